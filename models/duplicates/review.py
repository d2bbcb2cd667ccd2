"""Review of duplicate pairs: the pairs that a role may decide on, and its decisions."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
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
    visible = visible_registrations(db, role)
    both = and_(DuplicatePair.first_id.in_(visible), DuplicatePair.second_id.in_(visible))
    rows = select(DuplicatePair).where(UNDECIDED, both)
    if role.kind == RoleKind.OFFICER:
        return rows
    return rows.where(~share_nik(DuplicatePair.first_id, DuplicatePair.second_id))


def share_nik(one: Any, other: Any) -> ColumnElement[bool]:
    """The condition that two registrations, by columns with their ids, have one NIK."""
    first, second = aliased(Participant), aliased(Participant)
    return exists().where(first.id == one, second.id == other, first.nik_index == second.nik_index)


def visible_registrations(db: Session, role: Role) -> Any:
    """A subquery of the ids of the registrations in the role's scope, without the holder's own."""
    own = four_eyes.same_human_ids(db, role.person_id)
    others = or_(Participant.person_id.is_(None), Participant.person_id.not_in(own))
    return select(Participant.id).where(scope.may_see_condition(role), others).scalar_subquery()


def next_pair(db: Session, role: Role) -> DuplicatePair | None:
    """The most likely pair; postponed ones come after all others."""
    order = (
        DuplicatePair.postponed_at.is_not(None),
        DuplicatePair.postponed_at,
        DuplicatePair.score.desc(),
        DuplicatePair.id,
    )
    return db.scalar(select_open_pairs(db, role).order_by(*order).limit(1))


def find_open_pair(db: Session, role: Role, number: str) -> DuplicatePair | None:
    """The undecided pair with this number, locked; None when it is not this role's to decide."""
    row = db.scalar(select_open_pairs(db, role).where(DuplicatePair.id == whole_number(number)))
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
        RegistrationMerge.kept_id.in_(visible_registrations(db, role)),
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
