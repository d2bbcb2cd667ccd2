"""The agent's day: words of names, morning digests, officeholders, and who asked for a reminder."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

IN_OFFICE = sa.text("until IS NULL")


def upgrade() -> None:
    # No foreign key: SQLite would have to write the table anew, under the feet of others.
    op.add_column("reminders", sa.Column("asked_by", sa.Integer()))
    op.create_table(
        "participant_words",
        sa.Column(
            "participant_id", sa.Integer(), sa.ForeignKey("participants.id"), primary_key=True
        ),
        sa.Column("word", sa.String(), primary_key=True),
    )
    op.create_index("ix_participant_words_word", "participant_words", ["word"])
    op.create_table(
        "digests",
        sa.Column("role_id", sa.Integer(), sa.ForeignKey("roles.id"), primary_key=True),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date()),
        sa.Column("seen", sa.LargeBinary()),
    )
    op.create_table(
        "officeholders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("rt", sa.String(), nullable=False),
        sa.Column("rw", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("name", sa.LargeBinary()),
        sa.Column("name_index", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("added_by", sa.Integer(), sa.ForeignKey("roles.id")),
    )
    op.create_index(
        "uq_officeholders_in_office",
        "officeholders",
        ["village", "organisation", "rw", "rt", "name_index"],
        unique=True,
        postgresql_where=IN_OFFICE,
        sqlite_where=IN_OFFICE,
    )


def downgrade() -> None:
    op.drop_table("officeholders")
    op.drop_table("digests")
    op.drop_table("participant_words")
    op.drop_column("reminders", "asked_by")
