"""The desk of pairs: which one is next for a role, and what is decided about it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from domain.invalid import whole_number
from models import audit, cases
from models.cases import CaseKind
from models.duplicates import merge_registrations
from models.participants.duplicate_pairs import (
    UNDECIDED,
    DuplicatePair,
    PairDecision,
    RegistrationMerge,
)
from models.participants.participant import Participant
from models.roles import scope
from models.roles.role import Role

RECENT = 8


def visible_registrations(role: Role) -> Any:
    """The registrations of a role, those that were joined to another one aside."""
    return select(Participant.id).where(scope.may_see_condition(role)).scalar_subquery()


def open_pairs(role: Role) -> Select[DuplicatePair]:
    """Pairs of which the role may see both; of erased people only an officer decides."""
    both = and_(
        DuplicatePair.first_id.in_(visible_registrations(role)),
        DuplicatePair.second_id.in_(visible_registrations(role)),
    )
    return select(DuplicatePair).where(UNDECIDED, both)


def count(db: Session, role: Role) -> int:
    return db.scalar(select(func.count()).select_from(open_pairs(role).subquery())) or 0


def next_pair(db: Session, role: Role) -> DuplicatePair | None:
    """The surest first; what was put off comes after everything else."""
    order = (
        DuplicatePair.postponed_at.is_not(None),
        DuplicatePair.postponed_at,
        DuplicatePair.score.desc(),
        DuplicatePair.id,
    )
    return db.scalar(open_pairs(role).order_by(*order).limit(1))


def find(db: Session, role: Role, wanted: str) -> DuplicatePair | None:
    """The open pair of this number, held; None when it is not this role's to decide."""
    row = db.scalar(open_pairs(role).where(DuplicatePair.id == whole_number(wanted)))
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row if row is not None and row.decision == PairDecision.OPEN else None


def merge_pair(
    db: Session, row: DuplicatePair, kept: int, role: Role, now: datetime
) -> RegistrationMerge:
    """One worker: `kept` stays. CannotJoin and OutOfOrder as
    models/duplicates/merge_registrations.py says."""
    gone = row.second_id if kept == row.first_id else row.first_id
    made = merge_registrations.merge_registrations(db, kept, gone, f"role:{role.id}", now)
    decide(db, row, PairDecision.MERGED, role, now)
    for each in (row.first_id, row.second_id):
        cases.close_cases(db, each, CaseKind.DUPLICATE, "joined", now)
    return made


def mark_different(db: Session, row: DuplicatePair, role: Role, now: datetime) -> None:
    """Two workers: the pair is never shown again."""
    decide(db, row, PairDecision.DIFFERENT, role, now)
    audit.record(db, f"role:{role.id}", "told apart", f"pair:{row.id}", now)


def decide(
    db: Session, row: DuplicatePair, verdict: PairDecision, role: Role, now: datetime
) -> None:
    row.decision, row.decided_at, row.decided_by = verdict, now, f"role:{role.id}"
    db.flush()


def postpone(db: Session, row: DuplicatePair, role: Role, now: datetime) -> None:
    row.postponed_at = now
    audit.record(db, f"role:{role.id}", "put off", f"pair:{row.id}", now)


def merged_pairs(db: Session, role: Role) -> list[RegistrationMerge]:
    """What was made one and the role may see, the newest first."""
    standing = select(RegistrationMerge).where(RegistrationMerge.undone_at.is_(None))
    mine = standing.where(RegistrationMerge.kept_id.in_(visible_registrations(role)))
    return list(db.scalars(mine.order_by(RegistrationMerge.id.desc()).limit(RECENT)))


def undo_merge(db: Session, row: RegistrationMerge, role: Role, now: datetime) -> None:
    """Two again, and the pair is open again. CannotJoin as models/duplicates/merge_registrations.py
    says."""
    merge_registrations.undo_merge(db, row, f"role:{role.id}", now)
    both = [row.kept_id, row.merged_id]
    pairs = select(DuplicatePair).where(
        DuplicatePair.first_id.in_(both), DuplicatePair.second_id.in_(both)
    )
    for pair in db.scalars(pairs.where(DuplicatePair.decision == PairDecision.MERGED)):
        pair.decision, pair.decided_at, pair.decided_by = PairDecision.OPEN, None, None
        pair.postponed_at = now
    db.flush()
