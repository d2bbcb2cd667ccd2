"""One person is two again: each row that is still where the merge put it goes back."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit, drafting, lowering, pairing, readdressing
from models.holding import hold
from models.merge import Merge, standing, survivor
from models.merging import text
from models.owned import OWNED, give, name_of
from models.person import Address, Person

LOADS: Mapping[str, Any] = {
    "language": str,
    "nudged_at": datetime.fromisoformat,
    "snoozed_until": date.fromisoformat,
    "preferred": int,
    "hat": int,
}


def undo(db: Session, row: Merge, actor: str, now: datetime) -> dict[str, int]:
    """Give back what moved; by table, how much could not be given back.

    What came after stays with the survivor, who may have become somebody else meanwhile. Nobody's
    consent is higher than before. OutOfOrder: begin the transaction anew, and hold them first.
    """
    holder = held(db, row)
    refused = lowering.refused(db, holder)
    back = {name_of(each): give_back(db, each, row, holder) for each in OWNED}
    lost = {name: len(set(ids) - set(back[name])) for name, ids in row.moved.items()}
    for later in standing(db, holder):
        if later.id > row.id:
            later.moved = without(later.moved, back)
    for each in (holder, row.gone):
        lowering.lower(db, each, refused, now)
    restore(db, row)
    drafting.part(db, row, holder)
    readdressing.part(db, holder, row.gone, back, now)
    pairing.forget(db, holder, row.gone)
    row.undone_at = now
    db.execute(update(Person).where(Person.id == row.gone).values(merged_into=None))
    audit.note(db, actor, "unmerged", f"person:{holder}", now, merge=row.id, gone=row.gone)
    db.flush()
    db.expire_all()
    return told(lost)


def held(db: Session, row: Merge) -> int:
    """The survivor, held together with who comes back."""
    holder = survivor(db, row.kept)
    hold(db, (holder, row.gone))
    while (now := survivor(db, row.kept)) != holder:
        holder = now
        hold(db, (holder,))
    return holder


def give_back(db: Session, column: Any, row: Merge, holder: int) -> list[int]:
    return give(db, column, row.moved.get(name_of(column), []), holder, row.gone)


def without(moved: dict[str, Any], back: Mapping[str, list[int]]) -> dict[str, Any]:
    """A later merge does not bring back what an earlier one took away."""
    return {name: [id for id in ids if id not in back.get(name, ())] for name, ids in moved.items()}


def restore(db: Session, row: Merge) -> None:
    """The survivor's own values, where nothing else was said since."""
    kept = db.scalars(select(Person).where(Person.id == row.kept)).one()
    for name, (before, after) in row.changed.items():
        if text(getattr(kept, name)) == after:
            setattr(kept, name, None if before is None else LOADS[name](before))
    own = select(Address.id).where(Address.person_id == kept.id, Address.id == kept.preferred)
    if kept.preferred is not None and db.scalar(own) is None:
        kept.preferred = None
    db.flush()


def told(lost: Mapping[str, int]) -> dict[str, int]:
    """Only what people know of: old letters and the like are forgotten in time."""
    named = ("addresses.person_id", "participants.person_id", "files.person_id")
    return {name.partition(".")[0]: lost[name] for name in named if lost.get(name)}
