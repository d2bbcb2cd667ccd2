"""A row of the official file under another NIK proves money once, however often it comes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from domain.calendar import month_end
from models.cashbook import rests
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry
from models.participants.participant import Participant, identity
from models.reconciliation import decisions, proposals, reconcile
from models.roles.role import Role
from tests.support.cashbook import (
    DUES,
    Row,
    collected,
    deposited,
    line_of,
    on_the_way,
    proven,
    row_of,
)
from tests.support.people import NOW, SITI, member

LATER = NOW + timedelta(days=2)
JANUARY = date(2027, 1, 1)
"""The second month of who is paid until November."""


@pytest.fixture
def siti(db: Session, agent: Role) -> Participant:
    return member(db, None, date(2026, 11, 30), SITI, agent_id=agent.id)


def misread(db: Session, line: LedgerEntry, months: int = 1) -> Row:
    """The branch has the money of a line, from its first month on, with one wrong digit."""
    who = identity(db, db.get_one(Participant, line.participant_id))
    last = JANUARY if months == 2 else line.first_month
    told = row_of(who, line, LATER, months=months, amount=months * DUES, until=month_end(last))
    return replace(told, nik=who.nik[:-1] + "7")


def read(db: Session, *rows: Row, days: int = 0) -> dict[str, int]:
    at = LATER + timedelta(days=days)
    return dict(reconcile.reconcile_file(db, rows, at.date(), at))


def accept(db: Session, officer: Role) -> None:
    (found,) = proposals.waiting_proposals(db, officer)
    decisions.decide_proposal(db, found, officer, True, LATER)


def test_what_it_does_not_prove_is_not_proven_by_the_same_row_of_the_next_file(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    line = line_of(db, agent, siti, months=3)
    row = misread(db, line, months=2)
    assert read(db, row) == {"proposed": 1}
    accept(db, officer)
    assert on_the_way(db, agent) == DUES
    assert read(db, row, days=1) == {}
    assert on_the_way(db, agent) == DUES


def test_it_is_not_proposed_for_the_next_payment_of_the_same_person(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    row = misread(db, line_of(db, agent, siti))
    assert read(db, row) == {"proposed": 1}
    accept(db, officer)
    line_of(db, agent, siti)
    assert read(db, row, days=1) == {}


def test_its_second_month_proves_the_payment_of_that_month(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    first = line_of(db, agent, siti)
    second = line_of(db, agent, siti)
    row = misread(db, first, months=2)
    assert read(db, row) == {"proposed": 1}
    accept(db, officer)
    assert on_the_way(db, agent) == DUES
    assert read(db, row, days=1) == {"proposed": 1}
    (found,) = proposals.waiting_proposals(db, officer)
    assert (found.lines, found.difference) == ([second.id], 0)
    accept(db, officer)
    assert on_the_way(db, agent) == 0
    assert read(db, row, days=2) == {}


def test_of_two_proposals_of_one_row_the_second_is_outdated_by_the_first(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    row = misread(db, line_of(db, agent, siti))
    assert read(db, row) == {"proposed": 1}
    namesake = replace(SITI, nik=SITI.nik[:-1] + "8")
    other = member(db, None, date(2026, 11, 30), namesake, agent_id=agent.id)
    deposited(db, agent, [collected(db, agent, other, LATER)], LATER)
    assert read(db, row, days=1) == {"proposed": 1}, "the deposit of that day is nearer"
    one, two = proposals.waiting_proposals(db, officer)
    decisions.decide_proposal(db, one, officer, True, LATER)
    assert proposals.waiting_proposals(db, officer) == []
    with pytest.raises(NotAllowed, match="outdated"):
        decisions.decide_proposal(db, two, officer, True, LATER)
    (made,) = decisions.accepted_proposals(db, officer)
    decisions.reverse_proposal(db, made, officer, "pressed_wrong", LATER)
    assert len(proposals.waiting_proposals(db, officer)) == 2, "the row is free again"


@pytest.mark.parametrize("of_own", [True, False])
def test_what_was_refused_is_not_asked_again_because_a_file_has_no_days(
    db: Session, agent: Role, officer: Role, siti: Participant, of_own: bool
) -> None:
    line = line_of(db, agent, siti)
    row = proven(db, line, LATER, amount=9_000) if of_own else misread(db, line)
    row = replace(row, paid_on=None)
    assert read(db, row) == {"proposed": 1}
    (found,) = proposals.waiting_proposals(db, officer)
    decisions.decide_proposal(db, found, officer, False, LATER)
    assert read(db, row, days=1) == {}


def test_money_that_the_branch_moved_to_the_right_nik_proves_no_other_payment(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    first = line_of(db, agent, siti)
    read(db, misread(db, first))
    accept(db, officer)
    line_of(db, agent, siti)
    assert read(db, proven(db, first, LATER), days=1) == {}
    assert on_the_way(db, agent) == DUES


def test_a_month_waits_while_its_money_is_under_another_nik_for_another_month(
    db: Session, agent: Role, officer: Role, siti: Participant
) -> None:
    line = line_of(db, agent, siti)
    read(db, replace(misread(db, line), until=date(2026, 10, 31)))
    accept(db, officer)
    assert rests.waiting_months(db, siti.id) == {line.first_month}
