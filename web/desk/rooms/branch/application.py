"""One application with its KTP: taken, looked at for a reason, decided, handed over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from starlette.responses import Response

from domain.branch.decisions import (
    DecisionKind,
    RejectionReason,
    RepairItem,
    Suspicion,
)
from domain.calendar import to_local_time
from domain.invalid import whole_number
from domain.parsing.people.nik import mask_nik
from domain.parsing.people.phone import mask_number
from handlers.decisions import holder_name, outcome_text, reason_labels, reasons_text
from handlers.roles.reveals import RevealReason, reveal, reveal_to_check
from models import audit, regions
from models.branch import application_list, applications_export, checks, decisions, holds
from models.branch.application_list import Step
from models.branch.checks import CheckObstacle
from models.branch.decisions import ApplicationDecision
from models.branch.holds import ApplicationHold, DecisionOutcome
from models.duplicates import nik_owner, review
from models.enrolment import attestation
from models.participants import participant
from models.participants.participant import ApplicationState, Identity, Participant
from models.roles import access_log
from web.desk.downloads import picture_of
from web.desk.page import Desk, DeskAction, Done, Refused, View, desk_action, desk_page
from web.desk.reveals import is_revealed, revealed_text
from web.desk.rooms import duplicates, nik_owners
from web.desk.rooms.branch.applications import FILTERS, LIST, decided, notes, wanted_of

STOPPED = {
    CheckObstacle.UNDECIDED: "checks-undecided",
    CheckObstacle.ENOUGH: "checks-enough",
}
SHOWN_HISTORY = 20
NEXT_AMONG = 50
VERBS = {
    "applied": "sent",
    "registered": "registered",
    "took application": "taken",
    "gave application back": "returned",
    "approved": "approved",
    "rejected": "rejected",
    "repair": "repair",
    "entered": "entered",
    "took back approved": "undone",
    "took back rejected": "undone",
    "took back repair": "undone",
    "took back entered": "undone",
    "exported": "exported",
    "exported_again": "exported",
    access_log.NIK: "seen",
    "saw ktp": "seen",
}
"""The verbs of the audit log, each with the end of the name of our text for it."""


@dataclass(frozen=True)
class Event:
    day: date
    time: str
    text: str
    who: str


@desk_page(f"{LIST}/{{id:int}}", roles="officer")
def application(desk: Desk) -> View:
    row = found_row(desk)
    known, open_ = participant.identity(desk.db, row), is_revealed(desk, access_log.NIK, row.id)
    held = holds.holder(desk.db, row.id, desk.now)
    known_decisions = decisions.decisions_of(desk.db, [row]).get(row.id, [])
    pending = next((each for each in known_decisions if each.is_pending), None)
    found = application_list.suspicions(desk.db, [row.id])[row.id]
    words = attestation.answers_of(desk.db, [row.id])
    able = {
        kind: not decisions.obstacles(desk.db, desk.role, {row.id: row}, kind, desk.now)
        for kind in DecisionKind
    }
    values = {
        "row": row,
        "facts": facts_of(desk, row, known, open_=open_),
        "is_open": open_,
        "has_photo": row.photo_id is not None,
        "marks": [(desk.t(f"suspicion-{kind}"), compared_at(desk, row, kind)) for kind in found],
        "notes": notes(desk, row, known, words),
        "holder": holder_name(desk.turn, held.role_id) if held else "",
        "is_mine": held is not None and held.role_id == desk.role.id,
        "is_free": held is None,
        "held_until": f"{to_local_time(held.until):%H.%M}" if held else "",
        "pending": pending and pending_text(desk, pending),
        "undo": pending.id if pending and pending.role_id == desk.role.id else 0,
        "can": {f"{kind}": can for kind, can in able.items()},
        "may_copy": may_copy(row, known_decisions, is_others=held_by_others(desk, held)),
        "refusals": reason_labels(desk.turn, DecisionKind.REJECTED, [*RejectionReason]),
        "repairs": reason_labels(desk.turn, DecisionKind.REPAIR, [*RepairItem]),
        "reasons": [(each, desk.t(f"option-{each}")) for each in RevealReason],
        "history": history(desk, row),
        "home": f"{LIST}/{row.id}",
        "kept": desk.kept(*FILTERS),
    }
    return View("branch/application.html", row.number or f"{row.id}", values)


def compared_at(desk: Desk, row: Participant, kind: Suspicion) -> str:
    """The address at which it stands beside the other registration; empty without one."""
    if kind != Suspicion.DUPLICATE:
        return ""
    if question := nik_owner.question_about(desk.db, desk.role, row.id):
        return f"{nik_owners.PATH}/{question.case_id}"
    pair = review.pair_about(desk.db, desk.role, row.id)
    return f"{duplicates.PATH}/{pair.id}" if pair else ""


def held_by_others(desk: Desk, held: ApplicationHold | None) -> bool:
    return held is not None and held.role_id != desk.role.id


def may_copy(row: Participant, known: Sequence[ApplicationDecision], *, is_others: bool) -> bool:
    """Whether it may be handed over now, by whoever looks at it."""
    approved = any(each.kind == DecisionKind.APPROVED for each in known)
    leaving = any(each.is_pending and each.kind != DecisionKind.APPROVED for each in known)
    handed = row.state == ApplicationState.PROCESSING
    return (approved or handed) and not leaving and not is_others


def found_row(desk: Desk) -> Participant:
    """The application of the address; 404 for one that does not wait, or is not of the area."""
    found = holds.find_application(desk.db, desk.role, int(desk.path["id"]))
    return desk.found(found)


def facts_of(
    desk: Desk, row: Participant, known: Identity, *, open_: bool
) -> list[tuple[str, str]]:
    """The answers of the application with their labels; masked unless a reason was given."""
    born = date.fromisoformat(known.born_on) if known.born_on else None
    place = regions.name(desk.db, row.village)
    home = desk.t("posts-rw", place=place, rw=row.rw)
    return [
        (desk.t("desk-fact-name"), known.full_name.title() if open_ else known.masked_name),
        (desk.t("desk-fact-nik"), known.nik if open_ else mask_nik(known.nik)),
        (desk.t("desk-fact-born"), day_text(born) if open_ else year_text(born)),
        (desk.t("desk-fact-sex"), desk.t(f"option-{row.sex}")),
        (desk.t("desk-fact-phone"), mask_number(known.phone)),
        (desk.t("desk-fact-street"), known.street.title() if open_ else "***"),
        (desk.t("desk-fact-place"), f"{home}, RT {row.rt}"),
        (desk.t("desk-fact-work"), known.occupation or "-"),
        (desk.t("desk-fact-sector"), desk.t(f"option-{row.sector}")),
        (desk.t("desk-fact-income"), desk.t("desk-rupiah", sum=row.income)),
        (desk.t("desk-fact-programme"), desk.t(f"desk-fact-{row.programme}")),
        (desk.t("desk-fact-payer"), desk.t(f"digest-payer-{row.payer}")),
        (desk.t("desk-fact-sent"), desk.moment(row.submitted_at)),
    ]


def day_text(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else "-"


def year_text(day: date | None) -> str:
    return f"**-**-{day.year}" if day else "-"


def pending_text(desk: Desk, each: ApplicationDecision) -> str:
    """The decision that waits, its reasons, and until when it can be taken back."""
    return desk.t(
        f"desk-pending-{each.kind}",
        why=reasons_text(desk.t, each.kind, each.reasons),
        time=f"{to_local_time(each.due_at):%H.%M}",
        who=holder_name(desk.turn, each.role_id),
    )


def history(desk: Desk, row: Participant) -> list[Event]:
    """The events of the application, the newest first."""
    found = audit.about(desk.db, f"participant:{row.id}", VERBS, SHOWN_HISTORY)
    return [
        Event(
            to_local_time(each.at).date(),
            f"{to_local_time(each.at):%H.%M}",
            desk.t(f"desk-event-{VERBS[each.verb]}"),
            actor_name(desk, each.actor),
        )
        for each in found
    ]


def actor_name(desk: Desk, actor: str) -> str:
    kind, _, number = actor.partition(":")
    id = whole_number(number)
    return holder_name(desk.turn, id) if kind == "role" and id is not None else ""


@desk_page(f"{LIST}/{{id:int}}/photo", roles="officer")
def photo(desk: Desk) -> Response:
    """The photo of the KTP, for whoever was just shown the NIK: it stands on it."""
    row = found_row(desk)
    shown = picture_of(desk, row.photo_id if is_revealed(desk, access_log.NIK, row.id) else None)
    desk.record("saw ktp", f"participant:{row.id}")
    return shown


def one_action(name: str) -> Callable[[Callable[[Desk], Done]], DeskAction]:
    """An action on one application, whose page shows a refusal."""
    return desk_action(f"{LIST}/{{id:int}}/{name}", roles="officer", on=application)


@one_action("take")
def take(desk: Desk) -> Done:
    return taken(desk, decisions.take(desk.db, desk.role, [found_row(desk).id], desk.now))


def taken(desk: Desk, outcome: DecisionOutcome) -> Done:
    text = outcome_text(desk.turn, "application-taken", outcome)
    if not outcome.done:
        raise Refused(text)
    return Done(page_of(desk), text)


@one_action("return")
def give_back(desk: Desk) -> Done:
    given = holds.give_back(desk.db, desk.role, [found_row(desk).id], desk.now)
    if not given:
        raise Refused(desk.t("desk-not-yours-now"))
    return Done(f"{LIST}{desk.kept(*FILTERS)}", desk.t("application-returned", count=len(given)))


@one_action("reveal")
def show_data(desk: Desk) -> Done:
    """Show the data for a reason, which the person can read; they count among the day's numbers, or
    among those of whoever decides."""
    row, reason = found_row(desk), desk.typed.get("reason", "")
    if reason not in [*RevealReason]:
        raise Refused(desk.t("desk-reveal-why"))
    if reason == RevealReason.CHECK and may_decide(desk, row):
        if why := reveal_to_check(desk.turn, desk.role, row.id):
            return stopped(desk, STOPPED[why], checks.MOST[why])
    elif not reveal(desk.turn, desk.role, access_log.NIK, [row.id], reason):
        return stopped(desk, "reveals-enough", access_log.MOST_A_DAY)
    return Done(page_of(desk), revealed_text(desk))


def may_decide(desk: Desk, row: Participant) -> bool:
    """Whether the officer may decide anything about it now, so that they look at it for that."""
    kind = DecisionKind.REJECTED
    return not decisions.obstacles(desk.db, desk.role, {row.id: row}, kind, desk.now)


def stopped(desk: Desk, name: str, count: int) -> Done:
    """Say that the numbers of the day are at an end; what the officers are told of it stays."""
    return Done(page_of(desk), desk.t(name, count=count), tone="refused")


@one_action("approve")
def approve(desk: Desk) -> Done:
    row = found_row(desk)
    return decided(desk, [row.id], DecisionKind.APPROVED, next_page(desk, row))


@one_action("reject")
def reject(desk: Desk) -> Done:
    return refused(desk, DecisionKind.REJECTED, [desk.typed.get("why", "")], [*RejectionReason])


@one_action("repair")
def ask_repair(desk: Desk) -> Done:
    items = [each for each in RepairItem if f"item-{each}" in desk.typed]
    return refused(desk, DecisionKind.REPAIR, items, [*RepairItem])


def refused(desk: Desk, kind: DecisionKind, reasons: Sequence[str], allowed: Sequence[str]) -> Done:
    row = found_row(desk)
    if not reasons or not {*reasons} <= {*allowed}:
        raise Refused(desk.t(f"desk-{kind}-why"))
    return decided(desk, [row.id], kind, next_page(desk, row), reasons)


def next_page(desk: Desk, row: Participant, step: Step = Step.NEW) -> str:
    """The next at a step, within the other filters, that nobody else has taken; else the list."""
    wanted = replace(wanted_of(desk), step=step)
    waiting = application_list.load(desk.db, desk.role, wanted, desk.now, NEXT_AMONG)
    held = holds.holders(desk.db, [each.id for each in waiting], desk.now)
    free = (
        each.id
        for each in waiting
        if each.id != row.id and (each.id not in held or held[each.id].role_id == desk.role.id)
    )
    found = next(free, None)
    return (LIST if found is None else f"{LIST}/{found}") + desk.kept(*FILTERS)


@one_action("hand-over")
def hand_over(desk: Desk) -> Done:
    row = found_row(desk)
    if not applications_export.hand_over_one(desk.db, desk.role, row.id, desk.now):
        raise Refused(desk.t("desk-not-fit"))
    return Done(f"{LIST}/{row.id}/copy{desk.kept(*FILTERS)}", desk.t("desk-handed-over"))


def page_of(desk: Desk) -> str:
    return f"{LIST}/{desk.path['id']}{desk.kept(*FILTERS)}"


ROOMS = (application, photo, take, give_back, show_data, approve, reject, ask_repair, hand_over)
