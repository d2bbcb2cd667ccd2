"""A status file at the desk: sent, tried, applied and undone by the functions of the chat."""

import asyncio
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import repeat

import httpx
import pytest
from sqlalchemy import func, select

from exchange.files.read import read_status_file
from models.audit import Audit
from models.branch import status_changes, status_files
from models.branch.status_files import FileState, StatusImport
from models.participants.participant import Participant
from models.people import person
from scheduler.branch.status_files import run_status_files
from tests.scheduler.branch.test_status_files import STRANGER, sheet, siti
from tests.support.chat import TEXTS, Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.files import archive, cells, status_sheet, xlsx
from tests.support.people import SITI, member
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite

ROOM = "/desk/status-file"
SEND = f"{ROOM}/send"
ONE = f"{ROOM}/1"
NOVEMBER, DECEMBER = date(2026, 11, 30), date(2026, 12, 31)


def work(world: FormWorld) -> None:
    run_status_files(world.sessions, TEXTS, lambda: world.now, read_status_file)


async def upload(
    web: httpx.AsyncClient, content: bytes, name: str = "status.xlsx", **fields: str
) -> httpx.Response:
    form = form_of((await web.get(ROOM)).text, SEND)
    return await web.post(SEND, data=form | fields, files={"file": (name, content)})


def until(world: FormWorld) -> date | None:
    with world.sessions() as db:
        return db.scalars(select(Participant.protected_until)).one()


def counts_on(page: str) -> dict[str, int]:
    """The numbers of the table where rows ended, and above it that of all."""
    rows = re.findall(r'<tr><th scope="row">([^<]*).*?</th><td class="number">(\d+)</td>', page)
    whole = re.search(r"Hasil (\d+) baris", page)
    assert whole, page
    return {name: int(count) for name, count in rows} | {"all": int(whole[1])}


