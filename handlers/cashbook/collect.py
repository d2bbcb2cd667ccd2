"""Recording a collection: an agent writes down money that somebody paid.

The worker gets the receipt in a message at once; without a chat of theirs its picture goes to the
agent. Amounts are whole rupiah, a contribution month is its first day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from bot.forms.form import Form
from bot.forms.options import normalise
from bot.forms.questions import (
    AskAgain,
    OptionQuestion,
    QueryQuestion,
    Question,
    YesNoQuestion,
)
from bot.message import Option
from bot.state import Answers, UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook import collection
from domain.cashbook.collection import CoveredMonths, months_covered
from domain.cashbook.collection_line import CollectionLine, parse_collection_line
from domain.contributions import protection
from domain.contributions.tariff import Dues
from domain.invalid import Ambiguous, Invalid
from domain.reminders.contact_rules import to_local_time
from exchange.cashbook.receipt_image import ReceiptTexts, receipt_png
from handlers import answers
from handlers.answers import large_amount
from handlers.cashbook.words import change_of, notify_payer, receipt_values, split_text
from handlers.contributions.words import articles, dues_text, month_text, months_text, schedule_of
from handlers.portfolio.words import distinct_labels, home_text, name_of
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.cashbook import balances, day_close, entries, receipts
from models.cashbook.entries import Collection
from models.contributions.ledger import LedgerEntry
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.people import addresses
from models.portfolio import portfolio
from models.reminders import requested
from models.roles import scope
from models.roles.role import Role

AHEAD = 24
"""Contribution months that may be paid at once."""
LARGEST_NOTE = 100_000
"""Whoever pays with it gets change; a difference above it is likelier a slip."""
MAYBE_LINE = re.compile(r"\d|ribu|catat|record", re.IGNORECASE)
"""In every such line; most texts need not be read to know that they are none."""
LONGEST_LINE = 120
"""Characters of a collection in one line."""
MOST_LINES = 20
"""Collections in one message."""
FOUR_DIGITS = re.compile(r"\d{4}|\d[., ]\d{3}")
"""In a text that was meant as an amount."""
NEW = "baru"
"""The argument with which a form is opened afresh."""
PURPOSE = "receipt-code"
"""The purpose of the files that hold pictures of receipts."""
PICTURE_KEPT = timedelta(days=365)
"""As long as the letter that brings it; the page of the receipt stays."""


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """`schedule` begins with month `start`, and ends before one that waits for official data.

    `credit` is the rest that the agent holds, in rupiah; `waiting` are months that an agent was
    paid for, and `behind` is the number of those in arrears without them.
    """

    row: Participant
    start: date
    credit: int
    schedule: tuple[Dues, ...]
    waiting: tuple[date, ...]
    behind: int

    def covered(self, paid: int, most: int = AHEAD) -> CoveredMonths:
        """The months that so much money covers, at most so many."""
        return months_covered(paid, self.credit, self.schedule[:most])

    def missing(self, months: int) -> int:
        """The rupiah to be handed over for so many months, less what is left over."""
        return max(0, sum(each.total for each in self.schedule[:months]) - self.credit)

    def months_of(self, paid: int) -> int | None:
        """The months that cost just this much, up to a year; None when there is no such number."""
        costs = {self.missing(months): months for months in range(12, 0, -1)}
        return costs.get(paid)

    def check_amount(self, paid: int) -> None:
        """Raise Invalid for less than a month, and for more than may be paid at once."""
        most = self.missing(AHEAD)
        if paid > most and len(self.schedule) == AHEAD:
            raise Invalid("collect-too-much", most=most)
        if paid < collection.LOWEST or not self.covered(paid).months:
            raise Invalid("collect-too-little", least=self.missing(1))


def plan_collection(turn: Turn, agent: Role, row: Participant) -> CollectionPlan:
    """The months for which this agent collects from this person, with what the law asks for them.

    The first is the oldest that official data calls unpaid and no agent was paid for.
    """
    waiting = balances.waiting_months(turn.db, row.id)
    unpaid = protection.next_month(row.protected_until, turn.today)
    start = balances.next_month_to_collect(waiting, unpaid)
    return CollectionPlan(
        row,
        start,
        balances.rest_of(turn.db, agent.id, row.id),
        schedule_of(row, start, balances.months_until_waiting(waiting, start, AHEAD)),
        tuple(sorted(each for each in waiting if each >= unpaid)),
        sum(each not in waiting for each in protection.arrears(row.protected_until, turn.today)),
    )


def check_may_collect(turn: Turn, row: Participant) -> None:
    """Raise Invalid when nothing may be collected from this person."""
    refusal = entries.collection_refusal(row, turn.today)
    if refusal:
        raise Invalid("collect-payer" if refusal == "payer" else "collect-state")


def payer_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Those of the name that was said; without one, those for whom something is due yet."""
    role = acting_role(turn, form)
    if "named" in form.answers:
        ids = [int(each) for each in form.answers["named"].split()]
        found = [scope.find_participant(turn.db, role, each) for each in ids]
        rows = [row for row in found if row]
    else:
        owing = requested.is_owing_for_themselves(turn.today)
        rows = list(portfolio.load_longest_unpaid(turn.db, role, owing))
    labels = distinct_labels(turn, rows)
    return [(f"{row.id}", label) for row, label in zip(rows, labels, strict=True)]


