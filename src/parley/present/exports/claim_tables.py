"""Tables of what was read: articles, speakers, statements, events, positions, quantities."""

from __future__ import annotations

from collections.abc import Iterator

from parley.present.exports.columns import ARTICLE, END, START, WITHDRAWN, Cell, Column, Table, joined
from parley.present.exports.material import Material
from parley.spans import hull
from parley.times import DateExpression


def _article_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for stored in material.record.articles:
        a = stored.reading.article
        yield (
            a.id, a.title, a.outlet, a.byline, a.published, a.published_basis, stored.day, stored.added, a.url, a.path,
            a.language, stored.copy_of, stored.reader, joined(stored.reading.limits), a.text,
        )  # fmt: skip


def _speaker_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    persons = {member: person for person in material.record.persons for member in person.members}
    for stored in material.record.articles:
        article = stored.reading.article.id
        for s in stored.reading.speakers:
            person = persons.get((article, s.id))
            known = (person.id, person.name) if person else (None, None)
            yield s.id, article, s.name, s.kind, s.role, s.affiliation, s.country, *known


def _statement_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for stored in material.record.articles:
        text, article = stored.reading.article.text, stored.reading.article.id
        for s in stored.reading.statements:
            whole = hull(s.content_spans)
            yield (
                s.id, article, s.speaker, s.kind, s.source_span.of(text) if s.source_span else None,
                s.cue_span.of(text) if s.cue_span else None, " … ".join(span.of(text) for span in s.content_spans),
                whole.start, whole.end, s.told_to, s.via, *_days(s.date), stored.taken_back(whole),
            )  # fmt: skip


def _event_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for stored in material.record.articles:
        text, article = stored.reading.article.text, stored.reading.article.id
        for e in stored.reading.events:
            yield (
                e.id, article, e.type, e.status, joined(e.actor), joined(e.recipient), joined(e.actor_names),
                joined(e.recipient_names), e.place, *_days(e.date), e.reported_by, e.trigger_span.of(text),
                e.trigger_span.start, e.trigger_span.end, stored.taken_back(e.trigger_span),
            )  # fmt: skip


def _position_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for stored in material.record.articles:
        text, article = stored.reading.article.text, stored.reading.article.id
        for p in stored.reading.positions:
            yield (
                p.id, article, p.kind, p.party, joined(p.towards), p.span.of(text),
                p.condition_span.of(text) if p.condition_span else None, p.statement, p.span.start, p.span.end,
                stored.taken_back(p.span),
            )  # fmt: skip


def _quantity_rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for stored in material.record.articles:
        for q in stored.reading.quantities:
            yield (
                stored.reading.article.id, q.what, q.low, q.high, q.wording, joined(q.sourced_to), q.span.start,
                q.span.end, stored.taken_back(q.span),
            )  # fmt: skip


def _days(date: DateExpression | None) -> tuple[Cell, ...]:
    return (date.text, date.start, date.end, date.precision) if date else (None, None, None, None)


_DAYS = (
    Column("date_text", "text", "the words that say when; empty where the text does not say"),
    Column("date_start", "day", "first day that they can mean; empty where unresolved or open"),
    Column("date_end", "day", "last day that they can mean"),
    Column("date_precision", "text", "`hour`, `day`, `week`, `month`, `season`, `quarter`, `year`, `decade`, `vague`"),
)

ARTICLES = Table(
    "articles", "An article, copies among them.",
    (
        Column("id", "text", "id of the article"),
        Column("title", "text", "its headline"),
        Column("outlet", "text", "who published it"),
        Column("byline", "text", "who wrote it"),
        Column("published", "day", "day of publication; empty where the page does not say"),
        Column("published_basis", "text", "where that day comes from: `given` by hand, `metadata`, `text`"),
        Column("day", "day", "the day that counts: published, else added"),
        Column("added", "moment", "when it came into the record, UTC"),
        Column("url", "text", "its address"),
        Column("path", "text", "the source as it was given"),
        Column("language", "text", "ISO 639-1 code"),
        Column("copy_of", "text", "id of the article that it reprints or updates; empty for an original"),
        Column("reader", "text", "version of the reader that read it"),
        Column("limits", "text", "what degraded the reading, in sentences"),
        Column("text", "text", "its clean text, to which all offsets refer"),
    ),
    _article_rows,
)  # fmt: skip

