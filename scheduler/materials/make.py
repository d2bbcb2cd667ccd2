"""Materials: made by a worker process, and sent to whoever asked, once each.

What stands on it is read in one transaction, made outside of any, and posted in another: a crash
between makes it anew, and the letter has a key.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders.contact_rules import to_local_time
from exchange.materials.material import MaterialKind, dump_job
from handlers.materials.words import material_texts
from handlers.notify import notify
from models.database import files
from models.database.engine import read_only
from models.materials import orders
from models.materials.orders import MaterialOrder
from models.people import addresses
from models.roles.role import Role

log = structlog.get_logger()
MakeMaterial = Callable[[bytes, date], bytes | None]
"""Makes a material in a worker process; None when it cannot."""
SENT = {
    MaterialKind.STATUS: "material-sent-status",
    MaterialKind.POSTER: "material-sent-poster",
    MaterialKind.TENT: "material-sent-tent",
    MaterialKind.SLIPS: "material-sent-slips",
}
"""The text with which each is sent."""
KEPT = timedelta(days=7)
BATCH = 10
REASON = "work"


def run_orders(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    make: MakeMaterial,
) -> int:
    """Make and post the materials that wait; how many letters."""
    with read_only(sessions) as db:
        waiting = orders.waiting_ids(db, BATCH)
    return sum(run_order(sessions, texts, clock, make, each) for each in waiting)


def run_order(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    make: MakeMaterial,
    order_id: int,
) -> int:
    """Make and post one material; how many letters."""
    now = clock()
    with read_only(sessions) as db:
        row = db.get(MaterialOrder, order_id)
        job = job_of(db, texts, row, now) if row else None
    content = make(job, to_local_time(now).date()) if job else None
    with sessions.begin() as db:
        row = orders.lock_waiting(db, order_id)
        if row is None:
            return 0
        row.made_at = clock()
        holder = db.get_one(Role, row.role_id)
        return int(post(db, texts, row, holder, content, row.made_at)) if holder.usable else 0


def job_of(db: Session, texts: Texts, row: MaterialOrder, now: datetime) -> bytes | None:
    """The job for the worker; None once the role has ended."""
    holder = db.get_one(Role, row.role_id)
    if not holder.usable:
        return None
    language = addresses.language_of(db, holder.person_id)
    return dump_job(MaterialKind(row.kind), material_texts(db, texts, language, holder, now), now)


def post(
    db: Session,
    texts: Texts,
    row: MaterialOrder,
    holder: Role,
    content: bytes | None,
    now: datetime,
) -> bool:
    """Post the material, or that it could not be made."""
    kind, file_id = MaterialKind(row.kind), None
    if content is None:
        log.error("a material could not be made", kind=row.kind)
    else:
        ending = "png" if kind is MaterialKind.STATUS else "pdf"
        name, owner = f"materi-{kind}.{ending}", holder.person_id
        file_id = files.store_file(db, owner, "material", name, kind.media_type, content, now, KEPT)
    return notify(
        db,
        texts,
        holder.person_id,
        SENT[kind] if file_id else "material-failed",
        {},
        "/materi",
        now=now,
        reason=REASON,
        key=f"material:{row.id}",
        file_id=file_id,
    )
