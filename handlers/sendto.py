"""Where we write first: a chat of one's choice, or wherever one wrote last."""

from bot.form import Form
from bot.question import Lookup
from bot.turn import Turn
from handlers.unlink import choices
from models import channels

LAST_HEARD = "last"


def places(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [*choices(turn, form), (LAST_HEARD, turn.word("sendto-last"))]


class SendTo(Form, opens_with="/kirimlewat, kirim lewat, send to"):
    address = Lookup(places)

    def done(self, turn: Turn) -> None:
        chosen = None if self.address == LAST_HEARD else int(self.address)
        channels.prefer(turn.db, turn.person.id, chosen)
        turn.say("sendto-done" if chosen else "sendto-done-last", channel=self.label(turn))
        turn.offer("/saluran", "/pengingat", "/menu")

    def label(self, turn: Turn) -> str:
        return dict(places(turn, self)).get(self.address, "")
