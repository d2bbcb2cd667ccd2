"""Money that waits for a decision: deposits beside official payments, money under a wrong NIK,
collections to take back, and what agents hold too long."""

from dataclasses import dataclass
from enum import StrEnum

from bot.texts import rupiah
from domain.calendar import to_local_time
from domain.roles import RoleKind
from handlers.cashbook.acts import (
    ReversalDecision,
    VisitOutcome,
    agent_books,
    case_text,
    close_reversal,
)
from handlers.cashbook.words import part_months_text, payer_name
from handlers.reconciliation import words
from handlers.reconciliation.acts import (
    MoveDecision,
    ReversalReason,
    close_wrong_nik,
    decide_match,
    reverse_match,
)
from handlers.roles.words import role_holder_text
from models.cases.cases import Case, CaseKind
from models.cashbook import balances, reversals
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import MatchProposal
from models.reconciliation import decisions, misposted, proposals
from models.reconciliation.misposted import Misposted
from web.desk.page import Desk, Done, Refused, Tab, Undo, View, desk_action, desk_page

ROOM = "/desk/money"
OFFICER, BOTH = "officer", "officer agent"


@dataclass(frozen=True)
class ProposalRow:
    """A proposal: whose money, the agent, `why` it is one, rupiah, and the days that it waits."""

    id: int
    payer: str
    agent: str
    why: str
    sum: str
    days: int


@dataclass(frozen=True)
class CaseRow:
    """A case in words; `options` are the answers that it takes, with their labels."""

    id: int
    text: str
    options: list[tuple[str, str]]


@dataclass(frozen=True)
class EntryRow:
    """Open money: whose, for which months, the rupiah, where it is, and the days since; `path`
    leads to the proposal that waits for a decision about it."""

    payer: str
    months: str
    sum: str
    where: str
    days: int
    path: str


def tabs(desk: Desk) -> list[Tab]:
    """The lists of money that the role has."""
    matching = len(proposals.waiting_proposals(desk.db, desk.role))
    found = [Tab(ROOM, "desk-money-matching", matching)]
    if desk.role.kind == RoleKind.OFFICER:
        found += [
            Tab(f"{ROOM}/wrong-nik", "desk-money-wrong-nik", len(waiting_cases(desk))),
            Tab(f"{ROOM}/reversals", "desk-money-reversals", len(open_reversals(desk))),
            Tab(f"{ROOM}/agents", "desk-money-agents"),
        ]
    return found


def waiting_cases(desk: Desk) -> list[Misposted]:
    return misposted.waiting_cases(desk.db, desk.role)


def open_reversals(desk: Desk) -> list[Case]:
    return reversals.open_cases(desk.db, desk.role)


@desk_page(ROOM, roles=BOTH, nav="desk-money")
def matching(desk: Desk) -> View:
    waiting = proposals.waiting_proposals(desk.db, desk.role)
    paging = desk.paging(len(waiting))
    is_officer = desk.role.kind == RoleKind.OFFICER
    accepted = decisions.accepted_proposals(desk.db, desk.role) if is_officer else []
    values = {
        "tabs": tabs(desk),
        "rows": [proposal_row(desk, each) for each in waiting[paging.offset : paging.last]],
        "accepted": [proposal_row(desk, each) for each in accepted],
        "paging": paging,
    }
    return View("money/money.html", desk.t("desk-money-matching"), values)


def proposal_row(desk: Desk, row: MatchProposal) -> ProposalRow:
    lines = decisions.all_lines(desk.db, row)
    return ProposalRow(
        row.id,
        ", ".join(dict.fromkeys(payer_name(desk.turn, each) for each in lines)),
        role_holder_text(desk.db, desk.t, row.agent_id),
        desk.t(f"matching-why-{row.reason}"),
        rupiah(sum(each.amount or 0 for each in lines)),
        (desk.turn.today - to_local_time(row.created_at).date()).days,
    )


