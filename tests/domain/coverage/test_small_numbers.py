"""Small numbers and what would give them away."""

from hypothesis import given
from hypothesis import strategies as st

from domain.coverage.small_numbers import (
    FEWEST,
    added,
    hidden_block,
    is_clean,
    levels_of_parts,
    shown_parts,
)

ROWS = st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=2), min_size=1, max_size=6)


@given(ROWS)
def test_the_parts_that_are_hidden_are_together_no_few_people(rows: list[list[int]]) -> None:
    parts = {f"{at}": row for at, row in enumerate(rows)}
    if not is_clean(added(rows)):
        return  # then nothing is shown of the sum
    shown = shown_parts(parts, parts)
    hidden = [parts[part] for part in parts if part not in shown]
    assert all(is_clean(parts[part]) for part in shown)
    assert is_clean(added(hidden))
    people = [sum(row) for row in hidden if any(row)]
    assert not people or len(hidden) == len(parts) or sum(people) >= len(people) + FEWEST - 1


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 3), min_size=1, max_size=6))
def test_no_part_is_shown_more_finely_than_the_sum(rows: list[tuple[int, int, int]]) -> None:
    parts = {
        f"{at}": [[sum(row)], [row[0], row[1] + row[2]], [*row]] for at, row in enumerate(rows)
    }
    for level in range(4):
        if all(is_clean(added(part[at] for part in parts.values())) for at in range(level)):
            levels = levels_of_parts(parts, level)
            assert all(found <= level for found in levels.values())
            for at in range(level):
                shown = [part for part, found in levels.items() if found > at]
                assert all(is_clean(parts[part][at]) for part in shown)
                rest = [parts[part][at] for part in parts if part not in shown]
                assert is_clean(added(rest))


@given(
    st.lists(st.lists(st.integers(0, 12), min_size=4, max_size=4), min_size=1, max_size=6),
    st.integers(0, 3),
)
def test_of_a_block_only_clean_lines_are_known(grid: list[list[int]], others: int) -> None:
    cells = {(f"{r}", f"{c}"): [n] for r, row in enumerate(grid) for c, n in enumerate(row)}
    rows = [f"{r}" for r in range(len(grid))]
    columns = ["0", "1", "2"][: 3 - others % 3]
    lines = [[cells[row, f"{c}"] for c in range(4)] for row in rows]
    lines += [[cells[row, column] for row in rows] for column in columns]
    lines += [[cells[row, f"{c}"] for row in rows for c in range(len(columns), 4)]]
    if not all(is_clean(added(line)) for line in lines):
        return  # then the sums of lines are not shown
    block_rows, block_columns = hidden_block(cells, rows, columns)
    for row in rows:
        for column in columns:
            if row not in block_rows or column not in block_columns:
                assert is_clean(cells[row, column])
    for row in block_rows:
        inside = [c for c in range(4) if f"{c}" in block_columns or f"{c}" not in columns]
        assert is_clean(added(cells[row, f"{c}"] for c in inside))
    for column in block_columns:
        assert is_clean(added(cells[row, column] for row in block_rows))
