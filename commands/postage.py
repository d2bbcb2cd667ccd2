"""`perisai letters`: what became of them, and what they cost."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

import typer

import app
from bot.texts import rupiah
from domain.courtesy import ZONE
from models import bill, postage
from models.bill import Billed, Prices
from models.database import open_readers
from models.postage import OUTCOMES, STATES, Line
from settings import Settings

LONG_AGO = datetime(2020, 1, 1, tzinfo=ZONE)
ALL = ("all", "", "")
HEAD = ("channel", "lane", "template", "posted", *OUTCOMES, *STATES, "billed as")
WIDTHS = (10, 6, 24, *[10] * (1 + len(OUTCOMES) + len(STATES)), 0)


def letters(settings: Settings, since: date | None, channel: str | None) -> None:
    start = datetime.combine(since, time.min, ZONE) if since else None
    readers = open_readers(app.open_database(settings), settings.keyring(app.VAR))
    with readers() as db:
        found, whole = postage.report(db, start, channel)
        days = bill.billed(db, start or LONG_AGO, channel)
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


def cells(key: tuple[str, str, str], line: Line) -> tuple[str, ...]:
    numbers = (line.posted, *(count for _, count in line.outcomes_in_order()))
    numbers += tuple(line.states[name] for name in STATES)
    billed = ", ".join(f"{name} {count}" for name, count in sorted(line.billed.items()))
    return (*key, *map(str, numbers), billed)


def cost(days: Sequence[Billed], prices: Prices) -> list[str]:
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
    lines.append(
        f"{'all':38}{sum(each.count for each in days):>9}{money(bill.total(days, prices)):>14}"
    )
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
