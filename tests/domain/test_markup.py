"""Bold words: marked by our sentences only."""

from hypothesis import given
from hypothesis import strategies as st

from domain.markup import BEGIN, END, bold_spans, mark_bold, plain, replace_signs


def test_words_between_two_stars_are_bold() -> None:
    marked = mark_bold("Bayar **Rp11.400** sebelum **30 November 2026**.")
    text, spans = bold_spans(marked)
    assert text == "Bayar Rp11.400 sebelum 30 November 2026."
    assert [text[begin:end] for begin, end in spans] == ["Rp11.400", "30 November 2026"]
    assert replace_signs(marked, "*", "*") == "Bayar *Rp11.400* sebelum *30 November 2026*."


def test_stars_that_are_nobodys_pair_stay() -> None:
    assert mark_bold("2 ** 3 dan 4 **") == "2 ** 3 dan 4 **"


@given(st.text(st.sampled_from(["a", " ", BEGIN, END, "😀"]), max_size=20))
def test_spans_are_never_empty_and_lie_in_the_plain_text(text: str) -> None:
    shown, spans = bold_spans(text)
    assert shown == plain(text)
    assert all(0 <= begin < end <= len(shown) for begin, end in spans)
