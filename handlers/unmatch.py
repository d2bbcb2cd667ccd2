"""Taking back that a deposit is in official data: by who accepted it, or an officer."""

from enum import StrEnum
from typing import Any

from bot.agree import YesNo
from bot.question import Choice, Lookup
from bot.state import Answers
from bot.turn import Turn
from bot.wire import truncate
from domain.courtesy import local
from handlers import receipts, side_by_side
from handlers.cash_lines import name_of
from handlers.people import LABEL
from handlers.roles import Work, role_of
from models import unmatching
from models.booking import Refused
from models.match import Proposed


class Mismatch(StrEnum):
    PERSON = "not_this_person"
    MONTHS = "not_these_months"
    AMOUNT = "not_this_amount"
    SLIP = "pressed_wrong"


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = unmatching.accepted(turn.db, role_of(turn, form))
    return [(f"{each.id}", short(turn, each)) for each in found]


def short(turn: Turn, row: Proposed) -> str:
    ours = unmatching.lines(turn.db, row)
    day = f"{local(row.decided_at):%d/%m}" if row.decided_at else "-"
    return truncate(f"{day}: {name_of(turn, ours[0])}", LABEL)


class Unmatch(Work, opens_with="/batalcocok", roles="agent officer"):
    which = Lookup(choices, when=lambda form: "empty" not in form.answers)
    reason = Choice(
        Mismatch,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "empty" not in form.answers,
    )
    sure = YesNo(or_stop="unmatch-kept", when=lambda form: "empty" not in form.answers)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        none = not choices(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def row(self, turn: Turn) -> Proposed | None:
        return unmatching.find(turn.db, role_of(turn, self), self.which)

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        ours = unmatching.lines(turn.db, row) if row else []
        found = side_by_side.told(turn, row, ours)
        return {each: found[each] for each in ("ours", "theirs", "why")}

    def done(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("unmatch-nothing")
            return turn.offer("/cocokkan", "/menu")
        row = self.row(turn)
        try:
            if row is None:
                raise Refused("gone")
            undone = unmatching.undo(turn.db, row, role_of(turn, self), self.reason, turn.now)
        except Refused:
            turn.say("unmatch-gone")
            return turn.offer("/cocokkan", "/menu")
        receipts.unmatched(turn, undone)
        turn.say("unmatch-done")
        return turn.offer("/cocokkan", "/kas", "/menu")
