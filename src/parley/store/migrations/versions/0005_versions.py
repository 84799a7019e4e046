"""By what the original among versions is known; filled in when an article's rows are next made."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add to articles whether they are no agency's own."""
    op.add_column("articles", sa.Column("retold", sa.Boolean, nullable=False, server_default=sa.true()))
