"""A morning digest in words: few entries of each list, all of them in the sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from bot.message import Option, Outbound
from bot.texts import Texts, rupiah
from domain.contributions import protection
from domain.contributions.tariff import Payer, Programme, Sector
from domain.digests.portfolio_changes import Change
from domain.markup import truncate
from handlers.contributions.words import tariff, total_due
from models.digests.content import DigestContent, DigestEntry
from models.participants.participant import Identity

SHOWN = 3
"""Entries of a list in the message: all of it must fit WhatsApp's 1,024 characters."""

NAME = 20
BUTTONS = ("/ingatkan", "/telepon", "/catat", "/portofolio")


class OpenDues(NamedTuple):
    """Contribution months, and their sum in rupiah; None when somebody else pays."""

    months: int
    sum: int | None


@cache
def price(income: int, sector: str, programme: str, start: date, months: int) -> int:
    """The rupiah of somebody who pays for themselves: many have the same income and work."""
    terms = Sector(sector), Payer.SELF, Programme(programme)
    return total_due(tariff().schedule(income, *terms, start, months))


@dataclass(frozen=True, slots=True)
class DigestWriter:
    """Puts one digest into words.

    `places` are names of villages by their codes; `identity_of` decrypts an entry's identity.
    """

    texts: Texts
    language: str
    today: date
    places: Mapping[str, str]
    identity_of: Callable[[DigestEntry], Identity]

    def text(self, name: str, /, **values: object) -> str:
        """The text in the agent's language."""
        return self.texts(self.language, name, **values)

    def name_of(self, entry: DigestEntry) -> str:
        return self.identity_of(entry).full_name.title() or "-"

    def days_left(self, entry: DigestEntry) -> int:
        """The days that are left of protection, or in arrears of the time to pay them."""
        assert entry.until is not None, "it has been protected"
        last = entry.until if entry.until >= self.today else entry.grace
        assert last is not None, "it has been protected"
        return (last - self.today).days

    def dues_of(self, entry: DigestEntry) -> OpenDues:
        """The months in arrears that nobody has paid, or else the next one; of a first payment
        those that were asked for."""
        until = entry.paid_until or entry.until
        behind = len(protection.arrears(until, self.today))
        months = behind or (1 if until else entry.months)
        if entry.payer != Payer.SELF:
            return OpenDues(months, None)
        start = protection.next_month(until, self.today)
        return OpenDues(months, price(entry.income, entry.sector, entry.programme, start, months))

    def home_of(self, entry: DigestEntry) -> str:
        """The kelurahan, RT and RW."""
        return self.text("digest-home", place=self.place_of(entry), rt=entry.rt, rw=entry.rw)

    def sum_of(self, entries: Sequence[DigestEntry]) -> int:
        """The rupiah that all of them owe."""
        return sum(self.dues_of(each).sum or 0 for each in entries)

    def place_of(self, entry: DigestEntry) -> str:
        return self.places.get(entry.village, entry.village)


def is_long(content: DigestContent) -> bool:
    """Whether there is more than the message shows."""
    lists = (content.due, content.behind, content.first, content.visit, content.cases)
    return any(len(each) > SHOWN for each in lists) or bool(content.changed or content.paid)


def digest_message(
    writer: DigestWriter, name: str, content: DigestContent, since: date | None
) -> Outbound:
    """The message to the agent of this name; `since` is the day of the digest before."""
    people = len(content.standing)
    parts = [
        writer.text("digest-title", name=name, day=writer.today, people=people),
        list_text(writer, "digest-due", content.due),
        list_text(writer, "digest-behind", content.behind),
        first_text(writer, content.first),
        list_text(writer, "digest-visit", content.visit),
    ]
    if content.paid:
        parts.append(writer.text("digest-waiting", count=len(content.paid)))
    if content.followed_up:
        parts.append(writer.text("digest-followed-up", count=content.followed_up))
    if content.late[0]:
        count, held = content.late
        parts.append(writer.text("digest-late", count=count, sum=held))
    if content.cases:
        parts.append(writer.text("digest-cases", count=len(content.cases)))
    if since:
        parts.append(changes_text(writer, content, since))
    if not (content.due or content.behind or content.first or content.late[0]):
        parts.append(writer.text("digest-calm"))
    if is_long(content):
        parts.append(writer.text("digest-sheet"))
    options = (Option(each, writer.text(f"open-{each[1:]}")) for each in BUTTONS)
    return Outbound("\n\n".join(filter(None, parts)), tuple(options))


def list_text(writer: DigestWriter, name: str, entries: Sequence[DigestEntry]) -> str:
    if not entries:
        return ""
    lines = [writer.text(name, count=len(entries), sum=writer.sum_of(entries))]
    line = visit_text if name == "digest-visit" else entry_text
    lines += [line(writer, each) for each in entries[:SHOWN]]
    if len(entries) > SHOWN:
        lines.append(writer.text("digest-more", count=len(entries) - SHOWN))
    return "\n".join(lines)


def entry_text(writer: DigestWriter, entry: DigestEntry) -> str:
    assert entry.until is not None, "it is due"
    assert entry.grace is not None, "it is due"
    name, dues = truncate(writer.name_of(entry), NAME), writer.dues_of(entry)
    owed = "" if dues.sum is None else f"{rupiah(dues.sum)}, "
    values = {"name": name, "place": writer.home_of(entry), "owed": owed}
    if entry.until >= writer.today:
        line = writer.text("digest-line", until=entry.until, **values)
    else:
        line = writer.text("digest-line-behind", days=writer.days_left(entry), **values)
    if entry.payer == Payer.SELF:
        return line
    payer = writer.text(f"digest-payer-{entry.payer}")
    return writer.text("digest-paid-by", line=line, payer=payer)


def visit_text(writer: DigestWriter, entry: DigestEntry) -> str:
    """The name and the home alone; the standing is said above."""
    name = truncate(writer.name_of(entry), NAME)
    return writer.text("digest-line-visit", name=name, place=writer.home_of(entry))


def first_text(writer: DigestWriter, entries: Sequence[DigestEntry]) -> str:
    """The number of those who have never paid, what they owe, and the first few names."""
    if not entries:
        return ""
    names = ", ".join(truncate(writer.name_of(each), NAME) for each in entries[:SHOWN])
    more = " …" if len(entries) > SHOWN else ""
    total = writer.sum_of(entries)
    return writer.text("digest-first", count=len(entries), sum=total, names=f"{names}{more}")


def changes_text(writer: DigestWriter, content: DigestContent, since: date) -> str:
    counts = {kind: len(content.changed.get(kind, ())) for kind in Change}
    counts[Change.GONE] = content.gone
    found = [
        writer.text(f"digest-{kind.replace('_', '-')}", count=count)
        for kind, count in counts.items()
        if count
    ]
    what = ", ".join(found) or writer.text("digest-nothing")
    return writer.text("digest-changed", day=since, what=what)
