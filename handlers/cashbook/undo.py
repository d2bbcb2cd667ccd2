"""Taking back what was written down wrongly: a collection, or a whole deposit, with a reason.

What may be taken back: the newest collections and deposits that are not in official data.
"""

from enum import StrEnum
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from handlers.cashbook import receipts
from handlers.cashbook.words import payer_name
from handlers.portfolio.words import LABEL
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import balances, entries
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant

SHOWN = 5


def reversible_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest collections and deposits that are not in official data."""
    mine = LedgerEntry.agent_id == acting_role(turn, form).id
    open_ = balances.list_entries(turn.db, mine, balances.UNPOSTED)
    told = [(f"c{each.id}", truncate(payer_name(turn, each), LABEL)) for each in open_[-SHOWN:]]
    sums: dict[int, int] = {}
    days: dict[int, str] = {}
    for each in balances.list_entries(turn.db, mine, balances.ON_THE_WAY):
        whole = each.deposit_id or 0
        sums[whole] = sums.get(whole, 0) + (each.amount or 0)
        days[whole] = f"{each.paid_on or to_local_time(each.at).date():%d/%m}"
    for whole in sorted(sums)[-SHOWN + 2 :]:
        label = turn.text("undo-deposit", day=days[whole], sum=rupiah(sums[whole]))
        told.append((f"d{whole}", truncate(label, LABEL)))
    return told


REFUSED = {"gone": "undo-gone", "posted": "undo-posted", "used": "undo-used"}


class UndoReason(StrEnum):
    PERSON = "wrong_person"
    AMOUNT = "wrong_amount"
    MONTHS = "wrong_months"
    TWICE = "twice"
    RETURNED = "returned"


class UndoMoney(RoleForm, opens_with="/batalcatat", roles="agent"):
    which = QueryQuestion(reversible_options, when=lambda form: "empty" not in form.answers)
    reason = ChoiceQuestion(UndoReason, when=lambda form: "empty" not in form.answers)
    sure = YesNoQuestion(or_stop="undo-kept", when=lambda form: "empty" not in form.answers)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not reversible_options(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("undo-nothing")
            return turn.offer("/kas", "/menu")
        kind, id = self.which[0], int(self.which[1:])
        undo = entries.reverse_collection if kind == "c" else entries.reverse_deposit
        agent = acting_role(turn, self)
        try:
            undone = undo(turn.db, agent, id, self.reason, turn.now)
        except NotAllowed as refusal:
            turn.say(REFUSED[refusal.reason])
            return turn.offer("/kas", "/petugas", "/menu")
        turn.say("undo-done" if kind == "c" else "undo-deposit-done")
        if kind == "c":
            self.tell(turn, undone[-1])
        return turn.offer("/kas", "/menu")

    def tell(self, turn: Turn, undone: LedgerEntry) -> None:
        """The worker hears that the receipt no longer counts."""
        event = turn.db.get_one(LedgerEntry, undone.reverses_id)
        assert event.kind == EntryKind.COLLECTED, "only a collection has a receipt"
        row = turn.db.get_one(Participant, event.participant_id)
        receipts.notify_payer(turn, "receipt-undone", row, event)
