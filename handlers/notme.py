"""That was not me: what was made one is two again, by one tap on the notice."""

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from handlers import joining
from models import merge
from models.merge import Merge


class NotMe(Form, opens_with="/bukansaya, pisahkan, separate"):
    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return {"merge": argument}

    def chosen(self, turn: Turn) -> Merge | None:
        """The merge that the notice was about; without a number the newest."""
        number = self.answers["merge"]
        rows = merge.standing(turn.db, turn.person.id)
        return next((row for row in rows if not number.isdecimal() or row.id == int(number)), None)

    def done(self, turn: Turn) -> None:
        row = self.chosen(turn)
        if row is None:
            turn.say("notme-nothing")
            return turn.offer("/saluran", "/petugas", "/menu")
        missing = joining.part(turn, row)
        turn.say("notme-done")
        if missing:
            words = [turn.word(f"notme-lost-{table}", count=n) for table, n in missing.items()]
            turn.say("notme-lost", what=", ".join(words))
        return turn.offer(*(("/lanjut",) if turn.state.kept() else ()), "/saluran", "/petugas")
