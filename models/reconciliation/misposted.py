"""Money that the branch posted under another NIK: a case for each, until it is moved."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit, cases
from models.cases import Case, CaseKind
from models.cashbook import agents
from models.cashbook.entries import NotAllowed
from models.cashbook.matches import Match
from models.contributions.ledger import LedgerEntry
from models.roles.role import Role

MOVED, UNTIED = "moved", "untied"
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Misposted:
    """The case, the deposit line, and the match by which somebody said that it is this money."""

    case: Case
    line: LedgerEntry
    match: Match


def open_case(db: Session, match: Match, line: LedgerEntry, now: datetime) -> None:
    """Somebody must ask the branch to move it."""
    whose, of = line.participant_id, match.id
    about = CaseKind.PAYMENT
    cases.open_case(db, about, now=now, due_at=now, participant_id=whose, payment=line.id, match=of)


def list_cases(db: Session, officer: Role) -> list[Misposted]:
    """Of the agents of the area: the open ones first, then the newest."""
    rows = (
        select(Match, LedgerEntry)
        .join(LedgerEntry, LedgerEntry.id == Match.deposit_entry_id)
        .where(
            Match.official_entry_id.is_(None),
            LedgerEntry.agent_id.in_(agents.visible_agent_ids(db, officer)),
        )
        .order_by(Match.id.desc())
    )
    found = [(match, line) for match, line in db.execute(rows.limit(SHOWN))]
    cases = of_matches(db, {line.participant_id for _, line in found})
    there = [Misposted(cases[m.id], line, m) for m, line in found if m.id in cases]
    return sorted(there, key=lambda each: each.case.closed_at is not None)


def of_matches(db: Session, participants: set[int]) -> dict[int, Case]:
    """Cases by the match that they are about."""
    rows = select(Case).where(Case.participant_id.in_(participants), Case.kind == CaseKind.PAYMENT)
    return {each.details["match"]: each for each in db.scalars(rows) if "match" in each.details}


def find(db: Session, officer: Role, number: str) -> Misposted | None:
    return next((each for each in list_cases(db, officer) if f"{each.case.id}" == number), None)


def close(db: Session, row: Case, why: str, who: Role, now: datetime) -> None:
    """Refused when somebody was faster."""
    db.refresh(row, with_for_update=True)
    if row.closed_at is not None:
        raise NotAllowed("gone")
    row.state, row.closed_at, row.close_reason = "closed", now, why
    row.details = row.details | {"decided_by": who.id}
    audit.record(db, f"role:{who.id}", f"{why} payment", f"case:{row.id}", now)
    db.flush()


def close_as_other_money(
    db: Session, match: Match, line: LedgerEntry, who: Role, now: datetime
) -> None:
    """It was other money: nothing is to be moved."""
    row = of_matches(db, {line.participant_id}).get(match.id)
    if row is not None and row.closed_at is None:
        close(db, row, UNTIED, who, now)
