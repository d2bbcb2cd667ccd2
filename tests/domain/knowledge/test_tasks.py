"""Sentences about the work of staff: the task that each means, and whom it is about."""

from functools import cache, partial
from pathlib import Path

import pytest

from domain.knowledge.index import parse_phrasings
from domain.knowledge.meanings import is_task, wish_of
from domain.knowledge.reading import Reading, read_of_staff
from domain.knowledge.tasks import TaskIndex, titled_words, with_somebody
from handlers.registry import FORMS
from handlers.roles.role_form import RoleForm
from handlers.texts import TASKS_FILE, WISHES_FILE
from models.knowledge import shipped
from tests.support.cases import for_each

SENTENCES = Path(__file__).parent / "staff_sentences.txt"
UNHEARD = Path(__file__).parent / "staff_unheard.txt"
NAMES = (
    *("ani", "rahayu", "budi", "dewi", "lestari", "rudi", "maya", "siti", "sri", "suparmi"),
    *("romlah", "sumiati", "joko", "ratna", "iwan", "dedi", "susanti", "udin", "hidayat"),
    *("maulana", "lilis", "tuti", "tini", "eko"),
)
COMMANDS = {each: form for form in FORMS for each in form.opens_with}


@cache
def tasks() -> TaskIndex:
    wishes, own = (file.read_text("utf-8") for file in (WISHES_FILE, TASKS_FILE))
    return shipped.learn_tasks(wishes, own)


def may(role: str, command: str) -> bool:
    """Whether the command is one for the role, or for everybody."""
    form = COMMANDS[command]
    return not issubclass(form, RoleForm) or role in form.roles


def heard(role: str, text: str) -> Reading:
    """The reading of what somebody of the role typed, who looks after the people of the names."""
    mine = tasks().among(partial(may, role), member=False)
    titled = titled_words(text)
    known = [e for e in tasks().unknown_words(text) if e.casefold() in (*NAMES, *titled)]
    return read_of_staff(mine, with_somebody(text, known))


def sentences(file: Path = SENTENCES) -> list[list[str]]:
    lines = file.read_text("utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


def test_what_staff_type_is_read_as_the_task_that_it_means_or_offers_it() -> None:
    understood, lost = 0, list[str]()
    for role, text, commands in sentences():
        wanted = {f"/{each}" for each in commands.split()}
        reading = heard(role, text)
        wishes = [wish_of(each) for each in (*reading.sure, *reading.candidates)]
        understood += bool({wish_of(each) for each in reading.sure} & wanted)
        if not wanted & {*wishes}:
            lost.append(f"{role}: {text}: {wishes}")
    assert understood >= 0.9 * len(sentences())
    assert len(lost) <= 0.03 * len(sentences()), lost


def test_most_that_staff_write_as_they_speak_is_acted_on_and_hardly_any_of_it_wrongly() -> None:
    asked = [each for each in sentences(UNHEARD) if each[2]]
    right, wrong = 0, list[str]()
    for role, text, commands in asked:
        sure = {wish_of(each).removeprefix("/") for each in heard(role, text).sure}
        right += bool(sure & {*commands.split()})
        if sure.isdisjoint(commands.split()) and sure:
            wrong.append(f"{role}: {text}: {sure}")
    assert right >= 0.75 * len(asked)
    assert len(wrong) <= 0.03 * len(asked), wrong


def test_small_talk_and_questions_of_workers_are_no_tasks() -> None:
    others = [(role, text) for role, text, commands in sentences(UNHEARD) if not commands]
    assert others
    assert not [text for role, text in others if any(map(is_task, heard(role, text).sure))]


@pytest.mark.parametrize(
    ("role", "text", "command"),
    [
        ("agent", "pak budi jatoh dari motor pas narik", "/bantuklaim"),
        ("agent", "ada mpok jualan nasi uduk mau daftar", "/daftarkan"),
        ("agent", "pak budi itu masih aktif ga sih", "/orang"),
        ("officer", "bu tini masih aktif ga", "/orang"),
        ("agent", "nih pak budi mau bayar bulan ini", "/catat"),
    ],
)
def test_what_a_worker_wishes_for_themselves_is_a_task_for_whom_staff_name(
    role: str, text: str, command: str
) -> None:
    assert [*map(wish_of, heard(role, text).sure)] == [command]


@for_each(
    "text",
    [
        *("kalau kecelakaan di jalan ditanggung tidak", "iuran ojol berapa", "apa itu jht"),
        *(
            "manfaat jkm berapa",
            "terima kasih",
            "bpjs ini penipuan bukan",
            "umur berapa boleh ikut",
        ),
        *("kalau meninggal keluarga dapat berapa", "bayarnya di mana", "beda bpjs kesehatan apa"),
    ],
)
def test_what_a_worker_would_ask_is_no_task_when_staff_ask_it(text: str) -> None:
    assert not any(map(is_task, heard("agent", text).sure))


@pytest.mark.parametrize(
    "text", ["saya kecelakaan di jalan", "saya jatuh dari motor", "suami saya meninggal"]
)
def test_what_is_about_staff_themselves_is_no_task_about_somebody(text: str) -> None:
    assert not any(map(is_task, heard("agent", text).sure))


def test_tasks_of_other_roles_are_never_meant() -> None:
    for role, text, _ in sentences():
        reading = heard(role, text)
        names = (wish_of(each) for each in (*reading.sure, *reading.candidates))
        assert all(may(role, each) for each in names if each.startswith("/"))


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("bu ani sudah bayar belum", ["ani"]),
        ("cari suparmi", ["suparmi"]),
        ("batalin catatan pak Eko dong", ["Eko"]),
        ("siti nunggak berapa bulan", ["siti"]),
        ("yang belum setor siapa aja", []),
        ("uang saya berapa", []),
    ],
)
def test_the_words_that_no_task_has_may_be_names(text: str, unknown: list[str]) -> None:
    assert tasks().unknown_words(text) == unknown


def test_each_task_is_a_command_with_a_label_and_phrases() -> None:
    found = parse_phrasings(TASKS_FILE.read_text("utf-8"))
    assert {*found} <= {*COMMANDS}
    assert all(len(said) >= 3 for said in found.values())
