"""The length of pieces: so many rows that a transaction holds up nobody for long."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.branch.apply_file import FEWEST, MOST, TimedPieces


@given(st.lists(st.floats(0, 10), min_size=1, max_size=30))
def test_a_piece_is_never_longer_than_the_last_one_allows(seconds: list[float]) -> None:
    now = [0.0]
    pieces = TimedPieces(0.025, lambda: now[0])
    for each in seconds:
        rows = pieces.size
        with pieces.timed(rows):
            now[0] += each
        assert FEWEST <= pieces.size <= min(MOST, 2 * rows)
        assert pieces.size == FEWEST or pieces.size * each <= rows * pieces.held * (1 + 1e-6)
