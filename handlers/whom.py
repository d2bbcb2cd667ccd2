"""The question whose money it is: picked from the due list, or found by name or number."""

from typing import Any

from bot.question import Lookup
from bot.state import Said
from bot.turn import Turn
from domain.typed import Ask, Invalid, whole_number
from handlers import collecting
from handlers.pressing import label, pressing
from handlers.roles import role_of
from models import numbered, portfolio, scope


class Whom(Lookup):
    """Kept is the id of the participant."""

    verbatim = True

    def __init__(self, **how: Any) -> None:
        super().__init__(pressing, **how)

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        try:
            id = super().accept(turn, form, said)
        except Invalid:
            id = self.found(turn, form, said.value or said.text)
        row = scope.find(turn.db, role_of(turn, form), int(id))
        if row is None:
            raise Invalid("collect-nobody")
        collecting.check(turn, row)
        return id

    def found(self, turn: Turn, form: Any, text: str) -> str:
        """By the id of a button, by application number, or by name."""
        role = role_of(turn, form)
        if whole_number(text) is not None:
            return text
        number = numbered.find(turn.db, role, text)
        page = portfolio.called(turn.db, role, text, 1)
        ids = [str(number.id)] if number else [str(row.id) for row in page.rows]
        if not ids:
            raise Invalid("collect-nobody")
        if len(ids) > 1:
            raise Ask("collect-which", ids)
        return ids[0]

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        row = scope.find(turn.db, role_of(turn, form), int(kept))
        return label(turn, row) if row else turn.word("people-nameless")
