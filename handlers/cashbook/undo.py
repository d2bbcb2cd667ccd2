"""Taking back what was written down wrongly: a collection, or a whole deposit, with a reason."""

from enum import StrEnum
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from handlers.cashbook.words import notify_payer, payer_name
from handlers.portfolio.words import LABEL
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import balances, entries
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant

MOST_COLLECTIONS, MOST_DEPOSITS = 5, 3
REFUSED = {"gone": "undo-gone", "posted": "undo-posted", "used": "undo-used"}


class UndoReason(StrEnum):
    PERSON = "wrong_person"
    AMOUNT = "wrong_amount"
    MONTHS = "wrong_months"
    TWICE = "twice"
    RETURNED = "returned"


def reversible_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest collections ("c12") and deposits ("d3") that are not in official data."""
    own = LedgerEntry.agent_id == acting_role(turn, form).id
    collections = balances.list_entries(turn.db, own, balances.UNPOSTED)[-MOST_COLLECTIONS:]
    options = [(f"c{each.id}", truncate(payer_name(turn, each), LABEL)) for each in collections]
    sums: dict[int, int] = {}
    days: dict[int, str] = {}
    for line in balances.list_entries(turn.db, own, balances.ON_THE_WAY):
        deposit = line.deposit_id or 0
        sums[deposit] = sums.get(deposit, 0) + (line.amount or 0)
        days[deposit] = f"{line.paid_on or to_local_time(line.at).date():%d/%m}"
    for deposit in sorted(sums)[-MOST_DEPOSITS:]:
        label = turn.text("undo-deposit", day=days[deposit], sum=rupiah(sums[deposit]))
        options.append((f"d{deposit}", truncate(label, LABEL)))
    return options


def is_not_empty(form: Any) -> bool:
    """Whether there was anything to take back when the form was opened."""
    return "empty" not in form.answers


class UndoMoney(RoleForm, opens_with="/batalcatat", roles="agent"):
    which = QueryQuestion(reversible_options, when=is_not_empty)
    reason = ChoiceQuestion(UndoReason, when=is_not_empty)
    sure = YesNoQuestion(or_stop="undo-kept", when=is_not_empty)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not reversible_options(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("undo-nothing")
            return turn.offer("/kas", "/menu")
        is_collection, id = self.which[0] == "c", int(self.which[1:])
        reverse = entries.reverse_collection if is_collection else entries.reverse_deposit
        try:
            reversals = reverse(turn.db, acting_role(turn, self), id, self.reason, turn.now)
        except NotAllowed as refusal:
            turn.say(REFUSED[refusal.reason])
            return turn.offer("/kas", "/petugas", "/menu")
        turn.say("undo-done" if is_collection else "undo-deposit-done")
        if is_collection:
            collection = turn.db.get_one(LedgerEntry, reversals[-1].reverses_id)
            assert collection.kind == EntryKind.COLLECTED, "only a collection has a receipt"
            row = turn.db.get_one(Participant, collection.participant_id)
            notify_payer(turn, "receipt-undone", row, collection)
        return turn.offer("/kas", "/menu")
