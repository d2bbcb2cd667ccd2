"""Sending again or cancelling one member from the card, by the role that registered them, as long
as the registration is not handed on."""

from typing import Any

from bot.forms.yes_no import WordQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.portfolio import words
from handlers.portfolio.correction import name_values
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id, participant_of
from models.enrolment import enrolment
from models.participants import participant
from models.participants.participant import Participant


class OwnMemberForm(RoleForm):
    """A form about a member whom this role registered; the number stands in the command."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        named = known | parse_participant_id(argument)
        row = own_member(turn, cls(named, turn.today))
        return named if row else known

    def say_handed_on(self, turn: Turn) -> None:
        turn.say("own-member-gone")
        turn.offer("/cari", "/menu")


def own_member(turn: Turn, form: RoleForm) -> Participant | None:
    """The member of the answer "whose", locked, while the role may correct them; else None."""
    row = participant_of(turn, form)
    if row is None or not participant.lock_known(turn.db, row):
        return None
    if enrolment.may_correct(turn.db, row, acting_role(turn, form).id):
        return row
    return None


class SendMemberAgain(OwnMemberForm, opens_with="/kirimlagi", roles="agent cadre"):
    """`/kirimlagi 42` sends the rejected application of the member number 42 again."""

    sure = YesNoQuestion(
        or_stop="send-member-again-kept",
        tell=lambda turn, form: name_values(turn, form) | {"why": rejection_of(turn, form)},
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """Only a rejected application is named."""
        known = super().prefill(turn, argument)
        row = participant_of(turn, cls(known, turn.today))
        again = row and enrolment.may_send_again(turn.db, row, int(known["role"]))
        return known if again else {"role": known["role"]}

    def finish(self, turn: Turn) -> None:
        row, role = own_member(turn, self), acting_role(turn, self)
        if row is None or not enrolment.send_again(turn.db, row, role, turn.now):
            return self.say_handed_on(turn)
        turn.say("send-member-again-done", name=words.name_of(turn, row))
        turn.add_option(f"/kartu {row.id}", turn.text("open-kartu"))
        return turn.offer("/menu")


def rejection_of(turn: Turn, form: Any) -> str:
    """The branch's reason, for one that is rejected."""
    row = participant_of(turn, form)
    return (row and participant.rejection(turn.db, row)) or "-"


class CancelMember(OwnMemberForm, opens_with="/batalkananggota", roles="agent cadre"):
    """`/batalkananggota 42` takes the registration of the member number 42 back."""

    sure = WordQuestion(
        or_stop="cancel-member-kept",
        tell=name_values,
        when=lambda form: "whose" in form.answers,
    )

    def finish(self, turn: Turn) -> None:
        row = own_member(turn, self)
        if row is None:
            return self.say_handed_on(turn)
        name, role = words.name_of(turn, row), acting_role(turn, self)
        if not enrolment.withdraw_applications(turn.db, [row.id], f"role:{role.id}", turn.now):
            return self.say_handed_on(turn)
        turn.say("cancel-member-done", name=name)
        return turn.offer("/cari", "/menu")
