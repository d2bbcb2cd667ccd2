"""Commands with numbers that no column holds, typed and pressed: a reply, and nothing else."""

from itertools import product

import pytest

from handlers.registry import FORMS
from tests.conversations.test_wrong_answers_in_transcripts import HOSTILE
from tests.support.conversations.every_channel import fresh
from tests.support.sampling import sample
from tests.support.worlds.outsiders import WHO, settle

pytestmark = pytest.mark.sqlite

COMMANDS = [
    f"{form.opens_with[0]} {value}".strip()
    for form, value in product(FORMS, HOSTILE.values())
    if form.opens_with
]


@pytest.mark.parametrize("who", WHO)
def test_a_command_with_a_made_up_number_is_answered(who: str) -> None:
    with fresh() as world:
        chat = settle(world, who)
        for command in sample(COMMANDS, 1 / 64, f"commands {who}"):
            assert chat.send(command[:3_990]), command[:60]
            assert chat.send(press=command[:3_990]), command[:60]
            world.pass_time(minutes=2)  # as many as are answered


OPENINGS = [
    opening for form in FORMS for opening in sorted({*form.opens_with[:1], *form.opens_with[-1:]})
]


@pytest.mark.parametrize("who", ["agent", "officer"])
def test_a_command_with_more_behind_it_than_anyone_types_is_answered(who: str) -> None:
    with fresh() as world:
        chat = settle(world, who)
        for opening in sample(OPENINGS, 1 / 4, f"openings {who}"):
            assert chat.send(f"{opening} {'siti dan ' * 100}"), opening
            world.pass_time(minutes=2)
