"""Starting the product, running all its parts until it is asked to stop, and chatting with it in a
terminal."""

import asyncio
import signal
import socket
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from functools import partial
from typing import Any, TypeVar

import typer
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

import logs
import migrations
from app import App, scheduled_jobs
from bot.channels.terminal import Terminal
from bot.message import Inbound
from commands.channels import (
    close_channels,
    open_telegram,
    open_whatsapp,
    run_telegram,
    telegram_webhooks,
    whatsapp_webhooks,
)
from commands.demo.clock import move_clock
from commands.demo.people import CHANNEL, demo_visitors, is_seeded, seed_people
from commands.errors import build_or_exit, exit_with
from domain.calendar import to_local_time
from domain.roles import RoleKind
from exchange.files.queue import FileQueue
from handlers.registry import FORMS
from scheduler.clock import Clock, check_when_set, create_scheduler
from scheduler.delivery.wakeup import WEB_CHANNEL, WakeupNotifier, listen_for_wakeups
from scheduler.delivery.worker import Delivery
from scheduler.heartbeat import heartbeat
from settings import Settings
from web.dependencies import DemoPerson
from web.metrics import Receive, TurnMetrics
from web.webhooks import SignedWebhook, Webhook

T = TypeVar("T")
TURNS = 8
"""Turns at once on PostgreSQL; SQLite has one writer, which takes along all that wait."""

GENERATED_KEY = (
    "KEY: this machine made its own encryption key in var/keys.env. Fine for a trial. "
    "In production set ENCRYPTION_KEYS and INDEX_KEY yourself (see .env.example) and keep a copy."
)


def prepare(settings: Settings, role: str = "all") -> App:
    """Build everything; exit with a sentence when the start cannot succeed."""
    logs.set_up(settings.log_format)
    if role != "worker":
        check_port(settings.host, settings.port)
    built = build_or_exit(settings)
    if not settings.encryption_keys:
        typer.secho(GENERATED_KEY, fg=typer.colors.YELLOW, bold=True, err=True)
    return built


def check_port(host: str, port: int) -> None:
    """Exit with a sentence, before anything is changed, when the port is taken."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as why:
            exit_with(f"Port {port} cannot be used ({why.strerror}): set PORT to another one.")


def prepare_demo(settings: Settings) -> App:
    """Build everything with synthetic people, written once, and a clock that can be moved."""
    built = prepare(settings)
    with built.sessions.begin() as db:
        count = seed_people(db, built.clock())
    if count:
        typer.echo(f"{count} demo people written.")
    return built


def serve(built: App, role: str = "all") -> None:
    """Run until asked to stop."""
    if role != "worker":
        typer.echo(f"http://localhost:{built.settings.port}")
    with only_process(built.settings):
        asyncio.run(run(built, role))


@contextmanager
def only_process(settings: Settings) -> Iterator[None]:
    """Hold a SQLite database against other processes of ours; exit when one of them holds it.

    The system lets it go when the process ends, however that happens.
    """
    database = settings.database_file
    if database is None or not database.parent.exists():
        yield
        return
    with database.with_name(f"{database.name}.lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            exit_with(
                f"Another process runs on {database}: stop it first. Several at once need "
                "PostgreSQL (DATABASE_URL)."
            )
        yield


async def run(app: App, role: str) -> None:
    """Run until Ctrl-C or SIGTERM; what is being sent then is settled first."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(logs.LostErrors())
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    executor = ThreadPoolExecutor(1 if app.sqlite else TURNS, thread_name_prefix="turn")

    async def run_turn(message: Inbound) -> bool:
        with app.writes.watching():
            return await loop.run_in_executor(executor, app.bot.enqueue(message))

    files, meters = FileQueue(app.files), TurnMetrics()
    receive = with_files_read(files, app.clock, meters.measured(run_turn))
    telegram = await open_telegram(app, receive, executor)
    whatsapp = await open_whatsapp(app, receive, executor)
    parts: list[Coroutine[Any, Any, None]] = []
    if role != "web":
        parts += [run_worker(app, executor, stop), run_telegram(app, telegram, stop)]
    elif not app.sqlite:
        app.bot.wake = WakeupNotifier(app.engine).notify
    if not app.sqlite:
        app.webchat.announce = WakeupNotifier(app.engine).notify_pages
    if role != "worker":
        if not app.sqlite:
            ring = app.webchat.ring
            parts.append(listen_for_wakeups(app.engine, ring, stop, WEB_CHANNEL))
        telegrams, whatsapps = telegram_webhooks(app, telegram), whatsapp_webhooks(app, whatsapp)
        parts.append(run_web(app, receive, [*telegrams, *whatsapps], meters, stop, files))
    tasks = [asyncio.create_task(each) for each in parts]
    try:
        # All stop together, whether asked to or because one broke.
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        await asyncio.gather(*tasks)
    finally:
        await close_channels(app, whatsapp)
        files.close()
        app.papers.close()
        executor.shutdown(wait=True)
        app.engine.dispose()


