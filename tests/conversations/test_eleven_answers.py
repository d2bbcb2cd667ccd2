"""A registration takes at most eleven answers, from the word that opens it to Kirim."""

import pytest

from tests.support.chat import TRANSCRIPTS, blocks

MOST = 11


@pytest.mark.parametrize(
    ("file", "send"),
    [
        ("id/registration/eleven_answers.txt", "> [Kirim]"),
        ("en/registration/eleven_answers.txt", "> [Send]"),
        ("id/registration/nik_and_name_apart.txt", "> [Kirim]"),
        ("en/registration/nik_and_name_apart.txt", "> [Send]"),
        ("id/registration/everything_in_one_message.txt", "> kirim"),
        ("id/registration/impatient_takes_ten_messages.txt", "> gas"),
        ("id/registration/several_answers_in_one_message.txt", "> langsung kirim aja"),
    ],
)
def test_from_the_first_word_to_the_application_are_eleven_answers(file: str, send: str) -> None:
    said = [block[0] for block in blocks((TRANSCRIPTS / file).read_text("utf-8"))]
    assert said.index(send) <= MOST
