"""The state of our templates at the platform: brought by notices, and compared once a day.

The first comparison is made at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.whatsapp.account import AccountTemplate
from bot.channels.whatsapp.http import GraphError, NotConnected, OutcomeUnknown
from bot.channels.whatsapp.templates import ApprovedTemplate, Templates
from bot.message import TemplateNotice
from models.database import jobs
from models.database.engine import read_only
from models.messaging.templates import (
    APPROVED,
    MISSING,
    TemplateStatus,
    record_change,
    template_statuses,
)

log = structlog.get_logger()

COMPARED = "templates_compared"
"""The setting that keeps when (UTC) ours were compared with the account's."""

COMPARE_EVERY = timedelta(days=1)
EVENTS = {"FLAGGED": None, "CATEGORY": None, "UNPAUSED": APPROVED, "REINSTATED": APPROVED}
"""The status that follows from events not named after one; None for no other status."""


def apply_notice(sessions: sessionmaker[Session], notice: TemplateNotice, now: datetime) -> bool:
    """Record what a notice says of a template; True when something changed.

    Blocking, one transaction, any number of times.
    """
    status = EVENTS.get(notice.event, notice.event)
    values: dict[str, str | None] = {"reason": notice.reason or None}
    if status:
        values["status"] = status
    if notice.category:
        values["category"] = notice.category
    with sessions.begin() as db:
        changed = record_change(db, notice.name, notice.language, now, **values)
    if "category" in changed or (status != APPROVED and changed):
        log.error(
            "template changed by the platform",
            name=notice.name,
            language=notice.language,
            change=notice.event,
            category=notice.category,
        )
    return bool(changed)


def compare_when_due(
    sessions: sessionmaker[Session],
    templates: Templates,
    list_account: Callable[[], Iterable[AccountTemplate]],
    now: datetime,
) -> bool:
    """Compare our templates with the account's, unless that was done within a day; True when done.

    Blocking; `list_account` uses the network, outside of any transaction. When it fails, the next
    call tries again.
    """
    with read_only(sessions) as db:
        last = compared_at(db)
    if last and now < last + COMPARE_EVERY:
        return False
    try:
        found = list(list_account())
    except (GraphError, NotConnected, OutcomeUnknown) as error:
        log.error("templates not compared", channel="whatsapp", error=str(error))
        return False
    for row in compare(sessions, templates, found, now):
        if row.todo:
            log.warning("template", name=row.wording.key, todo=row.todo)
    return True


def compared_at(db: Session) -> datetime | None:
    """The time of the last comparison (UTC); None before the first."""
    found = jobs.get_setting(db, COMPARED)
    return datetime.fromisoformat(found) if found else None


@dataclass(frozen=True, slots=True)
class TemplateComparison:
    """One of our templates beside the account's; `todo` says what to do, empty when all is well."""

    wording: ApprovedTemplate
    status: str
    category: str
    quality: str
    billed_as: str
    todo: str


def compare(
    sessions: sessionmaker[Session],
    templates: Templates,
    found: Iterable[AccountTemplate],
    now: datetime,
) -> list[TemplateComparison]:
    """Compare ours with the account's templates that were `found`, and record their state."""
    listed = {(each.name, each.language): each for each in found}
    with sessions.begin() as db:
        for wording in templates.wordings:
            theirs = listed.get((wording.name, wording.language))
            values: dict[str, str | None] = {"status": MISSING}
            if theirs:
                values = {
                    "category": theirs.category or None,
                    "quality": theirs.quality or None,
                    "reason": theirs.reason or None,
                    "status": theirs.status,
                }
            record_change(db, wording.name, wording.language, now, **values)
        jobs.set_setting(db, COMPARED, now.isoformat())
        compared = []
        statuses = template_statuses(db)
        for wording in templates.wordings:
            key = wording.name, wording.language
            row = statuses[key]
            state = (row.status, row.category or "", row.quality or "", row.billed_as or "")
            todo = todo_text(wording, row, listed.get(key))
            compared.append(TemplateComparison(wording, *state, todo))
        return compared


def todo_text(
    wording: ApprovedTemplate, row: TemplateStatus, listed: AccountTemplate | None
) -> str:
    """One sentence that says what a human has to do about a template; empty for nothing."""
    if listed is None:
        return "submit it: --submit"
    if row.category and row.category.lower() != wording.category:
        return f"not sent: it is {row.category.lower()} now; ask Meta for a review"
    if listed.body and listed.body != wording.body:
        return "its words differ from ours: edit it in WhatsApp Manager"
    if row.status == "PENDING":
        return "wait: Meta is looking at it"
    if row.status != APPROVED:
        return f"not sent: {row.reason or row.status.lower()}; see WhatsApp Manager"
    return ""
