"""Every conversation as a transcript, in both languages, on PostgreSQL.

On SQLite `test_every_channel` plays them.
"""

from pathlib import Path

import pytest

from tests.support.chat import World, transcript_id, transcripts
from tests.support.databases import BACKENDS
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.parametrize("engine", BACKENDS[-1:], indirect=True)


@pytest.mark.parametrize("file", transcripts("id"), ids=transcript_id)
def test_conversation_in_indonesian(file: Path, world: World) -> None:
    ScriptedChat(world).play(file.read_text("utf-8"))


@pytest.mark.parametrize("file", transcripts("en"), ids=transcript_id)
def test_conversation_in_english(file: Path, world: World) -> None:
    ScriptedChat(world).play_in("en", file.read_text("utf-8"))
