"""Every conversation as a transcript, in both languages, on PostgreSQL.

On SQLite `test_every_channel` plays them. A sample plays each in one of its languages.
"""

from pathlib import Path

import pytest

from tests.support.chat import World, transcript_id, transcripts
from tests.support.databases import BACKENDS
from tests.support.every_channel import spoken
from tests.support.sampling import sample
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.parametrize("engine", BACKENDS[-1:], indirect=True)


def chosen(language: str) -> list[Path]:
    """The transcripts of this language that are played here."""
    played = {
        each for name, all_of_it in spoken().items() for each in sample(all_of_it, 1 / 2, name)
    }
    return [file for file in transcripts(language) if file in played]


@pytest.mark.parametrize("file", chosen("id"), ids=transcript_id)
def test_conversation_in_indonesian(file: Path, world: World) -> None:
    ScriptedChat(world).play(file.read_text("utf-8"))


@pytest.mark.parametrize("file", chosen("en"), ids=transcript_id)
def test_conversation_in_english(file: Path, world: World) -> None:
    ScriptedChat(world).play_in("en", file.read_text("utf-8"))
