"""Correcting a report of a payment that was just sent: "salah, di alfamart".

Their words are kept with the report, and whoever checks it reads them. The report itself stays as
it was recorded.
"""

import re
from datetime import timedelta

from bot.forms.form import ClaimedTexts, Form
from bot.state import UserInput
from bot.turn import Turn
from domain.knowledge.heard.corrections import parse_correction, words_meant
from domain.parsing.people.nik import mask_niks
from handlers.contributions.payment_told import last_entry, last_report, told_in
from models.cases import cases, messages
from models.cases.cases import CaseKind
from models.participants import participant

WHILE_FRESH = timedelta(hours=1)
"""How long after a report "salah" is heard as about it."""
CORRECTS = re.compile(
    r"\b(?:salah|slh|keliru|ralat|koreksi|bukan|bkn|maksud\w*|wrong|not|meant?)\b"
)


class CorrectReport(Form, opens_with="/ralatlaporan"):
    """A payment that was told wrong is put right in the person's words; the command alone shows how
    the payment stands."""

    only_offered = True
    claims_texts = ClaimedTexts(CORRECTS, idle=True)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A correction that tells a place, a day or months, soon after a report."""
        meant = words_meant(text) if parse_correction(text) else ""
        if not meant or not told_in(meant, turn.today):
            return False
        report = last_entry(turn)
        return report is not None and turn.now - report.at <= WHILE_FRESH

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        waiting = cases.unclosed_cases(turn.db, row.id, CaseKind.PAYMENT) if row else []
        for each in waiting[-1:]:
            messages.add_message(turn.db, each, mask_niks(given.text), turn.now)
        turn.say("report-corrected", words=words_meant(given.text), **last_report(turn))
        turn.offer("/status", "/menu")
        return True

    def finish(self, turn: Turn) -> None:
        turn.open_after("/status")
