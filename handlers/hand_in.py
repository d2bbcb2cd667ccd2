"""An agent deposits what was collected: all of it or some, with the official proof."""

import re
from datetime import date
from typing import Any

from bot.agree import YesNo
from bot.question import Photo, Question
from bot.state import Said
from bot.texts import rupiah
from bot.turn import Turn
from domain import cash as amounts
from domain.typed import Invalid
from handlers import answers
from handlers.cash_lines import SHOWN, lines
from handlers.paid import keep_receipt, read_paid_on, suggest_days
from handlers.roles import Work, role_of
from models import booking, cash
from models.booking import Refused
from models.payment import Payment

ALL = "all"


class Some(Question[list[int]]):
    """Kept are the ids of the collections; typed are numbers of the list, or all."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        found = [each.id for each in form.open(turn)]
        text = (said.value or said.text).strip().lower()
        if text in (ALL, "semua", "semuanya"):
            return " ".join(map(str, found))
        places = [int(each[:3]) for each in re.findall(r"\d+", text)]
        if not places or not all(1 <= each <= min(len(found), SHOWN) for each in places):
            raise Invalid("handin-which", most=min(len(found), SHOWN))
        return " ".join(str(found[each - 1]) for each in sorted(set(places)))


class Proof(Photo):
    """A picture of the official receipt, or its number."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        if turn.message.files:
            return f"file {super().accept(turn, form, said)}"
        return f"number {answers.read_line(said.text, 4, 40)}"


class Whole(Question[int]):
    """Not less than what was picked: who deposited less picks fewer payments."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        if int(kept) < form.sum(turn):
            raise Invalid("handin-too-little", sum=form.sum(turn))
        return kept


class HandIn(Work, opens_with="/setor, catat setoran", roles="agent"):
    which = Some(
        lambda turn, text: [],
        load=lambda kept: [int(each) for each in kept.split()],
        suggest=lambda turn, form: [(ALL, turn.word("handin-all"))],
        tell=lambda turn, form: {"lines": lines(turn, form.open(turn)), "sum": form.sum(turn)},
        when=lambda form: "empty" not in form.answers,
        feeds=("amount", "sure"),
    )
    amount = Whole(
        lambda turn, text: amounts.amount(text),
        load=int,
        suggest=lambda turn, form: [(str(form.sum(turn)), rupiah(form.sum(turn)))],
        tell=lambda turn, form: {"sum": form.sum(turn), "count": len(form.which)},
        when=lambda form: "empty" not in form.answers,
        feeds=("sure",),
    )
    paid_on = Question(
        read_paid_on,
        load=date.fromisoformat,
        show=answers.show_day,
        suggest=suggest_days,
        when=lambda form: "empty" not in form.answers,
    )
    proof = Proof(keep_receipt, optional=True, when=lambda form: "empty" not in form.answers)
    sure = YesNo(
        tell=lambda turn, form: form.told(turn),
        or_stop="handin-kept",
        when=lambda form: "empty" not in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> dict[str, str]:
        found = super().known(turn, argument)
        none = not cls(dict(found), turn.today).open(turn)
        return found | ({"empty": "yes"} if none else {})

    def open(self, turn: Turn) -> list[Payment]:
        mine = Payment.agent_id == role_of(turn, self).id
        return cash.listed(turn.db, cash.IN_HAND, mine)

    def sum(self, turn: Turn) -> int:
        """What the law asks for those that were picked, or for all."""
        picked = set(self.which) if "which" in self.answers else None
        return sum(e.amount or 0 for e in self.open(turn) if picked is None or e.id in picked)

    def told(self, turn: Turn) -> dict[str, object]:
        more = self.amount - self.sum(turn)
        difference = turn.word("handin-over", sum=more) if more else ""
        values = {"count": len(self.which), "day": self.paid_on, "difference": difference}
        return values | {"sum": self.amount}

    def done(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("handin-nothing")
            return turn.offer("/catat", "/kas", "/menu")
        kind, _, kept = self.answers.get("proof", "").partition(" ")
        proof: dict[str, Any] = {"file_id": int(kept)} if kind == "file" else {}
        proof |= {"proof": kept} if kind == "number" else {}
        agent = role_of(turn, self)
        facts = (self.which, self.amount, self.paid_on, turn.now)
        try:
            _, made = booking.hand_in(turn.db, agent, *facts, **proof)
        except Refused:
            turn.say("handin-gone")
            return turn.offer("/setor", "/kas", "/menu")
        turn.say("handin-done", count=len(made), sum=self.amount)
        return turn.offer("/kas", "/menu")
