"""Money at the desk: decided as in the chat, each number the length of its list."""

import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from domain.calendar import add_months
from models.cases.cases import Case
from models.cashbook import balances, reversals
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import Match, MatchProposal
from models.reconciliation import reconcile
from models.roles import terms
from models.roles.role import Role
from models.roles.terms import EndReason
from tests.support import cashbook
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld
from tests.support.worlds import proposals

pytestmark = pytest.mark.sqlite

ROOM = "/desk/money"
WRONG, UNDO, AGENTS = f"{ROOM}/wrong-nik", f"{ROOM}/reversals", f"{ROOM}/agents"


@pytest.fixture
async def officer(world: FormWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """Budi's money is deposited with Rudi, and the branch has it under a NIK of one wrong digit."""
    sign_in(world, web, staff(world))
    with world.sessions.begin() as db:
        proposals.slip(db, world.now)
    world.move(timedelta(days=6))
    sign_in(world, web, Chat(world.talk, "telegram", "42"))
    return web


def rows_of(page: str) -> int:
    return page.count("data-row")


def tab(page: str, path: str) -> int:
    found = re.search(rf'href="{path}" id="tab[^>]*>[^<]*<span class="tag">(\d+)', page)
    assert found, page
    return int(found[1])


def state(world: FormWorld) -> str:
    with world.sessions() as db:
        return db.scalars(select(MatchProposal.state)).one()


async def check_numbers(web: httpx.AsyncClient) -> None:
    """The tabs and today's numbers are the lengths of the lists."""
    first, today = (await web.get(ROOM)).text, (await web.get("/desk")).text
    for path in (ROOM, WRONG, UNDO):
        page = (await web.get(path)).text
        waiting = rows_of(page) if path == ROOM else page.count(f'action="{path}/')
        assert tab(first, path) == waiting
        shown = re.search(rf'<b class="count">(\d+)</b>\s*<a class="row-link" href="{path}"', today)
        assert waiting == (int(shown[1]) if shown else 0)


async def test_both_sides_are_shown_with_the_reason_and_only_the_digits_that_differ(
    officer: httpx.AsyncClient,
) -> None:
    assert "NIK beda satu angka, atau dua angka tertukar" in (await officer.get(ROOM)).text
    page = (await officer.get(f"{ROOM}/1")).text
    assert "Setoran agen" in page
    assert "Yang berbeda: angka ke-9" in page
    assert re.findall(r"\b\d{16}\b", page) == []
    await check_numbers(officer)


async def test_the_same_money_is_accepted_taken_back_and_refused(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    path = f"{ROOM}/1"
    assert (await press(officer, path, f"{path}/decide")).status_code == 422
    answer = await press(officer, path, f"{path}/decide", answer="same")
    page = await said(officer, answer)
    assert "setorannya tercatat sudah masuk BPJS" in page
    assert state(world) == "accepted"
    await check_numbers(officer)
    form = form_of(page, f"{path}/reverse")
    assert "Pencocokan dibatalkan" in await said(
        officer, await officer.post(f"{path}/reverse", data=form)
    )
    assert state(world) == "waiting"
    await press(officer, path, f"{path}/decide", answer="other")
    assert state(world) == "refused"
    assert (await officer.get(path)).status_code == 404
    await check_numbers(officer)


async def test_a_decision_leads_to_the_next_proposal_and_after_the_last_to_the_list(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    propose_second(world)
    for number, then in ((1, f"{ROOM}/2"), (2, ROOM)):
        path = f"{ROOM}/{number}"
        answer = await press(officer, path, f"{path}/decide", answer="other")
        assert answer.headers["location"] == then


def propose_second(world: FormWorld) -> LedgerEntry:
    """The second proposal: of another of Rudi's people, with a sum of its own; its deposit."""
    with world.sessions.begin() as db:
        agent = db.scalars(select(Role).where(Role.kind == "agent")).one()
        paid = cashbook.collected(db, agent, cashbook.people(db, agent)[1], world.now)
        (line,) = cashbook.deposited(db, agent, [paid], world.now)
        told = cashbook.proven(db, line, world.now + timedelta(hours=1), amount=9_000)
        reconcile.reconcile_file(db, [told], world.now.date(), world.now)
        db.flush()
        db.expunge(line)
        return line


async def test_what_the_branch_took_back_meanwhile_is_said_and_not_recorded(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    line = propose_second(world)
    who, before = line.participant_id, add_months(line.first_month, -1)
    path = f"{ROOM}/2"
    keys = form_of((await officer.get(path)).text, f"{path}/decide")
    with world.sessions.begin() as db:
        ledger.reverse_official_months(db, who, before, world.now + timedelta(hours=2))
    answer = await officer.post(f"{path}/decide", data=keys | {"answer": "same"})
    assert "sudah berubah, jadi tidak ada yang dicatat" in await said(officer, answer)
    assert "sudah berubah, jadi tidak ada yang dicatat" in (await officer.get(path)).text
    with world.sessions() as db:
        assert not db.scalars(select(Match)).all()
    await check_numbers(officer)


async def test_money_under_a_wrong_nik_waits_until_it_was_moved(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    await press(officer, f"{ROOM}/1", f"{ROOM}/1/decide", answer="same")
    await check_numbers(officer)
    page = (await officer.get(WRONG)).text
    with world.sessions() as db:
        case = db.scalars(select(Case.id).where(Case.details["match"].is_not(None))).one()
    form = form_of(page, f"{WRONG}/{case}")
    for _ in range(2):
        answer = await officer.post(f"{WRONG}/{case}", data=form | {"answer": "nik_moved"})
    assert "tidak ada yang dikerjakan dua kali" in await said(officer, answer)
    page = (await officer.get(WRONG)).text
    assert "sudah dipindahkan" in page
    assert f'action="{WRONG}/' not in page
    await check_numbers(officer)


async def test_late_money_is_counted_by_agent_and_each_number_opens_its_list(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    page = (await officer.get(AGENTS)).text
    found = re.search(rf'href="({AGENTS}/\d+)" data-row>Rudi Agen.*?(\d+) terlambat', page, re.S)
    assert found, page
    late = (await officer.get(found[1])).text
    assert rows_of(late) == int(found[2]) == 1
    assert "disetor, belum tercatat di BPJS" in late
    assert f'href="{ROOM}/1" data-row' in late  # what may prove it waits for a decision
    with world.sessions() as db:
        assert len(balances.list_entries(db, balances.is_late(world.now))) == 1


async def test_the_page_of_an_agent_whose_role_has_ended_says_what_is_still_open(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        agent = db.scalars(select(Role).where(Role.kind == "agent")).one()
        terms.end_role(db, agent, EndReason.MOVED, "test", world.now)
        id = agent.id
    page = (await officer.get(f"/desk/staff/{id}")).text
    assert "Disetor, belum tercatat di BPJS: Rp8.400 dari 1 orang" in page
    assert f'href="{AGENTS}/{id}"' in page
    assert "tugasnya berakhir" in (await officer.get(AGENTS)).text


async def test_a_collection_is_taken_back_when_the_officer_agrees(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        agent = db.scalars(select(Role).where(Role.kind == "agent")).one()
        entry = db.scalars(select(LedgerEntry.id).where(balances.COLLECTED)).one()
        reversals.request_reversal(db, agent, entry, "wrong_amount", world.now)
    await check_numbers(officer)
    number = re.search(rf'action="{UNDO}/(\d+)"', (await officer.get(UNDO)).text)
    assert number
    path = f"{UNDO}/{number[1]}"
    keys = form_of((await officer.get(UNDO)).text, path)
    assert (await officer.post(path, data=keys | {"answer": "money_returned"})).status_code == 422
    answer = await press(officer, UNDO, path, answer="decline_reversal")
    assert answer.status_code == 303
    await check_numbers(officer)


async def test_an_agent_sees_no_money_under_another_nik_and_no_list_of_officers(
    world: FormWorld, officer: httpx.AsyncClient
) -> None:
    with world.sessions() as db:
        assert db.scalars(select(Role).where(Role.kind == "agent")).one()
    other = staff(world, "agent", "77")
    sign_in(world, officer, other)
    assert "Tidak ada yang perlu dicocokkan" in (await officer.get(ROOM)).text
    assert (await officer.get(f"{ROOM}/1")).status_code == 404
    assert {(await officer.get(each)).status_code for each in (WRONG, UNDO, AGENTS)} == {403}
