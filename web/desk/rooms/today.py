"""Today: what waits for the role, each number the length of the list behind it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.calendar import to_local_time
from domain.roles import RoleKind
from handlers.branch.acts import is_for_city
from handlers.knowledge.acts import waiting_answers
from models import waiting_decisions
from models.branch import application_list, applications_export, status_files
from models.branch.application_list import ApplicationFilter, Step
from models.broadcasts import broadcast
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.cashbook import reversals
from models.coverage import denominators
from models.coverage.monev import minutes
from models.duplicates import nik_owner, review
from models.inbox import inbox, questions
from models.portfolio import transfers
from models.reconciliation import misposted, proposals
from models.roles import approvals
from models.roles.role import Role
from web.desk.page import Desk, View, desk_page, kinds

OFFICER, BOTH, STAFF = kinds("officer"), kinds("officer agent"), kinds("officer monitor")


@dataclass(frozen=True)
class Length:
    """The length of a list, and how many of it are `late`."""

    count: int
    late: int = 0


@dataclass(frozen=True)
class Waiting:
    """A list that may wait for somebody: its word, the roles that have it, its length, and where it
    is."""

    name: str
    roles: frozenset[RoleKind]
    count: Callable[[Desk], Length]
    path: str


def listed(rows: Callable[[Session, Role], Collection[object]]) -> Callable[[Desk], Length]:
    """The length of a list that a function of the models finds for a role."""
    return lambda desk: Length(len(rows(desk.db, desk.role)))


def cases(desk: Desk) -> Length:
    found = inbox.view_of(desk.db, desk.role).count(desk.now)
    waiting = waiting_decisions.find_all(desk.db, desk.role, desk.now)
    late = sum(each.due_at <= desk.now for each in waiting)
    return Length(found.listed + len(waiting), found.overdue + late)


def hand_over(desk: Desk) -> Length:
    return Length(applications_export.count_new(desk.db) if is_for_city(desk.role) else 0)


def new_applications(desk: Desk) -> Length:
    """The new applications; those are late that have waited longer than was promised."""
    wanted = ApplicationFilter(Step.NEW)
    promised = desk.now - BRANCH_ANSWERS_WITHIN
    late = application_list.count_older(desk.db, desk.role, wanted, desk.now, promised)
    return Length(application_list.count(desk.db, desk.role, wanted, desk.now), late)


def actions(desk: Desk) -> Length:
    """The actions that were agreed at Monev meetings and are not done."""
    found = minutes.open_actions(desk.db, desk.role)
    return Length(len(found), sum(each.due_at <= desk.now for each in found))


def undo(desk: Desk) -> Length:
    return Length(len(waiting_decisions.undo_to_decide(desk.db, desk.role, desk.now)))


WAITING = (
    Waiting("desk-waits-applications", OFFICER, new_applications, "/desk/applications"),
    Waiting("desk-waits-hand-over", OFFICER, hand_over, "/desk/hand-over"),
    Waiting(
        "desk-waits-status",
        OFFICER,
        lambda desk: Length(status_files.count_checked(desk.db, desk.role.id)),
        "/desk/status-file",
    ),
    Waiting("desk-waits-undo", OFFICER, undo, "/desk/status-file"),
    Waiting("desk-waits-numbers", OFFICER, listed(denominators.to_decide), "/monev/numbers"),
    Waiting("desk-waits-cases", BOTH, cases, "/desk/cases"),
    Waiting(
        "desk-waits-broadcasts", OFFICER, listed(broadcast.awaiting_approval), "/desk/broadcasts"
    ),
    Waiting("desk-waits-money", BOTH, listed(proposals.waiting_proposals), "/desk/money"),
    Waiting(
        "desk-waits-wrong-nik", OFFICER, listed(misposted.waiting_cases), "/desk/money/wrong-nik"
    ),
    Waiting("desk-waits-reversals", OFFICER, listed(reversals.open_cases), "/desk/money/reversals"),
    Waiting("desk-waits-agents", OFFICER, listed(transfers.find_open_requests), "/desk/transfers"),
    Waiting("desk-waits-offers", kinds("agent"), listed(transfers.open_offers), "/desk/transfers"),
    Waiting(
        "desk-waits-duplicates",
        BOTH,
        lambda desk: Length(review.count_open_pairs(desk.db, desk.role)),
        "/desk/duplicates",
    ),
    Waiting("desk-waits-nik-owners", OFFICER, listed(nik_owner.open_questions), "/desk/nik-owners"),
    Waiting("desk-waits-actions", STAFF, actions, "/monev/minutes"),
    Waiting("desk-waits-roles", OFFICER, listed(approvals.roles_to_decide), "/desk/staff/approve"),
    Waiting(
        "desk-waits-answers",
        OFFICER,
        lambda desk: Length(len(waiting_answers(desk.turn))),
        "/desk/answers",
    ),
    Waiting(
        "desk-waits-questions", OFFICER, listed(questions.unanswered), "/desk/answers/questions"
    ),
)
"""In the order in which they harm people by waiting."""


@desk_page("/desk", nav="desk-today")
def today(desk: Desk) -> View:
    mine = [(each, each.count(desk)) for each in WAITING if desk.role.kind in each.roles]
    rows = [(each, found) for each, found in mine if found.count]
    at = to_local_time(desk.now)
    values = {"rows": rows, "date": at.date(), "time": f"{at:%H.%M}"}
    is_monitor = desk.role.kind == RoleKind.MONITOR
    return View("today.html", desk.t("desk-today"), values | {"is_monitor": is_monitor})


ROOMS = (today,)
