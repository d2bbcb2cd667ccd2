"""A conversation in progress: its form, the answers so far, and the drafts that wait.

The state is encrypted, because a half-filled registration holds a NIK and a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, and_, bindparam, case, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import ZONE
from domain.people.drafts import has_draft
from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement

DRAFT_KEPT = timedelta(days=7)


class Conversation(Base):
    """The conversation of a person; no state when nothing was begun."""

    __tablename__ = "conversations"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    state: Mapped[bytes | None]
    updated_at: Mapped[datetime]
    last_address_id: Mapped[int | None]
    """The address that the person last wrote from."""
    draft_lapsed_at: Mapped[datetime | None]
    """The time when a draft of theirs was erased for its age, until they write again."""


SAVE = PreparedStatement(
    update(Conversation)
    .where(Conversation.person_id == bindparam("of"))
    .values(
        state=bindparam("state"),
        updated_at=bindparam("at"),
        last_address_id=bindparam("address"),
        draft_lapsed_at=None,
    )
)


def load_state(db: Session, state: bytes | None) -> dict[str, Any]:
    """The decrypted state; empty without one."""
    return keyring(db).decrypt_json("conversation", state) if state else {}


def save_state(
    db: Session, person_id: int, state: dict[str, Any], last_address_id: int, now: datetime
) -> None:
    """Store the state of a person who writes from this address."""
    encrypted = keyring(db).encrypt_json("conversation", state) if state else None
    row = {"of": person_id, "state": encrypted, "at": now, "address": last_address_id}
    SAVE.run(db, row)


def is_old(now: datetime) -> ColumnElement[bool]:
    """The condition that nobody touched a draft for `DRAFT_KEPT`."""
    return and_(Conversation.state.is_not(None), Conversation.updated_at < now - DRAFT_KEPT)


def old_drafts(db: Session, now: datetime, most: int) -> list[int]:
    """The ids of up to `most` people whose drafts are old.

    It takes longer the more people there are: call it without a lock.
    """
    rows = select(Conversation.person_id).where(is_old(now))
    return list(db.scalars(rows.limit(most)))


def erase_drafts(db: Session, people: Sequence[int], now: datetime) -> int:
    """Erase the drafts of these people, unless they were touched meanwhile; how many."""
    old = and_(Conversation.person_id.in_(people), is_old(now))
    found = db.execute(select(Conversation.person_id, Conversation.state).where(old))
    half_filled = [row.person_id for row in found if has_draft(load_state(db, row.state))]
    lapsed = case((Conversation.person_id.in_(half_filled), now))
    rows = update(Conversation).where(old).values(state=None, draft_lapsed_at=lapsed)
    return db.connection().execute(rows).rowcount


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The decrypted state of a person, and whether they agreed to reminders, if ever asked."""

    person_id: int
    state: dict[str, Any]
    consented: bool | None


def is_left_on(day: date) -> ColumnElement[bool]:
    """The condition that a person with a state last wrote on this local day."""
    begin, end = (datetime.combine(each, time.min, ZONE) for each in (day, day + timedelta(days=1)))
    written = Conversation.updated_at
    return and_(Conversation.state.is_not(None), written >= begin, written < end)


def left_on(db: Session, day: date, after: int, most: int) -> list[int]:
    """The next `most` people after an id who have a state and last wrote on a local day.

    It takes longer the more people there are: call it without a lock.
    """
    rows = select(Conversation.person_id).where(is_left_on(day), Conversation.person_id > after)
    return list(db.scalars(rows.order_by(Conversation.person_id).limit(most)))


def last_written_at(db: Session, person_id: int) -> datetime | None:
    """The time of the person's last message, or of their first meeting with the bot."""
    return db.scalar(select(Conversation.updated_at).where(Conversation.person_id == person_id))
