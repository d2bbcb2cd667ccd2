"""Duplicates at the desk: side by side, decided once, and taken back."""

import httpx
import pytest
from sqlalchemy import func, select

from models.duplicates import detection
from models.participants.duplicate_pairs import DuplicatePair, PairDecision
from models.participants.participant import MERGED, Participant
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld
from tests.support.worlds import duplicates

PATH = "/desk/duplicates"


@pytest.fixture
def pair(world: FormWorld) -> int:
    """One worker who was registered twice; the number of the pair."""
    with world.sessions.begin() as db:
        duplicates.two(db)
        detection.detect_duplicates(db, world.now, 100)
        return db.scalars(select(DuplicatePair.id)).one()


def merged(world: FormWorld) -> int:
    with world.sessions() as db:
        return db.scalar(select(func.count()).select_from(Participant).where(MERGED)) or 0


async def test_a_pair_is_joined_and_separated_again(
    world: FormWorld, web: httpx.AsyncClient, pair: int
) -> None:
    sign_in(world, web, staff(world))
    assert f'href="{PATH}/{pair}"' in (await web.get(PATH)).text
    answer = await press(web, f"{PATH}/{pair}", f"{PATH}/{pair}", verdict="first")
    page = await said(web, answer)
    assert "Sudah disatukan" in page
    assert merged(world) == 1
    undo = f"{PATH}/apart/1"
    answer = await web.post(undo, data=form_of(page, undo))
    assert "Keduanya dua data lagi" in await said(web, answer)
    assert merged(world) == 0
    again = await web.post(undo, data=form_of(page, undo) | {"once": "a" * 22})
    assert (again.status_code, "Tidak ada yang bisa dipisahkan" in again.text) == (422, True)


async def test_numbers_are_masked_and_what_differs_is_marked(
    world: FormWorld, web: httpx.AsyncClient, pair: int
) -> None:
    sign_in(world, web, staff(world))
    page = (await web.get(f"{PATH}/{pair}")).text
    assert "3173********" in page
    assert "beda" in page


async def test_of_two_who_decide_the_second_hears_that_it_is_done(
    world: FormWorld, web: httpx.AsyncClient, pair: int
) -> None:
    sign_in(world, web, staff(world))
    page = (await web.get(f"{PATH}/{pair}")).text
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        await press(other, f"{PATH}/{pair}", f"{PATH}/{pair}", verdict="different")
    form = form_of(page, f"{PATH}/{pair}") | {"verdict": "first"}
    assert "sudah diputuskan orang lain" in await said(
        web, await web.post(f"{PATH}/{pair}", data=form)
    )
    with world.sessions() as db:
        assert db.get_one(DuplicatePair, pair).decision == PairDecision.DIFFERENT


async def test_an_officer_of_another_area_finds_no_pair(
    world: FormWorld, web: httpx.AsyncClient, pair: int
) -> None:
    sign_in(world, web, staff(world))
    form = form_of((await web.get(f"{PATH}/{pair}")).text, f"{PATH}/{pair}")
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="44", area="31.71"))
        assert (await other.get(f"{PATH}/{pair}")).status_code == 404
        keys = form_of((await other.get(PATH)).text, "/desk/keluar")
        answer = await other.post(f"{PATH}/{pair}", data=form | keys | {"verdict": "first"})
        assert "bukan bagian Anda" in await said(other, answer)
    assert merged(world) == 0
