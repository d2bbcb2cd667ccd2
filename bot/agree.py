"""Questions of agreement: yes or no."""

from typing import Any

from bot.matching import pick, plain
from bot.message import Option
from bot.question import Again, Closed, Stop
from bot.state import Said
from bot.turn import Turn
from domain.typed import Invalid
from domain.yesno import yesno


class YesNo(Closed[bool]):
    """Yes or no. A no may end the conversation (`or_stop`) or ask earlier questions again
    (`or_again`)."""

    def __init__(self, *, or_stop: str = "", or_again: tuple[str, ...] = (), **how: Any) -> None:
        super().__init__(lambda turn, text: text == "yes", load=lambda kept: kept == "yes", **how)
        self.or_stop = or_stop
        self.or_again = or_again

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(each, self.label(turn, form, each)) for each in ("yes", "no")]

    def label(self, turn: Turn, form: Any, answer: str) -> str:
        own = f"{form.name}-{self.name}.{answer}"
        return turn.word(own if turn.texts.has(turn.person.language, own) else f"option-{answer}")

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        given = said.value in ("yes", "no")
        answer = str(said.value) if given else self.typed(turn, form, said.text)
        if answer == "no" and self.or_stop:
            raise Stop(self.or_stop)
        if answer == "no" and self.or_again:
            raise Again(*self.or_again)
        return answer

    def typed(self, turn: Turn, form: Any, text: str) -> str:
        options = self.options(turn, form)
        labels = {plain(option.label): option.value for option in options}
        if text.strip().isdigit() or plain(text) in labels:
            return pick(text, options)
        try:
            return str(yesno(text))
        except Invalid:
            return pick(text, options)
