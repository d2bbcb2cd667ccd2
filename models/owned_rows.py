"""Rows that a merge moves: the columns that name a person as owner, and the change of owner."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import inspect, select, update
from sqlalchemy.orm import Session

from models.broadcasts.broadcast import BroadcastRecipient
from models.broadcasts.events import EventLetter
from models.cases.cases import Case
from models.cases.talks import Talk
from models.cashbook.entries import Deposit
from models.claims.claim import Claim
from models.contributions.ledger import LedgerEntry
from models.database.files import StoredFile
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import MemberList
from models.materials.referrals import Referral
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.people.consent import Consent
from models.people.copy_orders import CopyOrder
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
    Talk.person_id,
    StoredFile.person_id,
    Claim.opened_by,
    LedgerEntry.recorded_by,
    Deposit.recorded_by,
    Role.person_id,
    Invitation.used_by,
    MemberList.person_id,
    Attestation.person_id,
    Attestation.asked_person_id,
    BroadcastRecipient.person_id,
    Referral.person_id,
    EventLetter.person_id,
    CopyOrder.person_id,
)
"""A new column that names a person belongs here (tests/models/test_merge_people.py asks)."""

BATCH = 500
"""Ids per statement."""


def column_name(column: Any) -> str:
    """Return `table.column`."""
    return f"{column.class_.__tablename__}.{column.key}"


def key_of(column: Any) -> Any:
    """The primary key of the column's table."""
    return inspect(column.class_).primary_key[0]


def owned_ids(db: Session, column: Any, person_id: int) -> list[int]:
    """The ids of the rows that the column gives to a person.

    A message that another transaction has locked is left out: its sender looks up whom the person
    was merged into.
    """
    key = key_of(column)
    rows = select(key).where(column == person_id).order_by(key)
    if column.class_ is OutboundMessage:
        rows = rows.with_for_update(skip_locked=True)
    return list(db.scalars(rows))


def change_owner(db: Session, column: Any, ids: Sequence[int], owner: int, to: int) -> list[int]:
    """Set the column from `owner` to `to`; return the ids of the rows that still had that owner."""
    table, key, changed = column.class_, key_of(column), list[int]()
    for start in range(0, len(ids), BATCH):
        rows = update(table).where(key.in_(ids[start : start + BATCH]), column == owner)
        change = rows.values({column.key: to}).returning(key)
        changed += db.connection().execute(change).scalars()
    return sorted(changed)


def to_text(value: date | int | str | None) -> str | None:
    """Return a value as the record of a merge stores it; dates and times in ISO format."""
    return None if value is None else str(value)
