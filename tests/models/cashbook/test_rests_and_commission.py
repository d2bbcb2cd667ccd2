"""A rest stays with the agent who holds it, and the commission of a month with who earned it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.cashbook import balances, commission, entries, rests, reversals
from models.cashbook.entries import Collection, NotAllowed
from models.contributions import law_tables, ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.duplicates import merge_registrations
from models.participants import memberships
from models.participants.participant import Participant
from models.people import person
from models.reconciliation.matching import ProvenShare, record_match
from models.roles import assignments
from models.roles.role import Role
from tests.support import cashbook
from tests.support.people import NOW, SITI, give_role, member

DECEMBER = date(2026, 12, 1)


@pytest.fixture
def agents(db: Session) -> list[Role]:
    return [give_role(db, person.create_person(db, NOW), "agent") for _ in range(2)]


def somebody(db: Session, agent: Role, number: int = 1) -> Participant:
    who = replace(SITI, nik=f"317301520885900{number}")
    return member(db, None, date(2026, 11, 30), who, agent_id=agent.id)


def pay(db: Session, agent: Role, row: Participant, paid: int, dues: int) -> LedgerEntry:
    start = rests.next_month_to_collect(rests.waiting_months(db, row.id), DECEMBER)
    cash = Collection(start, 1, amount=dues, paid=paid, articles="-")
    return entries.record_collection(db, agent, row, cash, NOW)


def test_a_rest_is_of_no_use_to_another_agent_until_they_have_it(
    db: Session, agents: list[Role]
) -> None:
    rudi, maya = agents
    row = somebody(db, rudi)
    pay(db, rudi, row, 10_000, 8_400)
    assignments.assign(db, [row.id], maya, "test", NOW)
    assert (rests.rest_of(db, rudi.id, row.id), rests.rest_of(db, maya.id, row.id)) == (
        1_600,
        0,
    )
    entries.take_over_rest(db, maya, rudi.id, row, NOW)
    assert (rests.rest_of(db, rudi.id, row.id), rests.rest_of(db, maya.id, row.id)) == (
        0,
        1_600,
    )
    with pytest.raises(NotAllowed, match="gone"):
        entries.take_over_rest(db, maya, rudi.id, row, NOW)


def test_a_collection_whose_rest_was_given_on_is_not_taken_back(
    db: Session, agents: list[Role]
) -> None:
    rudi, maya = agents
    row = somebody(db, rudi)
    first = pay(db, rudi, row, 10_000, 8_400)
    entries.take_over_rest(db, maya, rudi.id, row, NOW)
    with pytest.raises(NotAllowed, match="used"):
        reversals.reverse_collection(db, rudi, first.id, "wrong_amount", NOW)


def test_no_rest_is_negative_when_two_registrations_are_told_apart_again(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    kept, merged = somebody(db, rudi, 1), somebody(db, rudi, 2)
    pay(db, rudi, merged, 10_000, 8_400)
    done = merge_registrations.merge_registrations(db, kept.id, merged.id, "test", NOW)
    pay(db, rudi, kept, 6_800, 8_400)
    merge_registrations.undo_merge(db, done, "test", NOW)
    assert rests.find_rests(db) == []
    assert balances.totals(db, LedgerEntry.agent_id == rudi.id).in_hand == 16_800


def test_the_cash_in_hand_is_never_negative_while_two_registrations_are_told_apart(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    kept, merged = somebody(db, rudi, 1), somebody(db, rudi, 2)
    first = pay(db, rudi, merged, 10_000, 8_400)
    done = merge_registrations.merge_registrations(db, kept.id, merged.id, "test", NOW)
    second = pay(db, rudi, kept, 6_800, 8_400)
    cashbook.deposited(db, rudi, [first, second], NOW)
    merge_registrations.undo_merge(db, done, "test", NOW)
    pair = ledger.entries_of_agent(db, rudi.id)[-2:]
    assert [each.kind for each in pair] == [EntryKind.TAKEN_OVER, EntryKind.HANDED_OVER]


@pytest.mark.both_databases
def test_what_was_written_about_a_payment_goes_back_with_it(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    kept, merged = somebody(db, rudi, 1), somebody(db, rudi, 2)
    before = ledger.entries_of(db, kept.id)
    first = pay(db, rudi, merged, 10_000, 8_400)
    second = pay(db, rudi, merged, 8_400, 8_400)
    done = merge_registrations.merge_registrations(db, kept.id, merged.id, "test", NOW)
    cashbook.deposited(db, rudi, [first, second], NOW)
    reversals.reverse_collection(db, rudi, second.id, "wrong_amount", NOW)
    merge_registrations.undo_merge(db, done, "test", NOW)
    assert ledger.entries_of(db, kept.id) == before
    theirs = balances.open_sums(db, LedgerEntry.participant_id == merged.id)
    assert (theirs.in_hand, theirs.on_the_way) == (1_600, 8_400)
    whole_book = balances.open_sums(db, LedgerEntry.agent_id == rudi.id)
    assert (whole_book.holders, whole_book.depositors) == (1, 1)


@pytest.mark.both_databases
def test_all_months_of_money_under_a_wrong_nik_wait_whichever_it_names_there(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    row = somebody(db, rudi)
    cash = Collection(DECEMBER, 2, amount=16_800, paid=16_800, articles="-")
    entry = entries.record_collection(db, rudi, row, cash, NOW)
    line = cashbook.deposited(db, rudi, [entry], NOW)[0]
    record_match(db, line.id, ProvenShare(None, 16_800, [DECEMBER]), "test", "role:1", NOW)
    assert rests.waiting_months(db, row.id) == {DECEMBER, date(2027, 1, 1)}
    assert memberships.load(db, row).paid_until == date(2027, 1, 31)


@pytest.mark.both_databases
def test_a_month_that_was_reversed_while_two_registrations_were_one_stays_reversed(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    kept, merged = somebody(db, rudi, 1), somebody(db, rudi, 2)
    ledger.record_official_months(db, merged.id, DECEMBER, DECEMBER, NOW)
    before = ledger.posted_months(db, merged.id)
    done = merge_registrations.merge_registrations(db, kept.id, merged.id, "test", NOW)
    ledger.reverse_official_months(db, kept.id, date(2026, 11, 30), NOW)
    merge_registrations.undo_merge(db, done, "test", NOW)
    assert ledger.posted_months(db, merged.id) == before[:-1]
    ledger.reverse_official_months(db, merged.id, date(2026, 11, 30), NOW)
    assert ledger.posted_months(db, merged.id) == before[:-1]


def test_a_month_that_was_reversed_between_two_others_is_next(
    db: Session, agents: list[Role]
) -> None:
    rudi, _ = agents
    row = somebody(db, rudi)
    first = pay(db, rudi, row, 8_400, 8_400)
    pay(db, rudi, row, 16_800, 16_800)
    reversals.reverse_collection(db, rudi, first.id, "wrong_amount", NOW)
    waiting = rests.waiting_months(db, row.id)
    assert rests.next_month_to_collect(waiting, DECEMBER) == DECEMBER
    assert rests.months_until_waiting(waiting, DECEMBER, 24) == 1


def test_commission_of_a_month_stays_with_the_agent_who_collected_it(
    db: Session, agents: list[Role]
) -> None:
    rudi, maya = agents
    row = somebody(db, rudi)
    cash = cashbook.collected(db, rudi, row, NOW)
    (line,) = cashbook.deposited(db, rudi, [cash], NOW)
    assignments.assign(db, [row.id], maya, "test", NOW)
    cashbook.proven(db, line, NOW + timedelta(days=1))
    tariff, month = law_tables.load_tariff(), date(2026, 11, 1)
    earned = [commission.contributions_received(db, each, month, tariff) for each in agents]
    assert [len(each) for each in earned] == [1, 0]


def test_official_months_nobody_collected_are_of_who_served_the_worker_then(
    db: Session, agents: list[Role]
) -> None:
    rudi, maya = agents
    row = somebody(db, rudi)
    cash = cashbook.collected(db, maya, row, NOW)
    reversals.reverse_collection(db, maya, cash.id, "wrong_person", NOW)
    cashbook.proven(db, cash, NOW)
    assignments.assign(db, [row.id], maya, "test", NOW)
    tariff, month = law_tables.load_tariff(), date(2026, 11, 1)
    earned = [commission.contributions_received(db, each, month, tariff) for each in agents]
    assert [len(each) for each in earned] == [1, 0]
