"""Officeholders listed, posts ended, numbers of how many there should be: chat and desk alike."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.turn import Turn
from domain.invalid import Invalid
from domain.knowledge.answers import Confidence
from domain.markup import truncate
from domain.parsing.dates.past_dates import parse_past_day
from domain.participants.organisation import Organisation, Position
from models import audit
from models.coverage.denominators import TARGETS, Measure, NewDenominator
from models.officeholders import (
    Officeholder,
    OrganisationPlace,
    add_officeholder,
    end_officeholder,
    find_serving,
    holder,
)
from models.roles.role import Role

LONGEST_LINE = 70


def posts_of_same_names(
    turn: Turn, organisation: str, village: str, rows: Sequence[Sequence[str]]
) -> list[list[list[str]]]:
    """For each name that the list would give another place in an RW, or a second time the same, its
    rows, those that are in office first."""
    posts = defaultdict[tuple[str, str], list[list[str]]](list)
    names = [row[0] for row in rows]
    for full_name, rt, rw, post in serving(turn, organisation, village, names):
        posts[full_name, rw].append([full_name, post, rt, rw])
    waiting = {key: [*held] for key, held in posts.items()}
    added = set[tuple[str, str]]()
    for full_name, post, rt, rw in rows:
        key = full_name, rw
        known = [each for each in waiting.get(key, ()) if post in ("", each[1]) and rt == each[2]]
        if known:
            waiting[key].remove(known[0])
        else:
            posts[key].append([full_name, post, rt, rw])
            added.add(key)
    return [held for key, held in posts.items() if key in added and len(held) > 1]


def serving(
    turn: Turn, organisation: str, village: str, names: Sequence[str]
) -> Iterator[tuple[str, str, str, str]]:
    """The name, RT, RW and post of the people of these names in office in the organisation and
    kelurahan."""
    for row in find_serving(turn.db, organisation, village, names):
        held = holder(turn.db, row)
        yield held.full_name, row.rt, row.rw, held.post


def first_posts(
    rows: Sequence[list[str]], twice: Sequence[Sequence[list[str]]]
) -> Iterator[list[str]]:
    """The rows; of a name that is one person only one: the post that they hold already if the list
    has it, else the first one."""
    firsts = dict[tuple[str, str], list[str]]()
    for held in twice:
        same = [row for row in rows if (row[0], row[3]) == (held[0][0], held[0][3])]
        firsts[held[0][0], held[0][3]] = held[0] if held[0] in same else same[0]
    for row in rows:
        if firsts.get((row[0], row[3])) in (None, row):
            yield row


@dataclass(frozen=True, slots=True)
class Listed:
    """The numbers of names that are new in office, and of those in another post than before."""

    new: int
    moved: int


def list_officeholders(
    turn: Turn,
    role: Role,
    place: tuple[str, str],
    rows: Sequence[list[str]],
    one_person: Sequence[Sequence[list[str]]],
) -> Listed:
    """Record that these people hold office from today in `place`, an organisation of a kelurahan.

    Rows with name, post, RT and RW; those outside of the role's RW are left out. Names that are
    `one_person` (as `posts_of_same_names`) fill one post: an earlier one ends today. Other rows of
    one name are different people, also in one RT.
    """
    new = moved = 0
    one = {(held[0][0], held[0][3]) for held in one_person}
    known = serving_by_place(turn, *place, rows)
    for row in first_posts(rows, one_person):
        full_name, post, rt, rw = row
        if role.rw and rw != role.rw:
            continue
        at, is_one = OrganisationPlace(*place, rw, rt), (full_name, rw) in one
        ended = leave_other_posts(turn, at, full_name, post) if is_one else 0
        if ended is None:
            continue
        held = [] if is_one else known[full_name, rt, rw]
        if same := next((each for each in held if each.waits and post in ("", each.post)), None):
            same.waits = False
            continue
        post, number = post or Position.ANGGOTA, max([0, *(each.number for each in held)]) + 1
        is_new = add_officeholder(turn.db, role.id, at, full_name, post, turn.today, number)
        held.append(Namesake(number, post, waits=False))
        moved += is_new and ended > 0
        new += is_new and not ended
    people = new + moved
    audit.record(turn.db, f"role:{role.id}", "listed", f"role:{role.id}", turn.now, people=people)
    return Listed(new, moved)


@dataclass(slots=True)
class Namesake:
    """One of the people of a name who are in office in an RT: their `number` among these, and
    whether no row of the list is theirs yet."""

    number: int
    post: str
    waits: bool = True


def serving_by_place(
    turn: Turn, organisation: str, village: str, rows: Sequence[list[str]]
) -> defaultdict[tuple[str, str, str], list[Namesake]]:
    """The officeholders in office who have one of the names, by name, RT and RW."""
    found = defaultdict[tuple[str, str, str], list[Namesake]](list)
    for row in find_serving(turn.db, organisation, village, {each[0] for each in rows}):
        held = holder(turn.db, row)
        found[held.full_name, row.rt, row.rw].append(Namesake(row.namesake, held.post))
    return found


def leave_other_posts(turn: Turn, at: OrganisationPlace, full_name: str, post: str) -> int | None:
    """End what this person held in the RW besides the post; how many. None when they are in office
    and the list does not say as what: they stay."""
    held = [
        row
        for row in find_serving(turn.db, at.organisation, at.village, [full_name])
        if row.rw == at.rw
    ]
    if held and not post:
        return None
    left = [row for row in held if (row.rt, holder(turn.db, row).post) != (at.rt, post)]
    for row in left:
        end_officeholder(row, turn.today)
    turn.db.flush()
    return len(left)


def row_text(turn: Turn, full_name: str, post: str, rt: str, rw: str) -> str:
    """A line of the list as it will be stored."""
    post = turn.text(f"option-{post or Position.ANGGOTA}")
    place = turn.text("missing-rtrw", rt=rt or "-", rw=rw or "-")
    line = turn.text("missing-line", name=full_name.title(), post=post, place=place)
    return truncate(line, LONGEST_LINE)


def twice_lines(
    turn: Turn, rows: Sequence[list[str]], twice: Sequence[Sequence[list[str]]]
) -> list[str]:
    """A line for each post of these names; those that the list does not name are in office."""
    return [
        row_text(turn, *row)
        if row in rows
        else turn.text("missing-held", line=row_text(turn, *row))
        for held in twice
        for row in held
    ]


def end_post(turn: Turn, role: Role, row: Officeholder) -> None:
    """End somebody's term in office today."""
    end_officeholder(row, turn.today)
    audit.record(turn.db, f"role:{role.id}", "ended office", f"officeholder:{row.id}", turn.now)


