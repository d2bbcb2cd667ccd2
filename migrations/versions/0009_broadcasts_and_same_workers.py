"""Broadcasts with everybody they are for; registrations that may be of one worker."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

UNKEYED = sa.text("keyed_at IS NULL AND identity IS NOT NULL")
JOINED = sa.text("merged_into IS NOT NULL")
OPEN = sa.text("verdict = 'open'")


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    # No foreign key: SQLite would have to write the table anew, under the feet of others.
    op.add_column("participants", sa.Column("merged_into", sa.Integer()))
    op.add_column("participants", sa.Column("keyed_at", at))
    some("ix_participants_unkeyed", "participants", ["id"], UNKEYED)
    some("ix_participants_joined", "participants", ["merged_into"], JOINED)
    op.create_table(
        "participant_keys",
        sa.Column("participant_id", sa.Integer(), participant(), primary_key=True),
        sa.Column("key", sa.String(), primary_key=True),
    )
    op.create_index("ix_participant_keys_key", "participant_keys", ["key"])
    campaigns(at)
    twins(at)


def campaigns(at: sa.DateTime) -> None:
    op.create_table(
        "campaigns",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("role_id", sa.Integer(), sa.ForeignKey("roles.id"), nullable=False),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("made_at", at, nullable=False),
        sa.Column("lapses_at", at, nullable=False),
        sa.Column("decided_by", sa.Integer(), sa.ForeignKey("roles.id")),
        sa.Column("ended_at", at),
    )
    op.create_index("ix_campaigns_role_id", "campaigns", ["role_id"])
    op.create_index("ix_campaigns_ended_at", "campaigns", ["ended_at"])
    op.create_table(
        "campaign_people",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaigns.id"), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("persons.id")),
        sa.Column("fate", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.UniqueConstraint(
            "campaign_id", "participant_id", name="uq_campaign_people_campaign_id_participant_id"
        ),
    )
    op.create_index("ix_campaign_people_person_id", "campaign_people", ["person_id"])
    op.create_index("ix_campaign_people_fate", "campaign_people", ["campaign_id", "fate", "id"])


def twins(at: sa.DateTime) -> None:
    op.create_table(
        "twins",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("one", sa.Integer(), participant(), nullable=False),
        sa.Column("other", sa.Integer(), participant(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("found_at", at, nullable=False),
        sa.Column("put_off_at", at),
        sa.Column("decided_at", at),
        sa.Column("decided_by", sa.String()),
        sa.UniqueConstraint("one", "other", name="uq_twins_one_other"),
    )
    op.create_index("ix_twins_other", "twins", ["other"])
    some("ix_twins_open", "twins", ["score"], OPEN)
    op.create_table(
        "same_workers",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kept", sa.Integer(), participant(), nullable=False),
        sa.Column("gone", sa.Integer(), participant(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", at, nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("changed", sa.JSON(), nullable=False),
        sa.Column("undone_at", at),
    )
    op.create_index("ix_same_workers_kept", "same_workers", ["kept"])
    op.create_index("ix_same_workers_gone", "same_workers", ["gone"])


def participant() -> sa.ForeignKey:
    return sa.ForeignKey("participants.id", ondelete="CASCADE")


def some(name: str, table: str, columns: list[str], where: sa.TextClause) -> None:
    """An index of the rows that still need something."""
    op.create_index(name, table, columns, postgresql_where=where, sqlite_where=where)


def downgrade() -> None:
    for table in ("same_workers", "twins", "campaign_people", "campaigns", "participant_keys"):
        op.drop_table(table)
    op.drop_index("ix_participants_joined", "participants")
    op.drop_index("ix_participants_unkeyed", "participants")
    op.drop_column("participants", "keyed_at")
    op.drop_column("participants", "merged_into")
