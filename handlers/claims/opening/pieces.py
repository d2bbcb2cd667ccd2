"""A story that is told in pieces: what plainly answers another question of the claim is kept."""

from collections.abc import Collection, Sequence
from typing import Any

from bot.forms.questions import AskAgain, EndForm, Question
from bot.state import UserInput
from bot.turn import Turn
from domain.claims.pieces import (
    is_no_name,
    is_no_place,
    is_of_membership,
    nik_said,
    pieces_of,
    says_no_hour,
    says_no_nik,
    words_of_story,
)
from domain.claims.told import name_told
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from handlers.claims.opening.remarks import is_remark, keep_remark
from handlers.claims.opening.when import HOUR_SAID, PART, WITH_DAY, day_words

SAID_ONCE = ("nik", "full_name", "day", "hour")
"""Answers that are put right by their name, where they come again and are others."""
MOST_OF_TIME = 4
"""Words that tell only a day or an hour."""


def take_pieces(turn: Turn, form: Any, text: str) -> bool:
    """Keep what a text plainly tells that is no answer to the open question, and say what was kept;
    False when there is nothing in it. The open question may be answered by a piece of it."""
    question = form.pending()
    if question is None or not is_beside(turn, form, text):
        return False
    if is_of_membership(text):
        turn.say("claim-membership")
        return True
    if is_question(text):
        return False
    before = set(form.answers)
    heard = [take_piece(turn, form, each, text) for each in pieces_of(text)]
    noted = [each for each in form.questions if is_new(turn, form, each.name, before)]
    if noted:
        turn.say("claim-noted", lines=lines_of(turn, form, noted))
    elif any(heard) and form.pending() is question:
        is_kept = form.urgent and is_remark(text)
        turn.say("claim-remark" if is_kept else "claim-go-on")
        if is_kept:
            keep_remark(form.answers, text)
    return any(heard)


def is_beside(turn: Turn, form: Any, text: str) -> bool:
    """May a text be something else than the answer to the open question? A name is no place, a
    place no wound, and a mere day or hour tells neither where nor how."""
    question = form.pending()
    if not question.verbatim:
        return not form.settles(turn, text)
    is_time = bool(day_words(text) or HOUR_SAID.search(text)) and len(text.split()) <= MOST_OF_TIME
    if question.name == "full_name":
        return is_time or is_no_name(text) or bool(name_told(text))
    is_wound = question.name == "place" and is_no_place(text)
    return question.name in ("place", "cause") and (is_time or is_wound)


def take_piece(turn: Turn, form: Any, piece: str, text: str) -> bool:
    """Keep the answers of one piece: to the open question if it is one, else to those that it
    plainly answers and nobody has answered. False where it tells nothing of the kind."""
    question = form.pending()
    any_words = bool(question and question.verbatim)
    told = told_in(piece)
    if "cause" in told:
        told["cause"] = [text]  # the whole story
    if question and not any_words:
        plainly = (each for each in told.get(question.name, ()) if each and each not in piece)
        for words in (piece, *plainly):
            kept = accepted(turn, form, question.name, words)
            if kept is not None:
                form.answer(turn, question, kept)
                return True
    is_heard = False
    for name, said in told.items():
        if question and name == question.name and any(said) and not any_words:
            continue
        if not hasattr(type(form), name):
            is_heard = True
            continue
        if name == "grown" and not form.is_needed(type(form).grown):
            continue
        if name in form.answers:
            is_heard = is_heard or any_words or name not in SAID_ONCE
            continue
        is_heard = True
        for words in said:
            kept = accepted(turn, form, name, words) if words else words
            if kept is not None:
                form.answers[name] = kept
                form.on_answer(turn, name)
                break
    return is_heard


def told_in(piece: str) -> dict[str, Sequence[str]]:
    """The words that may be the answer to each question that a piece plainly answers; no words for
    a NIK that is not at hand and an hour that is not known."""
    told: dict[str, Sequence[str]] = {
        name: [words] for name, words in words_of_story(piece).items()
    }
    if words := day_words(piece):
        told["day"] = words
    if hour := HOUR_SAID.search(piece):
        told["hour"] = [piece, piece[hour.start() :]]
    elif says_no_hour(piece):
        told["hour"] = [""]
    if says_no_nik(piece):
        told["nik"] = [""]
    elif nik := nik_said(piece):
        told["nik"] = [nik]
    return told


def accepted(turn: Turn, form: Any, name: str, words: str) -> str | None:
    """The answer to a question that words are; None for none. Nothing is said."""
    tried, said, refused = form.copy(), len(turn.parts), turn.state.refused
    try:
        kept: str = getattr(type(form), name).accept(turn, tried, UserInput(words))
    except (AskAgain, EndForm, Ambiguous, Invalid):
        del turn.parts[said:]
        turn.state.refused = refused
        return None
    form.answers |= {
        each: tried.answers[each] for each in (PART, WITH_DAY, "hour") if each in tried.answers
    }
    return kept


def is_new(turn: Turn, form: Any, name: str, before: Collection[str]) -> bool:
    """Was the question answered just now, and has it a name that can be said?"""
    is_named = turn.texts.has(turn.person.language, f"{form.name}-{name}.label")
    return is_named and bool(form.answers.get(name)) and name not in before


def lines_of(turn: Turn, form: Any, questions: Sequence[Question[Any]]) -> str:
    """Label and answer in words of each, on its line."""
    return "\n".join(
        f"• {turn.text(f'{form.name}-{each.name}.label')}: "
        f"{each.show(turn, form, form.answers[each.name])}"
        for each in questions
    )
