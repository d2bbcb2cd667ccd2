"""Letters that come unasked have options as well, which may be picked by typing."""

from datetime import timedelta

import pytest

from models.messaging import outbox
from tests.support.chat import NOON, Chat, stored

pytestmark = pytest.mark.sqlite

WORK = [["/bantuan", "Bantuan"], ["/iuran", "Hitung iuran"]]


def post(chat: Chat, options: list[list[str]], later: timedelta = timedelta()) -> None:
    body = {"text": "Selamat pagi.", "options": options}
    with chat.world.sessions.begin() as db:
        who, due = chat.person_id(db), NOON + later
        outbox.post(db, who, chat.channel, stored(chat.sender), body, now=NOON, due_at=due)


def test_a_number_picks_from_the_letter_that_came_last(chat: Chat) -> None:
    expected = Chat(chat.world, sender="43").say("/iuran")
    chat.say("menu")
    post(chat, WORK)
    assert chat.say("2") == expected


def test_a_letter_that_did_not_come_yet_has_no_numbers(chat: Chat) -> None:
    expected = Chat(chat.world, sender="43")
    expected.say("menu")
    chat.say("menu")
    post(chat, WORK, timedelta(hours=9))
    assert chat.say("2") == expected.say("2")


def test_a_number_answers_the_question_that_is_open(chat: Chat) -> None:
    expected = Chat(chat.world, sender="43")
    expected.say("/daftar")
    chat.say("/daftar")
    post(chat, WORK)
    assert chat.say("2") == expected.say("2")
