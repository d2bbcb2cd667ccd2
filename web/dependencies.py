"""What the site is made of, handed over by app.py."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker
from starlette.routing import BaseRoute

from bot.channels.webchat import WebChat
from bot.forms.form import Form
from bot.message import Inbound
from bot.texts import Texts
from models.messaging.statistics import Prices
from web.metrics import TurnMetrics
from web.rate_limits import Limits
from web.webhooks import Webhook


def no_people() -> list[tuple[str, str]]:
    return []


def no_checks() -> dict[str, str]:
    return {}


@dataclass(frozen=True)
class Deps:
    """`receive` runs a message's turn and returns after its commit: False when it was known.

    `ready` names what does not work, with a sentence for each; `routes` are further pages (the
    desk, Monev), `forms` the ones that may be filled on a page, by name. The demo's people are
    (sender, label); `move_clock` moves its clock on.
    """

    readers: sessionmaker[Session]
    texts: Texts
    clock: Callable[[], datetime]
    webchat: WebChat
    receive: Callable[[Inbound], Awaitable[bool]]
    demo: bool = False
    web_chat: bool = True
    secure_cookies: bool = True
    demo_people: Callable[[], list[tuple[str, str]]] = no_people
    move_clock: Callable[[timedelta], None] | None = None
    ready: Callable[[], Mapping[str, str]] = no_checks
    jobs: Sequence[str] = ()
    prices: Prices = field(default_factory=dict)
    telegram_webhook: Webhook | None = None
    routes: Sequence[BaseRoute] = ()
    forms: Mapping[str, type[Form]] = field(default_factory=dict)
    meters: TurnMetrics = field(default_factory=TurnMetrics)
    limits: Limits = field(default_factory=Limits)
