"""What every channel sends in every conversation is what was looked at before.

When words or buttons are meant to change: `make golden`, and read the difference.
"""

import os
from pathlib import Path

import pytest

from tests.support.chat import transcript_id, transcripts
from tests.support.conversations.every_channel import on_the_web, others_of, played
from tests.support.conversations.golden import FOLDER, REWRITE, expected, golden_file, rendered
from tests.support.platforms.pywa import as_pywa_writes

ALL = [*transcripts("id"), *transcripts("en")]
FILES = ALL if os.environ.get(REWRITE) else on_the_web()
ON_WHATSAPP = [file for file in FILES if "whatsapp" in others_of(file)]


@pytest.mark.parametrize("file", FILES, ids=transcript_id)
def test_what_is_sent_is_what_was_looked_at(file: Path) -> None:
    channels = ["web", *others_of(file)]
    assert expected(file, channels) == rendered(file, channels), "is this meant? then: make golden"


@pytest.mark.parametrize("file", ON_WHATSAPP, ids=transcript_id)
def test_pywa_would_send_the_same(file: Path) -> None:
    for _, sent in played("whatsapp", file).seen:
        for payload in sent if "messaging_product" in sent[0] else ():
            assert as_pywa_writes(payload) == payload


def test_every_golden_file_has_its_transcript() -> None:
    kept = set(FOLDER.rglob("*.jsonl"))
    assert kept <= {golden_file(file) for file in ALL}
