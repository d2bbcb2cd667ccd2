"""To whom a broadcast may go, and what may be done with it: as options."""

from typing import Any

from bot.matching import plain
from bot.question import Lookup
from bot.state import Said
from bot.turn import Turn
from domain.typed import Invalid
from handlers.broadcast_words import GROUPS
from handlers.roles import role_of
from models import portfolio, region

EVERYWHERE = "all"


SHOWN = 8
"""So many RW as buttons; others are typed, as their buttons would say."""

MOST = 5_000


ACTIONS = {
    "send": "broadcast-do-send",
    "test": "broadcast-do-test",
    "words": "broadcast-do-words",
    "group": "broadcast-do-group",
    "stop": "broadcast-do-stop",
}


def groups(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(each, turn.word(name)) for each, name in GROUPS.items()]


def homes(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Everywhere, and the RW in which most of the role's people live."""
    found = portfolio.homes(turn.db, role_of(turn, form), SHOWN)
    named = [(f"{village}/{rw}", label(turn, village, rw)) for village, rw in found]
    return [(EVERYWHERE, turn.word("broadcast-everywhere")), *named]


def label(turn: Turn, village: str, rw: str) -> str:
    """ "Kedaung Kali Angke RW 005" is too long for a button: the end of the name goes."""
    return f"{region.name(turn.db, village)[:17].rstrip()} RW {rw}"


class Home(Lookup):
    """One of the RW, also one that is too small for a button."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        try:
            return super().accept(turn, form, said)
        except Invalid:
            found = portfolio.homes(turn.db, role_of(turn, form), MOST)
            named = {plain(label(turn, *each)): "/".join(each) for each in found}
            if plain(said.text) not in named:
                raise
            return named[plain(said.text)]
