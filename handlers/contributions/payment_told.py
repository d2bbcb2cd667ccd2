"""A payment as a sentence or a photo tells it, and the report of one that waits. The photo of a
proof is held against what is due: what differs is said.
"""

import re
from datetime import date

from bot.state import Answers
from bot.turn import Turn
from domain.calendar import add_months
from domain.contributions.membership import Membership, PaymentStage
from domain.contributions.payment_places import AGENT, named_place
from domain.contributions.payment_report import (
    FORGOTTEN,
    OF_SUM,
    ToldPayment,
    named_months,
    parse_payment,
    tells_only,
)
from domain.files import FileKind
from domain.invalid import Invalid
from domain.knowledge.heard.corrections import words_meant
from domain.knowledge.heard.questions import is_question
from domain.parsing.people.nik import mask_nik
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import is_negated
from domain.people import drafts
from domain.photos.lines import Paper, PaperKind
from handlers import answers
from handlers.answers import LONGEST_AGO
from handlers.contributions.words import period_text, schedule_of, total_due
from handlers.decisions import payment_code
from handlers.kept_files import keep_receipt
from models import photo_readings
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants import memberships, participant
from models.participants.participant import Participant

SUM = re.compile(r"\d{4}|\d\.\d{3}|\d\s?(?:rb|ribu|k|jt|juta)\b", re.IGNORECASE)
"""What is a sum, and no number of months."""
TO_PLACE = re.compile(r"\W*(?:di|ke|lewat|via|at|in|to)\b", re.IGNORECASE)
MOST_MONTHS = 24
"""Months of contributions that one payment may be of."""


def read_place(turn: Turn, text: str) -> str:
    """The place in the person's words; one that is forgotten is said to be. Invalid for words that
    can be of no place."""
    if FORGOTTEN.fullmatch(text):
        return named_place(text) or turn.text("report-payment-place.forgotten")
    if is_mere_reply(text) or tells_only(text) or is_question(text) or denies(text):
        raise Invalid("paid-place")
    return answers.read_line(text, 2, 60)


def denies(text: str) -> bool:
    """Does a text say or ask whether something is not, and name no place: "balik ga uangnya"?"""
    return is_negated(text.casefold()) and not (named_place(text) or TO_PLACE.match(text))


def months_of(turn: Turn, row: Participant, paid: int, day: date, fee: int = 0) -> tuple[int, int]:
    """The number of months that a sum paid on a day (rupiah, with a fee or without) is for, 0 where
    it is for none; and what is due for the first."""
    start = memberships.load(turn.db, row).next_month(day)
    sums = {n: total_due(schedule_of(row, start, n)) for n in range(1, MOST_MONTHS + 1)}
    return next((n for n, due in sums.items() if due in (paid, paid - fee)), 0), sums[1]


def told_in(text: str, today: date) -> Answers:
    """The answers that a sentence gives, those of more than a year ago left out; of what it puts
    right only that: "bukan alfamart tapi indomaret"."""
    found = parse_payment(words_meant(text), today)
    found = parse_payment(text, today) if found == ToldPayment() else found
    if found.paid_on and today - found.paid_on > LONGEST_AGO:
        return {}
    told = {"months": found.months, "paid_on": found.paid_on, "place": found.place}
    return {name: f"{value}" for name, value in told.items() if value is not None}


def months_told(turn: Turn, text: str) -> Answers:
    """The number of months that the one sum in a sentence pays for; none where it is for none."""
    row, sums = participant.registration_of(turn.db, turn.person.id), OF_SUM.findall(text)
    if row is None or len(sums) != 1:
        return {}
    months, _ = months_of(turn, row, int(sums[0].replace(".", "")), turn.today)
    return {"months": f"{months}"} if months else {}


def months_named(turn: Turn, text: str) -> Answers:
    """The number of months that a sentence names, where they are the next ones to be paid."""
    row, named = participant.registration_of(turn.db, turn.person.id), named_months(text)
    if row is None or not named:
        return {}
    start = memberships.load(turn.db, row).next_month(turn.today)
    due = tuple(add_months(start, ahead).month for ahead in range(len(named)))
    return {"months": f"{len(named)}"} if set(named) == set(due) else {}


