"""The cash book: who collected what, deposits, what official data proves, and closed days."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

# No foreign keys on payments: SQLite would have to write the table anew, under the feet of others.
MORE = {
    "paid": sa.Integer,
    "articles": sa.String,
    "reason": sa.String,
    "agent_id": sa.Integer,
    "covers": sa.Integer,
    "deposit_id": sa.Integer,
}
INDEXES = {
    "ix_payments_agent": ["agent_id", "event"],
    "ix_payments_covers": ["covers"],
    "ix_payments_deposit_id": ["deposit_id"],
}


def upgrade() -> None:
    for name, kind in MORE.items():
        op.add_column("payments", sa.Column(name, kind()))
    for index, columns in INDEXES.items():
        op.create_index(index, "payments", columns)
    op.create_index("uq_payments_reverses", "payments", ["reverses"], unique=True)
    deposits()
    matches()
    days()


def deposits() -> None:
    op.create_table(
        "deposits",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("agent_id", sa.Integer(), sa.ForeignKey("roles.id"), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("proof", sa.LargeBinary()),
        sa.Column("file_id", sa.Integer()),
        sa.Column("by_person", sa.Integer()),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_deposits_agent_id", "deposits", ["agent_id"])


def matches() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("line_id", sa.Integer(), sa.ForeignKey("payments.id"), nullable=False),
        sa.Column("posted_id", sa.Integer(), sa.ForeignKey("payments.id")),
        sa.Column("proposal_id", sa.Integer()),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("at", at, nullable=False),
    )
    op.create_index("ix_matches_line_id", "matches", ["line_id"])
    op.create_index("ix_matches_posted_id", "matches", ["posted_id"])
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("postings", sa.LargeBinary(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("difference", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", at, nullable=False),
        sa.Column("decided_at", at),
        sa.Column("decided_by", sa.String()),
    )
    op.create_index("ix_proposals_agent_id", "proposals", ["agent_id"])


def days() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "closings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("agent_id", sa.Integer(), sa.ForeignKey("roles.id"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("collected", sa.Integer(), nullable=False),
        sa.Column("deposited", sa.Integer(), nullable=False),
        sa.Column("in_hand", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("at", at, nullable=False),
    )
    op.create_index("uq_closings_day", "closings", ["agent_id", "day"], unique=True)
    op.create_table(
        "late_money",
        sa.Column("payment_id", sa.Integer(), sa.ForeignKey("payments.id"), primary_key=True),
        sa.Column("whom", sa.String(), primary_key=True),
        sa.Column("at", at, nullable=False),
    )


def downgrade() -> None:
    for table in ("late_money", "closings", "proposals", "matches", "deposits"):
        op.drop_table(table)
    op.drop_index("uq_payments_reverses", "payments")
    for index in INDEXES:
        op.drop_index(index, "payments")
    for name in MORE:
        op.drop_column("payments", name)
