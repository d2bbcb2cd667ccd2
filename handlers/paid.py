"""I have paid: the worker reports it, the status says that the branch's data is awaited.

After five days without the branch's data it becomes an open case.
"""

from datetime import date, timedelta

from bot.form import Form
from bot.message import Document
from bot.question import Photo, Question
from bot.turn import Turn
from domain import day, protection
from domain.tariff import Payer
from domain.typed import Invalid
from exchange import picture
from handlers import answers
from handlers.law import months_in_words, schedule_of, total
from models import audit, case, file, participant, payment
from models.case import About
from models.payment import Event

PATIENCE = timedelta(days=5)
OLDEST = timedelta(days=366)
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


def keep_receipt(turn: Turn, document: Document) -> str:
    found = picture.check(document.content)
    clean = picture.clean(document.content)
    name = f"bukti.{found.extension}"
    kept = file.keep(turn.db, turn.person.id, "receipt", name, found.media_type, clean, turn.now)
    return str(kept)


def read_paid_on(turn: Turn, text: str) -> date:
    """A day in the last year, not in the future."""
    paid = day.day(text, turn.today)
    if paid > turn.today:
        raise Invalid("date-future")
    if turn.today - paid > OLDEST:
        raise Invalid("date-long-ago")
    return paid


def suggest_days(turn: Turn, form: Form) -> list[tuple[str, str]]:
    yesterday = turn.today - timedelta(days=1)
    return [
        (turn.today.isoformat(), turn.word("option-today")),
        (yesterday.isoformat(), turn.word("option-yesterday")),
    ]


class Paid(
    Form,
    opens_with="/sudahbayar, sudah bayar, saya sudah bayar, lapor bayar, paid",
    intents="paid",
):
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
    )
    paid_on = Question(
        read_paid_on, load=date.fromisoformat, show=answers.show_day, suggest=suggest_days
    )
    place = Question(
        lambda turn, text: answers.read_line(text, 2, 60),
        suggest=lambda turn, form: [(each, each) for each in PLACES],
        verbatim=True,
    )
    receipt = Photo(keep_receipt, optional=True)

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        row = participant.of_person(turn.db, turn.person.id)
        if row and row.payer == Payer.SELF:
            return True
        if row:
            turn.say("pay-not-you", payer=turn.word(f"option-{row.payer}"))
            turn.offer("/status", "/menu")
        else:
            turn.say("status-nobody")
            turn.offer("/daftar", "/hubungkan", "/menu")
        return False

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        assert row is not None, "only a participant may open this form"
        start = protection.next_month(row.protected_until, self.paid_on)
        schedule = schedule_of(row, start, self.months)
        actor = f"person:{turn.person.id}"
        report = payment.record(
            turn.db,
            row.id,
            Event.REPORTED,
            first_month=start,
            months=self.months,
            amount=total(schedule),
            paid_on=self.paid_on,
            place=self.place,
            file_id=int(self.answers.get("receipt") or 0) or None,
            by_person=turn.person.id,
            at=turn.now,
        )
        case.open_case(
            turn.db,
            About.PAYMENT,
            now=turn.now,
            due_at=turn.now + PATIENCE,
            person_id=turn.person.id,
            participant_id=row.id,
            state="waiting",
            payment=report.id,
        )
        audit.note(turn.db, actor, "reported payment", f"participant:{row.id}", turn.now)
        period = months_in_words(turn, start, self.months)
        turn.say("paid-thanks", period=period, sum=total(schedule), days=PATIENCE.days)
        turn.offer("/status", "/menu")
