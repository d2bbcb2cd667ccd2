"""The people of a broadcast in words: where they live, what narrows them, and the preview.

The preview says how many people get it, by which channels, what that costs and how long it takes,
who is left out and why, and who must approve it.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from bot.channels.channel import PACES
from bot.texts import Say
from bot.turn import Turn
from domain.broadcasts.text_rules import mentions_money
from domain.calendar import DAY
from domain.contributions.tariff import Payer, Sector
from domain.coverage.figures import PostGroup
from domain.regions import is_village
from domain.roles import RoleKind
from handlers.broadcasts import words
from handlers.roles.words import role_holder_text
from models import regions
from models.broadcasts import audience, lifecycle
from models.broadcasts.audience import PASSING, READY, AudienceFilter, Filters, Heard
from models.broadcasts.broadcast import Broadcast
from models.participants.standing import Standing
from models.portfolio import portfolio
from models.roles.role import Role

GROUPS = {
    Standing.ACTIVE: "broadcast-to-active",
    Standing.ARREARS: "broadcast-to-arrears",
    Standing.WAITING: "broadcast-to-waiting",
    Standing.EVERYBODY: "broadcast-to-everybody",
}
SAID = {
    Standing.ACTIVE: "broadcast-to-active.also",
    Standing.ARREARS: "broadcast-to-arrears.also",
    Standing.WAITING: "broadcast-to-waiting.also",
    Standing.EVERYBODY: "broadcast-to-everybody.also",
}
"""Other words for them, that are typed."""
FILTERS = {
    AudienceFilter.ORGANISATION: "broadcast-by-organisation",
    AudienceFilter.POST: "broadcast-by-post",
    AudienceFilter.PAYER: "broadcast-by-payer",
    AudienceFilter.SECTOR: "broadcast-by-sector",
    AudienceFilter.AGENT: "broadcast-by-agent",
    AudienceFilter.HEARD: "broadcast-by-heard",
}
VALUES: dict[tuple[AudienceFilter, str], str] = {
    (AudienceFilter.POST, PostGroup.HEAD): "broadcast-post-ketua",
    (AudienceFilter.POST, PostGroup.OTHER): "broadcast-post-other",
    (AudienceFilter.PAYER, Payer.SELF): "broadcast-payer-self",
    (AudienceFilter.PAYER, Payer.GOVERNMENT): "broadcast-payer-government",
    (AudienceFilter.PAYER, Payer.DONOR): "broadcast-payer-donor",
    (AudienceFilter.PAYER, Payer.ORGANISATION): "broadcast-payer-organisation",
    (AudienceFilter.SECTOR, Sector.TRANSPORT): "broadcast-sector-transport",
    (AudienceFilter.SECTOR, Sector.OTHER): "broadcast-sector-other",
    (AudienceFilter.AGENT, audience.NOBODYS): "broadcast-agent-nobody",
    (AudienceFilter.HEARD, Heard.LATELY): "broadcast-heard-lately",
    (AudienceFilter.HEARD, Heard.LONG_AGO): "broadcast-heard-long-ago",
}
MOST_PLACES = 5_000
"""So many RW are looked through."""
LENGTHS = (len("31.73.04"), len("31.73.04.1001"))
"""Of the code of a kecamatan, and of a kelurahan."""


def places(db: Session, role: Role) -> list[str]:
    """The codes of all areas in which people of the role live: kecamatan, kelurahan and RW, each
    with the fullest first."""
    rws = portfolio.fullest_rws(db, role, MOST_PLACES)
    wider = [dict.fromkeys(village[:length] for village, _ in rws) for length in LENGTHS]
    return [*wider[0], *wider[1], *(f"{village}/{rw}" for village, rw in rws)]


def offered_places(known: list[str], most: int) -> list[str]:
    """The areas to offer as buttons: the widest of which there are several, else the RW."""
    wider = [each for each in known if "/" not in each]
    districts = [each for each in wider if not is_village(each)]
    villages = [each for each in wider if is_village(each)]
    rws = [each for each in known if "/" in each]
    return next(each for each in (districts, villages, rws) if len(each) > 1 or each is rws)[:most]


def place_text(db: Session, t: Say, place: str, most: int = 17) -> str:
    """The name of an area, as short as a button: "Kedaung Kali Angke RW 005" is too long, the end
    of the name goes after `most` letters; 0: it stays whole."""
    region, _, rw = place.partition("/")
    if not region:
        return t("broadcast-everywhere")
    name = regions.name(db, region)
    if rw:
        return f"{name[: most or None].rstrip()} RW {rw}"
    return t("broadcast-village" if is_village(region) else "broadcast-district", name=name)


def filter_text(t: Say, of: AudienceFilter) -> str:
    """The name of a filter: "Pembayar iuran"."""
    return t(FILTERS[of])


def value_text(db: Session, t: Say, of: AudienceFilter, value: str) -> str:
    """The name of a value of a filter: "Donatur"."""
    if of is AudienceFilter.ORGANISATION:
        return t(f"option-{value}")
    if of is AudienceFilter.AGENT and value != audience.NOBODYS:
        return role_holder_text(db, t, int(value))
    return t(VALUES[of, value], days=audience.LATELY // DAY)


def filters_text(db: Session, t: Say, chosen: Filters) -> str:
    """The filters that narrow the people: "Pembayar iuran: donatur; Jabatan: ketua"."""
    return "; ".join(
        f"{filter_text(t, each)}: {value_text(db, t, each, value)}"
        for each, value in chosen.items()
    )


def people_text(db: Session, t: Say, row: Broadcast) -> str:
    """The people whom a broadcast is for, in words."""
    narrowed = filters_text(db, t, audience.load_filters(row.filters))
    parts = t(GROUPS[Standing(row.group)]), place_text(db, t, row.place), narrowed
    return ", ".join(filter(None, parts))


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
    turn: Turn,
    role: Role,
    text: str,
    preview: Preview,
    *,
    filters: Filters,
    has_picture: bool = False,
) -> list[str]:
    """The filters, the numbers, when it starts, and what the sender should know before sending."""
    narrowed = filters_text(turn.db, turn.text, filters)
    parts = [turn.text("broadcast-narrowed", filters=narrowed)] if narrowed else []
    parts.append(preview_text(turn, preview))
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
    """The channels that it goes by and the time that takes; the cost where the price is known."""
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
