"""Search at the desk: all rooms at once, masked, within the scope, and what it shows on record."""

from dataclasses import replace
from datetime import date, timedelta

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Audit
from models.cases import cases
from models.cases.cases import CaseKind
from models.duplicates import merge_registrations
from models.participants import participant
from models.participants.participant import Identity
from models.roles import role, scope
from models.roles.role import Role
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.people import NOW, SITI, applicant, clients, member
from tests.support.site import FormWorld

pytestmark = pytest.mark.both_databases

SEARCH = "/desk/search"
WATI = Identity("3173014507829102", "WATI LESTARI", "1982-07-05", "+6281299998888")


@pytest.fixture
def ids(world: FormWorld) -> tuple[int, int, int]:
    """An application of Siti, Wati who is a member, and a case about Wati."""
    with world.sessions.begin() as db:
        siti = applicant(db, None, SITI, number="PB-2611-00001-6")
        wati = member(db, None, date(2026, 12, 31), WATI)
        participant.correct_identity(db, wati, kpj="26011234567")
        case = cases.open_case(
            db, CaseKind.PAYMENT, now=NOW, due_at=NOW + timedelta(days=3), participant_id=wati.id
        )
        return siti.id, wati.id, case.id


async def test_the_number_of_a_merged_registration_finds_the_one_that_it_became(
    world: FormWorld, web: httpx.AsyncClient, ids: tuple[int, int, int]
) -> None:
    chat = staff(world)
    sign_in(world, web, chat)
    with world.sessions.begin() as db:
        gone = applicant(db, None, replace(SITI, nik="3173015208859010"))
        merge_registrations.merge_registrations(db, ids[0], gone.id, "test", NOW)
        number = gone.number or ""
        found = scope.find_by_number(db, role_of(db, chat), number)
    assert found is not None
    assert found.id == ids[0]
    assert f'href="/desk/applications/{ids[0]}"' in await find(web, number)


def role_of(db: Session, who: Chat) -> Role:
    found = role.active_role(db, who.person_id(db))
    assert found
    return found


async def find(web: httpx.AsyncClient, typed: str) -> str:
    answer = await web.post(SEARCH, data={"q": typed})
    assert answer.status_code == 200
    return answer.text


async def test_one_field_finds_by_sound_number_and_last_digits_in_all_rooms(
    world: FormWorld, web: httpx.AsyncClient, ids: tuple[int, int, int]
) -> None:
    siti, wati, case = ids
    sign_in(world, web, staff(world))
    application, person, about = (
        f'href="/desk/applications/{siti}"',
        f'href="/desk/people/{wati}"',
        f'href="/desk/cases/{case}"',
    )
    for typed, expected in {
        "sitti aminah": {application},
        "pb 2611 00001 6": {application},
        "pb-2611-00001": {application},
        "2611 00001 6": {application},
        "2611-00001": {application},
        "pb 2611 00001 5": set(),
        "26011234567": {person, about},
        "2601 1234 567": {person, about},
        "234567": {person, about},
        "wati 234567": {person, about},
        "26011234568": set(),
        "859001": {application},
        "567890": {application},
        SITI.nik: {application},
        "0812-3456-7890": {application},
        "siti 859001": {application},
        "uwati": {person, about},
        "829102": {person, about},
        "wati 998888": {person, about},
        f"kasus {case}": {about},
        "siti 829102": set(),
        "wati 859001": set(),
        "9001": set(),
        "ujang": set(),
        "%_'": set(),
    }.items():
        page = await find(web, typed)
        found = {each for each in (application, person, about) if each in page}
        assert found == expected, typed
        assert ('class="visually-hidden"' in page) == bool(typed)
        for secret in (SITI.nik, WATI.nik, "Aminah", "Lestari", "81299998888"):
            assert secret.casefold() not in page.casefold(), typed


async def test_search_shows_a_role_only_its_own(
    world: FormWorld, web: httpx.AsyncClient, ids: tuple[int, int, int]
) -> None:
    agent = staff(world, "agent", "43")
    sign_in(world, web, agent)
    for typed in ("siti", "859001", "wati", "829102", f"{ids[2]}", "PB-2611-00001-6"):
        assert "data-row" not in await find(web, typed), typed
    with world.sessions.begin() as db:
        budi = clients(db, role_of(db, agent))[0]
    assert f"/desk/people/{budi}" in await find(web, "budi")
    for id in ids[:2]:
        assert (await web.get(f"/desk/people/{id}")).status_code == 404
    sign_in(world, web, staff(world, "officer", "44", area="31.73.08"))
    for typed in ("siti", "859001", "wati", f"{ids[2]}"):
        assert "data-row" not in await find(web, typed), typed


async def test_a_number_is_shown_for_a_reason_that_the_person_can_read(
    world: FormWorld, web: httpx.AsyncClient, ids: tuple[int, int, int]
) -> None:
    sign_in(world, web, staff(world))
    page = f"/desk/people/{ids[1]}"
    assert WATI.nik not in (await web.get(page)).text
    keys = form_of((await web.get(page)).text, f"{page}/reveal")
    refused = await web.post(f"{page}/reveal", data=keys)
    assert refused.status_code == 422
    shown = await said(web, await press(web, page, f"{page}/reveal", reason="claim_help"))
    assert WATI.nik in shown
    assert "Wati Lestari" in shown
    assert "81299998888" not in shown.replace("-", "")
    with world.sessions() as db:
        (seen,) = db.scalars(select(Audit).where(Audit.verb == "saw nik"))
        assert (seen.subject, seen.details) == (f"participant:{ids[1]}", {"why": "claim_help"})
    world.move(timedelta(minutes=11))
    assert WATI.nik not in (await web.get(page)).text


async def test_an_agent_is_shown_a_phone_to_call(world: FormWorld, web: httpx.AsyncClient) -> None:
    agent = staff(world, "agent", "43")
    with world.sessions.begin() as db:
        budi = clients(db, role_of(db, agent))[0]
    sign_in(world, web, agent)
    page = f"/desk/people/{budi}"
    assert "0812-0000-0001" not in (await web.get(page)).text
    shown = await said(web, await press(web, page, f"{page}/reveal", call="1"))
    assert "0812-0000-0001" in shown
    with world.sessions() as db:
        assert db.scalars(select(Audit.details).where(Audit.verb == "saw phone")).one() == {
            "why": "calling"
        }


async def test_what_was_typed_stands_in_no_address_and_no_page(
    world: FormWorld, web: httpx.AsyncClient, ids: tuple[int, int, int]
) -> None:
    sign_in(world, web, staff(world))
    page = await find(web, f"{SITI.nik} <b>x</b>")
    assert SITI.nik not in page
    assert "<b>x" not in page
    assert 'method="post" action="/desk/search"' in page
