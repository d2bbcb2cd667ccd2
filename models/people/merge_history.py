"""The conversations of two persons who become one, and of two who are two again.

Two persons who turned out to be one: who became whom, and what moved, so that it can be undone.

Addresses, letters and the like belong to the survivor; a person who became another has none.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.people import drafts
from models.database.base import Base
from models.database.encryption import keyring
from models.people import conversation
from models.people.conversation import DRAFT_KEPT, Conversation
from models.people.person import Address, Person


class Merge(Base):
    __tablename__ = "people_merges"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    moved: Mapped[dict[str, Any]]
    """By `table.column`, the ids of the rows that moved."""
    changed: Mapped[dict[str, Any]]
    """By column of the survivor, its value before and after, as text."""
    undone_at: Mapped[datetime | None]


def current_person_id(db: Session, person_id: int) -> int:
    """Who this person is now: themselves, or whom they became."""
    into = select(Person.merged_into)
    while (found := db.scalar(into.where(Person.id == person_id))) is not None:
        person_id = found
    return person_id


def merged_person_ids(db: Session, person_id: int) -> list[int]:
    """The person, and everybody who became them."""
    found = [person_id]
    for each in found:
        rows = select(Person.id).where(Person.merged_into == each)
        found += db.scalars(rows.order_by(Person.id))
    return found


def merges_of(db: Session, person_id: int) -> list[Merge]:
    """The merges that made this person what they are now, the newest first."""
    rows = select(Merge).where(
        Merge.kept_id.in_(merged_person_ids(db, person_id)), Merge.undone_at.is_(None)
    )
    return list(db.scalars(rows.order_by(Merge.id.desc())))


def merge_drafts(db: Session, row: Merge) -> None:
    """Nobody's half-filled forms are lost: the one worked on last is in front."""
    kept, gone = conversation_of(db, row.kept_id), conversation_of(db, row.merged_id)
    last, before = sorted((kept, gone), key=lambda each: each.updated_at, reverse=True)
    mine = state(db, kept, last)
    theirs = drafts.mark_merge(state(db, gone, last), row.id)
    both = [(theirs, gone.updated_at), (mine, kept.updated_at)]
    both.sort(key=lambda each: (str(each[0].get("worked", "")), each[1]))
    save_state(db, kept, drafts.merge_states(both[1][0], both[0][0]))
    save_state(db, gone, {})
    kept.updated_at, kept.last_address_id = (
        last.updated_at,
        last.last_address_id or before.last_address_id,
    )
    db.flush()


def split_drafts(db: Session, row: Merge, holder: int) -> None:
    """Each has the forms that they brought, as they are now."""
    kept, gone = conversation_of(db, holder), conversation_of(db, row.merged_id)
    mine, theirs = drafts.split_merge(conversation.load_state(db, kept.state), row.id)
    save_state(db, kept, mine)
    if theirs:
        save_state(db, gone, theirs)
        gone.updated_at = max(gone.updated_at, kept.updated_at)
    clear_heard_from(db, kept)
    db.flush()


def clear_heard_from(db: Session, kept: Conversation) -> None:
    """What was heard from an address that is not theirs any more was not heard from them."""
    owner = select(Address.person_id).where(Address.id == kept.last_address_id)
    if kept.last_address_id is not None and db.scalar(owner) != kept.person_id:
        kept.last_address_id = None


def conversation_of(db: Session, person_id: int) -> Conversation:
    """As the database has it now: turns write it without the session's knowledge."""
    rows = select(Conversation).where(Conversation.person_id == person_id)
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one()


def state(db: Session, row: Conversation, last: Conversation) -> dict[str, Any]:
    """The drafts; none when they are too old to be offered."""
    if last.updated_at - row.updated_at > DRAFT_KEPT:
        return {}
    return conversation.load_state(db, row.state)


def save_state(db: Session, row: Conversation, kept: dict[str, Any]) -> None:
    row.state = keyring(db).encrypt_json("conversation", kept) if kept else None
