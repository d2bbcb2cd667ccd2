"""One registration put into words: protected, in arrears, ended, or on its way."""

from datetime import date

from bot.turn import Turn
from domain import protection
from domain.courtesy import ZONE
from domain.protection import Standing
from domain.tariff import Payer, Sector
from handlers.law import articles, dues_of, ending, lines, month, schedule_of, total
from models import ledger, participant
from models.participant import Participant, State

APPLYING = {
    State.SUBMITTED: "status-submitted",
    State.PROCESSING: "status-processing",
    State.AWAITING_PAYMENT: "status-awaiting-payment",
    State.ACTIVE: "status-active",
    State.ENDED: "status-ended-state",
    State.REJECTED: "status-rejected",
}
"""The words for somebody of whom no date of protection is known."""

NOT_ASKED = (Payer.GOVERNMENT, Payer.DONOR, Payer.ORGANISATION)


def tell(turn: Turn, row: Participant) -> None:
    """Everything about one registration, to the person it belongs to."""
    turn.say("status-name", name=participant.identity(turn.db, row).full_name)
    if row.deceased_on:
        turn.say("status-deceased")
        return turn.offer("/petugas", "/menu")
    if row.protected_until is None:
        turn.say(APPLYING[State(row.state)], number=row.number or "", why=why(row))
        first_payment(turn, row)
    else:
        member(turn, row, row.protected_until)
    reported(turn, row)
    if row.data_as_of:
        turn.say("status-data", day=row.data_as_of, origin=row.data_origin or "")
    return turn.offer(*next_steps(turn, row), "/menu")


def next_steps(turn: Turn, row: Participant) -> tuple[str, ...]:
    """What this person may want to do next."""
    ended = protection.standing(row.protected_until, turn.today) is Standing.ENDED
    if ended or row.state in (State.ENDED, State.REJECTED):
        return ("/daftar", "/petugas")
    if row.state in (State.SUBMITTED, State.PROCESSING):
        return ("/data", "/petugas")
    if row.payer != Payer.SELF:
        return ("/manfaat", "/data")
    return ("/bayar", "/sudahbayar", "/pengingat")


def why(row: Participant) -> str:
    return row.rejection or "-"


def first_payment(turn: Turn, row: Participant) -> None:
    if row.state == State.AWAITING_PAYMENT and row.payer == Payer.SELF:
        what_is_due(turn, row)
        turn.say("pay-how")


def member(turn: Turn, row: Participant, until: date) -> None:
    """Protected, in arrears, or ended: how long, and what one unpaid month costs."""
    state = protection.standing(until, turn.today)
    if state is Standing.ENDED or row.state == State.ENDED:
        return turn.say("status-ended", until=until, grace=protection.grace_until(until))
    left = protection.days_left(until, turn.today)
    if state is Standing.ACTIVE:
        turn.say("status-protected", until=until, days=left)
    else:
        grace = protection.grace_until(until)
        turn.say("status-arrears", until=until, grace=grace, days=(grace - turn.today).days)
    paid = ledger.posted_months(turn.db, row.id)
    if paid and protection.jkm_waiting(paid, turn.today):
        turn.say("status-first-months", amount=protection.JKM_FIRST_MONTHS)
    if row.payer in NOT_ASKED:
        return turn.say("status-paid-by", payer=turn.word(f"option-{row.payer}"))
    what_is_due(turn, row)
    return turn.say("status-missing-month")


def what_is_due(turn: Turn, row: Participant) -> None:
    """The arrears month by month, or the next month, with the law behind the amount."""
    behind = protection.arrears(row.protected_until, turn.today)
    start = protection.next_month(row.protected_until, turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    if behind:
        turn.say("status-due-arrears", lines=lines(turn, schedule), total=total(schedule))
    else:
        due = dues_of(row, start)
        turn.say("status-due-next", month=month(turn, start), dues=due.total)
    turn.say("status-articles", articles=articles(schedule))
    if warning := ending(turn, Sector(row.sector), Payer(row.payer)):
        turn.say_text(warning)


def reported(turn: Turn, row: Participant) -> None:
    """What the person said they paid and the branch's data does not show yet."""
    for report in ledger.waiting_reports(turn.db, row.id):
        told = report.paid_on or report.at.astimezone(ZONE).date()
        turn.say("status-reported", months=report.months, day=told)
