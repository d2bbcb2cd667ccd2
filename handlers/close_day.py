"""The end of the day: what is counted, beside what the book says. Once a day."""

from bot.question import Question
from bot.texts import rupiah
from bot.turn import Turn
from domain import cash as amounts
from handlers.fitting import chosen, fit
from handlers.roles import Work, role_of
from models import day_end
from models.closing import Closing


class CloseDay(Work, opens_with="/tutup, tutup hari ini", roles="agent"):
    counted = Question(
        lambda turn, text: amounts.amount(text, 0),
        load=int,
        suggest=lambda turn, form: form.expected(turn),
        tell=lambda turn, form: form.told(turn),
    )

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        agent = chosen(turn, fit(turn, cls.roles))
        before = day_end.closed(turn.db, agent.id, turn.today) if agent else None
        if before:
            turn.say("closeday-already")
            say(turn, before)
            turn.offer("/kas", "/menu")
        return before is None

    def told(self, turn: Turn) -> dict[str, object]:
        here, whole = day_end.today(turn.db, role_of(turn, self).id, turn.now)
        today: dict[str, object] = {"collected": here.collected, "deposited": here.deposited}
        return today | {"expected": whole.in_hand}

    def expected(self, turn: Turn) -> list[tuple[str, str]]:
        _, whole = day_end.today(turn.db, role_of(turn, self).id, turn.now)
        return [(str(whole.in_hand), rupiah(whole.in_hand))]

    def done(self, turn: Turn) -> None:
        agent = role_of(turn, self)
        before = day_end.closed(turn.db, agent.id, turn.today)
        row = before or day_end.close(turn.db, agent, self.counted, turn.now)
        say(turn, row)
        return turn.offer("/kas", "/menu")


def say(turn: Turn, row: Closing) -> None:
    values = {"collected": row.collected, "deposited": row.deposited, "counted": row.counted}
    turn.say("closeday-done", day=row.day, expected=row.in_hand, **values)
    short = row.in_hand - row.counted
    if short:
        turn.say("closeday-short" if short > 0 else "closeday-over", sum=abs(short))
    else:
        turn.say("closeday-right")
