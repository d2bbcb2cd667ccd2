"""Merges of two persons who are one: who became whom, and what moved, so that it can be undone.

Addresses, messages and the like belong to the person who is kept; a merged one has none. Their
conversations are merged here, and split when a merge is undone.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.people import drafts
from models.database import files
from models.database.base import Base
from models.database.encryption import keyring
from models.people import conversation
from models.people.conversation import DRAFT_KEPT, Conversation
from models.people.person import Address, Person


class Merge(Base):
    """One merge of a person into another."""

    __tablename__ = "people_merges"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    moved: Mapped[dict[str, Any]]
    """By `table.column`, the ids of the rows that moved."""
    changed: Mapped[dict[str, Any]]
    """By column of the kept person, its value before and after, as text."""
    undone_at: Mapped[datetime | None]


def merged_person_ids(db: Session, person_id: int) -> list[int]:
    """The ids of the person and of everybody who was merged into them."""
    found = [person_id]
    for each in found:
        rows = select(Person.id).where(Person.merged_into == each)
        found += db.scalars(rows.order_by(Person.id))
    return found


def merges_of(db: Session, person_id: int) -> list[Merge]:
    """The merges into this person that were not undone, the newest first."""
    rows = select(Merge).where(
        Merge.kept_id.in_(merged_person_ids(db, person_id)), Merge.undone_at.is_(None)
    )
    return list(db.scalars(rows.order_by(Merge.id.desc())))


def merge_drafts(db: Session, row: Merge) -> None:
    """Give the kept person the drafts of both: the one worked on last is in front.

    Drafts that are too old to be offered are dropped.
    """
    kept, gone = load_conversation(db, row.kept_id), load_conversation(db, row.merged_id)
    before, last = sorted((gone, kept), key=lambda each: each.updated_at)

    def recent_state(of: Conversation) -> dict[str, Any]:
        old = last.updated_at - of.updated_at > DRAFT_KEPT
        return {} if old else conversation.load_state(db, of.state)

    both = [
        (drafts.mark_merge(recent_state(gone), row.id), gone.updated_at),
        (recent_state(kept), kept.updated_at),
    ]
    both.sort(key=lambda each: (str(each[0].get("worked", "")), each[1]))
    set_state(db, kept, drafts.merge_states(both[1][0], both[0][0]))
    set_state(db, gone, {})
    kept.updated_at = last.updated_at
    kept.last_address_id = last.last_address_id or before.last_address_id
    db.flush()


def split_drafts(db: Session, row: Merge, owner_id: int) -> None:
    """Give the merged person back the drafts that they brought, as `owner_id` left them."""
    kept, gone = load_conversation(db, owner_id), load_conversation(db, row.merged_id)
    mine, theirs = drafts.split_merge(conversation.load_state(db, kept.state), row.id)
    set_state(db, kept, mine)
    if theirs:
        set_state(db, gone, theirs)
        files.move_files(db, drafts.file_ids(theirs), owner_id, row.merged_id)
        gone.updated_at = max(gone.updated_at, kept.updated_at)
    clear_foreign_address(db, kept)
    db.flush()


def load_conversation(db: Session, person_id: int) -> Conversation:
    """The conversation as the database has it: turns write it without the session's knowledge."""
    rows = select(Conversation).where(Conversation.person_id == person_id)
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one()


def set_state(db: Session, row: Conversation, state: dict[str, Any]) -> None:
    """Encrypt the state into the row."""
    row.state = keyring(db).encrypt_json("conversation", state) if state else None


def clear_foreign_address(db: Session, row: Conversation) -> None:
    """Forget the address that the person last wrote from when it is not theirs any more."""
    owner = select(Address.person_id).where(Address.id == row.last_address_id)
    if row.last_address_id is not None and db.scalar(owner) != row.person_id:
        row.last_address_id = None
