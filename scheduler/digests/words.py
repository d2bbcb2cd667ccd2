"""A morning digest in words: few entries of each list, all of them in the sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.channels.channel import truncate
from bot.message import Option, Outbound
from bot.texts import Texts
from domain.contributions.tariff import Payer
from domain.digests.portfolio_changes import Change
from models.digests.content import DigestContent, DigestEntry
from models.participants.participant import Identity

SHOWN = 3
"""Entries of a list in the message: all of it must fit WhatsApp's 1,024 characters."""

NAME = 24
BUTTONS = ("/ingatkan", "/telepon", "/catat", "/portofolio")


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

    def place_of(self, entry: DigestEntry) -> str:
        return self.places.get(entry.village, entry.village)


def is_long(content: DigestContent) -> bool:
    """Whether there is more than the message shows."""
    lists = (content.due, content.behind, content.visit, content.cases)
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
        list_text(writer, "digest-visit", content.visit),
    ]
    if content.paid:
        parts.append(writer.text("digest-waiting", count=len(content.paid)))
    if content.cases:
        parts.append(writer.text("digest-cases", count=len(content.cases)))
    if since:
        parts.append(changes_text(writer, content, since))
    if not content.due and not content.behind:
        parts.append(writer.text("digest-calm"))
    if is_long(content):
        parts.append(writer.text("digest-sheet"))
    options = (Option(each, writer.text(f"open-{each[1:]}")) for each in BUTTONS)
    return Outbound("\n\n".join(filter(None, parts)), tuple(options))


def list_text(writer: DigestWriter, name: str, entries: Sequence[DigestEntry]) -> str:
    if not entries:
        return ""
    lines = [writer.text(name, count=len(entries))]
    lines += [entry_text(writer, each) for each in entries[:SHOWN]]
    if len(entries) > SHOWN:
        lines.append(writer.text("digest-more", count=len(entries) - SHOWN))
    return "\n".join(lines)


def entry_text(writer: DigestWriter, entry: DigestEntry) -> str:
    assert entry.until is not None, "it is due"
    assert entry.grace is not None, "it is due"
    name = truncate(writer.name_of(entry), NAME)
    place = writer.text("posts-rw", place=writer.place_of(entry), rw=entry.rw)
    if entry.until >= writer.today:
        line = writer.text("digest-line", name=name, place=place, until=entry.until)
    else:
        left = (entry.grace - writer.today).days
        line = writer.text("digest-line-behind", name=name, place=place, days=left)
    if entry.payer == Payer.SELF:
        return line
    payer = writer.text(f"digest-payer-{entry.payer}")
    return writer.text("digest-paid-by", line=line, payer=payer)


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
