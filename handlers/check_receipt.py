"""Is this receipt true? Anybody may ask, and sees what gives nobody away."""

import re
from datetime import timedelta

from bot.form import Form
from bot.question import Question
from bot.receipt_facts import facts
from bot.state import Answers
from bot.turn import Turn
from domain.typed import Invalid
from models import audit, claimed, receipts
from models.receipts import Found

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
    def known(cls, turn: Turn, argument: str) -> Answers:
        try:
            return {"code": read_code(turn, argument)}
        except Invalid:
            return {}

    def done(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count(turn.db, actor, VERB, turn.now - WITHIN) >= TRIES:
            turn.say("receipt-often")
            return turn.offer("/menu")
        found = receipts.look(turn.db, self.code)
        kind = type(found).__name__.lower()
        subject = f"payment:{found.event.id}" if isinstance(found, Found) else "receipt:none"
        others = isinstance(found, Found) and claimed.by_others(turn.db, turn.person.id, found)
        audit.note(turn.db, actor, VERB, subject, turn.now, found=kind)
        for each in facts(turn.db, turn.texts, turn.person.language, found):
            turn.say_text(each)
        if isinstance(found, Found):
            whose = claimed.whose(turn.db, turn.person.id, found)
            if whose is claimed.Whose.OTHERS or others:
                turn.say("receipt-reused" if others else "receipt-others")
        return turn.offer("/cekbukti", "/petugas", "/menu")
