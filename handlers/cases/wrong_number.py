"""A chat that is somebody else's by now: it is unlinked at once, and a human looks for the member.

The new owner of a number reads nothing more of the member, as the family that uses the phone of the
dead. Whoever said it by mistake comes back with the birth date.
"""

import re

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.claims.told import Claimant
from domain.parsing.text import NOT
from handlers import answers
from handlers.people import merge_chats
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.inbox import own_claims
from models.merge_people import CannotMerge
from models.participants import birth_dates, participant
from models.participants.participant import Participant
from models.people.person import current_person_id
from models.roles import role

CAME_BACK = "theirs after all"
SENT_WRONG = re.compile(
    r"\b(?:salah|keliru|slh|wrong|by mistake)\W+(?:saya\W+|gue\W+|gw\W+|aku\W+)?"
    r"(?:kirim|krm|ngirim|ketik|ngetik|pencet|mencet|tekan|tulis|nulis|chat|kamar|message)|"
    r"\bsent (?:that|this|it) by mistake\b",
    re.IGNORECASE,
)
"""A message that was sent wrongly, which may be the writer's own: "maaf tadi salah kirim"."""
NOT_ME = re.compile(
    rf"\b(?:{NOT}|bukan|bkn|sanes|dudu|mboten|not|don'?t|no one|siapa|sambung|orang|alamat|"
    r"nomor|nomer|no|hp|kartu|number|person)\b",
    re.IGNORECASE,
)
"""Words of somebody who does not know the member, or whose number it is not."""


class WrongNumber(
    Form,
    opens_with="/salahnomor, salah nomor, salah sambung, nomor salah, wrong number",
    intents="wrong_number",
):
    interrupts = True

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Only words of a stranger unlink a chat; a message sent by mistake does nothing."""
        if not is_own_mistake(turn.message.text):
            return True
        turn.say("apology-accepted")
        return False

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or role.find_open_roles(turn.db, turn.person.id):
            turn.say("wrong-number-staff" if row else "wrong-number-nothing")
            return turn.offer("/petugas", "/menu")
        case = unlink(turn, row)
        turn.say("wrong-number-done")
        turn.add_option(f"/inisaya {case.id}", turn.text("open-inisaya"))
        return turn.offer("/menu")


def is_own_mistake(text: str) -> bool:
    """Does the text say that a message was sent wrongly, and not that it came to a stranger?"""
    return bool(SENT_WRONG.search(text)) and not NOT_ME.search(text)


def unlink(turn: Turn, row: Participant) -> Case:
    """Give the chat to a new, unknown person, and open a case about the member."""
    former = merge_chats.leave_person(turn)
    cases.close_cases(turn.db, row.id, CaseKind.WRONG_NUMBER, "again", turn.now)
    return cases.open_case(
        turn.db,
        CaseKind.WRONG_NUMBER,
        now=turn.now,
        person_id=turn.person.id,
        participant_id=row.id,
        former=former,
    )


class BackInChat(Form, opens_with="/inisaya, ini memang saya, it is me after all"):
    """`/inisaya` links a chat to its member again of whom it was said lately not to be theirs;
    `/inisaya 12` that of the case number 12 as long as it is open."""

    born_on = answers.DayQuestion(
        answers.read_any_birth_date,
        when=lambda form: "former" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        case = cases.find_unlinking(turn.db, turn.person.id, argument)
        if case is not None:
            member = current_person_id(turn.db, case.details["former"])
            return {"former": f"{member}", "case": argument}
        former = merge_chats.former_person(turn)
        row = participant.registration_of(turn.db, former) if former else None
        return {"former": f"{former}"} if row and row.deceased_on is None else {}

    def finish(self, turn: Turn) -> None:
        former = self.prefill(turn, self.answers.get("case", "")).get("former")
        row = participant.registration_of(turn.db, int(former)) if former else None
        if former is None:
            turn.say("back-in-chat-gone")
            return turn.offer("/hubungkan", "/petugas", "/menu")
        if row and not birth_dates.may_try(turn.db, row, turn.now):
            turn.say("link-too-often")
            return turn.offer("/petugas", "/menu")
        if row is None or not self.came_back(turn, row, int(former)):
            wrong = [row] if row else []
            birth_dates.record_wrong(turn.db, wrong, f"person:{turn.person.id}", turn.now)
            turn.say("back-in-chat-failed")
            command = f"/inisaya {self.answers.get('case', '')}".strip()
            turn.add_option(command, turn.text("open-inisaya"))
            return turn.offer("/petugas", "/menu")
        turn.say("back-in-chat-done")
        say_claims(turn, row)
        return turn.offer("/status", "/menu")

    def came_back(self, turn: Turn, row: Participant, former: int) -> bool:
        """Whether the birth date is the member's, whose chat this is then again."""
        if participant.identity(turn.db, row).born_on != self.born_on.isoformat():
            return False
        try:
            merge_chats.merge_chats(turn, former)
        except CannotMerge:
            return False
        cases.close_cases(turn.db, row.id, CaseKind.WRONG_NUMBER, CAME_BACK, turn.now)
        return True


def say_claims(turn: Turn, row: Participant) -> None:
    """Drop what was half told of the death of whoever came back, and say which claim is open."""
    told = turn.state.parked.items()
    turn.state.parked = {name: e for name, e in told if e.get("borrowed") != "yes"}
    for each in own_claims.find_open(turn.db, turn.person.id):
        if each.case.participant_id == row.id and each.claimant != Claimant.SELF:
            turn.say("back-in-chat-claim", number=f"{each.case_id}")
            turn.add_option(f"/batalklaim {each.case_id}", turn.text("open-batalklaim"))
