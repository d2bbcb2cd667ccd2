"""An agent writes down money that somebody paid; the worker gets a receipt at once.

Collecting from somebody: from which month, what the law asks, what the money covers.

Who is in arrears or due soon, as buttons.

The question whose money it is: picked from the due list, or found by name or number.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook import collection
from domain.cashbook.collection import CoveredMonths, months_covered
from domain.contributions import protection
from domain.contributions.tariff import Dues, Payer
from domain.invalid import Ambiguous, Invalid, whole_number
from handlers import answers
from handlers.cashbook import receipts
from handlers.contributions.words import articles, dues_text, month_text, months_text, schedule_of
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id, participant_of
from models.cashbook import balances, entries
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.portfolio import portfolio
from models.roles import scope

AHEAD = 24
"""Contribution months that may be paid at once."""


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """`schedule` begins with month `start`; `credit` is left over from before, in rupiah."""

    row: Participant
    start: date
    credit: int
    schedule: tuple[Dues, ...]

    def covered(self, paid: int) -> CoveredMonths:
        return months_covered(paid, self.credit, self.schedule)

    def missing(self, months: int) -> int:
        """What is to be handed over for so many months, less what is left over."""
        return max(0, sum(each.total for each in self.schedule[:months]) - self.credit)


def plan_collection(turn: Turn, row: Participant) -> CollectionPlan:
    before = balances.of_participant(turn.db, row.id)
    start = balances.next_month(before, protection.next_month(row.protected_until, turn.today))
    return CollectionPlan(row, start, balances.leftover(before), schedule_of(row, start, AHEAD))


def check_may_collect(turn: Turn, row: Participant) -> None:
    """Raises Invalid when nothing may be collected from this person now."""
    refusal = entries.collection_refusal(row, turn.today)
    if refusal == "payer":
        raise Invalid("collect-payer")
    if refusal:
        raise Invalid("collect-state")


FIRST = (Standing.ARREARS, Standing.DUE)


def owing_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Who is in arrears or due soon."""
    role = acting_role(turn, form)
    found = (portfolio.load_group(turn.db, role, each, turn.today, 1).rows for each in FIRST)
    rows = [row for rows in found for row in rows if row.payer == Payer.SELF]
    return [(str(row.id), label(turn, row)) for row in rows[: portfolio.PAGE_SIZE]]


def label(turn: Turn, row: Participant) -> str:
    return truncate(words.name_of(turn, row), words.LABEL)


