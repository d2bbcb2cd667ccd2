"""Agents, cadres, officers and monitors: the list of the roles below one's own, with filters."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from domain.calendar import to_local_time
from domain.roles import RoleKind
from handlers.roles.words import role_text
from models.roles import role, staff
from models.roles.role import Role
from models.roles.staff import QUIET, StaffFilter, StaffState
from web.desk.page import Desk, View, desk_page
from web.desk.rooms.staff.approval import roles_to_decide
from web.desk.rooms.staff.invitations import areas, bodies
from web.desk.rooms.staff.member import heard_text

ROOM = "/desk/staff"
BOTH = "officer agent"
STATES = {
    StaffState.WORKING: "desk-staff-working",
    StaffState.WAITING: "desk-staff-waiting",
    StaffState.ENDED: "desk-staff-ended",
}


@dataclass(frozen=True)
class StaffRow:
    """A role in the list; `heard` says when its person last wrote."""

    id: int
    name: str
    post: str
    heard: str
    is_quiet: bool
    ended: date | None


def wanted_of(desk: Desk) -> StaffFilter:
    """The filters in the address."""
    asked = desk.query
    kind, area, body, state = (asked.get(each, "") for each in ("kind", "area", "body", "state"))
    return StaffFilter(
        kind if kind in [*RoleKind] else "",
        area if area in dict(areas(desk)) else "",
        body if body in dict(bodies(desk)) else "",
        StaffState(state) if state in [*StaffState] else StaffState.WORKING,
        "quiet" in asked,
    )


@desk_page(ROOM, roles=BOTH, nav="desk-staff")
def people(desk: Desk) -> View:
    wanted = wanted_of(desk)
    paging = desk.paging(staff.count_staff(desk.db, desk.role, wanted, desk.now))
    found = staff.list_staff(desk.db, desk.role, wanted, desk.now, paging.offset, paging.size)
    values = {
        "rows": [staff_row(desk, row, at) for row, at in found],
        "paging": paging,
        "wanted": wanted,
        "kinds": [(each, desk.t(f"option-{each}")) for each in RoleKind],
        "areas": areas(desk),
        "bodies": bodies(desk),
        "states": [(each, desk.t(name)) for each, name in STATES.items()],
        "quiet_days": QUIET // timedelta(days=1),
        "to_approve": len(roles_to_decide(desk)),
        "is_officer": desk.role.kind == RoleKind.OFFICER,
        "filters": urlencode(desk.query),
    }
    return View("staff/staff.html", desk.t("desk-staff"), values)


def staff_row(desk: Desk, row: Role, at: datetime | None) -> StaffRow:
    return StaffRow(
        row.id,
        role.name_of(desk.db, row).title() or desk.t("posts-nameless"),
        role_text(desk.db, desk.t, row.reach),
        heard_text(desk, at),
        row.ended_at is None and (at is None or at <= desk.now - QUIET),
        to_local_time(row.ended_at).date() if row.ended_at else None,
    )


ROOMS = (people,)
