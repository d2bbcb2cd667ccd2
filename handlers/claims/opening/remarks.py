"""Remarks: what a family tells of a claim and no question asks for, which staff read with it."""

import re

from bot.state import Answers
from domain.claims.asked import UNWANTED
from domain.claims.told import FAMILY, relation_told, says_all
from domain.knowledge.heard.questions import asks, is_question
from domain.parsing.replies.asides import LATER, PUT_OFF, WAIT, parse_aside
from domain.parsing.replies.yes_no import says_nothing_to_give
from domain.parsing.text import NOT, normalise

LONGEST = 300
"""Characters of a remark."""
NO_ANSWER = ("not-an-option", "nik-letters", "nik-length")
"""The refusals of a text that may be a part of the story."""
REMARK, MOST_REMARKS, LEAST_WORDS = "remark", 8, 2
ASKS_OR_ORDERS = re.compile(
    rf"\b(?:{NOT}|apa {NOT}|kah|kan|or not)\W*(?:(?:ya|sih|min|kak|pak|bu|bang)\W*)*$|"
    r"^\W*(?:ada|adakah|yang|yg|siapa|is there|who)\b.*\b(?:atau|apa|or)\b|"
    r"\b\w+(?:in|kan)\s+(?:dong|donk|ya|pak|bu|min|kak)\W*$|"
    r"^\W*(?:tolong|mohon|please|minta|coba)\b",
    re.IGNORECASE,
)
"""A question without its mark, or an order: "ada batas waktunya ga", "laporin dong"."""
LETTERS = re.compile(r"[^\W\d_]{2,}")


def is_remark(text: str) -> bool:
    """Whether a text that answers nothing tells something: words, and no question."""
    is_long = len(LETTERS.findall(text)) >= LEAST_WORDS or relation_told(text) in FAMILY
    is_later = (
        PUT_OFF.search(text) or WAIT.search(text) or not LATER.isdisjoint(normalise(text).split())
    )
    is_reply = says_all(text) or says_nothing_to_give(text) or parse_aside(text) is not None
    is_told = is_long and not (is_reply or is_later or asks(text) or is_question(text))
    return is_told and not (UNWANTED.search(text.casefold()) or ASKS_OR_ORDERS.search(text))


def is_order(text: str) -> bool:
    """Whether a text asks without the mark of a question, or tells us to do something."""
    return bool(ASKS_OR_ORDERS.search(text))


def keep_remark(answers: Answers, text: str) -> None:
    """Keep among the answers what a family tells besides them, up to so many remarks."""
    number = sum(each.startswith(REMARK) for each in answers)
    if number < MOST_REMARKS:
        answers[f"{REMARK}:{number}"] = text[:LONGEST]


def remarks_of(answers: Answers) -> list[str]:
    """The words of a family besides the answers, in their order."""
    return [words for name, words in answers.items() if name.startswith(REMARK)]
