"""Who asked for a reminder, in words: "Ningsih (Kader PKK, Kapuk RW 005)"."""

from sqlalchemy.orm import Session

from bot.texts import Texts
from models import region, role
from models.role import Role


def asker(db: Session, texts: Texts, language: str, role_id: int) -> str:
    """The name and the role; a role that has ended keeps both, unless the person was erased."""
    row = db.get(Role, role_id)
    assert row is not None, "roles are never deleted"
    place = region.name(db, row.area)
    if row.rw:
        place = texts(language, "posts-rw", place=place, rw=row.rw)
    body = texts(language, f"option-{row.organisation}") if row.organisation else ""
    values = {"place": place, "organisation": body, "body": row.organisation or ""}
    post = texts(language, f"posts-{row.kind}", **values)
    name = role.name_of(db, row).title() or texts(language, "posts-nameless")
    return texts(language, "posts-named", name=name, post=post)
