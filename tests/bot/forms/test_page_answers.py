"""A registration filled on one page comes to the same as one answered in the chat."""

from datetime import date
from functools import cache
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.message import SubmittedForm
from handlers.registration.register import Registration
from models.database.engine import connect
from models.participants.participant import Participant
from models.people.consent import Consent
from models.schema import METADATA
from tests.support import registration
from tests.support.chat import Chat, World, make_world, shown
from tests.support.conversations.form_answers import WHOLE
from tests.support.databases import emptied
from tests.support.registration import REGISTRATION, dump, pending
from tests.support.sampling import examples, sample

pytestmark = pytest.mark.sqlite

PAGE = {name for names in Registration.pages.values() for name in names}


ON_REQUEST = {each.name for each in Registration.questions if each.on_request} | {"post"}
ASKED = {name: text for name, text in WHOLE.items() if name not in ON_REQUEST}
"""What the page has in common with the chat."""


def fill(chat: Chat, form: str = "registration", **answers: str) -> str:
    return shown(chat.send(filled=SubmittedForm(form, answers)))


def finish(chat: Chat) -> None:
    """Answer what is asked in the chat after the page."""
    for _ in range(10):
        name = pending(chat)
        if not name:
            return
        chat.say(REGISTRATION[name])
    pytest.fail(f"{name} is asked again and again")


def without(rows: dict[str, list[dict[str, object]]], *tables: str) -> dict[str, object]:
    return {name: kept for name, kept in rows.items() if name not in tables}


def test_filled_form_asks_only_what_the_page_cannot(chat: Chat) -> None:
    reply = fill(chat, **WHOLE)
    assert reply.startswith("Terima kasih, isian formulir Anda sudah saya baca.")
    assert pending(chat) == "review"
    assert "sudah terkirim" in chat.say("kirim")


def test_filled_form_leaves_the_same_rows_as_the_chat(chat: Chat) -> None:
    other = Chat(make_world_beside(chat.world), chat.channel, chat.sender)
    registration.fill(chat)
    fill(other, **ASKED)
    finish(other)
    typed, filled = dump(chat.world.engine), dump(other.world.engine)
    assert typed["participants"]
    assert without(typed, "messages", "received_messages") == without(
        filled, "messages", "received_messages"
    )
    other.world.engine.dispose()


def make_world_beside(world: World) -> World:
    engine = connect("sqlite://")
    METADATA.create_all(engine)
    beside = make_world(engine)
    beside.now = world.now
    return beside


@cache
def typed() -> dict[str, object]:
    """What a registration in the chat leaves."""
    engine = emptied()
    registration.fill(Chat(make_world(engine)))
    return without(dump(engine), "messages", "received_messages", "consents", "audit")


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    on_page=st.sets(st.sampled_from(sorted(PAGE))),
    again=st.booleans(),
    before=st.sampled_from(["", "nik", "phone", "programme"]),
)
def test_any_part_on_the_page_and_the_rest_in_the_chat_leave_the_same(
    on_page: set[str], again: bool, before: str
) -> None:
    engine = emptied()
    chat = Chat(make_world(engine))
    if before:
        registration.fill(chat, until=before)
    part = {name: text for name, text in ASKED.items() if name in on_page}
    for _ in range(2 if again else 1):
        fill(chat, **part)
    finish_from(chat)
    assert without(dump(engine), "messages", "received_messages", "consents", "audit") == typed()


def finish_from(chat: Chat) -> None:
    for _ in range(40):
        name = pending(chat)
        if not name:
            return
        chat.say(
            {"district": "tambora", "born_on": "12 agustus 1985", "fit": "ya", **REGISTRATION}[name]
        )


def test_filled_form_says_once_what_did_not_pass_and_asks_only_that(chat: Chat) -> None:
    reply = fill(chat, **WHOLE | {"nik": "123", "rtrw": "x"})
    assert "• NIK: " in reply
    assert "• RT/RW: " in reply
    assert pending(chat) == "nik"
    reply = chat.say(REGISTRATION["nik"])
    assert "belum pas" not in reply
    assert pending(chat) == "rtrw"


def test_filled_form_with_a_refused_consent_stops_and_keeps_nothing(chat: Chat) -> None:
    assert "tidak ada data yang kami simpan" in fill(chat, **WHOLE | {"consent": "no"})
    assert registration.state(chat) == {"offers": [["/daftar", "Daftar"], ["/menu", "Menu"]]}
    with chat.world.sessions() as db:
        assert db.scalars(select(Consent)).all() == []


def test_filled_form_of_somebody_who_does_not_work_stops(chat: Chat) -> None:
    assert "sedang tidak bekerja?" in fill(chat, **WHOLE | {"working": "no"})
    assert "Lanjutkan isian" in chat.say("ya")
    assert pending(chat) == ""


