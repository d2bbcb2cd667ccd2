"""Running all parts together until somebody asks them to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from starlette.routing import BaseRoute

import migrations
from app import App, jobs, move_clock
from bot.message import Inbound
from bot.texts import Texts
from commands.whatsapping import close_whatsapp, open_whatsapp, routes
from handlers import FORMS
from models import demo, doors
from scheduler.bell import Bell, listen
from scheduler.clock import clock
from scheduler.delivery import Delivery
from scheduler.heartbeat import heartbeat
from web.meters import Meters

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
        return await loop.run_in_executor(executor, app.bot.join(message))

    meters = Meters()
    receive = meters.timed(turn)
    updates = await open_telegram(app, receive)
    talks = await open_whatsapp(app, receive, executor)
    work: list[Coroutine[Any, Any, None]] = []
    if role != "web":
        work.append(worker(app, executor, stop))
        work.append(hear_telegram(app, updates, stop))
    elif not app.sqlite:
        app.bot.wake = Bell(app.engine).ring
    if role != "worker":
        work.append(watch(app, receive, updates, meters, stop, routes(app, talks)))
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
    metronome = clock(jobs(app), app.sessions, app.clock)
    metronome.start()
    beat = asyncio.create_task(heartbeat(app.settings.heartbeat_url, stop))
    ears = None
    if not app.sqlite:
        ears = asyncio.create_task(listen(app.engine.url, delivery.wake, stop))
    try:
        await delivery.run(stop)
    finally:
        metronome.shutdown(wait=False)
        await asyncio.gather(*(task for task in (beat, ears) if task), return_exceptions=True)


async def open_telegram(app: App, receive: Receive) -> Any:
    """The reader of Telegram's updates, when there is a token."""
    if app.telegram is None:
        return None
    from bot.telegram_updates import Updates

    await app.telegram.open()
    return Updates(app.telegram, receive)


async def hear_telegram(app: App, updates: Any, stop: asyncio.Event) -> None:
    """Introduce ourselves, then poll, unless Telegram brings its updates to our webhook."""
    if app.telegram is None:
        await stop.wait()
        return
    from bot.telegram_updates import Polling, insist

    url = app.settings.public_url
    webhook = f"{url}{TELEGRAM_PATH}" if url else None
    await insist(lambda: app.telegram.setup(webhook, offered_commands(app.texts)), stop)
    await asyncio.to_thread(know_account, app)
    await (stop.wait() if webhook else Polling(updates, stop).run())


def know_account(app: App) -> None:
    """Remember the bot's own name: invitations lead there."""
    with app.sessions.begin() as db:
        doors.know(db, telegram=app.settings.doors["telegram"] or app.telegram.username)


def offered_commands(texts: Texts) -> dict[str, list[tuple[str, str]]]:
    """The commands in the channel's own menu, by language."""
    return {
        language: [(each, texts(language, f"open-{each[1:]}")) for each in IN_MENU]
        for language in texts.languages
    }


async def watch(
    app: App, receive: Receive, updates: Any, meters: Meters, stop: asyncio.Event, more: Routes
) -> None:
    """The web: chat, webhooks, health."""
    from web.deps import Deps
    from web.serve import serve
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
            ready=partial(ready, app),
            jobs=tuple(jobs(app)),
            prices=app.settings.whatsapp_prices,
            telegram_webhook=telegram_webhook(app, updates),
            forms={each.name: each for each in FORMS if each.pages},
            routes=more,
            meters=meters,
        )
    )
    await serve(pages, app.settings.host, app.settings.port, app.webchat.close, stop)


def telegram_webhook(app: App, updates: Any) -> Any:
    if not (app.telegram and app.settings.public_url):
        return None
    from bot.telegram import webhook_secret
    from web.webhooks import Webhook

    return Webhook(TELEGRAM_PATH, webhook_secret(app.telegram.token), updates.receive_body)


def demo_people(app: App) -> list[tuple[str, str]]:
    """Whom one may be in the demo: web address, and name with state."""
    with app.readers() as db:
        faces = demo.faces(db)
    states = {kind: app.texts("id", f"demo-{kind.replace('_', '-')}") for _, _, kind in faces}
    return [(address, f"{name} · {states[kind]}".strip(" ·")) for address, name, kind in faces]


def ready(app: App) -> dict[str, str]:
    """What does not work, each with a sentence."""
    if migrations.current(app.engine) != migrations.head():
        return {"database": "the schema is not the newest: run `perisai migrate`"}
    return {}
