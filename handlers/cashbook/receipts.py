"""Receipts once more: anybody may check one by its code, and sees nothing that gives its owner
away; an agent sends one again to a worker who lost it, or never saw it.
"""

import re
from datetime import timedelta

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.invalid import Invalid
from handlers.cashbook.words import public_facts, send_receipt
from handlers.portfolio.words import name_of
from handlers.roles.role_form import NumberedForm, acting_role, participant_of
from models import audit
from models.cashbook import balances, receipts
from models.cashbook.receipts import CHECKED, ReceiptLookup, ReceiptViewer
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant

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
    """`/cekbukti 2BKD-7QWM-X4RA` says whether the receipt with this code counts."""

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


SHOWN = 6
NEWEST = 200
"""Collections of an agent that are looked at for the newest of different people."""


class SendReceiptAgain(NumberedForm, opens_with="/kirimbukti", roles="agent"):
    """`/kirimbukti 42` sends the newest receipt of the participant number 42 again."""

    def finish(self, turn: Turn) -> None:
        mine, row = acting_role(turn, self), participant_of(turn, self)
        taken = (
            LedgerEntry.kind == EntryKind.COLLECTED,
            LedgerEntry.agent_id == mine.id,
            ledger.not_reversed(),
        )
        of_row = (LedgerEntry.participant_id == row.id,) if row else ()
        entries = balances.list_entries(turn.db, *taken, *of_row, most=NEWEST)
        if row is None or not entries:
            if row:
                turn.say("receipt-none", name=name_of(turn, row))
                turn.add_option(f"/kartu {row.id}", turn.text("open-kartu"))
            return self.offer_others(turn, balances.list_entries(turn.db, *taken, most=NEWEST))
        entry = entries[-1]
        sent = send_receipt(turn, row, entry, again=True)
        turn.say(
            "receipt-again-sent" if sent else "receipt-again-show",
            name=name_of(turn, row),
            paid=entry.paid or 0,
            day=to_local_time(entry.at).date(),
            code=receipts.code_of(turn.db, entry),
        )
        return turn.offer("/kirimbukti", "/kas", "/menu")

    def offer_others(self, turn: Turn, entries: list[LedgerEntry]) -> None:
        """Offer the people of whom this agent took money last."""
        people = [*dict.fromkeys(each.participant_id for each in reversed(entries))][:SHOWN]
        if people or not turn.parts:
            turn.say("receipt-again-whose" if people else "receipt-again-nobody")
        for number in people:
            row = turn.db.get_one(Participant, number)
            turn.add_option(f"/kirimbukti {number}", name_of(turn, row))
        turn.offer("/kas", "/menu")
