"""The questions of a form by its answers: those that apply, the next one, the last answered.

The next question is not stored: it is the first one that applies and has no answer. So going back
is forgetting an answer, and a restart or a deploy loses nothing. Renaming a question forgets its
old answer: it is asked again.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Self

from bot.forms.questions import Question, always
from bot.state import Answers

WANTED = "wanted"
"""The answer that names the question `on_request` which the person wants to answer."""
UNKNOWN: Any = object()


class Outline:
    """The questions that apply with these `answers`, and the open one: each is worked out once, as
    soon as it is asked for."""

    __slots__ = ("answers", "asked", "needed", "pending")

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.needed: dict[str, object] = {}
        """By question with a condition, whether it applies."""
        self.pending: Question[Any] | None = UNKNOWN
        self.asked: list[Question[Any]] | None = None


class Questionnaire:
    """Questions and their answers as they are kept; `today` is the local day."""

    questions: ClassVar[tuple[Question[Any], ...]] = ()
    steps: ClassVar[tuple[Question[Any], ...]] = ()
    """Those that are no part of another one."""
    feeding: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """By question, those whose answers depend on its answer."""

    def __init__(self, answers: Answers, today: date) -> None:
        self.answers = answers
        self.today = today
        self.loaded_answers: dict[tuple[Callable[..., Any], str], Any] = {}
        """By loader and kept text: each answer is loaded once in a turn."""
        self.last_outline = Outline({})

    def copy(self) -> Self:
        """The form with answers of its own, to try something."""
        other = type(self)(dict(self.answers), self.today)
        other.loaded_answers, other.last_outline = self.loaded_answers, self.last_outline
        return other

    def outline(self) -> Outline:
        """The outline of the form with the answers as they are now."""
        if self.last_outline.answers != self.answers:
            self.last_outline = Outline(dict(self.answers))
        return self.last_outline

    def loaded(self, name: str, load: Callable[..., Any], *more: object) -> Any:
        """The value that `load` makes of an answer, and of `more`; KeyError when there is none."""
        kept = self.answers[name]
        if load is str:
            return kept
        if (load, kept) not in self.loaded_answers:
            self.loaded_answers[load, kept] = load(kept, *more)
        return self.loaded_answers[load, kept]

    def is_needed(self, question: Question[Any]) -> bool:
        """Does the question apply? A condition on an answer that is missing does not hold."""
        return question.when is always or bool(self.applies(question, self.outline().needed))

    def applies(self, question: Question[Any], known: dict[str, object]) -> object:
        """The result of a question's condition, kept among the `known`."""
        if question.name not in known:
            try:
                known[question.name] = question.when(self)
            except KeyError:
                known[question.name] = False
        return known[question.name]

    def asked(self) -> list[Question[Any]]:
        """The questions that apply, answered or not; those on request once they are wanted."""
        outline = self.outline()
        if outline.asked is None:
            outline.asked = self.that_apply(self.questions)
        return outline.asked

    def that_apply(self, questions: Sequence[Question[Any]]) -> list[Question[Any]]:
        """Keep only the questions that apply."""
        answers, needed = self.answers, self.outline().needed
        wanted = answers.get(WANTED)
        return [
            each
            for each in questions
            if not each.on_request or each.name in answers or each.name == wanted
            if each.when is always or self.applies(each, needed)
        ]

    def has(self, question: Question[Any]) -> bool:
        """Is there an answer that can still be used?"""
        return question.name in self.answers and (
            question.load is str
            or (question.load, self.answers[question.name]) in self.loaded_answers
            or question.is_valid(self)
        )

    def pending(self) -> Question[Any] | None:
        """The first question that applies and has no answer; None when there is none."""
        outline = self.last_outline
        if outline.pending is UNKNOWN or outline.answers != self.answers:
            outline = self.outline()
            outline.pending = self.first_open(outline.needed)
        return outline.pending

    def first_open(self, needed: dict[str, object]) -> Question[Any] | None:
        answers = self.answers
        wanted = answers.get(WANTED)
        for each in self.questions:
            if each.name in answers and (each.load is str or self.has(each)):
                continue
            if each.on_request and each.name != wanted:
                continue
            if each.when is always or self.applies(each, needed):
                return each
        return None

    def clear_answers(self, *questions: str) -> None:
        """Forget answers, and those that depend on them."""
        for name in questions:
            self.answers.pop(name, None)
            if name in self.feeding:
                self.clear_answers(*self.feeding[name])

    def ask_anew(self, *questions: str) -> None:
        """Forget answers, so that their questions are asked again."""
        self.clear_answers(*questions)
        for each in self.questions:
            if each.on_request and each.name in questions:
                self.answers[WANTED] = each.name

    def last_answered(self) -> str | None:
        """The question before the pending one whose answer is the newest."""
        asked, question = [each.name for each in self.asked()], self.pending()
        before = asked[: asked.index(question.name)] if question else asked
        return next((name for name in reversed(self.answers) if name in before), None)

    def progress(self, question: Question[Any]) -> dict[str, str]:
        """The `number` of a question among the steps that apply, and their `total`; empty for one
        that is no step. A question that is part of another counts as that."""
        steps = [each.name for each in self.that_apply(self.steps)]
        step = question.part_of or question.name
        if step not in steps:
            return {}
        return {"number": f"{steps.index(step) + 1}", "total": f"{len(steps)}"}
