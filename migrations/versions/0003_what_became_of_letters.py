"""what became of letters, approved templates, stopped campaigns."""

import sqlalchemy as sa
from alembic import op


revision = '0003'
down_revision = '0002'
WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("letters", sa.Column("template", sa.String(), nullable=True))
    op.create_table(
        "arrivals",
        sa.Column("letter_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("billable", sa.Boolean(), nullable=True),
        sa.Column("pricing_model", sa.String(), nullable=True),
        sa.Column("pricing_type", sa.String(), nullable=True),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("priced_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letters.id"], name=op.f("fk_arrivals_letter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_arrivals")),
    )
    op.create_table(
        "approvals",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("quality", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("billed_as", sa.String(), nullable=True),
        sa.Column("changed_at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("name", "language", name=op.f("pk_approvals")),
    )
    op.create_table(
        "approval_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("old", sa.String(), nullable=True),
        sa.Column("new", sa.String(), nullable=True),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_changes")),
    )
    op.create_index(
        "ix_approval_changes_name", "approval_changes", ["name", "language", "id"]
    )
    op.create_table(
        "halts",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("until", WHEN, nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_halts")),
    )
    key = ("channel", "lane", "template", "outcome", "state", "category")
    op.create_table(
        "tallies",
        *(sa.Column(name, sa.String(), nullable=False) for name in key),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_tallies")),
    )


def downgrade() -> None:
    for name in ("tallies", "halts", "approval_changes", "approvals", "arrivals"):
        op.drop_table(name)
    with op.batch_alter_table("letters") as batch:
        batch.drop_column("template")
