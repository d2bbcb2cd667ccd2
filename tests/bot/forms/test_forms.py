"""The core of forms, with small forms of our own, and the ways out of every real one."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

import pytest

from bot.forms.form import Form
from bot.forms.questionnaire import WANTED
from bot.forms.questions import ChoiceQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.message import InboundKind
from bot.routing.router import Router
from bot.texts import Texts, joined_sources
from domain.calendar import month_end
from domain.invalid import Invalid
from handlers.answers import read_count
from handlers.help import Help
from handlers.menu import Menu
from handlers.registration.heard.several_answers import EFFORT
from handlers.registration.register import Registration
from handlers.registry import FORMS
from handlers.texts import TEXTS_FOLDER
from tests.support.chat import INDEX, Chat, World, shown
from tests.support.chat import TEXTS as ChatTEXTS
from tests.support.people import member
from tests.support.registration import (
    REGISTRATION,
    TOGETHER,
    answers,
    fill,
    form_of,
    pending,
    state,
)
from tests.support.sampling import sample

pytestmark = pytest.mark.sqlite

WORDS = """
open-trip-baru = Mulai dari awal
trip-town = Ke kota mana?
    .label = Kota
    .help = Kota tujuan Anda.
trip-bus = Naik apa?
    .label = Kendaraan
trip-fast = Yang cepat?
trip-note = Ada pesan?
trip-seats = Berapa kursi?
trip-done = Selesai: { $what }
trip-stopped = Ya sudah.
list-item = Apa?
list-done = Dicatat: { $what }
option-train = Kereta api
    .also = sepur
