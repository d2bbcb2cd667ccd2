"""Requests to WhatsApp: a message becomes the body of one. Every limit is checked.

A message that WhatsApp could only refuse is our own mistake (ValueError). Limits: Meta's pages on
text, interactive, media and template messages.

A text that WhatsApp approved before, as a message names it.

Files that we hand over: what WhatsApp takes, and how a message names what was uploaded.

How options are drawn on WhatsApp: up to 3 buttons, a list of up to 10 lines, or numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.channels.whatsapp import flows as whatsapp_flows
from bot.message import Document, Option, Outbound, Template
from domain.markup import replace_signs, truncate

Body = dict[str, Any]


def template_body(wanted: Template) -> Body:
    """The template as WhatsApp takes it: its values have no line breaks, tabs or runs of blanks."""
    values = [" ".join(value.split()) for value in wanted.values]
    if not all(values):
        raise ValueError(f"template {wanted.name}: an empty value")
    parameters = [{"type": "text", "text": value} for value in values]
    components: list[Body] = [{"type": "body", "parameters": parameters}] if parameters else []
    components += [quick_reply(index, value) for index, value in enumerate(wanted.buttons)]
    known = {"components": components} if components else {}
    return {"name": wanted.name, "language": {"code": wanted.language}, **known}


def quick_reply(index: int, value: str) -> Body:
    payload = [{"type": "payload", "payload": value}]
    return {"type": "button", "sub_type": "quick_reply", "index": str(index), "parameters": payload}


PICTURES = ("image/jpeg", "image/png")
SOUNDS = ("audio/ogg", "audio/mpeg", "audio/mp4", "audio/amr")
LARGEST_PICTURE = 5 * 1024 * 1024
LARGEST_SOUND = 16 * 1024 * 1024
LARGEST_DOCUMENT = 100 * 1024 * 1024
LONGEST_NAME = 240
OPENXML = "application/vnd.openxmlformats-officedocument"
DOCUMENTS = (
    "text/plain",
    "application/pdf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    f"{OPENXML}.wordprocessingml.document",
    f"{OPENXML}.spreadsheetml.sheet",
    f"{OPENXML}.presentationml.presentation",
)

TAKEN = PICTURES + SOUNDS + DOCUMENTS


def accepted_document(document: Document) -> Document:
    """The file with a media type that WhatsApp takes; text of any kind goes as plain text."""
    size, kind = len(document.content), document.media_type.partition(";")[0]
    name = truncate(document.name, LONGEST_NAME)
    if kind not in PICTURES + SOUNDS + DOCUMENTS and (
        kind.startswith("text/") or kind.endswith("json")
    ):
        name, kind = f"{name.removesuffix('.txt')}.txt", "text/plain"
    if kind in PICTURES and size > LARGEST_PICTURE:
        raise ValueError(f"a picture of {size} bytes")
    if kind in SOUNDS and size > LARGEST_SOUND:
        raise ValueError(f"a recording of {size} bytes")
    if kind not in TAKEN or not 0 < size <= LARGEST_DOCUMENT:
        raise ValueError(f"a document of type {kind} with {size} bytes")
    return Document(name, kind, document.content)


def media_body(document: Document, id: str) -> Body:
    """The file as a part of a message; only documents have a name."""
    if document.media_type in PICTURES:
        return {"image": {"id": id}}
    if document.media_type in SOUNDS:
        return {"audio": {"id": id}}
    return {"document": {"id": id, "filename": document.name}}


MOST_BUTTONS, LONGEST_TITLE, LONGEST_VALUE = 3, 20, 256
MOST_LINES, LONGEST_LINE, LONGEST_LINE_VALUE, LONGEST_NOTE = 10, 24, 200, 72


def buttons(message: Outbound) -> dict[str, Any] | None:
    """Reply buttons, when there are few options with short labels."""
    labels = [option.label for option in message.options]
    if not 1 <= len(labels) <= MOST_BUTTONS or len(set(labels)) < len(labels):
        return None
    if max(map(len, labels)) > LONGEST_TITLE or not options_fit(message.options, LONGEST_VALUE):
        return None
    return {"buttons": [{"type": "reply", "reply": reply_button(each)} for each in message.options]}


def reply_button(option: Option) -> dict[str, str]:
    return {"id": option.value, "title": option.label}


def list_body(message: Outbound, choose: str) -> dict[str, Any] | None:
    """A list behind a button that says `choose`; a label that is too long is told in full below."""
    if not 1 <= len(message.options) <= MOST_LINES or not options_fit(
        message.options, LONGEST_LINE_VALUE
    ):
        return None
    rows = [list_row(option) for option in message.options]
    return {"button": truncate(choose, LONGEST_TITLE), "sections": [{"rows": rows}]}


def list_row(option: Option) -> dict[str, str]:
    """An option as a row of a list: a long label is cut, and stands whole in the description."""
    if len(option.label) <= LONGEST_LINE:
        return reply_button(option)
    title, note = truncate(option.label, LONGEST_LINE), truncate(option.label, LONGEST_NOTE)
    return {"id": option.value, "title": title, "description": note}


def options_fit(options: tuple[Option, ...], longest: int) -> bool:
    """Whether the values of the options are unique, and short enough to come back whole."""
    values = {option.value for option in options}
    return len(values) == len(options) and all(len(value) <= longest for value in values)


def numbered(message: Outbound) -> str:
    """The text with its options below it, for where nothing can be tapped."""
    lines = [
        option.numbered(number, ".") if message.numbered else f"- {option.label}"
        for number, option in enumerate(message.options, start=1)
    ]
    return "\n\n".join(part for part in (message.text, "\n".join(lines)) if part)


LONGEST_TEXT = 4096
LONGEST_BODY = 1024
"""Of a message with buttons or a list, and of a caption."""
LONGEST_ID = 512
PLAIN_SIGNS = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "'"})
MARKUP = re.compile(r"(https?://\S+)|(?<![\w*~])(?!\*{4})[*_~]++(?=\S)|`")
"""An address, which stays as it is; or signs before a word, but not the four stars of a mask."""
NO_FLOWS: Mapping[str, str] = MappingProxyType({})


def build_request(
    address: str,
    message: Outbound,
    choose: str,
    media: Body | None = None,
    flows: Mapping[str, str] = NO_FLOWS,
) -> Body:
    """The whole request. `choose` is the label of a list's button, `media` the uploaded file,
    `flows` the published Flow of each language."""
    ours = message.message_id
    known = {} if ours is None else {"biz_opaque_callback_data": str(ours)}
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        **addressed(address),
        **known,
        **(flow_body(message, flows) or content(address, message, choose, media)),
    }


def addressed(address: str) -> Body:
    """The field that names the recipient: a number, or the user id of somebody whose number we may
    not know."""
    return {"to": address[1:]} if address.startswith("+") else {"recipient": address}


def flow_body(message: Outbound, flows: Mapping[str, str]) -> Body | None:
    """The form as one message, where there is one."""
    flow_id = flows.get(message.flow.language) if message.flow else None
    if not flow_id or not message.flow or message.template:
        return None
    if not whatsapp_flows.fits_flow(message.text, message.flow):
        return None
    offer = whatsapp_flows.interactive(message.text, message.flow, flow_id)
    return {"type": "interactive", "interactive": offer}


def content(address: str, message: Outbound, choose: str, media: Body | None) -> Body:
    """The request's body for a message, without what every request has."""
    if message.template:
        return {"type": "template", "template": template_body(message.template)}
    if can_open(message) and not media:
        assert message.link is not None, "can_open is asked first"
        opens = {"display_text": message.link.label, "url": message.link.url}
        return interactive("cta_url", message.text, {"name": "cta_url", "parameters": opens})
    message = message.with_link_in_text()
    if media:
        return with_media(message, media)
    if message.ask_phone and not address.startswith("+"):
        asked = numbered(message)
        if len(asked) <= LONGEST_BODY:
            return interactive("request_contact_info", asked, {"name": "request_contact_info"})
    if message.options and len(message.text) <= LONGEST_BODY:
        for kind, action in (("button", buttons(message)), ("list", list_body(message, choose))):
            if action:
                return interactive(kind, message.text, action)
    return text(numbered(message))


