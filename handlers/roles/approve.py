"""An officer's yes or no to roles that were accepted, and to the end of another officer's role."""

from enum import StrEnum
from functools import partial

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.roles.acts import decide_role
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text
from models.people import addresses
from models.roles import approvals
from models.roles.role import Role

SHOWN = 8


class RoleDecision(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class ApproveRoles(RoleForm, opens_with="/setujui", roles="officer"):
    """The roles that wait for this officer; `/setujui 12` is about the role number 12."""

    decision = ChoiceQuestion(
        RoleDecision,
        yes=RoleDecision.APPROVE,
        no=RoleDecision.DECLINE,
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
        decide_role(turn, row, acting_role(turn, self), self.decision is RoleDecision.APPROVE)
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


def waiting_text(turn: Turn, row: Role) -> str:
    """The role and its holder, their chats, and whoever invited them or wants the end."""
    text = partial(role_holder_text, turn.db, turn.text)
    if row.end_asked_by is not None:
        who, by = text(row), text(row.end_asked_by)
        return turn.text(
            "approve-roles-end", who=who, by=by, why=turn.text(f"option-{row.end_reason}")
        )
    chats = ", ".join(chat_texts(turn, row.person_id)) or "-"
    by = text(row.invited_by) if row.invited_by else turn.text("accept-from-operator")
    return turn.text("approve-roles-role", who=text(row), chats=chats, by=by)


def chat_texts(turn: Turn, person_id: int) -> list[str]:
    """The person's chats, masked: "WhatsApp ****1234"."""
    found = addresses.chat_addresses(turn.db, person_id)
    return [f"{turn.text(f'channel-{each.channel}')} {each.masked}" for each in found]
