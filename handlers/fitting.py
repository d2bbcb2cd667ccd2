"""Which of a person's roles fits what they want to do, and what is said when none does."""

from bot.turn import Turn
from domain.roles import Kind
from models import audit, hat, role
from models.role import Role


def fit(turn: Turn, kinds: frozenset[Kind]) -> list[Role]:
    """The person's open roles of these kinds."""
    return [each for each in role.of_person(turn.db, turn.person.id) if each.kind in kinds]


def chosen(turn: Turn, fitting: list[Role]) -> Role | None:
    """The hat when it fits, else the only role that does; None when it is not clear."""
    on = hat.worn(turn.db, turn.person.id) if len(fitting) > 1 else None
    named = [each for each in fitting if on and each.id == on.id] or fitting
    return named[0] if len(named) == 1 else None


def refuse(turn: Turn, name: str) -> bool:
    actor = f"person:{turn.person.id}"
    audit.note(turn.db, actor, "was refused", f"form:{name}", turn.now)
    known = role.had_any(turn.db, turn.person.id)
    turn.say("roles-not-yours" if known else "not-understood")
    turn.offer("/menu", "/bantuan")
    return False
