"""What goes on as in a conversation: conclusions, changes said in between, a word in front."""

import pytest

from domain.knowledge.heard.corrections import changed_data
from domain.knowledge.heard.dues import until_month
from domain.knowledge.heard.questions import is_question
from domain.knowledge.heard.reactions import Reaction, reaction_in
from domain.knowledge.normalise import plain_words
from domain.parsing.replies.yes_no import declines
from tests.support.cases import for_each


@pytest.mark.parametrize(
    ("month", "text"),
    [
        (2, "berarti sampe februari?"),
        (2, "so until february?"),
        (5, "jadi sampai bulan mei ya"),
        (12, "oh berarti aktif sampai desember dong"),
        (0, "kantor buka sampai februari"),
        (0, "februari"),
        (0, "berarti bisa ya"),
    ],
)
def test_a_conclusion_names_the_month_until_which_one_is_covered(month: int, text: str) -> None:
    assert until_month(text) == month


@for_each(
    ("what", "text"),
    [
        ("phone", "hp saya ganti jadi 081355667788"),
        ("phone", "nomor hp juga ganti"),
        ("phone", "my phone number changed"),
        ("street", "alamat jg pindah ke palmerah"),
        ("street", "saya udah pindah rumah"),
        ("street", "eh alamat saya udah pindah ke kedoya selatan ya"),
        ("", "nomor hp bisa diganti ga"),
        ("", "bayar di alfamart dekat rumah"),
        ("", "hp saya ketinggalan"),
        ("", "3 bulan"),
    ],
)
def test_what_changed_is_told_from_what_is_asked(what: str, text: str) -> None:
    assert changed_data(text) == what


@pytest.mark.parametrize(
    "text", ["trus kapan saya bayar", "berarti gue langsung dilindungi", "lalu berapa totalnya"]
)
def test_a_word_before_it_leaves_a_question_one(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["loh kok ga semua", "lah kok gitu", "berarti bisa ya?"])
def test_who_wonders_at_an_answer_hears_it_again(text: str) -> None:
    assert reaction_in(text) is Reaction.UNCLEAR
    assert not declines(text)


def test_dah_behind_a_wish_is_no_sudah() -> None:
    assert "sudah" not in plain_words("daftar dah bang")
    assert "sudah" in plain_words("dah daftar")
