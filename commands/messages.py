"""The report of messages and their cost, and the reminders of a chosen day."""

import json
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

import typer

import app
from bot.texts import rupiah
from commands.errors import build_or_exit
from domain.calendar import ZONE
from models.database.engine import open_readers
from models.messaging import failed, statistics
from models.messaging.statistics import OUTCOMES, STATES, BilledMessages, Prices, ReportLine
from models.reminders import planning
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from settings import Settings

NINE = time(9, tzinfo=ZONE)
LONG_AGO = datetime(2020, 1, 1, tzinfo=ZONE)
ALL = ("all", "", "")
HEAD = ("channel", "lane", "template", "posted", *OUTCOMES, *STATES, "billed as")
WIDTHS = (10, 6, 24, *[10] * (1 + len(OUTCOMES) + len(STATES)), 0)


def print_report(settings: Settings, since: date | None, channel: str | None) -> None:
    """Print the outcomes of messages posted since a local day, and what was billed a day."""
    start = datetime.combine(since, time.min, ZONE) if since else None
    readers = open_readers(*app.unlocked(settings))
    with readers() as db:
        lines, total = statistics.message_report(db, start, channel)
        days = statistics.billed_since(db, start or LONG_AGO, channel)
    for name, count in (("posted", total.posted), *total.outcomes_in_order()):
        typer.echo(f"{name:10} {count}")
    typer.echo("\n" + table_line(HEAD))
    for key, line in (*lines.items(), (ALL, total)):
        typer.echo(table_line(cells(key, line)))
    for text in cost_lines(days, settings.whatsapp_prices):
        typer.echo(text)


def table_line(texts: Sequence[str]) -> str:
    """The cells padded to WIDTHS; numbers are right-aligned."""
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


def cost_lines(days: Sequence[BilledMessages], prices: Prices) -> list[str]:
    """A line for each day, channel and category, the sum, and the categories without a price."""
    if not days:
        return ["", "Nothing was billed."]
    lines = ["", f"{'day':11}{'channel':11}{'category':16}{'messages':>9}{'rupiah':>14}"]
    for each in days:
        price = each.cost(prices)
        rupiah_text = "no price" if price is None else whole_rupiah(price)
        lines.append(
            f"{each.day!s:11}{each.channel:11}{each.category:16}{each.count:>9}{rupiah_text:>14}"
        )
    total = whole_rupiah(statistics.total_cost(days, prices))
    lines.append(f"{'all':38}{sum(each.count for each in days):>9}{total:>14}")
    unknown = sorted({each.category for each in days} - prices.keys())
    if unknown:
        wanted = ", ".join(f"{name}=..." for name in unknown)
        lines.append(
            f"No price is set for {', '.join(unknown)}: set WHATSAPP_PRICES={wanted!r} "
            "in .env, rupiah for one message, from your provider's invoice."
        )
    return lines


def whole_rupiah(amount: Decimal) -> str:
    return rupiah(amount.to_integral_value())


def print_failed(settings: Settings, number: int | None) -> None:
    """Print the messages that were given up, or one of them decrypted, as JSON."""
    readers = open_readers(*app.unlocked(settings))
    with readers() as db:
        rows = failed.all_failed(db)
        for row in rows if number is None else ():
            typer.echo(f"{row.id:6} {row.failed_at:%Y-%m-%d %H:%M} UTC {row.channel} {row.error}")
        for row in rows if number is not None else ():
            if row.id == number:
                typer.echo(json.dumps(failed.body_of(db, row), ensure_ascii=False, indent=1))


def remind(settings: Settings, on: date, *, dry_run: bool) -> None:
    """Plan and post the reminders as at 09:00 of the local day `on`; with `dry_run` only count."""
    built = build_or_exit(settings)
    now = datetime.combine(on, NINE)
    limit = settings.reminder_age_limit_days
    if dry_run:
        with built.readers() as db:
            counts = planning.count_falling_due(db, built.ladder, on)
        by_step = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
        total = sum(counts.values())
        typer.echo(f"{total} fall due on {on}: {by_step or 'none'}. Nothing written.")
        return
    planned = plan_reminders(built.sessions, built.ladder, now, limit)
    posted = post_due_reminders(built.sessions, built.texts, built.ladder, now, limit)
    typer.echo(f"{planned} planned, {posted} messages queued.")