def test_filled_form_completes_the_draft_in_the_chat(chat: Chat) -> None:
    registration.fill(chat, until="phone")
    chat.say("/menu")
    part = {name: WHOLE[name] for name in WHOLE if name not in ("nik", "full_name", "born_on")}
    fill(chat, **part)
    kept = registration.answers(chat)
    assert kept["nik"] == REGISTRATION["nik"]
    assert kept["full_name"]
    assert pending(chat) == "review"


def test_filled_form_twice_does_no_harm(chat: Chat) -> None:
    fill(chat, **WHOLE)
    with chat.world.sessions() as db:
        before = len(db.scalars(select(Consent)).all())
    fill(chat, **WHOLE)
    with chat.world.sessions() as db:
        assert len(db.scalars(select(Consent)).all()) == before == 3
    finish(chat)
    assert "Anda sudah terdaftar" in fill(chat, **WHOLE)
    with chat.world.sessions() as db:
        assert len(db.scalars(select(Participant)).all()) == 1


def test_filled_form_is_never_sent_without_the_review(chat: Chat) -> None:
    fill(chat, **WHOLE | {"review": "send", "income_sure": "yes", "photo": "1", "sex": "L"})
    assert pending(chat) == "review"
    assert registration.answers(chat)["sex"] == "P"
    with chat.world.sessions() as db:
        assert db.scalars(select(Participant)).all() == []


@pytest.mark.parametrize("form", ["nothing", "menu", ""])
def test_filled_form_that_we_do_not_know_says_so(chat: Chat, form: str) -> None:
    assert "Formulir itu sudah tidak dipakai" in fill(chat, form, nik="1")


NONSENSE = ("x" * 10_000, "\U0001f600", "??", "\0", "31.73", "-1")


@pytest.mark.parametrize(
    ("name", "text"), sample(product(sorted(PAGE), NONSENSE), 1 / 3, "nonsense"), ids=str
)
def test_any_nonsense_in_a_field_is_answered(chat: Chat, name: str, text: str) -> None:
    assert fill(chat, **WHOLE | {name: text})
    assert registration.state(chat)["form"] == "registration"


def test_date_of_a_date_picker_is_read_as_the_typed_one() -> None:
    assert date.fromisoformat(WHOLE["born_on"]) == date(1985, 8, 12)


def test_filled_form_on_an_empty_database(engine: Engine) -> None:
    assert "isian formulir" in fill(Chat(make_world(engine), "web", "new"), **WHOLE)


def answer_on_page(chat: Chat, text: str = "", press: str = "") -> str:
    return shown(chat.send(text, press=press, form="registration"))


@pytest.mark.parametrize("text", ["menu", "/menu", "hitung", "batal", "/batal", "hapus data saya"])
def test_word_on_the_page_is_an_answer_or_nothing(chat: Chat, text: str) -> None:
    fill(chat, **WHOLE)
    answer_on_page(chat, text)
    assert pending(chat) == "review"


def test_answer_of_a_page_answers_no_other_form(chat: Chat) -> None:
    fill(chat, **WHOLE)
    chat.say("hapus data saya")
    before = registration.state(chat)["form"]
    assert "sudah lewat" in answer_on_page(chat, "ya")
    assert registration.state(chat)["form"] == before


def test_answer_of_a_page_opens_nothing_where_no_form_is_open(chat: Chat) -> None:
    chat.say("menu")
    assert "sudah lewat" in answer_on_page(chat, "daftar")
    assert pending(chat) == ""


def test_old_press_on_a_page_answers_nothing(chat: Chat) -> None:
    fill(chat, **WHOLE)
    assert "sudah lewat" in answer_on_page(chat, press="old.yes")
    assert pending(chat) == "review"


def test_form_filled_with_the_token_of_another_chat_stays_in_the_senders_chat(chat: Chat) -> None:
    other = Chat(chat.world, chat.channel, "601")
    other.say("daftar")
    before = registration.state(other)
    fill(chat, **WHOLE)
    assert registration.state(other) == before
    assert pending(chat) == "review"


def test_wish_to_leave_is_no_consent_on_a_page(chat: Chat) -> None:
    fill(chat, **WHOLE | {"consent": "batal"})
    assert pending(chat) == "consent"


@pytest.mark.parametrize("text", ["rt 5", "baca dulu", "siti aminah "])
def test_no_field_of_a_page_fails_the_turn_or_is_read_when_it_is_longer_than_any_answer(
    world: World, text: str
) -> None:
    """Eighteen fields of one form would cost eighteen long messages."""
    for number, name in enumerate(WHOLE):
        chat = Chat(world, sender=f"guest-{number}")
        assert fill(chat, **WHOLE | {name: text})
        fill(chat, **WHOLE | {name: text * 300})
        assert registration.answers(chat).get(name, "") in ("", WHOLE[name])