@desk_page(ROOM + "/{id:int}", roles=BOTH)
def proposal(desk: Desk) -> View:
    id = desk.path["id"]
    title = desk.t("desk-money-one", number=id)
    if proposals.is_outdated(desk.db, desk.role, id):
        return View("money/proposal.html", title, {"outdated": True})
    row = desk.found(proposals.find_waiting(desk.db, desk.role, id))
    found = words.proposal_values(desk.turn, row, proposals.open_lines(desk.db, row))
    agent = role_holder_text(desk.db, desk.t, row.agent_id)
    may_accept = proposals.may_accept(desk.db, row, desk.role)
    values = {"row": row, "agent": agent, "may_accept": may_accept, "found": found}
    return View("money/proposal.html", title, values | {"outdated": False})


@desk_action(ROOM + "/{id:int}/decide", roles=BOTH, on=proposal)
def decide(desk: Desk) -> Done:
    answer = desk.typed.get("answer", "")
    if answer not in ("same", "other"):
        raise Refused(desk.t("desk-money-choose"))
    row = proposals.find_waiting(desk.db, desk.role, desk.path["id"])
    accepted = decide_match(desk.turn, desk.path["id"], desk.role, answer == "same")
    fields = {"reason": ReversalReason.SLIP.value, "back": ROOM}
    back = Undo(f"{ROOM}/{desk.path['id']}/reverse", desk.t("desk-money-take-back"), fields)
    to, tone = (following(desk), "done") if row else (ROOM, "refused")
    return Done(to, desk.reply(), back if accepted else None, tone)


def following(desk: Desk) -> str:
    """The page of the next proposal; after the last one the list."""
    waiting = proposals.waiting_proposals(desk.db, desk.role)
    found = next((each.id for each in waiting if each.id > desk.path["id"]), None)
    return f"{ROOM}/{found}" if found else ROOM


@desk_page(ROOM + "/{id:int}/accepted", roles=OFFICER)
def accepted(desk: Desk) -> View:
    row = desk.found(decisions.find_accepted(desk.db, desk.role, f"{desk.path['id']}"))
    found = words.proposal_values(desk.turn, row, decisions.all_lines(desk.db, row))
    reasons = [(each.value, each.label) for each in desk.turn.choices(ReversalReason)]
    agent = role_holder_text(desk.db, desk.t, row.agent_id)
    values = {"row": row, "agent": agent, "reasons": reasons, "found": found}
    return View("money/accepted.html", desk.t("desk-money-one", number=row.id), values)


@desk_action(ROOM + "/{id:int}/reverse", roles=OFFICER, on=accepted)
def reverse(desk: Desk) -> Done:
    reason = desk.typed.get("reason", "")
    if reason not in set(ReversalReason):
        raise Refused(desk.t("desk-money-choose"))
    row = decisions.find_accepted(desk.db, desk.role, f"{desk.path['id']}")
    reverse_match(desk.turn, row, desk.role, reason)
    return Done(ROOM, desk.reply())


MOVED = (MoveDecision.MOVED, MoveDecision.OTHER)


@desk_page(f"{ROOM}/wrong-nik", roles=OFFICER)
def wrong_nik(desk: Desk) -> View:
    found = misposted.list_cases(desk.db, desk.role)
    answers = [(each.value, each.label) for each in desk.turn.choices(MOVED)]
    rows = [
        CaseRow(each.case.id, words.case_text(desk.turn, each), answers)
        for each in found
        if each.case.closed_at is None
    ]
    closed = [words.case_text(desk.turn, each) for each in found if each.case.closed_at]
    values = {"tabs": tabs(desk), "rows": rows, "closed": closed, "empty": "wrong-nik-none"}
    path = f"{ROOM}/wrong-nik"
    return View("money/cases.html", desk.t("desk-money-wrong-nik"), values | {"to": path})


