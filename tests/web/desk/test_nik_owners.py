"""Whose a NIK is, decided at the desk by the act of the chat."""

import httpx
import pytest
from sqlalchemy import select

from models.cases import cases
from models.cases.cases import CaseKind
from models.participants.participant import ApplicationState, Participant
from models.people import person
from tests.support import people
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

ROOM = "/desk/nik-owners"
pytestmark = pytest.mark.sqlite


@pytest.fixture
def number(world: FormWorld) -> int:
    """Two people with one NIK, the second of whom has a chat; the number of the case."""
    with world.sessions.begin() as db:
        people.applicant(db, person.create_person(db, world.now))
        chat = Chat(world.talk, "telegram", "71").person_id(db)
        again = people.applicant(db, chat)
        case = cases.open_case(
            db, CaseKind.DUPLICATE, now=world.now, due_at=world.now, participant_id=again.id
        )
        return case.id


def states(world: FormWorld) -> list[str]:
    with world.sessions() as db:
        return list(db.scalars(select(Participant.state).order_by(Participant.id)))


async def test_the_owner_is_chosen_with_a_word_and_the_others_hear_of_it(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    sign_in(world, web, staff(world))
    one = f"{ROOM}/{number}"
    for page in ("/desk", "/desk/cases"):
        assert f'href="{ROOM}' in (await web.get(page)).text
    page = (await web.get(one)).text
    assert "3173********" in page
    assert "NIK ini didaftarkan lebih dari satu kali" in page
    assert "Ketik PUTUSKAN</label>" in page
    assert (await press(web, one, one, owner="1", word="ya")).status_code == 422
    assert (await press(web, one, one, owner="somebody", word="PUTUSKAN")).status_code == 422
    assert states(world) == [ApplicationState.SUBMITTED] * 2
    answer = await press(web, one, one, owner="1", word="putuskan")
    assert "NIK ini milik" in await said(web, answer)
    assert states(world) == [ApplicationState.SUBMITTED, ApplicationState.REJECTED]
    assert "KTP" in Chat(world.talk, "telegram", "71").letters()[-1].text
    assert "Tidak ada NIK" in (await web.get(ROOM)).text


async def test_a_nik_that_is_nobodys_sets_all_aside(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    sign_in(world, web, staff(world))
    one = f"{ROOM}/{number}"
    await press(web, one, one, owner="nobody", word="PUTUSKAN")
    assert states(world) == [ApplicationState.REJECTED] * 2


async def test_of_two_who_decide_the_second_hears_that_it_is_done(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    sign_in(world, web, staff(world))
    one = f"{ROOM}/{number}"
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        late = form_of((await other.get(one)).text, one) | {"owner": "1", "word": "PUTUSKAN"}
        await press(web, one, one, owner="nobody", word="PUTUSKAN")
        assert "sudah diputuskan" in await said(other, await other.post(one, data=late))
    assert states(world) == [ApplicationState.REJECTED] * 2
