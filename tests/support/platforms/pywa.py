"""pywa as a second opinion: what it writes when it is asked for the same message."""

import json
from functools import cache
from typing import Any

import httpx
from pywa import WhatsApp as Pywa
from pywa import types

Body = dict[str, Any]
seen: list[Body] = []


@cache
def pywa() -> Pywa:
    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        contact = {"input": "1", "wa_id": "6281234567890", "user_id": "ID.42"}
        return httpx.Response(200, json={"contacts": [contact], "messages": [{"id": "wamid.1"}]})

    session = httpx.Client(transport=httpx.MockTransport(answer))
    return Pywa(phone_id="1", token="t", session=session)


def as_pywa_writes(payload: Body) -> Body:
    """The message that the payload sends, written by pywa; what is empty is left out."""
    seen.clear()
    to = payload.get("recipient") or payload["to"]
    kind = payload["type"]
    ask(to, kind, payload[kind])
    return without_empty(seen[0])


def ask(to: str, kind: str, content: Body) -> None:
    if kind == "text":
        pywa().send_message(to, content["body"], preview_url=False)
    elif kind == "document":
        name, caption = content["filename"], content.get("caption")
        pywa().send_document(to, content["id"], filename=name, caption=caption)
    elif kind == "image":
        pywa().send_image(to, content["id"], caption=content.get("caption"))
    else:
        ask_interactive(to, content)


def ask_interactive(to: str, content: Body) -> None:
    text, action = content["body"]["text"], content["action"]
    if content["type"] == "request_contact_info":
        pywa().request_contact_info(to, text)
    elif "header" not in content:
        pywa().send_message(to, text, buttons=keys(action))
    elif content["header"]["type"] == "document":
        file = content["header"]["document"]
        name = file["filename"]
        pywa().send_document(to, file["id"], filename=name, caption=text, buttons=keys(action))
    else:
        image = content["header"]["image"]["id"]
        pywa().send_image(to, image, caption=text, buttons=keys(action))


def keys(action: Body) -> list[types.Button] | types.SectionList:
    replies = [each["reply"] for each in action.get("buttons", ())]
    if replies:
        return [types.Button(each["title"], each["id"]) for each in replies]
    sections = [
        types.Section(
            None,
            [types.SectionRow(r["title"], r["id"], r.get("description")) for r in each["rows"]],
        )
        for each in action["sections"]
    ]
    return types.SectionList(action["button"], sections)


def without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: without_empty(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in (None, "", {})}
    return [without_empty(each) for each in value] if isinstance(value, list) else value
