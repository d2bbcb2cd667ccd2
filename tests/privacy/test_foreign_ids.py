"""Somebody with a role elsewhere sends every number and every answer to the actions of the desk, by
forms that a page of theirs might have sent: nothing of anybody else changes."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from domain.roles import RoleKind
from models.roles import role
from models.schema import METADATA
from tests.privacy.test_desk_by_role import ACTIONS, paths
from tests.support.desk import form_of, sign_in, staff
from tests.support.sampling import sample
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import settle
from web.desk.menu import ROOMS
from web.desk.page import DeskAction

pytestmark = pytest.mark.sqlite

NUMBERS = [str(each) for each in range(1, 16)]
NUMBER = dict.fromkeys(
    ("owner", "other", "agent", "successor", "from", "decision", "device", "corrects", "after"), "1"
)
CHOICES: Mapping[str, list[str]] = {
    "verdict": ["approve", "first", "different", "decline", "second"],
    "deed": ["approve", "end", "decline", "pause", "resume"],
    "answer": ["same", "other", "moved", "foreign", "later"],
    "word": ["AKHIRI", "BATALKAN BERKAS", "PUTUSKAN", "SATUKAN", "PISAHKAN"],
    "reason": ["check_ktp", "slip", "help", "call", "none"],
    "why": ["not_working", "case_done", "done", "moved", "other"],
    "step": ["step_paid", "step_forwarded", "step_taken", "step_complete", "step_refused"],
}
WORDS = {
    "words": "Datang saja.",
    "to": "area:31.73.04",
    "field": "phone",
    "value": "081234567890",
    "kpj": "12345678901",
    "code": "88123456",
    "item-nik": "1",
    "same": "yes",
    "lembaga": "rw",
    "kelurahan": "31.73.04.1001",
    "village": "31.73.04.1001",
    "place": "31.73.04.1001",
    "area": "31.73.04",
    "rw": "5",
    "until": "999999",
    "day": "2026-11-21",
    "end": "1",
    "columns": "1",
    "codes": "PB-2611-00001-6; 22012345678",
}
THEIRS = ("/desk/role", "/desk/devices/end", "/desk/staff/invite", "/desk/transfers/take-over")
"""What anybody may do for themselves, or ask for."""
LOGS = ("audit", "received_messages", "web_sessions")


def rows(world: FormWorld) -> dict[str, list[str]]:
    with world.sessions() as db:
        return {
            name: sorted(map(repr, db.execute(select(table))))
            for name, table in METADATA.tables.items()
            if name not in LOGS
        }


@pytest.mark.parametrize("kind", [RoleKind.OFFICER, RoleKind.AGENT])
async def test_no_action_changes_what_is_of_another_area(engine: Engine, kind: RoleKind) -> None:
    world = FormWorld.on(engine)
    settle(world.talk, "nobody", SENDER)
    chat = staff(world, kind, "4242", area="31.73.01")
    async with world.client() as web:
        sign_in(world, web, chat)
        keys = form_of((await web.get("/desk")).text, "/desk/keluar")
        before = rows(world)
        tried = [each for each in ACTIONS if kind in each.roles and each.path not in THEIRS]
        for action in tried:
            for path in sample(paths(action), 1 / 32, f"{kind} {action.path}"):
                for number in sample(range(5), 2 / 5, f"choices {path}"):
                    world.now += timedelta(seconds=4)
                    chosen = {name: values[number] for name, values in CHOICES.items()}
                    once = f"{world.now.timestamp():.0f}".rjust(24, "x")
                    form = keys | NUMBER | WORDS | chosen | {"once": once, "row": NUMBERS}
                    answer = await web.post(path, data=form)
                    assert answer.status_code in (303, 404, 422), path
                    assert "masuk" not in answer.headers.get("location", ""), path
        assert (await web.get("/desk")).status_code == 200
    after = rows(world)
    assert [name for name in before if before[name] != after[name]] == []
    assert len(tried) > 10


@pytest.mark.parametrize("kind", [RoleKind.OFFICER, RoleKind.AGENT, RoleKind.MONITOR])
async def test_pages_that_were_open_when_the_role_ended_do_nothing_and_say_so(
    engine: Engine, kind: RoleKind
) -> None:
    world = FormWorld.on(engine)
    settle(world.talk, "nobody", SENDER)
    chat = staff(world, kind, "4242", area="31.73")
    async with world.client() as web:
        sign_in(world, web, chat)
        keys = form_of((await web.get("/desk")).text, "/desk/keluar")
        with world.sessions.begin() as db:
            mine = role.active_role(db, chat.person_id(db))
            assert mine
            mine.ended_at = world.now
        before = rows(world)
        for number, room in enumerate(ROOMS):
            path = next(paths(room))
            world.now += timedelta(seconds=1)
            form = keys | NUMBER | WORDS | {"once": f"{number:022}", "row": NUMBERS[:2]}
            for swapped in ({}, {"HX-Request": "true"}):
                sent = isinstance(room, DeskAction)
                answer = await (
                    web.post(path, data=form, headers=swapped)
                    if sent
                    else web.get(path, headers=swapped)
                )
                if answer.status_code == 401:  # the page with their own words, to be copied
                    assert sent, path
                    assert "Masuk lagi" in answer.text, path
                    continue
                to = answer.headers.get("hx-redirect") or answer.headers["location"]
                assert to.partition("&back=")[0] == "/desk/masuk?why=desk-enter-no-role", path
                assert answer.content == b"", path
    after = rows(world)
    assert [name for name in before if before[name] != after[name]] == []
