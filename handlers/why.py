"""Why did I get this message? Every letter keeps the reason for which it was posted."""

from bot.form import Form
from bot.turn import Turn
from domain.courtesy import local
from models import reasons


class Why(
    Form,
    opens_with="/kenapa, kenapa, kenapa saya dapat pesan ini, why",
    intents="why_message",
):
    def done(self, turn: Turn) -> None:
        letter = reasons.last_unasked(turn.db, turn.person.id)
        if letter is None:
            turn.say("why-nothing")
        else:
            turn.say(f"why-{letter.reason}", day=local(letter.posted_at).date())
        turn.offer("/pengingat", "/data", "/menu")
