"""A morning digest in words: few lines of each list, all of them in the sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.channels.channel import truncate
from bot.message import Option, Outbound
from bot.texts import Texts
from domain.contributions.tariff import Payer
from domain.digests.portfolio_changes import Change
from models.digests.content import DigestContent, DigestEntry

SHOWN = 3
"""Lines of a list in the message: all of it must fit WhatsApp's 1,024 characters."""

NAME = 24
BUTTONS = ("/ingatkan", "/telepon", "/catat", "/portofolio")
Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class DigestWriter:
    """What is needed to put the mornings of one day into words; `names` opens a sealed name."""

    texts: Texts
    today: date
    places: Mapping[str, str]
    names: Callable[[DigestEntry], str]

    def say(self, language: str) -> Say:
        return partial(self.texts, language)


def is_long(morning: DigestContent) -> bool:
    """Is there more than the message shows?"""
    lists = (morning.due, morning.behind, morning.visit, morning.cases)
    return any(len(each) > SHOWN for each in lists) or bool(morning.changed)


def message(
    desk: DigestWriter, language: str, name: str, morning: DigestContent, since: date | None
) -> Outbound:
    say = desk.say(language)
    parts = [say("digest-title", name=name, day=desk.today, people=len(morning.seen))]
    parts += [
        list_text(desk, say, "digest-due", morning.due),
        list_text(desk, say, "digest-behind", morning.behind),
        list_text(desk, say, "digest-visit", morning.visit),
    ]
    if morning.cases:
        parts.append(say("digest-cases", count=len(morning.cases)))
    if since:
        parts.append(changed(say, morning, since))
    if not morning.due and not morning.behind:
        parts.append(say("digest-calm"))
    if is_long(morning):
        parts.append(say("digest-sheet"))
    options = (Option(each, say(f"open-{each[1:]}")) for each in BUTTONS)
    return Outbound("\n\n".join(filter(None, parts)), tuple(options))


def list_text(desk: DigestWriter, say: Say, name: str, lines: Sequence[DigestEntry]) -> str:
    if not lines:
        return ""
    told = [say(name, count=len(lines))]
    told += [entry_text(desk, say, each) for each in lines[:SHOWN]]
    if len(lines) > SHOWN:
        told.append(say("digest-more", count=len(lines) - SHOWN))
    return "\n".join(told)


def entry_text(desk: DigestWriter, say: Say, line: DigestEntry) -> str:
    name = truncate(desk.names(line), NAME)
    place = say("posts-rw", place=desk.places.get(line.village, line.village), rw=line.rw)
    assert line.until is not None, "it is due"
    assert line.grace is not None, "it is due"
    if line.until >= desk.today:
        told = say("digest-line", name=name, place=place, until=line.until)
    else:
        left = (line.grace - desk.today).days
        told = say("digest-line-behind", name=name, place=place, days=left)
    if line.payer == Payer.SELF:
        return told
    return say("digest-paid-by", line=told, payer=say(f"digest-payer-{line.payer}"))


def changed(say: Say, morning: DigestContent, since: date) -> str:
    counts = {kind: len(morning.changed.get(kind, ())) for kind in Change}
    counts[Change.GONE] = morning.gone
    told = [say(f"digest-{kind.replace('_', '-')}", count=n) for kind, n in counts.items() if n]
    return say("digest-changed", day=since, what=", ".join(told) or say("digest-nothing"))
