"""A role in words: "Kader PKK, Kapuk RW 005"."""

from functools import partial

from sqlalchemy.orm import Session

from bot.channels.channel import truncate
from bot.texts import Texts
from bot.turn import Turn
from domain.roles import RoleScope
from models import regions
from models.roles import role
from models.roles.role import Role


def role_text(turn: Turn, reach: RoleScope) -> str:
    """The role and where it reaches, in the caller's language."""
    return role_text_in_language(turn.db, turn.texts, turn.person.language, reach)


def role_text_in_language(db: Session, texts: Texts, language: str, reach: RoleScope) -> str:
    """The role and where it reaches."""
    say = partial(texts, language)
    place = regions.name(db, reach.area)
    if reach.rw:
        place = say("posts-rw", place=place, rw=reach.rw)
    body = say(f"option-{reach.organisation}") if reach.organisation else ""
    values = {"place": place, "organisation": body, "body": str(reach.organisation or "")}
    return say(f"posts-{reach.kind}", **values)


def role_holder_text(turn: Turn, row: Role | None) -> str:
    """The name and the role, in the caller's language."""
    if row is None:
        return turn.text("posts-nameless")
    return name_and_role(turn.db, turn.texts, turn.person.language, row)


def role_holder_text_by_id(turn: Turn, role_id: int | None) -> str:
    return role_holder_text(turn, turn.db.get(Role, role_id) if role_id else None)


def name_and_role(db: Session, texts: Texts, language: str, row: Role) -> str:
    """The name and the role: "Siti Aminah (Kader PKK, Kapuk RW 005)"."""
    name = role.name_of(db, row).title() or texts(language, "posts-nameless")
    post = role_text_in_language(db, texts, language, row.reach)
    return texts(language, "posts-named", name=name, post=post)


def role_label(turn: Turn, row: Role, most: int = 24) -> str:
    """For a button."""
    return truncate(role.name_of(turn.db, row).title() or role_text(turn, row.reach), most)