@pytest.fixture
async def city(world: FormWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """The browser of an officer of the whole city; Siti is protected until 30 November."""
    sign_in(world, web, staff(world))
    with world.sessions.begin() as db:
        member(db, person.find_or_create(db, "web", "siti", world.now).id, NOVEMBER)
    world.move(timedelta(hours=1))
    return web


async def test_a_file_is_tried_then_applied_then_undone(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    spoiled = ("3173011204809998", "PINDAH", "", "ANI", "12-04-1980", "", "")
    rows = (siti(), siti(), STRANGER, spoiled, ("JUMLAH", "", "", "4 orang", "", "", ""))
    assert "sedang dicoba" in await said(city, await upload(city, sheet(*rows)))
    page = (await city.get(ONE)).text
    assert 'hx-trigger="every 2s"' in page
    assert "<noscript>" in page
    work(world)
    part = (await city.get(f"{ONE}/state", headers={"HX-Request": "true"})).text
    assert 'id="status" hx-swap-oob' in part
    assert "every 2s" not in part
    assert "<main" not in part
    page = (await city.get(ONE)).text
    found = counts_on(page)
    assert found["all"] == len(rows) == sum(found.values()) - found["all"]
    assert (found["Berubah"], found["NIK tidak dikenal"], found["Perlu diperbaiki"]) == (1, 1, 1)
    assert "terlindungi sampai 30 November 2026" in page
    assert "terlindungi sampai 31 Desember 2026" in page
    assert "<dt>aktif_sampai</dt><dd>aktif_sampai</dd>" in page
    assert until(world) == NOVEMBER
    assert (
        f'<b class="count">1</b>\n    <a class="row-link" href="{ROOM}"'
        in (await city.get("/desk")).text
    )
    assert "sedang diterapkan" in (await said(city, await press(city, ONE, f"{ONE}/apply"))).lower()
    work(world)
    assert until(world) == DECEMBER
    assert "1 orang berubah" in (await city.get(ROOM)).text
    wrong = await press(city, ONE, f"{ONE}/undo", word="ya")
    assert (wrong.status_code, until(world)) == (422, DECEMBER)
    await press(city, ONE, f"{ONE}/undo", word="batalkan  berkas")
    work(world)
    assert until(world) == NOVEMBER
    assert "Dibatalkan" in (await city.get(ONE)).text


async def test_a_file_is_undone_only_by_two_officers_where_there_are_two(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet())
    work(world)
    await press(city, ONE, f"{ONE}/apply")
    work(world)
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        await press(city, ONE, f"{ONE}/undo", word="BATALKAN BERKAS")
        work(world)
        assert until(world) == DECEMBER
        keys = form_of((await city.get("/desk")).text, "/desk/keluar")
        for action, field in (
            ("undo", {"word": "BATALKAN BERKAS"}),
            ("decide", {"verdict": "approve"}),
        ):
            sent = keys | field | {"once": f"{action:x<22}"}
            assert (await city.post(f"{ONE}/{action}", data=sent)).status_code == 422
        today = (await other.get("/desk")).text
        assert f'<b class="count">1</b>\n    <a class="row-link" href="{ROOM}"' in today
        page = (await other.get(ROOM)).text
        assert 'id="undo-1"' in page
        stale = form_of((await other.get(ONE)).text, f"{ONE}/decide") | {"verdict": "approve"}
        await press(other, ONE, f"{ONE}/decide", verdict="decline")
        assert "tetap berlaku" in Chat(world.talk, "telegram", "42").letters()[-1].text
        assert (await other.post(f"{ONE}/decide", data=stale)).status_code == 422
        await press(city, ONE, f"{ONE}/undo", word="BATALKAN BERKAS")
        await press(other, ONE, f"{ONE}/decide", verdict="approve")
        work(world)
        assert until(world) == NOVEMBER


async def test_a_file_is_undone_until_its_last_day_and_then_no_wish_waits_for_anybody(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    """What stood before it is kept for 31 days; a page that is older than that says so."""
    await upload(city, sheet())
    work(world)
    await press(city, ONE, f"{ONE}/apply")
    work(world)
    async with world.client() as other:
        world.move(timedelta(days=30))
        sign_in(world, city, Chat(world.talk, "telegram", "42"))
        sign_in(world, other, staff(world, sender="43"))
        assert "Bisa dibatalkan sampai" in (await city.get(ONE)).text
        await press(city, ONE, f"{ONE}/undo", word="BATALKAN BERKAS")
        assert 'id="undo-1"' in (await other.get(ROOM)).text
        world.move(timedelta(days=1))
        sign_in(world, other, Chat(world.talk, "telegram", "43"))
        keys = form_of((await other.get("/desk")).text, "/desk/keluar")
        stale = keys | {"once": f"{'decide':x<22}", "verdict": "approve"}
        late = await other.post(f"{ONE}/decide", data=stale)
        page, room, today = [(await other.get(path)).text for path in (ONE, ROOM, "/desk")]
    assert (late.status_code, "sampai 31 hari" in late.text) == (422, True)
    assert "Sesudah itu tidak lagi" in page
    assert f"{ONE}/decide" not in page
    assert 'id="undo-1"' not in room
    assert ROOM not in re.sub(r"<nav.*?</nav>", "", today, flags=re.S)
    with world.sessions.begin() as db:
        status_changes.forget_old(db, world.now)
    work(world)
    assert until(world) == DECEMBER


async def test_what_an_officer_approved_on_the_last_day_is_undone_whole(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    """However late the work on it begins: nothing of it is forgotten before."""
    await upload(city, sheet())
    work(world)
    await press(city, ONE, f"{ONE}/apply")
    work(world)
    async with world.client() as other:
        world.move(timedelta(days=30))
        sign_in(world, city, Chat(world.talk, "telegram", "42"))
        sign_in(world, other, staff(world, sender="43"))
        await press(city, ONE, f"{ONE}/undo", word="BATALKAN BERKAS")
        await press(other, ONE, f"{ONE}/decide", verdict="approve")
    world.move(timedelta(days=2))
    with world.sessions.begin() as db:
        assert status_changes.forget_old(db, world.now) == 0
    work(world)
    assert until(world) == NOVEMBER


GUESSED = ("NIK KTP", "Status Peserta", "Aktif s.d.", "Nama Peserta", "Tgl Lahir")


def guessed(until: str) -> bytes:
    row = (SITI.nik, "AKTIF", until, SITI.full_name, "12-08-1985")
    return status_sheet(GUESSED, row)


async def test_guessed_columns_are_found_right_once_and_remembered(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    path = (await upload(city, guessed("31-12-2026"))).headers["location"]
    work(world)
    page = (await city.get(path)).text
    assert "<dt>Aktif s.d.</dt><dd>aktif_sampai</dd>" in page
    refused = await press(city, path, f"{path}/apply")
    assert refused.status_code == 422
    assert "centang kalau benar" in refused.text
    assert (await press(city, path, f"{path}/apply", columns="1")).status_code == 303
    work(world)
    assert until(world) == DECEMBER
    path = (await upload(city, guessed("31-01-2027"))).headers["location"]
    work(world)
    assert 'name="columns"' not in (await city.get(path)).text
    assert (await press(city, path, f"{path}/apply")).status_code == 303


UNKNOWN = ("NIK", "Status", "Kartu berlaku", "Nama", "Tanggal lahir", "Aktif sampai lama")


def with_unknown(until: str) -> bytes:
    row = (SITI.nik, "AKTIF", until, SITI.full_name, "12-08-1985", "30-11-2026")
    return xlsx(["Data per 20 November 2026"], UNKNOWN, row)


async def choose(web: httpx.AsyncClient, path: str, **columns: str) -> httpx.Response:
    """Send the columns as they are shown, but for these."""
    shown = re.findall(
        r'name="(column-\w+)">.*?(?:value="(\d+)" selected|</select>)', (await web.get(path)).text
    )
    fields = {f"column-{name}": at for name, at in columns.items()}
    return await press(web, path, f"{path}/columns", **dict(shown) | fields)


async def test_a_column_that_nobody_knows_is_chosen_once_and_remembered(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    path = (await upload(city, with_unknown("31-12-2026"))).headers["location"]
    work(world)
    page = (await city.get(path)).text
    assert "Kolom ini tidak ada: aktif_sampai" in page
    twice = await choose(city, path, until="1")
    assert (twice.status_code, "Satu kolom dipilih untuk dua isi" in twice.text) == (422, True)
    await choose(city, path, until="2")
    work(world)
    assert "terlindungi sampai 31 Desember 2026" in (await city.get(path)).text
    assert (await press(city, path, f"{path}/apply")).status_code == 422  # a hint is not a yes
    await press(city, path, f"{path}/apply", columns="1")
    work(world)
    assert until(world) == DECEMBER
    path = (await upload(city, with_unknown("31-01-2027"))).headers["location"]
    work(world)
    page = (await city.get(path)).text
    assert 'name="columns"' not in page
    assert "terlindungi sampai 31 Januari 2027" in page


async def test_two_columns_of_one_kind_are_told_apart_and_a_guess_is_mended(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    head = ("No KTP", "NIK", "Status", "Aktif sampai", "Berlaku sampai", "Nama", "Tanggal lahir")
    row = ("", SITI.nik, "AKTIF", "30-11-2026", "31-12-2026", SITI.full_name, "12-08-1985")
    path = (await upload(city, xlsx(["Data per 20 November 2026"], head, row))).headers["location"]
    work(world)
    assert "ada dua" in (await city.get(path)).text
    await choose(city, path, nik="1")
    work(world)
    assert counts_on((await city.get(path)).text)["Berubah"] == 0
    await choose(city, path, until="4")
    work(world)
    assert counts_on((await city.get(path)).text)["Berubah"] == 1


async def test_the_chat_says_the_guessed_columns_and_its_yes_is_remembered_too(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    officer = staff(world)
    sign_in(world, web, officer)
    path = (await upload(web, guessed("31-12-2026"))).headers["location"]
    work(world)
    number = path.rpartition("/")[2]
    assert "Aktif s.d. = aktif_sampai" in officer.say(f"/terapkanstatus {number}")
    officer.say("ya")
    path = (await upload(web, guessed("31-01-2027"))).headers["location"]
    work(world)
    assert 'name="columns"' not in (await web.get(path)).text


async def test_the_rows_to_look_at_are_a_sheet_without_a_nik_and_its_download_is_recorded(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    other = list(siti())
    other[3] = "=HYPERLINK(1)"
    await upload(city, sheet(tuple(other), STRANGER))
    work(world)
    answer = await city.get(f"{ONE}/faults")
    assert "attachment" in answer.headers["content-disposition"]
    held, unknown = cells(answer.content, 0), cells(answer.content, 1)
    assert held[1][2] == "Nama di data resmi berbeda"
    assert len(unknown) == 2
    assert STRANGER[0] not in str(held + unknown)
    with world.sessions() as db:
        assert db.scalar(select(Audit.subject).where(Audit.verb == "downloaded")) == "status:1"


async def test_a_file_that_can_change_nothing_offers_no_button(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet(STRANGER))
    work(world)
    page = (await city.get(ONE)).text
    assert f"{ONE}/apply" not in page
    assert "Tidak ada yang bisa diterapkan" in page


async def test_a_file_that_changes_nobody_only_records_the_day_of_its_data(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet(siti("30-11-2026")))
    work(world)
    page = (await city.get(ONE)).text
    assert "Catat: datanya tetap" in page
    assert "0 orang" not in page.split(f"{ONE}/apply")[1].split("</button>")[0]


async def test_a_file_whose_every_row_needs_mending_says_so(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    wrong = list(siti())
    wrong[1] = ""
    await upload(city, sheet(tuple(wrong), tuple(wrong)))
    work(world)
    page = (await city.get(ONE)).text
    assert counts_on(page)["all"] == 2
    assert f"{ONE}/faults" in page


REFUSED = {
    "program.xlsx": (b"MZ" + bytes(200), "Jenis berkas ini tidak dikenal"),
    "foto.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(200), "tidak dikenal"),
    "kosong.csv": (b" ", "kosong"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_file_that_is_none_is_refused_in_a_sentence_and_nothing_is_kept(
    world: FormWorld, city: httpx.AsyncClient, name: str
) -> None:
    content, sentence = REFUSED[name]
    assert await refused_at(world, city, content, name, sentence)


async def test_a_file_that_is_too_large_is_refused_too(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    content = b"nik;status\n" + b"1;AKTIF\n" * 2_700_000
    assert await refused_at(world, city, content, "besar.csv", "terlalu besar")


async def refused_at(
    world: FormWorld, city: httpx.AsyncClient, content: bytes, name: str, sentence: str
) -> bool:
    """Whether the page says so and nothing is kept."""
    answer = await upload(city, content, name)
    with world.sessions() as db:
        kept = db.scalar(select(func.count()).select_from(StatusImport))
    return answer.status_code in (413, 422) and sentence in answer.text and kept == 0


async def test_nothing_of_a_body_that_says_it_is_too_large_is_read(
    city: httpx.AsyncClient,
) -> None:
    form = form_of((await city.get(ROOM)).text, SEND)
    files = {"file": ("a.csv", b"x")}
    large = {"content-length": str(50 * 1024 * 1024)}
    answer = await city.post(SEND, data=form, files=files, headers=large)
    assert (answer.status_code, "paling besar 20 MB" in answer.text) == (413, True)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: archive(a=repeat(b"0" * 1_000_000, 300)), "tidak wajar"),
        (lambda: xlsx(["Warna", "Rasa"], ["hijau", "manis"]), "judul kolom tidak ditemukan"),
        (lambda: b"PK\x03\x04 broken", "rusak"),
    ],
    ids=["bomb", "other", "broken"],
)
async def test_what_only_reading_shows_is_said_on_the_page_of_the_file(
    world: FormWorld, city: httpx.AsyncClient, make: Callable[[], bytes], sentence: str
) -> None:
    await upload(city, make())
    work(world)
    assert sentence in (await city.get(ONE)).text


async def test_a_file_without_a_day_is_tried_again_with_the_day_that_is_given(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet(title="Status"))
    work(world)
    assert (await press(city, ONE, f"{ONE}/day", day="2027-01-05")).status_code == 422
    await press(city, ONE, f"{ONE}/day", day="2026-11-21")
    work(world)
    assert "Data per 21 November 2026" in (await city.get(ONE)).text


async def test_a_colleague_sees_the_file_and_its_name_is_text_but_only_who_sent_it_applies_it(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet(siti(), ("1", "<b>x</b>", "", "", "", "", "")), "<img src=x>.xlsx")
    work(world)
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        page = (await other.get(ONE)).text
        assert "Contoh perubahan" in page
        assert f"{ONE}/apply" not in page
        assert "<b>x" not in page.lower()
        form = form_of((await other.get("/desk")).text, "/desk/keluar")
        answer = await other.post(f"{ONE}/apply", data=form)
    assert (answer.status_code, until(world)) == (422, NOVEMBER)


async def test_an_officer_of_a_part_of_the_city_has_no_files(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    await upload(city, sheet())
    work(world)
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43", area="31.73.01"))
        assert "Hanya petugas untuk seluruh kota" in (await other.get(ROOM)).text
        paths = (ONE, f"{ONE}/state", f"{ONE}/faults")
        assert {(await other.get(path)).status_code for path in paths} == {404}
        form = form_of((await other.get("/desk")).text, "/desk/keluar")
        answer = await other.post(SEND, data=form, files={"file": ("a.xlsx", sheet())})
        assert answer.status_code == 422


async def test_a_file_that_is_sent_twice_is_one(world: FormWorld, city: httpx.AsyncClient) -> None:
    form = form_of((await city.get(ROOM)).text, SEND)
    for _ in range(2):
        await city.post(SEND, data=form, files={"file": ("a.xlsx", sheet())})
    with world.sessions() as db:
        assert status_files.count_files(db) == 1


async def test_twenty_files_at_once_each_sent_twice_are_twenty_or_told_to_wait(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    pages = [await city.get(ROOM) for _ in range(20)]
    forms = [form_of(page.text, SEND) for page in pages]
    sent = await asyncio.gather(
        *(
            city.post(SEND, data=form, files={"file": (f"{number}.xlsx", sheet())})
            for _ in range(2)
            for number, form in enumerate(forms)
        )
    )
    assert {each.status_code for each in sent} <= {303, 429, 503}
    taken = {
        number
        for number in range(20)
        if 303 in (sent[number].status_code, sent[20 + number].status_code)
    }
    with world.sessions() as db:
        assert status_files.count_files(db) == len(taken)


async def test_what_builds_on_a_file_is_named_and_it_stays(
    world: FormWorld, city: httpx.AsyncClient
) -> None:
    for number, end in ((1, "31-12-2026"), (2, "31-01-2027")):
        world.move(timedelta(hours=1))
        await upload(city, sheet(siti(end)))
        work(world)
        await press(city, f"{ROOM}/{number}", f"{ROOM}/{number}/apply")
        work(world)
    page = (await city.get(ONE)).text
    assert "Data BPJS mereka sudah berubah lagi" in page
    form = form_of((await city.get("/desk")).text, "/desk/keluar")
    answer = await city.post(f"{ONE}/undo", data=form | {"word": "BATALKAN BERKAS"})
    assert answer.status_code == 422
    with world.sessions() as db:
        assert set(db.scalars(select(StatusImport.state))) == {FileState.APPLIED}