class PayerQuestion(QueryQuestion):
    """The participant who paid: picked from those who owe, or found by name or number.

    Kept is the id of the participant. A line may say months and amount too.
    """

    verbatim = True

    def __init__(self, **how: Any) -> None:
        super().__init__(payer_options, **how)

    def ask(self, turn: Turn, form: Any) -> None:
        if more := int(form.answers.get("more", 0)):
            turn.say("collect-which-more", count=more)
        elif "near" in form.answers:
            turn.say("collect-which-near")
        elif "named" in form.answers:
            turn.say("collect-which")
        else:
            turn.say(f"{form.name}-{self.name}")
        turn.ask(self.options(turn, form))

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        id = self.picked(turn, form, said) or self.find_id(turn, form, said.text)
        try:
            id = id or super().accept(turn, form, said)
        except Invalid:
            raise Invalid("collect-nobody") from None
        row = scope.find_participant(turn.db, acting_role(turn, form), int(id))
        if row is None:
            raise Invalid("collect-nobody")
        check_may_collect(turn, row)
        return id

    def find_id(self, turn: Turn, form: Any, text: str) -> str | None:
        """The id of the one person of this application number or name; None when it names nobody.

        Several people of the name become the options of the question, and those of a part of a
        name that nobody has: a word of it may be mistyped. What a line said else is kept meanwhile.
        """
        role = acting_role(turn, form)
        if numbered := scope.find_by_number(turn.db, role, text):
            return str(numbered.id)
        line = parse_collection_line(text) if re.search(r"[^\W\d_]", text) else None
        if line is None or not line.name:
            return None
        page = portfolio.search_by_name(turn.db, role, line.name, 1, rw=line.rw)
        form.keep_said(line)
        form.answers.pop("near", None)
        if page.total == 1:
            return str(page.rows[0].id)
        rows, more = [*page.rows], page.total - len(page.rows)
        if not rows:
            pages = [portfolio.search_by_name(turn.db, role, n, 1) for n in line.name.split()]
            rows = [row for each in pages for row in each.rows][: portfolio.PAGE_SIZE]
            more = 0
            if not rows:
                return None
            form.answers["near"] = "yes"
        form.answers["named"] = " ".join(dict.fromkeys(str(row.id) for row in rows))
        form.answers["more"] = str(more)
        raise AskAgain

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        row = scope.find_participant(turn.db, acting_role(turn, form), int(kept))
        return name_of(turn, row) if row else turn.text("people-nameless")


