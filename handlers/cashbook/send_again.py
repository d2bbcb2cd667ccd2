"""The receipt of a collection, sent once more: the worker lost it, or never saw it."""

from bot.turn import Turn
from domain.calendar import to_local_time
from handlers.cashbook.words import send_receipt
from handlers.portfolio.words import name_of
from handlers.roles.role_form import NumberedForm, acting_role, participant_of
from models.cashbook import balances, receipts
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant

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
