"""Recording a collection: an agent writes down money that somebody paid.

The worker gets the receipt in a message at once; without a chat of theirs its picture goes to the
agent. Amounts are whole rupiah, a contribution month is its first day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook import collection
from domain.cashbook.collection import CoveredMonths, months_covered
from domain.contributions import protection
from domain.contributions.tariff import Dues, Payer
from domain.invalid import Ambiguous, Invalid, whole_number
from exchange.cashbook.receipt_image import ReceiptTexts, receipt_png
from handlers import answers
from handlers.answers import large_amount
from handlers.cashbook.words import notify_payer, receipt_values, split_text
from handlers.contributions.words import articles, dues_text, month_text, months_text, schedule_of
from handlers.portfolio.words import LABEL, name_of
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id, participant_of
from models.cashbook import balances, entries, receipts
from models.cashbook.entries import Collection
from models.contributions.ledger import LedgerEntry
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people import addresses
from models.portfolio import portfolio
from models.roles import scope
from models.roles.role import Role

AHEAD = 24
"""Contribution months that may be paid at once."""
OWING = (Standing.ARREARS, Standing.DUE)
PURPOSE = "receipt-code"
"""The purpose of the files that hold pictures of receipts."""
PICTURE_KEPT = timedelta(days=365)
"""As long as the letter that brings it; the page of the receipt stays."""


AFTER_PAID = ("large", "other_months", "change", "sure")
"""The questions whose answers depend on the amount."""


class ChangeMove(StrEnum):
    """Answers about the money beyond whole months."""

    GIVEN = "change_given"
    KEPT = "change_kept"


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """`schedule` begins with month `start`, and ends before one that waits for official data;
    `credit` is the rest that the agent holds, in rupiah; `waiting` are months that an agent was
    paid for, and `behind` those in arrears without them."""

    row: Participant
    start: date
    credit: int
    schedule: tuple[Dues, ...]
    waiting: tuple[date, ...]
    behind: int

    def covered(self, paid: int) -> CoveredMonths:
        """The months that so much money covers."""
        return months_covered(paid, self.credit, self.schedule)

    def missing(self, months: int) -> int:
        """The rupiah to be handed over for so many months, less what is left over."""
        return max(0, sum(each.total for each in self.schedule[:months]) - self.credit)


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


def owing_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The people in arrears or due soon who pay themselves."""
    role = acting_role(turn, form)
    pages = (portfolio.load_group(turn.db, role, each, turn.today, 1) for each in OWING)
    rows = [row for page in pages for row in page.rows if row.payer == Payer.SELF]
    return [(str(row.id), name_label(turn, row)) for row in rows[: portfolio.PAGE_SIZE]]


def name_label(turn: Turn, row: Participant) -> str:
    return truncate(name_of(turn, row), LABEL)


