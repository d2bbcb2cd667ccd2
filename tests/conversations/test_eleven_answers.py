"""A registration takes ten answers, from the word that opens it to Kirim, and eleven at most."""

import pytest

from tests.support.chat import TRANSCRIPTS, blocks

USUAL, MOST = 10, 11


@pytest.mark.parametrize(
    ("file", "send", "most"),
    [
        ("id/registration/eleven_answers.txt", "> [Kirim]", USUAL),
        ("en/registration/eleven_answers.txt", "> [Send]", USUAL),
        ("id/registration/nik_and_name_apart.txt", "> [Kirim]", MOST),
        ("en/registration/nik_and_name_apart.txt", "> [Send]", MOST),
        ("id/registration/eleven_answers_by_the_piece.txt", "> [Kirim]", MOST),
        ("en/registration/eleven_answers_by_the_piece.txt", "> [Send]", MOST),
        ("id/registration/everything_in_one_message.txt", "> kirim", MOST),
        ("id/registration/impatient_takes_ten_messages.txt", "> gas", MOST),
        ("id/registration/several_answers_in_one_message.txt", "> langsung kirim aja", MOST),
    ],
)
def test_from_the_first_word_to_the_application_are_few_answers(
    file: str, send: str, most: int
) -> None:
    said = [block[0] for block in blocks((TRANSCRIPTS / file).read_text("utf-8"))]
    assert said.index(send) <= most
