"""A wish as somebody wrote it, as the rules over the index see it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.knowledge.certainty import Guess
from domain.knowledge.heard.questions import asks
from domain.knowledge.index import Meaning

PLAIN = 0.85
"""How sure one must be of a wish that comes in place of an answer, or that a rule decides."""
OPEN = 0.15
"""How sure one must be of a second question to offer its answer as a button."""
MOST_CANDIDATES = 3
BARE = 2
"""Plain words of a text that says too little alone."""
TAGS = (("tidak",), ("bukan",), ("belum",))
"""The last word of a question: "ini penipuan bukan", "gratis gak"."""


class Index(Protocol):
    def find(self, text: str) -> Meaning:
        """The meaning of a text."""
        ...

    def likeliest(self, text: str) -> list[str]:
        """The likeliest meanings of a text, however little sure."""
        ...

    def likeliest_of(self, names: Collection[str], text: str) -> Guess | None:
        """The likeliest of these meanings, where nothing else can be meant; None when hardly a
        word is known."""
        ...

    def rank(self, text: str) -> list[Guess]:
        """The likeliest meanings of a text, each with how sure it is."""
        ...

    def find_after(self, topic: str, text: str) -> Meaning:
        """The meaning of a text that goes on from a topic."""
        ...


@dataclass(frozen=True, slots=True)
class Wish:
    """A text as it was written, and `text`, what is left without greeting, courtesy and insults.

    `topic` is the name of what was answered before; `scolds`, whether it came with an insult.
    """

    index: Index
    written: str
    text: str
    topic: str
    scolds: bool

    @property
    def nearest(self) -> Sequence[str]:
        """The likeliest meanings, however little sure."""
        return self.index.likeliest(self.text)

    @property
    def tells(self) -> bool:
        """Does it ask nothing?"""
        return not asks(self.text)
