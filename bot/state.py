"""The state of a conversation: plain values that survive a restart and a deploy."""

from dataclasses import dataclass, field
from typing import Any

from domain.people.drafts import form_name, push_draft

Answers = dict[str, str]
AFTER_TALK = "-"
"""As the question that was asked last: a person spoke with a human since, and sees another one."""


@dataclass
class ConversationState:
    """`form` is open with `answers`; `parked` holds other half-filled forms.

    `nonce` belongs to the buttons of the last reply, `offers` are the options (value, label) that
    it offered besides the question's own, at their places in its list, whose numbers may be typed
    when it is `numbered`; `misses` counts misread answers in a row, `asked` is the question that
    the person saw last: after a deploy another one may be pending. `worked` says when a form that
    keeps its draft was last answered (ISO, UTC). `refused` is a name that was not taken for one.
    `calculated` is what the calculator was told last, `given` a checksum of the text that the open
    form took last. `told` is what the person told of their work and income while they asked for a
    price, so that "kalau 4 juta?" changes one thing of it.
    `earlier` are the nonces of the replies that put the open question before this one, after the
    same answers; `answered` are the buttons (nonce and value) of what was answered last.
    `topic` is the kind of question that was answered last, `subject` the thing that was told last
    (`domain.knowledge.subject`), `others` are commands for what else the
    person may have meant.
    `after` is what of the person's own data is to be changed once the open form is done.
    `then` is the second task of a message of staff, which is heard once the first is done.
    `remind` is whether the person asked to be reminded of what is half-filled, `held` whether the
    last reply waited for a newer one.
    """

    form: str = ""
    answers: Answers = field(default_factory=dict)
    nonce: str = ""
    offers: list[list[str]] = field(default_factory=list)
    numbered: bool = True
    misses: int = 0
    asked: str = ""
    parked: dict[str, Answers] = field(default_factory=dict)
    worked: str = ""
    refused: str = ""
    topic: str = ""
    subject: Answers = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    remind: bool = False
    held: bool = False
    earlier: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    calculated: Answers = field(default_factory=dict)
    told: Answers = field(default_factory=dict)
    given: str = ""
    after: str = ""
    then: str = ""

    @classmethod
    def load(cls, kept: dict[str, Any]) -> "ConversationState":
        """The state that `dump` returned; values that an older version stored are dropped."""
        known = cls.__dataclass_fields__
        return cls(**{name: value for name, value in kept.items() if name in known})

    def dump(self) -> dict[str, Any]:
        """The values that differ from a fresh state: none for an idle person."""
        if not self.form:
            self.earlier, self.answered = [], []
        if not self.form and not self.parked:
            self.worked, self.remind = "", False
        return {name: value for name, value in vars(self).items() if value != FRESH[name]}

    def close(self) -> None:
        """End the form and forget its answers."""
        self.form, self.answers, self.misses, self.asked = "", {}, 0, ""
        self.refused = self.given = ""

    def park(self) -> None:
        """Put the open form aside, to be taken up again."""
        if self.form and self.answers:
            push_draft(self.parked, self.form, self.answers)
        self.close()

    def unpark(self) -> None:
        """Take up the draft that was put aside last."""
        name, self.answers = self.parked.popitem()
        self.form = form_name(name)


FRESH = vars(ConversationState())


@dataclass(frozen=True, slots=True)
class UserInput:
    """The input for a question: typed `text`, or the `value` of an option that was picked.

    `shown` are the values that the last reply offered in place of the question's own options.
    """

    text: str
    value: str | None = None
    shown: tuple[str, ...] = ()
