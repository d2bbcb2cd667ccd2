"""One RW, a hundred workers: how far each RW is, as bars of text."""

from bot.turn import Turn
from handlers.roles import Work, role_of
from models import missing

GOAL = 100
"""Protected workers in each RW ("1 RW 100 pekerja")."""

BLOCKS = 10
SHOWN = 30


class Tracker(Work, opens_with="/targetrw", roles="cadre"):
    def done(self, turn: Turn) -> None:
        role = role_of(turn, self)
        found = missing.by_rw(turn.db, role, turn.today)[:SHOWN]
        turn.say("tracker-title", goal=GOAL)
        told = (
            turn.word("tracker-line", rw=rw, bar=bar(count), count=count) for rw, count in found
        )
        turn.say_text("\n".join(told) or turn.word("tracker-nobody"))
        turn.offer("/kerja", "/menu")


def bar(count: int) -> str:
    full = min(BLOCKS, count * BLOCKS // GOAL)
    return "█" * full + "░" * (BLOCKS - full)
