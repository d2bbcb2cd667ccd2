"""A proposal waits for a decision as long as official data has what it names, and no longer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cashbook import reversals
from models.cashbook.entries import NotAllowed
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import Match, MatchProposal
from models.duplicates import merge_registrations
from models.participants.participant import Participant, identity
from models.people import person
from models.reconciliation import decisions, matching, proposals, reconcile
from models.roles.role import Role
from tests.support.cashbook import DUES, line_of, on_the_way, proven, row_of, whole
from tests.support.people import NOW, SITI, give_role, member

LATER = NOW + timedelta(days=2)
BEFORE = date(2026, 11, 1)


def somebody(db: Session, agent: Role, number: int = 1) -> Participant:
    who = replace(SITI, nik=f"31730152088{number:05d}", full_name=f"SITI AMINAH {'I' * number}")
    return member(db, None, date(2026, 11, 30), who, agent_id=agent.id)


def posted_otherwise(db: Session, line: LedgerEntry, amount: int = 9_000) -> dict[str, int]:
    """The branch posts the money of a line, with another amount: a person is asked."""
    row = proven(db, line, LATER, amount=amount)
    return dict(reconcile.reconcile_file(db, [row], LATER.date(), LATER))


@pytest.fixture
def line(db: Session, agent: Role) -> LedgerEntry:
    """Money on the way, about which a proposal waits."""
    found = line_of(db, agent, somebody(db, agent))
    assert posted_otherwise(db, found) == {"proposed": 1}
    return found


def newest(db: Session) -> MatchProposal:
    return db.scalars(select(MatchProposal).order_by(MatchProposal.id.desc())).all()[0]


def check_refused(db: Session, officer: Role, reason: str) -> None:
    """Nobody is asked about the newest proposal; a yes is refused and nothing recorded."""
    row, matches = newest(db), db.scalars(select(Match.id)).all()
    assert row not in proposals.waiting_proposals(db, officer)
    with pytest.raises(NotAllowed, match=reason):
        proposals.require_waiting(db, officer, row.id)
    with pytest.raises(NotAllowed, match=reason):
        decisions.decide_proposal(db, row, officer, True, LATER)
    assert (row.state, row.decided_by) == ("waiting", None)
    assert db.scalars(select(Match.id)).all() == matches


def test_what_the_branch_took_back_proves_nothing(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    ledger.reverse_official_months(db, line.participant_id, BEFORE, LATER)
    check_refused(db, officer, "outdated")
    assert on_the_way(db, agent) == DUES


def test_what_is_posted_anew_is_proposed_again(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    ledger.reverse_official_months(db, line.participant_id, BEFORE, LATER)
    assert posted_otherwise(db, line) == {"proposed": 1}
    (again,) = proposals.waiting_proposals(db, officer)
    decisions.decide_proposal(db, again, officer, True, LATER)
    assert on_the_way(db, agent) == 0


def test_a_payment_that_proves_other_money_by_now_is_not_accepted_twice(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    official = proposals.official_entry_id(db, newest(db))
    other = line_of(db, agent, db.get_one(Participant, line.participant_id))
    made = matching.record_match(db, other.id, whole(line, official), "amount", "role:1", LATER)
    check_refused(db, officer, "outdated")
    matching.reverse_match(db, made, "pressed_wrong", "role:1", LATER)
    assert proposals.waiting_proposals(db, officer) == [newest(db)], "it is free again"


def test_a_payment_that_turned_out_to_be_another_persons_proves_nothing(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    official = db.get_one(LedgerEntry, proposals.official_entry_id(db, newest(db)))
    official.participant_id = somebody(db, agent, 2).id
    check_refused(db, officer, "outdated")


def test_what_two_registrations_of_one_worker_wait_for_is_accepted_after_they_are_one(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    kept = somebody(db, agent, 2)
    merge_registrations.merge_registrations(db, kept.id, line.participant_id, "test", LATER)
    decisions.decide_proposal(db, newest(db), officer, True, LATER)
    assert on_the_way(db, agent) == 0


def test_a_deposit_that_was_taken_back_is_not_accepted(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    reversals.reverse_deposit(db, agent, line.deposit_id or 0, "wrong_amount", LATER)
    check_refused(db, officer, "gone")


def test_half_of_a_proposal_that_was_taken_back_keeps_no_rest_from_being_proposed(
    db: Session, agent: Role, officer: Role
) -> None:
    row = somebody(db, agent)
    first, second = line_of(db, agent, row), line_of(db, agent, row)
    ledger.record_official_months(db, row.id, first.first_month, second.first_month, LATER, None)
    told = replace(row_of(identity(db, row), second, LATER), months=2, amount=2 * DUES)
    assert dict(reconcile.reconcile_file(db, [told], LATER.date(), LATER)) == {"proposed": 1}
    assert newest(db).lines == [first.id, second.id]
    reversals.reverse_deposit(db, agent, first.deposit_id or 0, "wrong_amount", LATER)
    check_refused(db, officer, "gone")
    assert dict(reconcile.reconcile_file(db, [told], LATER.date(), LATER)) == {"proposed": 1}
    assert proposals.waiting_proposals(db, officer)[0].lines == [second.id]


def test_a_second_officer_hears_that_it_was_decided(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    decisions.decide_proposal(db, newest(db), officer, True, LATER)
    second = give_role(db, person.create_person(db, NOW), "officer")
    with pytest.raises(NotAllowed, match="gone"):
        proposals.require_waiting(db, second, newest(db).id)
    with pytest.raises(NotAllowed, match="gone"):
        decisions.decide_proposal(db, newest(db), second, True, LATER)
    assert len(db.scalars(select(Match)).all()) == 1


def test_a_match_that_is_undone_after_the_branch_took_the_payment_back_waits_for_new_data(
    db: Session, agent: Role, officer: Role, line: LedgerEntry
) -> None:
    decisions.decide_proposal(db, newest(db), officer, True, LATER)
    ledger.reverse_official_months(db, line.participant_id, BEFORE, LATER)
    assert on_the_way(db, agent) == DUES
    decisions.reverse_proposal(db, newest(db), officer, "pressed_wrong", LATER)
    check_refused(db, officer, "outdated")
