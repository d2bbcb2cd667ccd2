"""The one list of what waits for a role: cases, and decisions that wait for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.calendar import ZONE
from domain.roles import RoleKind
from handlers.cases import words
from models import waiting_decisions
from models.cases.cases import AGENT_KINDS, IN_INBOX, Case, CaseKind
from models.inbox import inbox
from models.inbox.inbox import CaseFilter
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


FILTERS = ("due", "kind")
"""The filters of the list in an address."""
DEADLINES = {
    "": "desk-cases-whenever",
    "late": "desk-cases-late",
    "today": "desk-cases-today",
    "week": "desk-cases-week",
}
"""The deadlines to choose from, by their word in the address."""


def wanted_cases(desk: Desk, kinds: Sequence[CaseKind]) -> CaseFilter:
    """The cases that the filters in the address keep."""
    asked = desk.query.get("kind", "")
    kind = CaseKind(asked) if asked in kinds else None
    match desk.query.get("due", ""):
        case "late":
            return CaseFilter(until=desk.now, kind=kind)
        case "today":
            tomorrow = desk.turn.today + timedelta(days=1)
            return CaseFilter(desk.now, datetime.combine(tomorrow, time.min, ZONE), kind)
        case "week":
            return CaseFilter(desk.now, desk.now + timedelta(days=7), kind)
        case _:
            return CaseFilter(kind=kind)


@desk_page(PATH, roles=BOTH, nav="desk-cases")
def cases(desk: Desk) -> View:
    kinds = IN_INBOX if desk.role.kind == RoleKind.OFFICER else AGENT_KINDS
    wanted = wanted_cases(desk, kinds)
    every = waiting_decisions.find_all(desk.db, desk.role, desk.now)
    waiting = [each for each in every if wanted.includes(each.due_at)]
    view = inbox.view_of(desk.db, desk.role)
    counts = view.count(desk.now, wanted)
    paging = desk.paging(counts.listed + len(waiting))
    found = waiting_decisions.list_waiting(view, waiting, paging.offset, paging.size, wanted)
    people = words.people_of(desk.turn, desk.role, found)
    values = {
        "rows": [waiting_row(desk, each, people) for each in found],
        "paging": paging,
        "kept": desk.kept(*FILTERS),
        "deadlines": [(value, desk.t(name)) for value, name in DEADLINES.items()],
        "due": desk.query.get("due", ""),
        "kinds": [(each, desk.t(f"case-{each}")) for each in kinds],
        "kind": wanted.kind,
    }
    return View("cases/cases.html", desk.t("desk-cases"), values)


def list_of(desk: Desk) -> str:
    """The list as it was filtered."""
    return f"{PATH}{desk.kept(*FILTERS)}"


ROOMS = (cases,)
