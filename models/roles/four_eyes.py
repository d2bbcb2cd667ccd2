"""Four eyes: whoever decides is another human than whoever asked.

Persons who were merged are one human, and so are persons with the same proven phone number.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.locks import lock_people
from models.people.merge_history import current_person_id, merged_person_ids
from models.people.person import Address
from models.roles.role import Role


def same_human_ids(db: Session, person_id: int) -> set[int]:
    """The ids of the person and of everybody who is known to be the same human."""
    current = current_person_id(db, person_id)
    phones = select(Address.phone_index).where(
        Address.person_id == current, Address.phone_index.is_not(None)
    )
    sharing = db.scalars(select(Address.person_id).where(Address.phone_index.in_(phones)))
    return {*merged_person_ids(db, current), *sharing}


def lock_human(db: Session, person_id: int) -> None:
    """Lock everybody who is known to be the same human as the one who writes.

    What is allowed to one human is not allowed to each of their chats at the same moment.
    LockOrderError: begin the transaction again.
    """
    lock_people(db, same_human_ids(db, person_id), having=[person_id])


def may_decide(db: Session, decider: int, *askers: int | None) -> bool:
    """Whether a person may decide what these persons asked for, or gain by; None is nobody."""
    return same_human_ids(db, decider).isdisjoint(askers)


def holder_id(db: Session, role_id: int | None) -> int | None:
    """The person who holds, or held, the role; None without a role."""
    row = db.get(Role, role_id) if role_id is not None else None
    return row.person_id if row else None
