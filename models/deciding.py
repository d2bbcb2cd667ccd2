"""Proposals wait for the agent whose money it is, or an officer of the area."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.deposits import CONFIDENCE, Why
from models import audit, case, cash, cashiers, matched, reconciled
from models.case import About
from models.match import Proposed
from models.payment import Payment
from models.role import Role


def waiting(db: Session, who: Role) -> Sequence[Proposed]:
    """The oldest first; without those whose money is not on the way any more."""
    rows = select(Proposed).where(
        Proposed.state == reconciled.WAITING, Proposed.agent_id.in_(cashiers.ids(db, who))
    )
    return [each for each in db.scalars(rows.order_by(Proposed.id)) if lines(db, each)]


def find(db: Session, who: Role, id: int) -> Proposed | None:
    return next((each for each in waiting(db, who) if each.id == id), None)


def lines(db: Session, row: Proposed) -> list[Payment]:
    """The deposit lines, when all of them are still on the way."""
    found = cash.listed(db, cash.ON_THE_WAY, Payment.id.in_(row.lines))
    return found if len(found) == len(row.lines) else []


def confidence(row: Proposed) -> int:
    """Percent; what the file did not say whole is worth as much as another name."""
    known = row.why in set(Why)
    return round(100 * CONFIDENCE[Why(row.why) if known else Why.NAME])


def decide(db: Session, row: Proposed, who: Role, same: bool, now: datetime) -> None:
    """Tie all lines, or remember that it is other money."""
    actor = f"role:{who.id}"
    row.state = reconciled.ACCEPTED if same else reconciled.REFUSED
    row.decided_at, row.decided_by = now, actor
    audit.note(db, actor, f"{row.state} match", f"proposal:{row.id}", now)
    if same:
        there = [each["posted"] for each in reconciled.contents(db, row)]
        for line in lines(db, row):
            matched.tie(db, line.id, there[0], row.why, actor, now, row.id)
            if there[0] is None:
                misposted(db, line, now)
    db.flush()


def misposted(db: Session, line: Payment, now: datetime) -> None:
    """The branch has the money under another NIK: somebody must ask it to move it."""
    whose = line.participant_id
    about = About.PAYMENT
    case.open_case(db, about, now=now, due_at=now, participant_id=whose, payment=line.id)
