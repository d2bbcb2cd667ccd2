"""Words that a form itself has for its questions: why it asks them, how many are left."""

from bot.forms.form import Form
from bot.turn import Turn
from domain.knowledge.heard.why import asks_how_far, is_about, words_of_why
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import FEWEST_WORDS

SHARED = 2
"""Plain words that a text shares with what one of our questions is about, to be about it."""


def own_text(turn: Turn, form: Form, about: str) -> str:
    """The name of the form's own text about something; empty without one."""
    name = f"{form.name}-{about}"
    return name if turn.texts.has(turn.person.language, name) else ""


def own_why(turn: Turn, form: Form) -> str:
    """The name of the text that says why the open question is asked; empty without one."""
    question = form.pending()
    name = f"{form.name}-{question.name}.why" if question else ""
    return name if turn.texts.has(turn.person.language, name) else ""


def why_of_form(turn: Turn, form: Form) -> str:
    """The name of the text that says why the form asks anything; empty without one."""
    return own_text(turn, form, "why")


def why_of(turn: Turn, form: Form, text: str) -> str:
    """The name of the text that says why the form asks what the text is about; empty when it does
    not ask why. A mere "kenapa?" is about the open question, or about the form as a whole."""
    words = words_of_why(text)
    if not words:
        return ""
    language, pending = turn.person.language, form.pending()
    for question in (*([pending] if pending else []), *form.asked()):
        name = f"{form.name}-{question.name}"
        known = turn.texts.has(language, f"{name}.about")
        about = turn.text(f"{name}.about") if known else ""
        if turn.texts.has(language, f"{name}.why") and is_about(words, about):
            return f"{name}.why"
    return why_of_form(turn, form) if is_about(words, "") else ""


def why_of_another(turn: Turn, form: Form, text: str) -> str:
    """The name of the text that says why the form asks what the text speaks of most, at another
    question than the open one; empty where it speaks of none."""
    words, language = {*plain_words(text)}, turn.person.language
    found: dict[str, int] = {}
    for question in form.asked():
        name = f"{form.name}-{question.name}"
        if turn.texts.has(language, f"{name}.why") and turn.texts.has(language, f"{name}.about"):
            found[f"{name}.why"] = len(words & {*plain_words(turn.text(f"{name}.about"))})
    most = max(found, key=lambda each: found[each], default="")
    least = max(SHARED, found.get(own_why(turn, form), 0) + 1)
    return most if found.get(most, 0) >= least else ""


def speaks_of(turn: Turn, form: Form, text: str) -> bool:
    """Does the text have a word for what the open question asks?"""
    question = form.pending()
    name = f"{form.name}-{question.name}.about" if question else ""
    known = turn.texts.has(turn.person.language, name)
    return known and not {*plain_words(turn.text(name))}.isdisjoint(plain_words(text))


def repeats_ours(turn: Turn, form: Form, text: str) -> bool:
    """Does a text of two words have one of the open question, which it then asks about: "what
    code"?"""
    question, words = form.pending(), plain_words(text)
    if question is None or len(words) > FEWEST_WORDS or form.keeps_draft:
        return False
    ours = turn.text(f"{form.name}-{question.name}", **question.tell(turn, form))
    return not {*plain_words(ours)}.isdisjoint(words)


def questions_left(form: Form, text: str) -> str:
    """The number of questions that are left, for somebody who asks that; else empty."""
    question = form.pending() if asks_how_far(text) else None
    place = form.progress(question) if question and len(form.asked()) > 1 else {}
    return f"{int(place['total']) - int(place['number']) + 1}" if place else ""
