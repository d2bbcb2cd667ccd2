"""Values for the places of answers: of the person who asks, and of the law today."""

from datetime import date, datetime
from functools import cache

from sqlalchemy.orm import Session

from bot.texts import month_name, rupiah
from bot.turn import Turn
from domain.calendar import month_start, to_local_time
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Discount, Payer, Programme, Scheme, Sector
from domain.knowledge.answers import Situation
from domain.markup import BEGIN, END
from handlers.contributions.words import age_of, is_over_age, schedule_of, tariff, total_due
from models.contributions import law_tables
from models.knowledge import shipped
from models.participants import memberships, participant
from models.participants.participant import UNDER_WAY, ApplicationState, Participant
from models.roles import role
from models.roles.role import Role

LOWEST_INCOME, HIGHEST_INCOME = 1, 1_000_000_000
"""Incomes in the lowest and in the highest bracket, rupiah a month."""

PERSONAL = frozenset(
    {
        *("sent_on", "until", "grace", "arrears", "number", "due", "due_month", "with_jht"),
        *("agent", "payer", "age", "why", "last_month", "own_discount"),
    }
)
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


def situations_of(turn: Turn, person_id: int) -> tuple[tuple[Situation, ...], Participant | None]:
    """The situations of a person, the most particular first, and their registration."""
    db, today = turn.db, turn.today
    standing, row = standing_of(db, person_id, today)
    own = row or participant.registration_of(db, person_id)
    if own is None or own.deceased_on:
        return (standing,), row
    known = memberships.load(db, own)
    if known.status(today) is ProtectionStatus.PAID:
        return ((Situation.PAID if own.payer == Payer.SELF else Situation.PAID_FOR),), own
    old = is_over_age(turn, own)
    nearly = (age_of(turn, own) or 0) >= law_tables.age_limit(today).below - 1
    ended = standing is Situation.ENDED
    particular = [
        (Situation.REJECTED, own.state == ApplicationState.REJECTED),
        (Situation.PAID_FOR, own.payer != Payer.SELF and not ended),
        (Situation.SENIOR_ENDED, old and ended),
        (Situation.SENIOR, nearly and standing in (Situation.ACTIVE, Situation.ARREARS)),
        (Situation.APPROVED, own.state == ApplicationState.AWAITING_PAYMENT),
    ]
    return (*(each for each, is_so in particular if is_so), standing), own


def known_places(today: date) -> frozenset[str]:
    """The places that an answer may have."""
    return PERSONAL | of_law(month_start(today), "id").keys()


def values_for(turn: Turn, language: str, row: Participant | None) -> Values:
    """The values of all places: of the law today, and of the person's registration."""
    today = turn.today
    found = of_law(month_start(today), language)
    if row is None:
        return found
    return found | of_membership(turn, language, row)


def of_membership(turn: Turn, language: str, row: Participant) -> Values:
    """The dates of somebody's protection, what they owe and pay next, their agent, their age, and
    why an application came back. What to remember stands out."""
    texts, today, known = turn.texts, turn.today, memberships.load(turn.db, row)
    month, behind = known.next_month(today), known.arrears(today)
    law, sector, payer = tariff(), Sector(row.sector), Payer(row.payer)
    with_jht = law.dues(row.income, sector, payer, Programme.THREE, month).total
    agent = turn.db.get(Role, row.agent_id) if row.agent_id else None
    found = {
        "sent_on": day_of(language, row.submitted_at),
        "number": row.number or "",
        "due": bold(rupiah(total_due(schedule_of(row, month, 1)))),
        "due_month": month_name(language, month),
        "with_jht": bold(rupiah(with_jht)) if row.programme == Programme.TWO else "",
        "agent": role.name_of(turn.db, agent).title() if agent else "",
        "payer": texts(language, f"option-{row.payer}") if payer is not Payer.SELF else "",
        "age": f"{age_of(turn, row) or ''}",
    }
    if row.protected_until:
        last = protection.grace_until(row.protected_until)
        found["until"] = bold(day_of(language, row.protected_until))
        found["grace"] = bold(day_of(language, last))
        found["last_month"] = bold(month_name(language, row.protected_until))
    if until := law.discounted_until(sector, payer, month):
        found["own_discount"] = month_name(language, until)
    if behind and payer is Payer.SELF:
        found["arrears"] = bold(rupiah(total_due(schedule_of(row, month, len(behind)))))
    if row.state == ApplicationState.REJECTED:
        found["why"] = participant.rejection(turn.db, row)
    return found


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


def bold(words: str) -> str:
    """Words that stand out, in our markup."""
    return f"{BEGIN}{words}{END}"


def day_of(language: str, when: date | datetime) -> str:
    """A day in words; of a moment its local day."""
    day = to_local_time(when).date() if isinstance(when, datetime) else when
    return f"{day.day} {month_name(language, day)}"
