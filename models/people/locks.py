"""Row locks on several people: always in the order of their ids, so that there is no deadlock.

A turn locks its caller first. When it needs somebody with a lower id as well, it must begin anew.
"""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.conversation import Conversation
from models.people.person import Person


class LockOrderError(Exception):
    """The transaction must begin anew, and lock `people` before anything else."""

    def __init__(self, people: Collection[int]) -> None:
        super().__init__(f"hold {sorted(people)} first")
        self.people = sorted(people)


def lock_people(db: Session, people: Collection[int], having: Collection[int] = ()) -> None:
    """Lock these people until the transaction ends; `having` are locked already.

    LockOrderError when one of them must be locked before those that are locked already.
    """
    locked = db.info.setdefault("locked", set())
    locked |= set(having)
    wanted = sorted(set(people) - locked)
    if wanted and locked and wanted[0] < max(locked):
        raise LockOrderError({*wanted, *locked})
    for each in wanted:
        rows = select(Person.id).join(Conversation, Conversation.person_id == Person.id)
        db.execute(rows.where(Person.id == each).with_for_update(of=(Person, Conversation)))
        locked.add(each)
