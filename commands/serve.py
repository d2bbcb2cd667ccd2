"""Running all parts together until somebody asks them to stop.

Starting and stopping the whole product.

The terminal as a channel: the same conversations, without a network.
"""

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import typer
from starlette.routing import BaseRoute

import app
import logs
import migrations
from app import App, scheduled_jobs
from bot.channels.terminal import Terminal
from bot.message import Inbound
from bot.texts import Texts
from commands.channels import close_whatsapp, open_whatsapp, routes
from commands.demo import move_clock
from commands.demo_people import CHANNEL, demo_visitors, seed_people, seeded
from commands.errors import exit_with
from handlers.registry import FORMS
from models.roles import invitations
from scheduler.clock import create_scheduler
from scheduler.delivery.wakeup import WakeupNotifier, listen_for_wakeups
from scheduler.delivery.worker import Delivery
from scheduler.heartbeat import heartbeat
from settings import Settings
from web.metrics import TurnMetrics

TURNS = 8
"""Turns at once on PostgreSQL. SQLite has one writer, which takes along all that wait."""

TELEGRAM_PATH = "/telegram"
IN_MENU = (
    "/menu",
    "/daftar",
    "/formulir",
    "/status",
    "/bayar",
    "/hitung",
    "/pengingat",
    "/data",
    "/bantuan",
    "/bahasa",
)
Receive = Callable[[Inbound], Awaitable[bool]]
Routes = Sequence[BaseRoute]


async def run(app: App, role: str = "all") -> None:
    """Run until Ctrl-C or SIGTERM; what is being sent then is settled first."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    executor = ThreadPoolExecutor(1 if app.sqlite else TURNS, thread_name_prefix="turn")

    async def turn(message: Inbound) -> bool:
        return await loop.run_in_executor(executor, app.bot.enqueue(message))

    meters = TurnMetrics()
    receive = meters.timed(turn)
    updates = await open_telegram(app, receive)
    talks = await open_whatsapp(app, receive, executor)
    work: list[Coroutine[Any, Any, None]] = []
    if role != "web":
        work.append(worker(app, executor, stop))
        work.append(run_telegram(app, updates, stop))
    elif not app.sqlite:
        app.bot.wake = WakeupNotifier(app.engine).notify
    if role != "worker":
        work.append(run_web(app, receive, updates, meters, stop, routes(app, talks)))
    try:
        await until_one_ends([asyncio.create_task(each) for each in work], stop)
    finally:
        if app.telegram:
            await app.telegram.close()
        await close_whatsapp(app, talks)
        executor.shutdown(wait=True)
        app.engine.dispose()


async def until_one_ends(tasks: list[asyncio.Task[None]], stop: asyncio.Event) -> None:
    """All of them stop together, whether asked to or because one broke."""
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    await asyncio.gather(*tasks)


async def worker(app: App, executor: ThreadPoolExecutor, stop: asyncio.Event) -> None:
    """Delivery, and the clock that wakes the jobs."""
    delivery = Delivery(
        app.sessions,
        app.keyring,
        app.channels,
        app.clock,
        templates=app.templates,
        executor=executor,
    )
    app.bot.wake = delivery.wake
    job_scheduler = create_scheduler(scheduled_jobs(app), app.sessions, app.clock)
    job_scheduler.start()
    beat = asyncio.create_task(heartbeat(app.settings.heartbeat_url, stop))
    ears = None
    if not app.sqlite:
        ears = asyncio.create_task(listen_for_wakeups(app.engine.url, delivery.wake, stop))
    try:
        await delivery.run(stop)
    finally:
        job_scheduler.shutdown(wait=False)
        await asyncio.gather(*(task for task in (beat, ears) if task), return_exceptions=True)


async def open_telegram(app: App, receive: Receive) -> Any:
    """The reader of Telegram's updates, when there is a token."""
    if app.telegram is None:
        return None
    from bot.channels.telegram.receiver import TelegramReceiver

    await app.telegram.open()
    return TelegramReceiver(app.telegram, receive)


async def run_telegram(app: App, updates: Any, stop: asyncio.Event) -> None:
    """Introduce ourselves, then poll, unless Telegram brings its updates to our webhook."""
    if app.telegram is None:
        await stop.wait()
        return
    from bot.channels.telegram.receiver import TelegramPoller, retry_until

    url = app.settings.public_url
    webhook = f"{url}{TELEGRAM_PATH}" if url else None
    await retry_until(lambda: app.telegram.setup(webhook, offered_commands(app.texts)), stop)
    await asyncio.to_thread(remember_account, app)
    await (stop.wait() if webhook else TelegramPoller(updates, stop).run())


