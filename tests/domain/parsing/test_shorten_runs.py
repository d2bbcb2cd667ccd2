"""Rows of one sign, or of no words, are cut; all words stay."""

import re

from hypothesis import given
from hypothesis import strategies as st

from domain.parsing.text import LONGEST_RUN, shorten_runs

ROWS = st.tuples(st.sampled_from(" -.\n'\"=*_🙏a1"), st.integers(1, 90)).map(lambda x: x[0] * x[1])
TEXTS = st.lists(st.one_of(st.text(max_size=8), ROWS), max_size=8).map("".join)


@given(TEXTS)
def test_no_row_is_longer_than_people_write_one(text: str) -> None:
    short = shorten_runs(text)
    assert not re.search(rf"(.)\1{{{LONGEST_RUN}}}", short, re.DOTALL)
    assert not re.search(rf"[\W_]{{{LONGEST_RUN + 2}}}", short)
    assert shorten_runs(short) == short


@given(TEXTS)
def test_lines_and_their_words_stay(text: str) -> None:
    words = re.sub(rf"(.)\1{{{LONGEST_RUN},}}", lambda row: row[0][:LONGEST_RUN], text)
    for line, kept in zip(words_by_line(words), words_by_line(shorten_runs(text)), strict=True):
        assert line == kept


def words_by_line(text: str) -> list[list[str]]:
    """The words of each line that has any."""
    return [found for line in text.split("\n") if (found := re.findall(r"[^\W_]+", line))]


@given(st.text(max_size=LONGEST_RUN))
def test_what_is_short_stays_as_it_is(text: str) -> None:
    assert shorten_runs(text) == text