class NumberKind(StrEnum):
    """The numbers that an officer may enter: a `Measure`, or that of all workers."""

    WORKERS = "workers"
    MEMBERS = "members"
    HEADS = "heads"
    TARGET_OWN = "target_own"
    TARGET_MINISTRY = "target_ministry"

    @property
    def measure(self) -> Measure:
        return Measure.MEMBERS if self is NumberKind.WORKERS else Measure(self.value)


OF_GROUPS = (NumberKind.MEMBERS, NumberKind.HEADS)


def read_number(turn: Turn, text: str) -> str:
    """A whole number, or a percentage with at most two decimals, as digits: "66,72"."""
    found = re.findall(r"\d+(?:[.,]\d+)*", text)
    if len(found) != 1:
        raise Invalid("denominator-number")
    return str(found[0])


def stored_number(text: str, measure: Measure) -> int:
    """The number as it is kept: people, or hundredths of a percent."""
    if measure in TARGETS:
        whole, _, decimals = text.replace(",", ".").partition(".")
        return int(whole) * 100 + int(decimals.ljust(2, "0")[:2])
    return int(re.sub(r"[.,]", "", text))


def read_as_of(turn: Turn, text: str) -> str:
    """A year ("2026") or a day, in ISO format."""
    if year := re.fullmatch(r"(?:tahun\s*)?((?:19|20)\d\d)", text.strip().lower()):
        return year[1]
    return parse_past_day(text, turn.today).isoformat()


def new_number(
    area: str, kind: NumberKind, group: str | None, number: str, as_of: str, source: str
) -> NewDenominator:
    """A number out of the texts that were read; of no group that of all workers. Invalid for one
    that cannot be."""
    measure = kind.measure
    stored = stored_number(number, measure)
    return NewDenominator(
        area, group or Organisation.UMUM, measure, stored, as_of, source, Confidence.M
    )
