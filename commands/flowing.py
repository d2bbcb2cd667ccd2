"""`perisai whatsapp flow`: the registration as one message."""

import asyncio
import json
from pathlib import Path
from typing import Any

import typer

import app
from bot.paper import write as write_paper
from bot.rehearsal import rehearsal
from bot.texts import Texts
from bot.whatsapp_flow import flow_json
from bot.whatsapp_flow_api import NotAccepted, publish
from bot.whatsapp_flow_check import faults
from bot.whatsapp_http import Fault, Graph, NotConnected, Unclear
from commands.failing import fail
from commands.templating import NEEDED, sentence
from domain.courtesy import local
from handlers.registration import Registration
from settings import Settings

SETTING = {"id": "WHATSAPP_FLOW_ID", "en": "WHATSAPP_FLOW_ID_EN"}


def flow(settings: Settings, language: str, file: Path | None, *, publish: bool) -> None:
    if language not in SETTING:
        fail("--language is id or en")
    built = app.build(settings)
    made = compiled(built, language)
    found = faults(made)
    if found:
        fail("\n".join(["This Flow would be refused:", *found]))
    typer.echo(f"{len(made['screens'])} screens, within the limits of WhatsApp.")
    if file:
        save(file, made)
    if publish:
        name = f"perisai-{Registration.name}-{language}-{built.clock():%Y%m%d-%H%M%S}"
        told(send(settings, name, made), language)


def compiled(built: app.App, language: str) -> dict[str, Any]:
    texts: Texts = built.texts
    with built.readers() as db:
        paper = write_paper(rehearsal(db, texts, built.clock(), language), Registration)
    onward, finish = texts(language, "form-onward"), texts(language, "form-finish")
    return flow_json(paper, onward, finish, local(built.clock()).date())


def save(file: Path, made: dict[str, Any]) -> None:
    try:
        file.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "utf-8")
    except OSError as wrong:
        fail(f"{file} cannot be written ({wrong.strerror}): choose another place")
    typer.echo(f"Written to {file}.")


def send(settings: Settings, name: str, made: dict[str, Any]) -> str:
    """The id of the published Flow; ends with a sentence on failure."""
    token, account = settings.whatsapp_token, settings.whatsapp_business_id
    if not token or not account:
        fail(NEEDED)
    base = settings.whatsapp_api_base
    graph = Graph(token.get_secret_value(), base, settings.whatsapp_api_version)
    try:
        return asyncio.run(talk(graph, account, name, made))
    except NotConnected:
        fail(f"WhatsApp cannot be reached at {base}: check the network and WHATSAPP_API_BASE")
    except NotAccepted as wrong:
        fail(f"WhatsApp does not accept the Flow {wrong.flow_id}: {wrong}")
    except (Unclear, KeyError) as error:
        fail(f"WhatsApp gave no clear answer ({error}): look into the account before trying again")
    except Fault as fault:
        fail(sentence(fault))


async def talk(graph: Graph, account: str, name: str, made: dict[str, Any]) -> str:
    await graph.open()
    try:
        return await publish(graph, account, name, made)
    finally:
        await graph.close()


def told(flow_id: str, language: str) -> None:
    typer.echo(f"Published. Set {SETTING[language]}={flow_id} in .env and start again.")
