"""Is this receipt true? Anybody may ask, and sees what gives nobody away."""

import re
from datetime import timedelta

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from handlers.cashbook.receipts import public_facts
from models import audit
from models.cashbook import receipts
from models.cashbook.receipts import ReceiptLookup

LONGEST = 40
TAIL = re.compile(r"[0-9A-Za-z]{2,5}(?:[ .-]?[0-9A-Za-z]{2,5}){1,4}")
TRIES = 10
WITHIN = timedelta(hours=1)
VERB = "checked receipt"


def read_code(turn: Turn, text: str) -> str:
    kept = text.strip()
    if not 4 <= len(kept) <= LONGEST or not any(sign.isalnum() for sign in kept):
        raise Invalid("receipt-code")
    return kept


class CheckReceipt(Form, opens_with="/cekbukti, cek bukti"):
    """`/cekbukti 2BKD-7QWM-X4RA`."""

    tail = TAIL
    code = Question(read_code, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        try:
            return {"code": read_code(turn, argument)}
        except Invalid:
            return {}

    def finish(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count_since(turn.db, actor, VERB, turn.now - WITHIN) >= TRIES:
            turn.say("receipt-often")
            return turn.offer("/menu")
        found = receipts.look_up(turn.db, self.code)
        kind = type(found).__name__.lower()
        subject = (
            f"payment:{found.event.id}" if isinstance(found, ReceiptLookup) else "receipt:none"
        )
        others = isinstance(found, ReceiptLookup) and receipts.claimed_by_others(
            turn.db, turn.person.id, found
        )
        audit.record(turn.db, actor, VERB, subject, turn.now, found=kind)
        for each in public_facts(turn.db, turn.texts, turn.person.language, found):
            turn.say_text(each)
        if isinstance(found, ReceiptLookup):
            whose = receipts.viewer_of(turn.db, turn.person.id, found)
            if whose is receipts.ReceiptViewer.OTHERS or others:
                turn.say("receipt-reused" if others else "receipt-others")
        return turn.offer("/cekbukti", "/petugas", "/menu")
