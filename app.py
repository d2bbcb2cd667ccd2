"""The one place where everything is plugged together."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

import migrations
from bot.bot import Bot
from bot.channels.channel import Channel
from bot.channels.webchat import WebChat
from bot.router import Router
from bot.templates import Templates
from bot.texts import Texts
from domain.intents import IntentClassifier, parse_phrases
from domain.reminders.contact_rules import is_quiet_time, to_local_time
from domain.reminders.ladder import ReminderStep, parse_ladder
from handlers.registry import FORMS
from handlers.texts import TEMPLATES_FILE, TEXTS_FOLDER
from models import regions
from models.database.encryption import Keyring
from models.database.engine import connect, open_readers, open_sessions
from models.delivery import chat_history
from models.roles import invitations
from scheduler import housekeeping
from scheduler.broadcasts import notices, send
from scheduler.cashbook import late_money
from scheduler.clock import Clock, DemoClock, Job
from scheduler.digests.send import post_due_digests
from scheduler.imports import run
from scheduler.reminders import plan as reminders_plan
from scheduler.reminders import send as reminders_send
from settings import Settings

log = structlog.get_logger()
VAR = Path("var")


@dataclass
class App:
    """The parts, before anything runs."""

    settings: Settings
    engine: Engine
    sessions: sessionmaker[Session]
    readers: sessionmaker[Session]
    keyring: Keyring
    texts: Texts
    clock: Clock
    bot: Bot
    webchat: WebChat
    templates: Templates
    channels: dict[str, Channel] = field(default_factory=dict)
    telegram: Any = None
    whatsapp: Any = None

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @property
    def ladder(self) -> tuple[ReminderStep, ...]:
        return self.bot.ladder


def open_database(settings: Settings) -> Engine:
    """The database with its newest schema."""
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(
            parents=True, exist_ok=True
        )
    engine = connect(settings.database_url)
    if migrations.current(engine) != migrations.head():
        migrations.upgrade(engine)
    return engine


def build(settings: Settings) -> App:
    """Everything but the running: database, words, bot, channels."""
    engine = open_database(settings)
    keyring = settings.keyring(VAR)
    sessions, readers = open_sessions(engine, keyring), open_readers(engine, keyring)
    with sessions.begin() as db:
        regions.seed(db)
        invitations.remember_accounts(db, **settings.doors)
    texts = Texts.load(TEXTS_FOLDER)
    now = DemoClock(sessions) if settings.demo else Clock()
    phrases = parse_phrases((TEXTS_FOLDER / "intents.txt").read_text("utf-8"))
    router, steps = Router(FORMS, IntentClassifier(phrases)), parse_ladder(settings.reminder_ladder)
    bot = Bot(engine, sessions, router, texts, now, site=settings.site, ladder=steps)
    webchat = WebChat()
    templates = Templates.load(TEMPLATES_FILE)
    app = App(settings, engine, sessions, readers, keyring, texts, now, bot, webchat, templates)
    app.channels[webchat.name] = webchat
    if settings.telegram_token:
        from bot.channels.telegram.channel import Telegram

        token = settings.telegram_token.get_secret_value()
        app.telegram = Telegram(token, settings.telegram_api_base)
        app.channels[app.telegram.name] = app.telegram
    if settings.whatsapp_token and settings.whatsapp_phone_id:
        from bot.channels.whatsapp.channel import CHOOSE, WhatsApp

        token, number = settings.whatsapp_token.get_secret_value(), settings.whatsapp_phone_id
        api = settings.whatsapp_api_base, settings.whatsapp_api_version
        app.whatsapp = WhatsApp(token, number, texts("id", CHOOSE), *api, flows=settings.flows)
        app.channels[app.whatsapp.name] = app.whatsapp
    return app


def scheduled_jobs(app: App) -> dict[str, Job]:
    """What the clock wakes: planning, posting, tidying."""
    limit = app.settings.reminder_age_limit_days

    def plan() -> None:
        reminders_plan.plan_reminders(app.sessions, app.ladder, app.clock(), limit)

    def post() -> None:
        posted = reminders_send.post_due_reminders(
            app.sessions, app.texts, app.ladder, app.clock(), age_limit_days=limit
        )
        if posted:
            log.info("reminders posted", count=posted)
            app.bot.wake()

    def lists() -> None:
        if run.run_imports(app.sessions, app.texts, app.clock):
            app.bot.wake()

    def tidy() -> None:
        housekeeping.run_housekeeping(app.sessions, app.clock())

    watched = app.settings.whatsapp_token and app.settings.whatsapp_business_id
    more = {"templates": Job(3600, partial(compare_templates, app))} if watched else {}
    return more | {
        "plan": Job(3600, plan),
        "remind": Job(30, post),
        "digest": Job(30, with_wakeup(app, post_due_digests)),
        "late money": Job(600, with_wakeup(app, late_money.post_due)),
        "lists": Job(10, lists),
        "broadcast": Job(10, with_wakeup(app, send.run)),
        "broadcast news": Job(10, with_wakeup(app, notices.post_notices)),
        "tidy": Job(3600, tidy),
    }


def with_wakeup(
    app: App, post: Callable[[sessionmaker[Session], Texts, datetime], int]
) -> Callable[[], None]:
    """A job that posts letters, and wakes those who deliver them."""

    def run() -> None:
        if post(app.sessions, app.texts, app.clock()):
            app.bot.wake()

    return run


def compare_templates(app: App) -> None:
    """Once a day ours beside those of the account at WhatsApp."""
    from bot.channels.whatsapp.account import AccountTemplate, fetch_templates_once
    from bot.channels.whatsapp.http import Graph
    from scheduler.messaging import templates

    token, account = app.settings.whatsapp_token, app.settings.whatsapp_business_id
    if token is None or account is None:
        return
    api = app.settings.whatsapp_api_base, app.settings.whatsapp_api_version
    graph = Graph(token.get_secret_value(), *api)

    def ask() -> list[AccountTemplate]:
        return asyncio.run(fetch_templates_once(graph, f"{account}"))

    templates.compare_when_due(app.sessions, app.templates, ask, app.clock())


def move_clock(app: App, span: timedelta) -> None:
    """Move the demo's clock on, living through every morning on the way.

    It never ends in the night, when nothing would arrive. Blocking.
    """
    assert isinstance(app.clock, DemoClock), "only the demo's clock moves"
    target = app.clock() + span
    if is_quiet_time(target):
        target = next_morning(target)
    while (morning := min(next_morning(app.clock()), target)) > app.clock():
        app.clock.move(morning - app.clock())
        remind_now(app)
        wait_until_delivered(app)
        if morning == target:
            return


def wait_until_delivered(app: App) -> None:
    """Wait a little until what was posted this morning is delivered."""
    for _ in range(100):
        with app.readers() as db:
            if chat_history.oldest_waiting(db, app.clock()) is None:
                return
        time.sleep(0.02)


def next_morning(now: datetime) -> datetime:
    """The next 09:00 local time."""
    here = to_local_time(now)
    morning = here.replace(hour=9, minute=0, second=0, microsecond=0)
    return morning if morning > here else morning + timedelta(days=1)


def remind_now(app: App) -> None:
    for name in ("plan", "remind", "digest", "lists", "broadcast", "broadcast news"):
        scheduled_jobs(app)[name].run()
