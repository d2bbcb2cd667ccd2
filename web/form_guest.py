"""Who fills a form's page: by a personal link, or the visitor of the web chat."""

from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request

from models import holder, ticket
from models.holder import Holder
from models.seal import keyring
from models.ticket import Ticket
from web.limits import Limits, slow_down
from web.sender import visitor

COOKIE = "perisai_form"


@dataclass(frozen=True, slots=True)
class Guest:
    """`key` is the secret that their browser keeps, `seal` what a page of ours sends besides it:
    another site knows neither."""

    channel: str
    address: str
    key: str
    seal: str
    holder: Holder | None = None
    ticket: Ticket | None = None
    used: bool = False

    @property
    def person_id(self) -> int:
        return self.holder.person_id if self.holder else 0

    def message(self, id: str) -> str:
        """One link, one filled form; a page that is sent twice is one message."""
        return self.ticket.message if self.ticket else self.answer(id)

    def answer(self, id: str) -> str:
        """The id of an answer to what was still asked."""
        before = self.ticket.message if self.ticket else f"{self.address}:form"
        return f"{before}:{id[:40]}"


def find(db: Session, request: Request, form: str, now: datetime, channel: str) -> Guest | None:
    """`channel` is the web chat's name; empty when it is switched off."""
    by_link = linked(db, request.cookies.get(COOKIE, ""), form, now)
    sender = visitor(request)
    if by_link or not (sender and channel):
        return by_link
    return anonymous(db, sender, channel)


def linked(db: Session, token: str, form: str, now: datetime) -> Guest | None:
    found = ticket.read(db, token, now)
    who = holder.by_id(db, found.address_id) if found and found.form == form else None
    if found is None or who is None:
        return None
    used = ticket.used(db, found, who.channel)
    return Guest(who.channel, who.address, token, sealed(db, token), who, found, used)


def anonymous(db: Session, sender: str, channel: str) -> Guest:
    who = holder.by_address(db, channel, sender)
    return Guest(channel, sender, sender, sealed(db, sender), who)


def sealed(db: Session, key: str) -> str:
    return keyring(db).blind("form-page", key)


def let_in(guest: Guest, seal: str, limits: Limits, now: datetime) -> None:
    """Only a page of ours, and not too fast."""
    if not compare_digest(guest.seal.encode(), seal.encode()):
        raise HTTPException(403, "web-form-seal")
    slow_down(limits.senders, guest.key, now)
