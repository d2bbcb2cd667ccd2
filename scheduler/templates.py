"""What a platform says about our templates: told by a notice, or asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.message import TemplateNotice
from bot.templates import Templates, Wording
from bot.whatsapp_templates import Listed
from models import job, template
from models.template import APPROVED, MISSING

log = structlog.get_logger()

COMPARED = "templates_compared"
"""The fact that tells when (UTC) ours were held against the account's."""

EVENTS = {"FLAGGED": None, "CATEGORY": None, "UNPAUSED": APPROVED, "REINSTATED": APPROVED}
"""Events that are no new status by their name; None changes none."""


def changed(sessions: sessionmaker[Session], notice: TemplateNotice, now: datetime) -> bool:
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
        news = template.change(db, notice.name, notice.language, now, **values)
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
class Compared:
    """One of our templates beside the account's; `todo` says what to do, empty when all is well."""

    wording: Wording
    status: str
    category: str
    quality: str
    billed_as: str
    todo: str


def compare(
    sessions: sessionmaker[Session], templates: Templates, found: Iterable[Listed], now: datetime
) -> list[Compared]:
    """Hold ours against the account's, and remember what the account says now."""
    theirs = {(each.name, each.language): each for each in found}
    with sessions.begin() as db:
        for wording in templates.wordings:
            keep(db, wording, theirs.get((wording.name, wording.language)), now)
        job.remember(db, COMPARED, now.isoformat())
        known = template.known(db)
        return [
            beside(each, known[each.name, each.language], theirs.get((each.name, each.language)))
            for each in templates.wordings
        ]


def keep(db: Session, wording: Wording, listed: Listed | None, now: datetime) -> None:
    values: dict[str, str | None] = {"status": MISSING}
    if listed:
        values = {name: getattr(listed, name) or None for name in ("category", "quality", "reason")}
        values["status"] = listed.status
    template.change(db, wording.name, wording.language, now, **values)


def beside(wording: Wording, row: template.Approval, listed: Listed | None) -> Compared:
    told = (row.status, row.category or "", row.quality or "", row.billed_as or "")
    return Compared(wording, *told, todo(wording, row, listed))


def todo(wording: Wording, row: template.Approval, listed: Listed | None) -> str:
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
