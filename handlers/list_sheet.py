"""The question for a list of members: a sheet as a document, or lines in the chat."""

from enum import StrEnum
from typing import Any

from bot.message import Option
from bot.question import Choice, Question, Stop
from bot.state import Said
from bot.turn import Turn
from domain.typed import Invalid
from handlers import lists
from handlers.roles import role_of
from models import imports
from models.imports import Fate

TEMPLATE = "/contohdaftar"


class Joins(StrEnum):
    """What a list has to do with the one that waits."""

    SAME = "list_same"
    NEW = "list_new"
    MEND = "list_mend"


class Joining(Choice[Joins]):
    """Going on in the chat is no answer: another form opens."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        if kept == Joins.MEND:
            id = form.answers["open"]
            flawed = imports.counts(turn.db, int(id))[Fate.FLAWED]
            turn.go(f"/perbaikan {id}" if flawed else f"/impor {id}")
            raise Stop("bring-going-on")
        return kept


class Sheet(Question[str]):
    """Kept as the id of the list. What cannot be read at all is said, and asked for again."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(TEMPLATE, turn.word("open-contohdaftar"))]

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        role = role_of(turn, form)
        joins = form.answers["open"] if form.answers.get("joins") == Joins.SAME else ""
        if turn.message.files:
            row = lists.take_sheet(turn, role, joins, turn.message.files[0])
        elif said.text.strip():
            row = lists.take_lines(turn, role, joins, said.text)
        else:
            raise Invalid("sheet-empty")
        return f"{row.id}"
