"""Minutes of a Monev meeting: kept once, the same on page, PDF and workbook, and for ever."""

import re
from datetime import timedelta
from io import BytesIO

import httpx
import pytest
from pypdf import PdfReader
from python_calamine import load_workbook
from sqlalchemy import select

from models.coverage import spans
from models.coverage.monev import minutes
from models.coverage.monev.minutes import Minutes
from models.officeholders import Officeholder
from models.participants.participant import Participant
from models.privacy import erasure
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite

LIST = "/monev/minutes"
NEW, KEEP = f"{LIST}/new?area=31.73.04", f"{LIST}/keep"
MEETING = {
    "held": "2026-11-22",
    "present": "Siti Aminah, Camat\n\nRudi Santoso, Kepala Cabang",
    "action-1": "Daftarkan pengurus RW 005",
    "owner-1": "Lurah Tambora",
    "due-1": "2026-12-20",
}


def words(text: str) -> list[str]:
    return re.findall(r"[\w•%–.,+/-]+", text)


async def test_page_pdf_and_workbook_say_the_same_and_so_they_do_after_people_are_erased(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, "monitor"))
    page = await said(web, await press(web, NEW, KEEP, **MEETING))
    assert "Berita acara nomor 1 sudah disimpan" in page
    assert "Siti Aminah, Camat" in page
    assert "Tanda • berarti" in page
    assert "20 Desember 2026" in page
    assert "Data resmi BPJS terakhir</dt><dd>20 November 2026" in page
    assert "Belum mengirim daftar pengurus</dt><dd>10: Kali Anyar, Duri Utara" in page
    pdf, xlsx = [(await web.get(f"{LIST}/1/{kind}")).content for kind in ("pdf", "xlsx")]
    assert b"pdfaid:part" in pdf
    pages = " ".join(each.extract_text() for each in PdfReader(BytesIO(pdf)).pages)
    printed, shown = words(pages), words(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", page, flags=re.S))
    digest = re.search(r"<code>([0-9a-f]{64})</code>", page)
    assert digest
    assert digest[1] in re.sub(r"\s", "", pages)
    cells = 0
    book = load_workbook(BytesIO(xlsx))
    for name in book.sheet_names[1:]:
        for row in book.get_sheet_by_name(name).to_python()[1:]:
            text = " ".join(f"{each:.0f}" if isinstance(each, float) else f"{each}" for each in row)
            if any(isinstance(each, float) for each in row) and "http" not in text:
                assert is_within(words(text), printed), text
            assert is_within(words(text), shown), text
            cells += len(row)
    assert cells > 100
    assert {*words(" ".join(MEETING.values()))} - {"2026-11-22", "2026-12-20"} <= {*printed}

    with settled.sessions.begin() as db:
        for row in db.scalars(select(Participant)):
            erasure.erase_registration(db, row, "command:test", settled.now)
        for held in db.scalars(select(Officeholder)):
            held.holder, held.name_index, held.until = None, None, settled.now.date()
            held.counted = False
        db.flush()
        while spans.refresh(db, settled.now):
            pass
    settled.move(timedelta(days=365))
    sign_in(settled, web, staff(settled, "monitor", "43"))
    again = [(await web.get(f"{LIST}/1/{kind}")).content for kind in ("pdf", "xlsx")]
    assert again == [pdf, xlsx]
    assert digest[1] in (await web.get(f"{LIST}/1")).text


async def test_the_map_of_a_kecamatan_is_whole_on_paper(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    """However few rows of tiles it has: no letter of it is outside of the text's margins."""
    sign_in(settled, web, staff(settled))
    await press(web, NEW, KEEP, **MEETING)
    page = PdfReader(BytesIO((await web.get(f"{LIST}/1/pdf")).content)).pages[0]
    letters = list[float]()
    page.extract_text(
        visitor_text=lambda text, at, *_: letters.append(at[4]) if text.strip() else 0
    )
    assert len(letters) > 100
    assert min(letters) >= 45
    assert max(letters) <= float(page.mediabox.width) - 45


def is_within(some: list[str], all_words: list[str]) -> bool:
    """Whether the words stand there one after the other."""
    return f" {' '.join(some)} " in f" {' '.join(all_words)} "


async def test_what_was_agreed_is_late_or_done_at_the_next_meeting(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    more = {"action-2": "Kirim daftar PKK", "owner-2": "Ketua PKK", "due-2": "2026-11-30"}
    await press(web, NEW, KEEP, **MEETING | more)
    assert "Kesepakatan Monev belum selesai" in (await web.get("/desk")).text
    close = f"{LIST}/actions/1/close"
    keys = form_of((await web.get(LIST)).text, close)
    assert "nomor 1 selesai" in await said(web, await web.post(close, data=keys))
    settled.move(timedelta(days=10))
    sign_in(settled, web, staff(settled, sender="43"))
    form = (await web.get(NEW)).text
    assert re.search(r"RW 005.*?selesai.*?PKK.*?terlambat", form, re.S)
    page = await said(web, await press(web, NEW, KEEP, **MEETING | {"held": "2026-12-02"}))
    assert re.search(r"rapat sebelumnya.*?RW 005.*?selesai.*?PKK.*?terlambat", page, re.S)
    assert "22 November 2026" in page  # compared with the meeting before
    pdf = PdfReader(BytesIO((await web.get(f"{LIST}/2/pdf")).content))
    for text in (page, " ".join(each.extract_text() for each in pdf.pages)):
        assert "Terlindungi, setahun terakhir" in text  # no month before the first meeting


@pytest.mark.parametrize("site", ["http://localhost:8000", ""])
async def test_the_code_on_paper_has_the_whole_address_and_none_is_printed_without_one(
    settled: FormWorld, site: str
) -> None:
    async with settled.client(site=site) as web:
        sign_in(settled, web, staff(settled, "monitor"))
        await press(web, NEW, KEEP, **MEETING)
        pdf = (await web.get(f"{LIST}/1/pdf")).content
    assert re.findall(rb"/Alt\((\S*/monev/minutes/1)\)", pdf) == (
        [f"{site}{LIST}/1".encode()] if site else []
    )


async def test_nothing_is_kept_of_a_wrong_form_or_of_another_area(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, area="31.73.04"))
    wrong = (
        {"present": " \n"},
        {"held": "2026-11-23"},
        {"due-1": ""},
        {"due-1": "2026-11-01"},
        {"owner-1": " "},
    )
    for each in wrong:
        answer = await press(web, NEW, KEEP, **MEETING | each)
        assert answer.status_code == 422
        assert "Daftarkan pengurus RW 005" in answer.text
    for area in ("31.73", "31.73.01", "31.73.04.1001", "", "31.73.04.9", "31.73.04/001"):
        keys = form_of((await web.get(NEW)).text, KEEP)
        assert (await web.post(KEEP, data=keys | MEETING | {"area": area})).status_code != 303
        if area:
            assert (await web.get(f"{LIST}/new", params={"area": area})).status_code == 404
    with settled.sessions() as db:
        assert db.scalars(select(Minutes)).all() == []


async def test_minutes_whose_data_were_changed_are_not_shown(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled))
    await press(web, NEW, KEEP, **MEETING)
    with settled.sessions.begin() as db:
        row = db.get_one(Minutes, 1)
        row.digest = "0" * 64
        with pytest.raises(ValueError, match="digest"):
            minutes.load(db, row)


async def test_a_sign_that_no_font_of_ours_has_keeps_no_minutes_from_anybody(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, "monitor"))
    await press(web, NEW, KEEP, **MEETING | {"present": "Siti Aminah \U0001f44d"})
    answer = await web.get(f"{LIST}/1/pdf")
    assert answer.status_code == 200
    assert "Siti Aminah" in "".join(
        each.extract_text() for each in PdfReader(BytesIO(answer.content)).pages
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"action-1": "Isi data di tautan bit.ly/kader-jakbar"},
        {"action-1": "Setor iuran ke rekening saya dulu"},
        {"owner-1": "Rudi, 0812 3456 7890"},
        {"present": "Siti Aminah, wa 0812 3456 7890"},
    ],
    ids=["link", "purse", "phone of an owner", "phone of who was there"],
)
async def test_minutes_lead_their_readers_nowhere(
    settled: FormWorld, web: httpx.AsyncClient, changed: dict[str, str]
) -> None:
    sign_in(settled, web, staff(settled, "monitor"))
    await press(web, NEW, KEEP, **{**MEETING, **changed})
    with settled.sessions() as db:
        assert not db.scalars(select(Minutes)).all()
