"""Agents, cadres and officers at the desk: given, approved, handed over and ended by the acts of
the chat.
"""

import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from models.cases.cases import Case, CaseKind
from models.participants.participant import Participant
from models.people.person import Address
from models.roles import invitations
from models.roles.invitations import Invitation
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.people import give_role
from tests.support.site import FormWorld

STAFF, TRANSFERS = "/desk/staff", "/desk/transfers"
pytestmark = pytest.mark.sqlite


@pytest.fixture
def officer(world: FormWorld, web: httpx.AsyncClient) -> Chat:
    chat = staff(world)
    sign_in(world, web, chat)
    return chat


def hire(world: FormWorld, kind: str, called: str, sender: str, **reach: str) -> tuple[Chat, int]:
    """Somebody else with a role, and its id."""
    chat = Chat(world.talk, "telegram", sender)
    with world.sessions.begin() as db:
        return chat, give_role(db, chat.person_id(db), kind, called=called, **reach).id


def give_people(world: FormWorld, agent_id: int) -> int:
    with world.sessions.begin() as db:
        return len(people.clients(db, db.get_one(Role, agent_id)))


async def test_people_are_found_by_role_area_organisation_and_end(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    _, agent = hire(world, "agent", "Rudi Agen", "51")
    hire(world, "cadre", "Siti Kader", "52")
    hire(world, "officer", "Jauh Petugas", "53", area="31.74")
    page = (await web.get(STAFF)).text
    assert "Rudi Agen" in page
    assert "Siti Kader" in page
    assert "Jauh Petugas" not in page
    page = (await web.get(STAFF, params={"kind": "cadre", "body": "pkk"})).text
    assert "Rudi Agen" not in page
    assert "Siti Kader" in page
    assert "Siti Kader" not in (await web.get(STAFF, params={"body": "rt"})).text
    assert "Rudi Agen" not in (await web.get(STAFF, params={"quiet": "1"})).text
    world.move(timedelta(days=15))
    sign_in(world, web, officer)
    assert "Rudi Agen" in (await web.get(STAFF, params={"quiet": "1"})).text
    assert "Rudi Agen" not in (await web.get(STAFF, params={"state": "ended"})).text
    here = f"{STAFF}/{agent}"
    answer = await press(web, here, f"{here}/end", why="moved", word="akhiri")
    assert "sudah diakhiri" in await said(web, answer)
    assert "Rudi Agen" in (await web.get(STAFF, params={"state": "ended"})).text


async def test_who_holds_people_money_or_cases_is_said_before_the_role_ends(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    chat, agent = hire(world, "agent", "Rudi Agen", "51")
    _, successor = hire(world, "agent", "Tono Agen", "52")
    count = give_people(world, agent)
    with world.sessions.begin() as db:
        asked = people.applicant(db, None, people.SITI)
        row = Case(
            kind=CaseKind.HELP,
            person_id=asked.person_id,
            participant_id=asked.id,
            state="open",
            owner_id=agent,
            opened_at=world.now,
            due_at=world.now,
        )
        db.add(row)
        db.flush()
        case = row.id
    here = f"{STAFF}/{agent}"
    page = (await web.get(here)).text
    assert f"Orang yang didampingi: {count}" in page
    assert "Kasus yang dipegang: 1" in page
    assert "Ini harus diserahkan dulu" in page
    wrong = await press(web, here, f"{here}/end", why="moved", word="ya", successor=f"{successor}")
    assert wrong.status_code == 422
    assert "Ketik AKHIRI</p>" in wrong.text
    assert '<details class="panel" open><summary>Akhiri tugas' in wrong.text
    assert 'value="moved" required checked' in wrong.text
    assert f'<option value="{successor}" selected>' in wrong.text
    answer = await press(
        web, here, f"{here}/end", why="replaced", word="AKHIRI", successor=f"{successor}"
    )
    assert "Tono Agen" in await said(web, answer)
    with world.sessions() as db:
        moved = db.scalars(select(Participant).where(Participant.agent_id == successor)).all()
        assert len(moved) == count
        assert db.get_one(Case, case).owner_id == successor
    assert "tidak lagi bertugas" in chat.letters()[-1].text


async def test_an_officers_role_ends_with_another_officers_yes_only(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    _, third = hire(world, "officer", "Sari Petugas", "53")
    here, yes = f"{STAFF}/{third}", f"{STAFF}/approve/{third}"
    answer = await press(web, here, f"{here}/end", why="moved", word="AKHIRI")
    assert "berakhir setelah satu petugas cabang lain menyetujui" in await said(web, answer)
    assert f'action="{yes}"' not in (await web.get(f"{STAFF}/approve")).text
    async with world.client() as other:
        second, _ = hire(world, "officer", "Dewi Petugas", "54")
        sign_in(world, other, second)
        today = (await other.get("/desk")).text
        assert re.search(
            r'<b class="count">1</b>\s*<a class="row-link" href="/desk/staff/appro', today
        )
        assert (await press(other, f"{STAFF}/approve", yes, verdict="")).status_code == 422
        stale = form_of((await other.get(f"{STAFF}/approve")).text, yes) | {"verdict": "decline"}
        await press(other, f"{STAFF}/approve", yes, verdict="approve")
        assert (await other.post(yes, data=stale)).status_code == 422
    with world.sessions() as db:
        assert db.get_one(Role, third).ended_at is not None


async def test_an_invitation_is_shown_once_opens_the_role_and_is_called_back(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    with world.sessions.begin() as db:
        invitations.remember_accounts(db, telegram="perisai_bot")
    here = f"{STAFF}/invite"
    cadre = {"kind": "cadre", "body": "pkk", "place": "31.73.04.1001", "rw": "5"}
    for missing in (
        {"kind": ""},
        cadre | {"place": ""},
        cadre | {"place": "31.73.04"},
        cadre | {"body": ""},
    ):
        assert (await press(web, here, here, **missing)).status_code == 422
    page = await said(web, await press(web, here, here, **cadre))
    link = re.search(r"start=([A-Za-z0-9_-]{22})", page)
    assert link
    assert re.search(rf'data-copy="https://t\.me/perisai_bot\?start={link[1]}"', page)
    assert link[1] not in (await web.get(here)).text
    guest = Chat(world.talk, "telegram", "61")
    assert "Kader PKK" in guest.say(f"/start {link[1]}")
    await press(web, here, here, kind="agent")
    with world.sessions() as db:
        last = db.scalars(select(Invitation.id).order_by(Invitation.id.desc())).first()
    revoke = f"{here}/{last}/revoke"
    stale = form_of((await web.get(here)).text, revoke)
    assert "dicabut" in await said(web, await press(web, here, revoke))
    assert (await web.post(revoke, data=stale | {"once": "y" * 22})).status_code == 422


async def test_a_colleagues_number_is_shown_for_a_reason_that_they_read(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    chat = Chat(world.talk, "whatsapp", "6281234500099")
    with world.sessions.begin() as db:
        agent = give_role(db, chat.person_id(db), "agent", called="Rudi Agen").id
        assert db.scalars(select(Address.channel).where(Address.channel == "whatsapp")).all()
    here = f"{STAFF}/{agent}"
    assert "81234500099" not in (await web.get(here)).text
    assert (await press(web, here, f"{here}/reveal", reason="")).status_code == 422
    answer = await press(web, here, f"{here}/reveal", reason="contact_money")
    assert "+6281234500099" in await said(web, answer)
    assert "Nomor HP Anda dilihat" in chat.letters()[-1].text


async def test_an_officer_asks_for_a_transfer_and_another_one_decides(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    _, agent = hire(world, "agent", "Rudi Agen", "51")
    to, successor = hire(world, "agent", "Tono Agen", "52")
    count = give_people(world, agent)
    form = f"{TRANSFERS}/new?agent={agent}"
    sent = {"part": "31.73.04.1001/005", "agent": f"{successor}", "why": "pindah rumah"}
    for wrong in ({"part": ""}, {"part": "31.73.04.1001/099"}, {"agent": f"{agent}"}, {"why": ""}):
        assert (await press(web, form, TRANSFERS, **(sent | wrong))).status_code == 422
    assert "sudah dikirim ke petugas" in await said(web, await press(web, form, TRANSFERS, **sent))
    assert "mau menyerahkan" in to.letters()[-1].text
    with world.sessions() as db:
        case = db.scalars(select(Case.id).where(Case.kind == CaseKind.HANDOVER)).one()
    path = f"{TRANSFERS}/{case}/decide"
    assert f'action="{path}"' not in (await web.get(TRANSFERS)).text
    keys = form_of((await web.get("/desk")).text, "/desk/keluar") | {"verdict": "approve"}
    assert (await web.post(path, data=keys)).status_code == 422
    async with world.client() as other:
        second, _ = hire(world, "officer", "Dewi Petugas", "54")
        sign_in(world, other, second)
        answer = await press(other, TRANSFERS, path, verdict="approve")
        assert "Disetujui" in await said(other, answer)
    with world.sessions() as db:
        moved = len(db.scalars(select(Participant).where(Participant.agent_id == successor)).all())
        assert 0 < moved < count


async def test_an_agent_hands_over_only_their_own_people_and_answers_an_offer(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    rudi, agent = hire(world, "agent", "Rudi Agen", "51")
    tono, successor = hire(world, "agent", "Tono Agen", "52")
    give_people(world, agent)
    sign_in(world, web, tono)
    assert (await web.get(f"{TRANSFERS}/new?agent={agent}")).status_code == 404
    sign_in(world, web, rudi)
    form = f"{TRANSFERS}/new?agent={agent}"
    await press(web, form, TRANSFERS, part="all", agent=f"{successor}", why="cuti panjang")
    with world.sessions() as db:
        case = db.scalars(select(Case.id).where(Case.kind == CaseKind.HANDOVER)).one()
    sign_in(world, web, tono)
    assert "Orang yang mau diserahkan kepada Anda" in (await web.get("/desk")).text
    answer = await press(web, TRANSFERS, f"{TRANSFERS}/{case}/offer", verdict="decline")
    assert "tidak diteruskan" in await said(web, answer)
    assert "belum bersedia" in rudi.letters()[-1].text


async def test_an_agent_asks_for_all_people_of_another_agent(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    rudi, agent = hire(world, "agent", "Rudi Agen", "51")
    tono, successor = hire(world, "agent", "Tono Agen", "52")
    count = give_people(world, agent)
    sign_in(world, web, tono)
    ask = f"{TRANSFERS}/take-over"
    own = await press(web, TRANSFERS, ask, agent=f"{successor}", why="cuti panjang")
    assert own.status_code == 422
    answer = await press(web, TRANSFERS, ask, agent=f"{agent}", why="cuti panjang")
    assert "sudah dikirim ke petugas" in await said(web, answer)
    assert f"{count}" in rudi.letters()[-1].text
    assert "/permintaan" in str(officer.letters()[-1].options)


async def test_people_without_an_agent_are_given_to_one(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    _, agent = hire(world, "agent", "Rudi Agen", "51")
    with world.sessions.begin() as db:
        people.applicant(db, None)
    here = f"{TRANSFERS}/assign?village=31.73.04.1001&rw=5"
    assert "di sana: 1 orang" in (await web.get(here)).text
    action = f"{TRANSFERS}/give"
    assert (await press(web, here, action, agent="")).status_code == 422
    assert "Rudi Agen" in await said(web, await press(web, here, action, agent=f"{agent}"))
    assert "di sana: 0 orang" in (await web.get(here)).text
    assert (await web.get(f"{TRANSFERS}/assign?rw=xx")).status_code == 200
