"""Every question of every form, answered wrongly: a sentence comes back and nothing is lost."""

import re
from collections.abc import Callable, Iterator

import pytest

from bot.bot import SIGNALS
from bot.message import Document, InboundKind
from domain.calendar import month_end
from handlers.registration.heard.several_answers import EFFORT
from handlers.registration.register import Registration
from models.participants import participant
from tests.support.chat import PIXEL, Chat, World, shown
from tests.support.lists.hostile_files import png_of
from tests.support.people import applicant, member
from tests.support.registration import REGISTRATION, answers, fill, pending
from tests.support.sampling import sample

pytestmark = pytest.mark.sqlite

WRONG = {
    "nothing": "",
    "blanks": "  \n\t ",
    "too-long": "ini itu, " * 1_200,
    "longer than an answer": "abc def ghi " * 60,
    "one sign": '"' * 3_990,
    "one word": "ok " * 1_300,
    "emoji": "😀🍜🎉",
    "invisible": "\u202e\u200f\x00\u200b",
    "html": "<b>x</b><script>alert()</script>",
    "markdown": "*_`[x](http://evil.example)",
    "fluent": "{ $value } { -brand }",
    "template": "{{ x * x }} %s %(x)s ${x}",
    "surrogate": "\ud83d",
}
STEPS = {
    "/hitung": ["1", "100 ribu sehari", "26", "1", "3 bulan"],
    "/bahasa": ["1"],
    "/hapus": ["tidak"],
    "/izin": ["ya", "ya", "tidak"],
    "/pengingat": ["tunda", "besok"],
    "/sudahbayar": ["3 bulan", "kemarin", "Alfamart", "lewati"],
    "/hubungkan": ["ya", "ya", "! share", "12 agustus 1985"],
    "/perbaiki hp": ["1", "081234567891"],
    "/perbaiki alamat": ["2", "Jl. Anggur 7"],
    "/perbaiki nama": ["4", "Siti Aminah"],
    "/perbaiki lahir": ["5", "12 agustus 1985"],
}
"""How each other form is filled rightly, question by question."""

PLACES = [(command, step) for command, right in STEPS.items() for step in range(len(right))]
VERBATIM = {"street", "occupation", "line", "place", "full_name"}
"""Where nearly any line with letters is an answer."""


def reach(chat: Chat, command: str, step: int) -> None:
    """Open the form and give so many right answers, where a number can be proven if it must be."""
    if command == "/hubungkan":
        chat.channel = "telegram"
    with chat.world.sessions.begin() as db:
        who = chat.person_id(db)
        if command != "/hubungkan":
            member(db, who, month_end(chat.world.now.date()))
    chat.say(command.partition(" ")[0])
    for answer in STEPS[command][:step]:
        chat.do_share("+6281234567890") if answer == "! share" else chat.say(answer)


def sentence(reply: str) -> bool:
    """Words of Indonesian, not a name of a text, not an error of ours."""
    return bool(re.search(r"\w+ \w+", reply)) and not re.search(r"Traceback|\$|error-|None", reply)


def asked(
    chat: Chat, wrong: str, name: str, before: dict[str, str], reply: str, *, may_end: bool = False
) -> None:
    """It is asked again, or what was said is a valid answer; what was known is still known.

    A short menu may be over: it holds nobody.
    """
    assert sentence(reply.replace(wrong, "") if wrong else reply), reply
    after = answers(chat)
    if pending(chat) != name and not (may_end and not pending(chat)):
        assert name in VERBATIM, f"{wrong!r} answered {name}"
        assert after.get(name, "done").isprintable()
    if pending(chat):
        known = {key: kept for key, kept in before.items() if key != EFFORT}  # counts messages
        assert {key: after.get(key) for key in known} == known


def tries(world: World, name: str, reach: Callable[[Chat], None]) -> Iterator[tuple[str, Chat]]:
    """Each wrong answer, with somebody who is at this question: another one when it was taken."""
    chat = None
    for kind, wrong in sample(WRONG.items(), 1 / 4, f"wrong {name}"):
        if chat is None or pending(chat) != name:
            chat = Chat(world, sender=kind)
            reach(chat)
        yield wrong, chat


# The registration.


@pytest.mark.parametrize("name", REGISTRATION)
def test_wrong_answers_to_the_registration_lose_nothing(name: str, world: World) -> None:
    for wrong, chat in tries(world, name, lambda chat: fill(chat, until=name)):
        asked(chat, wrong, name, answers(chat), chat.say(wrong))


