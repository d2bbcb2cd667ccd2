"""Taking back what was written down wrongly: a collection, or a whole deposit, with a reason.

A collection that is not quite new is taken back when an officer agrees: its worker has a receipt.
"""

from enum import StrEnum
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from handlers.cashbook.words import agent_name, entry_months_text, notify_payer, payer_name
from handlers.notify import notify_colleague
from handlers.portfolio.words import LABEL
from handlers.roles.role_form import RoleForm, acting_role
from models.cases.cases import RECEIPT_UNDONE
from models.cashbook import balances, entries, reversals
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant
from models.roles import four_eyes, role

MOST_COLLECTIONS, MOST_DEPOSITS = 5, 3
REFUSED = {
    "gone": "undo-gone",
    "posted": "undo-posted",
    "used": "undo-used",
    "asked": "undo-asked-already",
}


class UndoReason(StrEnum):
    PERSON = "wrong_person"
    AMOUNT = "wrong_amount"
    MONTHS = "wrong_months"
    TWICE = "twice"
    RETURNED = "returned"


def reversible_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest collections ("c12") and deposits ("d3") that are not in official data, and about
    which no officer is asked."""
    agent = acting_role(turn, form)
    own, asked = LedgerEntry.agent_id == agent.id, reversals.waiting_entries(turn.db, agent.id)
    unposted = balances.list_entries(turn.db, own, balances.UNPOSTED)
    collections = [each for each in unposted if each.id not in asked][-MOST_COLLECTIONS:]
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
    sure = YesNoQuestion(
        tell=lambda turn, form: {"effect": form.effect(turn)},
        or_stop="undo-kept",
        when=is_not_empty,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not reversible_options(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    @property
    def is_collection(self) -> bool:
        return self.which[0] == "c"

    @property
    def id(self) -> int:
        """The id of the collection or of the deposit."""
        return int(self.which[1:])

    def needs_officer(self, turn: Turn) -> bool:
        entry = turn.db.get(LedgerEntry, self.id) if self.is_collection else None
        return entry is not None and reversals.needs_officer(turn.db, entry, turn.now)

    def effect(self, turn: Turn) -> str:
        """The consequence of a yes, as a question."""
        if not self.is_collection:
            return turn.text("undo-effect-deposit")
        return turn.text("undo-effect-officer" if self.needs_officer(turn) else "undo-effect-now")

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("undo-nothing")
            return turn.offer("/kas", "/menu")
        try:
            if self.needs_officer(turn):
                self.ask_officers(turn)
            elif self.is_collection:
                self.reverse_collection(turn)
            else:
                agent = acting_role(turn, self)
                entries.reverse_deposit(turn.db, agent, self.id, self.reason, turn.now)
                turn.say("undo-deposit-done")
        except NotAllowed as refusal:
            turn.say(REFUSED[refusal.reason])
            return turn.offer("/kas", "/petugas", "/menu")
        return turn.offer("/kas", "/menu")

    def reverse_collection(self, turn: Turn) -> None:
        agent = acting_role(turn, self)
        undone = entries.reverse_collection(turn.db, agent, self.id, self.reason, turn.now)
        turn.say("undo-done")
        for each in undone:
            tell_of_reversal(turn, each)

    def ask_officers(self, turn: Turn) -> None:
        """Let the collection stand until an officer of the agent agrees, and tell all of them."""
        agent = acting_role(turn, self)
        case = reversals.request_reversal(turn.db, agent, self.id, self.reason, turn.now)
        entry = turn.db.get_one(LedgerEntry, self.id)
        values = {
            "who": agent_name(turn.db, turn.texts, turn.person.language, agent.id),
            "sum": entry.paid or 0,
            "period": entry_months_text(turn.person.language, entry),
        }
        for officer in role.officers_of_agent(turn.db, agent.id):
            if four_eyes.may_decide(turn.db, officer.person_id, agent.person_id):
                to, key = officer.person_id, f"reversal:{case.id}:{officer.id}"
                command = f"/pembatalan {case.id}"
                notify_colleague(turn, to, "reversal-asked", values, command, key=key)
        turn.say("undo-asked")


def tell_of_reversal(turn: Turn, undone: LedgerEntry) -> None:
    """Tell the worker that the receipt is not valid any more; an officer visits who has no chat.

    Nothing for a deposit line: it has no receipt.
    """
    entry = turn.db.get_one(LedgerEntry, undone.reverses_id)
    if entry.kind != EntryKind.COLLECTED:
        return
    row = turn.db.get_one(Participant, entry.participant_id)
    if not notify_payer(turn, "receipt-undone", row, entry, reason=RECEIPT_UNDONE):
        reversals.open_visit(turn.db, undone, turn.now)
