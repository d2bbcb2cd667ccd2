"""Once a day our templates are held against the account's; and at once when they never were."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.templates import Templates
from bot.whatsapp_http import Fault, NotConnected, Unclear
from bot.whatsapp_templates import Listed
from models import job
from scheduler.looking import looking
from scheduler.templates import COMPARED, compare

log = structlog.get_logger()

EVERY = timedelta(days=1)


def compared_at(db: Session) -> datetime | None:
    found = job.fact(db, COMPARED)
    return datetime.fromisoformat(found) if found else None


def look(
    sessions: sessionmaker[Session],
    templates: Templates,
    ask: Callable[[], Iterable[Listed]],
    now: datetime,
) -> bool:
    """True when they were compared. Blocking; `ask` uses the network, outside of any transaction.

    Who cannot be asked now is asked again an hour later.
    """
    with looking(sessions) as db:
        last = compared_at(db)
    if last and now < last + EVERY:
        return False
    try:
        found = list(ask())
    except (Fault, NotConnected, Unclear) as error:
        log.error("templates not compared", channel="whatsapp", error=str(error))
        return False
    todo = [row for row in compare(sessions, templates, found, now) if row.todo]
    for row in todo:
        log.warning("template", name=row.wording.key, todo=row.todo)
    return True
