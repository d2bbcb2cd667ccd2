"""The review that ends a form: every answer, each with its own "change"."""

from typing import Any

from bot.forms.options import normalise
from bot.forms.questions import AskAgain, OptionQuestion
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.parsing.yes_no import parse_yes_no


class ReviewQuestion(OptionQuestion[bool]):
    """All answers, each with its own "change"; the last question of a form."""

    way_on = "send"

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: True, load=lambda kept: kept == "send", **how)

    def lines(self, turn: Turn, form: Any) -> list[tuple[str, str, str]]:
        """Name, label and answer (in words) of every question that was asked."""
        return [
            (each.name, turn.text(f"{form.name}-{each.name}.label"), each.show(turn, form, kept))
            for each in form.asked()
            if each is not self
            and (kept := form.answers.get(each.name)) is not None
            and turn.texts.has(turn.person.language, f"{form.name}-{each.name}.label")
        ]

    def ask(self, turn: Turn, form: Any) -> None:
        lines = self.lines(turn, form)
        text = "\n".join(f"• {label}: {answer}" for _, label, answer in lines)
        turn.say(f"{form.name}-{self.name}", lines=text, **self.tell(turn, form))
        turn.ask(self.options_for(turn, form, lines), primary=self.way_on)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return self.options_for(turn, form, self.lines(turn, form))

    def options_for(self, turn: Turn, form: Any, lines: list[tuple[str, str, str]]) -> list[Option]:
        send = Option("send", self.send_label(turn, form))
        changes = [
            Option(f"change:{name}", turn.text("button-change", what=label))
            for name, label, _ in lines
        ]
        return [send, *changes]

    def send_label(self, turn: Turn, form: Any) -> str:
        label: str = turn.text(f"{form.name}-{self.name}.send")
        return label

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if normalise(given.text) == normalise(self.send_label(turn, form)):
            return "send"
        try:
            picked = super().accept(turn, form, given)
        except Invalid:
            if str(parse_yes_no(given.text)) != "yes":
                raise
            picked = "send"
        if picked.startswith("change:"):
            raise AskAgain(picked.removeprefix("change:"))
        return picked
