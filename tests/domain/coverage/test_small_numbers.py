"""Small numbers and what would give them away, for sums of any shape."""

from hypothesis import given
from hypothesis import strategies as st

from domain.coverage.small_numbers import FEWEST, Sum, hidden_cells, is_small

GRIDS = st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=1, max_size=6)


@given(GRIDS)
def test_no_small_number_follows_from_what_is_shown(grid: list[list[int]]) -> None:
    """Rows and columns with their sums and the sum of all."""
    figures = {(r, c): n for r, row in enumerate(grid) for c, n in enumerate(row)}
    rows, columns = range(len(grid)), range(3)
    sums = [Sum((r, 9), [(r, c) for c in columns]) for r in rows]
    sums += [Sum((9, c), [(r, c) for r in rows]) for c in columns]
    sums += [Sum((9, 9), [(9, c) for c in columns]), Sum((9, 9), [(r, 9) for r in rows])]
    for each in sums:
        figures[each.total] = sum(figures.get(part, 0) for part in each.parts)
    figures[9, 9] = sum(map(sum, grid))
    hidden = hidden_cells(figures, sums)
    assert {cell for cell, n in figures.items() if is_small(n)} <= hidden
    for each in sums:
        own = [figures[cell] for cell in each.parts if cell in hidden]
        if each.total in hidden:
            assert own
        elif own:
            # Whoever subtracts what is shown knows the sum of several, none of them for certain.
            everything = len(own) == len(each.parts)
            assert everything or (len(own) > 1 and sum(own) >= len(own) + FEWEST - 1)
