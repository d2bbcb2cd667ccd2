"""Let one of my chats go: it belongs to nobody's data any more."""

from bot.agree import YesNo
from bot.form import Form
from bot.question import Lookup
from bot.turn import Turn
from handlers import joining
from models import channels


def choices(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [(f"{line.id}", joining.shown(turn, line)) for line in joining.lines(turn)]


class Unlink(Form, opens_with="/putus, putuskan, unlink"):
    address = Lookup(choices)
    sure = YesNo(
        or_stop="unlink-kept",
        tell=lambda turn, form: {"channel": dict(choices(turn, form)).get(form.address, "")},
    )

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        if len(joining.lines(turn)) > 1:
            return True
        turn.say("unlink-last")
        turn.offer("/sambung", "/hapus", "/menu")
        return False

    def done(self, turn: Turn) -> None:
        """The chat that is let go is told, without a word about whose it was: if a thief did it,
        silence would hide it."""
        turn.state.close()
        joining.leave(turn)
        chosen, actor = int(self.address), f"person:{turn.person.id}"
        try:
            fresh = channels.unlink(turn.db, turn.person.id, chosen, actor, turn.now)
        except channels.LastAddress:
            turn.say("unlink-last")
            return turn.offer("/hapus", "/menu")
        joining.come_back(turn)
        if chosen == turn.person.address_id:
            turn.say("unlinked-notice")
            return turn.offer("/menu")
        joining.tell(turn, fresh, {chosen}, "unlinked-notice", "/petugas")
        turn.say("unlink-done")
        return turn.offer("/saluran", "/menu")
