"""Handing over to the branch: a sheet is taken once and can be had again; KPJ come back."""

import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import func, select

from domain.branch.decisions import DecisionKind
from handlers.branch.returned_codes import read_numbers
from models.audit import Audit
from models.branch import decisions as approve
from models.participants import participant
from models.participants.participant import Participant
from models.roles.role import Role
from scheduler.branch import decisions
from tests.support.chat import TEXTS, Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.encryption import somebody
from tests.support.files import cells, xlsx
from tests.support.people import SITI, applicant
from tests.support.site import FormWorld
from tests.web.desk.branch.test_status_file import counts_on, upload, work

pytestmark = pytest.mark.sqlite

ROOM = "/desk/hand-over"
TAKE, AGAIN, CODES = f"{ROOM}/take", f"{ROOM}/again", f"{ROOM}/codes"
SHEET = re.compile(rf'href="({ROOM}/sheet/\d+)" download')


@pytest.fixture
async def officer(world: FormWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """Siti has applied."""
    sign_in(world, web, staff(world))
    with world.sessions.begin() as db:
        applicant(db, None)
    return web


def one(world: FormWorld) -> tuple[str, str, str]:
    """State, application number and KPJ of Siti."""
    with world.sessions() as db:
        row = db.scalars(select(Participant)).one()
        return row.state, row.number or "", participant.identity(db, row).kpj


async def test_a_sheet_is_made_once_downloaded_and_made_again_by_its_day(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    today = (await officer.get("/desk")).text
    assert f'<b class="count">1</b>\n    <a class="row-link" href="{ROOM}"' in today
    form = form_of((await officer.get(ROOM)).text, TAKE)
    page = await said(officer, await officer.post(TAKE, data=form))
    assert "berisi 1 pengajuan" in page
    assert "0 pengajuan menunggu" in page
    await officer.post(TAKE, data=form)
    paths = SHEET.findall((await officer.get(ROOM)).text)
    assert len(paths) == 1
    answer = await officer.get(paths[0])
    rows = cells(answer.content)
    assert rows[1][1:3] == [SITI.nik, SITI.full_name]
    assert one(world)[0] == "processing"
    page = await said(officer, await press(officer, ROOM, AGAIN, day="2026-11-22"))
    assert len(SHEET.findall(page)) == 2
    assert (await press(officer, ROOM, AGAIN, day="2026-11-20")).status_code == 422
    assert (await press(officer, ROOM, AGAIN, day="kapan")).status_code == 422
    verbs = select(Audit.verb, func.count()).where(
        Audit.verb.in_(["exported", "exported_again", "downloaded"])
    )
    with world.sessions() as db:
        assert dict(db.execute(verbs.group_by(Audit.verb)).all()) == {
            "exported": 1,
            "exported_again": 1,
            "downloaded": 1,
        }


async def test_a_sheet_is_for_whoever_made_it_alone(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    page = await said(officer, await press(officer, ROOM, TAKE))
    path = SHEET.findall(page)[0]
    for area in ("31.73", "31.73.01"):
        async with world.client() as other:
            sign_in(world, other, staff(world, sender=area, area=area))
            assert (await other.get(path)).status_code == 404
            assert not SHEET.findall((await other.get(ROOM)).text)
            keys = form_of((await other.get("/desk")).text, "/desk/keluar")
            assert (await other.post(TAKE, data=keys)).status_code == 422


async def test_pasted_kpj_are_tried_then_applied_and_every_line_ends_somewhere(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    await press(officer, ROOM, TAKE)
    number = one(world)[1]
    lines = (
        f"{number.lower().replace('-', ' ')}\t22012345678",
        "PB-2611-99999-1; 22012345679",
        "3173011204809999, 22012345670",
        "=cmd|' /C calc'!A0",
    )
    answer = await press(officer, ROOM, CODES, codes="\r\n".join(lines))
    path = answer.headers["location"]
    work(world)
    page = (await officer.get(path)).text
    found = counts_on(page)
    assert (found["all"], found["Berubah"], found["NIK tidak dikenal"]) == (4, 1, 1)
    assert one(world) == ("processing", number, "")
    await press(officer, path, f"{path}/apply")
    work(world)
    assert one(world) == ("awaiting_payment", number, "22012345678")
    with world.sessions() as db:
        assert db.scalars(select(Participant.data_as_of)).all() == [None]  # a card is no data


@pytest.fixture
async def worker(world: FormWorld, web: httpx.AsyncClient) -> Chat:
    """Siti has applied in her chat, and the branch has her application."""
    sign_in(world, web, staff(world))
    chat = Chat(world.talk, "web", "siti")
    with world.sessions.begin() as db:
        applicant(db, chat.person_id(db))
    await press(web, ROOM, TAKE)
    return chat


@pytest.mark.parametrize("way", ["pasted", "pasted without KPJ", "loaded", "typed"])
async def test_a_payment_code_reaches_the_person_whichever_way_it_comes_back(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, way: str
) -> None:
    number, kpj, code = one(world)[1], "22012345678", "880012345678"
    if way == "typed":
        page = "/desk/applications/1"
        await press(web, page, f"{page}/hand-over")
        await press(web, f"{page}/copy", f"{page}/entered", kpj=kpj, code="8800 1234 5678")
        world.move(timedelta(minutes=11))
        decisions.post_due(world.sessions, TEXTS, world.now)
    else:
        if way == "loaded":
            path = SHEET.findall((await web.get(ROOM)).text)[0]
            head, row, *_ = cells((await web.get(path)).content)
            filled = dict(zip(head, row, strict=True)) | {"kpj": kpj, "kode_bayar": code}
            filled["status"] = "MENUNGGU BAYAR"
            content = xlsx(["Data per 22 November 2026"], head, [*filled.values()])
            path = (await upload(web, content)).headers["location"]
        else:
            kpj = "" if "without" in way else kpj
            line = f"{number};{kpj};8800-1234-5678"
            path = (await press(web, ROOM, CODES, codes=line)).headers["location"]
        work(world)
        await press(web, path, f"{path}/apply")
        work(world)
    assert one(world) == ("awaiting_payment", number, kpj)
    assert sum(code in each.text for each in worker.letters()) == 1
    assert code in worker.say("bayar")


async def test_a_code_that_comes_after_the_kpj_is_told_once_and_goes_with_the_file(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    number = one(world)[1]
    for line, told in (
        (f"{number};22012345678", 0),
        (f"{number};;880012345678", 1),
        (f"{number};22012345678;880012345678", 1),
    ):
        world.move(timedelta(hours=1))
        path = (await press(web, ROOM, CODES, codes=line)).headers["location"]
        work(world)
        await press(web, path, f"{path}/apply")
        work(world)
        assert sum("880012345678" in each.text for each in worker.letters()) == told, line
    assert one(world)[2] == "22012345678"
    undone = await press(web, path, f"{path}/undo", word="BATALKAN BERKAS")
    assert undone.status_code == 303
    work(world)
    assert "880012345678" in worker.say("bayar"), "that of the file before"


@pytest.mark.parametrize(
    ("rest", "numbers"),
    [
        ("22012345678", ("22012345678", "")),
        ("220 1234 5678; 8800-1234", ("220 1234 5678", "8800-1234")),
        ("\t880012345678", ("", "880012345678")),
        (";22012345678", ("22012345678", "")),
        ("2201234567", ("2201234567", "")),
        ("22012345678;8800;x", ("22012345678;8800;x", "")),
    ],
)
def test_no_mistyped_kpj_is_told_as_a_payment_code(rest: str, numbers: tuple[str, str]) -> None:
    assert read_numbers(rest) == numbers


async def test_nothing_pasted_and_too_much_is_said(officer: httpx.AsyncClient) -> None:
    for codes in (" \n ", "PB-2611-00001-1;1\n" * 2_001):
        answer = await press(officer, ROOM, CODES, codes=codes)
        assert answer.status_code == 422
        assert 'data-tone="refused"' in answer.text


async def test_where_officers_check_the_first_button_takes_only_what_was_approved(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        checked = applicant(db, None, somebody(1)).number
        applicant(db, None, somebody(2))
        mine = db.scalars(select(Role)).one()
        approve.decide(db, mine, [2], DecisionKind.APPROVED, world.now)
    page = (await officer.get(ROOM)).text
    assert "3 pengajuan menunggu diserahkan, 1 sudah diperiksa" in page
    assert "Buat lembar 1 yang sudah diperiksa" in page
    assert "Buat lembar 3, juga yang belum diperiksa" in page
    page = await said(officer, await press(officer, ROOM, TAKE, only="checked"))
    rows = cells((await officer.get(SHEET.findall(page)[0])).content)
    assert [each[31] for each in rows[1:]] == [checked]
    assert "2 pengajuan menunggu diserahkan, 0 sudah diperiksa" in page
    assert "Buat lembar 2 pengajuan" in page
