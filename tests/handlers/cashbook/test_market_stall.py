"""Collections in a queue: one line from anywhere, people told apart, nothing recorded by half."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.turn import Turn
from handlers.cashbook import reversal_questions, words
from models.cashbook import balances, rests
from models.contributions.ledger import EntryKind, LedgerEntry
from tests.support.chat import Chat, World
from tests.support.registration import pending
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite


@pytest.fixture
def agent(world: World) -> ScriptedChat:
    chat = ScriptedChat(world)
    chat.do_role("agent")
    chat.do_neighbours("")
    return chat


def book(world: World) -> list[tuple[Any, ...]]:
    """Participant, months, amount and money of each collection."""
    with world.sessions() as db:
        rows = select(LedgerEntry).where(LedgerEntry.kind == EntryKind.COLLECTED)
        return [
            (each.participant_id, each.months, each.amount, each.paid)
            for each in db.scalars(rows.order_by(LedgerEntry.id))
        ]


def options(chat: Chat) -> list[str]:
    assert chat.last
    return [each.label for each in chat.last.options]


def test_a_line_and_a_yes_record_a_collection(world: World, agent: ScriptedChat) -> None:
    assert "membayar Rp8.400 untuk Oktober 2026" in agent.say("rudi lestari 1 bulan 8400")
    agent.say("ya")
    assert book(world) == [(4, 1, 8_400, 8_400)]


def test_three_taps_record_a_collection(world: World, agent: ScriptedChat) -> None:
    agent.say("/catat")
    for label in ("Rudi Lestari", "3 bulan Rp25.200", "Ya, catat"):
        agent.say(f"[{label}]")
    assert book(world) == [(4, 3, 25_200, 25_200)]


def test_a_zero_too_many_is_asked_and_records_nothing(world: World, agent: ScriptedChat) -> None:
    said = agent.say("rudi lestari 3 bulan 252000")
    assert "3 bulan seharusnya Rp25.200. Anda menulis Rp252.000" in said
    assert "Rp25.200" in options(agent)
    agent.say("ya")
    assert book(world) == []
    agent.say("[Rp25.200]")
    agent.say("[Ya, catat]")
    assert book(world) == [(4, 3, 25_200, 25_200)]


def test_change_that_was_given_is_no_rest(world: World, agent: ScriptedChat) -> None:
    for text in ("rudi lestari 1 bulan 50rb", "[Kembalian Rp41.600]", "[Ya, catat]"):
        agent.say(text)
    for text in ("rudi lestari 1 bulan 10.000", "[Titip Rp1.600]", "[Ya, catat]"):
        agent.say(text)
    assert book(world) == [(4, 1, 8_400, 50_000), (4, 1, 8_400, 10_000)]
    with world.sessions() as db:
        assert [each.sum for each in rests.find_rests(db)] == [1_600]
        assert balances.totals(db, LedgerEntry.participant_id == 4).returned == 41_600


def test_a_second_collection_of_a_day_tells_of_the_first(world: World, agent: ScriptedChat) -> None:
    for text in ("rudi lestari 1 bulan 8400", "ya"):
        agent.say(text)
    world.pass_time(minutes=3)
    assert "pukul 12.00 Rp8.400" in agent.say("rudi lestari 1 bulan 8400")
    world.pass_time(days=1)
    assert "pukul 12.00" not in agent.say("/catat 4")


def test_arrears_that_are_paid_are_no_arrears(agent: ScriptedChat) -> None:
    for text in ("rudi lestari 2 bulan 16800", "ya"):
        agent.say(text)
    assert "mulai Desember 2026. Tunggakan: 0 bulan" in agent.say("/catat 4")


def test_people_of_one_name_have_different_labels(agent: ScriptedChat) -> None:
    for text in ("/catat", "catat murni", "/cari murni", "/portofolio arrears", "/telepon"):
        agent.say(text)
        assert len(set(options(agent))) == len(options(agent)), text
    agent.say("catat murni")
    twins = [each for each in options(agent) if "RT2/RW9 1970" in each]
    assert len(twins) == 2


def test_the_next_of_the_same_rw_is_offered_until_nobody_owes(
    world: World, agent: ScriptedChat
) -> None:
    agent.say("rudi lestari 1 bulan 8400")
    agent.say("ya")
    for _ in range(3):
        agent.say("[Berikutnya]")
        agent.say("1")
        agent.say("ya")
    assert [each[0] for each in book(world)] == [4, 1, 2, 3]
    assert "Berikutnya" not in options(agent)


def test_on_the_last_day_of_grace_the_money_is_due_today(world: World, agent: ScriptedChat) -> None:
    world.pass_time(days=8)
    for text in ("/catat 1", "1", "ya"):
        said = agent.say(text)
    assert "Hari ini hari terakhir" in said
    assert "2 hari" not in said


def test_a_number_is_a_place_in_the_list_and_never_the_id_of_somebody(agent: ScriptedChat) -> None:
    agent.say("catat murni")
    assert "Orang itu tidak ada" in agent.say("4")


def test_a_line_from_nobody_with_a_role_is_a_doubtful_question_and_records_nothing(
    world: World, agent: ScriptedChat
) -> None:
    """A month and the amount of a contribution: it may be a question about that."""
    guest = Chat(world, sender="guest")
    said = guest.say("rudi lestari 1 bulan 8400")
    assert said.startswith("Maksud Anda yang mana?")
    assert "Bukan itu semua" in options(guest)
    assert "rudi" not in said.casefold()
    assert pending(guest) == ""
    guest.say("ya")
    assert book(world) == []


def test_a_line_while_another_is_not_saved_says_so(world: World, agent: ScriptedChat) -> None:
    agent.say("rudi lestari 1 bulan 8400")
    said = agent.say("murni santosa 1 bulan 8400")
    assert "Catatan Rudi Lestari Rp8.400 tadi belum disimpan" in said
    agent.say("ya")
    assert book(world) == [(3, 1, 8_400, 8_400)]
    assert agent.say("catat setoran").startswith("Uang yang belum disetor")


def test_an_exception_hands_in_all_the_others_by_name(world: World, agent: ScriptedChat) -> None:
    for number in (1, 2, 3, 4):
        for text in (f"/catat {number}", "1", "ya"):
            agent.say(text)
    agent.say("/setor")
    said = agent.say("semua kecuali 3")
    assert "3 pembayaran: Murni Santoso (RT2/RW9 1970 …9201), Murni Santoso" in said
    assert "Tidak ikut disetor: Murni Santosa." in said
    assert "Rp25.200" in said


def test_a_long_text_opens_the_name_of_each_record_once(
    agent: ScriptedChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("/catat 1", "1", "ya", "/batalcatat"):
        agent.say(text)
    opened: list[LedgerEntry] = []

    def counted(turn: Turn, entry: LedgerEntry) -> str:
        opened.append(entry)
        return words.payer_name(turn, entry)

    monkeypatch.setattr(reversal_questions, "payer_name", counted)
    agent.say("a " * 1_900)
    assert len(opened) < 10
