"""What merging found, so that a large record need not be merged afresh; empty until it is next shown as a whole."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add a table for each article's traits, and one for what was found in each crisis."""
    op.create_table(
        "traits",
        sa.Column(
            "article", key, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        sa.Column("version", key, nullable=False),
        sa.Column("made", sa.SmallInteger, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "merged",
        sa.Column("crisis", key, sa.ForeignKey("crises.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        sa.Column("made", sa.SmallInteger, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
