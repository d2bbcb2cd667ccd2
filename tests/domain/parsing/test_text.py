"""A text is read as it looks, never as a longer one; all words for "not" are heard alike."""

import re

from hypothesis import given
from hypothesis import strategies as st

from domain.claims.pieces import MOST_PIECES, pieces_of
from domain.knowledge.heard.despair import says_despair
from domain.parsing.links import without_disguise
from domain.parsing.text import NEVER, NOT, normalise_unicode


def test_the_pattern_of_not_takes_every_word_for_it_and_no_names() -> None:
    taken = {each for each in NEVER if re.fullmatch(NOT, each)}
    assert taken == NEVER - {"g"}
    assert not any(re.fullmatch(NOT, each) for each in ("enda", "nga", "angga", "gaga", "dona"))


def test_every_word_for_not_is_heard_alike() -> None:
    words = ("tidak", "tdk", "ga", "gk", "ngga", "enggak", "kaga", "ora", "tak", "ndak")
    assert all(says_despair(f"saya {each} mau hidup lagi") for each in words)


@given(st.text(min_size=1) | st.sampled_from(["ﷺ", "ﷻ", "㍗", "㎯"]).map(lambda sign: sign * 4_000))
def test_no_sign_makes_a_message_many_times_as_long(text: str) -> None:
    assert len(normalise_unicode(text)) <= 16 * len(text) // 2
    assert len(without_disguise(text)) <= 16 * len(text) // 2


def test_a_message_of_two_thousand_pieces_is_not_read_piece_by_piece() -> None:
    assert len(pieces_of("a;" * 2_000)) == MOST_PIECES
