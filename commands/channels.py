"""The channels of the running program: opening Telegram and WhatsApp, receiving from them, and
what WhatsApp reports about our messages and templates."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from typing import Any

from app import App
from bot.channels.channel import SetAside
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import Inbound
from bot.texts import Texts
from models.roles import invitations
from scheduler.delivery import statuses
from scheduler.messaging import templates
from web.metrics import Receive
from web.webhooks import SignedWebhook, Webhook

TELEGRAM_PATH = "/telegram"
WHATSAPP_PATH = "/webhooks/whatsapp"
TELEGRAM_MENU = (
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


async def open_telegram(app: App, receive: Receive, executor: Executor) -> Any:
    """The receiver of Telegram's updates; None without a token."""
    if app.telegram is None:
        return None
    from bot.channels.telegram.receiver import TelegramReceiver

    await app.telegram.open()
    return TelegramReceiver(app.telegram, receive, set_aside_in(executor, app))


async def run_telegram(app: App, receiver: Any, stop: asyncio.Event) -> None:
    """Set up our account, then poll, unless Telegram calls our webhook."""
    if app.telegram is None:
        await stop.wait()
        return
    from bot.channels.telegram.receiver import TelegramPoller, retry_until

    url = app.settings.public_url
    webhook = f"{url}{TELEGRAM_PATH}" if url else None

    async def set_up() -> None:
        await app.telegram.setup(webhook, menu_commands(app.texts))
        await asyncio.to_thread(remember_telegram_name, app)

    await retry_until(set_up, stop)
    await (stop.wait() if webhook else TelegramPoller(receiver, stop).run())


def menu_commands(texts: Texts) -> dict[str, list[tuple[str, str]]]:
    """The commands of Telegram's own menu with their labels, by language."""
    return {
        language: [(each, texts(language, f"open-{each[1:]}")) for each in TELEGRAM_MENU]
        for language in texts.languages
    }


def remember_telegram_name(app: App) -> None:
    """Store the bot's name, to which the links of invitations lead."""
    name = app.settings.accounts["telegram"] or app.telegram.username
    with app.sessions.begin() as db:
        invitations.remember_accounts(db, telegram=name)


def telegram_webhooks(app: App, receiver: Any) -> list[Webhook]:
    """The webhook when we have a public address; else Telegram is polled."""
    if not (app.telegram and app.settings.public_url):
        return []
    from bot.channels.telegram.channel import webhook_secret

    return [Webhook(TELEGRAM_PATH, webhook_secret(app.telegram.token), receiver.receive_body)]


async def open_whatsapp(app: App, receive: Receive, executor: Executor) -> WhatsAppReceiver | None:
    """The receiver of WhatsApp's webhooks; None without an account."""
    if app.whatsapp is None:
        return None
    await app.whatsapp.open()
    loop = asyncio.get_running_loop()

    async def record(store: Callable[..., object], news: object) -> object:
        return await loop.run_in_executor(executor, store, app.sessions, news, app.clock())

    async def receive_at_our_clock(message: Inbound) -> bool:
        at = app.clock.to_this_clock(message.at) if message.at else None
        return await receive(replace(message, at=at))

    on_status = partial(record, statuses.record_status)
    on_template = partial(record, templates.apply_notice)
    aside = set_aside_in(executor, app)
    return WhatsAppReceiver(app.whatsapp, receive_at_our_clock, on_status, on_template, aside)


def set_aside_in(executor: Executor, app: App) -> SetAside:
    """Run `Bot.set_aside` in a worker thread."""

    async def set_aside(message: Inbound, why: str) -> None:
        await asyncio.get_running_loop().run_in_executor(executor, app.bot.set_aside, message, why)

    return set_aside


def whatsapp_webhooks(app: App, receiver: WhatsAppReceiver | None) -> list[SignedWebhook]:
    """The webhook of WhatsApp; none without an account."""
    secret, token = app.settings.whatsapp_app_secret, app.settings.whatsapp_verify_token
    if receiver is None or not secret or not token:
        return []
    secrets = secret.get_secret_value(), token.get_secret_value()
    return [SignedWebhook(WHATSAPP_PATH, *secrets, receiver.receive_body)]


async def close_channels(app: App, whatsapp: WhatsAppReceiver | None) -> None:
    if app.telegram:
        await app.telegram.close()
    if whatsapp:
        await whatsapp.close()
    if app.whatsapp:
        await app.whatsapp.close()
