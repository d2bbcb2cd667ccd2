"""The report on letters: one line for each channel, lane and approved text, and their sum."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from models.letter import Letter, Outcome
from models.tally import WAITS, Count, counted

OUTCOMES = (*(each.value for each in Outcome), WAITS)
STATES = ("delivered", "read", "failed")
Key = tuple[str, str, str]


class Line:
    """posted = sent + refused + unknown + cancelled + waiting.

    `states` are what the platform says of them (a letter that was read counts as read only),
    `billed` how many are paid for, by category.
    """

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.states: Counter[str] = Counter()
        self.billed: Counter[str] = Counter()

    def add(self, row: Count) -> None:
        self.outcomes[row.outcome] += row.letters
        self.states[row.state] += row.letters
        if row.category:
            self.billed[row.category] += row.letters

    def outcomes_in_order(self) -> list[tuple[str, int]]:
        return [(name, self.outcomes[name]) for name in OUTCOMES]

    @property
    def posted(self) -> int:
        return self.outcomes.total()


def lines(rows: Iterable[Count]) -> tuple[dict[Key, Line], Line]:
    """Each line by channel, lane and text, and all together."""
    found: dict[Key, Line] = {}
    whole = Line()
    for row in rows:
        found.setdefault((row.channel, row.lane, row.template), Line()).add(row)
        whole.add(row)
    return dict(sorted(found.items())), whole


def report(
    db: Session, since: datetime | None = None, channel: str | None = None
) -> tuple[dict[Key, Line], Line]:
    """Of the letters that are still kept, posted from a moment on."""
    where = [Letter.posted_at >= since] if since else []
    if channel:
        where.append(Letter.channel == channel)
    return lines(Count(*row) for row in db.execute(counted(*where)))
