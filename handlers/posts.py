"""A role in words: "Kader PKK, Kapuk RW 005"."""

from functools import partial

from bot.turn import Turn
from domain.roles import Reach
from models import region, role
from models.role import Role


def describe(turn: Turn, reach: Reach, language: str = "") -> str:
    """The role and where it reaches, in the caller's language unless said."""
    say = partial(turn.texts, language or turn.person.language)
    place = region.name(turn.db, reach.area)
    if reach.rw:
        place = say("posts-rw", place=place, rw=reach.rw)
    body = say(f"option-{reach.organisation}") if reach.organisation else ""
    values = {"place": place, "organisation": body, "body": str(reach.organisation or "")}
    return say(f"posts-{reach.kind}", **values)


def called(turn: Turn, row: Role) -> str:
    """The name and the role: "Siti Aminah (Kader PKK, Kapuk RW 005)"."""
    name = role.name_of(turn.db, row).title() or turn.word("posts-nameless")
    return turn.word("posts-named", name=name, post=describe(turn, row.reach))


def short(turn: Turn, row: Role, most: int = 24) -> str:
    """For a button."""
    label = role.name_of(turn.db, row).title() or describe(turn, row.reach)
    return label if len(label) <= most else f"{label[: most - 1].rstrip()}…"
