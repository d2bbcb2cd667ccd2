"""Nobody decides what they asked for, nor reads without an end, and the officers hear of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.broadcasts import lifecycle
from models.broadcasts.broadcast import Broadcast, BroadcastState
from models.cases.cases import Case
from models.contributions.matches import MatchProposal
from models.duplicates import detection
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people import addresses
from models.portfolio import transfers
from models.reconciliation import reconcile
from models.roles import access_log, role
from models.roles.role import Role
from scheduler.digests import officers
from tests.support.cashbook import collected, deposited, people, proven, settle
from tests.support.chat import Chat, World
from tests.support.people import NOW, clients, give_role
from tests.support.worlds import duplicates

pytestmark = pytest.mark.sqlite

MORNING = timedelta(hours=19, minutes=35)
"""From noon in Jakarta to 07:35 of the next day."""


@pytest.fixture
def both(world: World) -> Chat:
    """One person who is agent and officer."""
    chat = Chat(world, sender="both")
    with world.sessions.begin() as db:
        who = chat.person_id(db)
        give_role(db, who, "agent", called="Rudi Hartono")
        give_role(db, who, "officer", called="Rudi Hartono")
    return chat


@pytest.fixture
def officer(world: World) -> Chat:
    chat = Chat(world, sender="officer")
    with world.sessions.begin() as db:
        give_role(db, chat.person_id(db), "officer", called="Dewi Wulandari")
    return chat


def test_one_who_asks_for_a_portfolio_does_not_approve_it(
    world: World, both: Chat, officer: Chat
) -> None:
    with world.sessions.begin() as db:
        other = give_role(db, Chat(world, sender="a").person_id(db), "agent", called="Maya Agen")
        clients(db, other)
    for text in ("/ambilalih", "maya", "1", "wilayah saya"):
        both.say(text)
    assert "sudah dikirim" in both.say("ya")
    assert "Tidak ada permintaan" in both.say("/permintaan")
    both.say("/permintaan 1")
    both.say("1")
    with world.sessions() as db:
        assert db.scalars(select(Case.closed_at)).one() is None
    officer.say("/permintaan 1")
    assert "disetujui" in officer.say("1").casefold()


def test_one_who_gains_by_a_transfer_does_not_approve_it(world: World, both: Chat) -> None:
    with world.sessions.begin() as db:
        mine, desk = role.find_open_roles(db, both.person_id(db))
        other = give_role(db, Chat(world, sender="a").person_id(db), "agent", called="Maya Agen")
        clients(db, other)
        row = transfers.request_transfer(db, other, mine, other, NOW)
        assert transfers.find_open_requests(db, desk) == []
        assert transfers.decide_request(db, row, desk, True, NOW, None) == 0


def test_an_officer_gives_nobody_to_themselves(world: World, both: Chat) -> None:
    for text in ("/tugaskan", "tambora", "tambora", "lewati"):
        both.say(text)
    assert "[Rudi Hartono]" not in both.say("rudi")


def test_one_who_sends_a_broadcast_does_not_approve_it(
    world: World, both: Chat, officer: Chat
) -> None:
    with world.sessions.begin() as db:
        mine, desk = role.find_open_roles(db, both.person_id(db))
        row = lifecycle.start(db, mine, "Ayo bayar iuran.", Standing.EVERYBODY, "", NOW)
        row.state = BroadcastState.ASKED
        db.flush()
        lifecycle.approve(db, row, desk, NOW)
        assert row.state == BroadcastState.ASKED
    both.say(f"/peran {desk.id}")
    assert "Setujui" not in both.say("/siaranku 1")
    assert "Ayo bayar" not in both.say("/siaranku")
    officer.say("/siaranku 1")
    officer.say("[Setujui]")
    with world.sessions() as db:
        assert db.scalars(select(Broadcast.state)).one() == BroadcastState.RUNNING


def test_an_agent_does_not_decide_that_their_own_deposit_is_official(world: World) -> None:
    settle(world)
    agent = Chat(world, sender="agent")
    with world.sessions.begin() as db:
        mine = db.scalars(select(Role).order_by(Role.id)).first()
        line = deposited(db, mine, [collected(db, mine, people(db, mine)[0], NOW)], NOW)[0]
        there = world.now + timedelta(days=2)
        reconcile.reconcile_file(db, [proven(db, line, there, amount=9_000)], there.date(), there)
        give_role(db, mine.person_id, "officer")
    for _ in range(2):
        agent.say("/peran 1")
        agent.say("/cocokkan 1")
        assert "Petugas cabang yang memutuskan" in agent.say("1")
        agent.say("/peran 2")
        agent.say("/cocokkan 1")
        agent.say("1")
    with world.sessions() as db:
        assert db.scalars(select(MatchProposal.state)).one() == "waiting"


def test_nobody_joins_their_own_registration_with_another(world: World, officer: Chat) -> None:
    with world.sessions.begin() as db:
        duplicates.two(db)
        detection.detect_duplicates(db, world.now, 100)
        mine = officer.person_id(db)
        db.scalars(select(Participant)).first().person_id = mine
        give_role(db, Chat(world, sender="other").person_id(db), "officer")
    assert "Bukan, orang lain" not in officer.say("/ganda 1")
    assert "Bukan, orang lain" in Chat(world, sender="other").say("/ganda 1")


def test_two_roles_of_one_human_share_the_numbers_of_a_day(world: World, both: Chat) -> None:
    other = Chat(world, sender="other")
    with world.sessions.begin() as db:
        mine, desk = role.find_open_roles(db, both.person_id(db))
        third = give_role(db, other.person_id(db), "cadre")
        for chat in (both, other):
            (here,) = addresses.addresses(db, chat.person_id(db))
            addresses.set_proven_phone(db, here.id, "+6281200000099")
        access_log.record_access(db, mine, access_log.NIK, range(1, 8), "portal", NOW)
        access_log.record_access(db, desk, access_log.PHONE, range(1, 8), "calling", NOW)
        access_log.record_access(db, third, access_log.NIK, range(8, 14), "portal", NOW)
        whole = [20, 21, 1]
        shown = access_log.visible_today(db, mine.person_id, access_log.NIK, whole, NOW)
        assert shown == [1]
        later = NOW + timedelta(days=1)
        assert access_log.visible_today(db, mine.person_id, access_log.NIK, whole, later) == whole


def test_other_officers_hear_in_the_morning_what_was_opened_and_who_ended(
    world: World, both: Chat, officer: Chat
) -> None:
    with world.sessions.begin() as db:
        mine, desk = role.find_open_roles(db, both.person_id(db))
        access_log.record_access(db, mine, access_log.NIK, [1, 2], "portal", NOW)
    both.say(f"/peran {desk.id}")
    both.say("/lepas")
    both.say("LEPAS")
    world.now += MORNING
    assert officers.post_due_news(world.sessions, world.texts, world.now) == 1
    said = officer.letters()[-1].text
    assert "dibuka 2 kali (Rudi Hartono (Agen Perisai, Jakarta Barat): 2)" in said
    assert "berakhir: 1 (Rudi Hartono (Petugas cabang, Jakarta Barat))" in said
    assert officers.post_due_news(world.sessions, world.texts, world.now) == 0


def test_a_quiet_day_is_no_news(world: World, officer: Chat) -> None:
    world.now += MORNING
    assert officers.post_due_news(world.sessions, world.texts, world.now) == 0


def test_the_demo_says_what_a_role_on_the_web_needs_and_goes_on(world: World) -> None:
    world.demo = True
    chat = Chat(world)
    chat.do_invited("officer")
    chat.say("ya")
    said = chat.say("Rina Susanti")
    assert "Ini demo" in said
    assert "Peran Anda: Petugas cabang" in said
