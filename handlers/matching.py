"""Deposits and official data side by side: the agent or an officer says whether they are one."""

from datetime import date
from enum import StrEnum

from bot.message import Option
from bot.question import Choice
from bot.state import Answers
from bot.texts import month_name, rupiah
from bot.turn import Turn
from domain.nik import mask
from handlers.card import whose
from handlers.cash_lines import lines
from handlers.roles import Work, role_of
from models import deciding, reconciled
from models.match import Proposed

SHOWN = 8


class Same(StrEnum):
    SAME = "same_money"
    OTHER = "other_money"


class Matching(Work, opens_with="/cocokkan", roles="agent officer"):
    """`/cocokkan 12` is about the proposal number 12."""

    decision = Choice(
        Same,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument) | whose(argument)
        here = cls(dict(found), turn.today)
        return found if here.row(turn) else super().known(turn, argument)

    def row(self, turn: Turn) -> Proposed | None:
        id = int(self.answers.get("whose", 0))
        return deciding.find(turn.db, role_of(turn, self), id)

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        if row is None:
            return {"ours": "-", "theirs": "-", "why": "-", "percent": "0", "difference": ""}
        ours = lines(turn, deciding.lines(turn.db, row))
        theirs = "\n".join(official(turn, each) for each in reconciled.contents(turn.db, row))
        word = "matching-more" if row.difference > 0 else "matching-less"
        off = turn.word(word, sum=abs(row.difference)) if row.difference else ""
        why = turn.word(f"matching-why-{row.why}")
        percent = f"{deciding.confidence(row)}"
        return {"ours": ours, "theirs": theirs, "why": why, "percent": percent, "difference": off}

    def done(self, turn: Turn) -> None:
        who = role_of(turn, self)
        if "whose" in self.answers:
            row = self.row(turn)
            if row is None:
                turn.say("matching-gone")
            else:
                same = self.decision is Same.SAME
                deciding.decide(turn.db, row, who, same, turn.now)
                turn.say("matching-accepted" if same else "matching-refused")
        found = deciding.waiting(turn.db, who)
        turn.say("matching-open" if found else "matching-none", count=len(found))
        for each in found[:SHOWN]:
            label = turn.word("matching-one", number=f"{each.id}")
            turn.options.append(Option(f"/cocokkan {each.id}", label))
        turn.offer("/kas", "/menu")


def official(turn: Turn, told: dict[str, object]) -> str:
    """An official row, the NIK masked."""
    nik = str(told["nik"])
    months = [date.fromisoformat(each) for each in list(told["months"])]  # type: ignore[call-overload]  # kept as JSON
    return turn.word(
        "matching-row",
        nik=mask(nik) if nik else "-",
        name=str(told["name"]).title(),
        period=", ".join(month_name(turn.person.language, each) for each in months),
        sum=rupiah(told["amount"]),
        day=date.fromisoformat(str(told["on"])),
    )
