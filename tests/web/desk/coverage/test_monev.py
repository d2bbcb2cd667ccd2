"""Monev: one sentence, one picture, one table; each number is the length of the list behind it."""

import re
from datetime import timedelta
from html import unescape

import httpx
import pytest
from sqlalchemy import select

from domain.coverage.figures import By, People, Scope
from models.coverage import readers
from models.coverage.monev import overview
from models.roles.role import Role
from tests.support.desk import press, said, sign_in, staff
from tests.support.site import FormWorld
from tests.support.worlds.officeholders import NAMES, TAMBORA

pytestmark = pytest.mark.sqlite

LINK = re.compile(r'<a href="(/monev/people\?[^"]+)"[^>]*>([\d.]+)</a>')
ADDRESSES = (
    "area=31.73",
    "area=31.73&people=workers&since=2026-11-01",
    "area=31.73&by=kelurahan&people=workers",
    "area=31.73&by=group&since=2026-11-01",
    "area=31.73&by=post",
    "area=31.73&by=payer&people=workers",
    "area=31.73&by=agent",
    "area=31.73.04&group=pkk",
    "area=31.73.04.1001",
    "area=31.73.04.1001/005&people=workers",
)


async def test_a_lurah_reads_one_sentence_and_each_number_is_as_long_as_its_list(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    page = (await web.get("/monev?area=31.73.04")).text
    assert (
        "Di Kecamatan Tambora, 2 dari 6 kader dan pengurus terlindungi (33%). 1 menunggak." in page
    )
    assert "belum diketahui" in page
    seen = 0
    for address in ADDRESSES:
        page = (await web.get(f"/monev?{address}")).text
        assert len(page.encode()) < 100_000
        assert "Data per 22 November 2026" in page
        for link, number in {*LINK.findall(page)}:
            people = (await web.get(unescape(link))).text
            assert people.count('<li class="row">') == int(number), f"{address}: {link}"
            assert not [name for name in NAMES if name.title() in people]
            seen += 1
    assert seen > 60


async def test_an_area_of_others_is_told_from_ones_own(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, area="31.73.01"))
    page = (await web.get("/monev?area=31.73.04")).text
    assert "Tambora di luar wilayah Anda. Ini angka Kecamatan Cengkareng." in page
    assert "luar wilayah" not in (await web.get("/monev?area=31.73.01")).text
    assert "luar wilayah" not in (await web.get("/monev")).text


async def test_a_monitor_reads_why_figures_are_not_shown_and_opens_no_list(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, "monitor"))
    page = (await web.get("/monev?area=31.73.04&by=kelurahan")).text
    assert "Tanda • berarti angkanya tidak ditampilkan" in page
    assert "habis dalam 60 hari: •" in page
    assert "habis dalam 60 hari: •" in (await web.get("/monev?area=31.73")).text
    assert not LINK.findall(page)
    for path in ("people?column=known", "people?column=known&code=31.73.04", "sponsors"):
        assert (await web.get(f"/monev/{path}")).status_code == 404


async def test_a_monitor_reads_that_rows_of_few_people_are_left_out(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, "monitor"))
    rows = (await web.get("/monev?area=31.73.04.1001&by=rw")).text
    assert "Baris yang orangnya terlalu sedikit tidak ditampilkan." in rows


async def test_how_new_the_data_is_stands_on_the_page_of_today_alone(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    of_today = ("data resmi bpjs", "daftar pengurus", "daftar per")
    page = (await web.get("/monev?area=31.73&by=kelurahan")).text.lower()
    assert all(each in page for each in of_today)
    page = (await web.get("/monev?area=31.73&by=kelurahan&on=2026-10-31")).text.lower()
    assert not any(each in page for each in of_today)


async def test_scripts_and_styles_come_compressed_and_pages_do_not(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    page = await web.get("/monev?area=31.73&by=kelurahan&people=workers&since=2026-11-01")
    assert "content-encoding" not in page.headers  # it holds secrets, and words of others
    weight = len(page.content)
    for address in {*re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)}:
        part = await web.get(address)
        assert part.headers.get("content-encoding") == "gzip" or len(part.content) < 500, address
        weight += int(part.headers["content-length"])
    assert weight < 60_000


async def test_nobody_looks_outside_of_their_area(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, area="31.73.01"))
    for area in ("31.73", "31.73.04", "31.73.04.1001", "31", "x", "31.73.01.1005/5'"):
        page = (await web.get("/monev", params={"area": area})).text
        assert "Monev Kecamatan Cengkareng" in page
        assert "Tambora" not in page.replace("Tambora di luar wilayah Anda", "")