option-coach = Bus malam
option-plane = Pesawat terbang
"""
TEXTS = Texts({"id": joined_sources(TEXTS_FOLDER / "id") + WORDS})


class Ride(StrEnum):
    TRAIN = "train"
    COACH = "coach"
    PLANE = "plane"


class Fewer(StrEnum):
    TRAIN = "train"
    COACH = "coach"


def word(turn: object, text: str) -> str:
    if not text.isalpha():
        raise Invalid("line", least=2, most=20)
    return text


def summary(form: Form) -> str:
    return ", ".join(f"{name} {kept}" for name, kept in form.answers.items())


class Trip(Form, opens_with="/trip, jalan-jalan"):
    keeps_draft = True
    town = Question(word, feeds=("fast",))
    bus = ChoiceQuestion(Ride)
    fast = YesNoQuestion(when=lambda form: form.bus is Ride.TRAIN, or_stop="trip-stopped")
    note = Question(word, optional=True)

    def finish(self, turn):
        turn.say("trip-done", what=summary(self))


class List(Form, opens_with="/list, catat"):
    item = Question(word)

    def finish(self, turn):
        turn.say("list-done", what=self.item)


def deployed(*forms: type[Form]) -> Router:
    return Router((Menu, Help, *forms), INDEX)


def another(**questions: object) -> type[Form]:
    """The form `trip` as a later deploy has it."""
    more = {"keeps_draft": True, "finish": Trip.finish} | questions
    return type("Trip", (Form,), more, opens_with="/trip")


@pytest.fixture
def world(world: World) -> World:
    world.router, world.texts = deployed(Trip, List), TEXTS
    return world


@pytest.fixture
def real(engine, world: World) -> Chat:
    """A chat with the real forms."""
    world.router, world.texts = Router(FORMS, INDEX), ChatTEXTS
    return Chat(world)


def say(chat: Chat, *texts: str) -> str:
    """Say one after the other; the last reply."""
    return [chat.say(text) for text in texts][-1]


# Which question comes next.


def test_first_question_comes_first(chat):
    assert say(chat, "jalan-jalan") == "(1/3) Ke kota mana?"


def test_question_that_does_not_apply_is_not_asked(chat):
    assert "Ada pesan?" in say(chat, "/trip", "Bandung", "bus malam")


def test_question_that_applies_is_asked(chat):
    assert "Yang cepat?" in say(chat, "/trip", "Bandung", "kereta api")


def test_last_answer_ends_the_form(chat):
    said = say(chat, "/trip", "Bandung", "2", "halo")
    assert said == "Selesai: town Bandung, bus coach, note halo\n[Menu]"
    assert pending(chat) == ""


def test_no_that_stops_ends_the_form(chat):
    assert say(chat, "/trip", "Bandung", "1", "tidak") == "Ya sudah.\n[Menu]"
    assert pending(chat) == ""


def test_wrong_answer_is_asked_again(chat):
    assert "Ke kota mana?" in say(chat, "/trip", "123")
    assert pending(chat) == "town"


def test_form_without_finish_says_so():
    with pytest.raises(NotImplementedError, match="Form has no finish"):
        Form({}, None).finish(None)


# The ways one may go.


def test_back_asks_the_question_before(chat):
    say(chat, "/trip", "Bandung", "bus malam", "kembali")
    assert pending(chat) == "bus"
    assert answers(chat) == {"town": "Bandung"}


def test_back_at_the_first_question_says_so(chat):
    assert "Ini pertanyaan pertama." in say(chat, "/trip", "kembali")


def test_back_forgets_what_depends_on_it(chat):
    say(chat, "/trip", "Bandung", "kereta api", "ya", "kembali", "kembali", "kembali")
    assert answers(chat) == {}


def test_skip_leaves_an_optional_question_empty(chat):
    done = "Selesai: town Bandung, bus coach, note \n[Menu]"
    assert say(chat, "/trip", "Bandung", "2", "lewati") == done


def test_skip_of_another_question_is_refused(chat):
    assert "tidak bisa dilewati" in say(chat, "/trip", "lewati")
    assert pending(chat) == "town"


def test_help_explains_the_question_and_asks_it_again(chat):
    said = say(chat, "/trip", "bantuan")
    assert "Kota tujuan Anda." in said
    assert "Ke kota mana?" in said


def test_cancel_keeps_a_draft_that_can_be_resumed(chat):
    assert "disimpan 7 hari" in say(chat, "/trip", "Bandung", "batal")
    assert "Naik apa?" in say(chat, "/lanjut")


def test_cancel_of_a_short_form_keeps_nothing(chat):
    assert "Tidak ada yang disimpan" in say(chat, "/list", "batal")
    assert set(state(chat)) == {"offers"}


def test_restart_asks_everything_again(chat):
    assert "Ke kota mana?" in say(chat, "/trip", "Bandung", "ulang dari awal", "/trip baru")
    assert answers(chat) == {}


def test_one_word_never_throws_a_draft_away(chat):
    say(chat, "/trip", "Bandung", "ulang")
    say(chat, "ya, lanjutkan", "/lanjut")
    assert answers(chat) == {"town": "Bandung"}


def test_a_draft_waits_while_another_form_is_open(chat):
    assert (
        say(chat, "/trip", "Bandung", "/list", "roti") == "Dicatat: roti\n[Lanjutkan isian] [Menu]"
    )
    assert "Naik apa?" in say(chat, "/lanjut")


def test_a_draft_can_be_thrown_away(chat):
    say(chat, "/trip", "Bandung", "batal", "/buang")
    assert "parked" in state(chat)
    say(chat, "/buang ya")
    assert "parked" not in state(chat)


def test_resuming_nothing_shows_the_menu(chat):
    assert "Anda mau apa?" in say(chat, "/lanjut")


@pytest.mark.parametrize("days", [6, 8])
def test_a_draft_is_forgotten_after_seven_days(days, chat):
    say(chat, "/trip", "Bandung")
    chat.world.pass_time(days=days)
    say(chat, "/lanjut")
    assert pending(chat) == ("bus" if days < 7 else "")


# Deploys in mid-conversation.


def deploy(chat: Chat, *forms: type[Form]) -> None:
    say(chat, "/trip", "Bandung", "kereta api")
    chat.world.router = deployed(*forms)


def test_a_question_added_in_front_is_asked_and_nothing_else_again(chat):
    deploy(
        chat,
        another(seats=Question(read_count(9)), town=Trip.town, bus=Trip.bus, fast=Trip.fast),
    )
    assert "Berapa kursi?" in say(chat, "ya")
    assert "Yang cepat?" in say(chat, "2")
    assert answers(chat) == {"town": "Bandung", "bus": "train", "seats": "2"}


def test_a_question_removed_is_not_asked(chat):
    deploy(chat, another(town=Trip.town, bus=Trip.bus))
    assert say(chat, "ya") == "Selesai: town Bandung, bus train\n[Menu]"


def test_questions_in_another_order_keep_their_answers(chat):
    deploy(chat, another(note=Trip.note, fast=Trip.fast, bus=Trip.bus, town=Trip.town))
    assert "baru saja diperbarui" in say(chat, "halo")
    say(chat, "halo")
    assert answers(chat) == {"town": "Bandung", "bus": "train", "note": "halo"}


def test_a_choice_that_is_gone_is_asked_again(chat):
    say(chat, "/trip", "Bandung", "pesawat")
    chat.world.router = deployed(another(town=Trip.town, bus=ChoiceQuestion(Fewer), note=Trip.note))
    assert "Naik apa?" in say(chat, "halo")
    assert answers(chat)["town"] == "Bandung"
    assert say(chat, "kereta api", "lewati") == "Selesai: town Bandung, bus train, note \n[Menu]"


def test_a_form_that_is_gone_lets_the_person_go_on(chat):
    deploy(chat, List)
    assert "belum paham" in say(chat, "xyzzy")
    assert say(chat, "/list", "roti") == "Dicatat: roti\n[Menu]"


def test_a_draft_whose_form_is_gone_is_passed_over(chat):
    say(chat, "/trip", "Bandung", "batal")
    chat.world.router = deployed(List)
    assert "Anda mau apa?" in say(chat, "/lanjut")


# Buttons.


def old_button(chat: Chat, label: str) -> str:
    """The press of a button of the last reply, kept for later."""
    return chat.press_of(label)


def test_an_old_button_answers_no_newer_question(chat):
    say(chat, "/trip", "Bandung")
    press = old_button(chat, "Kereta api")
    say(chat, "pesawat", "kembali")
    assert "sudah lewat" in shown(chat.send(press=press))
    assert pending(chat) == "bus"


def test_the_same_button_five_times_is_one_answer(chat):
    say(chat, "/trip", "Bandung")
    press = old_button(chat, "Pesawat terbang")
    for _ in range(5):
        chat.send(press=press)
    assert answers(chat) == {"town": "Bandung", "bus": "plane"}
    assert pending(chat) == "note"


@pytest.mark.parametrize("press", ["train", ".train", "xxxx.train", ".", "..", "\x00", "💥"])
def test_a_made_up_press_answers_nothing(press, chat):
    say(chat, "/trip", "Bandung")
    assert "sudah lewat" in shown(chat.send(press=press))
    assert answers(chat) == {"town": "Bandung"}


@pytest.mark.parametrize("value", ["maybe", "yes ", "", "sure", "x" * 5000])
def test_a_made_up_value_is_neither_yes_nor_no(value, chat):
    say(chat, "/trip", "Bandung", "kereta api")
    chat.send(press=f"{state(chat)['nonce']}.{value}")
    assert pending(chat) == "fast"


def test_an_old_skip_button_skips_no_newer_question(real):
    fill(real, until="photo")
    press = real.press_of("Lewati")
    say(real, "lewati", "ubah foto")
    assert pending(real) == "photo"
    assert "sudah lewat" in shown(real.send(press=press))
    assert pending(real) == "photo"


def test_a_skip_button_skips_its_own_question(real):
    fill(real, until="photo")
    real.say("[Lewati]")
    assert pending(real) == "review"


def test_an_old_back_button_takes_nothing_back(chat):
    say(chat, "/trip", "1", "2", "3")
    press = old_button(chat, "Kembali")
    say(chat, "Bandung", "pesawat")
    chat.send(press=press)
    assert answers(chat) == {"town": "Bandung", "bus": "plane"}


def test_a_button_of_somebody_else_answers_nothing(chat, world):
    say(chat, "/trip", "Bandung")
    press = old_button(chat, "Kereta api")
    neighbour = Chat(world, sender="43")
    say(neighbour, "/trip", "Bogor")
    neighbour.send(press=press)
    assert answers(neighbour) == {"town": "Bogor"}


# Options.


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "3.",
        "nomor 3",
        "no 3",
        "tiga",
        "yang ketiga",
        "plane",
        "PLANE",
        "Pesawat terbang",
        "pesawat terban",
        "pesawat",
    ],
)
def test_an_option_is_known_by_number_value_and_nearly_its_label(text, chat):
    say(chat, "/trip", "Bandung", text)
    assert answers(chat)["bus"] == "plane"


def test_an_option_is_known_by_its_other_names(chat):
    say(chat, "/trip", "Bandung", "sepur")
    assert answers(chat)["bus"] == "train"


@pytest.mark.parametrize("text", ["0", "4", "99", "empat", "kuda", "²", "٣٣"])
def test_what_is_no_option_is_refused(text, chat):
    assert "Pilih salah satu" in say(chat, "/trip", "Bandung", text)
    assert pending(chat) == "bus"


def test_three_misreadings_offer_help(chat):
    assert "Bingung?" not in say(chat, "/trip", "1", "2")
    said = say(chat, "3")
    assert "Bingung?" in said
    assert "[Bantuan] [Hubungi petugas] [Kembali] [Batal]" in said


def test_an_answer_forgets_the_misreadings(chat):
    assert "Bingung?" not in say(chat, "/trip", "1", "2", "Bandung", "kuda", "sapi")


# Every question of the registration.


SETTLED = "lainnya"
"""What is answered where only going back asks: the sector, which the occupation tells else."""


AT_ONCE = {"working": "fit"}
"""The question that stands for two where so many messages came before."""
SPARED = ("sick", "working_days", "programme")
"""The questions that are asked of nobody then."""
ANSWERS = REGISTRATION | {"fit": "ya"}


def walked(chat: Chat) -> Iterator[str]:
    """Answer the registration question by question, then once more in few messages; the name of
    each question while it waits."""
    chat.say("daftar")
    for name in REGISTRATION:
        asked = AT_ONCE.get(name, name)
        if name not in SPARED:
            yield asked
            assert pending(chat) == asked
        if name not in (*SPARED, "review"):
            chat.say(ANSWERS[asked])
    chat.say("/ulang")
    for name in REGISTRATION:
        if pending(chat) == name:
            yield name
            chat.say(TOGETHER.get(name, ANSWERS[name]))


def test_help_at_every_question_keeps_it_open(real):
    for name in walked(real):
        before = answers(real)
        assert real.say("bantuan")
        assert (pending(real), answers(real)) == (name, before)


def test_back_at_every_question_goes_back(real):
    for name in walked(real):
        if name == "consent":
            continue
        before = answers(real)
        real.say("kembali")
        assert pending(real) != name, name
        assert set(answers(real)) - {WANTED} < set(before), name
        while (asked := pending(real)) != name:
            real.say(ANSWERS.get(asked, SETTLED))
        counted = {EFFORT: ""}  # of the messages, which grew
        assert answers(real) | counted == before | counted, name


def test_cancel_and_resume_at_every_question_asks_it_again(real):
    for name in walked(real):
        before = answers(real)
        real.say("batal")
        assert pending(real) == ""
        real.say("/lanjut") if before else real.say("daftar")
        assert (pending(real), answers(real)) == (name, before)


@pytest.mark.parametrize("name", sample(REGISTRATION, 1 / 4, "restart"))
def test_restart_at_every_question_begins_anew(name, real):
    fill(real, until=name)
    real.say("/ulang")
    assert set(answers(real)) <= {"consent", "reminders", "information"}


OPTIONAL = [question.name for question in Registration.questions if question.optional]


def test_what_is_not_optional_is_never_skipped(real):
    for name in walked(real):
        if name not in OPTIONAL:
            real.say("lewati")
            assert pending(real) == name


@pytest.mark.parametrize("name", ["photo"])
def test_what_is_optional_is_skipped(name, real):
    fill(real, until=name)
    assert form_of(real).pending().optional
    real.say("lewati")
    assert pending(real) != name


def test_back_from_the_name_asks_the_nik_again(real):
    fill(real, until="full_name")
    real.say("kembali")
    assert pending(real) == "nik"


# Ways out of every form, from wherever one has strayed.

SEEDS = sample(range(6), 1 / 6, "stray")
SCRAPS = (
    "ya", "tidak", "1", "2", "3", "12", "1,5 juta", "100 ribu sehari", "Siti Aminah", "pkk",
    "tambora", "angke", "rt 3 rw 5", "12 agustus 1985", "3173015208859001", "081234567890",
    "kembali", "lewati", "bantuan", "lanjut", "ulang", "stop", "", " ", "?", "/", "//", "/x y",
    "😀", "<b>x</b>", "{ $x }", "%s", "a" * 5000, "\x00", "\u202e\u200f", "\ud800", "٣", "²", "-1",
    "3173015208859001 3173015208859002", "besok", "kemarin", "tanggal 25", "jualan", "kirim",
    "ubah nama", "data lain", "semua", "apa", "0", "99999999999999999999", "1" * 4000,
)  # fmt: skip
SIGNALS = (
    InboundKind.EDITED,
    InboundKind.STICKER,
    InboundKind.CONTACT,
    InboundKind.TOO_LARGE,
    InboundKind.GROUP,
    InboundKind.RETURNED,
)


def stray(chat: Chat, dice: random.Random, steps: int) -> None:
    """Say, press and send this and that; nothing of it may raise."""
    for _ in range(steps):
        presses = [option.value for option in chat.last.options] if chat.last else []
        whim = dice.random()
        if whim < 0.35 and presses:
            chat.send(press=dice.choice(presses))
        elif whim < 0.4:
            chat.send(kind=dice.choice(SIGNALS))
        elif whim < 0.45:
            chat.send(phone="+6281234567890")
        else:
            chat.send(dice.choice(SCRAPS))


def wanderer(real: Chat) -> Chat:
    """A member, so that every form opens."""
    with real.world.sessions.begin() as db:
        member(db, real.person_id(db), month_end(real.world.now.date()))
    return real


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("out", ["batal", "menu"])
def test_batal_and_menu_get_out_of_every_form(out, seed, real):
    dice = random.Random(seed)
    chat = wanderer(real) if seed % 2 else real
    for form in sample(FORMS, 1 / 4, f"{out} {seed}"):
        chat.world.now += timedelta(minutes=10)  # whoever writes all day gets no reply for an hour
        chat.send(form.opens_with[0])
        stray(chat, dice, dice.randint(0, 6))
        assert chat.say(out)
        assert pending(chat) == ""


@pytest.mark.parametrize("seed", SEEDS)
def test_random_texts_never_raise_and_are_always_answered(seed, real):
    dice = random.Random(1000 + seed)
    for _ in range(80):
        before = real.newest()
        dice.choice((lambda: real.send(dice.choice(SCRAPS)), lambda: stray(real, dice, 1)))()
        text = "".join(chr(dice.choice((dice.randint(0, 0x2FF), 0x1F600))) for _ in range(12))
        assert real.say(text), repr(text)
        assert real.newest() > before


def test_a_condition_is_asked_once_for_the_same_answers() -> None:
    asked = []

    class Once(Form, opens_with="/once"):
        town = Question(word)
        far = Question(word, when=lambda form: asked.append(form.town) or True)

    form = Once({"town": "Solo"}, date(2026, 11, 22))
    assert form.pending() is Once.far
    assert [form.asked(), form.progress(Once.far)] == [
        [Once.town, Once.far],
        {"number": "2", "total": "2"},
    ]
    assert asked == ["Solo"]
    form.answers["town"] = "Tegal"
    assert form.pending() is Once.far
    assert asked == ["Solo", "Tegal"]
