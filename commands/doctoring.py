"""`perisai doctor`: what works, what does not, and what to do about it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import typer
from sqlalchemy import text

import migrations
import settings as configuration
from app import VAR
from commands.doctor_templates import templates
from commands.failing import Ill
from domain.ending_rules import ending_rules
from models import law
from models.database import connect, open_readers
from models.job import last_run
from models.seal import WrongKey
from models.tables import conversation, participant
from settings import Settings

LATE = timedelta(minutes=5)


def examine() -> bool:
    """Print a line a check; True when all is well."""
    try:
        known = configuration.load()
    except configuration.SettingsError as wrong:
        return report("settings", f"{wrong}. See .env.example.")
    return all([report("settings", None), *(look(known, *each) for each in CHECKS)])


def look(known: Settings, name: str, check: Callable[[Settings], str | None]) -> bool:
    try:
        note = check(known)
    except Ill as ill:
        return report(name, str(ill))
    except Exception as error:  # noqa: BLE001  # a doctor who faints helps nobody
        return report(name, f"{type(error).__name__}: {error}")
    return report(name, None, note or "")


def report(name: str, ill: str | None, note: str = "") -> bool:
    colour = typer.colors.RED if ill else typer.colors.GREEN
    typer.secho(f"{'WRONG' if ill else 'ok':6}{name:12}{ill or note}", fg=colour)
    return ill is None


def keys(known: Settings) -> str | None:
    if not known.encryption_keys and not (VAR / "keys.env").exists():
        return "none yet: the first start makes one for a trial; in production set ENCRYPTION_KEYS"
    ring = known.keyring(VAR)
    engine = connect(known.database_url)
    if migrations.current(engine) is None:
        return "ready, nothing sealed yet"
    columns = {
        "conversation": conversation.Conversation.state,
        "identity": participant.Participant.identity,
    }
    with open_readers(engine, ring)() as db:
        for kind, column in columns.items():
            sealed = db.query(column).filter(column.is_not(None)).limit(1).scalar()
            try:
                sealed and ring.unseal(kind, sealed)
            except WrongKey as wrong:
                raise Ill(f"{wrong}: put the key it was sealed with back") from None
    return "generated in var/keys.env" if not known.encryption_keys else None


def database(known: Settings) -> str | None:
    engine = connect(known.database_url)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("PRAGMA quick_check"))
            return "SQLite"
        version = connection.execute(text("SHOW server_version_num")).scalar_one()
    if int(version) < 150_000:
        raise Ill(f"PostgreSQL {version} is too old: 15 or newer is needed")
    return "PostgreSQL"


def schema(known: Settings) -> str | None:
    current = migrations.current(connect(known.database_url))
    if current != migrations.head():
        raise Ill(f"at {current}, the newest is {migrations.head()}: run `perisai migrate`")
    return f"revision {current}"


def rules(known: Settings) -> str | None:
    endings = ending_rules(law.read(), datetime.now(UTC).date())
    soon = ", ".join(f"{each.article} until {each.ends_on}" for each in endings)
    return f"ending soon: {soon}" if soon else None


def clock(known: Settings) -> str | None:
    engine = connect(known.database_url)
    now = datetime.now(UTC)
    if migrations.current(engine) is None:
        return "not started yet"
    with open_readers(engine, known.keyring(VAR))() as db:
        last = last_run(db, "remind")
    if last and last > now + LATE:
        raise Ill(f"the last job ran at {last:%Y-%m-%d %H:%M} UTC, later than now: set the clock")
    return f"last look at the reminders {last:%Y-%m-%d %H:%M} UTC" if last else "not started yet"


def telegram(known: Settings) -> str | None:
    if known.telegram_token is None:
        return "no TELEGRAM_TOKEN: Telegram is off"
    return asyncio.run(ask_telegram(known.telegram_token.get_secret_value(), known))


async def ask_telegram(token: str, known: Settings) -> str:
    from telegram.error import InvalidToken, TelegramError

    from bot.telegram import Telegram

    channel = Telegram(token, known.telegram_api_base)
    await channel.open()
    try:
        me = await channel.bot.get_me()
        hook = await channel.bot.get_webhook_info()
    except InvalidToken:
        raise Ill("Telegram does not know this token: copy it again from @BotFather") from None
    except TelegramError as error:
        raise Ill(f"Telegram cannot be reached ({error}): check the network") from None
    finally:
        await channel.close()
    if known.public_url and not hook.url.startswith(known.public_url):
        raise Ill(f"the webhook is {hook.url or 'not set'}: start `perisai run` to set it")
    return f"@{me.username}, {'webhook' if hook.url else 'polling'}"


def whatsapp(known: Settings) -> str | None:
    if known.whatsapp_token is None or known.whatsapp_phone_id is None:
        return "no WHATSAPP_TOKEN: WhatsApp is off"
    return asyncio.run(ask_whatsapp(known.whatsapp_token.get_secret_value(), known))


async def ask_whatsapp(token: str, known: Settings) -> str:
    from bot.whatsapp import WhatsApp
    from bot.whatsapp_http import Fault, NotConnected, Unclear

    api = known.whatsapp_api_base, known.whatsapp_api_version
    channel = WhatsApp(token, known.whatsapp_phone_id or "", "", *api)
    await channel.open()
    try:
        me = await channel.profile()
    except Fault as fault:
        raise Ill(f"WhatsApp says {fault}: check token, phone id and version") from None
    except (NotConnected, Unclear) as error:
        raise Ill(f"WhatsApp cannot be reached ({error}): check the network") from None
    finally:
        await channel.close()
    if not known.public_url:
        return f"{me.get('verified_name', '')}; set PUBLIC_URL when Meta should reach our webhook"
    return f"{me.get('verified_name', '')}, webhook {known.public_url}/webhooks/whatsapp"


CHECKS: tuple[tuple[str, Callable[[Settings], str | None]], ...] = (
    ("database", database),
    ("migrations", schema),
    ("keys", keys),
    ("law", rules),
    ("clock", clock),
    ("telegram", telegram),
    ("whatsapp", whatsapp),
    ("templates", templates),
)
