"""What was made one at the desk of pairs is made two again."""

from typing import Any

from bot.agree import YesNo
from bot.question import Lookup
from bot.state import Answers
from bot.turn import Turn
from bot.wire import truncate
from domain.courtesy import local
from handlers import people
from handlers.roles import Work, role_of
from models import scope, twin_desk
from models.same_worker import CannotJoin
from models.twin import SameWorker

LABEL = 24


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    mine = role_of(turn, form)
    return [(str(row.id), label(turn, form, row)) for row in twin_desk.joined(turn.db, mine)]


def label(turn: Turn, form: Any, row: SameWorker) -> str:
    kept = scope.find(turn.db, role_of(turn, form), row.kept)
    name = people.name_of(turn, kept) if kept else "-"
    return truncate(f"{local(row.at):%d/%m}: {name}", LABEL)


class Part(Work, opens_with="/pisahkan", roles="agent officer"):
    which = Lookup(choices, when=lambda form: "none" not in form.answers)
    sure = YesNo(or_stop="part-kept", when=lambda form: "none" not in form.answers)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        there = twin_desk.joined(turn.db, role_of(turn, cls(dict(found), turn.today)))
        return found | ({} if there else {"none": "yes"})

    def done(self, turn: Turn) -> None:
        mine = role_of(turn, self)
        there = {str(row.id): row for row in twin_desk.joined(turn.db, mine)}
        row = there.get(self.answers.get("which", ""))
        turn.say(self.parted(turn, row) if row else "part-none")
        turn.offer("/ganda", "/menu")

    def parted(self, turn: Turn, row: SameWorker) -> str:
        try:
            twin_desk.part(turn.db, row, role_of(turn, self), turn.now)
        except CannotJoin as refusal:
            return "part-newer" if refusal.reason == "newer" else "part-none"
        return "part-done"
