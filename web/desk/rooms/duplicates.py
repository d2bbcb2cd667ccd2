"""Registrations that may be of one worker, two by two, side by side and masked."""

from dataclasses import dataclass
from datetime import date

from bot.texts import long_day
from handlers.duplicates import words
from handlers.portfolio.words import name_of
from models.duplicates import review
from models.duplicates.merge_registrations import CannotMergeRegistrations
from models.participants.duplicate_pairs import DuplicatePair
from models.participants.participant import Participant
from models.roles import scope
from web.desk.page import Desk, Done, Refused, Undo, View, desk_action, desk_page

PATH = "/desk/duplicates"
BOTH = "agent officer"
WHO = ("name", "nik", "born", "phone", "home")
FACTS = {
    "name": "desk-pair-name",
    "nik": "desk-pair-nik",
    "born": "desk-pair-born",
    "phone": "desk-pair-phone",
    "home": "desk-pair-home",
    "standing": "desk-pair-standing",
    "day": "desk-pair-day",
    "number": "desk-pair-number",
}


@dataclass(frozen=True)
class Compared:
    """One fact of both registrations, in words; `differs` when they tell of two humans."""

    name: str
    first: str
    second: str
    differs: bool


def sides(desk: Desk, pair: DuplicatePair) -> list[Participant | None]:
    """Both registrations; None for one that this role may not see."""
    return [scope.find_participant(desk.db, desk.role, each) for each in ids_of(pair)]


def names_of(desk: Desk, pair: DuplicatePair) -> str:
    return " / ".join(name_of(desk.turn, row) for row in sides(desk, pair) if row)


def compared(desk: Desk, pair: DuplicatePair) -> list[Compared]:
    """The facts of both, side by side."""
    first, second = (
        words.registration_values(desk.turn, row) if row else {} for row in sides(desk, pair)
    )
    pairs = [
        (each, said(desk, first[each]), said(desk, second[each]))
        for each in FACTS
        if each in first and each in second
    ]
    return [
        Compared(desk.t(FACTS[each]), one, other, each in WHO and one != other)
        for each, one, other in pairs
    ]


def said(desk: Desk, value: str | date) -> str:
    return long_day(desk.signed_in.language, value) if isinstance(value, date) else value


def ids_of(pair: DuplicatePair) -> tuple[int, int]:
    return pair.first_id, pair.second_id


@desk_page(PATH, roles=BOTH, nav="desk-duplicates")
def duplicates(desk: Desk) -> View:
    paging = desk.paging(review.count_open_pairs(desk.db, desk.role))
    found = review.open_pairs(desk.db, desk.role, paging.offset, paging.size)
    merges = [
        (each.id, words.merge_label(desk.turn, desk.role, each))
        for each in review.recent_merges(desk.db, desk.role)
    ]
    rows = [
        (each, names_of(desk, each), ", ".join(words.reason_texts(desk.turn, each)))
        for each in found
    ]
    values = {"rows": rows, "merges": merges}
    return View(
        "duplicates/duplicates.html", desk.t("desk-duplicates"), values | {"paging": paging}
    )


@desk_page(f"{PATH}/{{id:int}}", roles=BOTH)
def pair(desk: Desk) -> View:
    found = desk.found(review.open_pair(desk.db, desk.role, f"{desk.path['id']}"))
    facts, why = compared(desk, found), words.reason_texts(desk.turn, found)
    return View(
        "duplicates/pair.html", desk.t("desk-pair"), {"row": found, "facts": facts, "why": why}
    )


@desk_action(f"{PATH}/{{id:int}}", roles=BOTH, on=pair)
def decide(desk: Desk) -> Done:
    row = review.find_open_pair(desk.db, desk.role, f"{desk.path['id']}")
    if row is None:
        return Done(PATH, desk.t("duplicates-gone"), tone="refused")
    verdict, undo = desk.typed.get("verdict"), None
    match verdict:
        case "first" | "second":
            kept = row.first_id if verdict == "first" else row.second_id
            agents = review.agents_of(desk.db, row)
            try:
                merge = review.merge_pair(desk.db, row, kept, desk.role, desk.now)
            except CannotMergeRegistrations:
                raise Refused(desk.t("duplicates-gone")) from None
            words.tell_of_merge(desk.turn, merge, agents)
            text = desk.t("desk-pair-joined")
            undo = Undo(f"{PATH}/apart/{merge.id}", desk.t("open-pisahkan"))
        case "different":
            review.mark_different(desk.db, row, desk.role, desk.now)
            text = desk.t("duplicates-different")
        case "later":
            review.postpone_pair(desk.db, row, desk.role, desk.now)
            text = desk.t("duplicates-later")
        case _:
            raise Refused(desk.t("desk-pair-which"))
    following = review.next_pair(desk.db, desk.role)
    return Done(f"{PATH}/{following.id}" if following else PATH, text, undo)


@desk_action(f"{PATH}/apart/{{id:int}}", roles=BOTH, on=duplicates)
def part(desk: Desk) -> Done:
    merges = {row.id: row for row in review.recent_merges(desk.db, desk.role)}
    row = merges.get(desk.path["id"])
    if row is None:  # somebody was faster
        raise Refused(desk.t("undo-registration-merge-none"))
    try:
        review.undo_merge(desk.db, row, desk.role, desk.now)
    except CannotMergeRegistrations as refusal:
        name = "newer" if refusal.reason == "newer" else "none"
        raise Refused(desk.t(f"undo-registration-merge-{name}")) from None
    words.tell_of_parting(desk.turn, row)
    return Done(PATH, desk.t("undo-registration-merge-done"))


ROOMS = (duplicates, pair, decide, part)
