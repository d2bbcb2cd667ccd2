"""Paying: how and where, and reporting a payment.

A reported payment is a case with a deadline of five days; it closes when the branch's data shows
the months.
"""

from datetime import date, timedelta

from bot.forms.form import Form
from bot.forms.questions import PhotoQuestion, Question
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Dues, Payer
from handlers import answers
from handlers.answers import keep_receipt, large_amount, read_paid_on, suggest_days
from handlers.contributions.status import next_commands, say_condolence, say_dues, say_ended
from handlers.contributions.words import months_text, say_waiting, schedule_of, total_due
from models import audit, uploads
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.participants import memberships, participant
from models.participants.participant import ApplicationState

PATIENCE = timedelta(days=5)
PLACES = (
    "Alfamart",
    "BRImo",
    "BRILink",
    "BCA mobile",
    "DANA",
    "GoPay",
    "ShopeePay",
    "Agen Perisai",
)


class ReportPayment(
    Form,
    opens_with="/sudahbayar, sudah bayar, saya sudah bayar, lapor bayar, paid",
    intents="paid",
):
    """The worker says which months they paid, when and where; a picture is optional."""

    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        feeds=("large",),
    )
    paid_on = Question(
        read_paid_on,
        load=date.fromisoformat,
        show=answers.show_day,
        suggest=suggest_days,
        feeds=("large",),
    )
    large = large_amount("sum", again="months")
    place = Question(
        lambda turn, text: answers.read_line(text, 2, 60),
        suggest=lambda turn, form: [(each, each) for each in PLACES],
        verbatim=True,
    )
    receipt = PhotoQuestion(keep_receipt, optional=True)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row and row.deceased_on:
            say_condolence(turn)
            return False
        if row and row.payer == Payer.SELF:
            return True
        if row:
            turn.say("pay-not-you", payer=turn.text(f"option-{row.payer}"))
            turn.offer("/status", "/menu")
        else:
            turn.say("status-nobody")
            turn.offer("/daftar", "/hubungkan", "/menu")
        return False

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep what the law asks for these months, so that a large sum is said back."""
        if {"months", "paid_on"} <= self.answers.keys():
            _, schedule = self.reported(turn)
            self.answers["sum"] = f"{total_due(schedule)}"

    def reported(self, turn: Turn) -> tuple[date, tuple[Dues, ...]]:
        """The first month that was paid, and what the law asks for all."""
        row = participant.registration_of(turn.db, turn.person.id)
        assert row is not None, "only a participant may open this form"
        start = protection.next_month(row.protected_until, self.paid_on)
        return start, schedule_of(row, start, self.months)

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        assert row is not None, "only a participant may open this form"
        start, schedule = self.reported(turn)
        report = ledger.append_entry(
            turn.db,
            row.id,
            EntryKind.REPORTED,
            first_month=start,
            months=self.months,
            amount=total_due(schedule),
            paid_on=self.paid_on,
            place=self.place,
            file_id=uploads.own_file(turn.db, turn.person.id, self.answers.get("receipt")),
            recorded_by=turn.person.id,
            at=turn.now,
        )
        cases.open_case(
            turn.db,
            CaseKind.PAYMENT,
            now=turn.now,
            due_at=turn.now + PATIENCE,
            person_id=turn.person.id,
            participant_id=row.id,
            state="waiting",
            payment=report.id,
        )
        actor, subject = f"person:{turn.person.id}", f"participant:{row.id}"
        audit.record(turn.db, actor, "reported payment", subject, turn.now)
        period = months_text(turn, start, self.months)
        turn.say("paid-thanks", period=period, sum=total_due(schedule), days=PATIENCE.days)
        turn.offer("/status", "/menu")


class HowToPay(Form, opens_with="/bayar, bayar, cara bayar", intents="pay"):
    """The dues, how and where to pay them; the payment number of a BPU is the NIK."""

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None:
            turn.say("pay-how")
            return turn.offer("/daftar", "/hitung", "/menu")
        if row.deceased_on:
            return say_condolence(turn)
        known = memberships.load(turn.db, row)
        status = known.status(turn.today)
        if status is ProtectionStatus.PAID:
            say_waiting(turn, known)
            return turn.offer("/status", "/petugas", "/menu")
        if status is ProtectionStatus.ENDED and row.protected_until and row.payer == Payer.SELF:
            say_ended(turn, row.protected_until, known)
            return turn.offer(*next_commands(turn, row, known), "/menu")
        if row.payer != Payer.SELF:
            turn.say("pay-not-you", payer=turn.text(f"option-{row.payer}"))
        elif row.state in (
            ApplicationState.SUBMITTED,
            ApplicationState.PROCESSING,
            ApplicationState.REJECTED,
        ):
            turn.say("pay-not-yet")
        else:
            say_waiting(turn, known)
            say_dues(turn, row, known)
            turn.say("pay-how")
        may_report = row.payer == Payer.SELF and row.state in (
            ApplicationState.AWAITING_PAYMENT,
            ApplicationState.ACTIVE,
        )
        is_first = row.payer == Payer.SELF and row.state == ApplicationState.AWAITING_PAYMENT
        ways = (
            *(("/sudahbayar",) if may_report else ()),
            *(("/berapabulan",) if is_first else ()),
        )
        turn.offer(*ways, "/status", "/menu")
        return None
