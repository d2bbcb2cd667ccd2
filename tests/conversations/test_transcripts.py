"""Every conversation as a transcript, in both languages, on PostgreSQL.

On SQLite `test_golden` plays them on the web. In a sample this one plays those in the language
that they are not played in there, so that each transcript is played once.
"""

from pathlib import Path

import pytest

from tests.support.chat import World, transcript_id, transcripts
from tests.support.databases import BACKENDS
from tests.support.every_channel import on_the_web
from tests.support.sampling import WHOLE
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.parametrize("engine", BACKENDS[-1:], indirect=True)


def chosen(language: str) -> list[Path]:
    """The transcripts of this language that are played here."""
    return [file for file in transcripts(language) if WHOLE or file not in on_the_web()]


@pytest.mark.parametrize("file", chosen("id"), ids=transcript_id)
def test_conversation_in_indonesian(file: Path, world: World) -> None:
    ScriptedChat(world).play(file.read_text("utf-8"))


@pytest.mark.parametrize("file", chosen("en"), ids=transcript_id)
def test_conversation_in_english(file: Path, world: World) -> None:
    ScriptedChat(world).play_in("en", file.read_text("utf-8"))
