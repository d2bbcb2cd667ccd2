"""A helper whose role ends with an open talk: nothing is lost, and the letter says who goes on."""

import pytest
from sqlalchemy import select

from models.cases.cases import Case, CaseState
from models.cases.messages import CaseMessage, text_of
from models.roles import terms
from models.roles.terms import EndReason
from tests.support.chat import World
from tests.support.scripted_chat import ScriptedChat


@pytest.fixture
def budi(world: World) -> ScriptedChat:
    """Budi asked; Dewi, an officer, talks with him; Pak is another officer."""
    found = ScriptedChat(world, sender="budi")
    for who in ("dewi officer Dewi Lestari", "pak officer Pak Petugas"):
        found.do_is(who)
    for text in ("petugas", "kartu saya hilang"):
        found.say(text)
    found.do_by("dewi /bicara 1")
    found.do_by("dewi Kartunya hilang di mana?")
    return found


def end_role(budi: ScriptedChat, successor: str = "") -> None:
    """The role of Dewi ends; the successor goes on, if there is one."""
    with budi.world.sessions.begin() as db:
        to = budi.role_of(db, successor) if successor else None
        row, now = budi.role_of(db, "dewi"), budi.world.now
        terms.end_role(db, row, EndReason.REPLACED, "test", now, to)


def owner(budi: ScriptedChat) -> int | None:
    with budi.world.sessions() as db:
        return db.get_one(Case, 1).owner_id


def said(budi: ScriptedChat) -> list[str]:
    with budi.world.sessions() as db:
        return [text_of(db, each) for each in db.scalars(select(CaseMessage))]


def test_the_heir_keeps_the_case_and_the_person_reads_who_it_is(budi: ScriptedChat) -> None:
    budi.say("di pasar")
    end_role(budi, "pak")
    assert "diteruskan Pak Petugas, petugas cabang" in budi.do_requests("")
    with budi.world.sessions() as db:
        assert owner(budi) == budi.role_of(db, "pak").id
    assert "nomor 1" in budi.friend("pak").letters()[-1].text
    budi.do_by("pak /bicara 1")
    budi.do_by("pak Saya lanjutkan, Pak.")
    assert "Saya lanjutkan" in budi.letters()[-1].text


def test_without_an_heir_the_case_goes_back_to_the_list_and_officers_hear(
    budi: ScriptedChat,
) -> None:
    budi.say("di pasar")
    end_role(budi)
    assert "belum selesai dijawab" in budi.do_requests("")
    assert owner(budi) is None
    assert "nomor 1 menunggu jawaban" in budi.friend("pak").letters()[-1].text


def test_words_to_a_helper_who_is_gone_are_kept_for_the_next_one(budi: ScriptedChat) -> None:
    end_role(budi, "pak")
    budi.say("hilangnya di pasar, Bu")
    assert said(budi)[-1] == "hilangnya di pasar, Bu"
    assert "Pak Petugas, petugas cabang" in budi.letters()[-1].text
    assert "nomor 1" in budi.friend("pak").letters()[-1].text
    with budi.world.sessions() as db:
        assert db.get_one(Case, 1).state == CaseState.OPEN
    assert budi.say("menu") != ""


def test_a_command_to_a_helper_who_is_gone_is_for_the_bot(budi: ScriptedChat) -> None:
    end_role(budi)
    assert "Perisai" in budi.say("/menu")
    assert "/menu" not in said(budi)


def test_whoever_was_answered_is_promised_nothing_by_a_helper_who_is_gone(
    budi: ScriptedChat,
) -> None:
    end_role(budi)
    before, letter = budi.newest(), budi.do_requests("")
    assert "tidak ada di sini lagi" in letter
    assert "paling lambat" not in letter
    assert budi.friend("pak").letters(before) == []


def test_a_case_that_is_closed_in_a_talk_is_not_said_to_wait(budi: ScriptedChat) -> None:
    with budi.world.sessions.begin() as db:
        db.get_one(Case, 1).state = CaseState.CLOSED
        db.get_one(Case, 1).closed_at = budi.world.now
    assert "sudah selesai" in budi.do_requests("")
