"""Holding several people at once: always in the order of their ids, so that nobody waits for ever.

A turn holds its caller first. When it needs somebody with a lower id as well, it must begin anew.
"""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.conversation import Conversation
from models.people.person import Person


class LockOrderError(Exception):
    """Hold `people` before anything else, and begin the transaction anew."""

    def __init__(self, people: Collection[int]) -> None:
        super().__init__(f"hold {sorted(people)} first")
        self.people = sorted(people)


def lock_people(db: Session, people: Collection[int], having: Collection[int] = ()) -> None:
    """Hold these people until the transaction ends; `having` are held already."""
    held = db.info.setdefault("held", set())
    held |= set(having)
    wanted = sorted(set(people) - held)
    if wanted and held and wanted[0] < max(held):
        raise LockOrderError({*wanted, *held})
    for each in wanted:
        rows = select(Person.id).join(Conversation, Conversation.person_id == Person.id)
        db.execute(rows.where(Person.id == each).with_for_update(of=(Person, Conversation)))
        held.add(each)
