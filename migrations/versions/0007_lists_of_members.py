"""Lists of members that cadres send, their word for it, and phones that a platform has proven."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("addresses", sa.Column("phone_index", sa.String()))
    op.create_index("ix_addresses_phone_index", "addresses", ["phone_index"])
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("role_id", sa.Integer(), sa.ForeignKey("roles.id"), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("made_at", at, nullable=False),
        sa.Column("file_id", sa.Integer()),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("defaults", sa.JSON(), nullable=False),
        sa.Column("missing", sa.JSON(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("refusal", sa.JSON()),
        sa.Column("attested_at", at),
        sa.Column("text_version", sa.String()),
        sa.Column("channel", sa.String()),
        sa.Column("leased_until", at),
        sa.Column("expires_at", at, nullable=False),
        sa.Column("forgotten_at", at),
    )
    op.create_index("ix_imports_role_id", "imports", ["role_id"])
    op.create_index("ix_imports_person_id", "imports", ["person_id"])
    rows()
    attestations(at)


def rows() -> None:
    participant = sa.ForeignKey("participants.id", ondelete="SET NULL")
    op.create_table(
        "import_rows",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("import_id", sa.Integer(), sa.ForeignKey("imports.id"), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary()),
        sa.Column("nik_index", sa.String()),
        sa.Column("fate", sa.String(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("participant_id", sa.Integer(), participant),
        sa.UniqueConstraint(
            "import_id", "round", "number", name="uq_import_rows_import_id_round_number"
        ),
    )
    op.create_index("ix_import_rows_nik", "import_rows", ["nik_index"])
    op.create_index("ix_import_rows_fate", "import_rows", ["import_id", "fate"])
    op.create_index("ix_import_rows_participant_id", "import_rows", ["participant_id"])


def attestations(at: sa.DateTime) -> None:
    participant = sa.ForeignKey("participants.id", ondelete="CASCADE")
    op.create_table(
        "attestations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("participant_id", sa.Integer(), participant, nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer()),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("at", at, nullable=False),
        sa.Column("asked", sa.Integer()),
        sa.Column("asked_at", at),
        sa.Column("answer", sa.String()),
        sa.Column("answered_at", at),
        sa.UniqueConstraint("participant_id", name="uq_attestations_participant_id"),
    )
    op.create_index("ix_attestations_person_id", "attestations", ["person_id"])
    op.create_index("ix_attestations_asked", "attestations", ["asked"])


def downgrade() -> None:
    op.drop_table("attestations")
    op.drop_table("import_rows")
    op.drop_table("imports")
    op.drop_index("ix_addresses_phone_index", "addresses")
    op.drop_column("addresses", "phone_index")