class PayerQuestion(QueryQuestion):
    """The participant who paid: picked from those who owe, or found by name or number.

    Kept is the id of the participant.
    """

    verbatim = True

    def __init__(self, **how: Any) -> None:
        super().__init__(owing_options, **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        try:
            id = super().accept(turn, form, said)
        except Invalid:
            id = self.find_id(turn, form, said.value or said.text)
        row = scope.find_participant(turn.db, acting_role(turn, form), int(id))
        if row is None:
            raise Invalid("collect-nobody")
        check_may_collect(turn, row)
        return id

    def find_id(self, turn: Turn, form: Any, text: str) -> str:
        """The id of a button, or of the person with this application number or name."""
        role = acting_role(turn, form)
        if whole_number(text) is not None:
            return text
        numbered = scope.find_by_number(turn.db, role, text)
        page = portfolio.search_by_name(turn.db, role, text, 1)
        ids = [str(row.id) for row in ([numbered] if numbered else page.rows)]
        if not ids:
            raise Invalid("collect-nobody")
        if len(ids) > 1:
            raise Ambiguous("collect-which", ids)
        return ids[0]

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        row = scope.find_participant(turn.db, acting_role(turn, form), int(kept))
        return name_label(turn, row) if row else turn.text("people-nameless")


def suggest_months(turn: Turn, form: Any) -> list[tuple[str, str]]:
    plan = form.plan(turn)
    counts = sorted({1, 3, 6, 12} | ({plan.behind} if plan.behind else set()))
    counts = [each for each in counts if each <= len(plan.schedule)]
    return [(str(count), answers.show_months(turn, count)) for count in counts]


def read_months(turn: Turn, text: str) -> int:
    count = answers.read_months(turn, text)
    if count > AHEAD:
        raise Invalid("collect-months", most=AHEAD)
    return count


class AmountQuestion(Question[int]):
    """At least one whole month, and no more than what may be paid at once."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        plan = form.plan(turn)
        most = plan.missing(len(plan.schedule))
        if int(kept) > most and len(plan.schedule) == AHEAD:
            raise Invalid("collect-too-much", most=most)
        if not plan.covered(int(kept)).months:
            raise Invalid("collect-too-little", least=plan.missing(1))
        return kept


class Collect(RoleForm, opens_with="/catat, catat pembayaran", roles="agent"):
    """`/catat 42`."""

    whom = PayerQuestion(feeds=("months", "paid", *AFTER_PAID))
    months = Question(
        read_months,
        load=int,
        show=answers.show_months,
        suggest=suggest_months,
        tell=lambda turn, form: form.payer_values(turn),
        feeds=("paid", *AFTER_PAID),
    )
    paid = AmountQuestion(
        lambda turn, text: collection.parse_amount(text),
        load=int,
        suggest=lambda turn, form: form.exact_amount_options(turn),
        tell=lambda turn, form: form.dues_values(turn),
        feeds=AFTER_PAID,
    )
    large = large_amount("paid")
    other_months = YesNoQuestion(
        tell=lambda turn, form: form.other_months_values(turn),
        or_again=("paid",),
        when=lambda form: (
            form.answers.get("covered", form.answers["months"]) != form.answers["months"]
        ),
    )
    change = ChoiceQuestion(
        ChangeMove,
        tell=lambda turn, form: {"sum": int(form.answers["rest"])},
        when=lambda form: form.answers.get("rest", "0") != "0",
        feeds=("sure",),
    )
    sure = YesNoQuestion(tell=lambda turn, form: form.summary_values(turn), or_stop="collect-kept")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        row = participant_of(turn, cls(found | parse_participant_id(argument), turn.today))
        if row is None:
            return found
        try:
            check_may_collect(turn, row)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return found
        return found | {"whom": str(row.id)}

    def payer(self, turn: Turn) -> Participant | None:
        return scope.find_participant(turn.db, acting_role(turn, self), int(self.answers["whom"]))

    def plan(self, turn: Turn) -> CollectionPlan:
        row = self.payer(turn)
        if row is None:
            raise Invalid("collect-nobody")
        return plan_collection(turn, acting_role(turn, self), row)

    def payer_values(self, turn: Turn) -> dict[str, object]:
        plan = self.plan(turn)
        return {
            "name": name_of(turn, plan.row),
            "start": month_text(turn, plan.start),
            "behind": plan.behind,
            "waiting": waiting_text(turn, plan.waiting),
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

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep the month with which begins what the agent will say yes to."""
        if name == "paid":
            plan = self.plan(turn)
            covered = plan.covered(self.paid)
            self.answers["start"] = plan.start.isoformat()
            self.answers["covered"] = f"{covered.months}"
            self.answers["rest"] = f"{covered.rest}"

    def other_months_values(self, turn: Turn) -> dict[str, object]:
        """The months that the money covers beside those asked for."""
        covered = self.plan(turn).covered(self.paid).months
        name = "collect-more" if covered > self.months else "collect-less"
        return {
            "said": turn.text(
                name,
                months=answers.show_months(turn, covered),
                wanted=answers.show_months(turn, self.months),
            )
        }

    def summary_values(self, turn: Turn) -> dict[str, object]:
        """The months that the money covers, and what becomes of the rest."""
        plan = self.plan(turn)
        covered = plan.covered(self.paid)
        kept = "collect-rest" if self.given_back(covered.rest) == 0 else "collect-given-back"
        return {
            "name": name_of(turn, plan.row),
            "paid": self.paid,
            "period": months_text(turn, plan.start, covered.months),
            "said": turn.text("collect-same", months=answers.show_months(turn, covered.months)),
            "rest": turn.text(kept, sum=covered.rest) if covered.rest else "",
        }

    def given_back(self, rest: int) -> int:
        """The rupiah of the rest that the agent gave back at once."""
        return rest if self.answers.get("change") == ChangeMove.GIVEN else 0

    def finish(self, turn: Turn) -> None:
        row = self.payer(turn)
        if row is None:
            turn.say("card-gone")
            return turn.offer("/catat", "/menu")
        entries.lock_participant(turn.db, row)
        agent = acting_role(turn, self)
        plan = plan_collection(turn, agent, row)
        if plan.start.isoformat() != self.answers.get("start"):
            turn.say("collect-changed")
            return turn.offer("/catat", "/kas", "/menu")
        covered = plan.covered(self.paid)
        cash = Collection(
            plan.start,
            covered.months,
            amount=covered.amount,
            paid=self.paid,
            articles=articles(plan.schedule[: covered.months]),
            paid_on=turn.today,
        )
        entry = entries.record_collection(turn.db, agent, row, cash, turn.now)
        if change := self.given_back(covered.rest):
            entries.record_return(turn.db, agent, row, change, turn.now, entry)
        sent = send_receipt(turn, row, entry)
        code = receipts.code_of(turn.db, entry)
        turn.say("collect-done", name=name_of(turn, row), paid=self.paid, code=code)
        turn.say("collect-sent" if sent else "collect-show")
        turn.offer("/catat", "/setor", "/kas")
        return turn.add_option(f"/batalcatat {code}", turn.text("open-batalcatat"))


def waiting_text(turn: Turn, months: Sequence[date]) -> str:
    """The months that an agent was paid for, and that official data does not have yet."""
    names = ", ".join(month_text(turn, each) for each in months)
    return turn.text("collect-waiting", months=names) if names else ""


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
    names = participant.identity(turn.db, row).full_name.split()
    rows = {
        "slip-name": " ".join(f"{name[0]}***" for name in names) or "-",
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
