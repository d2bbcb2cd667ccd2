"""What the chat does with cases: a stranger with a member's number, requests and their readers."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.cases.routing import is_about_agent
from domain.reminders.ladder import LADDER, parse_ladder
from models.cases.cases import Case, CaseKind
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support.chat import Chat, World
from tests.support.scripted_chat import ScriptedChat

STEPS = parse_ladder(LADDER)


def reminded(world: World, days: int) -> int:
    """How many reminders are posted in so many days."""
    count = 0
    for _ in range(days):
        plan_reminders(world.sessions, STEPS, world.now, 7)
        count += post_due_reminders(world.sessions, world.texts, STEPS, world.now, 7)
        world.pass_time(days=1)
    return count


@pytest.mark.parametrize(
    "said",
    [
        "salah kirim, saya tidak kenal orang itu",
        "salah nomor",
        "Salah sambung",
        "nomor ini sekarang punya saya",
        "kagak kenal aye, salah sambung",
        "wrong number",
    ],
)
def test_whoever_says_that_the_number_is_theirs_now_is_let_go(said: str, world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    chat.say("status")
    reply = chat.say(said)
    assert "dilepas" in reply
    assert "Siti" not in reply.title()


def test_the_new_owner_of_a_number_is_never_reminded_and_reads_nothing(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    for text in ("status", "salah nomor"):
        chat.say(text)
    assert reminded(world, 40) == 0
    for text in ("status", "bayar", "data", "/unduh", "pengingat", "/saluran", "menu"):
        assert "aminah" not in chat.say(text).casefold()
    with world.sessions() as db:
        (case,) = db.scalars(select(Case))
        assert (case.kind, case.state) == (CaseKind.WRONG_NUMBER, "open")
        row = db.scalars(select(Participant)).one()
        assert row.id == case.participant_id
        told = select(OutboundMessage.id).where(
            OutboundMessage.person_id == row.person_id, OutboundMessage.body.is_not(None)
        )
        assert db.scalars(told).all() == []


def test_a_member_with_another_chat_is_reminded_there(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    chat.do_browser("Chrome/Android")
    chat.say("salah nomor")
    assert reminded(world, 3) >= 1
    assert all("Siti" not in each.text for each in chat.letters()[-1:])


def test_birth_dates_cannot_be_tried_for_ever(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    chat.say("salah nomor")
    for _ in range(3):
        chat.say("/inisaya 1")
        assert "tidak cocok" in chat.say("1 januari 1990")
    chat.say("/inisaya 1")
    assert "terhubung lagi" not in chat.say("12 agustus 1985")
    world.pass_time(days=1, hours=1)
    chat.say("/inisaya 1")
    assert "terhubung lagi" in chat.say("12 agustus 1985")


def test_nobody_else_comes_back_by_the_number_of_the_case(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    chat.say("salah nomor")
    other = Chat(world, sender="lain")
    assert "Kapan" not in other.say("/inisaya 1")


def test_no_form_is_left_open_for_the_new_owner(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    chat.say("/perbaiki full_name")
    assert "dilepas" in chat.say("/salahnomor")
    assert "aminah" not in chat.say("/lanjut").casefold()


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("agen saya minta uang lebih", True),
        ("uang saya dibawa Pak Hartono", True),
        ("agennya tidak pernah datang", True),
        ("kartu saya hilang", False),
        ("agenda rapat kapan", False),
    ],
)
def test_an_agent_does_not_read_what_may_be_about_agents(
    said: str, hidden: bool, world: World
) -> None:
    company = ScriptedChat(world)
    company.do_is("rudi agent Rudi Hartono")
    company.do_clients("rudi")
    for text in ("petugas", said):
        company.do_by(f"client-0 {text}")
    assert ("Kasus terbuka: 0" in company.do_by("rudi /kasus")) == hidden


def test_a_short_name_is_no_agent() -> None:
    assert not is_about_agent("di rumah", "Di")


def test_words_about_an_agent_take_a_request_back_from_the_agent(world: World) -> None:
    company = ScriptedChat(world)
    company.do_is("rudi agent Rudi Agen")
    company.do_clients("rudi")
    for text in ("petugas", "kartu saya hilang"):
        company.do_by(f"client-0 {text}")
    for text in ("/bicara 1", "Kartu apa?", "/selesai 1"):
        company.do_by(f"rudi {text}")
    for text in ("petugas", "agen saya minta uang untuk itu"):
        company.do_by(f"client-0 {text}")
    assert "Kasus terbuka: 0" in company.do_by("rudi /kasus")


def test_a_redelivered_answer_reaches_the_person_once(world: World) -> None:
    company = ScriptedChat(world)
    company.do_role("officer")
    for text in ("petugas", "kartu saya hilang"):
        company.do_by(f"budi {text}")
    company.say("/bicara 1")
    for _ in range(2):
        company.send("Datang ke cabang ya.", id="same")
    letters = [each for each in company.friend("budi").letters() if "Datang ke" in each.text]
    assert len(letters) == 1


def test_an_answer_at_night_waits_for_the_morning(world: World) -> None:
    company = ScriptedChat(world)
    company.do_role("officer")
    for text in ("petugas", "kartu saya hilang"):
        company.do_by(f"budi {text}")
    world.now += timedelta(hours=10)
    for text in ("/bicara 1", "Datang ke cabang ya."):
        company.say(text)
    with world.sessions() as db:
        letters = select(OutboundMessage).where(OutboundMessage.reason == "case")
        due = [letter.due_at for letter in db.scalars(letters)]
        assert len(due) == 2
        assert all(at > world.now for at in due)
