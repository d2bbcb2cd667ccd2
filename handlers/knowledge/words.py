"""Answers in words, for whoever decides on them."""

from bot.texts import long_day
from bot.turn import Turn
from models.knowledge.answers import KnowledgeAnswer


def source_text(turn: Turn, row: KnowledgeAnswer) -> str:
    """The source of an answer, and how well it is proven."""
    return turn.text("approve-answers-source", source=row.source, proof=row.confidence)


def span_text(turn: Turn, row: KnowledgeAnswer) -> str:
    """The days on which an answer holds, in words."""
    language = turn.person.language
    first = long_day(language, row.first) if row.first else ""
    last = long_day(language, row.last) if row.last else ""
    if first and last:
        return turn.text("approve-answers-span", **{"from": first, "until": last})
    if first:
        return turn.text("approve-answers-from", **{"from": first})
    if last:
        return turn.text("approve-answers-until", until=last)
    return turn.text("approve-answers-always")
