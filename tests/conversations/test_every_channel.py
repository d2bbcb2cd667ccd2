"""Every conversation on every channel: the same words, and the same rows behind them."""

from pathlib import Path

import pytest

from tests.support.chat import transcript_id
from tests.support.conversations.every_channel import on_the_web, others_of, played

PLAYS = [(each, on) for each in on_the_web() for on in others_of(each)]


@pytest.mark.parametrize(
    ("file", "channel"), PLAYS, ids=[f"{transcript_id(file)}-{on}" for file, on in PLAYS]
)
def test_a_conversation_is_the_same_everywhere(file: Path, channel: str) -> None:
    assert differences(played(channel, file).values, played("web", file).values) == {}


def differences(there: dict[str, object], here: dict[str, object]) -> dict[str, object]:
    places = sorted(there | here)
    pairs = {place: (there.get(place, "-"), here.get(place, "-")) for place in places}
    return {place: pair for place, pair in pairs.items() if pair[0] != pair[1]}
