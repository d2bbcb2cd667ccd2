"""`perisai whatsapp templates`: ours beside the account's, and what there is to do."""

import asyncio
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

import typer

import app
from bot.templates import Templates, Wording
from bot.whatsapp_http import Fault, Graph, NotConnected, Unclear
from bot.whatsapp_templates import Listed, listed, submit
from commands.failing import fail
from handlers import TEMPLATES_FILE
from models.database import open_sessions
from scheduler import templates
from scheduler.clock import Clock
from scheduler.templates import Compared
from settings import Settings

NEEDED = (
    "WhatsApp is not set up: set WHATSAPP_TOKEN and WHATSAPP_BUSINESS_ID "
    "(the id of the WhatsApp Business Account) in .env"
)


def compare(settings: Settings, *, send: bool, as_json: bool) -> bool:
    """Compare, submit what is missing when asked to, print; True when nothing needs doing."""
    ours = Templates.load(TEMPLATES_FILE)
    now, found = Clock()(), ask(settings, ours, send=send)
    sessions = open_sessions(app.open_database(settings), settings.keyring(app.VAR))
    rows = templates.compare(sessions, ours, found, now)
    typer.echo(told_to_machines(rows, now) if as_json else told_to_people(rows))
    return not any(row.todo for row in rows)


def ask(settings: Settings, ours: Templates, *, send: bool) -> list[Listed]:
    """What the account has, after submitting what it lacked; ends with a sentence on failure."""
    token, account = settings.whatsapp_token, settings.whatsapp_business_id
    if not token or not account:
        fail(NEEDED)
    base, version = settings.whatsapp_api_base, settings.whatsapp_api_version
    graph = Graph(token.get_secret_value(), base, version)
    try:
        return asyncio.run(talk(graph, account, ours, send=send))
    except NotConnected:
        fail(f"WhatsApp cannot be reached at {base}: check the network and WHATSAPP_API_BASE")
    except Unclear as error:
        fail(f"WhatsApp gave no clear answer ({error}): try again in a minute")
    except Fault as fault:
        fail(sentence(fault))


def sentence(fault: Fault) -> str:
    if fault.code in (0, 10, 190, *range(200, 300)):
        return f"WhatsApp refused the token ({fault}): make one that may manage it"
    if fault.code in (4, 80007):
        return f"WhatsApp wants fewer questions ({fault}): try again in an hour"
    return f"WhatsApp refused ({fault}): check WHATSAPP_BUSINESS_ID and WHATSAPP_API_VERSION"


async def talk(graph: Graph, account: str, ours: Templates, *, send: bool) -> list[Listed]:
    await graph.open()
    try:
        found = await listed(graph, account)
        for wording in missing(ours, found) if send else ():
            status = await submit(graph, account, wording, ours.examples)
            category = wording.category.upper()
            found.append(Listed(wording.name, wording.language, status, category))
        return found
    finally:
        await graph.close()


def missing(ours: Templates, found: list[Listed]) -> list[Wording]:
    theirs = {(each.name, each.language) for each in found}
    return [each for each in ours.wordings if (each.name, each.language) not in theirs]


def told_to_people(rows: list[Compared]) -> str:
    lines = [line("TEMPLATE", "LANG", "STATUS", "CATEGORY", "QUALITY", "LAST PRICE", "TO DO")]
    for row in rows:
        of = row.wording
        known = (row.status, row.category, row.quality, row.billed_as)
        lines.append(line(of.name, of.language, *(each or "-" for each in known), row.todo))
    count = sum(bool(row.todo) for row in rows)
    lines.append(f"{len(rows)} templates, {count} need something done.")
    return "\n".join(lines)


def line(*cells: str) -> str:
    widths = (24, 5, 10, 10, 9, 18, 0)
    return " ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def told_to_machines(rows: list[Compared], now: datetime) -> str:
    def plain(row: Compared) -> dict[str, Any]:
        told = asdict(row)
        return {"name": row.wording.name, "language": row.wording.language, **told}

    return json.dumps({"at": now.isoformat(), "templates": [plain(row) for row in rows]}, indent=2)
