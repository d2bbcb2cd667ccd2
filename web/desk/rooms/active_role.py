"""Choosing the role that acts, for somebody who has several."""

from domain.invalid import whole_number
from handlers.roles.words import role_text
from models.roles import role
from web.desk.page import Desk, Done, Refused, desk_action


@desk_action("/desk/role")
def switch(desk: Desk) -> Done:
    mine = role.find_usable_roles(desk.db, desk.signed_in.person_id)
    wanted = whole_number(desk.typed.get("role", ""))
    chosen = next((each for each in mine if each.id == wanted), None)
    if chosen is None:
        raise Refused(desk.t("desk-gone"))
    role.switch_role(desk.db, desk.signed_in.person_id, chosen.id)
    post = role_text(desk.db, desk.t, chosen.reach)
    return Done("/desk", desk.t("desk-role-switched", post=post))


ROOMS = (switch,)
