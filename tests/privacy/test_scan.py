"""A scan of what a thief may take: database, its journal, a backup and the logs, after every
transcript, for everything personal that went in."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pytest
from httpx import AsyncClient
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from commands import backup as backup_command
from domain.participants.occupation import occupation_names
from domain.regions import REGIONS
from domain.roles import RoleKind
from models.database.engine import connect
from models.knowledge.shipped import KNOWLEDGE
from models.maintenance.key_rotation import ENCRYPTED_COLUMNS
from models.people import person
from models.people.person import Address
from models.schema import METADATA
from settings import Settings
from tests.support import databases
from tests.support.chat import CODE, KEYS, Chat, World, make_world, transcript_id, transcripts
from tests.support.desk import DESK_COOKIE, address_of, form_of
from tests.support.sampling import sample
from tests.support.scripted_chat import ScriptedChat
from tests.support.site import SENDER, FormWorld
from tests.support.suite.captured_logs import product_logs
from tests.support.worlds.outsiders import settle
from web.desk.menu import ROOMS
from web.desk.page import DeskAction
from web.desk.sessions import start
from web.pages import HERE

SHORTEST = 6
"""Characters; what is shorter stands in any file by chance."""
APPLICATION = re.compile(r"PB-\d{4}-\d{5}-\d")
FIELD = re.compile(r"name=\"([a-z_]+)\"")
TOKEN = re.compile(r"[?&](?:t|start|text)=(?:mulai[ _+])?([\w-]{16,})|\bmulai[ _]([\w-]{20,})")
LINK_CODE = re.compile(rf"(?<![-\w]){CODE.pattern}")
"""Not the end of a receipt's code, which is the name of its picture: its page shows the amount
that stands beside it, and initials."""
PERSONAL = ("nik", "full_name", "born_on", "phone", "street", "kpj", "occupation", "cells")
"""Parts of sealed values that say who somebody is. Other parts, such as the name of a form, are
codes, which stand in other columns too."""
WORDS = ("role", "agent_code", "place", "rejection", "campaign", "case_message")
"""Kinds of sealed values that are words and nothing else."""
IN_PARTS = (
    *("identity", "conversation", "case", "claim", "message", "failed", "digest", "officeholder"),
    *("deposit", "proposal", "defaults", "import", "status_change", "status_report", "minutes"),
    "decision",
)
"""Kinds of sealed values of which the personal parts are looked for."""
BYTES = ("file", "status_shape")
"""Kinds of sealed values that are no text."""
TYPED_AT_THE_DESK = "Bu Rahmawati Kusumaningtyas, 0812 9876 5432, NIK 3173015208859011"
ALLOWED = {
    "places": (
        "\n".join(f"{code} {name.casefold()}" for code, name in REGIONS),
        "names and codes of places are in `regions`",
    ),
    "jobs": (
        "\n".join(job.kind for job in occupation_names().values()),
        "a job of the list is the code of the list",
    ),
    "answers": (
        "\n".join(file.read_text("utf-8") for file in KNOWLEDGE.glob("*.toml")).casefold(),
        "the answers that we ship are in `knowledge_answers`",
    ),
    "sources": (
        "surat kelurahan angke nomor 12",
        "the source of a number of Monev is printed beside it, for everybody",
    ),
}
"""What may be found all the same, and the reason."""


@dataclass
class Gone:
    """What went in: messages as they were typed, and what the sealed columns hold then."""

    typed: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    sealed: list[tuple[str, Any]] = field(default_factory=list)
    """The kind of a sealed value, and the value."""


def typed_words(gone: Gone) -> Iterator[str]:
    """Messages of two words or with a long number: each stands in sealed columns only. The number
    of an application is no secret."""
    said = (each for each in gone.typed if not APPLICATION.fullmatch(each.strip()))
    return (each for each in said if digits(each) or " " in each.strip())


def numbers(gone: Gone) -> Iterator[str]:
    """NIKs, phones, KPJ and accounts, in the way they are kept and in the way they are dialled."""
    for text in (*gone.typed, *gone.phones):
        for found in re.findall(r"\+?\d(?:[ .-]?\d){7,}", text):
            yield digits(found).removeprefix("62").removeprefix("0")


def who_they_are(gone: Gone) -> Iterator[str]:
    """The identities: names, streets, birth dates and work as they are sealed; what a claim was
    told, but for its days, which are a registration's too."""
    for kind, value in gone.sealed:
        yield from leaves(value, personal=False)
        if kind == "claim":
            yield from (told for name, told in value.items() if name not in ("happened_on", "hour"))


def words_of_people(gone: Gone) -> Iterator[str]:
    """Names of staff, places of payment, reasons of the branch, broadcasts, talks and notes."""
    for kind, value in gone.sealed:
        if kind in WORDS:
            yield str(value)
        if kind == "minutes":
            yield from value["present"]
            yield from (each[part] for each in value["agreed"] for part in ("text", "owner"))


