"""Everybody with a NIK is found by it, duplicates too."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_index("ix_participants_nik_index", "participants", ["nik_index"])


def downgrade() -> None:
    op.drop_index("ix_participants_nik_index", "participants")
