"""The commission that an agent may expect for a month: line by line, always an estimate."""

from datetime import date
from functools import cache

from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import add_months, month_start
from domain.cashbook.commission import (
    CommissionLine,
    CommissionReason,
    CommissionRules,
    inactivity_warning,
)
from domain.contributions.tariff import NoRule
from handlers.contributions.words import month_text, tariff
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import commission
from models.contributions import law_tables
from models.roles.role import Role

EARLIEST = date(2014, 1, 1)
"""BPJS Ketenagakerjaan begins (UU 24/2011 art. 62)."""
LINE_TEXTS = {
    CommissionReason.PER_HEAD: "commission-per-head",
    CommissionReason.FLAT: "commission-flat",
    CommissionReason.SHARE: "commission-share",
    CommissionReason.TOO_FEW: "commission-too-few",
    CommissionReason.KNOWN_NIK: "commission-known-nik",
    CommissionReason.NO_SHARE: "commission-no-share",
}


@cache
def rules() -> CommissionRules:
    """The commission rules, read once and checked against their checksums."""
    return law_tables.load_commission_rules()


class CommissionForm(RoleForm, opens_with="/komisi, komisi", roles="agent"):
    """The commission that an agent may expect; `/komisi 2026-10` is that of October."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        try:
            asked = date.fromisoformat(f"{argument}-01")
        except ValueError:
            asked = month_start(turn.today)
        if not EARLIEST <= asked <= turn.today:
            asked = month_start(turn.today)
        return super().prefill(turn, argument) | {"month": asked.isoformat()}

    def finish(self, turn: Turn) -> None:
        agent, asked = acting_role(turn, self), date.fromisoformat(self.answers["month"])
        new = commission.new_registrations(turn.db, agent, asked)
        received = commission.contributions_received(turn.db, agent, asked, tariff())
        try:
            found = rules().estimate(asked, new, received)
        except NoRule:
            turn.say("commission-no-rule", month=month_text(turn, asked))
            return turn.offer("/menu")
        turn.say("commission-title", month=month_text(turn, asked), total=found.total)
        lines = [line_text(turn, each) for each in found.lines]
        turn.say_text("\n".join(lines) or turn.text("commission-none"))
        count = sum(each.new_nik for each in new)
        missing = rules().new_niks_missing(asked, count)
        turn.say("commission-counter" if missing else "commission-reached", new=count, more=missing)
        self.warn_inactive(turn, agent)
        turn.say("commission-guess")
        turn.add_option(f"/komisi {add_months(asked, -1):%Y-%m}", turn.text("commission-before"))
        return turn.offer("/kas", "/menu")

    def warn_inactive(self, turn: Turn, agent: Role) -> None:
        warning = inactivity_warning(commission.last_transaction(turn.db, agent), turn.today)
        if warning and warning.days >= 0:
            turn.say("commission-idle", months=warning.months, until=warning.until)
        elif warning:
            turn.say("commission-idle-over", months=warning.months)


def line_text(turn: Turn, line: CommissionLine) -> str:
    """One line of the estimate, with its source."""
    first, last = line.months or (1, None)
    return turn.text(
        LINE_TEXTS[line.reason],
        count=line.count,
        each=rupiah(line.each),
        sum=rupiah(line.rupiah),
        base=rupiah(line.base),
        percent=f"{line.basis_points / 100:g}",
        months=f"{first}–{last}" if last else f"{first}+",
        least=line.least,
        source=line.source,
    )
