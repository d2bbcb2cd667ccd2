"""`perisai whatsapp templates`: ours beside the account's, and what there is to do.

`perisai whatsapp flow`: the registration as one message.

`perisai whatsapp`: chores about our account at WhatsApp.
"""

import asyncio
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

import app
from bot.channels.whatsapp.account import (
    AccountTemplate,
    FlowRejected,
    fetch_templates,
    publish,
    submit,
)
from bot.channels.whatsapp.flows import flow_errors, flow_json
from bot.channels.whatsapp.http import Graph, GraphError, NotConnected, OutcomeUnknown
from bot.forms.pages import build_pages
from bot.templates import ApprovedTemplate, Templates
from bot.texts import Texts
from bot.turn import dry_run
from commands.errors import exit_with, load_settings_or_exit
from domain.reminders.contact_rules import to_local_time
from handlers.registration.register import Registration
from handlers.texts import TEMPLATES_FILE
from models.database.engine import open_sessions
from scheduler.clock import Clock
from scheduler.messaging import templates
from scheduler.messaging.templates import TemplateComparison
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
    typer.echo(print_json(rows, now) if as_json else print_table(rows))
    return not any(row.todo for row in rows)


def ask(settings: Settings, ours: Templates, *, send: bool) -> list[AccountTemplate]:
    """What the account has, after submitting what it lacked; ends with a sentence on failure."""
    token, account = settings.whatsapp_token, settings.whatsapp_business_id
    if not token or not account:
        exit_with(NEEDED)
    base, version = settings.whatsapp_api_base, settings.whatsapp_api_version
    graph = Graph(token.get_secret_value(), base, version)
    try:
        return asyncio.run(compare_with_account(graph, account, ours, send=send))
    except NotConnected:
        exit_with(f"WhatsApp cannot be reached at {base}: check the network and WHATSAPP_API_BASE")
    except OutcomeUnknown as error:
        exit_with(f"WhatsApp gave no clear answer ({error}): try again in a minute")
    except GraphError as fault:
        exit_with(sentence(fault))


def sentence(fault: GraphError) -> str:
    if fault.code in (0, 10, 190, *range(200, 300)):
        return f"WhatsApp refused the token ({fault}): make one that may manage it"
    if fault.code in (4, 80007):
        return f"WhatsApp wants fewer questions ({fault}): try again in an hour"
    return f"WhatsApp refused ({fault}): check WHATSAPP_BUSINESS_ID and WHATSAPP_API_VERSION"


async def compare_with_account(
    graph: Graph, account: str, ours: Templates, *, send: bool
) -> list[AccountTemplate]:
    await graph.open()
    try:
        found = await fetch_templates(graph, account)
        for wording in missing(ours, found) if send else ():
            status = await submit(graph, account, wording, ours.examples)
            category = wording.category.upper()
            found.append(AccountTemplate(wording.name, wording.language, status, category))
        return found
    finally:
        await graph.close()


def missing(ours: Templates, found: list[AccountTemplate]) -> list[ApprovedTemplate]:
    theirs = {(each.name, each.language) for each in found}
    return [each for each in ours.wordings if (each.name, each.language) not in theirs]


def print_table(rows: list[TemplateComparison]) -> str:
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


def print_json(rows: list[TemplateComparison], now: datetime) -> str:
    def plain(row: TemplateComparison) -> dict[str, Any]:
        told = asdict(row)
        return {"name": row.wording.name, "language": row.wording.language, **told}

    return json.dumps({"at": now.isoformat(), "templates": [plain(row) for row in rows]}, indent=2)


SETTING = {"id": "WHATSAPP_FLOW_ID", "en": "WHATSAPP_FLOW_ID_EN"}


def build_flow(settings: Settings, language: str, file: Path | None, *, publish: bool) -> None:
    if language not in SETTING:
        exit_with("--language is id or en")
    built = app.build(settings)
    made = flow_of_form(built, language)
    found = flow_errors(made)
    if found:
        exit_with("\n".join(["This Flow would be refused:", *found]))
    typer.echo(f"{len(made['screens'])} screens, within the limits of WhatsApp.")
    if file:
        save(file, made)
    if publish:
        name = f"perisai-{Registration.name}-{language}-{built.clock():%Y%m%d-%H%M%S}"
        print_published(send(settings, name, made), language)


def flow_of_form(built: app.App, language: str) -> dict[str, Any]:
    texts: Texts = built.texts
    with built.readers() as db:
        paper = build_pages(dry_run(db, texts, built.clock(), language), Registration)
    onward, finish = texts(language, "form-onward"), texts(language, "form-finish")
    return flow_json(paper, onward, finish, to_local_time(built.clock()).date())


def save(file: Path, made: dict[str, Any]) -> None:
    try:
        file.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "utf-8")
    except OSError as wrong:
        exit_with(f"{file} cannot be written ({wrong.strerror}): choose another place")
    typer.echo(f"Written to {file}.")


def send(settings: Settings, name: str, made: dict[str, Any]) -> str:
    """The id of the published Flow; ends with a sentence on failure."""
    token, account = settings.whatsapp_token, settings.whatsapp_business_id
    if not token or not account:
        exit_with(NEEDED)
    base = settings.whatsapp_api_base
    graph = Graph(token.get_secret_value(), base, settings.whatsapp_api_version)
    try:
        return asyncio.run(publish_flow(graph, account, name, made))
    except NotConnected:
        exit_with(f"WhatsApp cannot be reached at {base}: check the network and WHATSAPP_API_BASE")
    except FlowRejected as wrong:
        exit_with(f"WhatsApp does not accept the Flow {wrong.flow_id}: {wrong}")
    except (OutcomeUnknown, KeyError) as error:
        exit_with(
            f"WhatsApp gave no clear answer ({error}): look into the account before trying again"
        )
    except GraphError as fault:
        exit_with(sentence(fault))


async def publish_flow(graph: Graph, account: str, name: str, made: dict[str, Any]) -> str:
    await graph.open()
    try:
        return await publish(graph, account, name, made)
    finally:
        await graph.close()


def print_published(flow_id: str, language: str) -> None:
    typer.echo(f"Published. Set {SETTING[language]}={flow_id} in .env and start again.")


whatsapp = typer.Typer(no_args_is_help=True, help="Our account at WhatsApp.")


@whatsapp.command("templates")
def whatsapp_templates(
    submit: Annotated[
        bool, typer.Option("--submit", help="Submit those that are missing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """Compare our templates with the account's; exit code 1 when something needs doing."""

    if not compare(load_settings_or_exit(), send=submit, as_json=as_json):
        raise typer.Exit(1)


@whatsapp.command("flow")
def whatsapp_flow(
    language: Annotated[str, typer.Option(help="id or en.")] = "id",
    write: Annotated[Path | None, typer.Option(help="Write the Flow JSON here.")] = None,
    publish: Annotated[bool, typer.Option("--publish", help="Publish it in the account.")] = False,
) -> None:
    """Check the registration as a WhatsApp Flow; write it, publish it."""

    build_flow(load_settings_or_exit(), language, write, publish=publish)
