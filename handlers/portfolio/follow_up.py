"""After a visit or a call: the mark that takes somebody off the list, and the phone number.

To call is what the number was given for, so no reason is asked; that it was shown is recorded.
"""

import re

from bot.state import Answers
from bot.turn import Turn
from domain.parsing.people.phone import show_number
from handlers.portfolio import words
from handlers.portfolio.card import MARK_BUTTONS
from handlers.roles.reveals import CALLING, reveal
from handlers.roles.role_form import (
    NumberedForm,
    RoleForm,
    acting_role,
    parse_participant_id,
    participant_of,
    say_not_found,
)
from models.participants import follow_ups, participant
from models.participants.follow_ups import FollowUpKind
from models.roles import access_log

UNDO = "undo"
MARKED = {FollowUpKind.VISITED: "follow-up-visited", FollowUpKind.CALLED: "follow-up-called"}


class MarkFollowUp(RoleForm, opens_with="/tandai", roles="agent"):
    """`/tandai 42 visited`, `/tandai 42 called`, and `/tandai 42 undo` to take it back."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        id, _, kind = argument.partition(" ")
        known = super().prefill(turn, argument) | parse_participant_id(id)
        return known | ({"kind": kind} if kind in (*FollowUpKind, UNDO) else {})

    def finish(self, turn: Turn) -> None:
        row, kind = participant_of(turn, self), self.answers.get("kind")
        if row is None or kind is None:
            return say_not_found(turn)
        agent, name = acting_role(turn, self), words.name_of(turn, row)
        if kind == UNDO:
            follow_ups.unmark(turn.db, row, agent.id)
            turn.say("follow-up-undone", name=name)
            turn.add_option(f"/kartu {row.id}", turn.text("open-kartu"))
        else:
            follow_ups.mark(turn.db, row, agent.id, FollowUpKind(kind), turn.today, turn.now)
            turn.say(MARKED[FollowUpKind(kind)], name=name, home=words.home_text(turn, row))
            turn.add_option(f"/tandai {row.id} {UNDO}", turn.text("follow-up-undo"))
        return turn.offer("/telepon", "/portofolio", "/menu")


ASKS_PHONE = re.compile(
    r"(?:(?:minta|tolong|lihat|liat|mana|berapa|brp|show|what is|his|her|their|the)\b ?){0,3}"
    r"(?:no|nomor|nomer|nmr)?\.? ?(?:hp|wa|telp|telepon|telpon|phone)(?: ?number)?(?: ?ny[ae])?"
    r"(?: (?:dong|berapa|brp|mana|ya|sih))*\W{0,3}",
    re.IGNORECASE,
)


class RevealPhone(NumberedForm, opens_with="/lihathp", roles="agent"):
    """`/lihathp 42` shows the phone number of the participant number 42."""

    @classmethod
    def is_told(cls, text: str) -> bool:
        """Is it asked for below somebody's card: "no hp nya dong"?"""
        return ASKS_PHONE.fullmatch(text.strip()) is not None

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None or row.identity is None:
            return say_not_found(turn)
        phone = participant.identity(turn.db, row).phone
        if not phone:
            turn.say("reveal-phone-none", name=words.name_of(turn, row))
        elif reveal(turn, acting_role(turn, self), access_log.PHONE, [row.id], CALLING):
            turn.say("reveal-phone", name=words.name_of(turn, row), phone=show_number(phone))
        else:
            turn.say("reveals-enough", count=access_log.MOST_A_DAY)
        turn.add_option(f"/tandai {row.id} called", turn.text(MARK_BUTTONS[FollowUpKind.CALLED]))
        return turn.offer("/cari", "/menu")
