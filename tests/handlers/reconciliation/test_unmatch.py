"""A match that was accepted wrongly is taken back: both sides are open, whoever paid is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.parsing.people.nik import differing_positions, mask_equal_digits
from models.audit import Audit
from models.cashbook import balances, receipts
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import Match, MatchProposal
from models.participants import participant
from models.reconciliation import decisions, proposals, reconcile
from models.roles.role import Role
from tests.architecture.test_notices import told
from tests.support.cashbook import DUES, collected, deposited, people, proven, row_of, settle
from tests.support.chat import Chat, World
from tests.support.people import give_role

LATER = timedelta(days=2)


@pytest.fixture
def agent(world: World) -> Chat:
    """The money of Budi is on the way, and the branch's data has it with another amount."""
    settle(world)
    Chat(world, sender="client-0").say("menu")
    with world.sessions.begin() as db:
        line = line_of(db, mine(db), world)
        there = world.now + LATER
        reconcile.reconcile_file(db, [proven(db, line, there, amount=9_000)], there.date(), there)
    return Chat(world, sender="agent")


@pytest.fixture
def officer(world: World, agent: Chat) -> Chat:
    chat = Chat(world, sender="officer")
    with world.sessions.begin() as db:
        give_role(db, chat.person_id(db), "officer", called="Dewi Wulandari")
    return chat


def desk(db: Session) -> Role:
    return db.scalars(select(Role).where(Role.kind == "officer")).one()


def mine(db: Session) -> Role:
    return db.scalars(select(Role).order_by(Role.id)).all()[0]


def line_of(db: Session, role: Role, world: World, who: int = 0) -> LedgerEntry:
    return deposited(db, role, [collected(db, role, people(db, role)[who], world.now)], world.now)[
        0
    ]


def posted(world: World) -> int:
    with world.sessions() as db:
        return balances.totals(db, LedgerEntry.agent_id == mine(db).id).posted


def take_back(who: Chat) -> str:
    for each in ("/batalcocok", "1", "4"):
        who.say(each)
    return who.say("1")


def test_an_officer_takes_back_what_was_accepted_and_it_waits_again(
    world: World, agent: Chat, officer: Chat
) -> None:
    officer.say("/cocokkan 1")
    officer.say("1")
    assert posted(world) == DUES
    assert "dibatalkan" in take_back(officer)
    assert posted(world) == 0
    assert "Perlu keputusan: 1" in agent.say("/cocokkan")


def test_why_it_was_taken_back_and_by_whom_is_kept(world: World, officer: Chat) -> None:
    officer.say("/cocokkan 1")
    officer.say("1")
    take_back(officer)
    with world.sessions() as db:
        (note,) = db.scalars(select(Audit).where(Audit.verb == "unmatched"))
        assert note.actor == f"role:{desk(db).id}"
        assert note.details["reason"] == "pressed_wrong"
        assert db.scalars(select(Match)).one()


@pytest.mark.parametrize("language", ["id", "en"])
def test_whoever_paid_is_told_the_truth_each_time(
    world: World, officer: Chat, language: str
) -> None:
    owner = Chat(world, sender="client-0")
    owner.say("/bahasa 2" if language == "en" else "/bahasa 1")
    for _ in range(2):
        officer.say("/cocokkan 1")
        officer.say("1")
        take_back(officer)
    assert told(world, owner) == ["receipt-unmatched", "receipt-unmatched"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_agent_hears_what_an_officer_decides_about_the_deposit(
    world: World, agent: Chat, officer: Chat, language: str
) -> None:
    agent.say("/bahasa 2" if language == "en" else "/bahasa 1")
    officer.say("/cocokkan 1")
    officer.say("1")
    take_back(officer)
    officer.say("/cocokkan 1")
    officer.say("2")
    assert told(world, agent) == ["deposit-matched", "deposit-taken-back", "deposit-unmatched"]


def test_an_agent_is_told_nothing_of_what_they_decided_themselves(
    world: World, agent: Chat, officer: Chat
) -> None:
    agent.say("/cocokkan 1")
    agent.say("2")
    assert told(world, agent) == []


def test_an_agent_accepts_and_takes_back_nothing(world: World, agent: Chat, officer: Chat) -> None:
    agent.say("/cocokkan 1")
    assert "Petugas cabang yang memutuskan" in agent.say("1")
    assert posted(world) == 0
    assert told(world, officer) == ["matching-news"]
    officer.say("/cocokkan 1")
    officer.say("1")
    assert "tidak Anda pegang" in agent.say("/batalcocok")
    assert posted(world) == DUES


def accepted(world: World) -> None:
    with world.sessions.begin() as db:
        row = db.scalars(select(MatchProposal)).one()
        decisions.decide_proposal(db, row, desk(db), True, world.now)


def test_what_was_decided_already_is_not_decided_again(world: World, officer: Chat) -> None:
    accepted(world)
    with pytest.raises(NotAllowed, match="gone"):
        accepted(world)


def test_what_was_taken_back_already_is_not_taken_back_again(world: World, officer: Chat) -> None:
    accepted(world)
    with world.sessions.begin() as db:
        row = db.scalars(select(MatchProposal)).one()
        decisions.reverse_proposal(db, row, desk(db), "pressed_wrong", world.now)
        with pytest.raises(NotAllowed, match="gone"):
            decisions.reverse_proposal(db, row, desk(db), "pressed_wrong", world.now)


def test_both_sides_are_open_to_a_better_file(world: World, officer: Chat) -> None:
    accepted(world)
    later = world.now + 2 * LATER
    with world.sessions.begin() as db:
        row = db.scalars(select(MatchProposal)).one()
        decisions.reverse_proposal(db, row, desk(db), "not_this_amount", world.now)
        line = db.scalars(select(LedgerEntry).where(LedgerEntry.kind == EntryKind.DEPOSITED)).one()
        who = participant.identity(db, people(db, mine(db))[0])
        better = row_of(who, line, world.now + LATER)
        assert reconcile.reconcile_file(db, [better], later.date(), later) == {"matched": 1}
    assert posted(world) == DUES


def slipped(world: World) -> str:
    """Money under a NIK with one wrong digit, accepted; the code of its receipt."""
    with world.sessions.begin() as db:
        role = mine(db)
        line = line_of(db, role, world, 1)
        who = participant.identity(db, people(db, role)[1])
        wrong = who.nik[:-1] + f"{(int(who.nik[-1]) + 1) % 10}"
        row = replace(row_of(who, line, world.now + LATER), nik=wrong)
        later = world.now + LATER
        assert reconcile.reconcile_file(db, [row], later.date(), later) == {"proposed": 1}
        found = proposals.waiting_proposals(db, desk(db))[-1]
        decisions.decide_proposal(db, found, desk(db), True, world.now)
        return receipts.code_of(db, db.get_one(LedgerEntry, line.collection_id))


def test_a_receipt_says_that_the_money_is_under_a_wrong_nik(world: World, officer: Chat) -> None:
    code = slipped(world)
    guest = Chat(world, sender="guest")
    assert "NIK yang keliru" in guest.say(f"/cekbukti {code}")
    take_back(officer)
    assert "Belum tercatat di data BPJS" in guest.say(f"/cekbukti {code}")


def test_a_wrong_digit_is_shown_and_no_other_hidden_one() -> None:
    one, other = "3173011204809101", "3173011304809101"
    assert differing_positions(one, other) == [8]
    assert mask_equal_digits(one, other) == ("3173***2****9101", "3173***3****9101")
