"""Roles, and the ends of roles, that wait for an officer's yes."""

from domain.roles import RoleKind
from handlers.roles import acts
from handlers.roles.words import waiting_text
from models.roles import approvals
from models.roles.role import Role
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page

ROOM = "/desk/staff"
OFFICER = "officer"


def roles_to_decide(desk: Desk) -> list[Role]:
    """The roles that wait for this officer; none for others."""
    is_officer = desk.role.kind == RoleKind.OFFICER
    return approvals.roles_to_decide(desk.db, desk.role) if is_officer else []


@desk_page(f"{ROOM}/approve", roles=OFFICER)
def to_approve(desk: Desk) -> View:
    found = roles_to_decide(desk)
    paging = desk.paging(len(found))
    rows = [(each, waiting_text(desk.turn, each)) for each in found[paging.offset : paging.last]]
    values = {"rows": rows, "paging": paging}
    return View("staff/approve.html", desk.t("desk-waits-roles"), values)


@desk_action(f"{ROOM}/approve/{{id:int}}", roles=OFFICER, on=to_approve)
def decide(desk: Desk) -> Done:
    approved = desk.approves()
    row = approvals.find_role_to_decide(desk.db, desk.role, desk.path["id"])
    if row is None:
        raise Refused(desk.t("approve-roles-gone"))
    acts.decide_role(desk.turn, row, desk.role, approved)
    return Done(f"{ROOM}/approve", desk.reply())


ROOMS = (to_approve, decide)
