"""Form links: a chat's personal link to fill a form on one web page, and the page's conversation.

A link opens a conversation of its own: what is answered on the page never reaches the chat that
asked for the link, and nothing of that chat reaches the page. The two are linked afterwards, by a
code that the page shows and the chat is told. The row keeps blind indexes: neither the database nor
a backup opens a link.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, and_, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece
from models.database.encryption import holds_index, keyring
from models.messaging import outbox
from models.messaging.message import Lane, OutboundMessage
from models.people import conversation, link_codes
from models.people.conversation import Conversation
from models.people.person import Address, Person
from models.people.web_sessions import TOKEN

KEPT = timedelta(hours=24)

DONE_SHOWN = link_codes.VALID_FOR
"""The time for which the page shows the result, and the code, after the form was sent."""

LONGEST = 64
"""Characters of a token that are looked at."""

TOKENS = "form-link"
BROWSERS = "form-browser"
"""The kinds of blind index."""

"""256 random bits."""

PAGE_CHANNEL = "web"
"""The channel of the page's conversation."""


class FormLink(Base):
    """The link of a chat; a chat has one at a time."""

    __tablename__ = "form_links"

    id: Mapped[int] = mapped_column(primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"), unique=True)
    """The chat that asked for it."""
    form: Mapped[str]
    token_index: Mapped[str] = mapped_column(unique=True, info=holds_index(TOKENS))
    browser_index: Mapped[str | None] = mapped_column(unique=True, info=holds_index(BROWSERS))
    """The blind index of the cookie of the browser that opened it; NULL before."""
    page_address: Mapped[str | None] = mapped_column(unique=True)
    """The address of the page's conversation, as in `addresses`; it opens nothing."""
    expires_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    """The time when the form was over."""


@dataclass(frozen=True, slots=True)
class ChatOfLink:
    """The person and the chat that a link is for."""

    person_id: int
    channel: str
    address: str
    """As it is stored."""
    language: str


def create_link(db: Session, address_id: int, form: str, now: datetime) -> str:
    """Replace the link of the chat; the token of the new one, which cannot be read again."""
    db.execute(delete(FormLink).where(FormLink.address_id == address_id))
    token = secrets.token_urlsafe(24)
    row = FormLink(
        address_id=address_id,
        form=form,
        token_index=keyring(db).blind_index(TOKENS, token),
        expires_at=now + KEPT,
    )
    db.add(row)
    db.flush()
    return token


def find_link(db: Session, token: str, form: str, now: datetime) -> FormLink | None:
    """The link with this token; None when it is none of ours, too old, or replaced."""
    known = keyring(db).blind_indexes(TOKENS, token[:LONGEST])
    return live_link(db, FormLink.token_index.in_(known), form, now)


def find_opened(db: Session, cookie: str, form: str, now: datetime) -> FormLink | None:
    """The link that the browser with this cookie opened; None without one."""
    if not TOKEN.fullmatch(cookie):
        return None
    known = keyring(db).blind_indexes(BROWSERS, cookie)
    return live_link(db, FormLink.browser_index.in_(known), form, now)


def live_link(db: Session, which: ColumnElement[bool], form: str, now: datetime) -> FormLink | None:
    rows = select(FormLink).where(which, FormLink.form == form)
    return db.scalar(rows.where(FormLink.expires_at > now))


def new_cookie() -> str:
    """The secret of a browser."""
    return secrets.token_urlsafe(32)


def open_in_browser(db: Session, link_id: int, cookie: str, page_address: str) -> bool:
    """Pin the link to the browser with this cookie, in place of a link it opened before; False when
    another browser was first."""
    index, *former = keyring(db).blind_indexes(BROWSERS, cookie)
    here = FormLink.browser_index.in_([index, *former])
    db.execute(delete(FormLink).where(here, FormLink.id != link_id))
    pin = update(FormLink).where(FormLink.id == link_id, FormLink.browser_index.is_(None))
    db.execute(
        pin.values(browser_index=index, page_address=keyring(db).encrypt_address(page_address))
    )
    return db.scalar(select(FormLink.id).where(FormLink.id == link_id, here)) is not None


def mark_sent(db: Session, link_id: int, now: datetime) -> None:
    """Record that the form of the link is over; the first time counts."""
    mine = update(FormLink).where(FormLink.id == link_id, FormLink.sent_at.is_(None))
    db.execute(mine.values(sent_at=now))


def tell_chat(db: Session, chat: ChatOfLink, page: str, text: str, now: datetime) -> None:
    """Post a text to the chat that the link is for, once for each page."""
    outbox.post(
        db,
        chat.person_id,
        chat.channel,
        chat.address,
        {"text": text},
        now=now,
        lane=Lane.BULK,
        reason="form link",
        key=page,
    )


def end_links(db: Session, people: Collection[int]) -> None:
    """End the links of these people's chats, and those whose pages are their conversations."""
    theirs = Address.person_id.in_(people)
    pages = select(Address.address).where(theirs, Address.channel == PAGE_CHANNEL)
    chats = select(Address.id).where(theirs)
    ended = delete(FormLink).where(
        or_(FormLink.address_id.in_(chats), FormLink.page_address.in_(pages))
    )
    db.execute(ended.execution_options(synchronize_session=False))


def end_all(db: Session) -> None:
    """End every link: a restored backup would open again what was ended after it was made."""
    db.execute(delete(FormLink))


def delete_expired(db: Session, now: datetime) -> int:
    """Delete a piece of the links that are too old; how many."""
    return delete_piece(db, FormLink, FormLink.expires_at <= now)


def chat_of(db: Session, link: FormLink) -> ChatOfLink | None:
    """The chat that the link is for; None when its person was erased."""
    columns = Person.id, Address.channel, Address.address, Person.language
    rows = select(*columns).select_from(Address).join(Person, Person.id == Address.person_id)
    row = db.execute(rows.where(Address.id == link.address_id, Person.erased_at.is_(None))).first()
    return ChatOfLink(*row) if row else None


@dataclass(frozen=True, slots=True)
class FormUser:
    """The person who fills a form, and where their conversation stands.

    `state` is the conversation's, `last` the body of our last reply there.
    """

    person_id: int
    address_id: int
    language: str
    state: dict[str, Any]
    last: dict[str, Any] | None


def find_user(db: Session, channel: str, address: str) -> FormUser | None:
    """The person at this address; None when there is nobody, or they were erased."""
    known = keyring(db).encrypted_addresses(address)
    columns = Person.id, Address.id, Person.language, Conversation.state, Address.address
    rows = select(*columns).select_from(Address).join(Person, Person.id == Address.person_id)
    rows = rows.join(Conversation, Conversation.person_id == Person.id)
    here = and_(Address.channel == channel, Address.address.in_(known))
    row = db.execute(rows.where(here, Person.erased_at.is_(None))).first()
    if row is None:
        return None
    person_id, address_id, language, state, stored = row
    last = last_reply(db, channel, stored)
    return FormUser(person_id, address_id, language, conversation.load_state(db, state), last)


def last_reply(db: Session, channel: str, address: str) -> dict[str, Any] | None:
    """The body of our last reply to this address, sent or not; None when it was erased."""
    rows = select(OutboundMessage.body).where(
        OutboundMessage.channel == channel, OutboundMessage.address == address
    )
    rows = rows.where(OutboundMessage.lane == Lane.REPLY, OutboundMessage.body.is_not(None))
    body = db.scalar(rows.order_by(OutboundMessage.id.desc()).limit(1))
    return dict(keyring(db).decrypt_json("message", body)) if body else None
