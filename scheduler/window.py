"""A platform's window: so long after somebody wrote, free words; after that, approved texts only.

It is decided in the transaction that claims a letter, so nothing is sent that cannot arrive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.message import Template
from bot.templates import Templates, Wording
from models import envelope, template
from models.outbox import Claimed
from models.template import APPROVED
from scheduler import ending
from scheduler.ending import Ending

MARGIN = timedelta(minutes=5)
"""A letter may be on its way so long: the window counts as closed before it is."""

CLOSED = "window closed, no template"


@dataclass(frozen=True, slots=True)
class Sorted:
    """What goes as an approved text, by letter id, and what ends unsent."""

    wrapped: dict[int, Template] = field(default_factory=dict)
    ended: list[Ending] = field(default_factory=list)


def sort(
    db: Session,
    letters: Sequence[Claimed],
    window: timedelta | None,
    templates: Templates,
    now: datetime,
) -> Sorted:
    """Look at the letters just claimed; those that are not named go in their own words."""
    if window is None or not letters:
        return Sorted()
    found = wrap(db, outside(db, letters, window, now), templates, now)
    remember(db, letters, found.wrapped)
    return found


def outside(
    db: Session, letters: Sequence[Claimed], window: timedelta, now: datetime
) -> list[Claimed]:
    """Those that cannot be said in free words any more; a platform's own word on it counts."""
    heard = envelope.heard_at(db, [each.id for each in letters])
    return [each for each in letters if told(each) or closed(heard.get(each.id), window, now)]


def told(letter: Claimed) -> bool:
    return bool(letter.body and letter.body.get("closed"))


def closed(heard_at: datetime | None, window: timedelta, now: datetime) -> bool:
    return heard_at is None or now >= heard_at + window - MARGIN


def wrap(db: Session, letters: Sequence[Claimed], templates: Templates, now: datetime) -> Sorted:
    """For letters outside of the window: the text that may be sent, or how they end unsent."""
    may = allowed(db, templates) if letters else set()
    found = {each.id: in_other_words(each, templates, may) for each in letters}
    wrapped = {id: text for id, text in found.items() if text}
    ended = [ending.refused(each, now, CLOSED) for each in letters if not found[each.id]]
    return Sorted(wrapped, ended)


def in_other_words(
    letter: Claimed, templates: Templates, may: set[tuple[str, str]]
) -> Template | None:
    body = letter.body or {}
    wording = templates.of(body)
    if wording is None or (wording.name, wording.language) not in may:
        return None
    pressed = [value for value, _ in body.get("options") or ()]
    return wording.filled(body.get("values") or {}, pressed)


def allowed(db: Session, templates: Templates) -> set[tuple[str, str]]:
    """Names and languages that the platform approved in the category that we asked for."""
    known = template.known(db)
    return {name for name, wording in templates.by_name.items() if fits(wording, known.get(name))}


def fits(wording: Wording, row: template.Approval | None) -> bool:
    if row is None or row.status != APPROVED:
        return False
    return (row.category or wording.category).lower() == wording.category


def remember(db: Session, letters: Iterable[Claimed], wrapped: dict[int, Template]) -> None:
    """Write down which letters go as which approved text; one tried before may change."""
    texts: dict[int, str | None] = {each.id: None for each in letters if each.attempts > 1}
    texts |= {id: f"{text.name}/{text.language}" for id, text in wrapped.items()}
    envelope.write(db, texts)
