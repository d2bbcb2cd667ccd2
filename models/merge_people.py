"""Merge of two persons who turn out to be one, and its undoing.

Everything of the merged person moves to the kept one, and is recorded, so that undoing gives back
exactly what is still where it was moved to. A merge and its undoing never raise a consent.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit
from models.inbox import talks
from models.owned_rows import OWNED, change_owner, column_name, owned_ids, to_text
from models.participants.participant import MERGED, Participant
from models.people import addresses, consent, form_links, link_codes, merge_history, web_sessions
from models.people.conversation import Conversation
from models.people.locks import lock_people
from models.people.merge_history import Merge, merges_of
from models.people.person import Address, Person, current_person_id

FROM_TEXT: Mapping[str, Any] = {
    "language": str,
    "contacted_at": datetime.fromisoformat,
    "snoozed_until": date.fromisoformat,
    "monthly_day": int,
    "monthly_next": date.fromisoformat,
    "preferred_address_id": int,
    "active_role_id": int,
    "talk_id": int,
}
"""The settings of a person that a merge may change, and how their recorded text is read."""


class CannotMerge(Exception):
    """`reason`: `same`, they are one already; `two`, their registrations have different NIKs."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merge_people(db: Session, one: int, other: int, actor: str, now: datetime) -> Merge:
    """Make two persons one.

    OutOfOrder: begin the transaction again, and lock the persons first.
    """
    kept_id, merged_id = choose_kept(db, *lock_both(db, one, other))
    row = Merge(kept_id=kept_id, merged_id=merged_id, actor=actor, at=now, moved={}, changed={})
    db.add(row)
    db.flush()
    web_sessions.end_elsewhere(db, (kept_id, merged_id), now)
    form_links.end_links(db, (kept_id, merged_id))
    talks.end_all_of(db, (merged_id,), now)
    refused = consent.refused_purposes(db, kept_id) | consent.refused_purposes(db, merged_id)
    row.moved = {
        column_name(column): change_owner(
            db, column, owned_ids(db, column, merged_id), merged_id, kept_id
        )
        for column in OWNED
    }
    consent.withdraw_consents(db, kept_id, refused, now)
    row.changed = merge_settings(db, kept_id, merged_id)
    merge_history.merge_drafts(db, row)
    link_codes.delete_codes(db, kept_id, merged_id)
    db.execute(update(Person).where(Person.id == merged_id).values(merged_into=kept_id))
    audit.record(db, actor, "merged", f"person:{kept_id}", now, merge=row.id, gone=merged_id)
    db.flush()
    db.expire_all()
    return row


def lock_both(db: Session, one: int, other: int) -> tuple[int, int]:
    """Lock both and return the ids of the persons who they are then.

    While we waited for a lock one may have been merged into another person.
    """
    pair = current_person_id(db, one), current_person_id(db, other)
    lock_people(db, pair)
    while (now := (current_person_id(db, one), current_person_id(db, other))) != pair:
        pair = now
        lock_people(db, pair)
    if pair[0] == pair[1]:
        raise CannotMerge("same")
    return pair


def choose_kept(db: Session, one: int, other: int) -> tuple[int, int]:
    """Return the ids of the kept and of the merged person.

    Kept is who is not erased, then who has a registration, then who came first.
    """
    niks = {id: nik_indexes_of(db, id) for id in (one, other)}
    if all(niks.values()) and not niks[one] & niks[other]:
        raise CannotMerge("two")
    erased = dict(db.execute(select(Person.id, Person.erased_at).where(Person.id.in_(niks))).all())
    kept_id = min(niks, key=lambda id: (erased[id] is not None, not niks[id], id))
    return kept_id, other if kept_id == one else one


def nik_indexes_of(db: Session, person_id: int) -> set[str]:
    """The blind indexes of the person's NIKs, without registrations merged into another one."""
    rows = select(Participant.nik_index).where(Participant.person_id == person_id, ~MERGED)
    return set(db.scalars(rows))