def suggest_months(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The usual numbers of months, and that of the arrears, each with its sum."""
    plan = form.plan(turn)
    counts = sorted({1, 3, 6, 12} | ({plan.behind} if plan.behind else set()))
    return [
        (str(count), f"{answers.show_months(turn, count)} {rupiah(plan.missing(count))}")
        for count in counts
        if count <= len(plan.schedule)
    ]


class MonthsQuestion(Question[int]):
    """The contribution months that are paid; typed may be the amount, or both."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        labels = {normalise(each.label): each.value for each in self.options(turn, form)}
        text = said.value or labels.get(normalise(said.text)) or said.text
        line = None if said.value else parse_line_or_nothing(text)
        if line is None or line.name or line.paid is None:
            return super().accept(turn, form, UserInput(text))
        form.keep_said(line)
        months = line.months or form.plan(turn).months_of(line.paid)
        if months is None:
            raise AskAgain
        return str(months)


def lines_of(text: str) -> list[str]:
    """The lines of a message in which something stands."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def parse_line_or_nothing(text: str) -> CollectionLine | None:
    try:
        return parse_collection_line(text)
    except (Invalid, Ambiguous):
        return None


def read_months(turn: Turn, text: str) -> int:
    count = answers.read_months(turn, text)
    if count > AHEAD:
        raise Invalid("collect-months", most=AHEAD)
    return count


class AmountQuestion(Question[int]):
    """At least one whole month, and no more than what may be paid at once."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        form.plan(turn).check_amount(int(kept))
        return kept


def take_amount(turn: Turn, form: Any, said: UserInput) -> None:
    """Take a typed amount in place of the one that is asked about."""
    try:
        paid = collection.parse_amount(said.text) if said.value is None else None
    except Invalid:
        if FOUR_DIGITS.search(said.text):
            raise
        return
    if paid is not None:
        form.plan(turn).check_amount(paid)
        form.answers |= {"paid": f"{paid}", "said_paid": f"{paid}"}
        form.settle_dues(turn)
        raise AskAgain("extra", "large", "sure")


class DifferenceQuestion(OptionQuestion[str]):
    """The money is not what these months cost: change, something left with the agent, other
    months, or a slip of the finger."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(each, label) for each, label in form.difference_options(turn)]

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        take_amount(turn, form, said)
        picked = super().accept(turn, form, said)
        if picked in ("paid", "months"):
            raise AskAgain(picked)
        if picked == "other":
            form.answers["months"] = str(form.plan(turn).covered(form.paid).months)
            form.settle_dues(turn)
            raise AskAgain
        return picked


class RecordQuestion(YesNoQuestion):
    """Yes, no, or what is to be changed; a typed amount changes the amount."""

    CHANGES = ("paid", "months")

    def options(self, turn: Turn, form: Any) -> list[Option]:
        changes = [Option(each, self.label(turn, form, each)) for each in self.CHANGES]
        yes, no = super().options(turn, form)
        return [yes, *changes, no]

    def label(self, turn: Turn, form: Any, answer: str) -> str:
        return turn.text(f"{form.name}-{self.name}.{answer}")

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        take_amount(turn, form, given)
        picked = given.value or self.read_typed(turn, form, given.text)
        if picked in self.CHANGES:
            raise AskAgain(picked)
        if picked == "no" and (rest := form.answers.get("rest")):
            turn.say("collect-kept")
            form.answers = {"role": form.answers["role"]}
            form.take_line(turn, rest)
            raise AskAgain
        return super().accept(turn, form, UserInput("", picked))


class Collect(RoleForm, opens_with="/catat, catat, catat pembayaran", roles="agent"):
    """`/catat 42`, or a line: "rudi lestari 1 bulan 28400".

    Besides the answers it keeps what a line said (`said_months`, `said_paid`), the people of a name
    (`named`, and how many `more`), what the months cost (`due`), and the `change` given.
    """

    claims_texts = True

    whom = PayerQuestion(feeds=("months", "paid", "extra", "large", "sure"))
    months = MonthsQuestion(
        read_months,
        load=int,
        show=answers.show_months,
        suggest=suggest_months,
        tell=lambda turn, form: form.payer_values(turn),
        feeds=("extra", "large", "sure"),
    )
    paid = AmountQuestion(
        lambda turn, text: collection.parse_amount(text),
        load=int,
        suggest=lambda turn, form: form.exact_amount_options(turn),
        tell=lambda turn, form: form.dues_values(turn),
        feeds=("extra", "large", "sure"),
    )
    extra = DifferenceQuestion(
        tell=lambda turn, form: form.difference_values(turn),
        when=lambda form: form.answers["paid"] != form.answers["due"],
    )
    large = large_amount("said_paid", again="paid")
    sure = RecordQuestion(
        tell=lambda turn, form: form.summary_values(turn), or_stop="collect-kept", leads_on=True
    )

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Is it a collection, or several of them in lines of their own? Without months a line has
        to name somebody whom the agent looks after."""
        texts = lines_of(text)
        maybe = 0 < len(texts) <= MOST_LINES and max(map(len, texts)) <= LONGEST_LINE
        if not maybe or not MAYBE_LINE.search(text):
            return False
        lines = [line for line in map(parse_line_or_nothing, texts) if line and line.name]
        if len(lines) < len(texts) or not (roles := cls.fitting_roles(turn)):
            return False
        return lines[0].is_plain or (
            lines[0].is_payment
            and any(
                portfolio.search_by_name(turn.db, roles[0], word, 1).total > 0
                for word in lines[0].name.split()
            )
        )

    def leave(self, turn: Turn, other: type[Form]) -> None:
        """Say that money was not written down yet, and how many lines of the message were not."""
        if "paid" in self.answers:
            turn.say("collect-unsaved", name=name_of(turn, self.plan(turn).row), paid=self.paid)
        if rest := self.answers.get("rest"):
            turn.say("collect-unsaved-lines", count=len(lines_of(rest)))

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        self.leave(turn, Collect)
        self.answers = {"role": self.answers["role"]}
        turn.state.asked = ""
        first, *rest = lines_of(given.text)
        if rest:
            turn.say("collect-several", count=len(rest) + 1)
            self.answers["rest"] = "\n".join(rest)
        return self.take(turn, UserInput(first))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        if argument in ("", NEW):
            return found
        form = cls(found, turn.today)
        form.take_line(turn, argument)
        return form.answers

    def take_line(self, turn: Turn, text: str) -> None:
        """Take the participant's number or the first line as the answer to who paid."""
        first, *rest = lines_of(text)
        if rest:
            self.answers["rest"] = "\n".join(rest)
        said = UserInput(first, parse_participant_id(first).get("whose"))
        try:
            self.answer(turn, Collect.whom, Collect.whom.accept(turn, self, said))
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
        except Ambiguous as doubt:
            turn.say(f"ask-{doubt.reason}", **doubt.values)
        except AskAgain:
            pass

    def cancelled_text(self) -> str:
        return "collect-left" if "rest" in self.answers else super().cancelled_text()

    def payer(self, turn: Turn) -> Participant | None:
        return scope.find_participant(turn.db, acting_role(turn, self), int(self.answers["whom"]))

    def plan(self, turn: Turn) -> CollectionPlan:
        row = self.payer(turn)
        if row is None:
            raise Invalid("collect-nobody")
        return plan_collection(turn, acting_role(turn, self), row)

    def keep_said(self, line: CollectionLine) -> None:
        """Keep the months and the amount of a line until it is known who paid.

        A name by itself is another try at the one of the line before.
        """
        said = {"said_months": line.months, "said_paid": line.paid}
        if "whom" not in self.answers and not any(said.values()) and "heard" in self.answers:
            return
        self.answers["heard"] = "yes"
        for name, value in said.items():
            self.answers.pop(name, None)
            if value is not None:
                self.answers[name] = str(value)

    def on_answer(self, turn: Turn, name: str) -> None:
        """Settle what follows: the months and money of a line, the dues, the change given."""
        if name == "whom":
            for each in ("named", "more", "near", "heard"):
                self.answers.pop(each, None)
            self.take_said_months(turn)
        if name == "paid":
            self.answers["said_paid"] = self.answers["paid"]
            self.settle_dues(turn)
        if name in ("whom", "months") and "months" in self.answers:
            self.settle_amount(turn)
        if name == "extra" and self.extra == "due":
            self.answers["said_paid"] = self.answers["paid"] = self.answers["due"]
        if name == "extra" and self.extra == "change":
            self.answers["change"] = str(self.paid - int(self.answers["due"]))

    def take_said_months(self, turn: Turn) -> None:
        """Take the months of a line, or the number of them that costs just what it said."""
        months = self.answers.pop("said_months", None)
        if months is None and "said_paid" in self.answers:
            exact = self.plan(turn).months_of(int(self.answers["said_paid"]))
            months = None if exact is None else str(exact)
        if months is not None:
            self.answers["months"] = months

    def settle_amount(self, turn: Turn) -> None:
        """Take the amount that was said, or else what the months cost; it is asked for when it
        cannot be."""
        plan = self.plan(turn)
        paid = int(self.answers.get("said_paid", plan.missing(self.months)))
        self.answers.pop("paid", None)
        try:
            plan.check_amount(paid)
        except Invalid as refusal:
            self.answers.pop("said_paid", None)
            if paid >= collection.LOWEST:
                turn.say(f"error-{refusal.reason}", **refusal.values)
            return
        self.answers["paid"] = str(paid)
        self.settle_dues(turn)

    def settle_dues(self, turn: Turn) -> None:
        """Keep what the months cost, and the first of them: the agent says yes to both."""
        plan = self.plan(turn)
        self.answers.pop("change", None)
        self.answers["due"] = str(plan.missing(self.months))
        self.answers["start"] = plan.start.isoformat()

    @property
    def change(self) -> int:
        """The rupiah that the agent gave back at once."""
        return int(self.answers.get("change", 0))

    def payer_values(self, turn: Turn) -> dict[str, object]:
        plan, said = self.plan(turn), self.answers.get("said_paid")
        return {
            "name": name_of(turn, plan.row),
            "home": home_text(turn, plan.row),
            "start": month_text(turn, plan.start),
            "behind": plan.behind,
            "waiting": waiting_text(turn, plan.waiting),
            "before": earlier_today(turn, plan.row),
            "given": turn.text("collect-given", sum=int(said)) if said else "",
        }

    def exact_amount_options(self, turn: Turn) -> list[tuple[str, str]]:
        missing = self.plan(turn).missing(self.months)
        return [(str(missing), rupiah(missing))] if missing >= collection.LOWEST else []

    def dues_values(self, turn: Turn) -> dict[str, object]:
        """The dues of these months by the law, less what is left over."""
        plan = self.plan(turn)
        dues = plan.schedule[: self.months]
        return {
            "lines": dues_text(turn, dues),
            "credit": turn.text("collect-credit", sum=plan.credit) if plan.credit else "",
            "total": plan.missing(self.months),
            "articles": articles(dues),
        }

    def difference_options(self, turn: Turn) -> list[tuple[str, str]]:
        """The ways in which this much money may be meant, the likeliest first."""
        due, covered = int(self.answers["due"]), self.plan(turn).covered(self.paid)
        over, slip = self.paid - due, ("paid", turn.text("collect-sure.paid"))
        other = turn.text("collect-extra-months", months=answers.show_months(turn, covered.months))
        if is_far(self.paid, due):
            exact = [("due", rupiah(due))] if due >= collection.LOWEST else []
            return [slip, *exact, ("months", turn.text("collect-sure.months"))]
        if over < 0:
            return [("other", other), slip]
        keep = ("keep", turn.text("collect-extra-keep", sum=covered.rest))
        change = ("change", turn.text("collect-extra-change", sum=over))
        return [change, keep if covered.months == self.months else ("other", other), slip]

    def difference_values(self, turn: Turn) -> dict[str, object]:
        due = int(self.answers["due"])
        name = "collect-extra-over" if self.paid > due else "collect-extra-under"
        name = "collect-extra-far" if is_far(self.paid, due) else name
        return {
            "name": name_of(turn, self.plan(turn).row),
            "paid": self.paid,
            "months": answers.show_months(turn, self.months),
            "due": due,
            "what": turn.text(name, sum=abs(self.paid - due)),
        }

    def summary_values(self, turn: Turn) -> dict[str, object]:
        """The payer, the money and its months with their articles, and what becomes of the rest."""
        plan = self.plan(turn)
        covered = plan.covered(self.paid - self.change, self.months)
        return self.dues_values(turn) | {
            "name": name_of(turn, plan.row),
            "home": home_text(turn, plan.row),
            "paid": self.paid,
            "period": months_text(turn, plan.start, covered.months),
            "before": earlier_today(turn, plan.row),
            "change": turn.text("collect-change", sum=self.change) if self.change else "",
            "rest": turn.text("collect-rest", sum=covered.rest) if covered.rest else "",
        }

    def finish(self, turn: Turn) -> None:
        row = self.payer(turn)
        if row is None or not participant.lock_known(turn.db, row):
            turn.say("card-gone")
            return turn.offer("/catat", "/menu")
        agent = acting_role(turn, self)
        plan = plan_collection(turn, agent, row)
        covered = plan.covered(self.paid - self.change, self.months)
        meant = self.answers.get("start"), self.months
        if (plan.start.isoformat(), covered.months) != meant:
            turn.say("collect-changed")
            return turn.offer("/catat", "/kas", "/menu")
        cash = Collection(
            plan.start,
            covered.months,
            amount=covered.amount,
            paid=self.paid,
            articles=articles(plan.schedule[: covered.months]),
            paid_on=turn.today,
        )
        entry = entries.record_collection(turn.db, agent, row, cash, turn.now)
        if self.change:
            entries.record_return(turn.db, agent, row, self.change, turn.now, entry)
        sent = send_receipt(turn, row, entry)
        code = receipts.code_of(turn.db, entry)
        turn.say("collect-done", name=name_of(turn, row), paid=self.paid, code=code)
        turn.say("collect-sent" if sent else "collect-show", deposit=deposit_text(turn, row))
        if day_close.find_day_close(turn.db, agent.id, turn.today):
            turn.say("collect-closed")
            turn.offer("/bukahari")
        if rest := self.answers.get("rest"):
            return turn.open_after(f"/catat {rest}")
        owing = requested.is_owing_for_themselves(turn.today) & ~balances.has_unposted_money()
        if following := portfolio.next_in_rw(turn.db, agent, row, owing):
            values = {"name": name_of(turn, following), "home": home_text(turn, following)}
            turn.say("collect-following", **values)
            turn.add_option(f"/catat {following.id}", turn.text("collect-following.button"))
        turn.offer("/catat", "/setor", "/kas")
        return turn.add_option(f"/batalcatat {code}", turn.text("open-batalcatat"))


def waiting_text(turn: Turn, months: Sequence[date]) -> str:
    """The months that an agent was paid for, and that official data does not have yet."""
    names = ", ".join(month_text(turn, each) for each in months)
    return turn.text("collect-waiting", months=names) if names else ""


def earlier_today(turn: Turn, row: Participant) -> str:
    """A warning when money of this person, less its change, was written down before on this local
    day."""
    paid = [
        (to_local_time(each.at), (each.paid or 0) - change_of(turn.db, each))
        for each in balances.collections_of(turn.db, row.id)
        if to_local_time(each.at).date() == turn.today
    ]
    if not paid:
        return ""
    sums = ", ".join(
        turn.text("collect-at", time=f"{at:%H.%M}", sum=rupiah(amount)) for at, amount in paid
    )
    return turn.text("collect-before", sums=sums)


def is_far(paid: int, due: int) -> bool:
    """Whether so much was handed over for these dues that a zero too many is likely."""
    return paid >= 3 * due and paid - due > LARGEST_NOTE


def deposit_text(turn: Turn, row: Participant) -> str:
    """Until when the money is to be handed in: today when the grace of this person ends today."""
    last = turn.today + balances.DEPOSIT_WITHIN
    grace = protection.grace_until(row.protected_until) if row.protected_until else last
    if grace <= turn.today:
        return turn.text("collect-deposit-today")
    if grace < last:
        return turn.text("collect-deposit-by", day=grace)
    return turn.text("collect-deposit", days=balances.DEPOSIT_WITHIN.days)


def send_receipt(turn: Turn, row: Participant, entry: LedgerEntry) -> bool:
    """Send the receipt to the worker; False when it is attached to the agent's reply instead.

    It is in the worker's language; in the agent's, when the worker has no chat.
    """
    language = turn.person.language
    if row.person_id is not None:
        language = addresses.language_of(turn.db, row.person_id)
    slip = receipt_texts(turn, language, row, entry)
    owner, name = row.person_id or turn.person.id, f"bukti-{slip.code}.png"
    picture = receipt_png(slip)
    file_id = files.store_file(
        turn.db, owner, PURPOSE, name, "image/png", picture, turn.now, PICTURE_KEPT
    )
    sent = notify_payer(turn, "receipt-given", row, entry, file_id=file_id)
    if not sent:
        turn.attach(file_id)
    return sent


def receipt_texts(turn: Turn, language: str, row: Participant, entry: LedgerEntry) -> ReceiptTexts:
    """The words on the picture of a receipt; it is shown around, so the name is masked."""
    say = partial(turn.texts, language)
    values = receipt_values(turn.db, turn.texts, language, row, entry)
    code = f"{values['code']}"
    rows = {
        "slip-name": participant.identity(turn.db, row).masked_name or "-",
        "slip-period": f"{values['period']}",
        "slip-paid": rupiah(entry.paid or 0),
        "slip-split": split_text(turn.db, turn.texts, language, entry),
        "slip-day": f"{values['day']}",
        "slip-agent": f"{values['agent']}",
    }
    return ReceiptTexts(
        product=say("web-title"),
        title=say("slip-title"),
        code_label=say("slip-code"),
        code=code,
        rows=[(say(label), value) for label, value in rows.items() if value],
        state=say("slip-state"),
        check=say("slip-check" if turn.site else "slip-check-code"),
        note=say("slip-note"),
        link=f"{turn.site}/bukti/{code}" if turn.site else code,
    )
