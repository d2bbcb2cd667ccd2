"""Everything that the site needs, so that its pages import neither the settings nor the wiring."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from bot.channels.webchat import WebChat
from bot.forms.form import Form
from bot.texts import Texts
from domain.cases.service_hours import DEFAULT_HOURS, ServiceHours
from domain.files import FileContents, unread
from models.database.replica import ReplicaReads
from models.messaging.statistics import Prices
from web.metrics import Receive, TurnMetrics
from web.requests.rate_limits import Limits
from web.webhooks import SignedWebhook, Webhook

T = TypeVar("T")


class Write(Protocol):
    """Runs a change in a transaction and returns what it returns, after the commit."""

    def __call__(self, change: Callable[[Session], T], /) -> T: ...


class ReadFile(Protocol):
    """Reads a file of a sender outside of this process; the day is the local one."""

    async def __call__(self, sender: str, content: bytes, today: date, /) -> FileContents: ...


async def nothing_read(sender: str, content: bytes, today: date, /) -> FileContents:
    """The result for a file that nobody reads, because there is no worker."""
    return unread()


class DemoPerson(NamedTuple):
    """Somebody to play in the demo; `group` is the kind of role, or "worker"."""

    sender: str
    label: str
    group: str = "worker"


@dataclass(frozen=True)
class Deps:
    """`receive` runs a message's turn and returns after its commit: False for a message that came
    before.

    `write` runs a change in a transaction of its own: web sessions, form links, and what is done at
    the desk; `wake` is called after one that may have posted messages. `public_url` is the address
    that people reach us at, empty on a machine of one's own; `site` the one that our links have,
    in the demo this machine's, empty without one.
    `read_file` reads what was uploaded, `likeliest` names what a text may mean.
    `replica` runs reads that may be seconds old.
    `metrics_token` opens the metrics. `ready` returns a sentence for each part that does not work.
    `routes` are further pages, `forms` those that may be filled on a page, by name. `demo_people`
    returns them group by group; `move_clock` moves the demo's clock on.
    """

    readers: sessionmaker[Session]
    write: Write
    texts: Texts
    clock: Callable[[], datetime]
    webchat: WebChat
    receive: Receive
    wake: Callable[[], None] = lambda: None
    read_file: ReadFile = nothing_read
    likeliest: Callable[[str], Sequence[str]] = lambda text: ()
    hours: ServiceHours = DEFAULT_HOURS
    demo: bool = False
    web_chat: bool = True
    public_url: str = ""
    site: str = ""
    metrics_token: str = ""
    demo_people: Callable[[], list[DemoPerson]] = list
    move_clock: Callable[[timedelta], None] | None = None
    ready: Callable[[], Mapping[str, str]] = dict
    jobs: Sequence[str] = ()
    prices: Prices = field(default_factory=dict)
    webhooks: Sequence[Webhook | SignedWebhook] = ()
    forms: Mapping[str, type[Form]] = field(default_factory=dict)
    meters: TurnMetrics = field(default_factory=TurnMetrics)
    limits: Limits = field(default_factory=Limits)
    replica: ReplicaReads | None = None

    @property
    def secure_cookies(self) -> bool:
        """Whether browsers come by https."""
        return self.public_url.startswith("https://")