async def test_the_marked_are_shown_for_a_reason_that_they_can_read(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    page = (await web.get("/monev?people=workers")).text
    assert "habis dalam 60 hari: 1 orang" in page
    masked = (await web.get("/monev/sponsors")).text
    assert "T*** M***" in masked
    row = re.search(r'name="row" id="who-1" value="(\d+)"', masked)
    assert row
    reveal = "/monev/people/reveal"
    none = await press(web, "/monev/sponsors", reveal, reason="claim_help")
    assert none.status_code == 422
    shown = await press(web, "/monev/sponsors", reveal, reason="claim_help", row=row[1])
    assert "Tuti Murni" in await said(web, shown)


async def test_on_a_past_day_it_says_whose_payer_stopped_soon_after_it(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    settled.move(timedelta(days=20))  # what the donor paid for is over
    sign_in(settled, web, staff(settled))
    assert "habis dalam 60 hari: 1 orang" not in (await web.get("/monev?people=workers")).text
    page = (await web.get("/monev?people=workers&on=2026-11-22")).text
    assert "habis dalam 60 hari: 1 orang" in page
    link = re.search(r'href="(/monev/sponsors[^"]*)"', page)
    assert link
    people = (await web.get(unescape(link[1]))).text
    assert "T*** M***" in people
    assert people.count('<li class="row">') == 1


async def test_the_trend_ends_with_the_figure_of_the_table(settled: FormWorld) -> None:
    staff(settled, "monitor", "1")
    staff(settled, "officer", "2")
    with settled.sessions() as db:
        for role in db.scalars(select(Role)):
            for area in ("31.73", "31.73.04", TAMBORA, f"{TAMBORA}/005"):
                for people in People:
                    today = settled.now.date()
                    by = overview.by_parts(area)
                    for on in (today, today - timedelta(days=40)):
                        scope = Scope(area=area, by=by, on=on, people=people)
                        table = readers.table_for(db, role, scope)
                        assert table
                        assert overview.total_counts(db, role, scope) == table.total.counts
                    narrowed = Scope(area=area, by=By.PAYER, on=today, people=people)
                    assert overview.trend(db, role, narrowed)[-1].day == today


async def test_the_page_of_all_kelurahan_is_light_and_still_leads_to_each_list(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    page = (await web.get("/monev?by=kelurahan&people=workers&since=2026-11-01")).text
    assert len(page.encode()) < 36_000
    assert "Ketuk nama wilayahnya" in page
    found = [unescape(each) for each in re.findall(r'<th><a href="([^"]+)"', page)]
    assert len(found) == 56
    tambora = next(each for each in found if f"area={TAMBORA}" in each)
    own = (await web.get(f"/monev{tambora}")).text
    assert f"area={TAMBORA}&amp;people=workers&amp;since=2026-11-01&amp;column=active" in own
    assert "Ketuk nama wilayahnya" not in own


@pytest.mark.parametrize(
    "address",
    [
        "on=0001-01-01",
        "on=0001-02-01&since=0001-01-01",
        "on=0002-01-01",
        "since=0001-01-01",
        "on=9999-12-31",
        "on=²026-01-01",
        "area=31.73.04.1001/²²²",
        "area=31.73.04.1001/٠٠٥",
    ],
)
async def test_no_day_and_no_number_in_an_address_fails_a_page(
    settled: FormWorld, web: httpx.AsyncClient, address: str
) -> None:
    sign_in(settled, web, staff(settled))
    for page in ("/monev", "/monev/sponsors"):
        assert (await web.get(f"{page}?{address}")).status_code == 200, page
