"""A collection in words before it is recorded: who pays, what the law asks for the months, what is
over, and what the agent says yes to."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.contributions import protection
from handlers import answers
from handlers.cashbook.words import change_of
from handlers.contributions.words import articles, dues_text, month_text, months_text
from handlers.portfolio.words import home_text, name_of
from models.cashbook import balances
from models.participants.participant import Participant

LARGEST_NOTE = 100_000
"""Whoever pays with it gets change; a difference above it is likelier a slip."""


def payer_values(turn: Turn, form: Any) -> dict[str, object]:
    plan, said = form.plan(turn), form.answers.get("said_paid")
    return {
        "name": name_of(turn, plan.row),
        "home": home_text(turn, plan.row),
        "start": month_text(turn, plan.start),
        "behind": plan.behind,
        "waiting": waiting_text(turn, plan.waiting),
        "before": earlier_today(turn, plan.row),
        "given": turn.text("collect-given", sum=int(said)) if said else "",
    }


def exact_amount_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    missing = form.plan(turn).missing(form.months)
    return [(str(missing), rupiah(missing))]


def dues_values(turn: Turn, form: Any) -> dict[str, object]:
    """The dues of these months by the law, less what is left over."""
    plan = form.plan(turn)
    dues = plan.schedule[: form.months]
    return {
        "lines": dues_text(turn, dues),
        "credit": turn.text("collect-credit", sum=plan.credit) if plan.credit else "",
        "total": plan.missing(form.months),
        "articles": articles(dues),
    }


def difference_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The ways in which this much money may be meant, the likeliest first."""
    due, covered = int(form.answers["due"]), form.plan(turn).covered(form.paid)
    over, slip = form.paid - due, ("paid", turn.text("collect-sure.paid"))
    other = turn.text("collect-extra-months", months=answers.show_months(turn, covered.months))
    if is_far(form.paid, due):
        return [slip, ("due", rupiah(due)), ("months", turn.text("collect-sure.months"))]
    if over < 0:
        return [("other", other), slip]
    keep = ("keep", turn.text("collect-extra-keep", sum=covered.rest))
    change = ("change", turn.text("collect-extra-change", sum=over))
    return [change, keep if covered.months == form.months else ("other", other), slip]


def difference_values(turn: Turn, form: Any) -> dict[str, object]:
    due = int(form.answers["due"])
    name = "collect-extra-over" if form.paid > due else "collect-extra-under"
    name = "collect-extra-far" if is_far(form.paid, due) else name
    return {
        "name": name_of(turn, form.plan(turn).row),
        "paid": form.paid,
        "months": answers.show_months(turn, form.months),
        "due": due,
        "what": turn.text(name, sum=abs(form.paid - due)),
    }


def summary_values(turn: Turn, form: Any) -> dict[str, object]:
    """The payer, the money and its months with their articles, and what becomes of the rest."""
    plan = form.plan(turn)
    covered = plan.covered(form.paid - form.change, form.months)
    return dues_values(turn, form) | {
        "name": name_of(turn, plan.row),
        "home": home_text(turn, plan.row),
        "paid": form.paid,
        "period": months_text(turn, plan.start, covered.months),
        "before": earlier_today(turn, plan.row),
        "change": turn.text("collect-change", sum=form.change) if form.change else "",
        "rest": turn.text("collect-rest", sum=covered.rest) if covered.rest else "",
    }


def waiting_text(turn: Turn, months: Sequence[date]) -> str:
    """The months that an agent was paid for, and that official data does not have yet."""
    names = ", ".join(month_text(turn, each) for each in months)
    return turn.text("collect-waiting", months=names) if names else ""


def earlier_today(turn: Turn, row: Participant) -> str:
    """A warning when money of this person, less its change, was written down before on this local
    day."""
    paid = [
        (to_local_time(each.at), (each.paid or 0) - change_of(turn.db, each))
        for each in balances.collections_of(turn.db, row.id)
        if to_local_time(each.at).date() == turn.today
    ]
    if not paid:
        return ""
    sums = ", ".join(
        turn.text("collect-at", time=f"{at:%H.%M}", sum=rupiah(amount)) for at, amount in paid
    )
    return turn.text("collect-before", sums=sums)


def is_far(paid: int, due: int) -> bool:
    """Whether so much was handed over for these dues that a zero too many is likely."""
    return paid >= 3 * due and paid - due > LARGEST_NOTE


def deposit_text(turn: Turn, row: Participant) -> str:
    """The sentence by when the money is to be handed in: today when the grace of this person ends
    today."""
    last = turn.today + balances.DEPOSIT_WITHIN
    grace = protection.grace_until(row.protected_until) if row.protected_until else last
    if grace <= turn.today:
        return turn.text("collect-deposit-today")
    if grace < last:
        return turn.text("collect-deposit-by", day=grace)
    return turn.text("collect-deposit", days=balances.DEPOSIT_WITHIN.days)
