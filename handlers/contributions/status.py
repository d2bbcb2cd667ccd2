"""One registration put into words: protected, in arrears, ended, or on its way.

Am I protected, until when, and what do I pay? Only for the person who is linked to it.
"""

from datetime import date

from bot.forms.form import Form
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer, Sector
from domain.reminders.contact_rules import ZONE
from handlers.contributions.words import (
    articles,
    dues_of,
    dues_text,
    month_text,
    rule_change_text,
    schedule_of,
    total_due,
)
from models.contributions import ledger
from models.participants import participant
from models.participants.participant import ApplicationState, Participant

APPLYING = {
    ApplicationState.SUBMITTED: "status-submitted",
    ApplicationState.PROCESSING: "status-processing",
    ApplicationState.AWAITING_PAYMENT: "status-awaiting-payment",
    ApplicationState.ACTIVE: "status-active",
    ApplicationState.ENDED: "status-ended-state",
    ApplicationState.REJECTED: "status-rejected",
}
"""The words for somebody of whom no date of protection is known."""

NOT_ASKED = (Payer.GOVERNMENT, Payer.DONOR, Payer.ORGANISATION)


def say_standing(turn: Turn, row: Participant) -> None:
    """Everything about one registration, to the person it belongs to."""
    turn.say("status-name", name=participant.identity(turn.db, row).full_name)
    if row.deceased_on:
        turn.say("status-deceased")
        return turn.offer("/petugas", "/menu")
    if row.protected_until is None:
        turn.say(
            APPLYING[ApplicationState(row.state)],
            number=row.number or "",
            why=rejection_reason(row),
        )
        first_payment(turn, row)
    else:
        say_protection(turn, row, row.protected_until)
    say_reported(turn, row)
    if row.data_as_of:
        turn.say("status-data", day=row.data_as_of, origin=row.data_origin or "")
    return turn.offer(*next_steps(turn, row), "/menu")


def next_steps(turn: Turn, row: Participant) -> tuple[str, ...]:
    """What this person may want to do next."""
    ended = protection.protection_status(row.protected_until, turn.today) is ProtectionStatus.ENDED
    if ended or row.state in (ApplicationState.ENDED, ApplicationState.REJECTED):
        return ("/daftar", "/petugas")
    if row.state in (ApplicationState.SUBMITTED, ApplicationState.PROCESSING):
        return ("/data", "/petugas")
    if row.payer != Payer.SELF:
        return ("/manfaat", "/data")
    return ("/bayar", "/sudahbayar", "/pengingat")


def rejection_reason(row: Participant) -> str:
    return row.rejection or "-"


def first_payment(turn: Turn, row: Participant) -> None:
    if row.state == ApplicationState.AWAITING_PAYMENT and row.payer == Payer.SELF:
        what_is_due(turn, row)
        turn.say("pay-how")


def say_protection(turn: Turn, row: Participant, until: date) -> None:
    """Protected, in arrears, or ended: how long, and what one unpaid month costs."""
    state = protection.protection_status(until, turn.today)
    if state is ProtectionStatus.ENDED or row.state == ApplicationState.ENDED:
        return turn.say("status-ended", until=until, grace=protection.grace_until(until))
    left = protection.days_left(until, turn.today)
    if state is ProtectionStatus.ACTIVE:
        turn.say("status-protected", until=until, days=left)
    else:
        grace = protection.grace_until(until)
        turn.say("status-arrears", until=until, grace=grace, days=(grace - turn.today).days)
    paid = ledger.posted_months(turn.db, row.id)
    if paid and protection.in_jkm_waiting_period(paid, turn.today):
        turn.say("status-first-months", amount=protection.JKM_FIRST_MONTHS)
    if row.payer in NOT_ASKED:
        return turn.say("status-paid-by", payer=turn.text(f"option-{row.payer}"))
    what_is_due(turn, row)
    return turn.say("status-missing-month")


def what_is_due(turn: Turn, row: Participant) -> None:
    """The arrears month by month, or the next month, with the law behind the amount."""
    behind = protection.arrears(row.protected_until, turn.today)
    start = protection.next_month(row.protected_until, turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    if behind:
        turn.say("status-due-arrears", lines=dues_text(turn, schedule), total=total_due(schedule))
    else:
        due = dues_of(row, start)
        turn.say("status-due-next", month=month_text(turn, start), dues=due.total)
    turn.say("status-articles", articles=articles(schedule))
    if warning := rule_change_text(turn, Sector(row.sector), Payer(row.payer)):
        turn.say_text(warning)


def say_reported(turn: Turn, row: Participant) -> None:
    """What the person said they paid and the branch's data does not show yet."""
    for report in ledger.waiting_reports(turn.db, row.id):
        told = report.paid_on or report.at.astimezone(ZONE).date()
        turn.say("status-reported", months=report.months, day=told)


class Status(Form, opens_with="/status, status, cek status", intents="status arrears due_date"):
    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None:
            turn.say("status-nobody")
            return turn.offer("/daftar", "/hubungkan", "/menu")
        say_standing(turn, row)
        return None
