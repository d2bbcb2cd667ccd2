"""`perisai invite`: how the first officer comes in, and that a backup keeps who came."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from bot.message import Inbound
from models.people import person
from models.people.person import Address
from models.roles import invitations, role
from models.roles.invitations import Invitation
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.commands import Run, refused, said
from tests.support.people import reach_of

CADRE = "invite", "--role", "cadre", "--organisation", "pkk"
DAYS = timedelta(days=3)


def token_in(printed: str) -> str:
    """What stands behind the link for the web."""
    return next(line.split("start=")[1] for line in printed.splitlines() if "start=" in line)


@pytest.fixture
def site(folder: Path, schema: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://perisai.test")


def tell(commands_world: World, sender: str, *said: str) -> None:
    for number, words in enumerate(said):
        commands_world.bot().receive(Inbound("web", sender, f"{sender}-{number}", text=words))


def test_the_operator_says_yes_to_the_first_officer_on_the_web_and_ends_the_role(
    site: None, run: Run, commands_world: World
) -> None:
    token = token_in(said(run("invite", "--role", "officer")))
    tell(commands_world, "rina", f"mulai {token}", "ya", "Rina Wulandari")
    assert "waits for" in said(run("roles", "list"))
    assert "usable" in said(run("roles", "approve", "1"))
    listed = said(run("roles", "list"))
    assert "usable" in listed
    assert "Rina" not in listed
    said(run("roles", "end", "1"))
    assert "no open role 1" in refused(run("roles", "end", "1"))
    with commands_world.sessions() as db:
        (given,) = db.scalars(select(Role))
        assert given.ended_at is not None


def test_the_list_says_what_each_role_waits_for(
    site: None, run: Run, commands_world: World
) -> None:
    agent = Chat(commands_world, sender="agent")
    agent.do_role("agent")
    with commands_world.sessions.begin() as db:
        mine = role.find_open_roles(db, agent.person_id(db))[0]
        for name, channel in (("siti", "telegram"), ("budi", "web"), ("ani", "web")):
            caller = person.find_or_create(db, channel, name, commands_world.now)
            given = {"invited_by": mine.id, "approved": name == "ani"}
            role.grant_role(db, caller.id, reach_of("cadre"), commands_world.now, **given)
        people.proven(db, agent.person_id(db))
        role.grant_role(
            db, agent.person_id(db), reach_of("monitor"), commands_world.now, invited_by=mine.id
        )
    states = [line.rpartition(": ")[2] for line in said(run("roles", "list")).splitlines()]
    assert states == [
        "usable",
        "waits for an officer",
        "waits for an officer",
        "waits for Telegram or WhatsApp to be linked, or for an officer",
        "it was invited by another chat of the same person",
    ]


def test_an_officer_comes_in_by_the_printed_link(
    site: None, run: Run, commands_world: World
) -> None:
    token = token_in(said(run("invite", "--role", "officer")))
    tell(commands_world, "rina", f"mulai {token}", "ya", "Rina Wulandari")
    tell(commands_world, "thief", f"mulai {token}", "ya", "Pencuri")
    with commands_world.sessions() as db:
        (given,) = db.scalars(select(Role))
        mine = select(Address.person_id).where(Address.id == 1)
        assert (given.kind, given.person_id) == ("officer", db.scalar(mine))


def test_a_cadre_is_invited_to_a_place_by_name(site: None, run: Run, commands_world: World) -> None:
    words = ("--role", "cadre", "--organisation", "pkk", "--kelurahan", "kapuk", "--rw", 5)
    said(run("invite", *words, "--days", 3))
    with commands_world.sessions() as db:
        (row,) = db.scalars(select(Invitation))
    assert (row.organisation, row.rw, row.expires_at - row.created_at) == ("pkk", "005", DAYS)


@pytest.mark.parametrize("name", ["undangan.png", "undangan.svg"])
def test_the_picture_is_written(site: None, run: Run, folder: Path, name: str) -> None:
    assert name in said(run("invite", "--role", "officer", "--qr", folder / name))
    assert (folder / name).stat().st_size > 100


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--role", "cadre", "--organisation", "pkk"), "--kelurahan"),
        (("--role", "cadre", "--organisation", "zzz", "--kelurahan", "kapuk"), ""),
        (("--role", "cadre", "--organisation", "pkk", "--kelurahan", "zzzzzz"), ""),
    ],
)
def test_what_cannot_be_invited_is_refused(
    site: None, run: Run, commands_world: World, words: tuple[str, ...], why: str
) -> None:
    assert why in refused(run("invite", *words))
    with commands_world.sessions() as db:
        assert not list(db.scalars(select(Invitation)))


def test_a_backup_keeps_roles_and_invitations(
    site: None, run: Run, commands_world: World, folder: Path
) -> None:
    token = token_in(said(run("invite", "--role", "officer")))
    Chat(commands_world).do_role("agent")
    said(run("backup", folder / "copy.db"))
    with commands_world.sessions.begin() as db:
        db.execute(delete(Role))
        db.execute(delete(Invitation))
    commands_world.engine.dispose()
    said(run("restore", folder / "copy.db", "--force"))
    with commands_world.sessions() as db:
        (kept,) = db.scalars(select(Role))
        assert (kept.kind, role.name_of(db, kept)) == ("agent", "Rina Petugas")
        assert invitations.find_invitation(db, token, commands_world.now) is not None


def test_an_invitation_says_for_whom_and_where_it_is(
    site: None, run: Run, commands_world: World
) -> None:
    result = run(*CADRE, "--kelurahan", "kapuk", "--rw", "5")
    assert "For: cadre pkk, Kapuk, RW 005" in said(result)
    assert "PUBLIC_URL" not in result.stderr


def test_an_invitation_without_an_address_for_the_web_is_warned_of(
    run: Run, commands_world: World
) -> None:
    result = run(*CADRE, "--kelurahan", "kapuk", "--rw", "5")
    assert "PUBLIC_URL is not set" in result.stderr


def test_a_place_that_is_not_there_is_refused_and_nothing_is_made(
    run: Run, commands_world: World
) -> None:
    assert "Did you mean Kapuk?" in refused(run(*CADRE, "--kelurahan", "Kapukk"))
    assert "no Menteng" in refused(run(*CADRE, "--kelurahan", "Menteng"))
    assert "RW 500" in refused(run(*CADRE, "--kelurahan", "kapuk", "--rw", "500"))
    with commands_world.sessions() as db:
        assert not db.scalars(select(Invitation)).all()
