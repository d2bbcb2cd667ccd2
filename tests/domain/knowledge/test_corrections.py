"""What somebody says instead of what they said before."""

import pytest

from domain.knowledge.heard.corrections import (
    parse_correction,
    says_only_wrong,
    what_should_be,
    whose_is_wrong,
)
from tests.support.cases import for_each


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("alamatnya salah, harusnya jl kenanga 9", "jl kenanga 9"),
        ("eh bukan, maksud saya bakso", "bakso"),
        ("salah, bukan bakso tapi sate", "sate"),
        ("ganti pekerjaan jadi ojek", "ojek"),
        ("eh salah, namanya Siti", "namanya Siti"),
        ("sorry, i meant 3 million", "3 million"),
    ],
)
def test_a_correction_says_what_is_right(text, right):
    told = parse_correction(text)
    assert told is not None
    assert told.right == right


def test_what_is_replaced_is_told_beside_what_is_right():
    told = parse_correction("alamat saya bukan kapuk tapi semanan")
    assert told == ("alamat saya ", "semanan", "kapuk")


@pytest.mark.parametrize(
    "text",
    [
        "harusnya berapa?",
        "salah",
        "maksudnya apa",
        "saya jualan bakso tapi sepi",
        "ganti nomor gimana",
    ],
)
def test_other_texts_correct_nothing(text):
    assert parse_correction(text) is None


@for_each(
    ("text", "whose"),
    [
        ("hp siti salah", "siti"),
        ("nomor hp bu dewi salah harusnya 081298765432", "bu dewi"),
        ("nama pak joko keliru", "pak joko"),
        ("bu tini salah nik", "bu tini"),
        ("dewi lestari hp nya ganti", "dewi lestari"),
        ("dewi's phone is wrong", "dewi"),
        ("alamatnya salah, harusnya jl kenanga 9", ""),
        ("nama ibu kandung salah", ""),
        ("alamat rumah salah", ""),
        ("Jl. Mangga No. 12", ""),
        ("siti aminah", ""),
    ],
)
def test_a_text_says_whose_data_are_wrong(text, whose):
    assert whose_is_wrong(text) == whose


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("alamatnya salah", True),
        ("alamat bu wati juga salah bu", True),
        ("nama salah semua", True),
        ("the address is wrong too", True),
        ("alamatnya salah, harusnya Jl. Mangga 3", False),
        ("Jl. Salah Benar 3", False),
        ("Siti Aminah", False),
    ],
)
def test_words_that_say_only_that_something_is_wrong_are_told_from_what_is_right(text, only):
    assert says_only_wrong(text) is only


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("harusnya SITI AMINAH BINTI ALI", "SITI AMINAH BINTI ALI"),
        ("eh yang bener jl kenanga 9", "jl kenanga 9"),
        ("it should be SITI", "SITI"),
        ("harusnya berapa?", ""),
        ("harusnya kapan saya bayar", ""),
        ("siti harusnya", ""),
        ("." * 4_000, ""),
    ],
)
def test_an_answer_may_say_that_it_is_the_right_one(text, right):
    assert what_should_be(text) == right
