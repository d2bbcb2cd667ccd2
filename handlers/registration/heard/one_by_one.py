"""The pieces of a message one by one: as the answers to the next questions, in their order, where
the whole is no answer to the open one.

Each rule sees what the ones before it left; the first that knows what to do is the last.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.forms.questions import EndForm, Question
from bot.state import UserInput
from bot.turn import Turn
from domain.knowledge.heard.questions import is_question
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import DOUBT, letter_words
from handlers.incomes import has_amount
from handlers.registration.heard.any_order import ONE_PERSON, AnswersInAnyOrder
from handlers.registration.heard.early import short_answer
from handlers.registration.heard.pieces import (
    LONG,
    are_sums,
    is_own_work,
    phone_in,
    pieces_apart,
    pieces_of,
    run_of,
    tells_other,
)
from handlers.registration.questions.nik import PART_OF_NIK

MISTAKE = frozenset({"salah", "keliru", "slah", "wrong", "sorry", "maaf"})
"""Beside doubts, words before a correction of what was said earlier: no answer to what is asked."""
PARDON = re.compile(r"\W*(?:eh|maaf|sori|sorry|aduh|waduh|oh)\b", re.IGNORECASE)
"""The first word of a piece that takes something back."""
IN_THE_SAME_BREATH = re.compile(
    r"(?<=\w)\W+(?:eh|ralat|maksudnya|maksud saya|koreksi|i mean)\b"
    r"(?:\W+(?:salah|keliru|maaf|sorry)\b)?\W*(?=\w)|"
    r"(?<=\w), bukan,? (?=\w)",
    re.IGNORECASE,
)
"""Between an answer and the one that takes its place: "1 juta eh 1,2 juta"."""
BEFORE_WORK = ("occupation", "full_name", "address")
"""Questions beside whose answers people tell of their work or income."""


@dataclass
class Message:
    """A message to the open question, with what of it is not taken yet."""

    turn: Turn
    form: AnswersInAnyOrder
    question: Question[Any]
    given: UserInput
    pieces: list[str]
    is_run: bool = False
    """Nothing stands between the pieces: "masih sehat yang murah"."""

    @property
    def text(self) -> str:
        return self.given.text

    def settles(self, text: str) -> bool:
        """Whether a text settles the open question."""
        return self.form.settles(self.turn, text)

    def take_whole(self) -> bool:
        """Take what is left as the answer to the open question alone."""
        return self.form.take_whole(self.turn, self.given)

    def goes_on(self) -> bool:
        """Ask the next question; True when the form is over."""
        return self.form.proceed(self.turn)


Rule = Callable[[Message], bool | None]
"""Whether the form is over by the message; None where the next rule is to see what is left."""


def take_pieces(
    turn: Turn, form: AnswersInAnyOrder, question: Question[Any], given: UserInput
) -> bool:
    """Take the pieces of a message by the first rule that knows them; True when the form is
    over."""
    message = Message(turn, form, question, given, pieces_of(given.text))
    return next(over for rule in RULES if (over := rule(message)) is not None)


def to_another_question(message: Message) -> bool | None:
    """The plain answer to another question than the open one."""
    taken = message.form.take_plain(message.turn, message.question, message.text)
    return message.goes_on() if taken else None


def in_the_same_breath(message: Message) -> bool | None:
    """An answer and at once another one in its place, which alone counts."""
    *_, instead = IN_THE_SAME_BREATH.split(message.text)
    question = message.question
    may_be = not question.verbatim or question.name == "full_name" or is_own_work(instead)
    if instead == message.text or not may_be or not message.settles(instead):
        return None
    message.given = UserInput(instead)
    return message.take_whole()


def address_before_work(message: Message) -> bool | None:
    """An address, and behind it one's work, an income or a short answer."""
    question = message.question
    of_place, of_work = pieces_apart(message.text)
    if question.name != "address" or not of_work or not message.settles(of_place):
        return None
    message.form.take_piece(message.turn, question, of_place)
    return message.form.take_early(message.turn, {}, ", ".join(of_work))


def run_together(message: Message) -> None:
    """Part an answer from short ones behind it that no comma parts: "masih sehat yang murah"."""
    pieces = message.pieces
    if message.question.verbatim:
        return
    run = run_of(pieces)
    if are_sums([each for each in run if not LONG.search(each)]):
        return  # of one income: "kadang 70 kadang 120 ribu"
    is_more = len(run) > len(pieces) and tells_other(message.question.name, run[1:])
    message.is_run = len(pieces) == 1 < len(run) and (is_more or not message.settles(message.text))
    if message.is_run or is_more:
        message.pieces = run


