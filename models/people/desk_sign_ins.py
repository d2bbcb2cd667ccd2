"""Sign-ins to the desk that have begun: a link that a chat asked for, or a code that a page shows
and a chat confirms. Each is valid for ten minutes, once.

Only blind indexes are kept: neither the database nor a backup signs anybody in.
"""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, and_, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece
from models.database.encryption import holds_index, keyring
from models.people.form_links import LONGEST
from models.people.person import Address
from models.people.web_sessions import TOKEN

VALID_FOR = timedelta(minutes=10)

SECRETS = "desk-sign-in"
BROWSERS = "desk-browser"
"""The kinds of blind index."""


class StartedSignIn(Base):
    """One sign-in; a chat has one link, and a browser one code, at a time."""

    __tablename__ = "desk_sign_ins"

    id: Mapped[int] = mapped_column(primary_key=True)
    secret_index: Mapped[str] = mapped_column(unique=True, info=holds_index(SECRETS))
    """Of the link's token, or of the code."""
    browser_index: Mapped[str | None] = mapped_column(unique=True, info=holds_index(BROWSERS))
    """Of the cookie of the browser that shows the code; NULL: it is a link."""
    address_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id"), index=True)
    """The chat that asked for the link, or confirmed the code; NULL: none did yet."""
    device: Mapped[str]
    """Of the browser that shows the code, as in `WebSession`; empty for a link."""
    expires_at: Mapped[datetime] = mapped_column(index=True)


def create_link(db: Session, address_id: int, now: datetime) -> str:
    """Replace the link of the chat; the token of the new one, which cannot be read again."""
    mine = StartedSignIn.address_id == address_id, StartedSignIn.browser_index.is_(None)
    db.execute(delete(StartedSignIn).where(*mine))
    token = secrets.token_urlsafe(32)
    add(db, token, now, address_id=address_id)
    return token


def show_code(db: Session, code: str, cookie: str, device: str, now: datetime) -> None:
    """Replace the code of the browser with this cookie."""
    known = keyring(db).blind_indexes(BROWSERS, cookie)
    db.execute(delete(StartedSignIn).where(StartedSignIn.browser_index.in_(known)))
    add(db, code, now, browser_index=known[0], device=device)


def add(db: Session, secret: str, now: datetime, device: str = "", **whose: str | int) -> None:
    """Keep a sign-in that has this secret."""
    index = keyring(db).blind_index(SECRETS, secret)
    row = StartedSignIn(secret_index=index, device=device, expires_at=now + VALID_FOR, **whose)
    db.add(row)
    db.flush()


def is_open_link(db: Session, token: str, now: datetime) -> bool:
    """Whether the link would sign somebody in."""
    return db.scalar(select(StartedSignIn.id).where(link_condition(db, token, now))) is not None


def link_condition(db: Session, token: str, now: datetime) -> ColumnElement[bool]:
    known = keyring(db).blind_indexes(SECRETS, token[:LONGEST])
    is_link = StartedSignIn.browser_index.is_(None)
    return and_(StartedSignIn.secret_index.in_(known), is_link, StartedSignIn.expires_at > now)


def find_code(db: Session, code: str, now: datetime) -> StartedSignIn | None:
    """The sign-in with this code that nobody has confirmed; None when there is none any more."""
    known = keyring(db).blind_indexes(SECRETS, code)
    waits = StartedSignIn.browser_index.is_not(None), StartedSignIn.address_id.is_(None)
    rows = select(StartedSignIn).where(StartedSignIn.secret_index.in_(known), *waits)
    return db.scalar(rows.where(StartedSignIn.expires_at > now))


def confirm(db: Session, code: str, address_id: int, now: datetime) -> bool:
    """Confirm the code from this chat; False when it is over, or somebody was faster."""
    row = find_code(db, code, now)
    if row is None:
        return False
    mine = StartedSignIn.id == row.id, StartedSignIn.address_id.is_(None)
    changed = update(StartedSignIn).where(*mine).values(address_id=address_id)
    return db.connection().execute(changed).rowcount == 1


def shows_code(db: Session, cookie: str, now: datetime) -> bool:
    """Whether the browser with this cookie shows a code that is not over."""
    rows = select(StartedSignIn.id).where(browser_condition(db, cookie, now))
    return bool(TOKEN.fullmatch(cookie)) and db.scalar(rows) is not None


def browser_condition(db: Session, cookie: str, now: datetime) -> ColumnElement[bool]:
    known = keyring(db).blind_indexes(BROWSERS, cookie)
    return and_(StartedSignIn.browser_index.in_(known), StartedSignIn.expires_at > now)


def redeem_link(db: Session, token: str, now: datetime) -> Address | None:
    """Use the link up; the chat that asked for it, None when it is over or somebody was faster."""
    return redeem(db, link_condition(db, token, now))


def redeem_code(db: Session, cookie: str, now: datetime) -> Address | None:
    """Use up the code that this browser shows; the chat that confirmed it, None without one."""
    if not TOKEN.fullmatch(cookie):
        return None
    return redeem(db, browser_condition(db, cookie, now))


def redeem(db: Session, which: ColumnElement[bool]) -> Address | None:
    """Use up a sign-in that a chat stands behind; that chat."""
    confirmed = StartedSignIn.address_id.is_not(None)
    used = delete(StartedSignIn).where(which, confirmed).returning(StartedSignIn.address_id)
    address_id = db.connection().execute(used).scalar()
    return db.get(Address, address_id) if address_id is not None else None


def end_all(db: Session) -> None:
    """End every sign-in: a restored backup would open again what was used after it was made."""
    db.execute(delete(StartedSignIn))


def delete_expired(db: Session, now: datetime) -> int:
    """Delete a piece of the sign-ins that are too old; how many."""
    return delete_piece(db, StartedSignIn, StartedSignIn.expires_at <= now)
