"""People have roles: cadre, agent, officer, monitor; each was invited into it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("organisation", sa.String()),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("rw", sa.String()),
        sa.Column("name", sa.LargeBinary()),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_why", sa.String()),
        sa.Column("invited_by", sa.Integer(), sa.ForeignKey("roles.id")),
        sa.Column("under", sa.Integer(), sa.ForeignKey("roles.id")),
        sa.Column("successor", sa.Integer(), sa.ForeignKey("roles.id")),
    )
    op.create_index("ix_roles_person_id", "roles", ["person_id"])
    op.create_index("ix_roles_under", "roles", ["under"])
    op.create_index("ix_roles_area", "roles", ["kind", "area"])
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("token_index", sa.String(), nullable=False, unique=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("organisation", sa.String()),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("rw", sa.String()),
        sa.Column("invited_by", sa.Integer(), sa.ForeignKey("roles.id")),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.Column("used_by", sa.Integer(), sa.ForeignKey("persons.id")),
        sa.Column("revoked_at", MOMENT),
    )
    op.create_index("ix_invitations_invited_by", "invitations", ["invited_by"])
    # No foreign keys: SQLite would have to write both tables anew, under the feet of others.
    op.add_column("participants", sa.Column("agent_id", sa.Integer()))
    op.create_index("ix_participants_agent_id", "participants", ["agent_id"])
    op.add_column("persons", sa.Column("hat", sa.Integer()))
