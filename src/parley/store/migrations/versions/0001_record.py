"""Crises, articles with every reading of them, and people's edits."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "crises",
        sa.Column("id", key, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("created", moment, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("id", key, primary_key=True),
        sa.Column("crisis", key, sa.ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("added", moment, nullable=False),
        sa.Column("version", key),
        sa.Column("url", sa.Text),
        sa.Column("path", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("published", sa.Date),
        sa.UniqueConstraint("crisis", "article"),
        sa.Index("articles_day", "crisis", "day", "id"),
        sa.Index("articles_content", "crisis", "content"),
        sa.Index("articles_page", "crisis", "page"),
        sa.Index("articles_outlet", "crisis", "outlet", "day", "id"),
        sa.Index("articles_article", "article"),
    )
    op.create_table(
        "versions",
        sa.Column("id", key, primary_key=True),
        sa.Column("article", key, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("added", moment, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("reading", sa.LargeBinary, nullable=False),
        sa.Column("ids", sa.Text),
        sa.Column("kept", sa.LargeBinary),
        sa.UniqueConstraint("article", "digest"),
    )
    op.create_table(
        "edits",
        sa.Column("number", key, primary_key=True),
        sa.Column("crisis", key, sa.ForeignKey("crises.id", ondelete="CASCADE"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("undoes", sa.Text),
        sa.UniqueConstraint("crisis", "id"),
        sa.Index("edits_target", "crisis", "target", "number"),
    )
