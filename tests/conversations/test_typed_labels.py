"""The words on buttons, typed: they do what the button does, for everybody who has it.

A sample tries some of the buttons of each role.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.labels import PREFIX, commands_by_label, nearly_named, words_of_labels
from bot.turn import dry_run
from handlers.menu import tasks_of
from handlers.registry import FORMS
from tests.support.chat import TEXTS, Chat, World
from tests.support.sampling import sample

pytestmark = pytest.mark.sqlite

ROLES = ("cadre rw=005", "agent", "officer", "monitor", "")
OPENINGS = {word: form for form in FORMS for word in form.opens_with}
COMMANDS = {
    "/" + name.removeprefix(PREFIX).replace("-", " ", 1) for name in TEXTS.names("id", PREFIX)
}
IN_A_FORM = {"/lanjut", "/buang", "/buang ya", "/kembali", "/batal", "/lewati"}
"""Buttons of an open or a half-filled form."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def usable_commands(chat: Chat) -> list[str]:
    """The commands with a button that this person may use."""
    with chat.world.sessions() as db:
        turn = dry_run(db, TEXTS, chat.world.now, "id", chat.person_id(db))
        assert {*tasks_of(turn)} <= COMMANDS
        named = {each: OPENINGS[each.split()[0]] for each in COMMANDS - IN_A_FORM}
        return sorted(
            each for each, form in named.items() if form.is_usable(turn) and not form.only_offered
        )


def staff(world: World, role: str) -> Chat:
    chat = Chat(world)
    chat.say("halo")
    if role:
        chat.do_role(role)
    return chat


def start_again(chat: Chat) -> None:
    """Nothing is open, and nothing waits that the last words could have meant instead."""
    chat.say("/bukanitu")
    chat.say("/buang ya")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("role", ROLES)
def test_every_label_of_the_own_role_does_what_its_button_does(
    world: World, role: str, language: str
) -> None:
    chat = staff(world, role)
    chat.say(f"/bahasa {language}")
    for command in sample(usable_commands(chat), 1 / 32, f"typed {role} {language}"):
        label = TEXTS(language, PREFIX + command[1:].replace(" ", "-"))
        chat.do_move("1")  # Else it would be too many messages.
        # The first press may pass a question on to an officer: from then on that is what is said.
        for typed in (command, command, label, f"mau {label.upper()} dong"):
            start_again(chat)
            reply = chat.say(typed)
            if typed == command:
                pressed = reply.splitlines()[0]
            assert reply.startswith(pressed), (command, typed)


@pytest.mark.parametrize("role", ROLES[:-1])
def test_every_button_that_a_task_shows_may_be_typed(world: World, role: str) -> None:
    chat = staff(world, role)
    for command in sample(usable_commands(chat), 1 / 16, f"shown {role}"):
        chat.say("/buang ya")
        chat.say(command)
        shown = chat.last.options if chat.last else ()
        for option in shown:
            value = option.value.partition(".")[2] if "." in option.value else option.value
            if value.startswith("/") and value not in IN_A_FORM:
                chat.say("/buang ya")
                chat.say(command)
                typed = chat.say(option.label)
                assert TEXTS("id", "not-understood") not in typed, (command, option.label)
                assert TEXTS("id", "error-not-an-option") not in typed, (command, option.label)


@pytest.mark.parametrize("role", ROLES[:-1])
@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("tutup", "/tutup"),
        ("setor", "/setor"),
        ("ambil alih", "/ambilalih"),
        ("kirim daftar", "/impor"),
        ("kirm daftar", "/impor"),
        ("Kirim daftarnya", "/impor"),
        ("daftar telpon", "/telepon"),
        ("batal catat", "/batalcatat"),
        ("serahkan orng", "/serahkan"),
    ],
)
def test_a_word_of_staff_opens_the_task_or_says_that_it_is_not_theirs(
    world: World, role: str, text: str, command: str
) -> None:
    chat = staff(world, role)
    if command in usable_commands(chat):
        pressed = chat.say(command)
        chat.say("/buang ya")
        assert chat.say(text) == pressed
    else:
        reply = chat.say(text)
        assert "meninggal" not in reply.casefold()
        assert "JHT" not in reply


@pytest.mark.parametrize("text", ["tutup", "ambil alih", "buku kas"])
def test_a_word_of_staff_is_no_guess_about_a_death_for_a_worker(world: World, text: str) -> None:
    assert staff(world, "").say(text).startswith(TEXTS("id", "not-understood"))


def test_a_label_typed_in_another_form_is_no_answer_there(world: World) -> None:
    chat = staff(world, "cadre rw=005")
    pressed = chat.say("/impor")
    chat.say("/pengingat")
    assert chat.say("kirim daftar") == pressed


def test_a_label_is_a_name_where_a_name_is_asked_for(world: World) -> None:
    chat = staff(world, "agent")
    chat.say("/cari")
    assert chat.say("catat setoran").startswith("Tidak ada")


MULTIWORD = sorted(label for label in commands_by_label(TEXTS) if len(label) >= 8)


@given(st.sampled_from(MULTIWORD), st.data())
def test_one_wrong_letter_still_means_the_label(label: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([n for n, each in enumerate(label) if each.isalpha()]))
    letter = data.draw(st.sampled_from(LETTERS))
    kind = data.draw(st.sampled_from(("drop", "add", "swap")))
    rest = label[place + 1 :]
    typed = {
        "drop": label[:place] + rest,
        "add": label[:place] + letter + label[place:],
        "swap": label[:place] + letter + rest,
    }[kind]
    if not words_of_labels(TEXTS).issuperset(typed.split()):
        assert {*nearly_named(TEXTS, typed, [])} & {*commands_by_label(TEXTS)[label]}
