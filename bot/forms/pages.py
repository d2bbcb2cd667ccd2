"""A form as pages of fields, for a web page or a WhatsApp Flow.

The kind of a field follows from that of its question; the texts are found by name:
`<form>-<question>.label` and `.page` (a line of help), or for an agreement `.tick`, below the
question itself; `<form>-page-<page>` is the title of a page and `.intro` what stands on top.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion, Question, always
from bot.forms.yes_no import YesNoQuestion
from bot.turn import Turn

FEW = 5
"""More options than these become a drop-down list."""


class FieldKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    TEL = "tel"
    DATE = "date"
    RADIO = "radio"
    LIST = "list"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """An option of a field; `group` says what it is part of."""

    value: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """`text` is what is read before a tick, `full` the whole of it that unfolds, with its label;
    `only` the values of an earlier field that it needs."""

    name: str
    kind: FieldKind
    label: str
    help: str
    required: bool
    text: str = ""
    full: str = ""
    full_label: str = ""
    marks: tuple[FieldOption, ...] = ()
    only: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    title: str
    intro: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FormPages:
    """A whole form, in one language."""

    form: str
    title: str
    pages: tuple[Section, ...]

    @property
    def fields(self) -> list[Field]:
        return [field for page in self.pages for field in page.fields]


def build_pages(turn: Turn, form: type[Form]) -> FormPages:
    """The form's pages in the language of the turn's person. Reads options, writes nothing."""
    questions = {each.name: each for each in form.questions}
    pages, before = [], list[Field]()
    for page, names in form.pages.items():
        fields = []
        for name in names:
            field = field_of(turn, form, questions[name])
            field = replace(field, only=depends_on(questions[name], before))
            before.append(field)
            fields.append(field)
        title, intro = f"{form.name}-page-{page}", f"{form.name}-page-{page}.intro"
        pages.append(Section(page, turn.text(title), text_or_empty(turn, intro), tuple(fields)))
    return FormPages(form.name, turn.text(f"{form.name}-page"), tuple(pages))


def field_of(turn: Turn, form: type[Form], question: Question[Any]) -> Field:
    """The field that a question becomes on a page."""
    name = f"{form.name}-{question.name}"
    must = question.when is always and not (question.optional or question.on_request)
    if isinstance(question, YesNoQuestion) and (tick := text_or_empty(turn, f"{name}.tick")):
        return Field(
            question.name,
            FieldKind.TICK,
            tick,
            "",
            must and bool(question.or_stop),
            turn.text(name),
            text_or_empty(turn, f"{name}.full"),
            text_or_empty(turn, f"{name}.read"),
        )
    marks = options_of(turn, form, question)
    label, more = turn.text(f"{name}.label"), text_or_empty(turn, f"{name}.page")
    return Field(question.name, kind_of(question, marks), label, more, must, marks=marks)


def text_or_empty(turn: Turn, name: str) -> str:
    """The named text; empty when there is none."""
    return turn.text(name) if turn.texts.has(turn.person.language, name) else ""


def options_of(turn: Turn, form: type[Form], question: Question[Any]) -> tuple[FieldOption, ...]:
    """The options of a question's field; empty for typed text."""
    if isinstance(question, QueryQuestion) and question.everywhere:
        return tuple(FieldOption(*each) for each in question.everywhere(turn))
    if not (question.closed or question.members):
        return ()  # they are suggestions: anything else may be written too
    options = question.options(turn, form({}, turn.today))
    return tuple(FieldOption(each.value, each.label) for each in options)


def kind_of(question: Question[Any], marks: tuple[FieldOption, ...]) -> FieldKind:
    if marks:
        return FieldKind.RADIO if len(marks) <= FEW else FieldKind.LIST
    return FieldKind(question.keyboard)


def depends_on(question: Question[Any], before: list[Field]) -> tuple[str, tuple[str, ...]] | None:
    """The field further up that decides whether the question is asked, and with which of the values
    that it offers."""
    if question.only_if is None:
        return None
    name, answers = question.only_if
    decides = next((field for field in before if field.name == name), None)
    if decides is None:
        return None
    return name, tuple(mark.value for mark in decides.marks if mark.value in answers)
