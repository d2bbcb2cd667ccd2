"""The one place where everything is plugged together."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

import migrations
from bot.availability import WriteHealth
from bot.bot import Bot
from bot.channels.channel import Channel
from bot.channels.webchat import WebChat
from bot.channels.whatsapp.templates import Templates
from bot.routing.router import Router
from bot.texts import Texts
from domain.cases.service_hours import parse_service_hours
from domain.reminders.ladder import ReminderStep, parse_ladder
from exchange.files.pool import FilePool
from exchange.files.wire import Task
from exchange.photos.worker import can_read_photos, photo_pool, read_photo
from handlers.registry import FORMS
from handlers.texts import TASKS_FILE, TEMPLATES_FILE, TEXTS_FOLDER, WISHES_FILE
from models import regions
from models.coverage import denominators
from models.database import jobs, key_checks
from models.database.encryption import Keyring, WrongKey
from models.database.engine import connect, open_readers, open_sessions
from models.database.replica import ReplicaReads
from models.knowledge import answers as knowledge_answers
from models.knowledge import shipped
from models.maintenance import move_database
from models.people import erasures
from models.people.person import Person
from models.privacy import erasure
from models.roles import invitations
from scheduler import jobs as scheduler_jobs
from scheduler.clock import Clock, DemoClock, Job
from scheduler.jobs import TemplateAccount
from settings import DEMO_DATABASE, Settings, SettingsError

VAR = Path("var")


class WrongDatabase(SettingsError):
    """The database is not one for this start; the sentence says what to do."""


@dataclass
class App:
    """The parts, before anything runs."""

    settings: Settings
    engine: Engine
    sessions: sessionmaker[Session]
    readers: sessionmaker[Session]
    replica: ReplicaReads
    keyring: Keyring
    texts: Texts
    clock: Clock
    bot: Bot
    webchat: WebChat
    templates: Templates
    files: FilePool
    papers: FilePool
    channels: dict[str, Channel] = field(default_factory=dict)
    telegram: Any = None
    whatsapp: Any = None
    writes: WriteHealth = field(default_factory=WriteHealth)

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @property
    def ladder(self) -> tuple[ReminderStep, ...]:
        return self.bot.ladder


def open_database(settings: Settings) -> Engine:
    """The database with its newest schema; WrongDatabase when everything moved to another one."""
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(
            mode=0o700, parents=True, exist_ok=True
        )
    engine = connect(settings.database_url)
    if migrations.current(engine) != migrations.head():
        migrations.upgrade(engine)
    with Session(engine) as db:
        place = move_database.moved_to(db)
    if place:
        raise WrongDatabase(f"Everything moved to {place}: write it as DATABASE_URL.")
    return engine


def check_people(db: Session, *, demo: bool) -> None:
    """Refuse (WrongDatabase) to start the demo on a database of real people, or the real bot on the
    demo's."""
    if jobs.get_setting(db, jobs.DEMO):
        if not demo:
            raise WrongDatabase("This database is the demo's: set DATABASE_URL to another one.")
    elif demo and db.scalar(select(Person.id).limit(1)):
        raise WrongDatabase(f"There are real people in {DEMO_DATABASE}: the demo needs it empty.")


def erase_again(sessions: sessionmaker[Session], settings: Settings) -> int:
    """Erase again whom a restored backup brought back; the number of rows."""
    listed = erasures.read_list(settings.erasures_path)
    with sessions.begin() as db:
        return erasure.erase_again(db, listed, Clock()()) if listed else 0


def unlocked(settings: Settings) -> tuple[Engine, Keyring]:
    """The database with its newest schema, and its keys."""
    engine = open_database(settings)
    return engine, unlock(settings, engine)


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


def open_replica(settings: Settings, keyring: Keyring) -> sessionmaker[Session] | None:
    """Sessions of the replica; None without one. It is not asked before it is needed."""
    url = settings.database_read_url
    return open_readers(connect(url), keyring) if url else None


def build(settings: Settings) -> App:
    """Build every part that runs later: database, words, bot, channels."""
    engine, keyring = unlocked(settings)
    sessions = open_sessions(engine, keyring, settings.files_gigabytes * 1024**3)
    readers = open_readers(engine, keyring)
    replica = ReplicaReads(sessions, open_replica(settings, keyring))
    with sessions.begin() as db:
        check_people(db, demo=settings.demo)
        regions.seed(db)
        denominators.ship(db, Clock()())
        knowledge_answers.take_in(db, shipped.load_answers(), Clock()())
        if settings.demo:
            knowledge_answers.approve_all(db, "demo", Clock()())
        invitations.remember_accounts(db, **settings.accounts)
    erase_again(sessions, settings)
    texts = Texts.load(TEXTS_FOLDER)
    now = DemoClock(sessions) if settings.demo else Clock()
    wishes, tasks = (file.read_text("utf-8") for file in (WISHES_FILE, TASKS_FILE))
    index, learn_tasks = shipped.load_index(wishes), partial(shipped.learn_tasks, wishes, tasks)
    learn_members = partial(shipped.learn_members, wishes)
    router = Router(FORMS, index, learn_tasks, learn_members)
    steps = parse_ladder(settings.reminder_ladder)
    files = FilePool()
    hours = parse_service_hours(settings.service_hours)
    more: dict[str, Any] = {"site": settings.site, "demo": settings.demo, "ladder": steps}
    more |= {"prices": settings.whatsapp_prices}
    more |= {"hours": hours, "reads_photos": settings.read_photos and can_read_photos()}
    bot = Bot(engine, sessions, router, texts, now, read_file=files.read, **more)
    webchat = WebChat()
    templates = Templates.load(TEMPLATES_FILE)
    parts = texts, now, bot, webchat, templates, files, photo_pool()
    app = App(settings, engine, sessions, readers, replica, keyring, *parts)
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
    return scheduler_jobs.scheduled_jobs(
        app.sessions,
        app.texts,
        app.clock,
        # Whoever delivers puts another function in the bot's place later.
        lambda: app.bot.wake(),
        ladder=app.ladder,
        age_limit_days=settings.reminder_age_limit_days,
        templates=app.templates,
        account=account,
        hours=app.bot.hours,
        erasures_file=settings.erasures_path,
        read_members=app.files.read_members,
        read_status=app.files.read_status,
        make_packet=app.files.make_packet,
        read_paper=lambda paper, content, today: read_photo(
            app.papers, content, Task(paper), today
        ),
        receive=lambda message: app.bot.enqueue(message)(),
        make_material=app.files.make_material,
        replica=app.replica,
    )
