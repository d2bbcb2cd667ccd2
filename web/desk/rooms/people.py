"""People and cases by what somebody types, in all rooms at once; and the page of one person.

What is typed may be a NIK: it is sent in a form, so that no address and no log has it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.branch.decisions import REVEALED_FOR
from domain.contributions.membership import Membership
from domain.duplicates import name_similarity
from domain.parsing.people.nik import mask_nik
from domain.parsing.people.phone import mask_number, show_number
from domain.roles import RoleKind
from handlers.cases import words as case_words
from handlers.portfolio.words import address_text, standing_text
from handlers.roles.reveals import CALLING, RevealReason, reveal
from handlers.roles.words import role_holder_text
from models.branch import decisions
from models.cases.cases import Case
from models.coverage import gaps
from models.coverage.gaps import OfficeholderFilter
from models.inbox import inbox
from models.participants import memberships, participant
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import access_log, scope
from web.desk.frame import SEARCH
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.branch import applications
from web.desk.rooms.cases import cases
from web.desk.rooms.coverage import officeholders

PEOPLE = "/desk/people"
BOTH = "agent officer"
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
    """Those of the people whose application the role may work on."""
    if desk.role.kind != RoleKind.OFFICER:
        return set()
    return decisions.waiting_among(desk.db, desk.role, [each.id for each in people])


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


@desk_page(f"{PEOPLE}/{{id:int}}", roles=BOTH)
def person(desk: Desk) -> View:
    row = found_person(desk)
    known = participant.identity(desk.db, row)
    values = {
        "home": f"{PEOPLE}/{row.id}",
        "facts": facts_of(desk, row),
        "cases": case_rows(desk, inbox.cases_about(desk.db, desk.role, [row.id])),
        "application": f"{applications.LIST}/{row.id}" if waiting_among(desk, [row]) else "",
        "is_open": is_open(desk, row, access_log.NIK),
        "reasons": [(each, desk.t(f"option-{each}")) for each in RevealReason],
        "may_call": desk.role.kind == RoleKind.AGENT
        and bool(known.phone)
        and not is_open(desk, row, access_log.PHONE),
    }
    return View("people/person.html", row.number or f"{row.id}", values)


def found_person(desk: Desk) -> Participant:
    found = scope.find_participant(desk.db, desk.role, int(desk.path["id"]))
    return desk.found(found if found and found.identity else None)


def is_open(desk: Desk, row: Participant, what: str) -> bool:
    """Whether the role was shown this number a moment ago."""
    since = desk.now - REVEALED_FOR
    return access_log.has_seen_since(desk.db, desk.role, what, row.id, since)


def facts_of(desk: Desk, row: Participant) -> list[tuple[str, str]]:
    """The facts about the person with their labels, masked unless they were asked for."""
    known = participant.identity(desk.db, row)
    open_, may_call = (is_open(desk, row, each) for each in (access_log.NIK, access_log.PHONE))
    phone = show_number(known.phone) if may_call else mask_number(known.phone)
    agent = role_holder_text(desk.db, desk.t, row.agent_id) if row.agent_id else "-"
    return [
        (desk.t("desk-fact-name"), known.full_name.title() if open_ else known.masked_name),
        (desk.t("desk-fact-nik"), known.nik if open_ else mask_nik(known.nik)),
        (desk.t("desk-fact-phone"), phone),
        (desk.t("desk-fact-place"), address_text(desk.turn, row)),
        (
            desk.t("desk-pair-standing"),
            standing_text(desk.turn, row, memberships.load(desk.db, row)),
        ),
        (desk.t("desk-person-agent"), agent),
    ]


@desk_action(f"{PEOPLE}/{{id:int}}/reveal", roles=BOTH, on=person)
def show_number_of(desk: Desk) -> Done:
    """Show the NIK for a reason, or an agent the phone to call; it counts among the day's."""
    row, reason = found_person(desk), desk.typed.get("reason", "")
    wants_phone = desk.role.kind == RoleKind.AGENT and "call" in desk.typed
    if not wants_phone and reason not in [*RevealReason]:
        raise Refused(desk.t("desk-reveal-why"))
    what, why = (access_log.PHONE, CALLING) if wants_phone else (access_log.NIK, reason)
    if not reveal(desk.turn, desk.role, what, [row.id], why):
        text = desk.t("reveals-enough", count=access_log.MOST_A_DAY)
        return Done(f"{PEOPLE}/{row.id}", text, tone="refused")  # the officers' news of it stays
    minutes = REVEALED_FOR // timedelta(minutes=1)
    return Done(f"{PEOPLE}/{row.id}", desk.t("desk-revealed", minutes=minutes))


ROOMS = (search, person, show_number_of)
