"""All forms are registered, and no two of them share a word, an intent or a name."""

from collections import Counter

from bot.forms.form import Form
from domain.knowledge.index import parse_phrasings
from handlers.registry import FORMS
from handlers.texts import TASKS_FILE
from tests.support.site import TEXTS


def test_no_word_intent_or_name_belongs_to_two_forms() -> None:
    words = Counter(word.casefold() for form in FORMS for word in form.opens_with)
    intents = Counter(intent for form in FORMS for intent in form.intents)
    names = Counter(form.name for form in FORMS)
    for counts in (words, intents, names):
        assert [each for each, count in counts.items() if count > 1] == []


def test_every_form_that_a_word_opens_is_registered() -> None:
    forms = {each for each in subclasses(Form) if each.__module__.startswith("handlers.")}
    assert {each for each in forms if each.opens_with} == set(FORMS)


def test_every_task_that_may_be_offered_has_a_label() -> None:
    tasks = parse_phrasings(TASKS_FILE.read_text("utf-8"))
    labels = [f"open-{command[1:]}" for command in tasks if command.startswith("/")]
    missing = [each for each in labels for of in ("id", "en") if not TEXTS.has(of, each)]
    assert missing == []


def subclasses(form: type[Form]) -> set[type[Form]]:
    below = form.__subclasses__()
    return set(below).union(*(subclasses(each) for each in below))
