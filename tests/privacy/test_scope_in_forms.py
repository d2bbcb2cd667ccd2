"""Every form as every role: nothing of anybody outside the scope is ever shown."""

import ast
import io
import re
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.forms.form import Form
from domain.roles import RoleKind
from handlers.menu import TASKS
from handlers.registry import FORMS
from handlers.roles.my_roles import ResignRole
from handlers.roles.role_form import RoleForm
from models import audit
from models.cashbook import receipts
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.files import StoredFile
from models.roles import role
from tests.support.chat import KEYS, Chat, World, make_world
from tests.support.databases import emptied
from tests.support.sampling import sample
from tests.support.worlds.outsiders import (
    FAR,
    NEAR,
    NEAR_SECRETS,
    OWN_SECRETS,
    SECRETS,
    WHO,
    secrets_of,
    settle,
)
from tests.support.worlds.strangers import Side

pytestmark = pytest.mark.sqlite

NIKS = (FAR.people[0].nik, NEAR.people[0].nik)
TYPED = ("wolfram", "quirinia", "theodora", "isidorus", *NIKS, *map(str, range(1, 13)))
ANSWERS = ("wolfram", "theodora", NIKS[1])
"""What tests type is a first name, the NIK of the first of each, or any number that there is."""

PRESSES = 24
"""So many buttons are pressed in one form, two deep."""


def among_strangers(who: str) -> Chat:
    """On SQLite in memory."""
    return settle(make_world(emptied()), who)


def said(chat: Chat) -> str:
    """All letters, labels and files of this person."""
    letters = [f"{each.text} {each.options}" for each in chat.letters()]
    with chat.world.sessions() as db:
        mine = StoredFile.person_id == chat.person_id(db)
        files = [
            KEYS.decrypt("file", each)
            for each in db.scalars(select(StoredFile.content).where(mine))
        ]
    return " ".join([*letters, *(text_of(each) for each in files)]).casefold()