SPEAKERS = Table(
    "speakers", "Somebody or something that an article quotes.",
    (
        Column("id", "text", "id of the speaker in this article"),
        ARTICLE,
        Column("name", "text", "the longest form of the name that the article gives"),
        Column("kind", "text", "`person`, `organisation`, `government`, `group`, `document`, `unnamed`"),
        Column("role", "text", "role as printed"),
        Column("affiliation", "text", "affiliation as printed"),
        Column("country", "text", "ISO 3166 alpha-3 code"),
        Column("person", "text", "id that speakers of several articles share where they are one"),
        Column("person_name", "text", "the longest name over all articles"),
    ),
    _speaker_rows,
)  # fmt: skip

STATEMENTS = Table(
    "statements", "One attribution: who, by which words, said what.",
    (
        Column("id", "text", "id of the statement"),
        ARTICLE,
        Column("speaker", "text", "id, as in `speakers`"),
        Column("kind", "text", "`direct` (all quoted), `indirect`, `mixed`"),
        Column("source", "text", "the words that name the source"),
        Column("cue", "text", "the words of saying"),
        Column("content", "text", "what was said; pieces are joined by “ … ”"),
        START,
        END,
        Column("told_to", "text", "to whom it was said, where the text says"),
        Column("via", "text", "id of the statement that reports this one"),
        *_DAYS,
        WITHDRAWN,
    ),
    _statement_rows,
)  # fmt: skip

EVENTS = Table(
    "events", "One article's mention of something done, threatened, demanded, denied or expected.",
    (
        Column("id", "text", "id of the event in this article"),
        ARTICLE,
        Column("type", "text", "one of the 16 root types of PLOVER 2021, such as `ASSAULT`"),
        Column(
            "status", "text",
            "`happened`, `ongoing`, `planned`, `threatened`, `demanded`, `denied`, `hypothetical`, `predicted`",
        ),
        Column("actor", "text", "codes of who acts, joined by “; ”"),
        Column("recipient", "text", "codes of whom it concerns"),
        Column("actor_names", "text", "the same as printed"),
        Column("recipient_names", "text", "the same as printed"),
        Column("place", "text", "name of the place"),
        *_DAYS,
        Column("reported_by", "text", "id of the speaker who reports it; empty: the article itself"),
        Column("trigger", "text", "the word that names the event"),
        START,
        END,
        WITHDRAWN,
    ),
    _event_rows,
)  # fmt: skip

POSITIONS = Table(
    "positions", "What a party demands, threatens, promises, offers, refuses, denies or accuses of.",
    (
        Column("id", "text", "id of the position"),
        ARTICLE,
        Column(
            "kind", "text",
            "`demand`, `threat`, `red_line`, `promise`, `offer`, `refusal`, `denial`, `accusation`",
        ),
        Column("party", "text", "whose position it is"),
        Column("towards", "text", "codes of those it is directed at, joined by “; ”"),
        Column("passage", "text", "the words"),
        Column("condition", "text", "the words of its condition"),
        Column("statement", "text", "id, as in `statements`"),
        START,
        END,
        WITHDRAWN,
    ),
    _position_rows,
)  # fmt: skip

QUANTITIES = Table(
    "quantities", "A count, amount, share, distance or duration.",
    (
        ARTICLE,
        Column("what", "text", "what is counted"),
        Column("low", "number", "lower bound; empty where the text gives none"),
        Column("high", "number", "upper bound"),
        Column("wording", "text", "the words"),
        Column("sourced_to", "text", "chain of sources, innermost first, joined by “; ”"),
        START,
        END,
        WITHDRAWN,
    ),
    _quantity_rows,
)  # fmt: skip
