"""Letters and their cost as metrics. No personal data, and no look at all letters: see `tally`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal

from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from sqlalchemy.orm import Session

from domain.courtesy import ZONE, local
from models import bill, job, tally
from models.bill import Prices
from models.postage import OUTCOMES
from models.proof import STRANGE
from models.tally import Count

BY = ("channel", "lane", "template", "outcome", "state")


def metrics(db: Session, now: datetime, prices: Prices) -> list[Metric]:
    rows = list(tally.counts(db))
    midnight = datetime.combine(local(now).date(), time.min, ZONE)
    strange = GaugeMetricFamily(
        "perisai_statuses_strange",
        "Statuses of no letter of ours",
        float(job.fact(db, STRANGE) or 0),
    )
    ever = Counter[tuple[str, ...]]()
    for row in rows:
        if row.category:
            ever[row.channel, row.category] += row.letters
    return [
        outcomes(rows),
        details(rows),
        strange,
        *costs("", "so far", ever.items(), prices),
        *costs("_today", "since local midnight", bill.recent(db, midnight).items(), prices),
    ]


def outcomes(rows: Sequence[Count]) -> Metric:
    found = Counter(dict.fromkeys(("posted", *OUTCOMES), 0))
    for row in rows:
        found[row.outcome] += row.letters
        found["posted"] += row.letters
    return family("perisai_letters", "Letters by outcome", ("outcome",), labelled(found))


def details(rows: Sequence[Count]) -> Metric:
    found = Counter[tuple[str, ...]]()
    for row in rows:
        found[row.channel, row.lane, row.template, row.outcome, row.state] += row.letters
    return family("perisai_letters_by", "Letters, and what the platform says", BY, found.items())


def costs(
    name: str, when: str, billed: Iterable[tuple[tuple[str, ...], int]], prices: Prices
) -> list[Metric]:
    """Messages that are paid for, and their cost where a price is set."""
    found = list(billed)
    labels = ("channel", "category")
    priced = [(key, float(prices[key[1]] * Decimal(n))) for key, n in found if key[1] in prices]
    return [
        family(
            f"perisai_letters_billed{name}", f"Letters that are paid for, {when}", labels, found
        ),
        family(f"perisai_letters_cost{name}_rupiah", f"What they cost, {when}", labels, priced),
    ]


def labelled(found: Counter[str]) -> list[tuple[tuple[str, ...], int]]:
    return [((name,), count) for name, count in found.items()]


def family(
    name: str,
    text: str,
    labels: Sequence[str],
    samples: Iterable[tuple[tuple[str, ...], float]],
) -> Metric:
    made = GaugeMetricFamily(name, text, labels=labels)
    for key, value in samples:
        made.add_metric(key, value)
    return made
