"""What the ledger says of each forecast, and which articles are copies, so that a large record lists both at once.

Filled when the record is next opened.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the columns, and the fingerprints by which copies are found."""
    op.add_column("articles", sa.Column("copy_of", key))
    op.create_index("articles_copy_of", "articles", ["copy_of"])
    op.create_table(
        "sketches",
        sa.Column("crisis", key, sa.ForeignKey("crises.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("print", sa.BigInteger, primary_key=True),
        sa.Column("article", key, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Index("sketches_article", "article"),
    )
    op.add_column("forecasts", sa.Column("waits", sa.Boolean))
    op.add_column("forecasts", sa.Column("account", sa.Text))
    op.add_column("forecasts", sa.Column("hindsight", sa.Boolean))
    op.add_column("forecasts", sa.Column("stated", sa.Date))
    op.add_column("forecasts", sa.Column("strict", sa.Date))
    op.add_column("forecasts", sa.Column("holder", sa.Text))
    op.create_index("forecasts_waiting", "forecasts", ["crisis", "waits", "status", "strict", "forecast"])
    op.create_index("forecasts_stated", "forecasts", ["crisis", "waits", "stated", "forecast"])
