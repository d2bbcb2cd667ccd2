"""What belongs to a person: the columns that name its owner, and how rows change hands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.broadcasts.broadcast import BroadcastRecipient
from models.cases import Case
from models.cashbook.entries import Deposit
from models.contributions.ledger import LedgerEntry
from models.database.files import StoredFile
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import MemberList
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.people.consent import Consent
from models.people.person import Address
from models.roles.invitations import Invitation
from models.roles.role import Role

OWNED: tuple[Any, ...] = (
    Address.person_id,
    Consent.person_id,
    Participant.person_id,
    Participant.registered_by,
    OutboundMessage.person_id,
    Case.person_id,
    StoredFile.person_id,
    LedgerEntry.recorded_by,
    Deposit.recorded_by,
    Role.person_id,
    Invitation.used_by,
    MemberList.person_id,
    Attestation.person_id,
    Attestation.asked_person_id,
    BroadcastRecipient.person_id,
)
"""A new column that names a person belongs here (tests/models/test_merge_people.py asks)."""

PIECE = 500


def column_name(column: Any) -> str:
    return f"{column.class_.__tablename__}.{column.key}"


def owned_ids(db: Session, column: Any, person_id: int) -> list[int]:
    """The ids of the rows of a person. A letter in other hands at this moment is left there:
    what happens to it later looks for the survivor."""
    rows = select(column.class_.id).where(column == person_id).order_by(column.class_.id)
    if column.class_ is OutboundMessage:
        rows = rows.with_for_update(skip_locked=True)
    return list(db.scalars(rows))


def change_owner(db: Session, column: Any, ids: Sequence[int], owner: int, to: int) -> list[int]:
    """Give these rows of `owner` to another person; the ids of those that were still there."""
    table, given = column.class_, list[int]()
    for start in range(0, len(ids), PIECE):
        rows = update(table).where(table.id.in_(ids[start : start + PIECE]), column == owner)
        change = rows.values({column.key: to}).returning(table.id)
        given += db.connection().execute(change).scalars()
    return sorted(given)