class PayerQuestion(QueryQuestion):
    """Kept is the id of the participant."""

    verbatim = True

    def __init__(self, **how: Any) -> None:
        super().__init__(owing_options, **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        try:
            id = super().accept(turn, form, said)
        except Invalid:
            id = self.found(turn, form, said.value or said.text)
        row = scope.find_participant(turn.db, acting_role(turn, form), int(id))
        if row is None:
            raise Invalid("collect-nobody")
        check_may_collect(turn, row)
        return id

    def found(self, turn: Turn, form: Any, text: str) -> str:
        """By the id of a button, by application number, or by name."""
        role = acting_role(turn, form)
        if whole_number(text) is not None:
            return text
        number = scope.find_by_number(turn.db, role, text)
        page = portfolio.search_by_name(turn.db, role, text, 1)
        ids = [str(number.id)] if number else [str(row.id) for row in page.rows]
        if not ids:
            raise Invalid("collect-nobody")
        if len(ids) > 1:
            raise Ambiguous("collect-which", ids)
        return ids[0]

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        row = scope.find_participant(turn.db, acting_role(turn, form), int(kept))
        return label(turn, row) if row else turn.text("people-nameless")


class AmountQuestion(Question[int]):
    """At least one whole month."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        known = form.plan(turn)
        if not known.covered(int(kept)).months:
            raise Invalid("collect-too-little", least=known.missing(1))
        return kept


def suggest_months(turn: Turn, form: Any) -> list[tuple[str, str]]:
    row = form.plan(turn).row
    behind = len(protection.arrears(row.protected_until, turn.today))
    counts = sorted({1, 3, 6, 12} | ({behind} if behind else set()))
    return [(str(count), answers.show_months(turn, count)) for count in counts]


def read_months(turn: Turn, text: str) -> int:
    count = answers.read_months(turn, text)
    if count > AHEAD:
        raise Invalid("collect-months", most=AHEAD)
    return count


class Collect(RoleForm, opens_with="/catat, catat pembayaran", roles="agent"):
    """`/catat 42`."""

    whom = PayerQuestion(feeds=("months", "paid", "sure"))
    months = Question(
        read_months,
        load=int,
        show=answers.show_months,
        suggest=suggest_months,
        tell=lambda turn, form: form.payer_values(turn),
        feeds=("paid", "sure"),
    )
    paid = AmountQuestion(
        lambda turn, text: collection.parse_amount(text),
        load=int,
        suggest=lambda turn, form: form.exact_amount_options(turn),
        tell=lambda turn, form: form.asked_for(turn),
        feeds=("sure",),
    )
    sure = YesNoQuestion(tell=lambda turn, form: form.summary_values(turn), or_stop="collect-kept")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        form = cls(found | parse_participant_id(argument), turn.today)
        row = participant_of(turn, form)
        try:
            if row:
                check_may_collect(turn, row)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return found
        return found | ({"whom": str(row.id)} if row else {})

    def on_answer(self, turn: Turn, name: str) -> None:
        """What the agent says yes to begins with this month."""
        if name == "paid":
            self.answers["start"] = self.plan(turn).start.isoformat()

    def plan(self, turn: Turn) -> CollectionPlan:
        row = scope.find_participant(turn.db, acting_role(turn, self), int(self.answers["whom"]))
        if row is None:
            raise Invalid("collect-nobody")
        return plan_collection(turn, row)

    def payer_values(self, turn: Turn) -> dict[str, object]:
        known = self.plan(turn)
        behind = len(protection.arrears(known.row.protected_until, turn.today))
        name = words.name_of(turn, known.row)
        return {"name": name, "start": month_text(turn, known.start), "behind": behind}

    def exact_amount_options(self, turn: Turn) -> list[tuple[str, str]]:
        due = self.plan(turn).missing(self.months)
        return [(str(due), rupiah(due))] if due >= collection.LOWEST else []

    def asked_for(self, turn: Turn) -> dict[str, object]:
        known = self.plan(turn)
        due = known.schedule[: self.months]
        credit = turn.text("collect-credit", sum=known.credit) if known.credit else ""
        values = {"total": known.missing(self.months), "articles": articles(due)}
        return {"lines": dues_text(turn, due), "credit": credit} | values

    def summary_values(self, turn: Turn) -> dict[str, object]:
        """What the money covers, and whether it is less or more than was asked for."""
        known = self.plan(turn)
        got = known.covered(self.paid)
        name = "collect-more" if got.months > self.months else "collect-less"
        name = "collect-same" if got.months == self.months else name
        counts = (answers.show_months(turn, each) for each in (got.months, self.months))
        months, wanted = counts
        said = turn.text(name, months=months, wanted=wanted)
        rest = turn.text("collect-rest", sum=got.rest) if got.rest else ""
        values = {"name": words.name_of(turn, known.row), "paid": self.paid}
        return values | {
            "period": months_text(turn, known.start, got.months),
            "said": said,
            "rest": rest,
        }

    def finish(self, turn: Turn) -> None:
        row = scope.find_participant(turn.db, acting_role(turn, self), int(self.answers["whom"]))
        if row is None:
            turn.say("card-gone")
            return turn.offer("/catat", "/menu")
        entries.lock_participant(turn.db, row)
        known = plan_collection(turn, row)
        if known.start.isoformat() != self.answers.get("start"):
            turn.say("collect-changed")
            return turn.offer("/catat", "/kas", "/menu")
        got = known.covered(self.paid)
        why = articles(known.schedule[: got.months])
        facts = {"months": got.months, "amount": got.amount, "paid": self.paid, "articles": why}
        facts |= {"paid_on": turn.today}
        agent = acting_role(turn, self)
        event = entries.record_collection(turn.db, agent, row, known.start, turn.now, **facts)
        code, sent = receipts.send_receipt(turn, row, event)
        name = words.name_of(turn, row)
        turn.say("collect-done", name=name, paid=self.paid, code=code)
        turn.say("collect-sent" if sent else "collect-show")
        return turn.offer("/catat", "/setor", "/kas")
