"""The chats of this person: by kind and masked address, which one is written to first."""

from bot.form import Form
from bot.turn import Turn
from handlers import joining
from models.channels import Line


class Channels(Form, opens_with="/saluran, saluran, saluran saya, chat saya, my chats"):
    def done(self, turn: Turn) -> None:
        lines = joining.lines(turn)
        turn.say("channels-list", lines="\n".join(f"• {told(turn, line)}" for line in lines))
        several = ("/kirimlewat", "/putus") if len(lines) > 1 else ()
        turn.offer("/sambung", *several, "/data", "/menu")


def told(turn: Turn, line: Line) -> str:
    marks = {
        "channels-here": line.id == turn.person.address_id,
        "channels-first": line.preferred,
        "channels-unreachable": not line.reachable,
    }
    said = [turn.word(name) for name, holds in marks.items() if holds]
    return joining.shown(turn, line) + (f" ({', '.join(said)})" if said else "")
