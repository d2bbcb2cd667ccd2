"""Every conversation as a transcript, in both languages, on PostgreSQL.

On SQLite `test_golden` plays them on the web. In a sample this one plays those in the language
that they are not played in there, so that each transcript is played once; half of them on SQLite.
"""

from pathlib import Path

import pytest

from tests.support.chat import World, transcript_id, transcripts
from tests.support.conversations.every_channel import on_the_web
from tests.support.databases import BACKENDS
from tests.support.sampling import WHOLE, sample
from tests.support.scripted_chat import ScriptedChat


def chosen(language: str) -> pytest.MarkDecorator:
    """The transcripts of this language that are played here, each with its database."""
    there = set() if WHOLE else {*on_the_web()}
    files = [file for file in transcripts(language) if file not in there]
    on_postgres = sample(files, 1 / 2, f"postgres {language}")
    plays = [(file, BACKENDS[-1 if file in on_postgres else 0]) for file in files]
    ids = [transcript_id(file) for file in files]
    return pytest.mark.parametrize(("file", "engine"), plays, indirect=["engine"], ids=ids)


@chosen("id")
def test_conversation_in_indonesian(file: Path, world: World) -> None:
    ScriptedChat(world).play(file.read_text("utf-8"))


@chosen("en")
def test_conversation_in_english(file: Path, world: World) -> None:
    ScriptedChat(world).play_in("en", file.read_text("utf-8"))
