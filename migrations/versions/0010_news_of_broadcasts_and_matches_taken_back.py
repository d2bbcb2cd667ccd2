"""What is to be said about broadcasts, why one was declined; matches that were taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

OWED = sa.text("told_at IS NULL")


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("campaigns", sa.Column("reason", sa.String()))
    op.create_table(
        "campaign_news",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaigns.id"), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("owed_at", at, nullable=False),
        sa.Column("told_at", at),
        sa.UniqueConstraint("campaign_id", "about", name="uq_campaign_news_campaign_id_about"),
    )
    op.create_index(
        "ix_campaign_news_owed",
        "campaign_news",
        ["id"],
        postgresql_where=OWED,
        sqlite_where=OWED,
    )
    op.create_table(
        "unmatches",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("match_id", sa.Integer(), sa.ForeignKey("matches.id"), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("at", at, nullable=False),
    )
    op.create_index("uq_unmatches_match_id", "unmatches", ["match_id"], unique=True)


def downgrade() -> None:
    op.drop_table("unmatches")
    op.drop_table("campaign_news")
    op.drop_column("campaigns", "reason")
