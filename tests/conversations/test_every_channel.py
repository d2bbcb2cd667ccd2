"""Every conversation on every channel: the same words, and the same rows behind them."""

from pathlib import Path

import pytest

from tests.support.chat import transcript_id, transcripts
from tests.support.every_channel import FACES, played
from tests.support.sampling import sample

OTHERS = [channel for channel in FACES if channel != "web"]
FILES = sample([*transcripts("id"), *transcripts("en")], 1 / 2, "every channel")


@pytest.mark.parametrize("channel", OTHERS)
@pytest.mark.parametrize("file", FILES, ids=transcript_id)
def test_a_conversation_is_the_same_everywhere(file: Path, channel: str) -> None:
    assert differences(played(channel, file).values, played("web", file).values) == {}


def differences(there: dict[str, object], here: dict[str, object]) -> dict[str, object]:
    places = sorted(there | here)
    pairs = {place: (there.get(place, "-"), here.get(place, "-")) for place in places}
    return {place: pair for place, pair in pairs.items() if pair[0] != pair[1]}