def test_the_table_of_right_answers_ends_the_registration(chat: Chat) -> None:
    fill(chat)
    assert pending(chat) == ""
    assert "PB-2611-" in chat.letters()[-1].text


def test_the_table_knows_every_question_but_those_that_settle_themselves() -> None:
    names = {question.name for question in Registration.questions}
    assert names - REGISTRATION.keys() == {
        *("reminders", "information", "organisation", "post", "photo"),
        *("ktp", "ktp_reading", "ktp_card"),
        *("nik_sure", "born_sure", "born_on", "sex", "district", "residence", "sector"),
        *("fit", "working_sure", "sick_sure", "working_weeks", "income_sure"),
    }


NIKS = {
    "letters": "3173ABCD08859001",
    "15 digits": "317301520885900",
    "17 digits": "31730152088590012",
    "of the 31st February": "3173013102859001",
    "of the 13th month": "3173011213859001",
    "of no province": "9973015208859001",
    "all the same": "1111111111111111",
    "Excel": "3,17302E+15",
    "Excel with zeros": "3.17301520885900E+15",
    "0000 at its end": "3173015208850000",
}


@pytest.mark.parametrize("nik", NIKS.values(), ids=list(NIKS))
def test_a_wrong_nik_is_asked_again(nik: str, chat: Chat) -> None:
    fill(chat, until="nik")
    reply = chat.say(nik)
    assert sentence(reply)
    assert pending(chat) == "nik"


def test_a_number_like_that_of_a_family_card_is_doubted(chat: Chat) -> None:
    fill(chat, until="nik")
    chat.say("3173012206159023")
    assert pending(chat) == "nik_sure"


BIRTHS = {"tomorrow": "23 november 2026", "no day": "31 februari 1985"}


@pytest.mark.parametrize("born", BIRTHS.values(), ids=list(BIRTHS))
def test_a_birth_date_that_cannot_be_is_asked_again(born: str, chat: Chat) -> None:
    fill(chat, until="born_on")
    assert sentence(chat.say(born))
    assert pending(chat) == "born_on"


def test_on_the_day_before_turning_65_one_may_still_register(chat: Chat) -> None:
    fill(chat, until="born_on")
    chat.say("23 november 1961")
    assert answers(chat)["born_on"] == "1961-11-23"


@pytest.mark.parametrize("income", ["0", "nol rupiah", "10 miliar", "10000000000", "-5", "$100"])
def test_an_income_that_cannot_be_is_asked_again(income: str, chat: Chat) -> None:
    fill(chat, until="income")
    assert sentence(chat.say(income))
    assert pending(chat) == "income"


@pytest.mark.parametrize("days", ["0", "32", "0031234", "26 27", "banyak", "99999999999"])
def test_working_days_that_cannot_be_are_asked_again(days: str, chat: Chat) -> None:
    fill(chat, until="working_days")
    assert sentence(chat.say(days))
    assert pending(chat) == "working_days"


def test_somebody_elses_contact_is_no_phone_number(chat: Chat) -> None:
    fill(chat, until="phone")
    assert "kontak orang lain" in shown(chat.send(kind=InboundKind.CONTACT))
    assert pending(chat) == "phone"


@pytest.mark.parametrize(
    "kind", [kind for kind in InboundKind if kind not in (InboundKind.MESSAGE, *SIGNALS)]
)
@pytest.mark.parametrize("name", ["nik", "village", "photo", "review"])
def test_what_is_no_text_keeps_the_question_open(name: str, kind: InboundKind, chat: Chat) -> None:
    fill(chat, until=name)
    before = answers(chat)
    assert sentence(shown(chat.send(kind=kind)))
    assert (pending(chat), answers(chat)) == (name, before)


@pytest.mark.parametrize("name", [name for name in REGISTRATION if name != "consent"])
def test_an_old_button_at_any_question_answers_nothing(name: str, chat: Chat) -> None:
    chat.say("daftar")
    press = chat.press_of("Setuju, lanjut")
    fill(chat, until=name)
    before = answers(chat)
    reply = shown(chat.send(press=press))
    assert "sudah lewat" in reply or "Itu sudah saya terima" in reply
    assert (pending(chat), answers(chat)) == (name, before)


