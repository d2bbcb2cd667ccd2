"""The desk in tests: people with a role who are signed in, and forms as a browser sends them."""

import re
from html import escape, unescape

import httpx
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Address
from tests.support.chat import Chat, stored
from tests.support.people import give_role
from tests.support.site import SITE, FormWorld
from web.desk.sessions import COOKIE, start

DESK_COOKIE = f"__Host-{COOKIE}"


def staff(world: FormWorld, kind: str = "officer", sender: str = "42", **reach: str) -> Chat:
    """Somebody with a role, on a channel that proves who they are."""
    chat = Chat(world.talk, "telegram", sender)
    with world.sessions.begin() as db:
        give_role(db, chat.person_id(db), kind, **reach)
    return chat


def sign_in(world: FormWorld, client: httpx.AsyncClient, chat: Chat) -> str:
    """Give the browser a session of the desk for whoever has this chat; its token."""
    with world.sessions.begin() as db:
        token = start(db, address_of(db, chat.channel, chat.sender), "Chrome/Windows", world.now)
    assert token, "they have no role"
    client.cookies.set(DESK_COOKIE, token)
    return token


def address_of(db: Session, channel: str, sender: str) -> Address:
    rows = select(Address).where(Address.channel == channel)
    found = db.scalar(rows.where(Address.address == stored(sender)))
    assert found
    return found


def path_of(chat: Chat, text: str = "/masuk") -> str:
    """The path of the link that the chat gives."""
    found = re.search(rf"{SITE}(\S+)", chat.say(text))
    assert found, "there is no link"
    return found[1]


async def press(client: httpx.AsyncClient, page: str, action: str, **fields: str) -> httpx.Response:
    """Open the page and send its form with this action."""
    form = form_of((await client.get(page)).text, action)
    return await client.post(action, data=form | fields)


def form_of(page: str, action: str) -> dict[str, str]:
    """The hidden fields of a form on the page."""
    found = re.search(
        rf'<form[^>]* action="{re.escape(escape(action))}"[^>]*>(.*?)</form>', page, re.S
    )
    assert found, f"there is no form for {action}"
    fields = re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', found[1])
    return {name: unescape(value) for name, value in fields}


async def said(client: httpx.AsyncClient, answer: httpx.Response) -> str:
    """What the page says to which an action leads."""
    assert answer.status_code == 303, answer.text[:500]
    return (await client.get(answer.headers["location"])).text
