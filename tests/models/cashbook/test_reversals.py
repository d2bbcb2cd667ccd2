"""An agent cannot collect, hand out a receipt, and take it back unseen."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.cases.cases import Case, CaseKind
from models.cashbook import balances, day_close, receipts, reversals
from models.cashbook.entries import NotAllowed
from models.cashbook.receipts import ReceiptState
from models.contributions.ledger import EntryKind, LedgerEntry
from models.people import addresses, person
from models.people.person import Address
from models.reconciliation.matching import record_match
from tests.support import cashbook, people
from tests.support.chat import stored
from tests.support.encryption import sessions
from tests.support.sampling import examples

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def role_of(db, kind, **more):
    return people.give_role(db, person.create_person(db, NOW), kind, **more)


@pytest.fixture
def agent(db):
    found = role_of(db, "agent")
    people.clients(db, found)
    return found


def collect(db, agent, at=NOW):
    return cashbook.collected(db, agent, cashbook.people(db, agent)[0], at)


def totals(db, agent):
    return balances.totals(db, LedgerEntry.agent_id == agent.id)


@pytest.mark.parametrize(("later", "needed"), [(0, False), (10, False), (11, True), (9_999, True)])
def test_after_ten_minutes_an_officer_has_to_agree(db, agent, later, needed):
    collection = collect(db, agent)
    assert reversals.needs_officer(db, collection, NOW + later * MINUTE) is needed


def test_on_a_closed_day_an_officer_has_to_agree_at_once(db, agent):
    collection = collect(db, agent)
    day_close.close_day(db, agent, cashbook.DUES, NOW)
    assert reversals.needs_officer(db, collection, NOW + MINUTE)


def test_a_clock_that_was_set_back_gives_no_new_ten_minutes(db, agent):
    collection = collect(db, agent)
    assert reversals.needs_officer(db, collection, NOW - MINUTE)


def test_while_it_waits_the_book_and_the_receipt_stand(db, agent, officer):
    collection = collect(db, agent)
    before = totals(db, agent)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW + 11 * MINUTE)
    assert totals(db, agent) == before
    assert receipts.receipt_state(db, collection) == ReceiptState.COLLECTED
    assert reversals.waiting_entries(db, agent.id) == {collection.id}
    with pytest.raises(NotAllowed, match="asked"):
        reversals.request_reversal(db, agent, collection.id, "returned", NOW + 12 * MINUTE)


def test_nobody_agrees_to_a_request_of_their_own(db, agent):
    collection = collect(db, agent)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW)
    herself = people.give_role(db, agent.person_id, "officer")
    far = role_of(db, "officer", area="31.73.05")
    assert reversals.open_cases(db, herself) == reversals.open_cases(db, far) == []
    assert len(reversals.open_cases(db, role_of(db, "officer"))) == 1


def test_nobody_agrees_to_a_request_from_another_account_of_theirs(db, agent):
    collection = collect(db, agent)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW)
    officer = role_of(db, "officer")
    assert len(reversals.open_cases(db, officer)) == 1
    for number, who in enumerate((agent.person_id, officer.person_id)):
        address = Address(person_id=who, channel="telegram", address=stored(f"same{number}"))
        db.add(address)
        db.flush()
        addresses.set_proven_phone(db, address.id, "+6281200000077")
    assert reversals.open_cases(db, officer) == []


def test_an_ended_agents_request_still_waits(db, agent, officer):
    collection = collect(db, agent)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW)
    agent.ended_at = NOW
    db.flush()
    assert len(reversals.open_cases(db, officer)) == 1


def test_agreed_it_is_taken_back_with_its_deposit_and_counted(db, agent, officer):
    collection = collect(db, agent)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW)
    cashbook.deposited(db, agent, [collection], NOW)
    (case,) = reversals.open_cases(db, officer)
    undone = reversals.decide(db, case, officer, True, NOW + MINUTE)
    assert [each.kind for each in undone] == [EntryKind.REVERSED] * 2
    assert receipts.receipt_state(db, collection) == ReceiptState.REVERSED
    assert (totals(db, agent).in_hand, totals(db, agent).on_the_way) == (0, 0)
    found = reversals.reversal_totals(db, [agent.id], NOW, NOW + timedelta(hours=1))
    assert found == {agent.id: reversals.ReversalTotals(1, cashbook.DUES)}
    with pytest.raises(NotAllowed, match="gone"):
        reversals.decide(db, case, officer, True, NOW + MINUTE)


def test_what_is_posted_meanwhile_is_not_taken_back_and_waits_no_longer(db, agent, officer):
    collection = collect(db, agent)
    (line,) = cashbook.deposited(db, agent, [collection], NOW)
    reversals.request_reversal(db, agent, collection.id, "returned", NOW)
    cashbook.proven(db, line, NOW)
    posted = db.scalars(
        select(LedgerEntry).where(LedgerEntry.kind == EntryKind.POSTED).order_by(LedgerEntry.id)
    ).all()[-1]
    record_match(db, line.id, cashbook.whole(line, posted.id), "exact", "job:matching", NOW)
    (case,) = reversals.open_cases(db, officer)
    with pytest.raises(NotAllowed, match="posted"):
        reversals.decide(db, case, officer, True, NOW + MINUTE)
    assert (case.state, case.close_reason) == ("closed", "posted")


def test_the_visit_is_the_officers_and_never_the_agents(db, agent, officer):
    collection = collect(db, agent)
    undone = reversals.reverse_collection(db, agent, collection.id, "returned", NOW)
    reversals.open_visit(db, undone[-1], NOW)
    (case,) = reversals.open_cases(db, officer)
    assert case.kind == CaseKind.VISIT
    assert reversals.open_cases(db, people.give_role(db, agent.person_id, "officer")) == []
    reversals.close_visit(db, case, officer, reversals.MISSING, NOW)
    assert db.scalars(select(Case.close_reason)).all() == [reversals.MISSING]


DEEDS = st.sampled_from(["collect", "ask", "agree", "decline", "deposit", "undo deposit", "close"])


@settings(
    deadline=None,
    max_examples=examples(30),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(DEEDS, st.integers(0, 30)), max_size=12))
def test_the_book_balances_and_every_receipt_is_taken_back_by_two(engine, deeds):
    """Collected = in hand + deposited, whatever happens; after ten minutes no agent alone."""
    with sessions(engine)() as db:
        agent, officer, now = role_of(db, "agent"), role_of(db, "officer"), NOW
        people.clients(db, agent)
        expected = {}
        for deed, minutes in deeds:
            now += minutes * MINUTE
            with suppress(NotAllowed):
                act(db, agent, officer, deed, now, expected)
            standing = [id for id, stands in expected.items() if stands]
            book = totals(db, agent)
            assert book.collected == cashbook.DUES * len(standing)
            assert book.in_hand >= 0
            for id, stands in expected.items():
                state = receipts.receipt_state(db, db.get_one(LedgerEntry, id))
                assert (state != ReceiptState.REVERSED) is stands
        db.rollback()


def act(db, agent, officer, deed, now, expected):
    own = LedgerEntry.agent_id == agent.id
    found = balances.list_entries(db, own, balances.COLLECTED)
    match deed:
        case "collect":
            row = cashbook.people(db, agent)[len(expected) % 3]
            expected[cashbook.collected(db, agent, row, now).id] = True
        case "ask" if found:
            newest = found[-1]
            if reversals.needs_officer(db, newest, now):
                reversals.request_reversal(db, agent, newest.id, "returned", now)
            else:
                reversals.reverse_collection(db, agent, newest.id, "returned", now)
                expected[newest.id] = False
        case "agree" | "decline":
            for case in reversals.open_cases(db, officer)[:1]:
                if reversals.decide(db, case, officer, deed == "agree", now):
                    expected[case.details["entry"]] = False
        case "deposit":
            cashbook.deposited(db, agent, balances.list_entries(db, own, balances.IN_HAND), now)
        case "undo deposit":
            for line in balances.list_entries(db, own, balances.ON_THE_WAY)[:1]:
                reversals.reverse_deposit(db, agent, line.deposit_id, "twice", now)
        case "close" if not day_close.find_day_close(db, agent.id, now.date()):
            day_close.close_day(db, agent, 0, now)
