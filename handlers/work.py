"""What people with a role can do: the list that the menu shows."""

from bot.turn import Turn
from domain.roles import Kind
from handlers.posts import describe
from models import hat, role

EVERYBODY = frozenset(Kind)
INVITING = frozenset({Kind.OFFICER, Kind.AGENT, Kind.CADRE})
LOOKING_AFTER = frozenset({Kind.AGENT, Kind.CADRE})
AGENT = frozenset({Kind.AGENT})
OFFICER = frozenset({Kind.OFFICER})
CADRE = frozenset({Kind.CADRE})
LISTING = CADRE | OFFICER
WORK: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("/daftarkan", LOOKING_AFTER),
    ("/impor", LOOKING_AFTER),
    ("/portofolio", LOOKING_AFTER),
    ("/cari", INVITING),
    ("/ingatkan", LOOKING_AFTER),
    ("/catat", AGENT),
    ("/setor", AGENT),
    ("/kas", AGENT | OFFICER),
    ("/cocokkan", AGENT | OFFICER),
    ("/niksalah", OFFICER),
    ("/komisi", AGENT),
    ("/belum", LISTING),
    ("/pengurus", LISTING),
    ("/targetrw", CADRE),
    ("/telepon", AGENT),
    ("/jampagi", AGENT),
    ("/serahkan", AGENT),
    ("/ambilalih", AGENT),
    ("/permintaan", OFFICER),
    ("/tugaskan", OFFICER),
    ("/siaran", INVITING),
    ("/ganda", AGENT | OFFICER),
    ("/undang", INVITING),
    ("/undangan", INVITING),
    ("/akhiri", INVITING),
    ("/peran", EVERYBODY),
)
"""Commands and whose they are, in the order of the menu. Add a new conversation's here."""

ROWS = 10
"""WhatsApp's list has so many rows."""


def commands(turn: Turn) -> list[str]:
    """What the person can do in all their roles together."""
    kinds = {Kind(each.kind) for each in role.of_person(turn.db, turn.person.id)}
    return [command for command, whose in WORK if kinds & whose]


def offer_work(turn: Turn, more: int) -> None:
    """Into the menu, beside `more` rows that are still to come; behind its first row when too
    many: whoever works here comes for that."""
    found = commands(turn)
    room = ROWS - len(turn.options) - more
    if len(found) <= room:
        return turn.offer(*found)
    return turn.add_option("/kerja", turn.word("open-kerja"), first=True)


def tell_hat(turn: Turn) -> None:
    """Which role is on, for somebody who has any."""
    on = hat.worn(turn.db, turn.person.id)
    if on:
        count = len(role.of_person(turn.db, turn.person.id))
        turn.say("work-hat", post=describe(turn, on.reach), count=count)
