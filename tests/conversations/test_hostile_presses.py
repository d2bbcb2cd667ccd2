"""Buttons that nobody was shown, and numbers that no column holds: a reply, and nothing else."""

from itertools import product
from pathlib import Path

import pytest

from handlers.registry import FORMS
from tests.conversations.test_wrong_answers_in_transcripts import Place, acted, acts, place
from tests.support.chat import Chat, transcript_id, transcripts
from tests.support.every_channel import fresh
from tests.support.outsiders import WHO, settle
from tests.support.registration import answers, state
from tests.support.sampling import sample
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite

HOSTILE = {
    "a word of a column": "racun",
    "a minus": "-1",
    "nothing": "",
    "a dot": ".",
    "beyond 32 bits": "2147483648",
    "beyond 64 bits": "9223372036854775808",
    "digits without end": "9" * 3_900,
    "a digit that int() does not read": "²",
    "digits of another script": "٣",
    "a month before all": "0001-01",
    "a month after all": "9999-12",
    "a mark of a kept answer": "=ketua",
    "another mark": "~",
    "a path": "../../etc/passwd",
    "markup": "<b>{0}</b>%s",
    "two parts": "c:999999999999999999999",
    "a letter and a number": "c99999999999999999999",
    "a list": "1 2 99999999999999999999",
}


@pytest.mark.parametrize("file", transcripts("id"), ids=transcript_id)
def test_a_made_up_press_changes_no_answer_of_any_question(file: Path) -> None:
    seen: set[Place] = set()
    while walk(file, seen):
        pass


def walk(file: Path, seen: set[Place]) -> bool:
    """One play, as far as hostile presses let it go; True when they ended it early and the next
    play comes further."""
    known = len(seen)
    with fresh() as world:
        chat = ScriptedChat(world)
        for line in acts(file):
            here = place(chat)
            if here[1] and here not in seen:
                seen.add(here)
                press_all(chat, here)
            if not acted(chat, line):
                break
        else:
            return False
    return len(seen) > known


def press_all(chat: Chat, here: Place) -> None:
    """The question stays, and every answer that was there."""
    for name, value in sample(HOSTILE.items(), 1 / 4, f"hostile {here}"):
        before = answers(chat)
        reply = chat.send(press=f"{state(chat)['nonce']}.{value}")
        assert reply, (here, name)
        assert (place(chat), answers(chat)) == (here, before), (here, name)


COMMANDS = [
    f"{form.opens_with[0]} {value}".strip()
    for form, value in product(FORMS, HOSTILE.values())
    if form.opens_with
]


@pytest.mark.parametrize("who", WHO)
def test_a_command_with_a_made_up_number_is_answered(who: str) -> None:
    with fresh() as world:
        chat = settle(world, who)
        for command in sample(COMMANDS, 1 / 16, f"commands {who}"):
            assert chat.send(command[:3_990]), command[:60]
            assert chat.send(press=command[:3_990]), command[:60]
