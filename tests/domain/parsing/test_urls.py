"""Addresses of pages: whatever was written, it has parts, and none fails."""

from hypothesis import given
from hypothesis import strategies as st

from domain.parsing.urls import NO_URL, split_url


def test_parts_of_an_address() -> None:
    found = split_url("https://www.bps.go.id/id/tabel?x=1")
    assert (found.netloc, found.path, found.query) == ("www.bps.go.id", "/id/tabel", "x=1")


@given(st.from_regex(r"(https?:)?//[a-z@:\[\]\\/%℀＃.0-9]{0,9}", fullmatch=True) | st.text())
def test_no_text_fails(text: str) -> None:
    split_url(text)


def test_what_cannot_be_an_address_has_no_parts() -> None:
    assert split_url("http://[x") == split_url("//a℀b") == NO_URL
