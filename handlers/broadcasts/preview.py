"""The preview of a broadcast: how many people get it, by which channels, what that costs and how
long it takes, who is left out and why, and who must approve it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from sqlalchemy import ColumnElement

from bot.channels.channel import PACES
from bot.turn import Turn
from domain.broadcasts import mentions_money
from domain.roles import RoleKind
from handlers.broadcasts import words
from models.broadcasts import audience, lifecycle
from models.broadcasts.audience import PASSING, READY
from models.roles.role import Role

FREE_TEXT = "service"
"""The category in which WhatsApp bills free text within a window."""
FASTEST = 100
"""Messages a second of one broadcast: as many are posted at a look, every ten seconds, as may be on
their way."""


@dataclass(frozen=True)
class Preview:
    """People by verdict, those who get it by channel, and the moment it is planned for."""

    counts: Counter[str]
    channels: Counter[str]
    starts_at: datetime | None

    @property
    def reached(self) -> int:
        """The number of people who get it now or later."""
        return self.counts[READY] + sum(self.counts[each] for each in PASSING)

    @property
    def minutes(self) -> int:
        """The time to send it at the pace of the slowest channel, if nothing else is sent."""
        total = self.channels.total() / FASTEST
        paces = (n / PACES[name].per_second for name, n in self.channels.items() if name in PACES)
        return ceil(max([total, *paces]) / 60)


def look(turn: Turn, where: ColumnElement[bool], starts_at: datetime | None) -> Preview:
    """The preview for the participants of a condition."""
    at, planned = starts_at or turn.now, starts_at is not None
    return Preview(
        audience.preview_counts(turn.db, where, at, planned=planned),
        audience.channel_counts(turn.db, where, at, planned=planned),
        starts_at,
    )


def preview_parts(
    turn: Turn, role: Role, text: str, preview: Preview, *, has_picture: bool = False
) -> list[str]:
    """The numbers, when it starts, and what the sender should know before sending."""
    parts = [preview_text(turn, preview)]
    if preview.starts_at:
        parts.append(turn.text("broadcast-starts", **words.moment_values(preview.starts_at)))
    if has_picture:
        parts.append(turn.text("broadcast-with-picture"))
    if lifecycle.needs_approval(turn.db, role, preview.reached, has_picture=has_picture):
        most = lifecycle.ALONE[RoleKind(role.kind)]
        name = "broadcast-approval-picture" if has_picture else "broadcast-approval"
        parts.append(turn.text(name, most=most, by=role.kind))
    if mentions_money(text):
        parts.append(turn.text("broadcast-doubtful"))
    return parts


def preview_text(turn: Turn, preview: Preview) -> str:
    """The preview's numbers: now or then, later and left out are the whole audience."""
    counts = preview.counts
    later = sum(counts[each] for each in PASSING)
    left = counts.total() - counts[READY] - later
    values: dict[str, object] = {"count": counts.total(), "now": counts[READY]}
    values |= {"later": later, "left": left, "start": "then" if preview.starts_at else "now"}
    lines = turn.text("broadcast-counts", **values), words.count_lines(turn, words.REASONS, counts)
    return "\n".join(filter(None, (*lines, *sending_lines(turn, preview))))


def sending_lines(turn: Turn, preview: Preview) -> list[str]:
    """By which channels it goes and how long that takes; the cost where the price is known."""
    if not preview.channels:
        return []
    ways = ", ".join(
        turn.text("broadcast-channel", channel=turn.text(f"channel-{name}"), count=count)
        for name, count in preview.channels.most_common()
    )
    found = [turn.text("broadcast-way", channels=ways, minutes=preview.minutes)]
    count, price = preview.channels["whatsapp"], turn.prices.get(FREE_TEXT)
    if count and price is not None:
        total = (price * count).to_integral_value()
        found.append(turn.text("broadcast-cost", count=count, sum=int(total)))
    return found
