"""My work: everything that my roles let me do, in pages."""

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.typed import whole_number
from handlers.fitting import refuse
from handlers.work import ROWS, commands, tell_hat


class MyWork(Form, opens_with="/kerja"):
    """`/kerja 2` is the second page."""

    @classmethod
    def allows(cls, turn: Turn) -> bool:
        return bool(commands(turn)) or refuse(turn, cls.name)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return {"page": "1" if whole_number(argument, 2) is None else argument}

    def done(self, turn: Turn) -> None:
        found, size = commands(turn), ROWS - 2
        pages = [found[start : start + size] for start in range(0, len(found), size)]
        page = min(int(self.answers["page"]), len(pages)) or 1
        turn.say("work-title")
        tell_hat(turn)
        turn.offer(*pages[page - 1])
        if len(pages) > 1:
            after = page % len(pages) + 1
            turn.add_option(f"/kerja {after}", turn.word("work-more"))
        turn.offer("/menu")
