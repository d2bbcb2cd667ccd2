"""The day close: every entry belongs to one close that stands, or is still to be closed."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from models.cashbook import balances, day_close
from models.cashbook.day_close import STANDS, DayClose
from models.contributions.ledger import LedgerEntry
from models.people import person
from tests.support import cashbook, people
from tests.support.encryption import sessions
from tests.support.people import NOW
from tests.support.sampling import examples

HOUR = timedelta(hours=1)


def new_agent(db):
    found = people.give_role(db, person.create_person(db, NOW), "agent")
    people.clients(db, found)
    return found


@pytest.fixture
def agent(db):
    return new_agent(db)


def collect(db, agent, at=NOW):
    return cashbook.collected(db, agent, cashbook.people(db, agent)[0], at)


def test_what_is_collected_after_the_close_belongs_to_the_next(db, agent):
    collect(db, agent)
    day_close.close_day(db, agent, cashbook.DUES, NOW)
    late = collect(db, agent)
    assert not day_close.is_closed(db, late)
    row = day_close.close_day(db, agent, 2 * cashbook.DUES, NOW + 24 * HOUR)
    assert (row.collected, row.in_hand) == (cashbook.DUES, 2 * cashbook.DUES)
    assert day_close.is_closed(db, late)


def test_what_a_reopened_close_counted_belongs_to_the_next(db, agent):
    first = collect(db, agent)
    day_close.close_day(db, agent, 0, NOW)
    day_close.reopen_day(db, agent, NOW.date(), "counted_wrong", NOW)
    assert not day_close.is_closed(db, first)
    row = day_close.close_day(db, agent, cashbook.DUES, NOW + HOUR)
    assert (row.collected, row.missing) == (cashbook.DUES, 0)
    assert day_close.was_short(db, agent.id, NOW.date())


def test_a_day_is_closed_once_and_reopened_once(db, agent):
    day_close.close_day(db, agent, 0, NOW)
    with pytest.raises(IntegrityError), db.begin_nested():
        day_close.close_day(db, agent, 0, NOW)
    assert day_close.reopen_day(db, agent, NOW.date(), "more_money", NOW)
    assert day_close.reopen_day(db, agent, NOW.date(), "more_money", NOW) is None


@settings(
    deadline=None,
    max_examples=examples(30),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(["collect", "deposit", "close", "reopen", "sleep"]), max_size=12))
def test_closes_that_stand_and_what_is_open_are_the_whole_book(engine, deeds):
    with sessions(engine)() as db:
        agent, now = new_agent(db), NOW
        own = LedgerEntry.agent_id == agent.id
        for deed in deeds:
            match deed:
                case "collect":
                    collect(db, agent, now)
                case "deposit" if in_hand := balances.list_entries(db, own, balances.IN_HAND):
                    cashbook.deposited(db, agent, in_hand, now)
                case "close" if not day_close.find_day_close(db, agent.id, now.date()):
                    day_close.close_day(db, agent, 0, now)
                case "reopen":
                    day_close.reopen_day(db, agent, now.date(), "more_money", now)
                case "sleep":
                    now += timedelta(days=1)
            rows = list(db.scalars(select(DayClose).where(STANDS)))
            new, whole = day_close.totals_to_close(db, agent.id)
            assert sum(row.collected for row in rows) + new.collected == whole.collected
            assert sum(row.deposited for row in rows) + new.deposited == whole.deposited
        db.rollback()
