"""A row for each forecast, so that a large record lists them at once; filled when the record is next opened."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, and to articles the mark that says whether theirs are listed."""
    op.add_column("articles", sa.Column("listed", sa.SmallInteger, nullable=False, server_default="0"))
    op.create_index("articles_listed", "articles", ["listed"])
    op.create_table(
        "forecasts",
        sa.Column("id", key, primary_key=True),
        sa.Column("crisis", key, sa.ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
        sa.Column("article", key, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("forecast", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text),
        sa.Column("forecaster", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("claim", sa.Text, nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("event", sa.Text),
        sa.Column("target", sa.Text),
        sa.Column("negated", sa.Boolean, nullable=False),
        sa.Column("wording", sa.Text),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("deadline", sa.Date),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("confirmed", sa.Boolean, nullable=False),
        sa.Index("forecasts_id", "forecast", "crisis"),
        sa.Index("forecasts_article", "article"),
        sa.Index("forecasts_speaker", "crisis", "speaker"),
        sa.Index("forecasts_day", "crisis", "day", "id"),
        sa.Index("forecasts_status", "crisis", "status", "deadline"),
        sa.Index("forecasts_forecaster", "crisis", "forecaster", "day"),
    )
