"""The card of a status: whether somebody is protected, what is to be paid by when, and what they
may do next."""

from datetime import date

from bot.turn import Turn
from domain.calendar import to_local_time
from domain.contributions import protection
from domain.contributions.membership import Membership
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from domain.knowledge.subject import Thing
from handlers.contributions.words import (
    discount_text,
    dues_text,
    is_over_age,
    months_text,
    say_waiting,
    schedule_of,
    total_due,
)
from handlers.decisions import decided_text
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import law_tables
from models.participants import participant
from models.participants.participant import WITH_BRANCH, ApplicationState, Participant

APPLICATION_TEXTS = {
    ApplicationState.SUBMITTED: "status-submitted",
    ApplicationState.PROCESSING: "status-processing",
    ApplicationState.AWAITING_PAYMENT: "status-awaiting-payment",
    ApplicationState.ACTIVE: "status-active",
    ApplicationState.ENDED: "status-ended-state",
    ApplicationState.REJECTED: "status-rejected",
}
"""For somebody of whom no date of protection is known."""


def say_card(turn: Turn, row: Participant, known: Membership) -> None:
    """Say the state, what is to be paid and by when; the buttons are what this person may do."""
    status = known.status(turn.today)
    if status is ProtectionStatus.PAID:
        turn.say("status-paid", name=first_name(turn, row))
        say_waiting(turn, known)
    elif row.protected_until is None or known.is_first:
        say_application(turn, row, known)
        say_waiting(turn, known)
    elif status is ProtectionStatus.ENDED:
        say_ended(turn, row, row.protected_until, known)
    else:
        say_member(turn, row, row.protected_until, known)
    if known.waiting:
        turn.speak_of(Thing.REPORT)
    commands = next_commands(turn, row, known)
    turn.offer(*commands, "/status rincian", leads_on=commands[0] in ("/bayar", "/daftar"))


def first_name(turn: Turn, row: Participant) -> str:
    return participant.identity(turn.db, row).first_name or turn.text("posts-nameless")


def say_member(turn: Turn, row: Participant, until: date, known: Membership) -> None:
    """Say whether they are protected, what waits for official data, and what to pay by when."""
    say_cover(turn, row, until, known)
    say_waiting(turn, known)
    if row.payer != Payer.SELF:
        behind = bool(known.arrears(turn.today))
        said = "status-paid-by-missing" if behind else "status-paid-by"
        turn.speak_of(Thing.PAYER)
        return turn.say(said, payer=turn.text(f"option-{row.payer}"))
    say_dues(turn, row, known)
    return say_deadline(turn, until, known)


def say_cover(turn: Turn, row: Participant, until: date, known: Membership) -> None:
    """Say until when they are protected; in arrears that nobody should count on it, for nothing
    that we have read says what those months cover."""
    if known.status(turn.today) is ProtectionStatus.ACTIVE:
        left = protection.days_left(until, turn.today)
        turn.say("status-protected", name=first_name(turn, row), until=until, days=left)
    else:
        turn.say("status-arrears", name=first_name(turn, row), until=until)


def say_deadline(turn: Turn, until: date, known: Membership) -> None:
    """Say until when one can pay, and what follows."""
    if known.status(turn.today) is not ProtectionStatus.ACTIVE:
        grace = protection.grace_until(until)
        turn.say("status-grace", grace=grace, days=(grace - turn.today).days)
    elif not known.waiting:
        turn.say("status-pay-by", until=until)


def say_application(turn: Turn, row: Participant, known: Membership) -> None:
    """Say how far the application is, and the first payment when it waits for that."""
    name = APPLICATION_TEXTS[ApplicationState(row.state)]
    why = participant.rejection(turn.db, row)
    if row.state == ApplicationState.REJECTED and not why:
        name = "status-set-aside"
    decided, values = decided_text(turn, row)
    sent = to_local_time(row.submitted_at).date()
    values = {
        "name": first_name(turn, row),
        "number": row.number or "",
        "why": why or "-",
        "day": sent,
        "ago": turn.text("status-ago", count=(turn.today - sent).days),
    } | values
    turn.say(decided or name, **values)
    refused = row.state == ApplicationState.REJECTED
    turn.speak_of(Thing.REJECTION if refused else Thing.APPLICATION)
    asked = cases.unclosed_cases(turn.db, row.id, CaseKind.APPLICATION)
    if asked and row.state in WITH_BRANCH:
        turn.say("status-asked-branch", number=f"{asked[-1].id}")
    if row.state == ApplicationState.AWAITING_PAYMENT and row.payer == Payer.SELF:
        say_dues(turn, row, known)


def say_ended(turn: Turn, row: Participant, until: date, known: Membership) -> None:
    """Say that membership is over; and to ask first, when money waits that data do not show."""
    text = "status-ended-unseen" if known.waiting else "status-ended"
    grace, limit = protection.grace_until(until), law_tables.age_limit(turn.today).below
    if is_over_age(turn, row) and not known.waiting:
        text = "status-ended-over-age"
    turn.say(text, name=first_name(turn, row), until=until, grace=grace, limit=limit)
    turn.speak_of(Thing.ENDING)
    say_waiting(turn, known)


def say_dues(turn: Turn, row: Participant, known: Membership) -> None:
    """Say the sum of the arrears, or of the next month."""
    behind, start = known.arrears(turn.today), known.next_month(turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    turn.say(
        "status-due-arrears" if behind else "status-due-next",
        months=months_text(turn, start, len(schedule)),
        count=len(schedule),
        total=total_due(schedule),
        discount=discount_text(turn, row, schedule),
    )
    thing = Thing.ARREARS if behind else Thing.DUES
    turn.speak_of(Thing.FIRST_PAYMENT if known.is_first else thing, 0, schedule[-1].month)


def say_months(turn: Turn, row: Participant, known: Membership, months: int) -> None:
    """Say the sum of so many months, the next one the first."""
    schedule = schedule_of(row, known.next_month(turn.today), months)
    turn.say("pay-ahead-sum", lines=dues_text(turn, schedule), total=total_due(schedule))
    thing = Thing.FIRST_PAYMENT if known.is_first else Thing.DUES
    turn.speak_of(thing, months, schedule[-1].month)


def next_commands(turn: Turn, row: Participant, known: Membership) -> tuple[str, ...]:
    """The commands that this person may want next, the likeliest first."""
    state = known.status(turn.today)
    if state is ProtectionStatus.PAID:
        return ("/petugas",)
    if state is ProtectionStatus.ENDED and is_over_age(turn, row):
        return ("/petugas",)
    if state is ProtectionStatus.ENDED or row.state == ApplicationState.REJECTED:
        return ("/petugas", "/daftar") if known.waiting else ("/daftar", "/petugas")
    if row.state in WITH_BRANCH:
        return ("/data", "/petugas")
    if row.payer != Payer.SELF:
        return ("/petugas", "/data") if known.arrears(turn.today) else ("/manfaat", "/data")
    return ("/sudahbayar", "/bayar") if known.arrears(turn.today) else ("/bayar", "/sudahbayar")
