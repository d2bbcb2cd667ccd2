"""A site with the whole bot behind it, whose registration may be filled on a page."""

import re
from dataclasses import replace
from html import unescape

from chat import Chat, World, make_world
from httpx import AsyncClient, Response
from papers import WHOLE
from site_world import SiteWorld
from sqlalchemy import Engine

from handlers.registration import Registration

FIELDS = {name: text for name, text in WHOLE.items() if name not in ("information",)}
"""What a browser sends: an empty tick is not sent at all."""


SITE = "https://perisai.test"


class FormWorld(SiteWorld):
    """`talk` has the words and the rows to look at."""

    talk: World

    @classmethod
    def on(cls, engine: Engine) -> "FormWorld":
        world = cls(engine)
        world.talk = make_world(engine)
        world.talk.site = SITE
        world.bot = world.talk.bot()
        forms = {Registration.name: Registration}
        world.deps = replace(world.deps, forms=forms, texts=world.talk.texts)
        return world

    def link(self, channel: str = "telegram", sender: str = "42") -> tuple[Chat, str]:
        """Somebody on another channel asks for a link: who, and its path."""
        chat = Chat(self.talk, channel, sender)
        found = re.search(rf"{SITE}(\S+)", chat.say("formulir"))
        assert found, "there is no link"
        return chat, found[1]


def hidden(page: Response | str, name: str) -> str:
    text = page if isinstance(page, str) else page.text
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found, f"no field {name}"
    return unescape(found[1])


async def send(web: AsyncClient, path: str = "/form/registration", **fields: str) -> Response:
    """Open the page, fill it in, send it."""
    page = await web.get(path)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    return await web.post(path, data=own | fields)


async def press(web: AsyncClient, label: str) -> Response:
    page = await web.get("/form/registration/next")
    buttons = re.findall(r'name="press" value="([^"]*)">([^<]*)<', page.text)
    value = next(unescape(value) for value, text in buttons if unescape(text) == label)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    return await web.post("/form/registration/next", data=own | {"press": value})
