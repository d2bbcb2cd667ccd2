"""Somebody who scolds, or complains of the bot: a short apology with a way on, the next time a
human at once; whose request waits hears of it. Somebody who does not want to live: a kind word, and
a human.

A complaint that says what else is wrong goes straight to the form for a human, with its sentence.
"""

import re

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.claims.deaths import tells_loss
from domain.knowledge.heard.anger import is_anger, names_matter
from domain.knowledge.heard.despair import says_despair
from handlers.cases.words import promise_values
from models.cases import cases

TOPIC = "anger-"
"""The topic of the conversation after anger, with how often in a row: no kind has such a name."""
COUNTED = re.compile(rf"{TOPIC}(\d+)")


class Upset(Form, opens_with="/keluhan, keluhan", intents="complaint"):
    """`times` is how often in a row somebody was angry; none for a complaint of a matter."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if says_despair(argument):
            return {"despairs": "yes"}
        if argument and (is_anger(argument) or not names_matter(argument)):
            return {"times": f"{times_before(turn) + 1}"}
        return {"said": argument}

    def finish(self, turn: Turn) -> None:
        if "despairs" in self.answers:
            turn.state.park()
            turn.say("upset-despair")
            mourns = ("/meninggal",) if tells_loss(turn.message.text) else ()
            return turn.offer("/petugas", *mourns, "/menu")
        if "times" not in self.answers:
            return turn.open_after(f"/petugas {self.answers.get('said', '')}".strip())
        times = int(self.answers["times"])
        turn.state.topic = f"{TOPIC}{times}"
        waiting = ("/lanjut",) if turn.state.parked else ()
        row = cases.find_request(turn.db, turn.person.id)
        if times == 1 and row:
            turn.say("upset-asked", **promise_values(row))
            return turn.offer("/petugas", *waiting, "/menu")
        if times == 1:
            turn.say("upset-sorry")
            return turn.offer(*waiting, "/menu", "/petugas")
        if times % 2:
            turn.say("upset-phone")
        elif row:
            turn.say("upset-asked", **promise_values(row))
        else:
            turn.say("upset-human")
        return turn.offer("/petugas", *waiting, "/menu")


def times_before(turn: Turn) -> int:
    """The number of times in a row that this person has been angry."""
    counted = COUNTED.fullmatch(turn.state.topic)
    return int(counted[1]) if counted else 0