def drawn(message: Outbound) -> Outbound:
    """The message with its bold words as WhatsApp writes them.

    A sign of its markup that begins a word in the text, as in somebody's name, loses its meaning.
    """
    shown = MARKUP.sub(lambda found: found[1] or found[0].translate(PLAIN_SIGNS), message.text)
    return replace(message, text=replace_signs(shown, "*", "*"))


def can_open(message: Outbound) -> bool:
    """Whether the link fits on a button: one of those stands alone below a short text."""
    link, short = message.link, len(message.text) <= LONGEST_BODY
    alone = not message.options and not message.ask_phone
    return bool(link and alone and short and len(link.label) <= LONGEST_TITLE)


def text(body: str) -> Body:
    """A text message."""
    if not body.strip():
        raise ValueError("a message without words")
    if len(body) > LONGEST_TEXT:
        raise ValueError(f"a text of {len(body)} characters: WhatsApp takes {LONGEST_TEXT}")
    return {"type": "text", "text": {"body": body, "preview_url": False}}


def interactive(kind: str, body: str, action: Body, header: Body | None = None) -> Body:
    """A message with buttons, a list or a Flow."""
    if not body.strip():
        raise ValueError("a message without words")
    known = {"header": header} if header else {}
    body_of = {"type": kind, **known, "body": {"text": body}, "action": action}
    return {"type": "interactive", "interactive": body_of}


def with_media(message: Outbound, media: Body) -> Body:
    """The file with the text below it, and buttons when there is room for them."""
    [(kind, file)] = media.items()
    action = buttons(message)
    if action and message.text.strip():
        return interactive("button", message.text, action, {"type": kind, kind: file})
    caption = numbered(message)
    return {"type": kind, kind: file | ({"caption": caption} if caption else {})}


def fits_caption(message: Outbound) -> bool:
    """Does the text fit below the file? A recording has no room for any."""
    sound = message.document and message.document.media_type in SOUNDS
    return not sound and len(numbered(message)) <= LONGEST_BODY


def check_options(options: tuple[Option, ...]) -> None:
    for option in options:
        if not option.label.strip() or not 1 <= len(option.value.strip()) <= LONGEST_ID:
            raise ValueError(f"option {option.value[:80]!r} without a label or too long")
