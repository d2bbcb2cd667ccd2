"""Officeholders at the desk: a sheet is read, looked at, stored, and undone; who left is ended."""

import re
from datetime import date

import httpx
import pytest
from sqlalchemy import func, select

from models import officeholders, uploads
from models.database.files import StoredFile
from models.officeholders import SERVING, Officeholder, OrganisationPlace, add_officeholder
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.files import xlsx
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite

ROOM = "/desk/officeholders"
SEND, LIST = f"{ROOM}/send", f"{ROOM}/list/1"
VILLAGE = "31.73.01.1006"
HEAD = ["Nama", "Jabatan", "RT", "RW"]
SHEET = xlsx(
    HEAD,
    ["Siti Aminah", "Ketua", "003", "005"],
    ["Budi Santoso", "Sekretaris", "001", "005"],
    ["Kosong", "Bendahara", "", "005"],
)


@pytest.fixture
async def officer(world: FormWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """Siti, whom the sheet has, and Dewi, whom it has not, serve in the PKK of one RW."""
    sign_in(world, web, staff(world))
    with world.sessions.begin() as db:
        for name, rt in (("SITI AMINAH", "003"), ("DEWI LESTARI", "002")):
            place = OrganisationPlace("pkk", VILLAGE, "005", rt)
            add_officeholder(db, None, place, name, "ketua", world.now.date())
    return web


async def upload(
    web: httpx.AsyncClient, content: bytes = SHEET, village: str = VILLAGE, body: str = "pkk"
) -> httpx.Response:
    form = form_of((await web.get(ROOM)).text, SEND) | {"kelurahan": village, "lembaga": body}
    return await web.post(SEND, data=form, files={"file": ("x.xlsx", content)})


def serving(world: FormWorld) -> list[str]:
    with world.sessions() as db:
        rows = db.scalars(select(Officeholder).where(SERVING).order_by(Officeholder.id))
        return [officeholders.holder(db, each).full_name.split()[0].title() for each in rows]


def posts(world: FormWorld, full_name: str) -> list[tuple[str, date | None]]:
    with world.sessions() as db:
        rows = db.scalars(select(Officeholder).order_by(Officeholder.id))
        held = [(officeholders.holder(db, each), each.until) for each in rows]
        return [(each.post, until) for each, until in held if each.full_name == full_name]


async def test_a_sheet_is_looked_at_then_stored_who_left_is_ended_and_it_is_undone(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    page = await said(officer, await upload(officer))
    assert "1 nama baru, 1 sudah ada" in page
    assert "tidak ada di daftar ini (1)" in page
    assert "jabatan kosong): baris 4" in page
    assert serving(world) == ["Siti", "Dewi"]
    dewi = re.search(r'name="row" id="end-(\d+)"', page)
    assert dewi
    apply = f"{LIST}/apply"
    keys = form_of(page, apply)
    page = await said(officer, await officer.post(apply, data=keys | {"row": dewi[1]}))
    assert "1 nama baru, 1 sudah ada, 1 diakhiri" in page
    assert serving(world) == ["Siti", "Budi"]
    assert (await officer.get(LIST)).status_code == 404
    again = await officer.post(apply, data=keys)
    assert "dua kali" in await said(officer, again)
    undo = form_of(page, f"{ROOM}/undo")
    await officer.post(f"{ROOM}/undo", data=undo)
    assert serving(world) == ["Siti"]
    former = (await officer.get(f"{ROOM}?status=former")).text
    assert "Dewi Lestari" in former
    assert "Budi Santoso" in former


async def test_each_number_is_the_length_of_its_list_and_pages_are_whole(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        for number in range(60):
            place = OrganisationPlace("rt", VILLAGE, "007", f"{number:03d}")
            add_officeholder(db, None, place, f"WARGA {number} RT", "ketua", world.now.date())
    for query in ("", "?lembaga=rt", f"?kelurahan={VILLAGE}&lembaga=pkk", "?status=active"):
        shown, page = 0, (await officer.get(ROOM + query)).text
        count = re.search(r"<p>(\d+) pengurus", page)
        assert count
        while True:
            shown += page.count("data-row")
            following = re.search(r'rel="next" href="([^"]*)"', page)
            if not following:
                break
            page = (await officer.get(following[1].replace("&amp;", "&"))).text
        assert shown == int(count[1])
    assert "<p>1 pengurus" in (await officer.get(f"{ROOM}?nama=dewi+lestari")).text


async def test_the_same_name_in_two_posts_is_asked_about_before_anything_is_stored(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    rows = (["Rina Sari", "Ketua", "001", "005"], ["Rina Sari", "Bendahara", "002", "005"])
    page = await said(officer, await upload(officer, xlsx(HEAD, *rows)))
    assert "Orang yang sama?" in page
    assert (await press(officer, LIST, f"{LIST}/apply")).status_code == 422
    await press(officer, LIST, f"{LIST}/apply", same="yes")
    assert serving(world) == ["Siti", "Dewi", "Rina"]


async def test_another_post_of_the_same_person_takes_the_place_of_the_former_until_it_is_undone(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    for post in ("Ketua", "Bendahara"):
        sent = await upload(officer, xlsx(HEAD, ["Rina Sari", post, "001", "005"]))
        path = sent.headers["location"]
        answer = await press(officer, path, f"{path}/apply", same="yes")
    page = await said(officer, answer)
    assert "1 ganti jabatan" in page
    assert posts(world, "RINA SARI") == [("ketua", world.now.date()), ("bendahara", None)]
    await officer.post(f"{ROOM}/undo", data=form_of(page, f"{ROOM}/undo"))
    assert posts(world, "RINA SARI") == [("ketua", None), ("bendahara", world.now.date())]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"MZ" + bytes(99), "Jenis berkas ini tidak dikenal"),
        (xlsx(["12", "34"]), "tidak menemukan nama"),
        (b"", "kosong"),
    ],
    ids=["program", "numbers", "empty"],
)
async def test_a_file_that_is_none_is_refused_in_a_sentence(
    world: FormWorld, officer: httpx.AsyncClient, content: bytes, sentence: str
) -> None:
    answer = await upload(officer, content)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert f'<option value="{VILLAGE}" selected>' in answer.text


async def test_a_name_with_tags_is_text(world: FormWorld, officer: httpx.AsyncClient) -> None:
    with world.sessions.begin() as db:
        place = OrganisationPlace("pkk", VILLAGE, "005", "009")
        add_officeholder(db, None, place, "<IMG SRC=X>", "kader", world.now.date())
    page = (await officer.get(ROOM)).text + await said(officer, await upload(officer))
    assert "&lt;img" in page.casefold()
    assert "<img src=x" not in page.casefold()


async def test_nobody_lists_or_sees_names_outside_of_their_area(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    await upload(officer)
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43", area="31.73.02"))
        page = (await other.get(ROOM)).text
        assert "<p>0 pengurus" in page
        assert "Cengkareng Timur<" not in page
        assert (await other.get(LIST)).status_code == 404
        assert (await upload(other)).status_code == 422
        assert (await upload(other, village="31.73.02.9999")).status_code == 422
        keys = form_of((await other.get("/desk")).text, "/desk/keluar")
        assert (await other.post(f"{ROOM}/1/end", data=keys)).status_code == 422
    assert serving(world) == ["Siti", "Dewi"]


async def test_one_is_ended_once(world: FormWorld, officer: httpx.AsyncClient) -> None:
    path, listed = f"{ROOM}/2/end", (await officer.get(ROOM)).text
    assert f'formaction="{path}"' in listed
    keys = form_of(listed, "/desk/keluar")
    page = await said(officer, await officer.post(path, data=keys))
    assert "sudah dikeluarkan dari daftar" in page
    assert serving(world) == ["Siti"]


async def test_the_sheets_of_an_officer_count_among_their_files_of_the_day(
    world: FormWorld, officer: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "STAFF", uploads.Quota(1, uploads.MEGABYTE))
    assert (await upload(officer)).status_code == 303
    refused = await upload(officer)
    assert refused.status_code == 422
    assert "Coba lagi besok" in refused.text
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 1
