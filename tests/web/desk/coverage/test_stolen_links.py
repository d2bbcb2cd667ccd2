"""A link of Monev opens for whom it is: who stole it sees no more than on their own page."""

import re
from html import unescape

import httpx
import pytest

from tests.support.desk import press, sign_in, staff
from tests.support.sampling import sample
from tests.support.site import FormWorld
from tests.support.worlds.officeholders import NAMES
from tests.web.desk.coverage.test_minutes import KEEP, MEETING, NEW

pytestmark = pytest.mark.sqlite

STARTS = ("/monev?area=31.73.04", "/monev?people=workers", "/monev/minutes", "/monev/minutes/1")
LISTS = ("/people", "/sponsors")


async def links(web: httpx.AsyncClient) -> set[str]:
    """The addresses to which pages of Monev lead."""
    pages = [(await web.get(each)).text for each in STARTS]
    found = {unescape(link) for page in pages for link in re.findall(r'href="(/monev[^"]*)"', page)}
    return found | {*STARTS}


async def test_links_of_an_officer_open_nothing_for_others(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(settled, web, staff(settled, "officer", "41", area="31.73.04"))
    kept = await press(web, NEW, KEEP, **MEETING | {"present": "Bapak Camat"})
    assert kept.status_code == 303
    stolen = await links(web)
    assert len(stolen) > 25
    assert all(any(part in each for each in stolen) for part in ("/people", "/pdf", "/xlsx"))

    web.cookies.clear()
    for each in stolen:
        assert (await web.get(each)).status_code in (303, 307), each

    thieves = (
        staff(settled, "officer", "42", area="31.73.01"),
        staff(settled, "monitor", "43", area="31.73.01"),
        staff(settled, "monitor", "44"),
        staff(settled, "cadre", "45", area="31.73.01.1005", rw="005", organisation="pkk"),
        staff(settled, "agent", "46"),
    )
    masked = {" ".join(f"{word[0]}***" for word in name.split()) for name in NAMES}
    for thief in thieves:
        sign_in(settled, web, thief)
        sees_all = thief is thieves[2]
        for each in sample(sorted(stolen), 1 / 3, f"links {thief.sender}"):
            answer = await web.get(each)
            if any(part in each for part in LISTS) and "area=31.73.01" not in each:
                assert answer.status_code == 404 or not masked & {*rows(answer.text)}, each
            if "/minutes/1" in each and not sees_all:
                assert answer.status_code in (403, 404), (each, answer.status_code)
            assert not [n for n in NAMES if n.title() in answer.text], each
            if not sees_all:  # only that it is not theirs
                told = answer.text.replace("Tambora di luar wilayah Anda", "")
                assert "Tambora" not in told, each


def rows(page: str) -> list[str]:
    """The masked names on a page."""
    return re.findall(r"\b[A-Z]\*\*\*(?: [A-Z]\*\*\*)*", page)
