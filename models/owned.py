"""What belongs to a person: the columns that name its owner, and how rows change hands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.attestation import Attestation
from models.campaign import CampaignPerson
from models.case import Case
from models.consent import Consent
from models.deposit import Deposit
from models.file import File
from models.imports import Import
from models.invitation import Invitation
from models.letter import Letter
from models.participant import Participant
from models.payment import Payment
from models.person import Address
from models.role import Role

OWNED: tuple[Any, ...] = (
    Address.person_id,
    Consent.person_id,
    Participant.person_id,
    Participant.registered_by,
    Letter.person_id,
    Case.person_id,
    File.person_id,
    Payment.by_person,
    Deposit.by_person,
    Role.person_id,
    Invitation.used_by,
    Import.person_id,
    Attestation.person_id,
    Attestation.asked,
    CampaignPerson.person_id,
)
"""A new column that names a person belongs here (tests/models/test_merging.py asks)."""

PIECE = 500


def name_of(column: Any) -> str:
    return f"{column.class_.__tablename__}.{column.key}"


def ids_of(db: Session, column: Any, person_id: int) -> list[int]:
    """The ids of the rows of a person. A letter in other hands at this moment is left there:
    what happens to it later looks for the survivor."""
    rows = select(column.class_.id).where(column == person_id).order_by(column.class_.id)
    if column.class_ is Letter:
        rows = rows.with_for_update(skip_locked=True)
    return list(db.scalars(rows))


def give(db: Session, column: Any, ids: Sequence[int], owner: int, to: int) -> list[int]:
    """Give these rows of `owner` to another person; the ids of those that were still there."""
    table, given = column.class_, list[int]()
    for start in range(0, len(ids), PIECE):
        rows = update(table).where(table.id.in_(ids[start : start + PIECE]), column == owner)
        change = rows.values({column.key: to}).returning(table.id)
        given += db.connection().execute(change).scalars()
    return sorted(given)
