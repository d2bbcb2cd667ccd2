"""Every conversation as a transcript, in both languages, on both databases."""

from pathlib import Path

import pytest
from chat import World, transcripts
from company import Company


@pytest.mark.parametrize("file", transcripts("id"), ids=lambda file: file.stem)
def test_conversation_in_indonesian(file: Path, world: World) -> None:
    Company(world).play(file.read_text("utf-8"))


@pytest.mark.parametrize("file", transcripts("en"), ids=lambda file: file.stem)
def test_conversation_in_english(file: Path, world: World) -> None:
    Company(world).play_in("en", file.read_text("utf-8"))
