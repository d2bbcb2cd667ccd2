"""The one place where everything is plugged together."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
from domain.reminders.ladder import ReminderStep, parse_ladder
from handlers.registry import FORMS
from handlers.texts import TEMPLATES_FILE, TEXTS_FOLDER
from models import regions
from models.database import key_checks
from models.database.encryption import Keyring, WrongKey
from models.database.engine import connect, open_readers, open_sessions
from models.roles import invitations
from scheduler import jobs
from scheduler.clock import Clock, DemoClock, Job
from scheduler.jobs import TemplateAccount
from settings import Settings, SettingsError

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
            mode=0o700, parents=True, exist_ok=True
        )
    engine = connect(settings.database_url)
    if migrations.current(engine) != migrations.head():
        migrations.upgrade(engine)
    return engine


def unlock(settings: Settings, engine: Engine) -> Keyring:
    """The keys of the database; SettingsError unless they are those that it was used with.

    Keys are generated only for a database that was never used.
    """
    with Session(engine) as db, db.begin():
        keyring = settings.keyring(VAR, generate=not key_checks.was_used(db))
        try:
            key_checks.check_keys(db, keyring)
        except WrongKey as wrong:
            raise SettingsError(str(wrong)) from None
        key_checks.remember_keys(db, keyring)
    return keyring


def build(settings: Settings) -> App:
    """Everything but the running: database, words, bot, channels."""
    engine = open_database(settings)
    keyring = unlock(settings, engine)
    sessions, readers = open_sessions(engine, keyring), open_readers(engine, keyring)
    with sessions.begin() as db:
        regions.seed(db)
        invitations.remember_accounts(db, **settings.accounts)
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
    """The jobs of the clock, by name."""
    settings, account = app.settings, None
    if settings.whatsapp_token and settings.whatsapp_business_id:
        account = TemplateAccount(
            settings.whatsapp_business_id,
            settings.whatsapp_token.get_secret_value(),
            settings.whatsapp_api_base,
            settings.whatsapp_api_version,
        )
    return jobs.scheduled_jobs(
        app.sessions,
        app.texts,
        app.clock,
        # Whoever delivers puts another function in the bot's place later.
        lambda: app.bot.wake(),
        ladder=app.ladder,
        age_limit_days=settings.reminder_age_limit_days,
        templates=app.templates,
        account=account,
    )
