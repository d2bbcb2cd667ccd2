"""Search: people and cases by what somebody types, in all rooms at once.

What is typed may be a NIK: it is sent in a form, so that no address and no log has it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.contributions.membership import Membership
from domain.duplicates import name_similarity
from domain.parsing.people.nik import mask_nik
from domain.roles import RoleKind
from handlers.cases import words as case_words
from handlers.portfolio.words import address_text, standing_text
from models.branch import holds
from models.cases.cases import Case
from models.coverage import gaps
from models.coverage.gaps import OfficeholderFilter
from models.inbox import inbox
from models.participants import memberships, participant
from models.participants.participant import Participant
from models.portfolio import portfolio
from web.desk.frame import SEARCH
from web.desk.page import Desk, View, desk_page
from web.desk.rooms.branch import applications
from web.desk.rooms.cases import cases
from web.desk.rooms.coverage import officeholders

BOTH = "agent officer"
PEOPLE = "/desk/people"
"""The page of one person, by their number (`people.py`)."""
MOST = 20
"""Rows of each room that one search shows."""
LONGEST = 60
CASE_NUMBER = re.compile(r"\D{0,8}(\d{1,9})", re.ASCII)


@dataclass(frozen=True)
class FoundRow:
    """A line of what was found: where it leads, what it is called, and what tells it apart."""

    path: str
    name: str
    about: Sequence[str]


@dataclass(frozen=True)
class FoundIn:
    """The lines of one room, the newest first; `is_cut` when there are more of them."""

    room: str
    rows: Sequence[FoundRow]

    @property
    def is_cut(self) -> bool:
        return len(self.rows) >= MOST


@desk_page(SEARCH, roles=BOTH, takes_form=True, may_lag=True)
def search(desk: Desk) -> View:
    typed = " ".join(desk.typed.get("q", "").split())[:LONGEST]
    found = [each for each in found_in_rooms(desk, typed) if each.rows] if typed else []
    count = sum(len(each.rows) for each in found)
    heard = desk.t("desk-search-count", count=count) if typed else ""
    values = {"found": found, "typed": typed}
    return View("people/search.html", desk.t("desk-search"), values, heard)


def found_in_rooms(desk: Desk, typed: str) -> Iterator[FoundIn]:
    """The findings in each room of the role."""
    people = portfolio.newest_found(desk.db, desk.role, typed, MOST)
    waiting, known = waiting_among(desk, people), memberships.load_all(desk.db, people)
    rows = [(each.id in waiting, person_row(desk, each, waiting, known)) for each in people]
    yield FoundIn("desk-applications", [row for is_waiting, row in rows if is_waiting])
    yield FoundIn("desk-people", [row for is_waiting, row in rows if not is_waiting])
    yield FoundIn("desk-cases", case_rows(desk, found_cases(desk, typed, people)))
    if desk.role.kind == RoleKind.OFFICER and name_similarity.sound_keys(typed):
        yield FoundIn("desk-office", officeholder_rows(desk, typed))


def waiting_among(desk: Desk, people: Sequence[Participant]) -> set[int]:
    """The people among these whose application the role may work on."""
    if desk.role.kind != RoleKind.OFFICER:
        return set()
    return holds.waiting_among(desk.db, desk.role, [each.id for each in people])


def person_row(
    desk: Desk, row: Participant, waiting: set[int], standings: Mapping[int, Membership]
) -> FoundRow:
    known = participant.identity(desk.db, row)
    standing = standing_text(desk.turn, row, standings[row.id])
    room = applications.LIST if row.id in waiting else PEOPLE
    about = [row.number or "", address_text(desk.turn, row), mask_nik(known.nik), standing]
    return FoundRow(f"{room}/{row.id}", known.masked_name or "-", [*filter(None, about)])


def found_cases(desk: Desk, typed: str, people: Sequence[Participant]) -> list[Case]:
    """The case of that number, and those of the people."""
    numbered = CASE_NUMBER.fullmatch(typed)
    one = inbox.find_case(desk.db, desk.role, numbered[1]) if numbered else None
    ids = [each.id for each in people]
    theirs = inbox.cases_about(desk.db, desk.role, ids)[:MOST]
    return [*([one] if one else []), *(each for each in theirs if each is not one)]


def case_rows(desk: Desk, rows: Sequence[Case]) -> list[FoundRow]:
    people = case_words.people_of(desk.turn, desk.role, rows)
    return [case_row(desk, each, people.get(each.participant_id)) for each in rows]


def case_row(desk: Desk, row: Case, whose: Participant | None) -> FoundRow:
    name = desk.t("desk-case-name", number=f"{row.id}", kind=desk.t(f"case-{row.kind}"))
    who = case_words.masked_text(desk.turn, row, whose)
    return FoundRow(f"{cases.PATH}/{row.id}", name, [who, case_words.due_text(desk.turn, row)])


def officeholder_rows(desk: Desk, typed: str) -> list[FoundRow]:
    """The posts of who is called so, all words of the name."""
    wanted = OfficeholderFilter(full_name=typed)
    found = gaps.list_wanted(desk.db, desk.role, wanted, desk.turn.today, 0, MOST)
    rows = []
    for row, _, _ in found:
        post = desk.t(f"option-{row.organisation}")
        place = f"?kelurahan={row.village}&lembaga={row.organisation}"
        rows.append(
            FoundRow(f"{officeholders.ROOM}{place}", officeholders.masked_name(desk, row), [post])
        )
    return rows


ROOMS = (search,)
