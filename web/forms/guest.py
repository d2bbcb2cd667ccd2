"""The visitor of a form's page: known by a personal link, or the visitor of the web chat."""

from dataclasses import dataclass
from hmac import compare_digest

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.turn import Turn, dry_run
from models import form_links
from models.database.encryption import keyring
from models.form_links import FormLink, FormUser
from models.messaging.inbound import was_received
from web import sessions
from web.dependencies import Deps
from web.pages import language_asked
from web.rate_limits import check_rate
from web.sessions import SessionOver, Visitor

COOKIE = "perisai_form"


@dataclass(frozen=True, slots=True)
class FormVisitor:
    """`key` is the secret in the browser's cookie, `csrf_token` what our page sends besides it:
    another site knows neither."""

    channel: str
    address: str
    key: str
    csrf_token: str
    user: FormUser | None = None
    link: FormLink | None = None
    used: bool = False

    @property
    def person_id(self) -> int:
        return self.user.person_id if self.user else 0

    def form_message_id(self, id: str) -> str:
        """The id of the filled form: one for a link, so that a page sent twice is one message."""
        return self.link.message_id if self.link else self.answer_message_id(id)

    def answer_message_id(self, id: str) -> str:
        """The id of an answer to a question that remained."""
        prefix = self.link.message_id if self.link else f"{self.address}:form"
        return f"{prefix}:{id[:40]}"


def find_visitor(deps: Deps, db: Session, request: Request, form: str) -> FormVisitor | None:
    """The visitor of the personal link's cookie, else of the web chat's, when that is on."""
    by_link = visitor_by_link(deps, db, request.cookies.get(COOKIE, ""), form)
    if by_link or not deps.web_chat:
        return by_link
    try:
        visitor = sessions.find_visitor(deps, request)
    except SessionOver:
        return None
    return chat_visitor(deps, db, visitor) if visitor else None


def visitor_by_link(deps: Deps, db: Session, token: str, form: str) -> FormVisitor | None:
    """The visitor of an open personal link to this form."""
    link = form_links.open_link(db, token, deps.clock())
    user = form_links.find_by_id(db, link.address_id) if link and link.form == form else None
    if link is None or user is None:
        return None
    used = was_received(db, user.channel, link.message_id)
    csrf = csrf_token(db, token)
    return FormVisitor(user.channel, user.address, token, csrf, user, link, used)


def chat_visitor(deps: Deps, db: Session, visitor: Visitor) -> FormVisitor:
    channel = deps.webchat.name
    user = form_links.find_by_address(db, channel, visitor.address)
    csrf = csrf_token(db, visitor.key)
    return FormVisitor(channel, visitor.address, visitor.key, csrf, user)


def csrf_token(db: Session, key: str) -> str:
    return keyring(db).blind_index("form-page", key)


def check_csrf_and_rate(deps: Deps, visitor: FormVisitor, sent: dict[str, str]) -> None:
    """HTTPException 403 for what no page of ours sent, 429 for what comes too fast."""
    if not compare_digest(visitor.csrf_token.encode(), sent.get("seal", "").encode()):
        raise HTTPException(403, "web-form-seal")
    check_rate(deps.limits.senders, visitor.key, deps.clock())


def turn_of(deps: Deps, db: Session, request: Request, visitor: FormVisitor) -> Turn:
    """A dry run in which the form checks answers; nothing that is said in it is sent."""
    language = language_asked(request) or (visitor.user.language if visitor.user else "id")
    return dry_run(db, deps.texts, deps.clock(), language, visitor.person_id)
