"""A whole form filled on one page: each text answers the question that the chat would ask.

Valid answers are kept. Those that are invalid or missing are asked in the chat afterwards, and so
is the review: nothing is sent without it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import AskAgain, EndForm, Question
from bot.forms.stack import FormStack
from bot.message import SubmittedForm
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import LONGEST

Refusal = Invalid | Ambiguous
Keep = Callable[[Question[Any], str], None]


def submit(turn: Turn, stack: FormStack, filled: SubmittedForm) -> None:
    """Take the answers of a filled page, and go on in the chat."""
    kind = stack.forms.get(filled.form)
    if kind is None or not kind.pages:
        turn.say("filled-unknown")
        return stack.ask_again(turn)
    if not kind.is_for(turn) or not kind.may_open(turn):
        return None
    form = draft_of(turn, stack, kind)
    try:
        refused = answer_questions(turn, form, filled.answers, keep_quietly(turn, form))
    except EndForm as end:
        return stack.finish(turn, form, form.end(turn, end))
    confirm_received(turn, form, refused)
    turn.state.misses = 0
    return stack.finish(turn, form, form.proceed(turn))


def draft_of(turn: Turn, stack: FormStack, kind: type[Form]) -> Form:
    """The half-filled form that is open or was set aside, else a new one; it is the open one."""
    if turn.state.form != kind.name:
        stack.park(turn)
        turn.state.form = kind.name
        turn.state.answers = turn.state.parked.pop(kind.name, {}) or kind.prefill(turn, "")
    return kind(turn.state.answers, turn.today)


def keep_quietly(turn: Turn, form: Form) -> Keep:
    """A function that keeps an answer as the chat does, without saying it back."""

    def keep(question: Question[Any], kept: str) -> None:
        if form.answers.get(question.name) != kept:
            parts = len(turn.parts)
            form.answer(turn, question, kept)
            del turn.parts[parts:]

    return keep


def answer_questions(
    turn: Turn, form: Form, given: Mapping[str, str], keep: Keep
) -> dict[str, Refusal]:
    """Answer the page's questions in the form's order; the refusals, by question.

    Raises EndForm. An empty text leaves a question open, or is "none" where it is optional.
    """
    refused: dict[str, Refusal] = {}
    texts = form.derive(given)
    for question in form.questions:
        text = texts.get(question.name)
        if text is None or not form.is_needed(question) or not (text.strip() or question.optional):
            continue
        try:
            keep(question, accepted(turn, form, question, text.strip()))
        except (Invalid, Ambiguous) as refusal:
            form.clear_answers(question.name)
            refused[question.name] = refusal
        except KeyError:  # its options depend on an answer that was refused
            form.clear_answers(question.name)
    return refused


def accepted(turn: Turn, form: Form, question: Question[Any], text: str) -> str:
    """The answer as it is stored; Invalid or Ambiguous when the question refuses the text."""
    if not text:
        return ""
    if len(text) > LONGEST:
        raise Invalid("too-long")
    picked = text in {option.value for option in question.options(turn, form)}
    try:
        return question.accept(turn, form, UserInput("", text) if picked else UserInput(text))
    except AskAgain as again:  # a chat puts the question anew; a page says why it shows it again
        why = again.__context__
        raise why if isinstance(why, Refusal) else Invalid("not-an-option") from None


def confirm_received(turn: Turn, form: Form, refused: Mapping[str, Refusal]) -> None:
    """Say that the page arrived, and name the answers that must be given again."""
    lines = [f"• {label(turn, form, name)}: {reason(turn, why)}" for name, why in refused.items()]
    if lines:
        turn.say("filled-partly", lines="\n".join(lines))
    else:
        turn.say("filled")


def label(turn: Turn, form: Form, question: str) -> str:
    own = f"{form.name}-{question}.label"
    known = turn.texts.has(turn.person.language, own)
    return turn.text(own if known else f"{form.name}-{question}.tick")


def reason(turn: Turn, refusal: Refusal) -> str:
    """The reason of a refusal, as the chat says it."""
    kind = "error" if isinstance(refusal, Invalid) else "ask"
    return turn.text(f"{kind}-{refusal.reason}", **refusal.values)
