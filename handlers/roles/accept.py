"""Accepting an invitation: who invites to which role, then yes or no.

A forged, used, revoked or expired link gets the same reply: trying links teaches nothing.
"""

import re
from functools import partial

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from domain.roles import sounds_official
from handlers import answers
from handlers.notify import notify_colleague
from handlers.roles.words import role_holder_text, role_text
from models.participants import participant
from models.people import web_sessions
from models.roles import approvals, four_eyes, invitations, role, terms
from models.roles.role import Role
from models.roles.terms import Refusal

TROUBLE = {
    Refusal.INVALID: "accept-invalid",
    Refusal.OWN: "accept-own",
    Refusal.ALREADY: "accept-already",
    Refusal.PHONE: "accept-phone",
}


def read_staff_name(turn: Turn, text: str) -> str:
    """A name as on the KTP, that does not sound like an office's."""
    if sounds_official(text):
        raise Invalid("name-official")
    return answers.read_name(turn, text)


def read_agent_code(turn: Turn, text: str) -> str:
    """The code by which BPJS knows an agent, in capitals: 3 to 20 letters, digits and signs, with a
    digit among them; Invalid (`agent-code`) for another text, such as a sentence, and for a NIK."""
    words = [each for each in text.split() if each.isalpha()]
    if len(words) > 1 or (len(text.split()) > 1 and any(len(each) > 3 for each in words)):
        raise Invalid("agent-code")
    code = "".join(text.upper().split())
    if re.fullmatch(r"\d{16}", code) or not re.fullmatch(r"[A-Z0-9][A-Z0-9./-]{2,19}", code):
        raise Invalid("agent-code")
    if not any(each.isdigit() for each in code):
        raise Invalid("agent-code")
    return code


class AcceptInvitation(Form, opens_with="/terima"):
    """`/terima <token>` accepts an invitation to a role."""

    agree = YesNoQuestion(
        or_stop="accept-declined",
        leads_on=True,
        tell=lambda turn, form: form.invitation_values(turn),
        when=lambda form: form.is_valid,
    )
    full_name = answers.NameQuestion(read_staff_name, when=lambda form: form.is_valid)
    agent_code = Question(
        read_agent_code, optional=True, when=lambda form: form.answers.get("kind") == "agent"
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = invitations.find_invitation(turn.db, argument, turn.now)
        if row is None:
            return {"trouble": "accept-invalid"}
        refusal = terms.acceptance_refusal(turn.db, row, turn.person.id)
        if refusal is not None:
            return {"trouble": TROUBLE[refusal]}
        name = known_name(turn)
        usual = name and not sounds_official(name)
        return {"token": argument, "kind": row.kind} | ({"full_name": name} if usual else {})

    @property
    def is_valid(self) -> bool:
        return "token" in self.answers

    def invitation_values(self, turn: Turn) -> dict[str, object]:
        """`what` and `who`; the invitation may have ended since the form was opened."""
        row = invitations.find_invitation(turn.db, self.answers["token"], turn.now)
        if row is None:
            return {"what": "-", "who": "-"}
        who = turn.text("accept-from-operator")
        if row.invited_by:
            who = role_holder_text(turn.db, turn.text, row.invited_by)
        return {"what": role_text(turn.db, turn.text, row.reach), "who": who}

    def leave(self, turn: Turn, other: type[Form]) -> None:
        """Tell whoever leaves after a yes that they have no role yet: it is given at the end."""
        if "agree" in self.answers and other is not AcceptInvitation:
            turn.say("accept-unfinished")

    def finish(self, turn: Turn) -> None:
        row = None
        if self.is_valid:
            token = self.answers["token"]
            row = terms.accept_invitation(
                turn.db, token, turn.person.id, self.full_name, turn.now, vouched=turn.demo
            )
        if row is None:
            turn.say(self.answers.get("trouble", "accept-invalid"))
            return turn.offer("/menu", "/bantuan")
        if code := self.answers.get("agent_code"):
            role.set_agent_code(turn.db, row, code)
        here = [turn.person.address_id]
        web_sessions.end_sessions(turn.db, [turn.person.id], turn.now, but=here)
        notify_accepted(turn, row)
        if row.usable:
            turn.say("accept-done", what=role_text(turn.db, turn.text, row.reach))
            if turn.demo:
                turn.say("accept-demo")
        else:
            turn.say("accept-thanks")
        return turn.open_after("/menu")


def notify_accepted(turn: Turn, row: Role) -> None:
    """Notify the officers of the area; whoever may decide about the role gets the button for it."""

    def values(language: str) -> dict[str, object]:
        text = partial(turn.texts, language)
        by = text("accept-from-operator")
        if row.invited_by is not None:
            by = role_holder_text(turn.db, text, row.invited_by)
        return {"who": role_holder_text(turn.db, text, row), "by": by}

    for officer in role.officers_of_area(turn.db, row.area):
        key, to = f"accepted:{row.id}:{officer.id}", officer.person_id
        if not row.usable and approvals.may_decide_about(turn.db, row, officer):
            command = f"/setujui {row.id}"
            notify_colleague(turn, to, "role-waiting-news", values, command, key=key)
        elif four_eyes.may_decide(turn.db, to, row.person_id):
            notify_colleague(turn, to, "role-accepted-news", values, "/akhiri", key=key)


def known_name(turn: Turn) -> str:
    """The name in another role of theirs, or in their own registration; else empty.

    A registration's name that claims an office is asked for again.
    """
    row = participant.registration_of(turn.db, turn.person.id)
    own = participant.identity(turn.db, row).full_name if row else ""
    return terms.known_name(turn.db, turn.person.id) or ("" if sounds_official(own) else own)
