"""What a text that is no answer opens."""

import pytest
from sqlalchemy import event

from bot.routing.router import Router
from domain.knowledge.tasks import TaskIndex
from handlers.registry import FORMS
from tests.support.chat import INDEX, TASKS, TEXTS, Chat, World


@pytest.mark.sqlite
@pytest.mark.parametrize("number", [106, 12345])
def test_menu_is_never_offered_twice(chat: Chat, number: int) -> None:
    assert chat.say(f"halo {number}").count("[Menu]") == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("command", ["/daftar@fake_test_bot", "/DAFTAR@Perisai_Bot lagi"])
def test_a_command_with_the_name_of_the_bot_is_the_command(chat: Chat, command: str) -> None:
    assert "Untuk mendaftarkan Anda" in chat.say(command)


def reach_health(chat: Chat) -> None:
    for text in (
        *("daftar", "setuju", "3173011208859001 Budi Santoso", "betul", "tidak punya"),
        *("Jl. Mangga 12, RT 3 RW 5, Kapuk", "tukang bakso", "masih"),
    ):
        chat.say(text)


@pytest.mark.sqlite
def test_a_button_of_what_is_answered_already_is_no_mistake(chat: Chat) -> None:
    chat.say("daftar")
    press = chat.press_of("Setuju, lanjut")
    chat.say("setuju")
    again = chat.say("", press=press)
    assert "Itu sudah saya terima" in again
    assert "Berapa NIK" in again


@pytest.mark.sqlite
def test_a_button_counts_as_long_as_its_question_stands(chat: Chat) -> None:
    reach_health(chat)
    press = chat.press_of("Sehat")
    assert "Sedang sakit atau dirawat" in chat.say("kenapa ditanya")
    assert "penghasilan" in chat.say("", press=press)


@pytest.mark.sqlite
def test_a_button_of_another_answer_to_an_earlier_question_is_old(chat: Chat) -> None:
    reach_health(chat)
    press = chat.press_of("Sedang sakit")
    chat.say("sehat")
    assert "sudah lewat" in chat.say("", press=press)


@pytest.mark.sqlite
def test_the_tasks_of_staff_are_learnt_once_when_the_first_of_them_writes(world: World) -> None:
    learnt = []

    def learn() -> TaskIndex:
        learnt.append(TASKS)
        return TASKS

    chats = World(world.engine, world.sessions, Router(FORMS, INDEX, learn), TEXTS)
    worker, agent = Chat(chats), Chat(chats, sender="43")
    worker.say("halo, saya mau daftar")
    assert not learnt
    agent.say("halo")
    agent.do_role("agent area=31.73.04")
    for _ in range(2):
        assert "setor" in agent.say("uang hari ini mau saya setor").lower()
    assert learnt == [TASKS]


@pytest.mark.sqlite
def test_a_long_text_of_staff_asks_the_database_about_as_much_as_a_short_one(chat: Chat) -> None:
    """Which tasks are theirs is asked once, and not for each clause."""
    statements: list[str] = []
    chat.do_role("agent")
    listener = chat.world.engine, "before_cursor_execute", lambda *given: statements.append("")
    event.listen(*listener)
    try:
        chat.say("jan-des, " * 440)
    finally:
        event.remove(*listener)
    assert 0 < len(statements) < 40
