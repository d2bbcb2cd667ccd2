"""Every letter that we speak first with has an approved text: the same words, by the rules."""

import re
from datetime import date
from functools import cache

import pytest
from fluent.syntax.ast import FunctionReference, Message, Placeable, TextElement, VariableReference
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.whatsapp.templates import LONGEST, ApprovedTemplate, Templates, render
from domain.markup import replace_signs
from domain.reminders.ladder import ENDED, LADDER, parse_ladder
from handlers.notify import button_label
from handlers.texts import TEMPLATES_FILE
from models.branch.status_import import StatusNoticeKind
from models.reminders.reminder import MONTHLY, REQUESTED, SNOOZE
from scheduler.branch.notices import COMMANDS, COMMANDS_OF_TEXT
from scheduler.digests.send import SHORT
from scheduler.reminders.send import BUTTONS, BUTTONS_OF_TEXT, KINDS, REPORTED, text_of_step
from tests.support.chat import TEXTS
from tests.support.sampling import examples
from tests.support.suite.notifications import spoken
from tests.support.suite.source_code import parsed_texts

TEMPLATES = Templates.load(TEMPLATES_FILE)
VALUES = dict(TEMPLATES.examples)
LANGUAGES = ("id", "en")
SOON = re.compile(r"error-.*|import-(?!forgotten).*|claim-packet.*|material-.*")
"""Said minutes after the person sent a list or asked for papers, inside of every window."""


def spoken_first() -> set[str]:
    """The name of every letter that is posted unasked."""
    steps = [step.name for step in parse_ladder(LADDER)] + [
        SNOOZE,
        MONTHLY,
        REQUESTED,
        ENDED.name,
    ]
    news = {f"news-{kind.replace('_', '-')}" for kind in StatusNoticeKind}
    news |= COMMANDS_OF_TEXT.keys()
    said = (
        news
        | {SHORT, REPORTED}
        | {text_of_step(TEXTS, "id", step) for step in steps}
        | {*KINDS.values()}
    )
    told = {name for name in spoken() if not SOON.fullmatch(name)}
    return said | {name for name in told if TEXTS.has("id", name)}


@cache
def messages(language: str) -> dict[str, Message]:
    """The messages of the texts in this language, by name."""
    found = parsed_texts(language)
    return {each.id.name: each for each in found if isinstance(each, Message)}


def of_the_words(wording: ApprovedTemplate) -> tuple[str, list[str]]:
    """The sentence with its places numbered, and what stands in them."""
    found = messages(wording.language)[wording.text]
    body, variables = "", []
    for element in found.value.elements:
        if isinstance(element, TextElement):
            body += element.value
            continue
        assert isinstance(element, Placeable)
        variables.append(variable(element.expression))
        body += f"{{{{{len(variables)}}}}}"
    return body, variables


def variable(expression: object) -> str:
    if isinstance(expression, FunctionReference):
        return f"{expression.id.name}({expression.arguments.positional[0].id.name})"
    assert isinstance(expression, VariableReference), "a choice needs a template for each branch"
    return expression.id.name


def as_days(values: dict[str, object]) -> dict[str, object]:
    days = {name: date.fromisoformat(f"{values[name]}") for name in ("until", "grace", "month")}
    return values | days


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_that_speaks_first_has_a_template(language: str) -> None:
    have = {text for text, of in TEMPLATES.by_text if of == language}
    assert have == spoken_first()


def test_no_template_is_there_twice() -> None:
    assert len(TEMPLATES.wordings) == len(TEMPLATES.by_name) == len(TEMPLATES.by_text)


def test_a_template_says_what_the_letter_says() -> None:
    for wording in TEMPLATES.wordings:
        body, variables = of_the_words(wording)
        assert (wording.body, list(wording.variables)) == (body.replace("**", "*"), variables)


def test_a_filled_template_reads_like_the_letter() -> None:
    for wording in TEMPLATES.wordings:
        filled = wording.filled(VALUES)
        assert filled is not None
        told = TEXTS(wording.language, wording.text, **as_days(VALUES))
        assert render(wording.body, filled.values) == replace_signs(told, "*", "*")


def test_a_template_keeps_to_the_rules_of_the_platform() -> None:
    for wording in TEMPLATES.wordings:
        body = wording.body
        assert len(body) <= LONGEST
        assert not re.search(r"^\s*\{\{|\}\}\s*$", body), "a variable begins or ends it"
        assert not re.search(r"\}\}\s*\{\{", body), "two variables touch"
        assert not re.search(r"\n{3}| {4}|\t", body)
        assert re.fullmatch(r"[a-z0-9_]{1,512}", wording.name)
        assert wording.category == "utility"
        assert [int(n) for n in re.findall(r"{{(\d+)}}", body)] == [
            number for number, _ in enumerate(wording.variables, 1)
        ]


def commands_of(wording: ApprovedTemplate) -> tuple[str, ...]:
    """Those of what is said from turns are held against the letters in
    tests/architecture/test_notices.py."""
    if wording.text.startswith("reminder-"):
        return BUTTONS_OF_TEXT.get(wording.text, BUTTONS)
    if wording.text in COMMANDS_OF_TEXT:
        return COMMANDS_OF_TEXT[wording.text]
    if wording.text.startswith("news-"):
        return COMMANDS[StatusNoticeKind(wording.text.removeprefix("news-").replace("-", "_"))]
    return tuple(command for command, _ in wording.buttons)


def test_a_template_has_the_buttons_of_the_letter() -> None:
    for wording in TEMPLATES.wordings:
        commands = commands_of(wording)
        labels = [button_label(TEXTS, wording.language, each) for each in commands]
        assert wording.buttons == tuple(zip(commands, labels, strict=True))
        assert all(len(label) <= 20 for label in labels)
        assert len(commands) <= 3


@settings(max_examples=examples(60))
@given(name=st.text(max_size=60), why=st.text(max_size=1200))
def test_what_fills_a_template_never_breaks_the_rules(name: str, why: str) -> None:
    for wording in TEMPLATES.wordings:
        if filled := wording.filled(VALUES | {"name": name, "why": why}):
            wrong = [each for each in filled.values if re.search(r"[\n\t\r]| {4}|^$", each)]
            assert not wrong, wording.key
            assert len(render(wording.body, filled.values)) <= LONGEST, wording.key


def test_a_button_says_what_it_is_about() -> None:
    joined = TEMPLATES.by_text["joined-notice", "id"]
    filled = joined.filled({"channel": "Web ****42"}, ["/bukansaya 7"])
    assert filled is not None
    assert filled.buttons == ("/bukansaya 7",)


def test_a_template_that_lacks_a_value_is_not_filled() -> None:
    assert TEMPLATES.wordings[0].filled({"name": "Siti"}) is None
