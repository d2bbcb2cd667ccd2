"""What we send to WhatsApp: a message becomes the body of one request. Every limit is checked.

A message that WhatsApp could only refuse is our own mistake (ValueError). Limits: Meta's pages on
text, interactive, media and template messages.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot import whatsapp_flow_message
from bot.message import Option, Outbound
from bot.whatsapp_approved import template
from bot.whatsapp_menu import buttons, listed, numbered

LONGEST_TEXT = 4096
LONGEST_BODY = 1024
"""Of a message with buttons or a list, and of a caption."""
LONGEST_ID = 512
Body = dict[str, Any]
NO_FLOWS: Mapping[str, str] = MappingProxyType({})


def write(
    address: str,
    message: Outbound,
    choose: str,
    media: Body | None = None,
    flows: Mapping[str, str] = NO_FLOWS,
) -> Body:
    """The whole request. `choose` is the label of a list's button, `media` the uploaded file,
    `flows` the published Flow of each language."""
    known = {} if message.letter is None else {"biz_opaque_callback_data": str(message.letter)}
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        **addressed(address),
        **known,
        **(offered(message, flows) or content(address, message, choose, media)),
    }


def addressed(address: str) -> Body:
    """A number, or the user id that stands for somebody whose number we may not know."""
    return {"to": address[1:]} if address.startswith("+") else {"recipient": address}


def offered(message: Outbound, flows: Mapping[str, str]) -> Body | None:
    """The form as one message, where there is one."""
    flow_id = flows.get(message.flow.language) if message.flow else None
    if not flow_id or not message.flow or message.template:
        return None
    if not whatsapp_flow_message.fits(message.text, message.flow):
        return None
    offer = whatsapp_flow_message.interactive(message.text, message.flow, flow_id)
    return {"type": "interactive", "interactive": offer}


def content(address: str, message: Outbound, choose: str, media: Body | None) -> Body:
    if message.template:
        return {"type": "template", "template": template(message.template)}
    if media:
        return with_media(message, media)
    if message.ask_phone and not address.startswith("+"):
        asked = numbered(message)
        if len(asked) <= LONGEST_BODY:
            return interactive("request_contact_info", asked, {"name": "request_contact_info"})
    if message.options and len(message.text) <= LONGEST_BODY:
        for kind, action in (("button", buttons(message)), ("list", listed(message, choose))):
            if action:
                return interactive(kind, message.text, action)
    return text(numbered(message))


def text(body: str) -> Body:
    if not body.strip():
        raise ValueError("a message without words")
    if len(body) > LONGEST_TEXT:
        raise ValueError(f"a text of {len(body)} characters: WhatsApp takes {LONGEST_TEXT}")
    return {"type": "text", "text": {"body": body, "preview_url": False}}


def interactive(kind: str, body: str, action: Body, header: Body | None = None) -> Body:
    if not body.strip():
        raise ValueError("a message without words")
    known = {"header": header} if header else {}
    body_of = {"type": kind, **known, "body": {"text": body}, "action": action}
    return {"type": "interactive", "interactive": body_of}


def with_media(message: Outbound, media: Body) -> Body:
    """The file with the text below it, and buttons when there is room for them."""
    kind = "image" if "filename" not in media else "document"
    action = buttons(message)
    if action and message.text.strip():
        return interactive("button", message.text, action, {"type": kind, kind: media})
    caption = numbered(message)
    return {"type": kind, kind: media | ({"caption": caption} if caption else {})}


def captioned(message: Outbound) -> bool:
    """Does the text fit below the file?"""
    return len(numbered(message)) <= LONGEST_BODY


def check_options(options: tuple[Option, ...]) -> None:
    for option in options:
        if not option.label.strip() or not 1 <= len(option.value.strip()) <= LONGEST_ID:
            raise ValueError(f"option {option.value[:80]!r} without a label or too long")
