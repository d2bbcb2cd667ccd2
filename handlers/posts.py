"""A role in words: "Kader PKK, Kapuk RW 005"."""

from functools import partial

from sqlalchemy.orm import Session

from bot.texts import Texts
from bot.turn import Turn
from bot.wire import truncate
from domain.roles import Reach
from models import region, role
from models.role import Role


def describe(turn: Turn, reach: Reach) -> str:
    """The role and where it reaches, in the caller's language."""
    return role_in_words(turn.db, turn.texts, turn.person.language, reach)


def role_in_words(db: Session, texts: Texts, language: str, reach: Reach) -> str:
    """The role and where it reaches."""
    say = partial(texts, language)
    place = region.name(db, reach.area)
    if reach.rw:
        place = say("posts-rw", place=place, rw=reach.rw)
    body = say(f"option-{reach.organisation}") if reach.organisation else ""
    values = {"place": place, "organisation": body, "body": str(reach.organisation or "")}
    return say(f"posts-{reach.kind}", **values)


def called(turn: Turn, row: Role | None) -> str:
    """The name and the role, in the caller's language."""
    if row is None:
        return turn.word("posts-nameless")
    return name_and_role(turn.db, turn.texts, turn.person.language, row)


def called_by_id(turn: Turn, role_id: int | None) -> str:
    return called(turn, turn.db.get(Role, role_id) if role_id else None)


def name_and_role(db: Session, texts: Texts, language: str, row: Role) -> str:
    """The name and the role: "Siti Aminah (Kader PKK, Kapuk RW 005)"."""
    name = role.name_of(db, row).title() or texts(language, "posts-nameless")
    post = role_in_words(db, texts, language, row.reach)
    return texts(language, "posts-named", name=name, post=post)


def short(turn: Turn, row: Role, most: int = 24) -> str:
    """For a button."""
    return truncate(role.name_of(turn.db, row).title() or describe(turn, row.reach), most)
