"""Two persons who turn out to be one are made one; and two again, when that was wrong.

Everything of the one who goes moves to the one who is kept, and is written down, so that undoing
gives back exactly what is still where it was moved to. Consent can only get lower on both ways.

One person is two again: each row that is still where the merge put it goes back.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit
from models.owned_rows import OWNED, change_owner, column_name, owned_ids
from models.participants.participant import MERGED, Participant
from models.people import addresses, consent, link_codes, merge_history
from models.people.conversation import Conversation
from models.people.locks import lock_people
from models.people.merge_history import Merge, current_person_id, merges_of
from models.people.person import Address, Person


class CannotMerge(Exception):
    """`reason`: `same`, they are one already; `two`, their registrations have different NIKs."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merge_people(db: Session, one: int, other: int, actor: str, now: datetime) -> Merge:
    """Make two persons one. OutOfOrder: begin the transaction anew, and hold them first."""
    kept, gone = choose_kept(db, *lock_both(db, one, other))
    row = Merge(kept_id=kept, merged_id=gone, actor=actor, at=now, moved={}, changed={})
    db.add(row)
    db.flush()
    refused = consent.refused_purposes(db, kept) | consent.refused_purposes(db, gone)
    row.moved = {column_name(each): move_rows(db, each, gone, kept) for each in OWNED}
    consent.withdraw_consents(db, kept, refused, now)
    row.changed = merge_settings(db, kept, gone)
    merge_history.merge_drafts(db, row)
    link_codes.forget(db, kept, gone)
    db.execute(update(Person).where(Person.id == gone).values(merged_into=kept))
    audit.record(db, actor, "merged", f"person:{kept}", now, merge=row.id, gone=gone)
    db.flush()
    db.expire_all()
    return row


def lock_both(db: Session, one: int, other: int) -> tuple[int, int]:
    """Who they are now, held; while we waited one may have become another."""
    pair = current_person_id(db, one), current_person_id(db, other)
    lock_people(db, pair)
    while (now := (current_person_id(db, one), current_person_id(db, other))) != pair:
        pair = now
        lock_people(db, pair)
    if pair[0] == pair[1]:
        raise CannotMerge("same")
    return pair


def choose_kept(db: Session, one: int, other: int) -> tuple[int, int]:
    """Who is kept, and who goes: kept is who has a registration, else whom we met first."""
    niks = {each: niks_of(db, each) for each in (one, other)}
    if all(niks.values()) and not niks[one] & niks[other]:
        raise CannotMerge("two")
    erased = dict(db.execute(select(Person.id, Person.erased_at).where(Person.id.in_(niks))).all())
    kept = min(niks, key=lambda each: (erased[each] is not None, not niks[each], each))
    return kept, other if kept == one else one


def niks_of(db: Session, person_id: int) -> set[str]:
    """Of registrations that stand; one that was joined to another is not looked at."""
    rows = select(Participant.nik_index).where(Participant.person_id == person_id, ~MERGED)
    return set(db.scalars(rows))


def move_rows(db: Session, column: Any, gone: int, kept: int) -> list[int]:
    return change_owner(db, column, owned_ids(db, column, gone), gone, kept)


def merge_settings(db: Session, kept: int, gone: int) -> dict[str, list[str | None]]:
    """What the survivor takes over: the language spoken last; the longer silence; a preference."""
    rows = select(Person, Conversation.updated_at).join(
        Conversation, Conversation.person_id == Person.id
    )
    found = {row.id: (row, at) for row, at in db.execute(rows.where(Person.id.in_([kept, gone])))}
    (mine, mine_at), (theirs, theirs_at) = found[kept], found[gone]
    wanted: dict[str, Any] = {
        "language": theirs.language if theirs_at > mine_at else mine.language,
        "contacted_at": latest(mine.contacted_at, theirs.contacted_at),
        "snoozed_until": latest(mine.snoozed_until, theirs.snoozed_until),
        "preferred_address_id": mine.preferred_address_id or theirs.preferred_address_id,
        "active_role_id": mine.active_role_id or theirs.active_role_id,
    }
    changed = {name: new for name, new in wanted.items() if new != getattr(mine, name)}
    told = {name: [text(getattr(mine, name)), text(new)] for name, new in changed.items()}
    for name, new in changed.items():
        setattr(mine, name, new)
    db.flush()
    return told


def latest(*moments: Any) -> Any:
    return max((each for each in moments if each), default=None)


def text(value: datetime | date | int | str | None) -> str | None:
    return None if value is None else str(value)


LOADS: Mapping[str, Any] = {
    "language": str,
    "contacted_at": datetime.fromisoformat,
    "snoozed_until": date.fromisoformat,
    "preferred_address_id": int,
    "active_role_id": int,
}


def undo_merge(db: Session, row: Merge, actor: str, now: datetime) -> dict[str, int]:
    """Give back what moved; by table, how much could not be given back.

    What came after stays with the survivor, who may have become somebody else meanwhile. Nobody's
    consent is higher than before. OutOfOrder: begin the transaction anew, and hold them first.
    """
    holder = lock_merged(db, row)
    refused = consent.refused_purposes(db, holder)
    back = {column_name(each): return_rows(db, each, row, holder) for each in OWNED}
    lost = {name: len(set(ids) - set(back[name])) for name, ids in row.moved.items()}
    for later in merges_of(db, holder):
        if later.id > row.id:
            later.moved = remove_ids(later.moved, back)
    for each in (holder, row.merged_id):
        consent.withdraw_consents(db, each, refused, now)
    restore_settings(db, row)
    merge_history.split_drafts(db, row, holder)
    addresses.split_messages(db, holder, row.merged_id, back, now)
    link_codes.forget(db, holder, row.merged_id)
    row.undone_at = now
    db.execute(update(Person).where(Person.id == row.merged_id).values(merged_into=None))
    audit.record(db, actor, "unmerged", f"person:{holder}", now, merge=row.id, gone=row.merged_id)
    db.flush()
    db.expire_all()
    return visible_losses(lost)


def lock_merged(db: Session, row: Merge) -> int:
    """The survivor, held together with who comes back."""
    holder = current_person_id(db, row.kept_id)
    lock_people(db, (holder, row.merged_id))
    while (now := current_person_id(db, row.kept_id)) != holder:
        holder = now
        lock_people(db, (holder,))
    return holder


def return_rows(db: Session, column: Any, row: Merge, holder: int) -> list[int]:
    return change_owner(db, column, row.moved.get(column_name(column), []), holder, row.merged_id)


def remove_ids(moved: dict[str, Any], back: Mapping[str, list[int]]) -> dict[str, Any]:
    """A later merge does not bring back what an earlier one took away."""
    return {name: [id for id in ids if id not in back.get(name, ())] for name, ids in moved.items()}


def restore_settings(db: Session, row: Merge) -> None:
    """The survivor's own values, where nothing else was said since."""
    kept = db.scalars(select(Person).where(Person.id == row.kept_id)).one()
    for name, (before, after) in row.changed.items():
        if text(getattr(kept, name)) == after:
            setattr(kept, name, None if before is None else LOADS[name](before))
    own = select(Address.id).where(
        Address.person_id == kept.id, Address.id == kept.preferred_address_id
    )
    if kept.preferred_address_id is not None and db.scalar(own) is None:
        kept.preferred_address_id = None
    db.flush()


def visible_losses(lost: Mapping[str, int]) -> dict[str, int]:
    """Only what people know of: old letters and the like are forgotten in time."""
    named = ("addresses.person_id", "participants.person_id", "stored_files.person_id")
    return {name.partition(".")[0]: lost[name] for name in named if lost.get(name)}
