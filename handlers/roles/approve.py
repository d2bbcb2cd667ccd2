"""An officer's yes or no to roles that were accepted, and to the end of another officer's role."""

from bot.state import Answers
from bot.turn import Turn
from handlers.answers import Verdict, VerdictQuestion
from handlers.roles.acts import decide_role
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text, waiting_text
from models.roles import approvals
from models.roles.role import Role

SHOWN = 8


class ApproveRoles(RoleForm, opens_with="/setujui", roles="officer"):
    """The roles that wait for this officer; `/setujui 12` is about the role number 12."""

    decision = VerdictQuestion(
        tell=lambda turn, form: {"what": form.waiting_text(turn)},
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known, officer = super().prefill(turn, argument), cls.opening_role(turn)
        named = parse_participant_id(argument)
        if named and approvals.find_role_to_decide(turn.db, officer, int(named["whose"])):
            return known | named
        return known

    def waiting_role(self, turn: Turn) -> Role | None:
        """The role that was named; None when somebody decided meanwhile."""
        officer, number = acting_role(turn, self), int(self.answers["whose"])
        return approvals.find_role_to_decide(turn.db, officer, number)

    def waiting_text(self, turn: Turn) -> str:
        row = self.waiting_role(turn)
        return waiting_text(turn, row) if row else "-"

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.say_waiting(turn)
        row = self.waiting_role(turn)
        if row is None:
            turn.say("approve-roles-gone")
            return turn.offer("/setujui", "/menu")
        decide_role(turn, row, acting_role(turn, self), self.decision is Verdict.APPROVE)
        return turn.offer("/setujui", "/menu")

    def say_waiting(self, turn: Turn) -> None:
        waiting = approvals.roles_to_decide(turn.db, acting_role(turn, self))
        turn.say("approve-roles-open" if waiting else "approve-roles-none", count=len(waiting))
        for row in waiting[:SHOWN]:
            number = f"{row.id}"
            who = role_holder_text(turn.db, turn.text, row)
            name = "approve-roles-line" if row.end_asked_by is None else "approve-roles-end-line"
            turn.add_line(turn.text(name, number=number, who=who))
            label = turn.text("approve-roles-one", number=number)
            turn.add_option(f"/setujui {number}", label)
        turn.offer("/menu")