@pytest.mark.parametrize("name", [name for name in REGISTRATION if name not in ("photo", "review")])
def test_a_picture_at_another_question_is_at_most_the_photo(name: str, chat: Chat) -> None:
    fill(chat, until=name)
    before = answers(chat)
    assert sentence(chat.photo(PIXEL))
    after = answers(chat)
    kept = after.pop("photo", None)
    assert (pending(chat), after) == (name, before)
    assert (kept is None) == (name == "consent"), "nothing is kept before consent"


# Pictures.


def large() -> bytes:
    return PIXEL + b"\x00" * 25 * 1024 * 1024


FILES: dict[str, Callable[[], bytes]] = {
    "25 MB": large,
    "an executable": lambda: b"MZ\x90\x00" + b"\x00" * 500,
    "a Linux program": lambda: b"\x7fELF" + b"\x00" * 500,
    "a page": lambda: b"<html><script>alert(1)</script></html>",
    "SVG": lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "nothing": lambda: b"",
    "half a picture": lambda: PIXEL[:40],
    "a bomb": lambda: png_of(20_000, 20_000),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_is_no_fair_picture_is_refused(kind: str, chat: Chat) -> None:
    fill(chat, until="photo")
    before = answers(chat)
    assert sentence(chat.photo(FILES[kind](), name="ktp.jpg"))
    assert (pending(chat), answers(chat)) == ("photo", before)


def test_the_name_of_a_file_is_never_trusted(chat: Chat) -> None:
    fill(chat, until="photo")
    document = Document("../../etc/passwd\x00.exe", "application/x-evil", PIXEL)
    assert "Foto KTP sudah diterima" in shown(chat.send(files=(document,)))


# The other forms.


@pytest.mark.parametrize(("command", "step"), PLACES)
def test_wrong_answers_lose_nothing(command: str, step: int, world: World) -> None:
    first = Chat(world, sender="first")
    reach(first, command, step)
    name = pending(first)
    assert name
    for wrong, chat in tries(world, name, lambda chat: reach(chat, command, step)):
        may_end = chat.world.router.catalogue.openings[command.split()[0]].short_menu
        asked(chat, wrong, name, answers(chat), chat.say(wrong), may_end=may_end)


@pytest.mark.parametrize("command", STEPS)
def test_the_right_answers_end_the_form(command: str, chat: Chat) -> None:
    reach(chat, command, len(STEPS[command]))
    assert pending(chat) == ""


@pytest.mark.parametrize("day", ["kemarin", "22 november 2026", "22 januari 2027", "1985"])
def test_a_snooze_outside_of_60_days_is_asked_again(day: str, chat: Chat) -> None:
    reach(chat, "/pengingat", 1)
    assert sentence(chat.say(day))
    assert pending(chat) == "until"


def test_a_payment_of_tomorrow_is_not_reported_today(chat: Chat) -> None:
    reach(chat, "/sudahbayar", 1)
    assert "Tulis saja kalau sudah sempat" in chat.say("besok")
    assert pending(chat) == ""


@pytest.mark.parametrize("day", ["1 januari 2024", "32 november 2026"])
def test_a_day_of_payment_that_cannot_be_is_asked_again(day: str, chat: Chat) -> None:
    reach(chat, "/sudahbayar", 1)
    assert sentence(chat.say(day))
    assert pending(chat) == "paid_on"


def test_a_typed_number_links_nobody(chat: Chat) -> None:
    reach(chat, "/hubungkan", 2)
    assert sentence(chat.say("081234567890"))
    assert pending(chat) == "phone"


# Nothing that was typed is markup.

MARKUP = "<b>Jl.</b> *Mangga* _12_ `x` [a](http://b.c) { $value } &amp; ${y}"


@pytest.mark.parametrize("name", ["street", "occupation"])
def test_what_looks_like_markup_is_said_back_as_it_was_typed(name: str, chat: Chat) -> None:
    fill(chat, until=name)
    reply = chat.say(MARKUP)
    assert MARKUP in reply or pending(chat) == name


def test_no_name_of_a_person_is_markup_to_the_branch(chat: Chat) -> None:
    with chat.world.sessions.begin() as db:
        row = applicant(db, chat.person_id(db))
        row.state = "rejected"
        participant.set_rejection(db, row, MARKUP)
    assert MARKUP in chat.say("status")
