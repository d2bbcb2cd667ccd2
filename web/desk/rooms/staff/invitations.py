"""Invitations to a role: the form, those of one's own that nobody has used, and taking one back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import to_local_time
from domain.participants.organisation import Organisation
from domain.regions import is_village, is_within
from domain.roles import INVITES, RoleKind, RoleScope
from handlers import places
from handlers.roles import acts
from handlers.roles.words import role_text
from models import regions
from models.roles import invitations
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page

ROOM = "/desk/staff"
BOTH = "officer agent"
MOST_PENDING = 100
"""Open invitations of one's own that a page shows."""


def areas(desk: Desk) -> list[tuple[str, str]]:
    return regions.within(desk.db, desk.role.area)


def bodies(desk: Desk) -> Sequence[tuple[str, str]]:
    return [(f"{value}", name) for value, name in places.organisation_options(desk.turn, None)]


@dataclass(frozen=True)
class InvitationRow:
    id: int
    what: str
    until: date


@desk_page(f"{ROOM}/invite", roles=BOTH)
def invite(desk: Desk) -> View:
    """The form of an invitation, and those of one's own that nobody has used."""
    waiting = invitations.open_invitations(desk.db, desk.role.id, desk.now)[-MOST_PENDING:]
    allowed = INVITES[RoleKind(desk.role.kind)]
    values = {
        "kinds": [(each, desk.t(f"option-{each}")) for each in allowed],
        "bodies": bodies(desk),
        "places": areas(desk),
        "waiting": [
            InvitationRow(
                each.id,
                role_text(desk.db, desk.t, each.reach),
                to_local_time(each.expires_at).date(),
            )
            for each in waiting
        ],
        "typed": desk.typed,
        "own_area": regions.name(desk.db, desk.role.area),
    }
    return View("staff/invite.html", desk.t("open-undang"), values)


@desk_action(f"{ROOM}/invite", roles=BOTH, on=invite)
def send_invitation(desk: Desk) -> Done:
    if acts.invite(desk.turn, desk.role, read_scope(desk)) is None:
        raise Refused(desk.reply())
    return Done(f"{ROOM}/invite", desk.reply())


def read_scope(desk: Desk) -> RoleScope:
    """The role that is offered; Refused or Invalid says what is missing or wrong."""
    kind, place = desk.typed.get("kind", ""), desk.typed.get("place", "")
    if kind not in INVITES[RoleKind(desk.role.kind)]:
        raise Refused(desk.t("invite-to-role-kind"))
    if kind in (RoleKind.AGENT, RoleKind.OFFICER):
        return RoleScope(RoleKind(kind), desk.role.area)
    if place not in dict(areas(desk)) or not is_within(place, desk.role.area):
        raise Refused(desk.t("error-invite-elsewhere"))
    if kind == RoleKind.MONITOR:
        return RoleScope(RoleKind.MONITOR, place)
    body, rw = desk.typed.get("body", ""), desk.typed.get("rw", "").strip()
    if body not in dict(bodies(desk)):
        raise Refused(desk.t("error-organisation-needed"))
    if not is_village(place):
        raise Refused(desk.t("desk-staff-village"))
    number = places.read_rw(desk.turn, rw) if rw else None
    return RoleScope(RoleKind.CADRE, place, Organisation(body), number)


@desk_action(f"{ROOM}/invite/{{id:int}}/revoke", roles=BOTH, on=invite)
def revoke(desk: Desk) -> Done:
    if not acts.revoke(desk.turn, desk.role, desk.path["id"]):
        raise Refused(desk.t("desk-staff-invitation-gone"))
    return Done(f"{ROOM}/invite", desk.reply())


ROOMS = (invite, send_invitation, revoke)
