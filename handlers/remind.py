"""An agent or a cadre has people reminded: who, who not and why, then yes."""

from collections import Counter

from bot.agree import YesNo
from bot.state import Answers
from bot.turn import Turn
from domain.courtesy import quiet
from handlers.card import whose
from handlers.roles import Work, role_of
from models import nudge
from models.nudge import FINE

REASONS = (
    "unreachable", "no_consent", "not_the_payer", "snoozed", "already_today", "deceased"
)  # fmt: skip


class Remind(Work, opens_with="/ingatkan", roles="agent cadre"):
    """Everybody of mine who is in arrears or due; `/ingatkan 42` one of them."""

    sure = YesNo(
        or_stop="remind-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.answers["may"] == "yes",
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument) | whose(argument)
        form = cls(found, turn.today)
        where = nudge.chosen(form.answers.get("whose"))
        may = nudge.may_ask(turn.db, role_of(turn, form), where, turn.now)
        return found | {"may": "yes" if may else "no"}

    def counted(self, turn: Turn) -> Counter[str]:
        where = nudge.chosen(self.answers.get("whose"))
        return nudge.preview(turn.db, role_of(turn, self), where, turn.now)

    def told(self, turn: Turn) -> dict[str, object]:
        counts = self.counted(turn)
        return {"count": counts[FINE], "left": left_out(turn, counts)}

    def done(self, turn: Turn) -> None:
        if quiet(turn.now):
            turn.say("remind-night")
        elif self.answers["may"] != "yes":
            counts = self.counted(turn)
            turn.say("remind-nobody", left=left_out(turn, counts))
        else:
            where = nudge.chosen(self.answers.get("whose"))
            count = nudge.ask(turn.db, role_of(turn, self), where, turn.now)
            turn.say("remind-done", count=count)
        turn.offer("/kerja", "/menu")


def left_out(turn: Turn, counts: Counter[str]) -> str:
    """Who is not reminded, by reason; the numbers add up to everybody who owes."""
    told = [turn.word(f"remind-why-{each}", count=counts[each]) for each in REASONS if counts[each]]
    return "\n".join(f"• {each}" for each in told) or turn.word("remind-all")
