"""Recording a deposit: an agent hands in all or some of what was collected, with the proof."""

import re
from datetime import date
from itertools import groupby
from typing import Any

from bot.forms.questions import PhotoQuestion, Question, SeveralQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.cashbook.sums import parse_amount
from domain.invalid import Invalid
from domain.parsing.amounts.selection import FILLERS, MARK
from domain.parsing.replies.yes_no import says_just_that
from domain.parsing.text import normalise
from handlers import answers
from handlers.answers import large_amount, read_paid_on, suggest_days
from handlers.cashbook.book import BookForm, offer_for
from handlers.cashbook.words import MOST_LINES, entries_text, payer_name, payers_text
from handlers.kept_files import keep_receipt
from handlers.roles.role_form import acting_role, is_not_empty
from models import uploads
from models.cashbook import balances, entries
from models.cashbook.entries import DepositSlip, NotAllowed
from models.contributions.ledger import LedgerEntry

WORD = re.compile(r"\w+|[^\w\s]")
NUMBER = "number "
"""Before the number of a receipt; else the answer stands for its picture."""


class PaymentsQuestion(SeveralQuestion):
    """Collections by their numbers, or by the names of those who paid: "semua kecuali budi"."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if given.value is None and says_just_that(given.text) and given.text.strip() != "1":
            given = UserInput("semua")
        elif given.value is None:
            given = UserInput(self.with_numbers(turn, form, given.text))
        return super().accept(turn, form, given)

    def with_numbers(self, turn: Turn, form: Any, text: str) -> str:
        """The text with the numbers of all payments of a person in place of the name."""
        payments = form.open_collections(turn)[: self.most]
        names = [set(normalise(payer_name(turn, each)).split()) for each in payments]
        known = set().union(*names) - {*MARK, *FILLERS}
        kept = list[str]()
        for is_name, run in groupby(WORD.findall(normalise(text)), key=known.__contains__):
            words = [*run]
            places = [at for at, name in enumerate(names) if is_name and name.issuperset(words)]
            is_one = len({payments[at].participant_id for at in places}) == 1
            kept += [" , ".join(f"{at + 1}" for at in places)] if is_one else words
        return " ".join(kept)


class DepositDay(answers.DayQuestion):
    """The day of the deposit, not before the money came."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        kept = super().accept(turn, form, given)
        came = form.received_on(turn)
        if date.fromisoformat(kept) < came:
            raise Invalid("handin-before", day=came)
        return kept


class DepositAmount(Question[int]):
    """The amount: not less than what was picked, because an agent who deposited less picks fewer
    collections; and not twice the cash in hand, which is a slip."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if int(kept) < form.dues(turn):
            raise Invalid("handin-too-little", sum=form.dues(turn))
        in_hand = form.in_hand(turn)
        if int(kept) > 2 * in_hand:
            raise Invalid("handin-too-much", sum=in_hand)
        return kept


class ProofQuestion(PhotoQuestion):
    """A picture of the official receipt ("file 12"), or its number ("number A-17")."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if turn.message.files:
            return super().accept(turn, form, said)
        number = answers.read_line(said.text, 4, 40, numbers=True)
        if not re.search(r"\d", number):
            raise Invalid("handin-proof")
        return f"{NUMBER}{number}"


class DepositMoney(BookForm, opens_with="/setor, catat setoran", roles="agent"):
    which = PaymentsQuestion(
        lambda turn, form: [each.id for each in form.open_collections(turn)],
        most=MOST_LINES,
        tell=lambda turn, form: {"lines": form.lines_text(turn)},
        when=is_not_empty,
        feeds=("amount", "large", "sure"),
    )
    amount = DepositAmount(
        lambda turn, text: parse_amount(text),
        load=int,
        suggest=lambda turn, form: [(str(form.dues(turn)), rupiah(form.dues(turn)))],
        tell=lambda turn, form: form.picked_values(turn) | {"sum": form.dues(turn)},
        when=is_not_empty,
        feeds=("large", "sure"),
    )
    large = large_amount("amount")
    paid_on = DepositDay(
        read_paid_on,
        suggest=suggest_days,
        when=is_not_empty,
    )
    proof = ProofQuestion(keep_receipt, optional=True, when=is_not_empty)
    sure = YesNoQuestion(
        tell=lambda turn, form: form.summary_values(turn),
        or_stop="deposit-money-kept",
        leads_on=True,
        when=is_not_empty,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not cls(dict(found), turn.today).open_collections(turn)
        return found | ({"empty": "yes"} if none else {})

    def open_collections(self, turn: Turn) -> list[LedgerEntry]:
        own = LedgerEntry.agent_id == acting_role(turn, self).id
        return balances.list_entries(turn.db, balances.IN_HAND, own)

    def received_on(self, turn: Turn) -> date:
        """The local day on which the newest of the picked money came."""
        picked = [each for each in self.open_collections(turn) if each.id in self.which]
        return max((to_local_time(each.at).date() for each in picked), default=turn.today)

    def lines_text(self, turn: Turn) -> str:
        collections = self.open_collections(turn)
        parts = balances.open_parts(turn.db, collections)
        return entries_text(turn, collections, parts=parts)

    def dues(self, turn: Turn) -> int:
        """The dues in rupiah that are in hand of the collections that were picked, or of all."""
        picked = set(self.which) if "which" in self.answers else None
        parts = balances.open_parts(turn.db, self.open_collections(turn))
        return sum(part.amount for id, part in parts.items() if picked is None or id in picked)

    def in_hand(self, turn: Turn) -> int:
        """The rupiah that the agent should have in hand."""
        agent = acting_role(turn, self)
        return balances.totals(turn.db, LedgerEntry.agent_id == agent.id).in_hand

    def picked_values(self, turn: Turn) -> dict[str, object]:
        """The payments that were picked and those that stay in hand, with the payers' names."""
        picked, everything = set(self.which), self.open_collections(turn)
        left = [each for each in everything if each.id not in picked]
        return {
            "count": len(picked),
            "names": payers_text(turn, [each for each in everything if each.id in picked]),
            "left": turn.text("deposit-money-left", names=payers_text(turn, left)) if left else "",
        }

    def summary_values(self, turn: Turn) -> dict[str, object]:
        more = self.amount - self.dues(turn)
        return self.picked_values(turn) | {
            "day": self.paid_on,
            "difference": turn.text("deposit-money-over", sum=more) if more else "",
            "sum": self.amount,
        }

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("deposit-money-nothing")
            return turn.offer("/kas", "/menu")
        proof = self.answers.get("proof", "")
        slip = DepositSlip(
            self.amount,
            self.paid_on,
            number=proof.removeprefix(NUMBER) if proof.startswith(NUMBER) else "",
            file_id=uploads.own_file(turn.db, turn.person.id, proof),
        )
        agent = acting_role(turn, self)
        try:
            lines = entries.record_deposit(turn.db, agent, self.which, slip, turn.now)
        except NotAllowed:
            turn.say("deposit-money-gone")
            offer_for(turn, agent, "/setor", "/kas")
            return turn.offer("/menu")
        turn.say("deposit-money-done", count=len(lines), sum=self.amount)
        offer_for(turn, agent, "/kas")
        return turn.offer("/menu")
