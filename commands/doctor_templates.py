"""The doctor's look at WhatsApp's templates: what cannot be said, and what to do about it."""

from datetime import timedelta

import migrations
from app import VAR
from bot.templates import Templates
from commands.failing import Ill
from handlers import TEMPLATES_FILE
from models import template
from models.database import connect, open_readers
from models.template import MISSING
from scheduler.clock import Clock
from scheduler.comparing import compared_at
from scheduler.window import fits
from settings import Settings

LATE = timedelta(days=3)
NO_ACCOUNT = (
    "without WHATSAPP_BUSINESS_ID they are never compared, and nothing is said outside of "
    "WhatsApp's 24 hours: set it"
)
NEVER = "never compared with the account, so none is sent: run `perisai whatsapp templates`"


def templates(known: Settings) -> str | None:
    if known.whatsapp_token is None:
        return "no WHATSAPP_TOKEN: WhatsApp is off"
    if known.whatsapp_business_id is None:
        raise Ill(NO_ACCOUNT)
    engine = connect(known.database_url)
    if migrations.current(engine) is None:
        return "not started yet"
    with open_readers(engine, known.keyring(VAR))() as db:
        last, rows = compared_at(db), template.known(db)
    if last is None:
        raise Ill(NEVER)
    ours = Templates.load(TEMPLATES_FILE).by_name
    states = {name: row.status for name, row in rows.items()}
    missing = sum(states.get(name, MISSING) == MISSING for name in ours)
    stopped = sum(not fits(wording, rows.get(name)) for name, wording in ours.items()) - missing
    if missing:
        raise Ill(f"{missing} of {len(ours)} missing: run `perisai whatsapp templates --submit`")
    if stopped:
        raise Ill(f"{stopped} of {len(ours)} not sent: `perisai whatsapp templates` says why")
    if last < Clock()() - LATE:
        raise Ill(f"last compared {last:%Y-%m-%d}: is `perisai run` running?")
    return f"{len(ours)} approved, compared {last:%Y-%m-%d %H:%M} UTC"
