"""`perisai letters`: what became of them, and what they cost.

Reminders of a chosen day, by hand.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

import typer

import app
from bot.texts import rupiah
from domain.reminders.contact_rules import ZONE
from models.database.engine import open_readers
from models.messaging import statistics
from models.messaging.statistics import OUTCOMES, STATES, BilledMessages, Prices, ReportLine
from models.reminders import planning
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from settings import Settings

LONG_AGO = datetime(2020, 1, 1, tzinfo=ZONE)
ALL = ("all", "", "")
HEAD = ("channel", "lane", "template", "posted", *OUTCOMES, *STATES, "billed as")
WIDTHS = (10, 6, 24, *[10] * (1 + len(OUTCOMES) + len(STATES)), 0)


def print_report(settings: Settings, since: date | None, channel: str | None) -> None:
    start = datetime.combine(since, time.min, ZONE) if since else None
    readers = open_readers(app.open_database(settings), settings.keyring(app.VAR))
    with readers() as db:
        found, whole = statistics.message_report(db, start, channel)
        days = statistics.billed_since(db, start or LONG_AGO, channel)
    for name, count in (("posted", whole.posted), *whole.outcomes_in_order()):
        typer.echo(f"{name:10} {count}")
    typer.echo("\n" + row(HEAD))
    for key, line in (*found.items(), (ALL, whole)):
        typer.echo(row(cells(key, line)))
    for told in cost(days, settings.whatsapp_prices):
        typer.echo(told)


def row(texts: Sequence[str]) -> str:
    padded = (
        f"{text:>{width}}" if 2 < place < len(WIDTHS) - 1 else f"{text:{width}}"
        for place, (text, width) in enumerate(zip(texts, WIDTHS, strict=True))
    )
    return " ".join(padded).rstrip()


def cells(key: tuple[str, str, str], line: ReportLine) -> tuple[str, ...]:
    numbers = (line.posted, *(count for _, count in line.outcomes_in_order()))
    numbers += tuple(line.states[name] for name in STATES)
    billed = ", ".join(f"{name} {count}" for name, count in sorted(line.billed.items()))
    return (*key, *map(str, numbers), billed)


def cost(days: Sequence[BilledMessages], prices: Prices) -> list[str]:
    """One line a day, channel and category; then the sum, and what has no price."""
    if not days:
        return ["", "Nothing was billed."]
    lines = ["", f"{'day':11}{'channel':11}{'category':16}{'messages':>9}{'rupiah':>14}"]
    for each in days:
        price = each.cost(prices)
        shown = "no price" if price is None else money(price)
        lines.append(
            f"{each.day!s:11}{each.channel:11}{each.category:16}{each.count:>9}{shown:>14}"
        )
    total = money(statistics.total_cost(days, prices))
    lines.append(f"{'all':38}{sum(each.count for each in days):>9}{total:>14}")
    unknown = sorted({each.category for each in days} - prices.keys())
    if unknown:
        wanted = ", ".join(f"{name}=..." for name in unknown)
        lines.append(
            f"No price is set for {', '.join(unknown)}: set WHATSAPP_PRICES={wanted!r} "
            "in .env, rupiah for one message, from your provider's invoice."
        )
    return lines


def money(amount: Decimal) -> str:
    return rupiah(amount.to_integral_value())


NINE = time(9, tzinfo=ZONE)


def remind(settings: Settings, on: date, *, dry_run: bool) -> None:
    """As if it were 09:00 on that day: plan, and post unless it is a dry run."""
    built = app.build(settings)
    now = datetime.combine(on, NINE)
    limit = settings.reminder_age_limit_days
    if dry_run:
        with built.readers() as db:
            counts = planning.count_falling_due(db, built.ladder, on)
        told = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
        typer.echo(f"{sum(counts.values())} fall due on {on}: {told or 'none'}. Nothing written.")
        return
    planned = plan_reminders(built.sessions, built.ladder, now, limit)
    posted = post_due_reminders(built.sessions, built.texts, built.ladder, now, limit)
    typer.echo(f"{planned} planned, {posted} letters posted.")
