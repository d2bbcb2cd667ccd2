"""An agent deposits what was collected: all of it or some, with the official proof."""

import re
from datetime import date
from typing import Any

from bot.forms.questions import PhotoQuestion, Question, YesNoQuestion
from bot.state import UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook import collection
from domain.invalid import Invalid
from handlers import answers
from handlers.answers import keep_receipt, read_paid_on, suggest_days
from handlers.cashbook.words import SHOWN, entries_text
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import balances, entries
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry

ALL = "all"


class CollectionsQuestion(Question[list[int]]):
    """Kept are the ids of the collections; typed are numbers of the list, or all."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        found = [each.id for each in form.open(turn)]
        text = (said.value or said.text).strip().lower()
        if text in (ALL, "semua", "semuanya"):
            return " ".join(map(str, found))
        places = [int(each[:3]) for each in re.findall(r"\d+", text)]
        if not places or not all(1 <= each <= min(len(found), SHOWN) for each in places):
            raise Invalid("deposit-money-which", most=min(len(found), SHOWN))
        return " ".join(str(found[each - 1]) for each in sorted(set(places)))


class ProofQuestion(PhotoQuestion):
    """A picture of the official receipt, or its number."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if turn.message.files:
            return f"file {super().accept(turn, form, said)}"
        return f"number {answers.read_line(said.text, 4, 40)}"


class DepositAmount(Question[int]):
    """Not less than what was picked: who deposited less picks fewer payments."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if int(kept) < form.sum(turn):
            raise Invalid("handin-too-little", sum=form.sum(turn))
        return kept


class DepositMoney(RoleForm, opens_with="/setor, catat setoran", roles="agent"):
    which = CollectionsQuestion(
        lambda turn, text: [],
        load=lambda kept: [int(each) for each in kept.split()],
        suggest=lambda turn, form: [(ALL, turn.text("deposit-money-all"))],
        tell=lambda turn, form: {
            "lines": entries_text(turn, form.open(turn)),
            "sum": form.sum(turn),
        },
        when=lambda form: "empty" not in form.answers,
        feeds=("amount", "sure"),
    )
    amount = DepositAmount(
        lambda turn, text: collection.parse_amount(text),
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
    proof = ProofQuestion(
        keep_receipt, optional=True, when=lambda form: "empty" not in form.answers
    )
    sure = YesNoQuestion(
        tell=lambda turn, form: form.told(turn),
        or_stop="deposit-money-kept",
        when=lambda form: "empty" not in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> dict[str, str]:
        found = super().prefill(turn, argument)
        none = not cls(dict(found), turn.today).open(turn)
        return found | ({"empty": "yes"} if none else {})

    def open(self, turn: Turn) -> list[LedgerEntry]:
        mine = LedgerEntry.agent_id == acting_role(turn, self).id
        return balances.list_entries(turn.db, balances.IN_HAND, mine)

    def sum(self, turn: Turn) -> int:
        """What the law asks for those that were picked, or for all."""
        picked = set(self.which) if "which" in self.answers else None
        return sum(e.amount or 0 for e in self.open(turn) if picked is None or e.id in picked)

    def told(self, turn: Turn) -> dict[str, object]:
        more = self.amount - self.sum(turn)
        difference = turn.text("deposit-money-over", sum=more) if more else ""
        values = {"count": len(self.which), "day": self.paid_on, "difference": difference}
        return values | {"sum": self.amount}

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("deposit-money-nothing")
            return turn.offer("/catat", "/kas", "/menu")
        kind, _, kept = self.answers.get("proof", "").partition(" ")
        proof: dict[str, Any] = {"file_id": int(kept)} if kind == "file" else {}
        proof |= {"proof": kept} if kind == "number" else {}
        agent = acting_role(turn, self)
        facts = (self.which, self.amount, self.paid_on, turn.now)
        try:
            _, made = entries.record_deposit(turn.db, agent, *facts, **proof)
        except NotAllowed:
            turn.say("deposit-money-gone")
            return turn.offer("/setor", "/kas", "/menu")
        turn.say("deposit-money-done", count=len(made), sum=self.amount)
        return turn.offer("/kas", "/menu")
