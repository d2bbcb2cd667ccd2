"""Choosing the role that acts, for somebody who has several."""

from handlers.roles.words import role_text
from models.roles import role
from web.desk.page import Desk, Done, desk_action


@desk_action("/desk/role")
def switch(desk: Desk) -> Done:
    mine = role.find_usable_roles(desk.db, desk.signed_in.person_id)
    chosen = desk.picked("role", mine, "desk-gone")
    role.switch_role(desk.db, desk.signed_in.person_id, chosen.id)
    post = role_text(desk.db, desk.t, chosen.reach)
    return Done("/desk", desk.t("desk-role-switched", post=post))


ROOMS = (switch,)
