"""However a day's webhooks are cut, ordered and repeated, wherever we fall: the same rows."""

import asyncio
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.channels.whatsapp.channel import WhatsApp
from models.database.base import Base
from tests.support.chat import World, make_world
from tests.support.databases import emptied
from tests.support.sampling import examples
from tests.support.whatsapp.turns import Turns
from tests.support.whatsapp.webhooks import BUDI, NOON, SITI, envelope, value

STEPS = ("met", "recorded", "conversed", "kept", "before commit", "after commit")
WORDS = ("daftar", "Setuju, lanjut", "3173015208859001", "siti aminah")
DAY = [
    who.text(words, id=f"wamid.{who.number}.{number}", timestamp=str(NOON + number))
    for number, words in enumerate(WORDS)
    for who in (SITI, BUDI)
]


class Silent(WhatsApp):
    """Nothing is marked as read: that is no row."""

    async def mark_read(self, wamid: str) -> None:
        return None


def turns_of(world: World) -> Turns:
    return Turns(world, Silent("t", "106540352242922", "Pilih"))


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as db:
        return {table.name: len(db.execute(select(table)).all()) for table in sorted_tables()}


def sorted_tables() -> list[object]:
    return list(Base.metadata.sorted_tables)


async def deliver(turns: Turns, batches: list[list[dict[str, object]]]) -> None:
    for batch in batches:
        assert await turns.post(envelope(value(*batch, people=(SITI, BUDI)))) == 200


def outcome(batches: list[list[dict[str, object]]]) -> tuple[dict[str, int], list[str]]:
    world = make_world(emptied())
    turns = turns_of(world)
    asyncio.run(deliver(turns, batches))
    assert not turns.beside
    return counts(world.engine), turns.texts()


@cache
def plain() -> tuple[dict[str, int], list[str]]:
    return outcome([[each] for each in DAY])


@settings(max_examples=examples(25), deadline=None)
@given(st.data())
def test_any_batching_and_repetition_leaves_the_same(data: st.DataObject) -> None:
    """Order is kept for each person, as they wrote; the batches may be cut and told again."""
    cuts = sorted(data.draw(st.sets(st.integers(1, len(DAY) - 1), max_size=6)))
    edges = [0, *cuts, len(DAY)]
    batches = [DAY[a:b] for a, b in pairwise(edges)]
    shuffled = [data.draw(st.permutations(batch)) for batch in batches]
    again = data.draw(st.lists(st.sampled_from(shuffled), max_size=3))
    repeated = [*shuffled, *again]
    doubled = [[*batch, batch[0]] for batch in repeated]
    assert outcome(doubled) == plain()


@settings(max_examples=examples(15), deadline=None)
@given(st.permutations(DAY), st.lists(st.sampled_from(DAY), max_size=8))
def test_any_order_leaves_every_message_handled_once(
    messages: list[dict[str, object]], again: list[dict[str, object]]
) -> None:
    found, _ = outcome([[each] for each in [*messages, *again]])
    assert (found["received_messages"], found["messages"], found["addresses"]) == (
        len(DAY),
        len(DAY),
        2,
    )


@pytest.mark.parametrize("step", STEPS)
def test_wherever_a_turn_falls_the_next_delivery_ends_it(step: str) -> None:
    expected = plain()
    world = make_world(emptied())
    turns = turns_of(world)
    asyncio.run(crash(turns, world, step))
    assert (counts(world.engine), turns.texts()) == expected


async def crash(turns: Turns, world: World, step: str) -> None:
    for each in DAY:
        world.faults = {step: RuntimeError()}
        codes = [await turns.post(envelope(value(each, people=(SITI, BUDI)))) for _ in range(2)]
        assert codes == [500, 200]
