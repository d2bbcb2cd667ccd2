"""Both agents and every worker hear of a transfer, each once, whoever dies in between."""

import pytest
from sqlalchemy import select, update

from models.roles import agent_changes, assignments, terms
from models.roles.agent_changes import AgentChange
from models.roles.terms import EndReason
from scheduler.portfolio import agent_changes as letters
from tests.support.chat import Chat, World
from tests.support.scripted_chat import ScriptedChat


def company_of_two(world: World) -> ScriptedChat:
    company = ScriptedChat(world)
    company.do_is("rudi agent Rudi Agen")
    company.do_is("maya agent Maya Agen")
    company.do_clients("rudi")
    return company


def moved(world: World, company: ScriptedChat) -> None:
    with world.sessions.begin() as db:
        frm, to = company.role_of(db, "rudi"), company.role_of(db, "maya")
        assert agent_changes.move(db, assignments.is_with(frm.id), to, "test", world.now) == 6


def told(world: World, who: str) -> list[str]:
    return [each.text for each in Chat(world, sender=who).letters()]


def test_everybody_hears_once(world: World) -> None:
    company = company_of_two(world)
    moved(world, company)
    for _ in range(2):
        letters.post_due(world.sessions, world.texts, world.now)
    (came,), (went,), (mine,) = (told(world, each) for each in ("maya", "rudi", "client-0"))
    assert came.startswith("Sekarang Anda mendampingi 6 orang lagi, dari Rudi Agen")
    assert "Budi Santoso (Tambora RW 005)" in came
    assert "pindah ke Maya Agen" in went
    assert "Agen Anda sekarang: Maya Agen" in mine


def test_whoever_dies_half_way_writes_nothing_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = company_of_two(world)
    moved(world, company)
    monkeypatch.setattr(letters, "PIECE", 2)
    monkeypatch.setattr(letters, "tell_agent", lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        letters.post_due(world.sessions, world.texts, world.now)
    monkeypatch.undo()
    letters.post_due(world.sessions, world.texts, world.now)
    assert [len(told(world, each)) for each in ("maya", "rudi", "client-0", "client-2")] == [1] * 4


def test_the_end_of_an_office_without_a_successor_is_told_too(world: World) -> None:
    company = company_of_two(world)
    with world.sessions.begin() as db:
        row = company.role_of(db, "rudi")
        terms.end_role(db, row, EndReason.MOVED, "test", world.now)
    letters.post_due(world.sessions, world.texts, world.now)
    (mine,) = told(world, "client-0")
    assert "tidak bertugas lagi" in mine
    assert told(world, "maya") == []


def test_people_who_went_on_to_a_third_agent_are_told_of_that_one_only(world: World) -> None:
    company = company_of_two(world)
    moved(world, company)
    company.do_is("tini agent Tini Agen")
    with world.sessions.begin() as db:
        frm, to = company.role_of(db, "maya"), company.role_of(db, "tini")
        agent_changes.move(db, assignments.is_with(frm.id), to, "test", world.now)
    letters.post_due(world.sessions, world.texts, world.now)
    (mine,) = told(world, "client-0")
    assert "Tini Agen" in mine
    assert told(world, "rudi") == []


def test_a_registration_is_no_change_that_somebody_must_hear_of(world: World) -> None:
    company = ScriptedChat(world)
    company.do_role("agent")
    company.do_enrols("")
    with world.sessions() as db:
        assert db.scalars(select(AgentChange)).all() == []


def test_an_rw_of_two_kelurahan_is_asked(world: World) -> None:
    company = company_of_two(world)
    with world.sessions.begin() as db:
        table = assignments.Participant
        db.execute(update(table).where(table.id == 1).values(village="31.73.04.1002"))
    company.do_by("rudi /serahkan")
    assert "Kelurahan yang mana?" in company.do_by("rudi rw 5")
    for text in ("1", "maya", "1", "pindah rumah"):
        reply = company.do_by(f"rudi {text}")
    assert reply.startswith("3 orang")
    assert "Budi Santoso" not in reply


def test_an_rw_where_nobody_lives_is_said_at_once(world: World) -> None:
    company = company_of_two(world)
    company.do_by("rudi /serahkan")
    assert "Tidak ada orang Anda di RW itu" in company.do_by("rudi rw 99")


def test_somebody_elses_offer_cannot_be_taken(world: World) -> None:
    company = company_of_two(world)
    company.do_is("tini agent Tini Agen")
    for text in ("/serahkan", "semua", "maya", "1", "pindah rumah", "ya"):
        company.do_by(f"rudi {text}")
    for who in ("tini", "rudi"):
        assert "bersedia?" not in company.do_by(f"{who} /terimaorang 1")
    assert "bersedia?" in company.do_by("maya /terimaorang 1")
