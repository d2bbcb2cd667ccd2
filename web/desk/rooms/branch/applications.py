"""Applications that wait: the list, and decisions about those that are marked.

Decisions are those of `models/branch/decisions.py`, as in the chat.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.branch.decisions import DecisionKind
from domain.calendar import to_local_time
from domain.invalid import whole_number
from handlers.decisions import holder_name, outcome_text
from models import regions
from models.branch import application_list, decisions, holds
from models.branch.application_list import ApplicationFilter, Step
from models.branch.decisions import EnteredFacts
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.enrolment import attestation
from models.enrolment.attestation import Answer
from models.participants import participant
from models.participants.participant import Identity, Participant
from web.desk.page import Desk, Done, Refused, Undo, View, desk_action, desk_page

LIST = "/desk/applications"
FILTERS = ("step", "area", "suspicious", "mine", "q")
HOME_CITY = "3173"
"""The beginning of a NIK that was given out here."""


@dataclass(frozen=True)
class ListRow:
    id: int
    number: str
    name: str
    place: str
    days: int
    is_late: bool
    marks: Sequence[str]
    notes: Sequence[str]
    holder: str
    is_mine: bool


def wanted_of(desk: Desk) -> ApplicationFilter:
    """The filters in the address."""
    asked = desk.query
    step, area = asked.get("step", ""), asked.get("area", "")
    return ApplicationFilter(
        Step(step) if step in [*Step] else Step.NEW,
        area if area in dict(areas(desk)) else "",
        "suspicious" in asked,
        "mine" in asked,
        asked.get("q", "").strip()[:60],
    )


def areas(desk: Desk) -> list[tuple[str, str]]:
    """The kecamatan and kelurahan in the area of the role, with their codes."""
    mine = desk.role.area
    everywhere = regions.within(desk.db, mine)
    return [(code, name) for code, name in everywhere if code != mine]


@desk_page(LIST, roles="officer", nav="desk-applications")
def applications(desk: Desk) -> View:
    wanted = wanted_of(desk)
    paging = desk.paging(application_list.count(desk.db, desk.role, wanted, desk.now))
    found = application_list.load(desk.db, desk.role, wanted, desk.now, paging.size, paging.offset)
    values = {
        "rows": list_rows(desk, found),
        "paging": paging,
        "wanted": wanted,
        "steps": [(each, desk.t(f"desk-step-{each}")) for each in Step],
        "areas": areas(desk),
        "place": desk.kept(*FILTERS, "hal"),
        "may_approve": wanted.step in (Step.NEW, Step.ALL),
        "kept": desk.kept(*FILTERS),
    }
    return View("branch/applications.html", desk.t("desk-applications"), values)


def list_rows(desk: Desk, found: Sequence[Participant]) -> list[ListRow]:
    ids = [each.id for each in found]
    held = holds.holders(desk.db, ids, desk.now)
    marks = application_list.suspicions(desk.db, ids)
    places = regions.names(desk.db, {each.village for each in found})
    words = attestation.answers_of(desk.db, ids)
    rows = []
    for each in found:
        known = participant.identity(desk.db, each)
        hold = held.get(each.id)
        rows.append(
            ListRow(
                each.id,
                each.number or f"{each.id}",
                known.masked_name or "-",
                places.get(each.village, each.village),
                (desk.turn.today - to_local_time(each.submitted_at).date()).days,
                each.submitted_at <= desk.now - BRANCH_ANSWERS_WITHIN,
                [desk.t(f"suspicion-{kind}") for kind in marks[each.id]],
                notes(desk, each, known, words),
                holder_name(desk.turn, hold.role_id) if hold else "",
                hold is not None and hold.role_id == desk.role.id,
            )
        )
    return rows


def notes(desk: Desk, row: Participant, known: Identity, words: dict[int, str | None]) -> list[str]:
    """Facts that an officer may want to know, and that are nothing to suspect."""
    found = []
    if row.id in words and words[row.id] != Answer.RIGHT:
        found.append(desk.t("desk-note-unconfirmed"))
    if known.nik and not known.nik.startswith(HOME_CITY):
        found.append(desk.t("desk-note-other-city"))
    return found


@desk_action(f"{LIST}/take", roles="officer", on=applications)
def take_many(desk: Desk) -> Done:
    outcome = decisions.take(desk.db, desk.role, some(desk), desk.now)
    if not outcome.done:
        raise Refused(outcome_text(desk.turn, "application-taken", outcome))
    return Done(back_of(desk), outcome_text(desk.turn, "application-taken", outcome))


@desk_action(f"{LIST}/approve", roles="officer", on=applications)
def approve_many(desk: Desk) -> Done:
    return decided(desk, some(desk), DecisionKind.APPROVED, back_of(desk))


@desk_action(f"{LIST}/undo", roles="officer", on=applications)
def undo(desk: Desk) -> Done:
    number = whole_number(desk.typed.get("decision", "")) or 0
    undone = decisions.undo(desk.db, desk.role, number, desk.now)
    if not undone:
        raise Refused(desk.t("undo-decision-late"))
    to = f"{LIST}/{undone[0]}" if len(undone) == 1 else LIST
    to += desk.kept(*FILTERS, "hal")
    return Done(to, desk.t("undo-decision-done", count=len(undone)))


def some(desk: Desk) -> Sequence[int]:
    """The rows that were marked."""
    if not desk.marked:
        raise Refused(desk.t("desk-none-marked"))
    return desk.marked


def back_of(desk: Desk) -> str:
    """The list as it was filtered, at the page that was looked at."""
    return LIST + desk.kept(*FILTERS, "hal")


def decided(
    desk: Desk,
    ids: Sequence[int],
    kind: DecisionKind,
    to: str,
    reasons: Sequence[str] = (),
    facts: EnteredFacts | None = None,
) -> Done:
    """Decide, and offer to take it back; Refused when it was possible with none of them."""
    outcome = decisions.decide(desk.db, desk.role, ids, kind, desk.now, reasons, facts)
    text = outcome_text(desk.turn, f"application-done-{kind}", outcome)
    if outcome.decision_id is None:
        raise Refused(text)
    fields = {"decision": f"{outcome.decision_id}"}
    undo = f"{LIST}/undo{desk.kept(*FILTERS, 'hal')}"
    return Done(to, text, Undo(undo, desk.t("desk-undo"), fields))


ROOMS = (applications, take_many, approve_many, undo)