def merge_settings(db: Session, kept_id: int, merged_id: int) -> dict[str, list[str | None]]:
    """Set what the kept person takes over and return, by column, the text before and after.

    That is the language used last, the longer silence, and preferences that they did not have.
    """
    rows = select(Person, Conversation.updated_at).join(
        Conversation, Conversation.person_id == Person.id
    )
    people = {
        row.id: (row, at) for row, at in db.execute(rows.where(Person.id.in_([kept_id, merged_id])))
    }
    (kept, kept_at), (merged, merged_at) = people[kept_id], people[merged_id]
    settings: dict[str, Any] = {
        "language": merged.language if merged_at > kept_at else kept.language,
        "contacted_at": latest(kept.contacted_at, merged.contacted_at),
        "snoozed_until": latest(kept.snoozed_until, merged.snoozed_until),
        "monthly_day": kept.monthly_day or merged.monthly_day,
        "monthly_next": kept.monthly_next if kept.monthly_day else merged.monthly_next,
        "preferred_address_id": kept.preferred_address_id or merged.preferred_address_id,
        "active_role_id": kept.active_role_id or merged.active_role_id,
        "talk_id": kept.talk_id or merged.talk_id,
    }
    changed = dict[str, list[str | None]]()
    for name, value in settings.items():
        if value != (before := getattr(kept, name)):
            changed[name] = [to_text(before), to_text(value)]
            setattr(kept, name, value)
    db.flush()
    return changed


def latest(*moments: Any) -> Any:
    """The latest of the given dates or times; None when there is none."""
    return max((each for each in moments if each), default=None)


def undo_merge(db: Session, row: Merge, actor: str, now: datetime) -> dict[str, int]:
    """Make them two persons again; return, by table, how many rows could not be given back.

    What is newer stays with the kept person, who may have been merged into another one meanwhile.
    OutOfOrder: begin the transaction again, and lock the persons first.
    """
    current_id = lock_merged(db, row)
    refused = consent.refused_purposes(db, current_id)
    returned = {
        name: change_owner(db, column, row.moved.get(name, []), current_id, row.merged_id)
        for name, column in ((column_name(column), column) for column in OWNED)
    }
    lost = {name: len(set(ids) - set(returned[name])) for name, ids in row.moved.items()}
    for later in merges_of(db, current_id):
        if later.id > row.id:
            # Undoing the later merge must not take these rows along.
            later.moved = {
                name: [id for id in ids if id not in returned.get(name, ())]
                for name, ids in later.moved.items()
            }
    for person_id in (current_id, row.merged_id):
        consent.withdraw_consents(db, person_id, refused, now)
    restore_settings(db, row)
    merge_history.split_drafts(db, row, current_id)
    addresses.split_messages(db, current_id, row.merged_id, returned, now)
    link_codes.delete_codes(db, current_id, row.merged_id)
    form_links.end_links(db, (current_id, row.merged_id))
    row.undone_at = now
    db.execute(update(Person).where(Person.id == row.merged_id).values(merged_into=None))
    details = {"merge": row.id, "gone": row.merged_id}
    audit.record(db, actor, "unmerged", f"person:{current_id}", now, **details)
    db.flush()
    db.expire_all()
    # Only what people know of: old messages and the like are deleted in time.
    named = ("addresses.person_id", "participants.person_id", "stored_files.person_id")
    return {name.partition(".")[0]: lost[name] for name in named if lost.get(name)}


def lock_merged(db: Session, row: Merge) -> int:
    """Lock both persons of the merge and return the id of who the kept one is then."""
    current_id = current_person_id(db, row.kept_id)
    lock_people(db, (current_id, row.merged_id))
    while (now := current_person_id(db, row.kept_id)) != current_id:
        current_id = now
        lock_people(db, (current_id,))
    return current_id


def restore_settings(db: Session, row: Merge) -> None:
    """Give the kept person their own settings back, where nothing newer was set."""
    kept = db.scalars(select(Person).where(Person.id == row.kept_id)).one()
    for name, (before, after) in row.changed.items():
        if to_text(getattr(kept, name)) == after:
            setattr(kept, name, None if before is None else FROM_TEXT[name](before))
    own = select(Address.id).where(
        Address.person_id == kept.id, Address.id == kept.preferred_address_id
    )
    if kept.preferred_address_id is not None and db.scalar(own) is None:
        kept.preferred_address_id = None
    db.flush()
