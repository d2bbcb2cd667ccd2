"""`perisai doctor`: can Telegram and WhatsApp be reached, and are the templates approved?"""

import asyncio
from datetime import timedelta

from sqlalchemy.orm import Session

import migrations
from bot.channels.whatsapp.templates import Templates
from commands.errors import CheckFailed
from handlers.texts import TEMPLATES_FILE
from models.database.engine import connect
from models.messaging.templates import MISSING, is_sendable, template_statuses
from scheduler.clock import Clock
from scheduler.messaging.templates import compared_at
from settings import Settings

COMPARISON_LATE = timedelta(days=3)
NO_ACCOUNT = (
    "without WHATSAPP_BUSINESS_ID they are never compared, and nothing is said outside of "
    "WhatsApp's 24 hours: set it"
)
NEVER_COMPARED = (
    "never compared with the account, so none is sent: run `perisai whatsapp templates`"
)


def telegram(known: Settings) -> str | None:
    if known.telegram_token is None:
        return "no TELEGRAM_TOKEN: Telegram is off"
    return asyncio.run(ask_telegram(known.telegram_token.get_secret_value(), known))


async def ask_telegram(token: str, known: Settings) -> str:
    from telegram.error import InvalidToken, TelegramError

    from bot.channels.telegram.channel import Telegram

    channel = Telegram(token, known.telegram_api_base)
    await channel.open()
    try:
        me = await channel.bot.get_me()
        hook = await channel.bot.get_webhook_info()
    except InvalidToken:
        raise CheckFailed(
            "Telegram does not know this token: copy it again from @BotFather"
        ) from None
    except TelegramError as error:
        raise CheckFailed(f"Telegram cannot be reached ({error}): check the network") from None
    finally:
        await channel.close()
    if known.public_url and not hook.url.startswith(known.public_url):
        raise CheckFailed(f"the webhook is {hook.url or 'not set'}: start `perisai run` to set it")
    return f"@{me.username}, {'webhook' if hook.url else 'polling'}"


def whatsapp(known: Settings) -> str | None:
    if known.whatsapp_token is None or known.whatsapp_phone_id is None:
        return "no WHATSAPP_TOKEN: WhatsApp is off"
    return asyncio.run(ask_whatsapp(known.whatsapp_token.get_secret_value(), known))


async def ask_whatsapp(token: str, known: Settings) -> str:
    from bot.channels.whatsapp.channel import WhatsApp
    from bot.channels.whatsapp.http import GraphError, NotConnected, OutcomeUnknown

    api = known.whatsapp_api_base, known.whatsapp_api_version
    channel = WhatsApp(token, known.whatsapp_phone_id or "", "", *api)
    await channel.open()
    try:
        me = await channel.profile()
    except GraphError as fault:
        raise CheckFailed(f"WhatsApp says {fault}: check token, phone id and version") from None
    except (NotConnected, OutcomeUnknown) as error:
        raise CheckFailed(f"WhatsApp cannot be reached ({error}): check the network") from None
    finally:
        await channel.close()
    if not known.public_url:
        return f"{me.get('verified_name', '')}; set PUBLIC_URL when Meta should reach our webhook"
    return f"{me.get('verified_name', '')}, webhook {known.public_url}/webhooks/whatsapp"


def templates(known: Settings) -> str | None:
    if known.whatsapp_token is None:
        return "no WHATSAPP_TOKEN: WhatsApp is off"
    if known.whatsapp_business_id is None:
        raise CheckFailed(NO_ACCOUNT)
    engine = connect(known.database_url)
    if migrations.current(engine) is None:
        return "not started yet"
    with Session(engine) as db:
        last, rows = compared_at(db), template_statuses(db)
    if last is None:
        raise CheckFailed(NEVER_COMPARED)
    ours = Templates.load(TEMPLATES_FILE).by_name
    states = {name: row.status for name, row in rows.items()}
    missing = sum(states.get(name, MISSING) == MISSING for name in ours)
    stopped = (
        sum(not is_sendable(rows.get(name), wording.category) for name, wording in ours.items())
        - missing
    )
    if missing:
        raise CheckFailed(
            f"{missing} of {len(ours)} missing: run `perisai whatsapp templates --submit`"
        )
    if stopped:
        raise CheckFailed(
            f"{stopped} of {len(ours)} not sent: `perisai whatsapp templates` says why"
        )
    if last < Clock()() - COMPARISON_LATE:
        raise CheckFailed(f"last compared {last:%Y-%m-%d}: is `perisai run` running?")
    return f"{len(ours)} approved, compared {last:%Y-%m-%d %H:%M} UTC"
