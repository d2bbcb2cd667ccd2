"""WhatsApp's side of the running program: its webhook, its turns, and what it tells of letters."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from typing import Any

from starlette.routing import BaseRoute

from app import App
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import Inbound
from scheduler.delivery import statuses
from scheduler.messaging import templates
from web.webhooks import SignedWebhook

PATH = "/webhooks/whatsapp"
Receive = Callable[[Inbound], Awaitable[bool]]


async def open_whatsapp(app: App, receive: Receive, executor: Executor) -> WhatsAppReceiver | None:
    """The reader of WhatsApp's webhooks, when there is an account."""
    if app.whatsapp is None:
        return None
    await app.whatsapp.open()
    loop = asyncio.get_running_loop()

    async def aside(tell: Callable[..., object], news: object) -> object:
        return await loop.run_in_executor(executor, tell, app.sessions, news, app.clock())

    async def hand(message: Inbound) -> bool:
        at = app.clock.to_this_clock(message.at) if message.at else None
        return await receive(replace(message, at=at))

    note, changed = partial(aside, statuses.record_status), partial(aside, templates.apply_notice)
    return WhatsAppReceiver(app.whatsapp, hand, note, changed)


def routes(app: App, updates: WhatsAppReceiver | None) -> list[BaseRoute]:
    """Where WhatsApp brings what people write."""
    known = app.settings
    if updates is None or not known.whatsapp_app_secret or not known.whatsapp_verify_token:
        return []
    secrets = known.whatsapp_app_secret, known.whatsapp_verify_token
    signed, shown = (each.get_secret_value() for each in secrets)
    return SignedWebhook(PATH, signed, shown, updates.receive_body).routes()


async def close_whatsapp(app: App, updates: Any) -> None:
    if updates:
        await updates.close()
    if app.whatsapp:
        await app.whatsapp.close()
