"""Materials, sent to whoever asked."""

from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.orm import Session

from bot.texts import Texts
from exchange.materials.material import MaterialKind, dump_job
from handlers.materials.words import material_texts
from handlers.notify import notify
from models.database import files
from models.materials.orders import PURPOSE, MaterialOrder
from models.people import person
from models.roles.role import Role
from scheduler.made_files import make_waiting

log = structlog.get_logger()
SENT = {
    MaterialKind.STATUS: "material-sent-status",
    MaterialKind.POSTER: "material-sent-poster",
    MaterialKind.TENT: "material-sent-tent",
    MaterialKind.SLIPS: "material-sent-slips",
}
"""The text with which each is sent."""
KEPT = timedelta(days=7)
REASON = "work"


def job_of(texts: Texts, db: Session, row: MaterialOrder, now: datetime) -> bytes | None:
    """The job for the worker; None once the role has ended."""
    holder = db.get_one(Role, row.role_id)
    if not holder.usable:
        return None
    language = person.language_of(db, holder.person_id)
    return dump_job(MaterialKind(row.kind), material_texts(db, texts, language, holder, now), now)


def post(
    texts: Texts, db: Session, row: MaterialOrder, content: bytes | None, now: datetime
) -> bool:
    """Post the material, or that it could not be made; False once the role has ended."""
    holder = db.get_one(Role, row.role_id)
    if not holder.usable:
        return False
    kind, file_id = MaterialKind(row.kind), None
    if content is None:
        log.error("a material could not be made", kind=row.kind)
    else:
        ending = "png" if kind is MaterialKind.STATUS else "pdf"
        name, owner = f"materi-{kind}.{ending}", holder.person_id
        file_id = files.store_file(db, owner, PURPOSE, name, kind.media_type, content, now, KEPT)
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


run_orders = partial(make_waiting, table=MaterialOrder, job_of=job_of, post=post)
"""Make and post the materials that wait; how many letters."""
