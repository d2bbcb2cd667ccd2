"""A text is read as it looks, and never as a much longer one."""

from hypothesis import given
from hypothesis import strategies as st

from domain.claims.pieces import MOST_PIECES, pieces_of
from domain.parsing.links import without_disguise
from domain.parsing.text import normalise_unicode


@given(st.text(min_size=1) | st.sampled_from(["ﷺ", "ﷻ", "㍗", "㎯"]).map(lambda sign: sign * 4_000))
def test_no_sign_makes_a_message_many_times_as_long(text: str) -> None:
    assert len(normalise_unicode(text)) <= 16 * len(text) // 2
    assert len(without_disguise(text)) <= 16 * len(text) // 2


def test_a_message_of_two_thousand_pieces_is_not_read_piece_by_piece() -> None:
    assert len(pieces_of("a;" * 2_000)) == MOST_PIECES
