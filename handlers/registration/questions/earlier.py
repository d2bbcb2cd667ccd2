"""Answers of an earlier application, which somebody may say are the same: "iya sama kayak dulu"."""

from typing import Any

from bot.state import UserInput
from domain.parsing.text import FILLERS, letter_words

BEFORE = "before_"
"""Before the name of a question: its answer in an earlier application."""
SAME = frozenset(letter_words("sama dulu lama sebelumnya tetap tetep same before"))
BESIDE_SAME = SAME | frozenset(
    letter_words(
        "i iya ya masih kayak kaya seperti yang yg kemarin waktu itu kerjaan kerjanya kerja "
        "still yes "
        "the as is it"
    )
)
"""Words of an answer that has not changed: "iya sama kayak dulu"."""


def as_before(form: Any, name: str, given: UserInput) -> UserInput:
    """The earlier answer to the question, where one is known and the text says that it is the same;
    else what was given."""
    said = {*letter_words(given.text.casefold())} - FILLERS
    kept = form.answers.get(BEFORE + name, "")
    is_same = given.value is None and said <= BESIDE_SAME and not said.isdisjoint(SAME)
    return UserInput(given.text, kept, (kept,)) if kept and is_same else given
