"""A registration takes at most eleven answers, from the word that opens it to Kirim."""

import pytest

from tests.support.chat import TRANSCRIPTS, blocks

MOST = 11


@pytest.mark.parametrize(("language", "send"), [("id", "> [Kirim]"), ("en", "> [Send]")])
def test_from_the_first_word_to_the_application_are_eleven_answers(
    language: str, send: str
) -> None:
    file = TRANSCRIPTS / language / "registration" / "eleven_answers.txt"
    said = [block[0] for block in blocks(file.read_text("utf-8"))]
    assert said.index(send) <= MOST
