"""The code by which BPJS knows an agent: given later, or corrected."""

from bot.forms.questions import Question
from bot.turn import Turn
from handlers.roles.accept import read_agent_code
from handlers.roles.role_form import RoleForm, acting_role
from models import audit
from models.roles import role


class AgentCode(RoleForm, opens_with="/kodeagen, kode agen", roles="agent"):
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
