"""Four eyes: whoever decides is another human than whoever asked.

Persons who were merged are one human, and so are persons with the same proven phone number.
"""

from sqlalchemy import CompoundSelect, bindparam, select
from sqlalchemy.orm import Session, aliased

from models.people.locks import lock_people
from models.people.person import Address, Person
from models.roles.role import Role


def same_human() -> CompoundSelect[int]:
    """A query of the ids of a `person` and of everybody who is known to be the same human."""
    first = select(Person.id, Person.merged_into).where(Person.id == bindparam("person"))
    became = first.cte("became", recursive=True)
    above = select(Person.id, Person.merged_into).join(became, Person.id == became.c.merged_into)
    became = became.union(above)
    human = select(became.c.id).where(became.c.merged_into.is_(None)).cte("human", recursive=True)
    human = human.union(select(Person.id).join(human, Person.merged_into == human.c.id))
    own = aliased(Address)
    last = select(became.c.id).where(became.c.merged_into.is_(None)).scalar_subquery()
    phones = select(own.phone_index).where(own.person_id == last, own.phone_index.is_not(None))
    return select(human.c.id).union(
        select(Address.person_id).where(Address.phone_index.in_(phones))
    )


SAME_HUMAN = same_human()


def same_human_ids(db: Session, person_id: int) -> set[int]:
    """The ids of the person and of everybody who is known to be the same human."""
    return {person_id, *db.scalars(SAME_HUMAN, {"person": person_id})}


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
