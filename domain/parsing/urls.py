"""Addresses of pages, in texts that anybody may have written."""

from urllib.parse import SplitResult, urlsplit

NO_URL = SplitResult("", "", "", "", "")


def split_url(text: str) -> SplitResult:
    """The parts of an address; all empty for what cannot be one, such as "http://[x"."""
    try:
        return urlsplit(text)
    except ValueError:
        return NO_URL
