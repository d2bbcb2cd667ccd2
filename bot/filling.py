"""A whole form filled on one page: each text goes to the question that the chat would ask.

What passes is kept. What does not, or is missing, is asked in the chat afterwards, and so is the
review: nothing is sent without it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.desk import Desk
from bot.form import Form
from bot.message import Filled
from bot.question import Question, Stop
from bot.state import Said
from bot.turn import Turn
from domain.typed import Ask, Invalid

LONGEST = 4_000
Refusal = Invalid | Ask
Keep = Callable[[Question[Any], str], None]


def fill(turn: Turn, desk: Desk, filled: Filled) -> None:
    kind = desk.forms.get(filled.form)
    if kind is None or not kind.pages:
        turn.say("filled-unknown")
        return desk.repeat(turn)
    if not kind.admits(turn):
        return None
    form = draft(turn, desk, kind)
    try:
        refused = feed(turn, form, filled.answers, keeping(turn, form))
    except Stop as end:
        turn.say(end.reason)
        return desk.settle(turn, form, True)
    thank(turn, form, refused)
    turn.state.misses = 0
    return desk.settle(turn, form, form.proceed(turn))


def draft(turn: Turn, desk: Desk, kind: type[Form]) -> Form:
    """The half-filled form that is open or was set aside, else a new one; it is the open one."""
    if turn.state.form != kind.name:
        desk.set_aside(turn)
        turn.state.form = kind.name
        turn.state.answers = turn.state.parked.pop(kind.name, {}) or kind.known(turn, "")
    return kind(turn.state.answers, turn.today)


def keeping(turn: Turn, form: Form) -> Keep:
    """Keeps an answer as the chat does, without saying each of them back: the review does."""

    def keep(question: Question[Any], kept: str) -> None:
        if form.answers.get(question.name) != kept:
            said = len(turn.parts)
            form.answer(turn, question, kept)
            del turn.parts[said:]

    return keep


def feed(turn: Turn, form: Form, given: Mapping[str, str], keep: Keep) -> dict[str, Refusal]:
    """Answer the page's questions in the form's order; what was refused, by question.

    Raises Stop. An empty text leaves a question open, or is "none" where it is optional.
    """
    refused: dict[str, Refusal] = {}
    texts = form.implied(given)
    for question in form.questions:
        text = texts.get(question.name)
        if text is None or not form.applies(question) or not (text.strip() or question.optional):
            continue
        try:
            keep(question, accepted(turn, form, question, text.strip()))
        except (Invalid, Ask) as refusal:
            form.forget(question.name)
            refused[question.name] = refusal
        except KeyError:  # its options depend on an answer that was refused
            form.forget(question.name)
    return refused


def accepted(turn: Turn, form: Form, question: Question[Any], text: str) -> str:
    if not text:
        return ""
    if len(text) > LONGEST:
        raise Invalid("too-long")
    picked = text in {option.value for option in question.options(turn, form)}
    return question.accept(turn, form, Said("", text) if picked else Said(text))


def thank(turn: Turn, form: Form, refused: Mapping[str, Refusal]) -> None:
    lines = [f"• {label(turn, form, name)}: {reason(turn, why)}" for name, why in refused.items()]
    if lines:
        turn.say("filled-partly", lines="\n".join(lines))
    else:
        turn.say("filled")


def label(turn: Turn, form: Form, question: str) -> str:
    own = f"{form.name}-{question}.label"
    known = turn.texts.has(turn.person.language, own)
    return turn.word(own if known else f"{form.name}-{question}.tick")


def reason(turn: Turn, refusal: Refusal) -> str:
    """Why an answer was refused, as the chat says it."""
    kind = "error" if isinstance(refusal, Invalid) else "ask"
    return turn.word(f"{kind}-{refusal.reason}", **refusal.values)
