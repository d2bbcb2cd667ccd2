"""Checking a receipt by its code: anybody may ask, and sees nothing that gives its owner away."""

import re
from datetime import timedelta

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from handlers.cashbook.words import public_facts
from models import audit
from models.cashbook import receipts
from models.cashbook.receipts import CHECKED, ReceiptLookup, ReceiptViewer

LONGEST = 40
TAIL = re.compile(r"[0-9A-Za-z]{2,5}(?:[ .-]?[0-9A-Za-z]{2,5}){1,4}")
TRIES = 10
WITHIN = timedelta(hours=1)


def parse_code(turn: Turn, text: str) -> str:
    """The code as typed, when it may be one; else Invalid."""
    code = text.strip()
    if not 4 <= len(code) <= LONGEST or not any(sign.isalnum() for sign in code):
        raise Invalid("receipt-code")
    return code


class CheckReceipt(Form, opens_with="/cekbukti, cek bukti"):
    """`/cekbukti 2BKD-7QWM-X4RA`."""

    tail = TAIL
    code = Question(parse_code, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        try:
            return {"code": parse_code(turn, argument)}
        except Invalid:
            return {}

    def finish(self, turn: Turn) -> None:
        db, person = turn.db, turn.person
        actor = f"person:{person.id}"
        if audit.count_since(db, actor, CHECKED, turn.now - WITHIN) >= TRIES:
            turn.say("receipt-often")
            return turn.offer("/menu")
        found = receipts.look_up(db, self.code)
        receipt = found if isinstance(found, ReceiptLookup) else None
        subject = f"payment:{receipt.collection.id}" if receipt else "receipt:none"
        reused = receipt and receipts.was_shown_by_others(db, person.id, receipt)
        audit.record(db, actor, CHECKED, subject, turn.now, found=type(found).__name__.lower())
        for sentence in public_facts(db, turn.texts, person.language, found):
            turn.say_text(sentence)
        if reused:
            turn.say("receipt-reused")
        elif receipt and receipts.viewer_of(db, person.id, receipt) is ReceiptViewer.OTHERS:
            turn.say("receipt-others")
        return turn.offer("/cekbukti", "/petugas", "/menu")
