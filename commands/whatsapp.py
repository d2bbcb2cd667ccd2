"""`perisai whatsapp`: our templates compared with the account's, and the registration as a Flow."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import typer

import app
from bot.channels.whatsapp import account
from bot.channels.whatsapp.account import AccountTemplate, FlowRejected
from bot.channels.whatsapp.flows import flow_errors, flow_json
from bot.channels.whatsapp.http import Graph, GraphError, NotConnected, OutcomeUnknown
from bot.channels.whatsapp.templates import Templates
from bot.forms.pages import build_pages
from bot.turn import dry_run
from commands.errors import build_or_exit, exit_with
from domain.calendar import to_local_time
from handlers.registration.register import Registration
from handlers.texts import TEMPLATES_FILE
from models.database.engine import open_sessions
from scheduler.clock import Clock
from scheduler.messaging import templates
from scheduler.messaging.templates import TemplateComparison
from settings import Settings

Answer = TypeVar("Answer")
NEEDED = (
    "WhatsApp is not set up: set WHATSAPP_TOKEN and WHATSAPP_BUSINESS_ID "
    "(the id of the WhatsApp Business Account) in .env"
)
SETTING = {"id": "WHATSAPP_FLOW_ID", "en": "WHATSAPP_FLOW_ID_EN"}


def compare_templates(settings: Settings, *, submit: bool, as_json: bool) -> bool:
    """Print how our templates compare with the account's; True when nothing needs doing."""
    ours, now = Templates.load(TEMPLATES_FILE), Clock()()
    theirs = ask_account(
        settings,
        lambda graph, account_id: fetch_and_submit(graph, account_id, ours, submit=submit),
        "try again in a minute",
    )
    sessions = open_sessions(*app.unlocked(settings))
    rows = templates.compare(sessions, ours, theirs, now)
    typer.echo(comparison_json(rows, now) if as_json else comparison_table(rows))
    return not any(row.todo for row in rows)


def ask_account(
    settings: Settings, ask: Callable[[Graph, str], Awaitable[Answer]], when_unclear: str
) -> Answer:
    """Open the account, `ask` it, and return the answer; exit with a sentence on failure."""
    token, account_id = settings.whatsapp_token, settings.whatsapp_business_id
    if not token or not account_id:
        exit_with(NEEDED)
    base = settings.whatsapp_api_base
    graph = Graph(token.get_secret_value(), base, settings.whatsapp_api_version)

    async def ask_once() -> Answer:
        await graph.open()
        try:
            return await ask(graph, account_id)
        finally:
            await graph.close()

    try:
        return asyncio.run(ask_once())
    except NotConnected:
        exit_with(f"WhatsApp cannot be reached at {base}: check the network and WHATSAPP_API_BASE")
    except FlowRejected as rejected:
        exit_with(f"WhatsApp does not accept the Flow {rejected.flow_id}: {rejected}")
    except (OutcomeUnknown, KeyError) as error:
        exit_with(f"WhatsApp gave no clear answer ({error}): {when_unclear}")
    except GraphError as fault:
        exit_with(refusal_text(fault))


def refusal_text(fault: GraphError) -> str:
    if fault.code in (0, 10, 190, *range(200, 300)):
        return f"WhatsApp refused the token ({fault}): make one that may manage it"
    if fault.code in (4, 80007):
        return f"WhatsApp wants fewer questions ({fault}): try again in an hour"
    return f"WhatsApp refused ({fault}): check WHATSAPP_BUSINESS_ID and WHATSAPP_API_VERSION"


async def fetch_and_submit(
    graph: Graph, account_id: str, ours: Templates, *, submit: bool
) -> list[AccountTemplate]:
    """The templates of the account, with `submit` also those that it lacked."""
    theirs = await account.fetch_templates(graph, account_id)
    if not submit:
        return theirs
    known = {(each.name, each.language) for each in theirs}
    for wording in ours.wordings:
        if (wording.name, wording.language) not in known:
            status = await account.submit(graph, account_id, wording, ours.examples)
            category = wording.category.upper()
            theirs.append(AccountTemplate(wording.name, wording.language, status, category))
    return theirs


def comparison_table(rows: list[TemplateComparison]) -> str:
    lines = [table_line("TEMPLATE", "LANG", "STATUS", "CATEGORY", "QUALITY", "LAST PRICE", "TO DO")]
    for row in rows:
        ours = row.wording
        theirs = (row.status, row.category, row.quality, row.billed_as)
        cells = (ours.name, ours.language, *(each or "-" for each in theirs), row.todo)
        lines.append(table_line(*cells))
    count = sum(bool(row.todo) for row in rows)
    lines.append(f"{len(rows)} templates, {count} need something done.")
    return "\n".join(lines)


def table_line(*cells: str) -> str:
    widths = (24, 5, 10, 10, 9, 18, 0)
    return " ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def comparison_json(rows: list[TemplateComparison], now: datetime) -> str:
    found = [
        {"name": row.wording.name, "language": row.wording.language, **asdict(row)} for row in rows
    ]
    return json.dumps({"at": now.isoformat(), "templates": found}, indent=2)


def build_flow(settings: Settings, language: str, file: Path | None, *, publish: bool) -> None:
    """Check the registration as a Flow; write it into a file, publish it in the account."""
    if language not in SETTING:
        exit_with("--language is id or en")
    built = build_or_exit(settings)
    flow = registration_flow(built, language)
    errors = flow_errors(flow)
    if errors:
        exit_with("\n".join(["This Flow would be refused:", *errors]))
    typer.echo(f"{len(flow['screens'])} screens, within the limits of WhatsApp.")
    if file:
        write_flow(file, flow)
    if publish:
        name = f"perisai-{Registration.name}-{language}-{built.clock():%Y%m%d-%H%M%S}"
        flow_id = ask_account(
            settings,
            lambda graph, account_id: account.publish(graph, account_id, name, flow),
            "look into the account before trying again",
        )
        typer.echo(f"Published. Set {SETTING[language]}={flow_id} in .env and start again.")


def registration_flow(built: app.App, language: str) -> dict[str, Any]:
    """The Flow JSON of the registration."""
    texts, now = built.texts, built.clock()
    with built.readers() as db:
        pages = build_pages(dry_run(db, texts, now, language), Registration)
    onward, finish = texts(language, "form-onward"), texts(language, "form-finish")
    return flow_json(pages, onward, finish, to_local_time(now).date())


def write_flow(file: Path, flow: dict[str, Any]) -> None:
    try:
        file.write_text(json.dumps(flow, ensure_ascii=False, indent=2) + "\n", "utf-8")
    except OSError as error:
        exit_with(f"{file} cannot be written ({error.strerror}): choose another place")
    typer.echo(f"Written to {file}.")
