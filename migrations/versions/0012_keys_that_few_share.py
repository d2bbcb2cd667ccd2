"""What registrations share is written down anew: fewer share a key, and keys are numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.drop_table("participant_keys")
    op.create_table(
        "participant_keys",
        sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
        participant(),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_participant_keys_participant_id", "participant_keys", ["participant_id"])
    op.execute("UPDATE participants SET keyed_at = NULL WHERE keyed_at IS NOT NULL")


def downgrade() -> None:
    op.drop_table("participant_keys")
    op.create_table(
        "participant_keys", participant(), sa.Column("key", sa.String(), primary_key=True)
    )
    op.create_index("ix_participant_keys_key", "participant_keys", ["key"])
    op.execute("UPDATE participants SET keyed_at = NULL WHERE keyed_at IS NOT NULL")


def participant() -> sa.Column[int]:
    key = sa.ForeignKey("participants.id", ondelete="CASCADE")
    return sa.Column("participant_id", sa.Integer(), key, primary_key=True)
