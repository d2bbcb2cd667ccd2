"""Sessions of browsers and programs on the web: whose chat, or whose desk, each one opens, on which
device, and until when.

The token is known to its holder alone. The row keeps its blind index, so neither the database nor a
backup opens a session. The address that a session opens is no secret and opens nothing.
"""

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Index, Select, and_, case, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece
from models.database.encryption import holds_index, keyring
from models.people.conversation import Conversation
from models.people.person import Address

IDLE = timedelta(days=90)
"""A session that was not used for so long is over: a phone is sold, or shared."""

UNUSED = timedelta(days=1)
"""The life of a session in which nobody wrote anything."""

STAFF = timedelta(hours=12)
"""The longest life of a session of somebody with a role: a working day."""

SEEN_EVERY = timedelta(hours=1)
"""The last use is known to the hour, so that not every request writes."""

CHAT, DESK = "chat", "desk"
"""The kinds of session. That of a desk belongs to the person whose chat signed it in."""

TOKENS = "session"
"""The kind of blind index."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""256 random bits."""


class WebSession(Base):
    """One browser or program that opens the chat at an address."""

    __tablename__ = "web_sessions"
    __table_args__ = (Index("ix_web_sessions_address", "channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    token_index: Mapped[str] = mapped_column(unique=True, info=holds_index(TOKENS))
    kind: Mapped[str]
    """What it opens: `CHAT` or `DESK`."""
    channel: Mapped[str]
    address: Mapped[str]
    """As in `addresses`, where there is a row once somebody wrote."""
    device: Mapped[str]
    """Browser and system, such as "Chrome/Android"; empty when unknown."""
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime | None] = mapped_column(index=True)
    """It ends at this time whether used or not."""
    staff: Mapped[bool] = mapped_column(default=False)
    """It was used by somebody with a role."""


HERE = and_(Address.channel == WebSession.channel, Address.address == WebSession.address)


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that was found by its token; `person_id` is None until somebody wrote."""

    id: int
    channel: str
    address: str
    person_id: int | None
    created_at: datetime
    seen_at: datetime
    ends_at: datetime | None
    staff: bool

    def is_over(self, now: datetime) -> bool:
        """Whether it opens nothing any more."""
        unused = self.person_id is None and now - self.created_at > UNUSED
        ended = self.ends_at is not None and now >= self.ends_at
        return ended or unused or now - self.seen_at > IDLE


@dataclass(frozen=True, slots=True)
class Device:
    """A session as its person sees it; `seen_at` is UTC, to the hour."""

    id: int
    label: str
    seen_at: datetime
    address_id: int
    kind: str


def start(
    db: Session, channel: str, address: str, device: str, now: datetime, kind: str = CHAT
) -> str:
    """Begin a session; its token, which cannot be read again. That of a desk lasts `STAFF`."""
    is_desk = kind == DESK
    token = secrets.token_urlsafe(32)
    row = WebSession(
        token_index=token_indexes(db, token)[0],
        kind=kind,
        channel=channel,
        address=keyring(db).encrypt_address(address),
        device=device,
        created_at=now,
        seen_at=now,
        ends_at=now + STAFF if is_desk else None,
        staff=is_desk,
    )
    db.add(row)
    db.flush()
    return token


def token_indexes(db: Session, token: str) -> list[str]:
    """The blind indexes that a token may be stored by; the first is that of a new one."""
    return keyring(db).blind_indexes(TOKENS, token)


def find(db: Session, token: str, kind: str = CHAT) -> OpenSession | None:
    """The session with this token, over or not; None when we know none."""
    if not TOKEN.fullmatch(token):
        return None
    rows = select(WebSession, Address.person_id).outerjoin(Address, HERE)
    mine = WebSession.token_index.in_(token_indexes(db, token)), WebSession.kind == kind
    found = db.execute(rows.where(*mine)).first()
    if found is None:
        return None
    row, person_id = found
    address = keyring(db).decrypt_address(row.address)
    times = row.created_at, row.seen_at, row.ends_at
    return OpenSession(row.id, row.channel, address, person_id, *times, row.staff)


def mark_seen(db: Session, session_id: int, now: datetime, token: str = "") -> None:
    """Record that the session is used. Its `token` is indexed by the key of today: it was found by
    a former one."""
    mine = WebSession.id == session_id, WebSession.seen_at < now
    indexed = {"token_index": token_indexes(db, token)[0]} if token else {}
    db.execute(update(WebSession).where(*mine).values(seen_at=now, **indexed))


def mark_staff(db: Session, session_id: int, now: datetime) -> None:
    """Record that its person has a role: it ends `STAFF` from now, or sooner."""
    mine = update(WebSession).where(WebSession.id == session_id, ~WebSession.staff)
    db.execute(mine.values(staff=True, ends_at=sooner(now + STAFF)))


def sooner(at: datetime) -> ColumnElement[datetime]:
    """The time `at`, or the end of a session where that comes first."""
    return case((WebSession.ends_at < at, WebSession.ends_at), else_=at)


def end(db: Session, token: str, now: datetime) -> str | None:
    """End the session with this token; its address, None when we know none."""
    mine = WebSession.token_index.in_(token_indexes(db, token))
    ended = update(WebSession).where(mine).values(ends_at=sooner(now))
    stored = db.scalar(ended.returning(WebSession.address))
    return keyring(db).decrypt_address(stored) if stored else None


def end_sessions(
    db: Session, people: Collection[int], at: datetime, but: Collection[int] = ()
) -> None:
    """End the sessions of these people at this time, or sooner; no chat at the addresses `but`."""
    theirs = sessions_of(people).where(or_(Address.id.not_in(but), WebSession.kind != CHAT))
    ended = update(WebSession).where(WebSession.id.in_(theirs)).values(ends_at=sooner(at))
    db.execute(ended.execution_options(synchronize_session=False))


def end_all(db: Session, now: datetime) -> None:
    """End every session: a restored backup would open again what was ended after it was made."""
    db.execute(update(WebSession).values(ends_at=sooner(now)))


def end_elsewhere(db: Session, people: Collection[int], now: datetime) -> None:
    """End the sessions of these people but for the chats that they last wrote from."""
    last = select(Conversation.last_address_id).where(Conversation.person_id.in_(people))
    kept = [each for each in db.scalars(last) if each is not None]
    end_sessions(db, people, now, kept)


def end_device(db: Session, person_id: int, session_id: int, now: datetime) -> bool:
    """End one session of the person; False when it is not theirs, or over."""
    if session_id not in {each.id for each in devices(db, person_id, now)}:
        return False
    db.execute(update(WebSession).where(WebSession.id == session_id).values(ends_at=now))
    return True


def devices(db: Session, person_id: int, now: datetime) -> list[Device]:
    """The person's sessions that are not over, the one used last first."""
    columns = WebSession.id, WebSession.device, WebSession.seen_at, Address.id, WebSession.kind
    rows = select(*columns)
    rows = rows.join(Address, HERE).where(Address.person_id == person_id, ~is_over(now))
    found = db.execute(rows.order_by(WebSession.seen_at.desc(), WebSession.id.desc()))
    return [Device(*row) for row in found]


def export_sessions(db: Session, person_id: int) -> list[dict[str, Any]]:
    """The person's sessions that are kept, over or not: `opens` is `CHAT` or `DESK`."""
    mine = select(WebSession).where(WebSession.id.in_(sessions_of([person_id])))
    return [
        {
            "device": row.device,
            "opens": row.kind,
            "since": row.created_at.isoformat(),
            "seen_at": row.seen_at.isoformat(),
            "ends_at": row.ends_at.isoformat() if row.ends_at else None,
        }
        for row in db.scalars(mine.order_by(WebSession.id))
    ]


def sessions_of(people: Collection[int]) -> Select[int]:
    """Select the ids of the sessions of these people."""
    return select(WebSession.id).join(Address, HERE).where(Address.person_id.in_(people))


def is_over(now: datetime) -> ColumnElement[bool]:
    """The condition of `OpenSession.is_over`."""
    nobody = ~select(Address.id).where(HERE).correlate(WebSession).exists()
    ended = and_(WebSession.ends_at.is_not(None), WebSession.ends_at <= now)
    unused = and_(WebSession.created_at < now - UNUSED, nobody)
    return or_(ended, WebSession.seen_at < now - IDLE, unused)


def delete_over(db: Session, now: datetime) -> int:
    """Delete a piece of the sessions that ended a day ago or longer; how many.

    Until then the page says why it is over.
    """
    return delete_piece(db, WebSession, is_over(now - UNUSED))
