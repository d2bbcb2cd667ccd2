"""Whom somebody may end, and who may go on in their place: as options."""

from typing import Any

from bot.question import Question
from bot.state import Said
from bot.turn import Turn
from domain.typed import Invalid
from handlers.posts import short
from handlers.roles import role_of
from models import office, role
from models.role import Role

FEW = 9
NOBODY = "0"


class NameOf(Question[str]):
    """A part of the name of somebody whom this person may end."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        if not below(turn, form, kept):
            raise Invalid("nobody-of-that-name")
        return kept


def below(turn: Turn, form: Any, wanted: str) -> list[Role]:
    """Whom this person may end, by a part of the name; the first few."""
    found = role.below(turn.db, role_of(turn, form))
    part = wanted.casefold()
    return [each for each in found if part in role.name_of(turn.db, each).casefold()][:FEW]


def people(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = below(turn, form, form.answers.get("search", ""))
    return [(str(each.id), short(turn, each)) for each in found]


def heirs(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Who may go on with the people, and nobody."""
    ending = form.ending(turn)
    all_below = role.below(turn.db, role_of(turn, form))
    able = [each for each in all_below if ending and office.may_succeed(ending, each)]
    named = [(str(each.id), short(turn, each)) for each in able[: FEW - 1]]
    return [*named, (NOBODY, turn.word("endoffice-nobody"))]
