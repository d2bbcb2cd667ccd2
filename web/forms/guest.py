"""Who fills a form's page: by a personal link, or the visitor of the web chat."""

from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request

from models import form_links
from models.database.encryption import keyring
from models.form_links import FormLink, FormUser
from models.messaging.inbound import was_received
from web.rate_limits import Limits, check_rate
from web.visitor import visitor_from_cookie

COOKIE = "perisai_form"


@dataclass(frozen=True, slots=True)
class FormVisitor:
    """`key` is the secret that their browser keeps, `seal` what a page of ours sends besides it:
    another site knows neither."""

    channel: str
    address: str
    key: str
    seal: str
    holder: FormUser | None = None
    ticket: FormLink | None = None
    used: bool = False

    @property
    def person_id(self) -> int:
        return self.holder.person_id if self.holder else 0

    def message(self, id: str) -> str:
        """One link, one filled form; a page that is sent twice is one message."""
        return self.ticket.message_id if self.ticket else self.answer(id)

    def answer(self, id: str) -> str:
        """The id of an answer to what was still asked."""
        before = self.ticket.message_id if self.ticket else f"{self.address}:form"
        return f"{before}:{id[:40]}"


def find_visitor(
    db: Session, request: Request, form: str, now: datetime, channel: str
) -> FormVisitor | None:
    """`channel` is the web chat's name; empty when it is switched off."""
    by_link = visitor_by_link(db, request.cookies.get(COOKIE, ""), form, now)
    sender = visitor_from_cookie(request)
    if by_link or not (sender and channel):
        return by_link
    return anonymous(db, sender, channel)


def visitor_by_link(db: Session, token: str, form: str, now: datetime) -> FormVisitor | None:
    found = form_links.open_link(db, token, now)
    who = form_links.find_by_id(db, found.address_id) if found and found.form == form else None
    if found is None or who is None:
        return None
    used = was_received(db, who.channel, found.message_id)
    return FormVisitor(who.channel, who.address, token, csrf_seal(db, token), who, found, used)


def anonymous(db: Session, sender: str, channel: str) -> FormVisitor:
    who = form_links.find_by_address(db, channel, sender)
    return FormVisitor(channel, sender, sender, csrf_seal(db, sender), who)


def csrf_seal(db: Session, key: str) -> str:
    return keyring(db).blind_index("form-page", key)


def check_seal_and_rate(guest: FormVisitor, seal: str, limits: Limits, now: datetime) -> None:
    """Only a page of ours, and not too fast."""
    if not compare_digest(guest.seal.encode(), seal.encode()):
        raise HTTPException(403, "web-form-seal")
    check_rate(limits.senders, guest.key, now)
