"""The record's tables. `versions` and `edits` are only ever appended to; the rest can be made again from them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    UniqueConstraint,
    true,
)  # fmt: skip

from parley.store.columns import AnyText, Key, UtcTime

metadata = MetaData()

crises = Table(
    "crises",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", AnyText, nullable=False, unique=True),
    Column("author", AnyText, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("reason", AnyText, nullable=False),
)

# One row an article. `article` is the id by which the record knows it, for good; `content` and `page` tell the same
# page again, whatever the reader; `version` is the reading in force.
articles = Table(
    "articles",
    metadata,
    Column("id", Key, primary_key=True),
    Column("crisis", Key, ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
    Column("article", AnyText, nullable=False),
    Column("content", AnyText, nullable=False),
    Column("page", AnyText, nullable=False),
    Column("day", Date, nullable=False),
    Column("added", UtcTime, nullable=False),
    Column("version", Key),
    Column("url", AnyText),
    Column("path", AnyText),
    Column("title", AnyText),
    Column("outlet", AnyText),
    Column("published", Date),
    Column("listed", SmallInteger, nullable=False, server_default="0"),
    Column("copy_of", Key),
    Column("retold", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("crisis", "article"),
    Index("articles_day", "crisis", "day", "id"),
    Index("articles_content", "crisis", "content"),
    Index("articles_page", "crisis", "page"),
    Index("articles_outlet", "crisis", "outlet", "day", "id"),
    Index("articles_article", "article"),
    Index("articles_listed", "listed"),
    Index("articles_copy_of", "copy_of"),
)

# By which versions of one text are found when an article comes in: some fingerprints of each, of which the
# first few holders are kept. `articles.copy_of` is the key of the original; `retold`: whether it is no agency's own.
sketches = Table(
    "sketches",
    metadata,
    Column("crisis", Key, ForeignKey("crises.id", ondelete="CASCADE"), primary_key=True),
    Column("print", BigInteger, primary_key=True),
    Column("article", Key, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Index("sketches_article", "article"),
)

# By what an article is found among all when the record is merged, of one of its readings; `made`: by which rules.
traits = Table(
    "traits",
    metadata,
    Column("article", Key, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Key, nullable=False),
    Column("made", SmallInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# What merging found in a crisis when it was last shown as a whole, so that it goes on from there.
merged = Table(
    "merged",
    metadata,
    Column("crisis", Key, ForeignKey("crises.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("made", SmallInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Every reading of an article as the machine made it, compressed JSON; `ids` maps its ids to those that the record
# gave out for the same claims earlier (JSON, null where there was no earlier reading); `kept` holds what
# people decided on and this reading lacks: claims of earlier readings, and a date given by hand.
versions = Table(
    "versions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("article", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("reader", AnyText, nullable=False),
    Column("added", UtcTime, nullable=False),
    Column("digest", AnyText, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Column("ids", AnyText),
    Column("kept", LargeBinary),
    UniqueConstraint("article", "digest"),
)

edits = Table(
    "edits",
    metadata,
    Column("number", Key, primary_key=True),
    Column("crisis", Key, ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
    Column("id", AnyText, nullable=False),
    Column("target", AnyText, nullable=False),
    Column("field", AnyText, nullable=False),
    Column("value", AnyText, nullable=False),
    Column("author", AnyText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("reason", AnyText, nullable=False),
    Column("undoes", AnyText),
    UniqueConstraint("crisis", "id"),
    Index("edits_target", "crisis", "target", "number"),
)

# What listing needs of each forecast of the readings in force; status and so on follow from the edits. `waits`: whether
# it is open in the ledger, null where it has no row there (repeated in a copy, or rejected); `holder`: whose it is,
# folded.
forecasts = Table(
    "forecasts",
    metadata,
    Column("id", Key, primary_key=True),
    Column("crisis", Key, ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
    Column("article", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("forecast", AnyText, nullable=False),
    Column("speaker", AnyText),
    Column("forecaster", AnyText),
    Column("kind", AnyText),
    Column("claim", AnyText, nullable=False),
    Column("actor", AnyText),
    Column("event", AnyText),
    Column("target", AnyText),
    Column("negated", Boolean, nullable=False),
    Column("wording", AnyText),
    Column("low", Float),
    Column("high", Float),
    Column("day", Date, nullable=False),
    Column("deadline", Date),
    Column("status", AnyText, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("waits", Boolean),
    Column("account", AnyText),
    Column("hindsight", Boolean),
    Column("stated", Date),
    Column("strict", Date),
    Column("holder", AnyText),
    Index("forecasts_id", "forecast", "crisis"),
    Index("forecasts_article", "article"),
    Index("forecasts_speaker", "crisis", "speaker"),
    Index("forecasts_day", "crisis", "day", "id"),
    Index("forecasts_status", "crisis", "status", "deadline"),
    Index("forecasts_forecaster", "crisis", "forecaster", "day"),
    Index("forecasts_waiting", "crisis", "waits", "status", "strict", "forecast"),
    Index("forecasts_stated", "crisis", "waits", "stated", "forecast"),
)
