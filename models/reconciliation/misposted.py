"""Money that the branch posted under a wrong NIK: a case for each, until the branch moves it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.cashbook import balances, reversals
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import Match
from models.roles import four_eyes
from models.roles.role import Role

MOVED, UNTIED = "moved", "untied"
"""Close reasons: the branch moved it, or it is other money after all."""
MOST_CLOSED = 20


@dataclass(frozen=True, slots=True)
class Misposted:
    """The case, the deposit line, and the match by which somebody said that it is this money."""

    case: Case
    line: LedgerEntry
    match: Match


def open_case(db: Session, match: Match, line: LedgerEntry, now: datetime) -> None:
    """Open a case: somebody must ask the branch to move the money."""
    cases.open_case(
        db,
        CaseKind.PAYMENT,
        now=now,
        due_at=now,
        participant_id=line.participant_id,
        payment=line.id,
        match=match.id,
    )


def list_cases(db: Session, officer: Role) -> list[Misposted]:
    """The cases of the agents of the area, the newest first: all open ones, then the last few that
    are closed. Not those of an officer's own money.
    """
    rows = (
        select(Match, LedgerEntry)
        .join(LedgerEntry, LedgerEntry.id == Match.deposit_entry_id)
        .where(
            Match.official_entry_id.is_(None),
            LedgerEntry.agent_id.in_(balances.visible_agent_ids(db, officer)),
        )
        .order_by(Match.id.desc())
    )
    found = [
        (match, line)
        for match, line in db.execute(rows)
        if four_eyes.may_decide(db, officer.person_id, four_eyes.holder_id(db, line.agent_id))
    ]
    by_match = cases_by_match(db, {line.participant_id for _, line in found})
    misposted = [Misposted(by_match[m.id], line, m) for m, line in found if m.id in by_match]
    waiting = [each for each in misposted if each.case.closed_at is None]
    closed = [each for each in misposted if each.case.closed_at is not None]
    return [*waiting, *closed[:MOST_CLOSED]]


def waiting_cases(db: Session, officer: Role) -> list[Misposted]:
    """The cases of `list_cases` that wait for the branch."""
    return [each for each in list_cases(db, officer) if each.case.closed_at is None]


def cases_by_match(db: Session, participants: set[int]) -> dict[int, Case]:
    """These participants' cases, by the id of the match that each is about."""
    rows = select(Case).where(Case.participant_id.in_(participants), Case.kind == CaseKind.PAYMENT)
    return {each.details["match"]: each for each in db.scalars(rows) if "match" in each.details}


def find_case(db: Session, officer: Role, number: str) -> Misposted | None:
    return next((each for each in list_cases(db, officer) if f"{each.case.id}" == number), None)


def close_case(db: Session, case: Case, reason: str, by: Role, now: datetime) -> None:
    """Close a case; NotAllowed (gone) when it is closed already."""
    reversals.lock(db, case)
    case.state, case.closed_at, case.close_reason = "closed", now, reason
    case.details = case.details | {"decided_by": by.id}
    audit.record(db, f"role:{by.id}", f"{reason} payment", f"case:{case.id}", now)
    db.flush()


def close_as_other_money(
    db: Session, match: Match, line: LedgerEntry, by: Role, now: datetime
) -> None:
    """Close the open case of a match that was taken back, if there is one: nothing is to be
    moved."""
    case = cases_by_match(db, {line.participant_id}).get(match.id)
    if case is not None and case.closed_at is None:
        close_case(db, case, UNTIED, by, now)
