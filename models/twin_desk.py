"""The desk of pairs: which one is next for a role, and what is decided about it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from domain.typed import whole_number
from models import audit, case, same_worker, scope
from models.case import About
from models.participant import Participant
from models.role import Role
from models.twin import UNDECIDED, SameWorker, Twin, Verdict

RECENT = 8


def seen(role: Role) -> Any:
    """The registrations of a role, those that were joined to another one aside."""
    return select(Participant.id).where(scope.people(role)).scalar_subquery()


def waiting(role: Role) -> Select[Twin]:
    """Pairs of which the role may see both; of erased people only an officer decides."""
    both = and_(Twin.one.in_(seen(role)), Twin.other.in_(seen(role)))
    return select(Twin).where(UNDECIDED, both)


def count(db: Session, role: Role) -> int:
    return db.scalar(select(func.count()).select_from(waiting(role).subquery())) or 0


def following(db: Session, role: Role) -> Twin | None:
    """The surest first; what was put off comes after everything else."""
    order = Twin.put_off_at.is_not(None), Twin.put_off_at, Twin.score.desc(), Twin.id
    return db.scalar(waiting(role).order_by(*order).limit(1))


def find(db: Session, role: Role, wanted: str) -> Twin | None:
    """The open pair of this number, held; None when it is not this role's to decide."""
    row = db.scalar(waiting(role).where(Twin.id == whole_number(wanted)))
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row if row is not None and row.verdict == Verdict.OPEN else None


def join(db: Session, row: Twin, kept: int, role: Role, now: datetime) -> SameWorker:
    """One worker: `kept` stays. CannotJoin and OutOfOrder as models/same_worker.py says."""
    gone = row.other if kept == row.one else row.one
    made = same_worker.join(db, kept, gone, f"role:{role.id}", now)
    decide(db, row, Verdict.MERGED, role, now)
    for each in (row.one, row.other):
        case.close(db, each, About.DUPLICATE, "joined", now)
    return made


def tell_apart(db: Session, row: Twin, role: Role, now: datetime) -> None:
    """Two workers: the pair is never shown again."""
    decide(db, row, Verdict.DIFFERENT, role, now)
    audit.note(db, f"role:{role.id}", "told apart", f"pair:{row.id}", now)


def decide(db: Session, row: Twin, verdict: Verdict, role: Role, now: datetime) -> None:
    row.verdict, row.decided_at, row.decided_by = verdict, now, f"role:{role.id}"
    db.flush()


def put_off(db: Session, row: Twin, role: Role, now: datetime) -> None:
    row.put_off_at = now
    audit.note(db, f"role:{role.id}", "put off", f"pair:{row.id}", now)


def joined(db: Session, role: Role) -> list[SameWorker]:
    """What was made one and the role may see, the newest first."""
    standing = select(SameWorker).where(SameWorker.undone_at.is_(None))
    mine = standing.where(SameWorker.kept.in_(seen(role)))
    return list(db.scalars(mine.order_by(SameWorker.id.desc()).limit(RECENT)))


def part(db: Session, row: SameWorker, role: Role, now: datetime) -> None:
    """Two again, and the pair is open again. CannotJoin as models/same_worker.py says."""
    same_worker.part(db, row, f"role:{role.id}", now)
    both = [row.kept, row.gone]
    pairs = select(Twin).where(Twin.one.in_(both), Twin.other.in_(both))
    for pair in db.scalars(pairs.where(Twin.verdict == Verdict.MERGED)):
        pair.verdict, pair.decided_at, pair.decided_by = Verdict.OPEN, None, None
        pair.put_off_at = now
    db.flush()
