"""Is what was filled in all right? The same questions say it as in the chat; nothing is kept."""

from collections.abc import Mapping

from bot.filling import feed, reason
from bot.form import Form
from bot.paper import Field, Kind, Paper
from bot.question import Stop
from bot.turn import Turn


def taken(paper: Paper, sent: Mapping[str, str]) -> dict[str, str]:
    """The answers among the fields that were sent."""
    return {field.name: text_of(field, sent) for field in paper.fields}


def text_of(field: Field, sent: Mapping[str, str]) -> str:
    """A tick that is not there is a no, or is missing where nothing goes without it."""
    if field.kind is not Kind.TICK:
        return sent.get(field.name, "")
    return "yes" if field.name in sent else "" if field.required else "no"


def wrong(turn: Turn, kind: type[Form], paper: Paper, given: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each field that needs another look."""
    form = kind({}, turn.today)
    try:
        refused = feed(
            turn, form, given, lambda question, kept: form.answers.update({question.name: kept})
        )
    except Stop as end:
        return {blamed(form, end): turn.word(end.reason)}
    found = {name: reason(turn, why) for name, why in refused.items()}
    for field in paper.fields:
        if field.name not in found and is_missing(form, field):
            found[field.name] = turn.word("web-form-missing")
    return {field.name: found[field.name] for field in paper.fields if field.name in found}


def blamed(form: Form, end: Stop) -> str:
    """The question whose no ends it."""
    ends = (each.name for each in form.questions if getattr(each, "or_stop", "") == end.reason)
    return next(ends, form.questions[0].name)


def is_missing(form: Form, field: Field) -> bool:
    question = next(each for each in form.questions if each.name == field.name)
    return not question.optional and form.applies(question) and not form.has(question)
