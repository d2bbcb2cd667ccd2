"""Receipts: with the money in one commit, checked by anybody, told apart when they are not true."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.cashbook import receipts
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import MatchProposal
from models.messaging.message import OutboundMessage
from models.reconciliation import reconcile
from models.roles.role import Role
from tests.support.cashbook import collected, deposited, people, proven, settle
from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite


@pytest.fixture
def owner(world: World) -> Chat:
    """Whose months are paid."""
    return Chat(world, sender="client-0")


@pytest.fixture
def agent(world: World, owner: Chat) -> Chat:
    settle(world)
    owner.say("menu")
    return Chat(world, sender="agent")


def collect(agent: Chat) -> str:
    for text in ("/catat 1", "1", "8.400"):
        agent.say(text)
    return agent.say("ya")


def counts(world: World) -> tuple[int, int]:
    """Collections, and letters with a receipt."""
    with world.sessions() as db:
        events = select(func.count()).where(LedgerEntry.kind == EntryKind.COLLECTED)
        letters = select(func.count()).where(OutboundMessage.reason == "receipt")
        return db.scalar(events) or 0, db.scalar(letters) or 0


def code_of(world: World) -> str:
    with world.sessions() as db:
        event = db.scalars(select(LedgerEntry).where(LedgerEntry.kind == EntryKind.COLLECTED)).one()
        return receipts.code_of(db, event)


@pytest.mark.parametrize("step", ["recorded", "conversed", "kept", "before commit"])
def test_money_and_receipt_are_one_commit(world: World, agent: Chat, step: str) -> None:
    for text in ("/catat 1", "1", "8.400"):
        agent.say(text)
    world.faults[step] = RuntimeError("the power went")
    with pytest.raises(RuntimeError):
        agent.say("ya")
    assert counts(world) == (0, 0)
    agent.say("ya")
    assert counts(world) == (1, 1)


def test_the_worker_gets_it_at_once_with_its_picture(
    world: World, agent: Chat, owner: Chat
) -> None:
    collect(agent)
    with world.sessions() as db:
        letter = db.scalars(
            select(OutboundMessage).where(OutboundMessage.reason == "receipt")
        ).one()
        assert letter.due_at == world.now
    told = owner.letters()[-1].text
    assert code_of(world) in told
    assert "diterima, belum disetor, dan belum tentu masuk BPJS" in told


def test_who_cannot_be_reached_gets_it_from_the_agent(world: World, agent: Chat) -> None:
    for text in ("/catat", "rahayu", "1", "16.800"):
        agent.say(text)
    assert "cetak gambar" in agent.say("ya")


def test_somebody_elses_receipt_is_told_apart(world: World, agent: Chat, owner: Chat) -> None:
    collect(agent)
    code = code_of(world)
    other = Chat(world, sender="client-1")
    assert "bukan untuk Anda" in other.say(f"cek bukti {code}")
    assert "Hati-hati" in owner.say(f"cek bukti {code}")
    assert "bukan untuk Anda" not in Chat(world, sender="guest").say(f"cek bukti {code}")


def test_no_more_than_ten_receipts_an_hour(world: World, agent: Chat) -> None:
    guest = Chat(world, sender="guest")
    for _ in range(10):
        guest.say("/cekbukti 2222-2222-2222")
    assert "satu jam lagi" in guest.say("/cekbukti 2222-2222-2222")
    world.pass_time(hours=1, minutes=1)
    assert "palsu" in guest.say("/cekbukti 2222-2222-2222")


def test_a_code_tells_no_name_and_no_nik(world: World, agent: Chat) -> None:
    collect(agent)
    told = Chat(world, sender="guest").say(f"/cekbukti {code_of(world)}")
    assert "B. S." in told
    assert "Budi" not in told
    assert "3173" not in told


def test_two_agents_do_not_collect_the_same_months(world: World, agent: Chat) -> None:
    for text in ("/catat 1", "1", "8.400"):
        agent.say(text)
    with world.sessions.begin() as db:
        role = db.scalars(select(Role)).first()
        assert role is not None
        collected(db, role, people(db, role)[0], world.now)
    assert "belum ada yang dicatat" in agent.say("ya")
    assert counts(world)[0] == 1


def test_after_erasure_the_money_stays_and_the_name_goes(
    world: World, agent: Chat, owner: Chat
) -> None:
    collect(agent)
    code = code_of(world)
    for text in ("/hapus", "HAPUS", "ya"):
        owner.say(text)
    told = Chat(world, sender="guest").say(f"/cekbukti {code}")
    assert "–" in told
    assert "B. S." not in told
    assert "Budi" not in agent.say("/kas")
    assert "Rp8.400" in agent.say("/kas")


def test_an_official_row_that_was_proposed_goes_with_the_person(
    world: World, agent: Chat, owner: Chat
) -> None:
    with world.sessions.begin() as db:
        role = db.scalars(select(Role)).one()
        line = deposited(db, role, [collected(db, role, people(db, role)[0], world.now)], world.now)
        later = world.now + timedelta(days=1)
        reconcile.reconcile_file(db, [proven(db, line[0], later, amount=1)], later.date(), later)
        assert db.scalars(select(MatchProposal)).one()
    for text in ("/hapus", "HAPUS", "ya"):
        owner.say(text)
    with world.sessions() as db:
        assert db.scalars(select(MatchProposal)).all() == []
