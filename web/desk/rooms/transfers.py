"""People who go from one agent to another: asked for, answered by the agent who gets them, decided
by an officer who did not ask; and those without an agent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.invalid import Invalid, whole_number
from domain.regions import CITY, is_within
from domain.roles import RoleKind
from handlers import places
from handlers.portfolio import acts
from handlers.portfolio.acts import is_handover, read_reason, request_text
from handlers.roles.words import open_money_text, people_text, role_holder_text
from models import regions
from models.cases.cases import Case
from models.contributions.ledger import LedgerEntry
from models.participants.participant import Participant
from models.portfolio import portfolio, transfers
from models.roles import assignments, staff
from models.roles.role import Role
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page

ROOM = "/desk/transfers"
OFFICER, AGENT, BOTH = "officer", "agent", "officer agent"
NAMED = 10
"""People whom a request names."""
ALL = "all"
MOST_PARTS = 300
"""RWs that are listed of a portfolio."""


@dataclass(frozen=True)
class RequestRow:
    """A request in words, with the first few names; `needs_agent` to be approved, out of `agents`;
    `is_offer`: it waits for the agent who reads it."""

    id: int
    text: str
    names: str
    agents: Sequence[tuple[int, str]] = ()
    needs_agent: bool = False
    is_offer: bool = False


def waiting(desk: Desk) -> list[Case]:
    """The requests that wait for this role: an officer's yes, or the agent's who gets people."""
    if desk.role.kind == RoleKind.OFFICER:
        return transfers.find_open_requests(desk.db, desk.role)
    return transfers.open_offers(desk.db, desk.role)


@desk_page(ROOM, roles=BOTH, nav="desk-transfers")
def requests(desk: Desk) -> View:
    found = waiting(desk)
    paging = desk.paging(len(found))
    row_of = request_row if desk.role.kind == RoleKind.OFFICER else offer_row
    values = {
        "rows": [row_of(desk, each) for each in found[paging.offset : paging.last]],
        "paging": paging,
        "own": desk.role.id if desk.role.kind == RoleKind.AGENT else 0,
        "agents": agent_options(desk, desk.role.id) if desk.role.kind == RoleKind.AGENT else [],
        "typed": desk.typed,
    }
    return View("transfers/transfers.html", desk.t("desk-transfers"), values)


def request_row(desk: Desk, row: Case) -> RequestRow:
    moving = transfers.moving_people(desk.db, row, desk.role) if is_handover(row) else ()
    names = people_text(desk.db, desk.t, moving, NAMED, "\n")
    needs_agent = not is_handover(row)
    agents = agent_options(desk, row.details.get("agent") or 0) if needs_agent else ()
    return RequestRow(row.id, request_text(desk.turn, desk.role, row), names, agents, needs_agent)


def offer_row(desk: Desk, row: Case) -> RequestRow:
    count = assignments.count_participants(desk.db, transfers.moving_condition(row))
    frm = role_holder_text(desk.db, desk.t, row.details["from"])
    text = desk.t("answer-offer-sure", number=f"{row.id}", count=count, frm=frm)
    return RequestRow(row.id, text, "", is_offer=True)


def agent_options(desk: Desk, except_id: int) -> list[tuple[int, str]]:
    return [
        (each.id, role_holder_text(desk.db, desk.t, each))
        for each in acts.chosen_agents(desk.turn, except_id)
    ]


def read_agent(desk: Desk, except_id: int) -> Role:
    """The agent that was chosen; Refused when nobody was, or somebody who may not be."""
    able = acts.chosen_agents(desk.turn, except_id)
    return desk.picked("agent", able, "desk-transfers-which")


@desk_action(f"{ROOM}/{{id:int}}/decide", roles=OFFICER, on=requests)
def decide(desk: Desk) -> Done:
    approved = desk.approves()
    row = transfers.find_request(desk.db, desk.role, {"whose": f"{desk.path['id']}"})
    if row is None:
        raise Refused(desk.t("requests-gone"))
    agent = None
    if approved and not is_handover(row):
        agent = read_agent(desk, row.details.get("agent") or 0)
    acts.decide_request(desk.turn, row, desk.role, approved, agent)
    return Done(ROOM, desk.reply())


@desk_action(f"{ROOM}/{{id:int}}/offer", roles=AGENT, on=requests)
def answer(desk: Desk) -> Done:
    approved = desk.approves()
    row = next((each for each in waiting(desk) if each.id == desk.path["id"]), None)
    if row is None:
        raise Refused(desk.t("requests-gone"))
    acts.answer_offer(desk.turn, row, approved)
    return Done(ROOM, desk.reply())


@desk_action(f"{ROOM}/take-over", roles=AGENT, on=requests)
def take_over(desk: Desk) -> Done:
    """Ask for all people of another agent."""
    frm = read_agent(desk, desk.role.id)
    acts.ask_take_over(desk.turn, frm, desk.role, read_reason(desk.turn, desk.typed.get("why", "")))
    return Done(ROOM, desk.reply())


def giving(desk: Desk, number: str) -> Role:
    """The agent who gives people away: one's own role, or for an officer any in the area; 404 for
    others."""
    row = staff.find_role(desk.db, desk.role, whole_number(number) or 0)
    is_agent = row is not None and row.kind == RoleKind.AGENT and row.usable
    may = desk.role.kind == RoleKind.OFFICER or (row is not None and row.id == desk.role.id)
    return desk.found(row if is_agent and may else None)


@desk_page(f"{ROOM}/new", roles=BOTH)
def compose(desk: Desk) -> View:
    """The form to ask for a transfer of all people of an agent, or of those of one RW."""
    frm = giving(desk, desk.typed.get("from", "") or desk.query.get("agent", ""))
    everybody = assignments.count_participants(desk.db, assignments.is_with(frm.id))
    parts = portfolio.counts_by_rw(desk.db, frm, MOST_PARTS)
    names = regions.names(desk.db, {village for village, _, _ in parts})
    values = {
        "frm": frm,
        "who": role_holder_text(desk.db, desk.t, frm),
        "count": everybody,
        "parts": [
            (
                f"{village}/{rw}",
                desk.t("posts-rw", place=names.get(village, village), rw=rw),
                count,
            )
            for village, rw, count in parts
        ],
        "agents": agent_options(desk, frm.id),
        "money": open_money_text(desk.db, desk.t, frm.id),
        "typed": desk.typed,
    }
    return View("transfers/transfer.html", desk.t("desk-staff-hand-over"), values)


@desk_action(ROOM, roles=BOTH, on=compose)
def send(desk: Desk) -> Done:
    frm = giving(desk, desk.typed.get("from", ""))
    part, to = desk.typed.get("part", ""), read_agent(desk, frm.id)
    village, _, rw = part.partition("/")
    if part != ALL and not rw:
        raise Refused(desk.t("desk-transfers-part"))
    where = Participant.agent_id == frm.id
    if part != ALL:
        where = where & (Participant.village == village) & (Participant.rw == rw)
    ids = portfolio.find_participant_ids(desk.db, frm, where)
    if not ids:
        raise Refused(desk.t("transfer-out-nobody"))
    why = read_reason(desk.turn, desk.typed.get("why", ""))
    some = None if part == ALL else ids
    acts.ask_transfer(desk.turn, frm, to, desk.role, some, why, len(ids))
    held = LedgerEntry.participant_id.in_(ids)
    money = open_money_text(desk.db, desk.t, frm.id, held)
    return Done(ROOM, " ".join(filter(None, [desk.reply(), money])))


@desk_page(f"{ROOM}/assign", roles=OFFICER)
def without_agent(desk: Desk) -> View:
    """The people of a kelurahan, or of an RW in it, who have no agent: their number, and a form
    that gives them one."""
    trouble, count = "", 0
    try:
        village, rw = read_place(desk, desk.typed or desk.query)
    except Invalid as why:
        village, rw, trouble = "", "", desk.t(f"error-{why.reason}", **why.values)
    if village:
        where = assignments.without_agent(desk.role, village, rw)
        count = assignments.count_participants(desk.db, where)
    values = {
        "places": villages(desk),
        "village": village,
        "rw": rw,
        "count": count,
        "trouble": trouble,
        "agents": agent_options(desk, 0) if count else [],
    }
    return View("transfers/assign.html", desk.t("open-tugaskan"), values)


def villages(desk: Desk) -> list[tuple[str, str]]:
    """The kelurahan of the officer's area."""
    found = regions.villages_of_city(desk.db, CITY[0])
    return [(code, name) for code, name, _ in found if is_within(code, desk.role.area)]


def read_place(desk: Desk, asked: Mapping[str, str]) -> tuple[str, str]:
    """The kelurahan, empty when it is none of these, and the RW, empty for all; Invalid."""
    village, rw = asked.get("village", ""), asked.get("rw", "").strip()
    known = village if village in dict(villages(desk)) else ""
    return known, places.read_rw(desk.turn, rw) if rw else ""


@desk_action(f"{ROOM}/give", roles=OFFICER, on=without_agent)
def assign(desk: Desk) -> Done:
    village, rw = read_place(desk, desk.typed)
    if not village:
        raise Refused(desk.t("desk-transfers-place"))
    agent = read_agent(desk, 0)
    if not acts.assign_agent(desk.turn, desk.role, village, rw, agent):
        raise Refused(desk.reply())
    return Done(f"{ROOM}/assign", desk.reply())


ROOMS = (requests, decide, answer, take_over, compose, send, without_agent, assign)