def text_of(content: bytes) -> str:
    """What a file says, a zipped sheet too."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b" ".join(packed.read(name) for name in packed.namelist())
    return content.decode("utf-8", "replace")


def try_everything(chat: Chat, form: type[Form]) -> None:
    """Open it bare, with any number, name and NIK; press and type what may follow."""
    command = form.opens_with[0]
    press_around(chat, command)
    for argument in ("", *sample(TYPED, 1 / 3, f"typed {form.name}")):
        chat.say(f"{command} {argument}".strip())
        for text in ANSWERS:
            chat.say(text)
        chat.say("/batal")


def press_around(chat: Chat, command: str) -> None:
    """Every button of the form, and every button that comes after it."""
    first = opened(chat, command)
    done = len(first)
    for value in first[:PRESSES]:
        opened(chat, command)
        chat.send(press=value)
        for following in answers_of(chat)[: max(0, PRESSES - done)]:
            chat.send(press=following)
            done += 1
        chat.say("/batal")


def opened(chat: Chat, command: str) -> list[str]:
    chat.say(command)
    return answers_of(chat)


def answers_of(chat: Chat) -> list[str]:
    """The buttons that are answers, or open what they are about; others open other forms."""
    options = chat.last.options if chat.last else ()
    return [each.value for each in options if " " in each.value or not each.value.startswith("/")]


def try_once(chat: Chat, form: type[Form]) -> None:
    """Open it bare and with a NIK, and answer: a form that is refused asks nothing."""
    for argument in ("", NIKS[0]):
        chat.say(f"{form.opens_with[0]} {argument}".strip())
        chat.say(ANSWERS[0])
        chat.say("/batal")


def barred(who: str, form: type[Form]) -> bool:
    """Whether this form never opens for them: tested below."""
    return issubclass(form, RoleForm) and who not in form.roles


OPENED = [form for form in FORMS if form.opens_with]
BARRED = [(who, form) for who in WHO for form in OPENED if barred(who, form)]
ALLOWED = [(who, form) for who in WHO for form in OPENED if not barred(who, form)]


def of_each(pairs: list[tuple[str, type[Form]]], share: float) -> list[tuple[str, type[Form]]]:
    """This share of what is tried as each role."""
    return [pair for who in WHO for pair in sample([e for e in pairs if e[0] == who], share, who)]


@pytest.mark.parametrize(("who", "form"), of_each(ALLOWED, 1 / 40))
def test_no_form_shows_anybody_outside_the_scope(who: str, form: type[Form]) -> None:
    chat = among_strangers(who)
    hidden = secrets_of(chat.world, who)
    try_everything(chat, form)
    shown = said(chat)
    assert not [secret for secret in hidden if secret in shown]


@pytest.mark.parametrize(("who", "form"), of_each(BARRED, 1 / 20))
def test_no_form_of_another_role_shows_anybody(who: str, form: type[Form]) -> None:
    chat = among_strangers(who)
    hidden = secrets_of(chat.world, who)
    try_once(chat, form)
    shown = said(chat)
    assert not [secret for secret in hidden if secret in shown]


NEVER = ("8127777000", "zebra", "yak 3", "yak 4", "may 2033", "may 2034", "june 2033", "june 2034")
"""Phone and street are shown to nobody; and these people read Indonesian."""

OWNERS = {
    "satu": ("/siaranku", "/kas", "/cocokkan", "/undangan", "/ganda", "/portofolio", "/kasus"),
    "kader": ("/belum", "/perbaikan"),
}


@pytest.mark.parametrize(
    ("side", "theirs"), [(FAR, SECRETS), (NEAR, NEAR_SECRETS + OWN_SECRETS)], ids=["far", "near"]
)
def test_whose_it_is_sees_it(side: Side, theirs: tuple[str, ...]) -> None:
    """So what others are not shown is really there to be shown."""
    world = among_strangers("nobody").world
    shown = ""
    for owner, commands in OWNERS.items():
        chat = Chat(world, sender=f"{side.name}-{owner}")
        chat.count = 100
        for command in commands:
            press_around(chat, command)
        shown += said(chat)
    assert [each for each in theirs if each not in shown and each not in NEVER] == []


@pytest.mark.parametrize("who", WHO)
def test_a_code_that_somebody_types_shows_what_gives_nobody_away(who: str) -> None:
    """Initials, months, amount, day and how far the money is; an officer's word is no other."""
    chat = among_strangers(who)
    for code in codes(chat.world):
        chat.say(f"/cekbukti {code}")
    shown = said(chat)
    assert "q. x." in shown
    assert "7.777.7" in shown
    masked = {"juni 2033", "juni 2034", "7.777.7", "6.666.6"}
    hidden = set(secrets_of(chat.world, who)) - masked
    assert not [secret for secret in hidden if secret in shown]
    assert "agen jauh" not in shown


def codes(world: World) -> list[str]:
    with world.sessions() as db:
        mine = (
            select(LedgerEntry)
            .where(LedgerEntry.kind == EntryKind.COLLECTED)
            .order_by(LedgerEntry.id)
        )
        return [receipts.code_of(db, each) for each in db.scalars(mine)]


@pytest.mark.parametrize("who", WHO)
def test_a_form_of_a_role_opens_for_that_role_only(who: str, world: World) -> None:
    chat = settle(world, who)
    for form in FORMS:
        if issubclass(form, RoleForm):
            chat.say(form.opens_with[0])
            assert refused(world, form) == (who not in form.roles), form.name
            chat.say("/batal")


