"""Money that the branch has under a wrong NIK: an officer sees both numbers and what was decided,
and says when it was moved."""

from enum import StrEnum

from bot.question import Choice
from bot.state import Answers
from bot.turn import Turn
from handlers import receipts, wrong_nik_words
from handlers.roles import Work, role_of
from models import misposted, unmatching
from models.booking import Refused
from models.misposted import Misposted
from models.role import Role

SHOWN = 8


class Moved(StrEnum):
    MOVED = "nik_moved"
    OTHER = "nik_other_money"
    LATER = "nik_later"


class WrongNik(Work, opens_with="/niksalah", roles="officer"):
    """`/niksalah 12` is about the case number 12."""

    decision = Choice(
        Moved,
        tell=lambda turn, form: {"what": form.what(turn)},
        when=lambda form: "open" in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        row = misposted.find(turn.db, role_of(turn, cls(dict(found), turn.today)), argument.strip())
        if row is None:
            return found
        open_ = {"open": "yes"} if row.case.closed_at is None else {}
        return found | {"which": f"{row.case.id}"} | open_

    def row(self, turn: Turn) -> Misposted | None:
        return misposted.find(turn.db, role_of(turn, self), self.answers.get("which", ""))

    def what(self, turn: Turn) -> str:
        row = self.row(turn)
        return wrong_nik_words.whole(turn, row) if row else "-"

    def done(self, turn: Turn) -> None:
        row = self.row(turn) if "which" in self.answers else None
        if row is None:
            return self.listed(turn)
        if "open" in self.answers and self.decision is not Moved.LATER:
            self.decide(turn, row, role_of(turn, self))
        turn.say_text(wrong_nik_words.whole(turn, row))
        return turn.offer("/niksalah", "/cocokkan", "/menu")

    def decide(self, turn: Turn, row: Misposted, officer: Role) -> None:
        moved = self.decision is Moved.MOVED
        try:
            if moved:
                misposted.close(turn.db, row.case, misposted.MOVED, officer, turn.now)
            else:
                receipts.unmatched(turn, unmatching.other_money(turn.db, row, officer, turn.now))
        except Refused:
            return turn.say("matching-gone")
        return turn.say("wrongnik-thanks" if moved else "unmatch-done")

    def listed(self, turn: Turn) -> None:
        found = misposted.listed(turn.db, role_of(turn, self))
        waiting = sum(each.case.closed_at is None for each in found)
        turn.say("wrongnik-list" if found else "wrongnik-none", count=waiting)
        for row in found[:SHOWN]:
            what = (wrong_nik_words.short(turn, row), wrong_nik_words.state(turn, row))
            turn.say_text("\n".join(what))
            label = turn.word("wrongnik-one", number=f"{row.case.id}")
            turn.add_option(f"/niksalah {row.case.id}", label)
        turn.offer("/cocokkan", "/menu")
