"""The ways in which a typed text is no value.

Each parser (`domain/parsing/`) turns one kind of text into one kind of value, or raises one of
these. `reason` is the name of the sentence that says what to do next (`error-<reason>` in the
texts), `values` are what it mentions.
"""

from collections.abc import Sequence


class Invalid(Exception):
    """The text is no answer, or an impossible one: the question is asked again, with an example."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


class Impossible(Invalid):
    """The text is understood, but what it says cannot be, as a day that has not come; it has no
    other meaning."""


class Ambiguous(Exception):
    """The text is understood, but it may mean several things: ask which of the `candidates` (maybe
    none)."""

    def __init__(self, reason: str, candidates: Sequence[object] = (), **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.candidates = tuple(candidates)
        self.values = values


def whole_number(text: str, digits: int = 9) -> int | None:
    """The number in plain digits; None for other text, and for more than so many digits."""
    plain = text.isascii() and text.isdigit() and len(text) <= digits
    return int(text) if plain else None
