"""The photo of a proof of payment, held against what is due: what differs is said.

It proves nothing. What it says for sure stands beside what was answered, until a yes.
"""

from datetime import date

from bot.state import Answers
from bot.turn import Turn
from domain.parsing.people.nik import mask_nik
from domain.photos.lines import Paper, PaperKind
from handlers.contributions.payment_told import months_of
from handlers.decisions import payment_code
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.participants import participant
from models.participants.participant import Participant

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
