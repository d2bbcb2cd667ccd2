"""One person, many addresses: codes that join two, what became one, and where to write first."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

MOMENT = sa.DateTime(timezone=True)
BECAME = sa.text("merged_into IS NOT NULL")


def upgrade() -> None:
    # No foreign keys: SQLite would have to write the table anew, under the feet of others.
    op.add_column("persons", sa.Column("preferred", sa.Integer()))
    op.add_column("persons", sa.Column("merged_into", sa.Integer()))
    op.create_index(
        "ix_persons_merged_into",
        "persons",
        ["merged_into"],
        postgresql_where=BECAME,
        sqlite_where=BECAME,
    )
    op.create_table(
        "pairings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("code_index", sa.String(), nullable=False, unique=True),
        sa.Column("expires_at", MOMENT, nullable=False),
    )
    op.create_index("ix_pairings_person_id", "pairings", ["person_id"])
    op.create_table(
        "merges",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kept", sa.Integer(), sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("gone", sa.Integer(), sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("changed", sa.JSON(), nullable=False),
        sa.Column("undone_at", MOMENT),
    )
    op.create_index("ix_merges_kept", "merges", ["kept"])
    op.create_index("ix_merges_gone", "merges", ["gone"])


def downgrade() -> None:
    op.drop_table("merges")
    op.drop_table("pairings")
    op.drop_index("ix_persons_merged_into", "persons")
    op.drop_column("persons", "merged_into")
    op.drop_column("persons", "preferred")
