"""A talk that is over is rated by its person: with a button, a face or a word."""

import re

from bot.forms.form import Form
from bot.forms.options import last_offered_options
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import whole_number
from models.inbox import talks


class RateTalk(Form):
    """`/baik 7` keeps how the person found the talk with the id 7; a face or a word in place of the
    press says it of the talk that was asked about last."""

    rating, said = "", re.compile("")

    @classmethod
    def is_told(cls, text: str) -> bool:
        return cls.said.fullmatch(text) is not None

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        asked = (value.partition(" ") for value, _ in last_offered_options(turn))
        ids = [number for command, _, number in asked if command in cls.opens_with]
        return {"talk": argument if argument.isdecimal() else "".join(ids[:1])}

    def finish(self, turn: Turn) -> None:
        talk_id = whole_number(self.answers["talk"]) or 0
        kept = talks.rate(turn.db, turn.person.id, talk_id, self.rating)
        turn.say("rate-talk-kept" if kept else "rate-talk-gone")
        turn.offer("/menu")


class TalkWasGood(RateTalk, opens_with="/baik"):
    rating = "good"
    said = re.compile(r"\W*[😀😃😄😁😊🙂☺👍🥰]\W*|\W*(?:bagus|puas|membantu|helpful)\W*", re.I)


class TalkWasFair(RateTalk, opens_with="/biasa"):
    rating = "fair"
    said = re.compile(r"\W*[😐😶]\W*|\W*(?:lumayan|biasa saja|so so)\W*", re.I)


class TalkWasPoor(RateTalk, opens_with="/kurang"):
    rating = "poor"
    said = re.compile(r"\W*[😞🙁☹😡😠😢👎]\W*|\W*(?:jelek|buruk|mengecewakan|bad)\W*", re.I)
