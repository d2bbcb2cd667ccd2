"""My roles: which there are, and which is on.

Laying down a role of one's own.
"""

from bot.forms.form import Form
from bot.forms.questions import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.roles.role_form import RoleForm, acting_role, say_refused
from handlers.roles.words import role_text
from models import audit
from models.roles import role, terms
from models.roles.terms import EndReason


class ResignRole(RoleForm, opens_with="/lepas", roles="cadre agent officer monitor"):
    """The role that is on ends."""

    sure = YesNoQuestion(or_stop="resign-role-kept", tell=lambda turn, form: form.what(turn))

    def what(self, turn: Turn) -> dict[str, object]:
        return {"post": role_text(turn, acting_role(turn, self).reach)}

    def finish(self, turn: Turn) -> None:
        mine, actor = acting_role(turn, self), f"person:{turn.person.id}"
        terms.end_role(turn.db, mine, EndReason.LAID_DOWN, actor, turn.now)
        turn.say("resign-role-done", post=role_text(turn, mine.reach))
        turn.open_after("/menu")


SHOWN = 7


class MyRoles(Form, opens_with="/peran"):
    """`/peran 12` puts on the hat number 12."""

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        return bool(role.find_open_roles(turn.db, turn.person.id)) or say_refused(turn, cls.name)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"hat": argument}

    def finish(self, turn: Turn) -> None:
        mine = role.find_open_roles(turn.db, turn.person.id)
        wanted = next((each for each in mine if str(each.id) == self.answers["hat"]), None)
        if wanted:
            role.switch_role(turn.db, turn.person.id, wanted.id)
            audit.record(
                turn.db, f"person:{turn.person.id}", "put on", f"role:{wanted.id}", turn.now
            )
        on = wanted or role.active_role(turn.db, turn.person.id)
        lines = [
            turn.text("roles-on" if each is on else "roles-off", post=role_text(turn, each.reach))
            for each in mine
        ]
        turn.say("roles-mine", lines="\n".join(lines))
        if len(mine) > 1:
            turn.say("roles-choose")
        for each in [each for each in mine if each is not on][:SHOWN]:
            turn.add_option(f"/peran {each.id}", role_text(turn, each.reach)[:24])
        turn.offer("/kerja", "/lepas", "/menu")