def tokens(gone: Gone) -> Iterator[str]:
    """Secrets that a message handed out: tickets of links, codes to connect chats."""
    for kind, value in gone.sealed:
        if kind == "message":
            text = str(value)
            yield from (first or second for first, second in TOKEN.findall(text))
            yield from LINK_CODE.findall(text)


KINDS: dict[str, Callable[[Gone], Iterator[str]]] = {
    "typed words": typed_words,
    "numbers": numbers,
    "identities": who_they_are,
    "words of people": words_of_people,
    "tokens": tokens,
    "accounts": lambda gone: iter(gone.accounts),
}


def digits(text: str) -> str:
    found = re.sub(r"\D", "", text)
    return found if len(found) >= 8 else ""


def leaves(value: Any, *, personal: bool) -> Iterator[str]:
    """The texts in the personal parts of a value."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from leaves(each, personal=personal or name in PERSONAL)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, personal=personal)
    elif personal and isinstance(value, str):
        yield value


@pytest.fixture(scope="module")
def own_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database in a file of its own: deleted rows stay in it until their pages are used again."""
    engine = connect(f"sqlite:///{tmp_path_factory.mktemp('scan')}/perisai.db")
    event.listen(engine, "connect", lambda raw, record: raw.execute("PRAGMA synchronous=OFF"))
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("file", sample(transcripts("id"), 1 / 80, "scan"), ids=transcript_id)
def test_a_thief_of_database_backup_and_logs_reads_nothing_of_a_conversation(
    file: Path,
    own_file: Engine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    databases.empty(own_file)
    with product_logs("json"):
        gone = play(make_world(own_file), file, monkeypatch)
    backup = tmp_path / "backup.db"
    backup_command.backup(Settings(database_url=str(own_file.url)), backup)
    stolen = {
        "database": files_of(own_file),
        "backup": backup.read_bytes(),
        "logs": capsys.readouterr().err.encode(),
    }
    assert len(stolen["backup"]) > 100_000
    assert found_in(stolen, gone) == []


@pytest.mark.parametrize(
    ("channel", "sender"),
    [
        ("telegram", "987654321012"),
        ("whatsapp", "ID.13491208655302741918"),
        ("whatsapp", "+6281298765432"),
        ("web", "FJutYg4CYQbbkgpAWjxY2Q"),
    ],
)
def test_a_thief_learns_no_account_of_any_platform(
    channel: str, sender: str, own_file: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    databases.empty(own_file)
    with product_logs("json"):
        world = make_world(own_file)
        chat = Chat(world, channel, sender)
        for text in (
            "daftar",
            "ya",
            "3173015208859001",
            "menu",
            "hapus data saya",
            "HAPUS",
            "halo",
        ):
            chat.send(text)
        with world.sessions.begin() as db:
            address = db.scalars(select(Address)).first()
            assert address
            if channel != "web":  # a platform, which may repeat the number in its error
                person.mark_unreachable(db, address.id, f"chat {sender} blocked", world.now)
    backup = tmp_path / "backup.db"
    backup_command.backup(Settings(database_url=str(own_file.url)), backup)
    stolen = {
        "database": files_of(own_file),
        "backup": backup.read_bytes(),
        "logs": capsys.readouterr().err.encode(),
    }
    assert found_in(stolen, Gone(accounts=[sender])) == []


def test_every_sealed_kind_is_one_that_the_scan_knows() -> None:
    kinds = {each.kind for each in ENCRYPTED_COLUMNS}
    assert kinds == {*WORDS, *IN_PARTS, *BYTES}


@pytest.mark.parametrize("who", [RoleKind.OFFICER, RoleKind.MONITOR])
async def test_a_thief_reads_nothing_of_what_was_typed_at_the_desk(
    who: RoleKind, own_file: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    databases.empty(own_file)
    with product_logs("json"):
        world = FormWorld.on(own_file)
        settle(world.talk, who, SENDER)
        async with world.client() as web:
            await type_everywhere(world, web)
        shown = await shown_to_strangers(world)
    assert any("Rahmawati" in f"{value}" for _, value in opened(world.talk)), "nothing was kept"
    backup = tmp_path / "backup.db"
    backup_command.backup(Settings(database_url=str(own_file.url)), backup)
    stolen = {
        "database": files_of(own_file),
        "backup": backup.read_bytes(),
        "metrics and pages of errors": shown,
        "logs": capsys.readouterr().err.encode(),
    }
    assert found_in(stolen, Gone(typed=TYPED_AT_THE_DESK.split(", "))) == []


async def shown_to_strangers(world: FormWorld) -> bytes:
    """The metrics, and the pages of errors that somebody sees who is not signed in; one of them of
    an error that quotes what was typed."""

    def failing() -> Session:
        raise RuntimeError(TYPED_AT_THE_DESK)

    async with world.client(metrics_token="token") as web:
        shown = [await web.get("/metrics", headers={"Authorization": "Bearer token"})]
        for path in ("/nix", "/desk/people/1", "/bukti/1", "/form/registration?t=1", "/readyz"):
            shown.append(await web.get(path))
    async with world.client(readers=failing) as web:
        shown += [await web.get(path) for path in ("/desk", "/chat", "/readyz", "/bukti/AAAA-AAAA")]
    assert shown[0].status_code == 200
    assert 500 in {each.status_code for each in shown}
    return b"".join(each.content for each in shown)


async def type_everywhere(world: FormWorld, web: AsyncClient) -> None:
    """Send every form of the desk with the same words in all fields, and keep minutes of them."""
    with world.sessions.begin() as db:
        token = start(db, address_of(db, "web", SENDER), "", world.now)
    assert token
    web.cookies.set(DESK_COOKIE, token)
    templates = (HERE / "templates" / "desk").rglob("*.html")
    fields = {name for file in templates for name in FIELD.findall(file.read_text("utf-8"))}
    keys = form_of((await web.get("/desk")).text, "/desk/keluar")
    typed = dict.fromkeys(fields, TYPED_AT_THE_DESK)
    meeting = {"area": "31.73.04", "held": "", "due-1": f"{world.now.date()}"}
    # Minutes take no number of a phone and no NIK: they would keep nothing of all of it.
    meeting |= dict.fromkeys(
        ("present", "action-1", "owner-1"), TYPED_AT_THE_DESK.partition(",")[0]
    )
    forms = [each for each in ROOMS if isinstance(each, DeskAction) or each.takes_form]
    for number, room in enumerate(forms):
        world.move(timedelta(minutes=1))  # a session may change so much at once
        more = {"once": f"{number:022}"} | (meeting if "minutes" in room.path else {})
        path = re.sub(r"\{\w+(:int)?\}", "1", room.path)
        await web.post(path, data=typed | keys | more)


def test_the_scan_finds_what_lies_open_in_every_form(
    own_file: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "JL. MANGGA NO. 12"
    gone = Gone(typed=[secret])
    for form in forms(secret):
        assert found_in({"file": b"x" + form + b"y"}, gone) == [("typed words", "file", secret)]
    assert found_in({"file": b"JL. MANGGIS NO. 12"}, gone) == []


def play(world: World, file: Path, monkeypatch: pytest.MonkeyPatch) -> Gone:
    """Play a transcript, and collect what goes in, by whomever."""
    gone, send = Gone(), Chat.send

    def listening(chat: Chat, text: str = "", **more: Any) -> Any:
        gone.typed.append(text)
        gone.phones.append(str(more.get("phone") or ""))
        if filled := more.get("filled"):
            gone.typed += filled.answers.values()
        return send(chat, text, **more)

    monkeypatch.setattr(Chat, "send", listening)
    ScriptedChat(world).play(file.read_text("utf-8"))
    gone.sealed = list(opened(world))
    return gone


def opened(world: World) -> Iterator[tuple[str, Any]]:
    """Every sealed value, opened."""
    with world.sessions() as db:
        for each in ENCRYPTED_COLUMNS:
            for value in db.scalars(select(each.column).where(each.column.is_not(None))):
                plain = KEYS.decrypt(each.kind, value)
                try:
                    yield each.kind, json.loads(plain)
                except ValueError:
                    yield each.kind, plain.decode("utf-8", "replace")


def files_of(engine: Engine) -> bytes:
    """The database file, its journal and its shared memory."""
    place = Path(str(engine.url.database))
    return b"".join(each.read_bytes() for each in sorted(place.parent.glob(f"{place.name}*")))


def found_in(stolen: dict[str, bytes], gone: Gone) -> list[tuple[str, str, str]]:
    """What of it can be read: its kind, in which file, and itself."""
    secrets = {(kind, each.strip()) for kind, those in KINDS.items() for each in those(gone)}
    lower = {name: content.lower() for name, content in stolen.items()}
    return sorted(
        (kind, name, secret)
        for kind, secret in secrets
        if len(secret) >= SHORTEST and not allowed(secret)
        for name in stolen
        if any(form in stolen[name] for form in forms(secret))
        or secret.lower().encode() in lower[name]
    )


def allowed(secret: str) -> bool:
    return any(secret.casefold() in known for known, _ in ALLOWED.values())


def forms(secret: str) -> list[bytes]:
    """The ways in which a text may be written down that are no encryption."""
    plain = secret.encode()
    coded = [base64.b64encode(b"\0" * shift + plain + b"\0\0") for shift in range(3)]
    inner = [each[4 if n else 0 : -4] for n, each in enumerate(coded)]
    return [
        plain,
        plain[::-1],
        quote_plus(secret).encode(),
        secret.encode("utf-16-le"),
        secret.encode("utf-16-be"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        *(each for each in inner if len(each) >= SHORTEST),
    ]
