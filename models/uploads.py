"""Files that people send: what each may send, and the end of files that nothing needs.

A form keeps a file as the answer "file 12" until its rows refer to the file. What a turn drops from
its draft it deletes itself; a chore deletes whatever else neither a row nor a draft refers to.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from domain.invalid import Invalid
from domain.people import drafts
from models import audit
from models.audit import Audit
from models.database import files
from models.database.base import insert_if_absent
from models.database.files import StoredFile
from models.database.jobs import Setting
from models.people import conversation
from models.people.conversation import Conversation
from models.roles import four_eyes

MEGABYTE = 1024 * 1024
SENT = "sent file"
ROOM = "room for files"
UNDER_WAY = 512 * MEGABYTE
"""More than all transactions that are open at one moment store together: with more room than that
nobody waits for anybody."""
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Quota:
    """The number of files, and of their bytes, that one human may send in 24 hours."""

    count: int
    size: int


WORKER = Quota(20, 20 * MEGABYTE)
IN_TALK = Quota(120, 140 * MEGABYTE)
"""For those who talk with a person: on top of all papers of a claim, which may be of the same
day."""
STAFF = Quota(400, 400 * MEGABYTE)
"""For those who register others."""


def store_upload(
    db: Session,
    person_id: int,
    purpose: str,
    name: str,
    media_type: str,
    content: bytes,
    now: datetime,
    *,
    quota: Quota = WORKER,
    kept_for: timedelta | None = None,
) -> int:
    """Store a file that a person sent, or what was read of it; its id. Invalid (`file-...`) when it
    is too much.

    Without `kept_for` a row or a draft must refer to it. LockOrderError: begin the transaction
    again.
    """
    check_quota(db, person_id, len(content), quota, now)
    id = files.store_file(db, person_id, purpose, name, media_type, content, now, kept_for)
    actor, size = f"person:{person_id}", len(content)
    audit.record(db, actor, SENT, f"file:{id}", now, size=size)
    return id


def check_quota(db: Session, person_id: int, size: int, quota: Quota, now: datetime) -> None:
    """Invalid when the person, in whichever of their chats, or all together have sent too much.

    The quota of one human is asked under the locks of all their chats. LockOrderError: begin the
    transaction again.
    """
    four_eyes.lock_human(db, person_id)
    actors = [f"person:{each}" for each in four_eyes.same_human_ids(db, person_id)]
    today = select(Audit.details).where(
        Audit.actor.in_(actors), Audit.verb == SENT, Audit.at > now - DAY
    )
    sizes = [details["size"] for details in db.scalars(today)]
    if len(sizes) >= quota.count or sum(sizes) + size > quota.size:
        raise Invalid("file-quota")
    check_room(db, size)


def check_room(db: Session, size: int) -> None:
    """Invalid when a file of this size and all others together would be too much.

    It is asked under a lock of its own until the transaction ends, once there is little room.
    """
    room = db.info["most_stored"] - size
    if stored_bytes(db) > room - UNDER_WAY:
        lock_room(db)
        if stored_bytes(db) > room:
            raise Invalid("file-storage-full")


def lock_room(db: Session) -> None:
    """Let nobody else store a file, in any process, before this transaction ends."""
    insert_if_absent(db, Setting, {"name": ROOM, "value": ""})
    db.execute(select(Setting.name).where(Setting.name == ROOM).with_for_update())


def stored_bytes(db: Session) -> int:
    """The bytes of all files together."""
    return db.scalar(select(func.coalesce(func.sum(StoredFile.size), 0))) or 0


def own_file(db: Session, person_id: int, answer: str | None) -> int | None:
    """The id of the file that an answer of this person stands for; None without one."""
    ids = drafts.file_ids({"answers": {"": answer}}) if answer else ()
    if not ids:
        return None
    own = StoredFile.id.in_(ids), StoredFile.person_id == person_id
    return db.scalar(select(StoredFile.id).where(*own))


def give_files(db: Session, ids: Collection[int], former: int, person_id: int) -> None:
    """Make files that a person sent another person's."""
    theirs = StoredFile.id.in_(ids), StoredFile.person_id == former
    db.execute(update(StoredFile).where(*theirs).values(person_id=person_id))


def delete_dropped(db: Session, person_id: int, ids: Collection[int]) -> int:
    """Delete files that a person's drafts hold no more, unless rows do; the number of files."""
    db.flush()
    own = select(StoredFile.id).where(StoredFile.id.in_(ids), StoredFile.person_id == person_id)
    sent = own.where(StoredFile.expires_at.is_(None))
    return files.delete_unheld(db, list(db.scalars(sent)))


def release_files(db: Session, people: Sequence[int]) -> None:
    """Delete the files of people who are erased; those that rows of others hold lose the sender."""
    theirs = StoredFile.person_id.in_(people)
    files.delete_where(db, theirs, ~files.is_referred_to())
    db.execute(update(StoredFile).where(theirs).values(person_id=None))


def delete_abandoned(db: Session, now: datetime, after: int, most: int) -> tuple[int, int]:
    """Delete files, older than an hour, that neither a row nor a draft of their sender refers to.

    Looks at `most` files with ids above `after`; returns the last id (0 at the end) and how many
    were deleted. Senders who are in the middle of a turn come the next time.
    """
    loose = select(StoredFile.id, StoredFile.person_id).where(
        StoredFile.id > after,
        StoredFile.expires_at.is_(None),
        StoredFile.kept_at <= now - HOUR,
        ~files.is_referred_to(),
    )
    found = db.execute(loose.order_by(StoredFile.id).limit(most)).all()
    if not found:
        return 0, 0
    senders = {row.person_id for row in found if row.person_id is not None}
    states = select(Conversation).where(Conversation.person_id.in_(senders))
    locked = states.order_by(Conversation.person_id).with_for_update(skip_locked=True)
    held = {
        row.person_id: drafts.file_ids(conversation.load_state(db, row.state))
        for row in db.scalars(locked.execution_options(populate_existing=True))
    }
    gone = [
        row.id
        for row in found
        if row.person_id is None or (row.person_id in held and row.id not in held[row.person_id])
    ]
    return found[-1].id, files.delete_unheld(db, gone)
