"""Whoever guesses link codes is stopped; whoever has the right one gets in."""

import re

import pytest

from models.people import link_codes
from models.people.link_codes import MAX_TRIES, MAX_USES
from tests.support.chat import Chat, World


def shown_code(chat: Chat) -> str:
    chat.say("/sambung")
    chat.say("Tampilkan kode")
    assert chat.last is not None
    found = re.search(r"\b\w{4}-\w{4}\b", chat.last.text)
    assert found
    return found[0]


def said(chat: Chat, text: str) -> str:
    chat.say(text)
    assert chat.last is not None
    return chat.last.text


def test_a_thousand_attackers_keep_nobody_with_the_right_code_out(world: World) -> None:
    code = shown_code(Chat(world, "telegram", "1"))
    with world.sessions.begin() as db:
        for attacker in range(1000, 2000):
            for _ in range(MAX_TRIES):
                link_codes.record_failed_try(db, attacker, world.now)
    assert "sambung" in said(Chat(world, "web", "honest"), f"/sambung {code}").lower()


def test_a_chat_that_guesses_is_stopped_even_after_it_erased_itself(world: World) -> None:
    guesser = Chat(world, "web", "guesser")
    for _ in range(MAX_TRIES):
        said(guesser, "/sambung ACDF-3479")
    assert "terlalu sering" in said(guesser, "/sambung")
    said(guesser, "/hapus")
    said(guesser, "hapus")
    assert "terlalu sering" in said(guesser, "/sambung ACDF-3479")


def test_a_code_that_many_chats_typed_is_void(world: World) -> None:
    code = shown_code(Chat(world, "telegram", "1"))
    for number in range(MAX_USES):
        assert "tidak bisa dipakai" not in said(
            Chat(world, "web", f"w{number}"), f"/sambung {code}"
        )
    assert "tidak bisa dipakai" in said(Chat(world, "web", "late"), f"/sambung {code}")


@pytest.mark.parametrize("hours", [0, 1])
def test_tries_are_forgotten_after_an_hour(world: World, hours: int) -> None:
    with world.sessions.begin() as db:
        for _ in range(MAX_TRIES):
            link_codes.record_failed_try(db, 7, world.now)
    world.pass_time(hours=hours, seconds=1)
    with world.sessions() as db:
        assert link_codes.may_try(db, 7, world.now) is bool(hours)
