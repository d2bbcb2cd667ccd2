"""The parts of a WhatsApp webhook that the bot reads."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes that are fetched, as on the other channels; WhatsApp accepts documents of 100 MB."""


class Payload(BaseModel):
    """The base of all payloads. They have only the fields that are used, so that new ones elsewhere
    cannot break the parsing."""

    model_config = ConfigDict(strict=True, frozen=True)


class Text(Payload):
    body: str = ""


class ButtonReply(Payload):
    """A reply button or a line of a list: `id` is the value that we gave it."""

    id: str = ""
    title: str = ""


class QuickReply(Payload):
    """A quick-reply button of a template."""

    payload: str = ""
    text: str = ""


class FlowReply(Payload):
    """A Flow that was filled in: JSON in a string."""

    response_json: str = ""


class Interactive(Payload):
    type: str = ""
    button_reply: ButtonReply | None = None
    list_reply: ButtonReply | None = None
    nfm_reply: FlowReply | None = None


class Media(Payload):
    """A file that is still with WhatsApp. The name and the media type are the sender's claim.

    The id becomes a part of an address.
    """

    id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,100}$")
    mime_type: str = ""
    filename: str = ""
    caption: str = ""


class ContactPhone(Payload):
    phone: str = ""
    wa_id: str = ""


class ContactCard(Payload):
    """A contact card; its `origin` is "contact_request" when we had asked for it."""

    origin: str = ""
    phones: tuple[ContactPhone, ...] = Field((), strict=False)


class System(Payload):
    """News about the sender: `wa_id` and `user_id` are the new ones."""

    type: str = ""
    wa_id: str = ""
    new_wa_id: str = ""
    user_id: str = ""


class Message(Payload):
    id: str = Field(min_length=1)
    type: str
    timestamp: Any = None
    number: str = Field("", alias="from")
    user_id: str = Field("", alias="from_user_id")
    group_id: str = ""
    text: Text | None = None
    button: QuickReply | None = None
    interactive: Interactive | None = None
    image: Media | None = None
    document: Media | None = None
    audio: Media | None = None
    contacts: tuple[ContactCard, ...] = Field((), strict=False)
    system: System | None = None


class ErrorInfo(Payload):
    code: int = 0
    title: str = ""


class Pricing(Payload):
    billable: bool = False
    pricing_model: str = ""
    type: str = ""
    category: str = ""


class StatusUpdate(Payload):
    """A status of a message that the bot sent."""

    id: str = Field(min_length=1)
    status: str
    timestamp: Any = None
    biz_opaque_callback_data: str = ""
    errors: tuple[ErrorInfo, ...] = Field((), strict=False)
    pricing: Pricing | None = None