@desk_action(ROOM + "/wrong-nik/{id:int}", roles=OFFICER, on=wrong_nik)
def close_case(desk: Desk) -> Done:
    answer = desk.typed.get("answer", "")
    row = desk.found(misposted.find_case(desk.db, desk.role, f"{desk.path['id']}"))
    if answer not in MOVED:
        raise Refused(desk.t("desk-money-choose"))
    close_wrong_nik(desk.turn, row, desk.role, answer == MoveDecision.MOVED)
    return Done(f"{ROOM}/wrong-nik", desk.reply())


ANSWERS: dict[str, tuple[StrEnum, ...]] = {
    CaseKind.REVERSAL: (ReversalDecision.APPROVE, ReversalDecision.DECLINE),
    CaseKind.VISIT: (VisitOutcome.RETURNED, VisitOutcome.MISSING),
}


@desk_page(f"{ROOM}/reversals", roles=OFFICER)
def to_reverse(desk: Desk) -> View:
    rows = [
        CaseRow(
            each.id,
            case_text(desk.turn, desk.role, each),
            [(option.value, option.label) for option in desk.turn.choices(ANSWERS[each.kind])],
        )
        for each in open_reversals(desk)
    ]
    values = {"tabs": tabs(desk), "rows": rows, "closed": (), "empty": "reversals-none"}
    path = f"{ROOM}/reversals"
    return View("money/cases.html", desk.t("desk-money-reversals"), values | {"to": path})


@desk_action(ROOM + "/reversals/{id:int}", roles=OFFICER, on=to_reverse)
def decide_case(desk: Desk) -> Done:
    row = reversals.find_case(desk.db, desk.role, f"{desk.path['id']}")
    answers = {f"{each}": each for each in (ANSWERS[row.kind] if row else ReversalDecision)}
    if desk.typed.get("answer", "") not in answers:
        raise Refused(desk.t("desk-money-choose"))
    close_reversal(desk.turn, row, desk.role, answers[desk.typed["answer"]])
    return Done(f"{ROOM}/reversals", desk.reply())


@desk_page(f"{ROOM}/agents", roles=OFFICER)
def agents(desk: Desk) -> View:
    books = agent_books(desk.turn, desk.role)
    paging = desk.paging(len(books))
    rows = [
        (each, role_holder_text(desk.db, desk.t, each.agent))
        for each in books[paging.offset : paging.last]
    ]
    values = {"tabs": tabs(desk), "rows": rows, "paging": paging, "rupiah": rupiah}
    return View("money/agents.html", desk.t("desk-money-agents"), values)


@desk_page(ROOM + "/agents/{id:int}", roles=OFFICER)
def agent(desk: Desk) -> View:
    """The late money of an agent, the oldest first."""
    theirs = balances.agents_of_officer(desk.db, desk.role)
    mine = desk.found(next((each for each in theirs if each.id == desk.path["id"]), None))
    where = balances.is_late(desk.now), LedgerEntry.agent_id == mine.id
    late = balances.open_money(desk.db, mine.id, desk.now, 0).late_count
    paging = desk.paging(late)
    found = balances.list_entries(desk.db, *where, most=max(late, 1))[paging.offset : paging.last]
    parts = balances.open_parts(desk.db, found)
    waiting = proposals.waiting_proposals(desk.db, desk.role)
    about = {line: f"{ROOM}/{each.id}" for each in waiting for line in each.lines}
    rows = [
        EntryRow(
            payer_name(desk.turn, each),
            part_months_text(desk.signed_in.language, each, parts[each.id]),
            rupiah(parts[each.id].amount),
            desk.t("desk-money-hand" if each.kind == EntryKind.COLLECTED else "desk-money-way"),
            (desk.turn.today - to_local_time(each.at).date()).days,
            about.get(each.id, ""),
        )
        for each in found
    ]
    title = role_holder_text(desk.db, desk.t, mine)
    return View("money/agent.html", title, {"rows": rows, "paging": paging})


ROOMS = (
    matching,
    proposal,
    decide,
    accepted,
    reverse,
    wrong_nik,
    close_case,
    to_reverse,
    decide_case,
    agents,
    agent,
)
