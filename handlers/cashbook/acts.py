"""The books of agents as an officer sees them, and reversals decided: chat and desk alike."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.texts import rupiah
from bot.turn import Turn
from handlers.cashbook.reversal_questions import UndoReason
from handlers.cashbook.reverse_record import REFUSED, tell_of_reversal
from handlers.cashbook.words import entry_months_text
from handlers.notify import notify_colleague
from handlers.portfolio.words import address_text, name_of
from handlers.roles.words import role_holder_text
from models.cases.cases import Case, CaseKind
from models.cashbook import balances, receipts, reversals
from models.cashbook.entries import NotAllowed
from models.cashbook.reversals import ReversalTotals
from models.contributions.ledger import LedgerEntry
from models.roles import scope
from models.roles.role import Role

REVERSALS_OF = timedelta(days=30)
"""The time of which an officer sees what was taken back."""


@dataclass(frozen=True, slots=True)
class AgentBook:
    """The open money of an agent in rupiah, the number of late entries, and what was taken back
    lately."""

    agent: Role
    in_hand: int
    on_the_way: int
    late: int
    undone: ReversalTotals


def agent_books(turn: Turn, officer: Role) -> list[AgentBook]:
    """The agents of the area with open money or reversals; most late entries stand first."""
    agents = balances.agents_of_officer(turn.db, officer)
    ids, since = [each.id for each in agents], turn.now - REVERSALS_OF
    undone = reversals.reversal_totals(turn.db, ids, since, turn.now + timedelta(seconds=1))
    books = []
    for agent in agents:
        totals = balances.totals(turn.db, LedgerEntry.agent_id == agent.id)
        taken_back = undone.get(agent.id, ReversalTotals())
        if totals.in_hand or totals.on_the_way or taken_back.count:
            late = balances.open_money(turn.db, agent.id, turn.now, 0).late_count
            books.append(AgentBook(agent, totals.in_hand, totals.on_the_way, late, taken_back))
    return sorted(books, key=lambda each: -each.late)


class ReversalDecision(StrEnum):
    APPROVE = "approve_reversal"
    DECLINE = "decline_reversal"
    LATER = "later_reversal"


class VisitOutcome(StrEnum):
    RETURNED = "money_returned"
    MISSING = "money_missing"
    LATER = "not_visited"


def close_reversal(turn: Turn, row: Case | None, officer: Role, answer: StrEnum) -> None:
    """Decide a request by a `ReversalDecision`, or write down the `VisitOutcome` of a visit."""
    try:
        if row is None:
            raise NotAllowed("gone")
        if row.kind == CaseKind.VISIT:
            close_visit(turn, row, officer, returned=answer is VisitOutcome.RETURNED)
        else:
            decide_reversal(turn, row, officer, approved=answer is ReversalDecision.APPROVE)
    except NotAllowed as refusal:
        turn.say(REFUSED[refusal.reason])


def decide_reversal(turn: Turn, row: Case, officer: Role, *, approved: bool) -> None:
    person_id = row.person_id
    undone = reversals.decide(turn.db, row, officer, approved, turn.now)
    for each in undone:
        tell_of_reversal(turn, each)
    if person_id is not None:
        name = "reversal-approved" if approved else "reversal-declined"
        values = {"code": code_of(turn, row)}
        notify_colleague(turn, person_id, name, values, "/kas", key=f"answer:{row.id}")
    turn.say("reversals-approved" if approved else "reversals-declined")


def close_visit(turn: Turn, row: Case, officer: Role, *, returned: bool) -> None:
    outcome = reversals.RETURNED if returned else reversals.MISSING
    reversals.close_visit(turn.db, row, officer, outcome, turn.now)
    turn.say("visit-returned" if returned else "visit-missing")


def code_of(turn: Turn, row: Case) -> str:
    entry = turn.db.get(LedgerEntry, row.details["entry"]) if row.details.get("entry") else None
    return receipts.code_of(turn.db, entry) if entry else "-"


def case_text(turn: Turn, officer: Role, row: Case) -> str:
    """The collection that was, or is to be, taken back: payer, sum, agent and reason."""
    entry = turn.db.get(LedgerEntry, row.details["entry"]) if row.details.get("entry") else None
    who = scope.find_participant(turn.db, officer, row.participant_id or 0)
    reason = row.details.get("reason")
    return turn.text(
        "reversal-visit" if row.kind == CaseKind.VISIT else "reversal-request",
        number=f"{row.id}",
        name=name_of(turn, who) if who else "-",
        home=address_text(turn, who) if who else "-",
        code=code_of(turn, row),
        sum=rupiah(entry.paid or 0) if entry else "-",
        period=entry_months_text(turn.person.language, entry) if entry else "-",
        agent=role_holder_text(turn.db, turn.text, row.details.get("agent")),
        why=turn.text(f"option-{reason}") if reason in set(UndoReason) else "-",
    )
