"""Money that waits too long: the agent, a day later the officers, then the worker, each once."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from models.cashbook import reversals
from models.contributions.ledger import EntryKind, LedgerEntry
from models.reconciliation import reconcile
from models.roles.role import Role
from scheduler.cashbook import late_money
from tests.support.cashbook import collected, deposited, people, proven, settle
from tests.support.chat import TEXTS, Chat, World
from tests.support.people import give_role

DAY = timedelta(days=1)


@pytest.fixture
def agent(world: World) -> int:
    with world.sessions.begin() as db:
        give_role(db, Chat(world, sender="officer").person_id(db), "officer", called="Dewi Petugas")
    return settle(world)


@pytest.fixture(autouse=True)
def everybody_has_a_chat(world: World) -> None:
    for each in ("agent", "officer", "client-0", "client-1"):
        Chat(world, sender=each).say("menu")


def collect(world: World, agent: int, deposit: bool = False) -> None:
    with world.sessions.begin() as db:
        role = db.get_one(Role, agent)
        event = collected(db, role, people(db, role)[0], world.now)
        if deposit:
            deposited(db, role, [event], world.now)


def told(world: World) -> dict[str, list[str]]:
    """What each was told when the clock ran now."""
    chats = {each: Chat(world, sender=each) for each in ("agent", "officer", "client-0")}
    before = {name: chat.newest() for name, chat in chats.items()}
    late_money.post_due(world.sessions, TEXTS, world.now)
    found = {name: [x.text for x in each.letters(before[name])] for name, each in chats.items()}
    return {name: texts for name, texts in found.items() if texts}


def test_money_in_hand_for_two_days_is_told_step_by_step(world: World, agent: int) -> None:
    collect(world, agent)
    world.now += DAY
    assert told(world) == {}
    world.now += DAY
    assert [*told(world)] == ["agent"]
    assert told(world) == {}
    world.now += DAY
    assert [*told(world)] == ["officer"]
    world.now += DAY
    found = told(world)
    assert [*found] == ["client-0"]
    assert "belum disetor" in found["client-0"][0]
    world.now += DAY
    assert told(world) == {}


def test_a_deposit_has_five_days_to_be_posted(world: World, agent: int) -> None:
    collect(world, agent, deposit=True)
    world.now += 4 * DAY
    assert told(world) == {}
    world.now += DAY
    assert [*told(world)] == ["agent"]
    world.now += 2 * DAY
    assert [*told(world)] == ["officer"]
    world.now += 2 * DAY
    assert "sudah disetor" in told(world)["client-0"][0]


def test_after_downtime_the_worker_is_not_told_before_the_agent(world: World, agent: int) -> None:
    collect(world, agent)
    world.now += 30 * DAY
    assert [*told(world)] == ["agent"]


def test_nobody_is_told_at_night(world: World, agent: int) -> None:
    collect(world, agent)
    world.now = datetime(2026, 11, 29, 15, tzinfo=UTC)
    assert told(world) == {}


def test_nothing_is_said_of_what_was_taken_back(world: World, agent: int) -> None:
    collect(world, agent)
    with world.sessions.begin() as db:
        id = db.scalars(select(LedgerEntry.id).where(LedgerEntry.kind == EntryKind.COLLECTED)).one()
        reversals.reverse_collection(db, db.get_one(Role, agent), id, "twice", world.now)
    world.now += 5 * DAY
    assert told(world) == {}


def test_nothing_is_said_of_what_is_posted(world: World, agent: int) -> None:
    with world.sessions.begin() as db:
        role = db.get_one(Role, agent)
        line = deposited(db, role, [collected(db, role, people(db, role)[0], world.now)], world.now)
        later = world.now + DAY
        reconcile.reconcile_file(db, [proven(db, line[0], later)], later.date(), later)
    world.now += 9 * DAY
    assert told(world) == {}


def test_a_worker_whose_months_are_official_hears_of_no_missing_protection(
    world: World, agent: int
) -> None:
    collect(world, agent)
    with world.sessions.begin() as db:
        row = people(db, db.get_one(Role, agent))[0]
        row.protected_until = db.scalars(select(LedgerEntry.until).order_by(LedgerEntry.id)).all()[
            -1
        ]
    for _ in range(5):
        world.now += DAY
        assert "client-0" not in told(world)
