"""Participants of a role in words: a line of a list, and a page of them with an option for each."""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum

from sqlalchemy.orm import Session

from bot.message import LONGEST_LABEL
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.membership import Membership
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from domain.markup import truncate
from handlers.roles.words import offer_page
from models import regions
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant
from models.portfolio.portfolio import PAGE_SIZE, Page

SHOWN_GROUPS = 7


def name_of(turn: Turn, row: Participant) -> str:
    full = participant.identity(turn.db, row).full_name.title()
    return full or turn.text("people-nameless")


def distinct_names(turn: Turn, rows: Sequence[Participant]) -> list[str]:
    """The name of each; those that several people have are told apart as in `distinct_labels`."""
    people = list({each.id: each for each in rows}.values())
    names = tell_apart([name_of(turn, each) for each in people], details_of(turn.db, people))
    by_id = {each.id: name for each, name in zip(people, names, strict=True)}
    return [by_id[each.id] for each in rows]


def distinct_labels(
    turn: Turn, rows: Sequence[Participant], heads: Sequence[str] = ()
) -> list[str]:
    """A label for each of the people, of which no two are the same; `heads` stand before the names.

    People of one name are told apart by RT, RW and year of birth, and if need be by the end of
    their NIK.
    """
    names = [name_of(turn, each) for each in rows]
    return tell_apart(names, details_of(turn.db, rows), heads, longest=LONGEST_LABEL)


def details_of(db: Session, rows: Sequence[Participant]) -> list[Callable[[int], str]]:
    """ "RT3/RW5 1985" and "…9012" of the person at a place of the list."""

    def home_and_year(place: int) -> str:
        row = rows[place]
        home = f"RT{row.rt.lstrip('0')}/RW{row.rw.lstrip('0')}"
        return f"{home} {participant.identity(db, row).born_on[:4]}".strip()

    def nik_end(place: int) -> str:
        return f"…{participant.identity(db, rows[place]).nik[-4:]}"

    return [home_and_year, nik_end]


def tell_apart(
    names: Sequence[str],
    details: Sequence[Callable[[int], str]],
    heads: Sequence[str] = (),
    longest: int = 0,
) -> list[str]:
    """The names behind their heads, with a detail after the other as long as two are the same.

    A detail is found by the place in the list; the last resort is that place itself. A name is cut
    where the label would be longer than `longest` (0: as long as it is), a detail never.
    """
    heads = heads or [""] * len(names)
    more = [""] * len(names)

    def label(place: int) -> str:
        name, rest = f"{heads[place]}{names[place]}", more[place]
        if not longest:
            return f"{name} ({rest})" if rest else name
        room = longest - len(rest) - bool(rest)
        return f"{truncate(name, room)} {rest}".strip() if room > 1 else rest[-longest:]

    def last_resort(place: int) -> str:
        return f"({place + 1})"

    twins = places_of_twins(names)
    for detail in (*details, last_resort):
        for place in twins or places_of_twins([label(each) for each in range(len(names))]):
            more[place] = f"{more[place]} {detail(place)}".strip()
        twins = []
    return [label(each) for each in range(len(names))]


def places_of_twins(texts: Sequence[str]) -> list[int]:
    """The places of texts that stand in the list more than once."""
    count = Counter(each.casefold() for each in texts)
    return [place for place, each in enumerate(texts) if count[each.casefold()] > 1]


def address_text(turn: Turn, row: Participant) -> str:
    """The kelurahan and the RW."""
    return turn.text("posts-rw", place=regions.name(turn.db, row.village), rw=row.rw)


def home_text(turn: Turn, row: Participant) -> str:
    """The kelurahan, RT, RW and year of birth, by which people of one name are told apart."""
    place = regions.name(turn.db, row.village)
    year = participant.identity(turn.db, row).born_on[:4] or "-"
    return turn.text("people-home", place=place, rt=row.rt, rw=row.rw, year=year)


def standing_text(turn: Turn, row: Participant, known: Membership) -> str:
    """Protected until when, what waits for official data, how many days of grace are left, or the
    state of the application."""
    until, status = row.protected_until, known.status(turn.today)
    if row.deceased_on:
        return turn.text("people-deceased")
    if status is ProtectionStatus.PAID:
        return turn.text("people-reported" if known.is_unchecked else "people-paid")
    if row.state != ApplicationState.ACTIVE or until is None:
        return turn.text(f"state-{row.state}")
    if status is ProtectionStatus.ACTIVE:
        return turn.text("people-protected", until=until)
    if status is ProtectionStatus.ENDED:
        return turn.text("people-ended", until=until)
    days = (protection.grace_until(until) - turn.today).days
    return turn.text("people-behind", days=days)


def say_groups(
    turn: Turn, groups: Sequence[tuple[StrEnum, int]], prefix: str, command: str, nobody: str
) -> None:
    """Say each group (`<prefix>-<group>`) with its number of people, or `nobody` without any.

    An option of the first few opens their list: `<command> <group> 1`.
    """
    lines = (f"• {turn.text(f'{prefix}-{group}', count=count)}" for group, count in groups)
    turn.say_text("\n".join(lines) or nobody)
    for group, count in groups[:SHOWN_GROUPS]:
        label = turn.text(f"{prefix}-{group}.button", count=count)
        turn.add_option(f"{command} {group} 1", label)


def person_line(turn: Turn, row: Participant, known: Membership, name: str, number: int) -> str:
    """Name, place and standing; and who pays, when that is not the participant."""
    line = turn.text(
        "people-line",
        number=f"{number}",
        name=name,
        place=address_text(turn, row),
        what=standing_text(turn, row, known),
    )
    if row.payer == Payer.SELF:
        return line
    return turn.text("digest-paid-by", line=line, payer=turn.text(f"digest-payer-{row.payer}"))


def say_page(turn: Turn, page: Page[Participant], title: str, command: str, after: str) -> None:
    """Say a page, each participant with an option that opens the card.

    `command` with a number in place of "{page}" opens another page; `after` is offered last.
    """
    first = (page.number - 1) * PAGE_SIZE + 1
    turn.say_text(title)
    if page.pages > 1:
        turn.add_line(turn.text("people-page", number=page.number, pages=page.pages))
    known = memberships.load_all(turn.db, page.rows)
    names = enumerate(zip(page.rows, distinct_names(turn, page.rows), strict=True), first)
    turn.say_text(
        "\n".join(person_line(turn, row, known[row.id], name, n) for n, (row, name) in names)
    )
    heads = [f"{n}. " for n in range(first, first + len(page.rows))]
    for row, label in zip(page.rows, distinct_labels(turn, page.rows, heads), strict=True):
        turn.add_option(f"/kartu {row.id}", label)
    offer_page(turn, command, page.number, page.pages)
    turn.offer(after)
