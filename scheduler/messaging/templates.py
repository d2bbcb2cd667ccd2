"""What a platform says about our templates: told by a notice, or asked for.

Once a day our templates are held against the account's; and at once when they never were.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.whatsapp.account import AccountTemplate
from bot.channels.whatsapp.http import GraphError, NotConnected, OutcomeUnknown
from bot.message import TemplateNotice
from bot.templates import ApprovedTemplate, Templates
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
"""The fact that tells when (UTC) ours were held against the account's."""

EVENTS = {"FLAGGED": None, "CATEGORY": None, "UNPAUSED": APPROVED, "REINSTATED": APPROVED}
"""Events that are no new status by their name; None changes none."""


def apply_notice(sessions: sessionmaker[Session], notice: TemplateNotice, now: datetime) -> bool:
    """Take a notice in: a template that is not approved is not sent; True when it was news.

    Blocking, one transaction, any number of times.
    """
    status = EVENTS.get(notice.event, notice.event)
    values: dict[str, str | None] = {"reason": notice.reason or None}
    if status:
        values["status"] = status
    if notice.category:
        values["category"] = notice.category
    with sessions.begin() as db:
        news = record_change(db, notice.name, notice.language, now, **values)
    if "category" in news or (status != APPROVED and news):
        log.error(
            "template changed by the platform",
            name=notice.name,
            language=notice.language,
            change=notice.event,
            category=notice.category,
        )
    return bool(news)


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
    """Hold ours against the account's, and remember what the account says now."""
    theirs = {(each.name, each.language): each for each in found}
    with sessions.begin() as db:
        for wording in templates.wordings:
            keep(db, wording, theirs.get((wording.name, wording.language)), now)
        jobs.set_setting(db, COMPARED, now.isoformat())
        known = template_statuses(db)
        return [
            compare_one(
                each, known[each.name, each.language], theirs.get((each.name, each.language))
            )
            for each in templates.wordings
        ]


def keep(
    db: Session, wording: ApprovedTemplate, listed: AccountTemplate | None, now: datetime
) -> None:
    values: dict[str, str | None] = {"status": MISSING}
    if listed:
        values = {name: getattr(listed, name) or None for name in ("category", "quality", "reason")}
        values["status"] = listed.status
    record_change(db, wording.name, wording.language, now, **values)


def compare_one(
    wording: ApprovedTemplate, row: TemplateStatus, listed: AccountTemplate | None
) -> TemplateComparison:
    told = (row.status, row.category or "", row.quality or "", row.billed_as or "")
    return TemplateComparison(wording, *told, advice(wording, row, listed))


def advice(wording: ApprovedTemplate, row: TemplateStatus, listed: AccountTemplate | None) -> str:
    """What a human has to do about it, in one sentence."""
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


EVERY = timedelta(days=1)


def compared_at(db: Session) -> datetime | None:
    found = jobs.get_setting(db, COMPARED)
    return datetime.fromisoformat(found) if found else None


def compare_when_due(
    sessions: sessionmaker[Session],
    templates: Templates,
    ask: Callable[[], Iterable[AccountTemplate]],
    now: datetime,
) -> bool:
    """True when they were compared. Blocking; `ask` uses the network, outside of any transaction.

    Who cannot be asked now is asked again an hour later.
    """
    with read_only(sessions) as db:
        last = compared_at(db)
    if last and now < last + EVERY:
        return False
    try:
        found = list(ask())
    except (GraphError, NotConnected, OutcomeUnknown) as error:
        log.error("templates not compared", channel="whatsapp", error=str(error))
        return False
    todo = [row for row in compare(sessions, templates, found, now) if row.todo]
    for row in todo:
        log.warning("template", name=row.wording.key, todo=row.todo)
    return True
