"""A cadre or agent registers one member: the same questions, in the member's name."""

from bot.agree import YesNo
from bot.question import Lookup, Stop
from bot.state import Answers
from bot.turn import Turn
from domain.protection import first_of
from domain.tariff import Payer
from exchange.intake_values import identity
from handlers import answers, within
from handlers.facts import facts
from handlers.law import lines, schedule_of, total
from handlers.particulars import Particulars
from handlers.roles import Work, role_of
from handlers.vouching import word_for_one
from models import enrolment, scope
from models.enrolment import OutsideScope


class Enrol(Work, Particulars, opens_with="/daftarkan", roles="cadre agent"):
    agreed = YesNo(or_stop="enrol-not-agreed")
    district = Lookup(within.districts, match=answers.read_place, feeds=("village",))
    village = Lookup(within.villages, match=answers.read_place)
    rtrw = within.home()
    organisation = within.body(feeds=("post",))

    payer = within.Paying(Payer)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        return pinned | within.own(turn, cls(dict(pinned), turn.today))

    def learned(self, turn: Turn, name: str) -> None:
        """Whom the cadre sees already need not be registered again."""
        super().learned(turn, name)
        if name == "nik" and scope.has(turn.db, role_of(turn, self), self.nik):
            raise Stop("enrol-known")

    def done(self, turn: Turn) -> None:
        word = word_for_one(turn, role_of(turn, self))
        try:
            row = enrolment.enrol(
                turn.db, word, identity(self.answers), facts(turn, self), turn.now
            )
        except OutsideScope:
            turn.say("enrol-outside")
            return turn.offer("/daftarkan", "/menu")
        turn.say("enrol-done", name=self.full_name.title(), number=row.number or "")
        if row.payer == Payer.SELF:
            schedule = schedule_of(row, first_of(turn.today), row.months)
            turn.say("enrol-sum", lines=lines(turn, schedule), total=total(schedule))
        turn.say("enrol-next")
        return turn.offer("/daftarkan", "/impor", "/menu")
