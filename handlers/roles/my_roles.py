"""A person's own roles: which there are, which is active, laying one down, and the code by which
BPJS knows an agent.
"""

import re

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.forms.yes_no import WordQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.roles.accept import read_agent_code
from handlers.roles.acts import notify_requests_over
from handlers.roles.role_form import RoleForm, acting_role, say_refused, say_unusable
from handlers.roles.words import open_money_text, role_text
from models import audit
from models.roles import role, terms
from models.roles.role import Role
from models.roles.terms import EndReason

SHOWN = 6
"""With the four commands below them they fit the list of every channel."""


MOVING, MOVES = "pindah", re.compile(r"\b(?:pindah|kelurahan lain|rw lain|mov\w+)\b", re.IGNORECASE)


class MyRoles(Form, opens_with="/peran"):
    """`/peran 12` makes the role number 12 active, `/peran pindah` says what moving needs."""

    for_staff = True

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        return bool(role.find_open_roles(turn.db, turn.person.id))

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        return bool(role.find_open_roles(turn.db, turn.person.id)) or say_refused(turn, cls.name)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"wanted": argument}

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return MOVING if MOVES.search(text) else ""

    def finish(self, turn: Turn) -> None:
        person_id = turn.person.id
        mine = role.find_open_roles(turn.db, person_id)
        usable = [each for each in mine if each.usable]
        active = next((each for each in usable if str(each.id) == self.answers["wanted"]), None)
        if active:
            role.switch_role(turn.db, person_id, active.id)
            actor, subject = f"person:{person_id}", f"role:{active.id}"
            audit.record(turn.db, actor, "put on", subject, turn.now)
        else:
            active = role.active_role(turn.db, person_id)
        labels = {each.id: role_text(turn.db, turn.text, each.reach) for each in mine}
        lines = [turn.text(role_line(each, active), post=labels[each.id]) for each in mine]
        turn.say("roles-mine", lines="\n".join(lines))
        if len(usable) > 1:
            turn.say("roles-choose")
        if self.answers["wanted"] == MOVING:
            turn.say("roles-moving")
        for each in [each for each in usable if each is not active][:SHOWN]:
            turn.add_option(f"/peran {each.id}", labels[each.id][:24])
        if len(usable) < len(mine):
            say_unusable(turn, next(each for each in mine if not each.usable))
        turn.offer(*(("/kerja",) if usable else ()), "/lepas", "/menu")


def role_line(row: Role, active: Role | None) -> str:
    """The text for a line of the list."""
    if not row.usable:
        return "roles-not-yet"
    return "roles-on" if row is active else "roles-off"


class ResignRole(RoleForm, opens_with="/lepas", roles="cadre agent officer monitor"):
    """The active role ends; one that is not usable yet may be laid down too."""

    short_menu = True

    sure = WordQuestion(
        or_stop="resign-role-kept",
        tell=lambda turn, form: {
            "post": form.own_role_text(turn),
            "money": open_money_text(turn.db, turn.text, acting_role(turn, form).id),
        },
    )

    @classmethod
    def fitting_roles(cls, turn: Turn) -> list[Role]:
        usable = super().fitting_roles(turn)
        return usable or role.find_open_roles(turn.db, turn.person.id)[-1:]

    def own_role_text(self, turn: Turn) -> str:
        return role_text(turn.db, turn.text, acting_role(turn, self).reach)

    def finish(self, turn: Turn) -> None:
        mine, actor = acting_role(turn, self), f"person:{turn.person.id}"
        text = self.own_role_text(turn)
        terms.end_role(turn.db, mine, EndReason.LAID_DOWN, actor, turn.now)
        notify_requests_over(turn, mine)
        turn.say("resign-role-done", post=text)
        turn.open_after("/menu")


class AgentCode(RoleForm, opens_with="/kodeagen, kode agen", roles="agent"):
    """The code is given later than the role, or corrected."""

    short_menu = True

    code = Question(
        read_agent_code, tell=lambda turn, form: {"now": form.code_text(turn)}, optional=True
    )

    def code_text(self, turn: Turn) -> str:
        return role.agent_code(turn.db, acting_role(turn, self)) or "-"

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        if self.code:
            role.set_agent_code(turn.db, mine, self.code)
            actor = f"role:{mine.id}"
            audit.record(turn.db, actor, "set agent code", f"role:{mine.id}", turn.now)
        turn.say("agent-code-done", code=self.code_text(turn))
        turn.offer("/kerja", "/menu")
