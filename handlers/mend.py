"""Mending a list row by row in the chat."""

from typing import Any

from bot.matching import pick
from bot.message import Option
from bot.question import Question, Stop
from bot.state import Answers, Said
from bot.turn import Turn
from domain.organisation import Organisation, Post
from domain.tariff import Payer, Programme, Sector
from domain.typed import Ask, Invalid
from handlers import lists, mending
from handlers.roles import Work, role_of
from models import importing, imports
from models.imports import Fate

SKIP, LATER = "skip-row", "later"
CHOICES = {
    "organisation": tuple(Organisation)[:7],
    "payer": tuple(Payer),
    "post": tuple(Post)[:7],
    "programme": tuple(Programme),
    "sector": tuple(Sector),
}
"""What a blank cell may be."""


class Cell(Question[str]):
    """What should stand in the wrong cell; its candidates are buttons."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        more = [Option(each, turn.word(f"button-{each}")) for each in (SKIP, LATER)]
        return [*self.known(turn, form), *more]

    def known(self, turn: Turn, form: Any) -> list[Option]:
        _, _, flaw = mending.current(turn, form)
        if flaw.sentence == mending.TWICE:
            return [Option(mending.SURE, turn.word("button-nik-right"))]
        found = [str(each) for each in flaw.candidates or CHOICES.get(flaw.field, ())][:7]
        return [Option(each, lists.shown(turn, flaw.field, each)[:24]) for each in found]

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        if said.value == LATER or said.text.casefold() == turn.word("button-later").casefold():
            raise Stop("mend-later")
        if said.value == SKIP:
            return ""
        value = said.value or typed(said.text, self.known(turn, form))
        text = said.text if value is None else value
        mending.trial(turn, form, text, value is not None)
        return f"{'~' if value is None else '='}{text}"

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        _, _, flaw = mending.current(turn, form)
        return lists.shown(turn, flaw.field, kept)


def typed(text: str, options: list[Option]) -> str | None:
    """Where there are buttons, their number or label may be written instead."""
    try:
        return pick(text, options)
    except (Ask, Invalid):
        return None


def what(turn: Turn, form: Any) -> dict[str, object]:
    kept, line, flaw = mending.current(turn, form)
    name = str(line.values.get("full_name") or kept.cells.get("full_name") or "-")
    left = imports.counts(turn.db, int(form.answers["list"]))[Fate.FLAWED]
    cell = "" if flaw.field in ("nik", "phone") else kept.cells.get(flaw.field, "")
    return {
        "row": kept.number,
        "name": name.title(),
        "field": turn.word(f"field-{flaw.field.replace('_', '-')}"),
        "cell": cell or "-",
        "why": turn.word(flaw.sentence, **flaw.values),
        "left": left,
    }


class Mend(Work, opens_with="/perbaikan", roles="cadre agent"):
    """`/perbaikan 17`; without a number the newest list."""

    cell = Cell(
        lambda turn, text: text,
        verbatim=True,
        tell=what,
        when=lambda form: "row" in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        role = role_of(turn, cls(dict(pinned), turn.today))
        row = imports.of_role(turn.db, role.id, argument) if argument else None
        row = row or imports.newest(turn.db, role.id)
        if row is None or row.forgotten_at or row.stage in imports.WORK:
            return pinned
        pinned |= {"list": f"{row.id}"}
        found = next(mending.waiting(turn, row, role), None)
        return pinned | ({"row": f"{found[0].id}"} if found else {})

    def skip(self, turn: Turn) -> bool:
        """A row may always be left for later."""
        self.answers["cell"] = ""
        return self.proceed(turn)

    def done(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("mend-nothing")
            return turn.offer("/impor", "/menu")
        if "row" in self.answers:
            return self.settle(turn)
        row = lists.find(turn, self)
        turn.say("mend-finished", **lists.numbers(turn, row))
        return lists.offer_next(turn, row)

    def settle(self, turn: Turn) -> None:
        row, role = imports.held(turn.db, int(self.answers["list"])), role_of(turn, self)
        given = self.answers["cell"]
        if given == "":
            importing.skip(turn.db, int(self.answers["row"]))
            turn.say("mend-skipped")
        else:
            kept, line, _ = mending.trial(turn, self, given[1:], given[0] == "=")
            fate = mending.write(turn, row, role, kept, line)
            named = {Fate.KNOWN: "mend-known", Fate.FLAWED: "mend-next"}
            turn.say(named.get(fate, "mend-done") if fate else "mend-done", row=kept.number)
        return turn.go(f"/perbaikan {row.id}")
