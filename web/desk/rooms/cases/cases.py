"""The one list of what waits for a role: cases, and decisions that wait for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.reminders.contact_rules import ZONE
from domain.roles import RoleKind
from handlers.cases import words
from models import waiting_decisions
from models.cases.cases import Case
from models.inbox import inbox
from models.inbox.inbox import WHENEVER, DueWithin
from models.participants.participant import Participant
from models.waiting_decisions import WaitingDecision
from web.desk.page import Desk, View, desk_page

PATH = "/desk/cases"
BOTH = "agent officer"
DECISIONS = {
    "broadcast": "/desk/broadcasts/{number}",
    "pairs": "/desk/duplicates",
    "matches": "/desk/money",
    "offer": "/desk/transfers",
}
OFFICER_DECISIONS = {
    "reversal": "/desk/money/reversals",
    "visit": "/desk/money/reversals",
    "misposted": "/desk/money/wrong-nik",
    "late": "/desk/money/agents",
    "answers": "/desk/answers",
    "transfer": "/desk/transfers",
    "role": "/desk/staff/approve",
    "undo": "/desk/status-file/{number}",
    "nik": "/desk/nik-owners/{number}",
}
"""Where a decision is taken on the desk, by its kind; the others are in the chat."""


@dataclass(frozen=True)
class WaitingRow:
    """A line of the list: where it leads, or the `command` of the chat."""

    id: str
    name: str
    who: str
    owner: str
    due: str
    is_late: bool
    path: str
    command: str = ""


def waiting_row(
    desk: Desk, row: Case | WaitingDecision, people: Mapping[int | None, Participant]
) -> WaitingRow:
    is_late = row.due_at <= desk.now
    due = words.time_text(desk.turn, row.due_at)
    if isinstance(row, WaitingDecision):
        name = words.decision_label(desk.turn, row)
        known = DECISIONS
        if desk.role.kind == RoleKind.OFFICER:
            known = DECISIONS | OFFICER_DECISIONS
        path = known.get(row.kind, "").format(number=row.number)
        id = f"{row.kind}-{row.number}"
        return WaitingRow(id, name, "", "", due, is_late, path, row.command)
    kind = desk.t(f"case-{row.kind}")
    who = words.masked_text(desk.turn, row, people.get(row.participant_id))
    owner = words.owner_text(desk.turn, row)
    due = words.due_text(desk.turn, row)
    name = desk.t("desk-case-name", number=f"{row.id}", kind=kind)
    return WaitingRow(f"case-{row.id}", name, who, owner, due, is_late, f"{PATH}/{row.id}")


DUE = "due"
"""The filter of deadlines in an address."""
DEADLINES = {
    "": "desk-cases-whenever",
    "late": "desk-cases-late",
    "today": "desk-cases-today",
    "week": "desk-cases-week",
}
"""The deadlines to choose from, by their word in the address."""


def due_within(desk: Desk, wanted: str) -> DueWithin:
    """The deadlines that a filter keeps."""
    match wanted:
        case "late":
            return DueWithin(until=desk.now)
        case "today":
            tomorrow = desk.turn.today + timedelta(days=1)
            return DueWithin(desk.now, datetime.combine(tomorrow, time.min, ZONE))
        case "week":
            return DueWithin(desk.now, desk.now + timedelta(days=7))
        case _:
            return WHENEVER


@desk_page(PATH, roles=BOTH, nav="desk-cases")
def cases(desk: Desk) -> View:
    wanted = desk.query.get(DUE, "")
    due = due_within(desk, wanted)
    every = waiting_decisions.find_all(desk.db, desk.role, desk.now)
    waiting = [each for each in every if due.includes(each.due_at)]
    view = inbox.view_of(desk.db, desk.role)
    counts = view.count(desk.now, due)
    paging = desk.paging(counts.listed + len(waiting))
    found = waiting_decisions.list_waiting(view, waiting, paging.offset, paging.size, due)
    people = words.people_of(desk.turn, desk.role, found)
    values = {
        "rows": [waiting_row(desk, each, people) for each in found],
        "paging": paging,
        "kept": desk.kept(DUE),
        "deadlines": [(value, desk.t(name)) for value, name in DEADLINES.items()],
        "due": wanted,
    }
    return View("cases/cases.html", desk.t("desk-cases"), values)


def list_of(desk: Desk) -> str:
    """The list as it was filtered."""
    return f"{PATH}{desk.kept(DUE)}"


ROOMS = (cases,)
