"""What an agent may expect as commission for a month: line by line, always an estimate."""

from datetime import date
from functools import cache

from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.commission import Commission
from domain.commission_lines import Line, Reason
from domain.idle import idle_warning
from domain.protection import add_months, first_of
from domain.tariff import NoRule
from handlers.law import month, tariff
from handlers.roles import Work, role_of
from models import commission_law, earnings
from models.role import Role

WORDS = {
    Reason.PER_HEAD: "commission-per-head",
    Reason.FLAT: "commission-flat",
    Reason.SHARE: "commission-share",
    Reason.TOO_FEW: "commission-too-few",
    Reason.KNOWN_NIK: "commission-known-nik",
    Reason.NO_SHARE: "commission-no-share",
}


@cache
def rules() -> Commission:
    """Read once and checked against their checksums."""
    return commission_law.read()


class CommissionEstimate(Work, opens_with="/komisi, komisi", roles="agent"):
    """`/komisi 2026-10` is about October."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        try:
            asked = date.fromisoformat(f"{argument}-01")
        except ValueError:
            asked = first_of(turn.today)
        asked = min(asked, first_of(turn.today))
        return super().known(turn, argument) | {"month": asked.isoformat()}

    def done(self, turn: Turn) -> None:
        agent, asked = role_of(turn, self), date.fromisoformat(self.answers["month"])
        new = earnings.newcomers(turn.db, agent, asked)
        received = earnings.received(turn.db, agent, asked, tariff())
        try:
            found = rules().estimate(asked, new, received)
        except NoRule:
            turn.say("commission-no-rule", month=month(turn, asked))
            return turn.offer("/menu")
        turn.say("commission-title", month=month(turn, asked), total=found.total)
        told = [line(turn, each) for each in found.lines]
        turn.say_text("\n".join(told) or turn.word("commission-none"))
        count = sum(each.new_nik for each in new)
        missing = rules().counter(asked, count)
        turn.say("commission-counter" if missing else "commission-reached", new=count, more=missing)
        self.idle(turn, agent)
        turn.say("commission-guess")
        before = add_months(asked, -1)
        label = turn.word("commission-before")
        turn.add_option(f"/komisi {before:%Y-%m}", label)
        return turn.offer("/kas", "/menu")

    def idle(self, turn: Turn, agent: Role) -> None:
        warning = idle_warning(earnings.last_transaction(turn.db, agent), turn.today)
        if warning and warning.days >= 0:
            turn.say("commission-idle", months=warning.months, until=warning.until)
        elif warning:
            turn.say("commission-idle-over", months=warning.months)


def line(turn: Turn, each: Line) -> str:
    first, last = each.months or (1, None)
    return turn.word(
        WORDS[each.reason],
        count=each.count,
        each=rupiah(each.each),
        sum=rupiah(each.rupiah),
        base=rupiah(each.base),
        percent=f"{each.basis_points / 100:g}",
        months=f"{first}–{last}" if last else f"{first}+",
        least=each.least,
        source=each.source,
    )