def remember_account(app: App) -> None:
    """Remember the bot's own name: invitations lead there."""
    with app.sessions.begin() as db:
        invitations.remember_accounts(
            db, telegram=app.settings.doors["telegram"] or app.telegram.username
        )


def offered_commands(texts: Texts) -> dict[str, list[tuple[str, str]]]:
    """The commands in the channel's own menu, by language."""
    return {
        language: [(each, texts(language, f"open-{each[1:]}")) for each in IN_MENU]
        for language in texts.languages
    }


async def run_web(
    app: App, receive: Receive, updates: Any, meters: TurnMetrics, stop: asyncio.Event, more: Routes
) -> None:
    """The web: chat, webhooks, health."""
    from web.dependencies import Deps
    from web.server import serve as server_serve
    from web.site import site

    pages = site(
        Deps(
            readers=app.readers,
            texts=app.texts,
            clock=app.clock,
            webchat=app.webchat,
            receive=receive,
            demo=app.settings.demo,
            web_chat=app.settings.web_chat,
            secure_cookies=bool(app.settings.public_url),
            demo_people=partial(demo_people, app),
            move_clock=partial(move_clock, app) if app.settings.demo else None,
            ready=partial(readiness_problems, app),
            jobs=tuple(scheduled_jobs(app)),
            prices=app.settings.whatsapp_prices,
            telegram_webhook=telegram_webhook(app, updates),
            forms={each.name: each for each in FORMS if each.pages},
            routes=more,
            meters=meters,
        )
    )
    await server_serve(pages, app.settings.host, app.settings.port, app.webchat.close, stop)


def telegram_webhook(app: App, updates: Any) -> Any:
    if not (app.telegram and app.settings.public_url):
        return None
    from bot.channels.telegram.channel import webhook_secret
    from web.webhooks import Webhook

    return Webhook(TELEGRAM_PATH, webhook_secret(app.telegram.token), updates.receive_body)


def demo_people(app: App) -> list[tuple[str, str]]:
    """Whom one may be in the demo: web address, and name with state."""
    with app.readers() as db:
        faces = demo_visitors(db)
    states = {kind: app.texts("id", f"demo-{kind.replace('_', '-')}") for _, _, kind in faces}
    return [(address, f"{name} · {states[kind]}".strip(" ·")) for address, name, kind in faces]


def readiness_problems(app: App) -> dict[str, str]:
    """What does not work, each with a sentence."""
    if migrations.current(app.engine) != migrations.head():
        return {"database": "the schema is not the newest: run `perisai migrate`"}
    return {}


LOUD = (
    "KEY: this machine made its own encryption key in var/keys.env. Fine for a trial. "
    "In production set ENCRYPTION_KEYS and INDEX_KEY yourself (see .env.example) and keep a copy."
)


def prepare(settings: Settings, role: str = "all") -> App:
    """Everything built, when the start can succeed; it ends with a sentence when it cannot."""
    logs.set_up(settings.log_format)
    if not settings.encryption_keys:
        typer.secho(LOUD, fg=typer.colors.YELLOW, bold=True, err=True)
    if role != "worker":
        check_port(settings.host, settings.port)
    return app.build(settings)


def serve(built: App, role: str = "all") -> None:
    """Runs until it is asked to stop."""
    if role != "worker":
        typer.echo(f"http://localhost:{built.settings.port}")
    asyncio.run(run(built, role))


def check_port(host: str, port: int) -> None:
    """End with a sentence, before anything is touched, when somebody else listens there."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as why:
            exit_with(f"Port {port} cannot be used ({why.strerror}): set PORT to another one.")


def prepare_demo(settings: Settings) -> App:
    """With synthetic people, once, and a clock that can be moved."""
    built = prepare(settings.model_copy(update={"demo": True}))
    seed_demo(built)
    return built


def seed_demo(built: App) -> None:
    with built.sessions.begin() as db:
        count = seed_people(db, built.clock())
    if count:
        typer.echo(f"{count} demo people written.")


def talk(settings: Settings, me: str) -> None:
    """Chat until Ctrl-D. A demo person is met at their web address."""
    built = app.build(settings)
    with built.readers() as db:
        is_demo = me.startswith("demo-") and seeded(db)
    terminal = Terminal(CHANNEL if is_demo else "terminal")
    delivery = Delivery(built.sessions, built.keyring, {terminal.name: terminal}, built.clock)
    terminal.chat(me, built.bot.receive, delivery.deliver_due)
    typer.echo()
