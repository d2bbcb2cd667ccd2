"""NIK that several registrations have, or that official data do not agree with: whose is it?"""

from dataclasses import dataclass

from domain.invalid import whole_number
from handlers.duplicates import acts, words
from handlers.portfolio.words import name_of
from models.duplicates import nik_owner
from models.duplicates.nik_owner import NikDecided, SharedNik
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.duplicates import FACTS, WHO, said

PATH = "/desk/nik-owners"
NOBODY = "nobody"


@dataclass(frozen=True)
class Claimed:
    """One fact of each registration, in words; `differs` when they tell of several humans."""

    name: str
    values: list[str]
    differs: bool


@desk_page(PATH, roles="officer")
def questions(desk: Desk) -> View:
    found = nik_owner.open_questions(desk.db, desk.role)
    paging = desk.paging(len(found))
    rows = [
        (each.case_id, names_of(desk, each), ", ".join(acts.doubt_texts(desk.turn, each)))
        for each in found[paging.offset : paging.last]
    ]
    return View(
        "duplicates/nik_owners.html",
        desk.t("desk-waits-nik-owners"),
        {"rows": rows, "paging": paging},
    )


def names_of(desk: Desk, found: SharedNik) -> str:
    return " / ".join(name_of(desk.turn, row) for row in found.registrations)


@desk_page(f"{PATH}/{{id:int}}", roles="officer")
def question(desk: Desk) -> View:
    found = desk.found(nik_owner.find_question(desk.db, desk.role, f"{desk.path['id']}"))
    values = [words.registration_values(desk.turn, row) for row in found.registrations]
    facts = [
        Claimed(
            desk.t(FACTS[each]),
            [said(desk, one[each]) for one in values],
            each in WHO and len({one[each] for one in values}) > 1,
        )
        for each in FACTS
    ]
    shown = {
        "id": found.case_id,
        "people": [(row.id, name_of(desk.turn, row)) for row in found.registrations],
        "facts": facts,
        "why": acts.doubt_texts(desk.turn, found),
        "word": desk.t("nik-owner-sure.word"),
    }
    return View(
        "duplicates/nik_owner.html", desk.t("nik-owner-one", number=f"{found.case_id}"), shown
    )


@desk_action(f"{PATH}/{{id:int}}", roles="officer", on=question)
def decide(desk: Desk) -> Done:
    chosen, word = desk.typed.get("owner", ""), desk.t("nik-owner-sure.word")
    if chosen != NOBODY and whole_number(chosen) is None:
        raise Refused(desk.t("desk-nik-owner-which"))
    if " ".join(desk.typed.get("word", "").split()).casefold() != word.casefold():
        raise Refused(desk.t("desk-word", word=word))
    number, owner_id = f"{desk.path['id']}", None if chosen == NOBODY else int(chosen)
    try:
        acts.decide_owner(desk.turn, desk.role, number, owner_id)
    except NikDecided:
        return Done(PATH, desk.t("nik-owner-gone"), tone="refused")
    return Done(PATH, desk.turn.parts[-1])


ROOMS = (questions, question, decide)
