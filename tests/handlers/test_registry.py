"""All forms are registered, and no two of them share a word, an intent or a name."""

from collections import Counter

from bot.forms.form import Form
from handlers.registry import FORMS


def test_no_word_intent_or_name_belongs_to_two_forms() -> None:
    words = Counter(word.casefold() for form in FORMS for word in form.opens_with)
    intents = Counter(intent for form in FORMS for intent in form.intents)
    names = Counter(form.name for form in FORMS)
    for counts in (words, intents, names):
        assert [each for each, count in counts.items() if count > 1] == []


def test_every_form_that_a_word_opens_is_registered() -> None:
    forms = {each for each in subclasses(Form) if each.__module__.startswith("handlers.")}
    assert {each for each in forms if each.opens_with} == set(FORMS)


def subclasses(form: type[Form]) -> set[type[Form]]:
    below = form.__subclasses__()
    return set(below).union(*(subclasses(each) for each in below))
