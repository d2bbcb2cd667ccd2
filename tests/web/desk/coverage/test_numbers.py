"""How many there should be, and targets: entered by one officer, approved by another."""

import httpx
import pytest
from sqlalchemy import func, select

from models.coverage.denominators import Denominator
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite

LIST, ENTER = "/monev/numbers", "/monev/numbers/enter"
TYPED = {
    "area": "31.73.04",
    "kind": "members",
    "group": "pkk",
    "number": "1.234",
    "as_of": "2026",
    "source": "surat Kecamatan Tambora",
}


async def test_a_number_is_used_once_another_officer_approves_it(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    page = await said(web, await press(web, LIST, ENTER, **TYPED))
    assert "dipakai sesudah petugas lain menyetujuinya" in page
    page = (await web.get(LIST)).text
    assert "1.234" in page
    assert "menunggu" in page
    assert "Menunggu keputusan Anda" not in page
    seals = form_of((await web.get(LIST)).text, ENTER)
    own = await web.post(f"{LIST}/1/approve", data=seals)
    assert own.status_code == 422
    assert "Anda sendiri" in own.text

    sign_in(world, web, staff(world, sender="43"))
    assert "Angka patokan menunggu" in (await web.get("/desk")).text
    page = await said(web, await press(web, LIST, f"{LIST}/1/approve"))
    assert "Disetujui" in page
    monev = (await web.get("/monev?area=31.73.04&group=pkk")).text
    assert "Jumlah yang seharusnya: 1.234. Sumber: surat Kecamatan Tambora (2026)" in monev


@pytest.mark.parametrize(
    ("wrong", "said_why"),
    [
        ({"number": "banyak"}, "Angka itu tidak mungkin"),
        ({"as_of": "kemarin dulu sekali"}, ""),
        ({"source": " "}, "Tulis asal angkanya"),
        ({"group": ""}, "Pilih lembaganya"),
        ({"kind": "x"}, "Pilih dulu"),
        ({"area": "31.73.01"}, "di luar wilayah Anda"),
        ({"area": "x"}, ""),
    ],
)
async def test_a_number_that_says_nothing_is_refused_and_what_was_typed_stays(
    world: FormWorld, web: httpx.AsyncClient, wrong: dict[str, str], said_why: str
) -> None:
    sign_in(world, web, staff(world, area="31.73.04"))
    answer = await press(web, LIST, ENTER, **TYPED | wrong)
    assert answer.status_code == 422
    assert said_why in answer.text
    if "source" not in wrong:
        assert "surat Kecamatan Tambora" in answer.text
    with world.sessions() as db:
        assert (
            db.scalars(select(Denominator).where(Denominator.entered_by.is_not(None))).all() == []
        )


async def test_a_monitor_reads_the_numbers_of_their_area_and_enters_none(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    await press(web, LIST, ENTER, **TYPED)
    await press(web, LIST, ENTER, **TYPED | {"area": "31.73.01", "source": "surat Cengkareng"})
    sign_in(world, web, staff(world, "monitor", "44", area="31.73.04"))
    page = (await web.get(LIST)).text
    assert "surat Kecamatan Tambora" in page
    assert "surat Cengkareng" not in page
    assert ENTER not in page
    seals = form_of(page, "/desk/keluar")
    assert (await web.post(ENTER, data=seals | TYPED)).status_code == 403


@pytest.mark.parametrize("source", ["http://[x", "//a℀b; https://www.bps.go.id/x", "]://["])
async def test_a_source_that_is_no_address_takes_no_page_from_anybody(
    world: FormWorld, web: httpx.AsyncClient, source: str
) -> None:
    sign_in(world, web, staff(world))
    await press(web, LIST, ENTER, **TYPED)
    with world.sessions.begin() as db:
        db.get_one(Denominator, db.scalar(select(func.max(Denominator.id)))).source = source
    sign_in(world, web, staff(world, sender="43"))
    page = await said(web, await press(web, LIST, f"{LIST}/1/approve"))
    assert "Disetujui" in page
    for path in (LIST, "/monev?area=31.73.04&group=pkk", "/desk"):
        assert (await web.get(path)).status_code == 200, path