def with_files_read(files: FileQueue, clock: Clock, receive: Receive) -> Receive:
    """A function that reads a message's files before it receives it."""

    async def receive_read(message: Inbound) -> bool:
        if not message.files:
            return await receive(message)
        sender = f"{message.channel}:{message.sender}"
        today = to_local_time(clock()).date()
        read = [await files.read(sender, file.content, today) for file in message.files]
        return await receive(message.with_contents(read))

    return receive_read


async def run_worker(app: App, executor: ThreadPoolExecutor, stop: asyncio.Event) -> None:
    """Deliver messages, and run the scheduled jobs."""
    delivery = Delivery(
        app.sessions,
        app.keyring,
        app.channels,
        app.clock,
        templates=app.templates,
        executor=executor,
        writes=app.writes,
        alone=app.sqlite,
    )
    app.bot.wake = delivery.wake
    job_clock = create_scheduler(scheduled_jobs(app), app.sessions, app.clock)
    job_clock.start()
    beating = heartbeat(app.settings.heartbeat_url, stop, app.writes.problems)
    tasks = [asyncio.create_task(each) for each in (beating, check_when_set(job_clock, stop))]
    if not app.sqlite:
        listening = listen_for_wakeups(app.engine, lambda _: delivery.wake(), stop)
        tasks.append(asyncio.create_task(listening))
    try:
        await delivery.run(stop)
    finally:
        job_clock.shutdown(wait=False)
        await asyncio.gather(*tasks, return_exceptions=True)


async def run_web(
    app: App,
    receive: Receive,
    webhooks: Sequence[Webhook | SignedWebhook],
    meters: TurnMetrics,
    stop: asyncio.Event,
    files: FileQueue,
) -> None:
    """Serve the web chat, forms, webhooks and health."""
    from web.dependencies import Deps
    from web.requests.rate_limits import STREAMS_EACH, Limits, Places
    from web.server import serve as server_serve
    from web.server import server_config
    from web.site import site

    settings = app.settings
    token = settings.metrics_token
    pages = site(
        Deps(
            readers=app.readers,
            replica=app.replica,
            write=partial(write_watched, app),
            texts=app.texts,
            clock=app.clock,
            webchat=app.webchat,
            receive=receive,
            wake=lambda: app.bot.wake(),
            read_file=files.read,
            likeliest=app.bot.router.index.likeliest,
            hours=app.bot.hours,
            demo=app.settings.demo,
            web_chat=app.settings.web_chat,
            public_url=settings.public_url or "",
            site=settings.site,
            metrics_token=token.get_secret_value() if token else "",
            limits=Limits(streams=Places(STREAMS_EACH, settings.max_streams)),
            demo_people=partial(demo_people, app),
            move_clock=partial(move_clock, app) if app.settings.demo else None,
            ready=partial(readiness_problems, app),
            jobs=tuple(scheduled_jobs(app)),
            prices=app.settings.whatsapp_prices,
            forms={each.name: each for each in FORMS if each.pages},
            webhooks=webhooks,
            meters=meters,
        )
    )
    config = server_config(
        pages, settings.host, settings.port, settings.proxies, settings.max_streams
    )
    await server_serve(config, app.webchat.close, stop)


def demo_people(app: App) -> list[DemoPerson]:
    """The people whom one may play in the demo: those who work in it first, then each role."""
    with app.readers() as db:
        visitors = demo_visitors(db)
    found = []
    for address, name, kind in visitors:
        state = app.texts("id", f"demo-{kind.replace('_', '-')}")
        group = kind if kind in {*RoleKind} else "worker"
        label = f"{name or app.texts('id', 'demo-nobody')} · {state}"
        found.append(DemoPerson(address, label, group))
    return sorted(found, key=lambda each: each.group != "worker")


def readiness_problems(app: App) -> dict[str, str]:
    """A sentence for each part that does not work."""
    if migrations.current(app.engine) != migrations.head():
        return {"database": "the schema is not the newest: run `perisai migrate`"}
    return app.writes.problems()


def talk(settings: Settings, me: str) -> None:
    """Chat until Ctrl-D, without a network; one of the demo's people by their web address."""
    built = build_or_exit(settings)
    with built.readers() as db:
        is_demo = me.startswith("demo-") and is_seeded(db)
    built.bot.reads_photos = False  # a terminal sends none
    terminal = Terminal(CHANNEL if is_demo else "terminal")
    parts = built.sessions, built.keyring, {terminal.name: terminal}, built.clock
    delivery = Delivery(*parts, writes=built.writes)
    terminal.chat(me, built.bot.receive, delivery.deliver_due)
    built.files.close()
    built.papers.close()
    typer.echo()


def write_watched(app: App, change: Callable[[Session], T]) -> T:
    """Write as `write` does, and notice when this process cannot."""
    with app.writes.watching():
        return write(app.sessions, change)


def write(sessions: sessionmaker[Session], change: Callable[[Session], T]) -> T:
    """Run the change in a transaction of its own, a second time when it had to give way: another
    one wrote the same row at the same moment."""
    try:
        with sessions.begin() as db:
            return change(db)
    except IntegrityError:
        with sessions.begin() as db:
            return change(db)