def keep_photo(turn: Turn) -> Answers:
    """The answer for the photo of a receipt; none when it cannot be kept, and says so."""
    try:
        kept = keep_receipt(turn, turn.message.files[0])
    except Invalid as refusal:
        turn.say(f"error-{refusal.reason}", **refusal.values)
        return {}
    picture = turn.message.files[0].contents.kind is FileKind.PICTURE
    if turn.reads_photos and picture and not turn.message.form:
        (file_id,) = drafts.file_ids({"answers": {"receipt": kept}})
        address = turn.person.address_id
        photo_readings.ask_for(turn.db, address, file_id, PaperKind.RECEIPT, turn.now)
        turn.say("report-photo-reading")
    return {"receipt": kept}


def open_report(turn: Turn) -> Membership | None:
    """The membership in which a report of the worker waits for official data; None without one."""
    row = participant.registration_of(turn.db, turn.person.id)
    known = memberships.load(turn.db, row) if row else None
    return known if known and known.is_unchecked else None


def is_with_agent(turn: Turn, text: str) -> bool:
    """Whether a sentence tells of money that an agent took, as is recorded already."""
    row = participant.registration_of(turn.db, turn.person.id)
    waiting = memberships.load(turn.db, row).waiting if row else ()
    taken = any(each.stage is not PaymentStage.REPORTED for each in waiting)
    return taken and told_in(text, turn.today).get("place", AGENT) == AGENT


def last_entry(turn: Turn) -> LedgerEntry | None:
    """The newest report that waits."""
    row = participant.registration_of(turn.db, turn.person.id)
    found = ledger.waiting_reports(turn.db, row.id) if row else []
    return found[-1] if found else None


def last_report(turn: Turn) -> dict[str, object]:
    """The months and the day of the newest report that waits."""
    known = open_report(turn)
    reports = known.waiting if known else ()
    found = [each for each in reports if each.stage is PaymentStage.REPORTED]
    if not found:
        return {"period": "-", "day": turn.today}
    return {"period": period_text(turn, found[-1]), "day": found[-1].day}


NO_PROOF = frozenset(PaperKind) - {PaperKind.RECEIPT, PaperKind.OTHER, PaperKind.NONE}
"""Papers that are plainly no proof of a contribution, and so not kept."""


def is_refused(turn: Turn, paper: Paper) -> bool:
    """Whether a photo is not kept, which is said: it is no proof, or one for somebody else."""
    row = participant.registration_of(turn.db, turn.person.id)
    nik = paper.fields.get("nik")
    if paper.kind in NO_PROOF:
        turn.say("report-photo-other", kind=paper.kind)
        return True
    if row and nik and nik.sure and nik.value != participant.identity(turn.db, row).nik:
        turn.say("report-photo-nik", nik=mask_nik(nik.value))
        return True
    return False


def told_by(turn: Turn, paper: Paper) -> Answers:
    """The answers that a proof of payment gives; says what is not as it is due."""
    row = participant.registration_of(turn.db, turn.person.id)
    sure = {name: each.value for name, each in paper.fields.items() if each.sure}
    if row is None or not sure:
        return {}
    code = payment_code(turn, row)
    if code and sure.get("code", code) != code:
        turn.say("report-photo-code", code=sure["code"], own=code)
    found: Answers = {n: sure[n] for n in ("paid_on", "place") if n in sure}
    day = date.fromisoformat(found.get("paid_on", turn.today.isoformat()))
    if "amount" in sure:
        paid, fee = int(sure["amount"]), int(sure.get("fee", 0))
        months, due = months_of(turn, row, paid, day, fee)
        found |= {"months": f"{months}"} if months else {}
        if not months:
            turn.say("report-photo-differs", paid=paid, due=due)
    if "paid_on" in sure and was_reported(turn, row, day):
        turn.say("report-photo-same", day=day)
    return found


def was_reported(turn: Turn, row: Participant, day: date) -> bool:
    """Whether the worker reported a payment of this day before."""
    return any(
        each.kind == EntryKind.REPORTED and each.paid_on == day
        for each in ledger.entries_of(turn.db, row.id)
    )
