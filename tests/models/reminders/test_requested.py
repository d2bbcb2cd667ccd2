"""Reminders in somebody's name: who is left out and why, and what is said."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.calendar import month_start
from domain.reminders.ladder import LADDER, parse_ladder
from models.contributions.ledger import EntryKind, append_entry
from models.messaging.message import OutboundMessage
from models.participants import participant, standing
from models.participants.participant import Participant
from models.people import consent, person
from models.people.consent import Purpose
from models.people.person import Person
from models.portfolio import portfolio
from models.reminders import reminder, requested
from models.reminders.reminder import Reminder
from models.roles.role import Role
from scheduler.reminders import send
from tests.support.chat import KEYS, Chat, World
from tests.support.people import NOW, clients, give_role

STEPS = parse_ladder(LADDER)


@pytest.fixture
def mine(world: World) -> int:
    world.pass_time(days=1)
    with world.sessions.begin() as db:
        role = give_role(db, person.find_or_create(db, "web", "me", NOW).id, "agent")
        clients(db, role)
        return role.id


def preview(world: World, mine: int) -> dict[str, int]:
    with world.sessions() as db:
        return dict(requested.preview(db, db.get(Role, mine), None, world.now))


def ask(world: World, mine: int) -> int:
    with world.sessions.begin() as db:
        return requested.request_reminders(db, db.get(Role, mine), None, world.now)


def say(world: World) -> list[str]:
    send.post_due_reminders(world.sessions, world.texts, STEPS, world.now)
    with world.sessions() as db:
        rows = (
            select(OutboundMessage)
            .where(OutboundMessage.reason == "reminder")
            .order_by(OutboundMessage.id)
        )
        return [KEYS.decrypt_json("message", each.body)["text"] for each in db.scalars(rows)]


def change(world: World, name: str, **values: object) -> None:
    """The person of the client of this first name."""
    with world.sessions.begin() as db:
        row = client(db, name)
        for key, value in values.items():
            setattr(db.get(Person, row.person_id), key, value)


def client(db, name: str) -> Participant:
    rows = db.scalars(select(Participant))
    return next(r for r in rows if participant.identity(db, r).full_name.startswith(name))


def test_who_owes_is_reminded_in_the_agents_name(world, mine):
    assert preview(world, mine) == {"fine": 3, "unreachable": 1}
    assert ask(world, mine) == 3
    said = say(world)
    assert len(said) == 3
    assert all(
        "Rina Petugas (Agen Perisai, Jakarta Barat) mengingatkan Anda" in each for each in said
    )


def test_asking_twice_a_day_reminds_once(world, mine):
    assert (ask(world, mine), ask(world, mine)) == (3, 0)
    assert preview(world, mine) == {"already_today": 3, "unreachable": 1}
    assert len(say(world)) == 3
    assert ask(world, mine) == 0


def test_on_another_day_they_may_be_reminded_again(world, mine):
    ask(world, mine)
    say(world)
    world.pass_time(days=1)
    assert ask(world, mine) == 3
    assert len(say(world)) == 6


def test_whoever_refused_is_left_out(world, mine):
    with world.sessions.begin() as db:
        who = client(db, "DEWI").person_id
        values = {"text_version": "t", "channel": "web", "now": NOW}
        consent.record(db, who, Purpose.REMINDERS, False, **values)
    assert preview(world, mine)["no_consent"] == 1
    assert ask(world, mine) == 2


def test_whoever_asked_for_another_day_is_left_out(world, mine):
    change(world, "DEWI", snoozed_until=date(2026, 12, 1))
    assert preview(world, mine)["snoozed"] == 1


def test_whoever_was_written_to_today_is_left_out(world, mine):
    change(world, "DEWI", contacted_at=world.now - timedelta(hours=2))
    assert preview(world, mine)["already_today"] == 1


def test_whoever_pays_meanwhile_is_not_reminded(world, mine):
    ask(world, mine)
    with world.sessions.begin() as db:
        row = client(db, "DEWI")
        row.protected_until = date(2026, 12, 31)
        reminder.close_as_paid(db, [row.id], NOW)
    assert len(say(world)) == 2


def test_the_preview_adds_up_to_everybody_who_owes(world, mine):
    with world.sessions() as db:
        owing = standing.is_owing(date(2026, 11, 23))
        everybody = portfolio.find_participant_ids(db, db.get(Role, mine), owing)
    assert sum(preview(world, mine).values()) == len(everybody)


def test_an_ended_role_reminds_nobody(world, mine):
    with world.sessions.begin() as db:
        db.get(Role, mine).ended_at = NOW
    assert preview(world, mine) == {}
    assert ask(world, mine) == 0


def test_the_book_keeps_who_asked(world, mine):
    ask(world, mine)
    with world.sessions() as db:
        assert set(db.scalars(select(Reminder.asked_by))) == {mine}


def test_at_night_nothing_is_sent(world, mine):

    me = Chat(world, sender="me")
    world.pass_time(hours=9)
    assert "malam" in me.say("/ingatkan")


def test_whoever_paid_an_agent_is_left_out_and_counted(world, mine):
    pay(world, "DEWI", 1)
    counts = preview(world, mine)
    assert counts[requested.PAID] == 1
    assert ask(world, mine) == counts[requested.FINE]
    assert not [text for text in say(world) if "Halo Dewi" in text]


def test_whoever_paid_a_part_is_reminded_of_the_next_month(world, mine):
    pay(world, "MOHAMMAD", 1)
    assert ask(world, mine) == 3
    (text,) = [text for text in say(world) if "Halo Mohammad" in text]
    assert "mulai dari November 2026" in text


def pay(world: World, name: str, months: int) -> None:
    """So many months in the hand of an agent."""
    with world.sessions.begin() as db:
        row = client(db, name)
        first = month_start(row.protected_until + timedelta(days=1))
        kind = EntryKind.COLLECTED
        append_entry(db, row.id, kind, first_month=first, months=months, at=world.now)
