"""Few words that stand for a press: nothing to give, done already, and English."""

import pytest

from domain.parsing.english import is_english
from domain.parsing.replies.yes_no import declines, only_assents, says_done, says_nothing_to_give
from tests.support.cases import for_each


@for_each(
    ("text", "nothing", "done", "english"),
    [
        ("ga ada", True, False, False),
        ("gak usah deh", True, False, False),
        ("buktinya hilang bang", True, False, False),
        ("tidak, nanti saya kirim", False, False, False),
        ("tidak 2", False, False, False),
        ("lupa", False, False, False),
        ("udah kok bang", False, True, False),
        ("sudah semua", False, True, False),
        ("udah?", False, False, False),
        ("udah mau tidur", False, False, False),
        ("how do i pay", False, False, True),
        ("what is this", False, False, True),
        ("apa itu the", False, False, False),
        ("how much will it be", False, False, True),
        ("can i use a passport", False, False, True),
        ("is my family covered", False, False, True),
        ("how long until my card arrives", False, False, True),
        ("what documents do u need", False, False, True),
        ("what's JHT", False, False, True),
        ("please kirim link to daftar", False, False, False),
        ("nama saya any", False, False, False),
        ("", False, False, False),
    ],
)
def test_few_words_say_this(text, nothing, done, english):
    assert (says_nothing_to_give(text), says_done(text), is_english(text)) == (
        nothing,
        done,
        english,
    )


@pytest.mark.parametrize(
    ("text", "assents"),
    [
        ("ok", True),
        ("👍", True),
        ("lanjut aja bang", True),
        ("gass", True),
        ("iya lanjut", False),
        ("sakit", False),
        ("aja", False),
    ],
)
def test_what_lets_things_go_on_is_no_admission(text: str, assents: bool) -> None:
    assert only_assents(text) == assents


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("gausah lah bpjs bpjsan", True),
        ("ga usah ikut", True),
        ("ora usah", True),
        ("ga usah pake jht berapa", False),
        ("ga usah ke kantor kan", False),
    ],
)
def test_who_needs_nothing_declines(text, declined):
    assert declines(text) is declined