def short_answers(message: Message) -> bool | None:
    """Pieces that can only be one answer, in any order; what is left is for the next question."""
    if not may_be_short(message):
        return None
    turn, form = message.turn, message.form
    said = len(turn.parts)
    if not form.take_short(turn, message.pieces):
        return None
    if len(turn.parts) == said:
        turn.say("answer-noted")
    following = form.pending()
    is_asked = following is message.question  # a mere yes may still be its answer
    message.pieces = [each for each in message.pieces if is_asked or not is_mere_reply(each)]
    left = " ".join(message.pieces)
    if message.is_run and not (following and left and message.settles(left)):
        return take_run(message)
    if following is None or not left:
        return message.goes_on()
    message.question, message.given = following, UserInput(", ".join(message.pieces))
    is_left = len(message.pieces) == 1 and not is_question(message.text)
    if not is_left or following.verbatim or message.settles(message.text):
        return None
    form.take_piece(turn, following, message.text)
    return message.goes_on()  # of what is left nothing else is asked


def may_be_short(message: Message) -> bool:
    """Whether pieces may be answers to other questions, and not the whole to the open one."""
    name, text, pieces = message.question.name, message.text, message.pieces
    if not pieces or (name in ONE_PERSON and PART_OF_NIK.search(text)):
        return False
    is_one = short_answer(text) not in ("", "occupation", name)
    return is_one or len(pieces) > 1 or not message.settles(text)


def take_run(message: Message) -> bool:
    """Take of a run of answers each that settles what is asked by then, or tells a sum."""
    answers = (each for each in message.pieces if message.settles(each) or has_amount(each))
    return take_each(message, answers)


def work_before_its_question(message: Message) -> bool | None:
    """One's work or income, beside a name or an address or alone."""
    question = message.question
    is_alone = not question.verbatim and bool(message.pieces) and is_for_one(message)
    if question.name not in BEFORE_WORK and not is_alone:
        return None
    taken = message.form.take_work_early(message.turn, question, message.text)
    return message.goes_on() if taken else None


def name_before_pardon(message: Message) -> bool | None:
    """A name, and behind it the pardon for another answer: "siti aminah, maaf NIK tadi salah"."""
    question, pieces = message.question, message.pieces
    if question.name != "full_name" or len(pieces) != 2 or not PARDON.match(pieces[1]):
        return None
    return message.form.take_name(message.turn, *pieces) if message.settles(pieces[0]) else None


def whole_answer(message: Message) -> bool | None:
    """One answer to the open question, however many pieces it has."""
    question, pieces = message.question, message.pieces
    is_whole = question.verbatim or is_for_one(message)
    is_whole = is_whole or (question.name == "income" and are_sums(pieces))
    if is_whole or (message.settles(message.text) and not tells_other(question.name, pieces[1:])):
        return message.take_whole()
    return None


def is_for_one(message: Message) -> bool:
    """Whether there is one piece at most, or all of them may be of one person."""
    return message.question.name in ONE_PERSON or len(message.pieces) < 2


def behind_no_answer(message: Message) -> bool | None:
    """Work, an income or a phone number beside a first piece that is no answer, or that says
    that one was wrong; the open question is asked again."""
    turn, form, question = message.turn, message.form, message.question
    first = letter_words(message.pieces[0].casefold())
    corrects = bool(first) and (DOUBT | MISTAKE).issuperset(first)
    if not corrects and message.settles(message.pieces[0]):
        return None
    told = [
        form.take_work_early(turn, question, each)
        or form.tells_again(turn, question, phone_in(each))
        for each in message.pieces
    ]
    return message.goes_on() if any(told) else message.take_whole()


def one_after_another(message: Message) -> bool:
    """Each piece, as the answer to the question that is asked by then."""
    return take_each(message, message.pieces)


def take_each(message: Message, pieces: Iterable[str]) -> bool:
    """Take the pieces as the answers to the questions that are asked by then; True when the form
    is over."""
    turn, form = message.turn, message.form
    try:
        for piece in pieces:
            if (following := form.pending()) is None:
                break
            form.take_piece(turn, following, piece)
    except EndForm as end:
        return form.end(turn, end)
    return message.goes_on()


RULES: Sequence[Rule] = (
    to_another_question,
    in_the_same_breath,
    address_before_work,
    run_together,
    short_answers,
    work_before_its_question,
    name_before_pardon,
    whole_answer,
    behind_no_answer,
    one_after_another,
)
"""In this order: a later one sees what the earlier ones left."""
