"""Contributions in words: months, amounts, their sum and the articles they follow from."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from bot.texts import month_name, month_range
from bot.turn import Turn
from domain.calendar import add_months, age_in_years, month_start
from domain.claims.told import DEATH_FORM
from domain.contributions.membership import Membership, PaymentStage, WaitingPayment
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Dues, Payer, Programme, Sector, upcoming_rule_changes
from domain.knowledge.subject import Thing
from domain.people.drafts import form_name
from models.contributions import law_tables
from models.duplicates.merge_registrations import registration_it_became
from models.participants import participant
from models.participants.participant import Participant
from models.roles import role
from models.roles.role import Role

tariff = law_tables.tariff


def schedule_of(row: Participant, start: date, months: int) -> tuple[Dues, ...]:
    """The dues of a participant for so many contribution months from `start`."""
    payer, programme = Payer(row.payer), Programme(row.programme)
    return tariff().schedule(row.income, Sector(row.sector), payer, programme, start, months)


def age_of(turn: Turn, row: Participant) -> int:
    """The age of a participant today; 0 without a birth date."""
    born_on = participant.identity(turn.db, row).born_on
    return age_in_years(date.fromisoformat(born_on), turn.today) if born_on else 0


def is_over_age(turn: Turn, row: Participant) -> bool:
    """Whether a participant is too old to register again."""
    return age_of(turn, row) >= law_tables.age_limit(turn.today).below


def say_merged(turn: Turn) -> bool:
    """Lead a person to the registration that theirs was merged into; False when there is none."""
    merged = registration_it_became(turn.db, turn.person.id)
    if merged is None:
        return False
    former, kept = merged
    turn.say("status-merged", number=former.number or "-", other=kept.number or "-")
    turn.offer("/hubungkan", "/petugas", "/menu")
    return True


def say_paid_for(turn: Turn, row: Participant) -> None:
    """Say that somebody else pays, and whom to ask when that ends."""
    turn.speak_of(Thing.PAYER)
    turn.say("pay-not-you", payer=turn.text(f"option-{row.payer}"))
    turn.offer("/status", "/petugas", "/menu")


def say_nobody(turn: Turn) -> None:
    """Say that the person is not registered here, or has not sent the application yet."""
    begun = "registration" in (turn.state.form, *turn.state.parked)
    turn.say("status-unsent" if begun else "status-nobody")
    if role.serves_people(turn.db, turn.person.id):
        turn.say("status-of-others")
        return turn.offer("/portofolio", "/cari", "/daftar", "/menu")
    turn.offer(*(() if begun else ("/daftar",)), "/hubungkan", "/menu", leads_on=not begun)
    return None


OWN = {
    PaymentStage.COLLECTED: "waiting-collected",
    PaymentStage.DEPOSITED: "waiting-deposited",
    PaymentStage.REPORTED: "status-reported",
}
"""The texts about payments that wait, for the one who paid."""


def say_waiting(turn: Turn, known: Membership) -> None:
    """Say what was paid and waits for official data, and what it keeps from being asked again."""
    say_payments(turn, known)
    status = known.status(turn.today)
    if status is ProtectionStatus.PAID:
        over = known.has_ended or known.official_status(turn.today) is ProtectionStatus.ENDED
        turn.say("waiting-before-registering" if over else "waiting-before-paying")
    elif status is ProtectionStatus.ENDED and known.waiting:
        turn.say("waiting-denied", day=known.as_of or turn.today)


def say_payments(turn: Turn, known: Membership, texts: Mapping[PaymentStage, str] = OWN) -> None:
    """Say each payment that waits for official data, by the text of its stage."""
    for each in known.waiting:
        agent = turn.db.get(Role, each.agent_id) if each.agent_id else None
        who = role.name_of(turn.db, agent).title() if agent else ""
        turn.say(
            texts[each.stage],
            agent=who or turn.text("posts-nameless"),
            sum=each.amount,
            months=each.months,
            period=period_text(turn, each),
            day=each.day,
        )


def period_text(turn: Turn, payment: WaitingPayment) -> str:
    """The contribution months of a payment."""
    first = add_months(month_start(payment.until), 1 - payment.months)
    return months_text(turn, first, payment.months)


def dues_text(turn: Turn, schedule: Sequence[Dues]) -> str:
    """One line for each run of months with the same dues: months, amount, sum, and why."""
    lines = []
    for _, same in groupby(schedule, lambda dues: (dues.total, dues.discounted)):
        run = list(same)
        name = "dues-line-discount" if run[0].discounted else "dues-line"
        lines.append(
            turn.text(
                name,
                months=months_text(turn, run[0].month, len(run)),
                count=len(run),
                dues=run[0].total,
                sum=sum(dues.total for dues in run),
            )
        )
    return "\n".join(lines)


def discount_text(turn: Turn, row: Participant, schedule: Sequence[Dues]) -> str:
    """The discount that is in the dues already, and its last day, behind a space; or nothing."""
    month = next((dues.month for dues in reversed(schedule) if dues.discounted), None)
    until = month and tariff().discounted_until(Sector(row.sector), Payer(row.payer), month)
    if not until:
        return ""
    whole = all(dues.discounted for dues in schedule)
    return f" {turn.text('dues-discounted' if whole else 'dues-partly-discounted', until=until)}"


def articles(schedule: Sequence[Dues]) -> str:
    """The legal sources of the amounts, each once."""
    return "; ".join(dict.fromkeys(name for dues in schedule for name in dues.articles))


def total_due(schedule: Sequence[Dues]) -> int:
    """The sum of the dues in rupiah."""
    return sum(dues.total for dues in schedule)


def months_text(turn: Turn, first: date, months: int) -> str:
    """ "Desember 2026 – Januari 2027"."""
    return month_range(turn.person.language, first, months)


def month_text(turn: Turn, day: date) -> str:
    """ "Desember 2026"."""
    return month_name(turn.person.language, day)


def rule_change_text(turn: Turn, sector: Sector, payer: Payer) -> str:
    """A warning when this person's discount ends within 45 days; empty when it does not."""
    for rule in upcoming_rule_changes(tariff(), turn.today):
        if rule.subject == sector and payer is not Payer.GOVERNMENT:
            return turn.text("discount-ends", until=rule.ends_on)
    return ""


def may_be_the_dead(turn: Turn) -> bool:
    """Whether a death is being told in this chat that may be that of its own member: nobody else
    is named yet."""
    found = {form_name(name): answers for name, answers in turn.state.parked.items()}
    told = (found | {turn.state.form: turn.state.answers}).get(DEATH_FORM)
    return told is not None and not any(told.get(each) for each in ("nik", "full_name"))


def say_condolence(turn: Turn) -> None:
    """Instead of sums: what the heirs of somebody who died can do."""
    turn.say("status-deceased")
    turn.offer("/meninggal", "/petugas", "/menu")
