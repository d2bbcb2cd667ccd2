from hypothesis import given
from hypothesis import strategies as st

from domain.branch.official_identity import Doubt, identity_doubts, is_same_name
from tests.support.cases import for_each

WORDS = st.sampled_from(["SITI", "AMINAH", "RAHMAWATI", "BUDI", "SANTOSO", "SUPARDI"])
NAMES = st.lists(WORDS, min_size=2, max_size=4, unique=True)


@for_each(
    ("one", "other"),
    [
        ("SITI AMINAH", "Siti Aminah"),
        ("SITI AMINAH", "AMINAH, SITI"),
        ("SITI AMINAH", "Hj. Siti Aminah, S.Pd"),
        ("SITI AMINAH", "SITI AMINHA"),
        ("SITI AMINAH", "S. AMINAH"),
        ("SITI AMINAH", "ST AMINAH"),
        ("SITI AMINAH", "SITI AMINAH RAHMAWATI"),
        ("MUHAMMAD DJOKO", "M. Joko"),
        ("SUPARDI", "SUPARDL"),
        ("SRI NUR", "NUR SRI"),
        ("SITI", "SITI"),
        ("A B", "A B"),
    ],
)
def test_one_name_in_several_ways(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@for_each(
    ("one", "other"),
    [
        ("SITI AMINAH", "SITI"),
        ("SITI AMINAH", "SITI RAHMAWATI"),
        ("SITI AMINAH", "S A"),
        ("SITI AMINAH", "SITI A"),
        ("SITI AMINAH", "RUDI HARTONO"),
        ("SITI AMINAH", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"),
        ("SITI AMINAH", "SITI NUR SRI BUDI AMINAH"),
        ("SITI AMINAH", ""),
        ("SITI AMINAH", "Hj."),
        ("", ""),
        ("MUHAMMAD", "MUHAMMAD RIZKI"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


@given(NAMES, st.randoms())
def test_the_order_of_the_words_says_nothing(words: list[str], random: object) -> None:
    mixed = sorted(words, key=lambda word: hash((word, str(random))))
    assert is_same_name(" ".join(words), " ".join(mixed))


@given(NAMES, NAMES)
def test_names_without_a_common_word_are_two(words: list[str], others: list[str]) -> None:
    if not {*words} & {*others}:
        assert not is_same_name(" ".join(words), " ".join(others))


SITI = ("SITI AMINAH", "1985-08-12")


@for_each(
    ("theirs", "row_number", "doubts"),
    [
        (SITI, "", []),
        (SITI, "PB-1", []),
        (("", ""), "PB-1", []),
        (("RUDI", ""), "PB-1", [Doubt.NAME]),
        (SITI, "PB-2", [Doubt.NUMBER]),
        (("", "1985-08-12"), "", [Doubt.UNNAMED]),
        (("SITI AMINAH", ""), "", [Doubt.UNNAMED]),
        (("SITI AMINAH", "1985-12-08"), "", [Doubt.BIRTH_SWAPPED]),
        (("SITI AMINAH", "1985-08-13"), "", [Doubt.BIRTH]),
        (("RUDI", "1990-01-01"), "", [Doubt.NAME, Doubt.BIRTH]),
    ],
)
def test_the_doubts(theirs: tuple[str, str], row_number: str, doubts: list[Doubt]) -> None:
    assert identity_doubts(SITI, theirs, "PB-1", row_number) == doubts


def test_somebody_without_a_birth_date_is_told_nothing_without_our_number() -> None:
    assert identity_doubts(("SITI AMINAH", ""), SITI, "PB-1", "") == [Doubt.UNNAMED]
    assert identity_doubts(("SITI AMINAH", ""), SITI, "PB-1", "PB-1") == []