@pytest.mark.parametrize("lack", ["approved_at", "vouched_at"])
@pytest.mark.parametrize("who", list(RoleKind))
def test_a_role_that_is_not_usable_opens_no_form_and_shows_nobody(who: str, lack: str) -> None:
    """It waits for an officer, or its holder has proven no chat."""
    chat = among_strangers(who)
    hidden = [*secrets_of(chat.world, "worker"), *NIKS]
    with chat.world.sessions.begin() as db:
        for each in role.find_open_roles(db, chat.person_id(db)):
            setattr(each, lack, None)
    forms = [each for each in FORMS if issubclass(each, RoleForm) and each is not ResignRole]
    for form in sample(forms, 1 / 8, f"unusable {who} {lack}"):
        try_once(chat, form)
        assert refused(chat.world, form), form.name
    chat.say("/kerja")
    shown = said(chat)
    assert not [secret for secret in hidden if secret in shown]


def refused(world: World, form: type[Form]) -> bool:
    with world.sessions() as db:
        rows = select(audit.Audit.id).where(audit.Audit.subject == f"form:{form.name}")
        return db.scalar(rows.limit(1)) is not None


def test_somebody_without_a_role_is_told_what_an_unknown_word_is_told(chat: Chat) -> None:
    assert chat.say("/undang") == chat.say("/bukanperintah")


def test_an_open_form_is_over_when_the_role_ends(world: World) -> None:
    chat = Chat(world)
    chat.do_role("officer")
    assert "mengundang siapa" in chat.say("/undang")
    with world.sessions.begin() as db:
        end(db, chat)
    assert "/undang" not in said(chat).partition("tidak Anda pegang")[2]
    assert "Undangan untuk" not in chat.say("1")


def end(db: Session, chat: Chat) -> None:
    for each in role.find_open_roles(db, chat.person_id(db)):
        each.ended_at = chat.world.now


@pytest.mark.parametrize("who", list(RoleKind))
def test_the_menu_offers_what_the_role_may_open(who: str, world: World) -> None:
    world.site = "https://perisai.test"
    chat = settle(world, who)
    chat.say("/kerja")
    assert chat.last is not None
    offered = {each.value for each in chat.last.options}
    wanted = [command for command in TASKS if who in RoleForm.roles_of_command[command]]
    assert set(wanted[:8]) <= offered
    assert len(chat.last.options) <= 10


@pytest.mark.parametrize("who", WHO)
def test_the_menu_fits_the_list_of_every_channel(who: str, world: World) -> None:
    chat = settle(world, who)
    chat.say("menu")
    assert chat.last is not None
    assert len(chat.last.options) <= 10


# The code itself.

REACHING = {"find_by_nik", "unlinked"}
"""Finding participants by what is known of them, whosever they are."""


def working() -> list[Path]:
    """Files in which people with a role are served."""
    folder = Path(__file__).parents[2] / "handlers"
    return [file for file in folder.rglob("*.py") if "RoleForm" in file.read_text("utf-8")]


def test_handlers_query_through_the_models() -> None:
    folder = Path(__file__).parents[2] / "handlers"
    texts = {f"{file}": file.read_text("utf-8") for file in folder.rglob("*.py")}
    querying = re.compile(r"from sqlalchemy import (?!ColumnElement\n)")
    assert not [name for name, text in texts.items() if querying.search(text)]


def test_work_reaches_participants_through_the_scope_only() -> None:
    found = {
        f"{file.name}: {ast.unparse(node)}"
        for file in working()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr in REACHING
            or (node.func.attr == "get" and "Participant" in ast.unparse(node))
        )
    }
    assert not found


def test_the_scope_is_the_only_place_that_reads_the_portfolio() -> None:
    """Nobody else compares `agent_id`, but for what changes it, marks that hold for the agent who
    set them, and a sender's choice among their own people."""
    allowed = {
        "scope.py",
        "assignments.py",
        "agent_changes.py",
        "transfers.py",
        "participant.py",
        "follow_ups.py",
        "audience.py",
    }
    folder = Path(__file__).parents[2]
    texts = {
        file.name: file.read_text("utf-8")
        for part in ("models", "handlers", "scheduler", "web")
        for file in (folder / part).rglob("*.py")
    }
    named = {name for name, text in texts.items() if "Participant.agent_id" in text}
    assert named <= allowed
