"""Values for the places of answers: of the person who asks, and of the law today."""

from datetime import date, datetime
from functools import cache

from sqlalchemy.orm import Session

from bot.texts import month_name, rupiah
from domain.calendar import month_start
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Discount, Payer, Programme, Scheme, Sector
from domain.knowledge.answers import Situation
from domain.reminders.contact_rules import to_local_time
from handlers.contributions.words import schedule_of, tariff, total_due
from models.contributions import law_tables
from models.knowledge import shipped
from models.participants import participant
from models.participants.participant import UNDER_WAY, ApplicationState, Participant

LOWEST_INCOME, HIGHEST_INCOME = 1, 1_000_000_000
"""Incomes in the lowest and in the highest bracket, rupiah a month."""

PERSONAL = frozenset({"sent_on", "until", "grace", "arrears"})
"""The places that a person's own registration fills."""

Values = dict[str, str]


@cache
def figures() -> tuple[shipped.Figure, ...]:
    """The amounts of the law that are no part of the tariff, read once."""
    return shipped.load_figures()


@cache
def checks() -> dict[str, date]:
    """The days on which the sources of answers were checked, read once."""
    return shipped.load_checks()


def checked_on(source: str) -> date:
    """The day on which a source was checked; of one that the file has no more the oldest day."""
    return checks().get(source, min(checks().values()))


def standing_of(db: Session, person_id: int, today: date) -> tuple[Situation, Participant | None]:
    """The situation of a person, and their registration; a rejected one counts as none."""
    row = participant.registration_of(db, person_id)
    if row is None or row.deceased_on or row.state == ApplicationState.REJECTED:
        return Situation.NEWCOMER, None
    status = protection.protection_status(row.protected_until, today)
    waiting = row.state in UNDER_WAY
    if row.protected_until is None or (waiting and status is ProtectionStatus.ENDED):
        return (Situation.WAITING if waiting else Situation.NEWCOMER), row
    if status is ProtectionStatus.ENDED or row.state == ApplicationState.ENDED:
        return Situation.ENDED, row
    return (Situation.ACTIVE if status is ProtectionStatus.ACTIVE else Situation.ARREARS), row


def known_places(today: date) -> frozenset[str]:
    """The places that an answer may have."""
    return PERSONAL | of_law(month_start(today), "id").keys()


def values_for(language: str, today: date, row: Participant | None) -> Values:
    """The values of all places: of the law today, and of the person's registration."""
    return of_law(month_start(today), language) | (of_person(language, today, row) if row else {})


@cache
def of_law(month: date, language: str) -> Values:
    """Amounts and months of the tariff and the figures in a contribution month."""
    law = tariff()

    def total(income: int, sector: Sector, payer: Payer, programme: Programme) -> str:
        return rupiah(law.dues(income, sector, payer, programme, month).total)

    two, three = Programme.TWO, Programme.THREE
    low, other, transport = LOWEST_INCOME, Sector.OTHER, Sector.TRANSPORT
    top = law.dues(HIGHEST_INCOME, other, Payer.GOVERNMENT, three, month)
    bands = law.bracket(HIGHEST_INCOME, month)
    rates = {scheme: law.rate(scheme, month) for scheme in Scheme}
    found = {
        "two_normal": total(low, other, Payer.GOVERNMENT, two),
        "two_other": total(low, other, Payer.SELF, two),
        "two_transport": total(low, transport, Payer.SELF, two),
        "three_normal": total(low, other, Payer.GOVERNMENT, three),
        "three_other": total(low, other, Payer.SELF, three),
        "three_transport": total(low, transport, Payer.SELF, three),
        "lowest_base": rupiah(law.bracket(low, month).base),
        "top_income": rupiah(bands.income_from),
        "top_jkk": rupiah(top.jkk),
        "top_jht": rupiah(top.jht),
        "jkm_rate": rupiah(rates[Scheme.JKM].contribution(0)),
        "jkk_percent": f"{rates[Scheme.JKK].basis_points // 100}",
        "jht_percent": f"{rates[Scheme.JHT].basis_points // 100}",
        "age_limit": f"{law_tables.age_limit(month).below}",
    }
    for sector in Sector:
        discount = law.discount(sector, Payer.SELF, month)
        if discount and discount.span.last:
            found[f"{sector}_until"] = month_name(language, discount.span.last)
            found["percent"] = f"{percent_of(discount)}"
    amounts = shipped.figures_on(figures(), month)
    return found | {name: rupiah(amount) for name, amount in amounts.items()}


def percent_of(discount: Discount) -> int:
    """The percent off JKK, which is that off JKM too."""
    return dict(discount.off)[Scheme.JKK]


def of_person(language: str, today: date, row: Participant) -> Values:
    """The dates of somebody's protection, and what they owe."""
    found = {"sent_on": day_of(language, row.submitted_at)}
    if row.protected_until is None:
        return found
    found["until"] = day_of(language, row.protected_until)
    found["grace"] = day_of(language, protection.grace_until(row.protected_until))
    behind = protection.arrears(row.protected_until, today)
    if behind and row.payer == Payer.SELF:
        start = protection.next_month(row.protected_until, today)
        found["arrears"] = rupiah(total_due(schedule_of(row, start, len(behind))))
    return found


def day_of(language: str, when: date | datetime) -> str:
    """A day in words; of a moment its local day."""
    day = to_local_time(when).date() if isinstance(when, datetime) else when
    return f"{day.day} {month_name(language, day)}"
