"""Review of duplicate pairs: the pairs that a role may decide on, and its decisions."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.invalid import whole_number
from domain.roles import RoleKind
from models import audit
from models.cases import cases
from models.cases.cases import CaseKind
from models.duplicates import merge_registrations
from models.participants.duplicate_pairs import (
    UNDECIDED,
    DuplicatePair,
    PairDecision,
    RegistrationMerge,
)
from models.participants.participant import Participant
from models.roles import four_eyes, scope
from models.roles.role import Role

MOST_MERGES = 8


def count_open_pairs(db: Session, role: Role) -> int:
    """The number of pairs that the role may decide on."""
    pairs = select_open_pairs(db, role).subquery()
    return db.scalar(select(func.count()).select_from(pairs)) or 0


def select_open_pairs(db: Session, role: Role) -> Select[DuplicatePair]:
    """A query of the undecided pairs of which the role may see both registrations.

    Whose a NIK is that both have is for an officer to say.
    """
    both = DuplicatePair.first_id, DuplicatePair.second_id
    rows = select(DuplicatePair).where(UNDECIDED, *(is_visible(db, role, each) for each in both))
    if role.kind == RoleKind.OFFICER:
        return rows
    return rows.where(~share_nik(DuplicatePair.first_id, DuplicatePair.second_id))


def share_nik(one: Any, other: Any) -> ColumnElement[bool]:
    """The condition that two registrations, by columns with their ids, have one NIK."""
    first, second = aliased(Participant), aliased(Participant)
    return exists().where(first.id == one, second.id == other, first.nik_index == second.nik_index)


def is_visible(db: Session, role: Role, id: Any) -> ColumnElement[bool]:
    """The condition that this registration is in the scope of the role, and not their own."""
    own = four_eyes.same_human_ids(db, role.person_id)
    others = or_(Participant.person_id.is_(None), Participant.person_id.not_in(own))
    return exists().where(Participant.id == id, scope.may_see_condition(role), others)


def open_pairs(db: Session, role: Role, offset: int, limit: int) -> list[DuplicatePair]:
    """A part of the pairs, the most likely first; postponed ones come after all others."""
    order = (
        DuplicatePair.postponed_at.is_not(None),
        DuplicatePair.postponed_at,
        DuplicatePair.score.desc(),
        DuplicatePair.id,
    )
    rows = select_open_pairs(db, role).order_by(*order).offset(offset).limit(limit)
    return list(db.scalars(rows))


def next_pair(db: Session, role: Role) -> DuplicatePair | None:
    """The first of `open_pairs`."""
    return next(iter(open_pairs(db, role, 0, 1)), None)


def pair_about(db: Session, role: Role, participant_id: int) -> DuplicatePair | None:
    """The most likely undecided pair of this registration that is the role's to decide."""
    both = DuplicatePair.first_id, DuplicatePair.second_id
    rows = select_open_pairs(db, role).where(or_(*(each == participant_id for each in both)))
    return db.scalar(rows.order_by(DuplicatePair.score.desc(), DuplicatePair.id).limit(1))


def open_pair(db: Session, role: Role, number: str) -> DuplicatePair | None:
    """The undecided pair with this number; None when it is not this role's to decide."""
    return db.scalar(select_open_pairs(db, role).where(DuplicatePair.id == whole_number(number)))


def find_open_pair(db: Session, role: Role, number: str) -> DuplicatePair | None:
    """The pair of `open_pair`, locked."""
    row = open_pair(db, role, number)
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row if row is not None and row.decision == PairDecision.OPEN else None


def agents_of(db: Session, row: DuplicatePair) -> set[int]:
    """The agents in whose portfolio the two registrations are."""
    both = Participant.id.in_([row.first_id, row.second_id]), Participant.agent_id.is_not(None)
    return {each for each in db.scalars(select(Participant.agent_id).where(*both)) if each}


def merge_pair(
    db: Session, row: DuplicatePair, kept_id: int, role: Role, now: datetime
) -> RegistrationMerge:
    """Decide that they are one worker, and merge the other registration into `kept_id`.

    CannotMergeRegistrations and OutOfOrder as `merge_registrations`.
    """
    merged_id = row.second_id if kept_id == row.first_id else row.first_id
    merge = merge_registrations.merge_registrations(db, kept_id, merged_id, f"role:{role.id}", now)
    record_decision(db, row, PairDecision.MERGED, role, now)
    for each in (row.first_id, row.second_id):
        cases.close_cases(db, each, CaseKind.DUPLICATE, "joined", now)
    return merge


def mark_different(db: Session, row: DuplicatePair, role: Role, now: datetime) -> None:
    """Decide that they are two workers: the pair is never shown again."""
    record_decision(db, row, PairDecision.DIFFERENT, role, now)
    audit.record(db, f"role:{role.id}", "told apart", f"pair:{row.id}", now)


def record_decision(
    db: Session, row: DuplicatePair, decision: PairDecision, role: Role, now: datetime
) -> None:
    """Record the decision of a role about the pair."""
    row.decision, row.decided_at, row.decided_by = decision, now, f"role:{role.id}"
    db.flush()


def postpone_pair(db: Session, row: DuplicatePair, role: Role, now: datetime) -> None:
    """Leave the pair undecided; it comes back after all others."""
    row.postponed_at = now
    audit.record(db, f"role:{role.id}", "put off", f"pair:{row.id}", now)


def recent_merges(db: Session, role: Role) -> list[RegistrationMerge]:
    """The last merges that stand and whose kept registration the role may see, newest first."""
    rows = select(RegistrationMerge).where(
        RegistrationMerge.undone_at.is_(None),
        is_visible(db, role, RegistrationMerge.kept_id),
    )
    if role.kind != RoleKind.OFFICER:
        rows = rows.where(~share_nik(RegistrationMerge.kept_id, RegistrationMerge.merged_id))
    return list(db.scalars(rows.order_by(RegistrationMerge.id.desc()).limit(MOST_MERGES)))


def undo_merge(db: Session, row: RegistrationMerge, role: Role, now: datetime) -> None:
    """Make the registrations two again, and their pair undecided and postponed.

    CannotMergeRegistrations and OutOfOrder as `merge_registrations`.
    """
    merge_registrations.undo_merge(db, row, f"role:{role.id}", now)
    both = [row.kept_id, row.merged_id]
    pairs = select(DuplicatePair).where(
        DuplicatePair.first_id.in_(both),
        DuplicatePair.second_id.in_(both),
        DuplicatePair.decision == PairDecision.MERGED,
    )
    for pair in db.scalars(pairs):
        pair.decision, pair.decided_at, pair.decided_by = PairDecision.OPEN, None, None
        pair.postponed_at = now
    db.flush()
