"""An answer that comes once more: an impatient thumb sends the last one twice."""

from datetime import datetime, timedelta
from zlib import crc32

from bot.forms.form import Form
from bot.forms.options import normalise
from bot.forms.questions import AskAgain, EndForm
from bot.forms.review import ReviewQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid

PRESSED_BY_NUMBER = "terminal"
"""The channel without buttons: the numbers of two of them may well be the same."""
AT_ONCE = timedelta(seconds=20)
"""Who writes the same later means it."""


def is_at_once(turn: Turn) -> bool:
    """Was the answer before given just now?"""
    at = turn.state.worked
    return not at or turn.now - datetime.fromisoformat(at) <= AT_ONCE


def mark_of(turn: Turn, text: str) -> str:
    """The mark by which an answer is known again, a checksum of its words; none of a number that
    presses a button."""
    if text.isdecimal() and turn.person.channel == PRESSED_BY_NUMBER:
        return ""
    return f"{crc32(normalise(text).encode()):x}"


def is_repeated(turn: Turn, form: Form, text: str) -> bool:
    """Is the text the answer given last, sent once more?

    A yes may answer two questions in a row, but nothing is sent by the second of two, and no name
    or street is the same as the answer before it.
    """
    question = form.pending()
    is_text = bool(text) and not turn.message.files
    if question is None or form.for_staff or not is_text or turn.state.given != mark_of(turn, text):
        return False
    if not turn.state.given or not is_at_once(turn):
        return False
    if turn.state.asked not in ("", question.name):
        return False  # something else was shown since
    if isinstance(question, ReviewQuestion):
        return True
    if question.verbatim or question.any_words:
        return len(text.split()) > 1
    return not settles(turn, form, text)


def settles(turn: Turn, form: Form, text: str) -> bool:
    """Does a text settle the open question, be it to end the form or to ask another one? Nothing
    of it is kept."""
    tried, said = form.copy(), len(turn.parts)
    question = tried.pending()
    try:
        return question is not None and bool(question.accept(turn, tried, UserInput(text)))
    except (AskAgain, EndForm):
        return True
    except (Ambiguous, Invalid):
        return False
    finally:
        del turn.parts[said:]
