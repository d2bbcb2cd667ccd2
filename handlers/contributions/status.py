"""The status of the person's own registration: protected, in arrears, ended, or on its way.

Only the person who is linked to a registration reads it, with the dues and the law behind them.
"""

from datetime import date

from bot.forms.form import Form
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.membership import Membership
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer, Sector
from handlers.contributions.words import (
    articles,
    dues_text,
    month_text,
    rule_change_text,
    say_waiting,
    schedule_of,
    total_due,
)
from models.contributions import ledger
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant

APPLICATION_TEXTS = {
    ApplicationState.SUBMITTED: "status-submitted",
    ApplicationState.PROCESSING: "status-processing",
    ApplicationState.AWAITING_PAYMENT: "status-awaiting-payment",
    ApplicationState.ACTIVE: "status-active",
    ApplicationState.ENDED: "status-ended-state",
    ApplicationState.REJECTED: "status-rejected",
}
"""For somebody of whom no date of protection is known."""


class Status(Form, opens_with="/status, status, cek status", intents="status arrears due_date"):
    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None:
            turn.say("status-nobody")
            return turn.offer("/daftar", "/hubungkan", "/menu", leads_on=True)
        turn.say("status-name", name=participant.identity(turn.db, row).full_name)
        if row.deceased_on:
            return say_condolence(turn)
        known = memberships.load(turn.db, row)
        if known.status(turn.today) is ProtectionStatus.PAID:
            if row.protected_until:
                turn.say("status-paid", until=row.protected_until)
            say_waiting(turn, known)
        elif row.protected_until is None or known.is_first:
            say_application(turn, row)
            say_waiting(turn, known)
        else:
            say_protection(turn, row, row.protected_until, known)
        if row.data_as_of:
            turn.say("status-data", day=row.data_as_of, origin=row.data_origin or "")
        commands = next_commands(turn, row, known)
        return turn.offer(*commands, "/menu", leads_on=commands[0] in ("/bayar", "/daftar"))


def say_condolence(turn: Turn) -> None:
    """Instead of sums: what the heirs of somebody who died can do."""
    turn.say("status-deceased")
    turn.offer("/meninggal", "/petugas", "/menu")


def say_application(turn: Turn, row: Participant) -> None:
    """Say how far the application is, and the first payment when it waits for that."""
    name = APPLICATION_TEXTS[ApplicationState(row.state)]
    why = participant.rejection(turn.db, row)
    if row.state == ApplicationState.REJECTED and not why:
        name = "status-set-aside"
    turn.say(name, number=row.number or "", why=why or "-")
    if row.state == ApplicationState.AWAITING_PAYMENT and row.payer == Payer.SELF:
        say_dues(turn, row, memberships.load(turn.db, row))
        turn.say("pay-how")


def say_protection(turn: Turn, row: Participant, until: date, known: Membership) -> None:
    """Say whether they are protected, how long, what waits for official data, and what one unpaid
    month costs."""
    state = known.status(turn.today)
    grace = protection.grace_until(until)
    if state is ProtectionStatus.ENDED:
        return say_ended(turn, until, known)
    if state is ProtectionStatus.ACTIVE:
        left = protection.days_left(until, turn.today)
        turn.say("status-protected", until=until, days=left)
    else:
        turn.say("status-arrears", until=until, grace=grace, days=(grace - turn.today).days)
    say_waiting(turn, known)
    paid = ledger.posted_months(turn.db, row.id)
    if paid and protection.in_jkm_waiting_period(paid, turn.today):
        turn.say("status-first-months", amount=protection.JKM_FIRST_MONTHS)
    if row.payer != Payer.SELF:
        return turn.say("status-paid-by", payer=turn.text(f"option-{row.payer}"))
    say_dues(turn, row, known)
    return turn.say("status-missing-month")


def say_ended(turn: Turn, until: date, known: Membership) -> None:
    """Say that membership is over; and to ask first, when money waits that data do not show."""
    text = "status-ended-unseen" if known.waiting else "status-ended"
    turn.say(text, until=until, grace=protection.grace_until(until))
    say_waiting(turn, known)


def say_dues(turn: Turn, row: Participant, known: Membership) -> None:
    """Say the arrears month by month, or the next month, with the law behind the amount."""
    behind, start = known.arrears(turn.today), known.next_month(turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    total = total_due(schedule)
    if behind:
        turn.say("status-due-arrears", lines=dues_text(turn, schedule), total=total)
    else:
        turn.say("status-due-next", month=month_text(turn, start), dues=total)
    turn.say("status-articles", articles=articles(schedule))
    if warning := rule_change_text(turn, Sector(row.sector), Payer(row.payer)):
        turn.say_text(warning)


def next_commands(turn: Turn, row: Participant, known: Membership) -> tuple[str, ...]:
    """The commands that this person may want next."""
    state = known.status(turn.today)
    if state is ProtectionStatus.PAID:
        return ("/petugas",)
    if state is ProtectionStatus.ENDED or row.state == ApplicationState.REJECTED:
        return ("/petugas", "/daftar") if known.waiting else ("/daftar", "/petugas")
    if row.state in (ApplicationState.SUBMITTED, ApplicationState.PROCESSING):
        return ("/data", "/petugas")
    if row.payer != Payer.SELF:
        return ("/manfaat", "/data")
    return ("/bayar", "/sudahbayar", "/pengingat")
