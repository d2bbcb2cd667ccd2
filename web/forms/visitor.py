"""The visitor of a form's page: a browser that opened a personal link, or the visitor of the web
chat."""

from dataclasses import dataclass
from hmac import compare_digest

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.forms.form import Form
from bot.turn import Turn, dry_run
from models.database.encryption import keyring
from models.messaging.inbound import was_received
from models.participants import participant
from models.people import addresses, form_links
from models.people.form_links import PAGE_CHANNEL, ChatOfLink, FormLink, FormUser
from models.roles import role
from web import sessions
from web.dependencies import Deps
from web.pages import language_asked
from web.requests.rate_limits import check_rate
from web.sessions import SessionOver, Visitor, cookie_value

COOKIE = "perisai_form"
HOST_COOKIE = f"__Host-{COOKIE}"


@dataclass(frozen=True, slots=True)
class FormVisitor:
    """`key` is the secret in the browser's cookie, `csrf_token` what our page sends besides it:
    another site knows neither.

    `link_for` says in words which `link_chat` the link is for; there is none for a visitor of the
    web chat. `used` says that the form of the link was filled in, `done` that it is
    over.
    """

    channel: str
    address: str
    key: str
    csrf_token: str
    language: str
    user: FormUser | None = None
    link_id: int | None = None
    link_for: str = ""
    link_chat: ChatOfLink | None = None
    form_id: str = ""
    used: bool = False
    done: bool = False

    @property
    def person_id(self) -> int:
        return self.user.person_id if self.user else 0

    def form_message_id(self, id: str) -> str:
        """The id of the filled form: one for a link, so that a page sent twice is one message."""
        return self.form_id or self.answer_message_id(id)

    def answer_message_id(self, id: str) -> str:
        """The id of an answer to a question that remained."""
        return f"{self.form_id or f'{self.address}:form'}:{id[:40]}"


def find_visitor(deps: Deps, db: Session, request: Request, form: str) -> FormVisitor | None:
    """The visitor of the link that the browser opened, until its form is over; else of the web
    chat, when that is on."""
    by_link = visitor_by_link(deps, db, request, form)
    if by_link and not by_link.done:
        return by_link
    if not deps.web_chat:
        return None
    try:
        visitor = sessions.find_visitor(deps, request)
    except SessionOver:
        return None
    return chat_visitor(deps, db, visitor) if visitor else None


def visitor_by_link(deps: Deps, db: Session, request: Request, form: str) -> FormVisitor | None:
    """The visitor of the link that this browser opened; None when it ended, or was done a while
    ago."""
    cookie, now = link_cookie(deps, request), deps.clock()
    link = form_links.find_opened(db, cookie, form, now)
    chat = chat_of(db, link) if link else None
    if link is None or chat is None or not link.page_address:
        return None
    if link.sent_at and now >= link.sent_at + form_links.DONE_SHOWN:
        return None
    address = keyring(db).decrypt_address(link.page_address)
    form_id = f"form:{address}"
    return FormVisitor(
        PAGE_CHANNEL,
        address,
        cookie,
        csrf_token(db, cookie),
        chat.language,
        form_links.find_user(db, PAGE_CHANNEL, address),
        link.id,
        name_of_chat(deps, db, chat),
        chat,
        form_id,
        was_received(db, PAGE_CHANNEL, form_id),
        link.sent_at is not None,
    )


def chat_of(db: Session, link: FormLink) -> ChatOfLink | None:
    """The chat that the link is for; None when its person was erased, or has a role by now."""
    chat = form_links.chat_of(db, link)
    return None if chat is None or role.find_open_roles(db, chat.person_id) else chat


def may_fill(deps: Deps, db: Session, chat: ChatOfLink, form: type[Form]) -> bool:
    """Whether the person of the chat may still open the form."""
    turn = dry_run(db, deps.texts, deps.clock(), chat.language, chat.person_id)
    return form.is_for(turn) and form.may_open(turn)


def name_of_chat(deps: Deps, db: Session, chat: ChatOfLink) -> str:
    """The chat in words that tell its owner enough and anybody else little: the channel, the end of
    the address, the first name where we know one."""
    name = f"channel-{chat.channel}"
    known = deps.texts.has(chat.language, name)
    channel = deps.texts(chat.language, name) if known else chat.channel.title()
    words = f"{channel} {addresses.mask_address(db, chat.address)}"
    row = participant.registration_of(db, chat.person_id)
    first = participant.identity(db, row).full_name.split()[:1] if row else []
    return ", ".join([words, *first])


def chat_visitor(deps: Deps, db: Session, visitor: Visitor) -> FormVisitor:
    channel = deps.webchat.name
    user = form_links.find_user(db, channel, visitor.address)
    language = user.language if user else "id"
    csrf = csrf_token(db, visitor.key)
    return FormVisitor(channel, visitor.address, visitor.key, csrf, language, user)


def cookie_name(deps: Deps) -> str:
    return HOST_COOKIE if deps.secure_cookies else COOKIE


def link_cookie(deps: Deps, request: Request) -> str:
    return cookie_value(request, cookie_name(deps))


def csrf_token(db: Session, key: str) -> str:
    return keyring(db).blind_index("form-page", key)


def check_csrf_and_rate(deps: Deps, visitor: FormVisitor, sent: dict[str, str]) -> None:
    """HTTPException 403 for what no page of ours sent, 429 for what comes too fast."""
    if not compare_digest(visitor.csrf_token.encode(), sent.get("seal", "").encode()):
        raise HTTPException(403, "web-form-seal")
    check_rate(deps.limits.senders, visitor.key, deps.clock())


def turn_of(deps: Deps, db: Session, request: Request, visitor: FormVisitor) -> Turn:
    """A dry run in which the form checks answers; nothing that is said in it is sent."""
    language = language_asked(request) or visitor.language
    return dry_run(db, deps.texts, deps.clock(), language, visitor.person_id)
