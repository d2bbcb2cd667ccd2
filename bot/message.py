"""The values that pass between a channel and the bot: messages in and out, and their statuses."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

from domain.files import FileContents, unread
from domain.markup import SIGNS, plain
from domain.parsing.text import shorten_runs
from domain.people.own_words import own_words
from domain.photos.lines import Paper

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class InboundKind(StrEnum):
    """The kind of an inbound message, other than plain text."""

    MESSAGE = "message"
    EDITED = "edited"
    STICKER = "sticker"
    VOICE = "voice"
    """With its file when the platform handed it over: only a helper hears it."""
    LOCATION = "location"
    CONTACT = "contact"
    """Somebody else's contact card: their own one arrives as `phone`."""
    TOO_LARGE = "too-large"
    FILE_FAILED = "file-failed"
    """There was a file, and the platform did not hand it over."""
    OTHER = "other"
    GROUP = "group"
    LEFT = "left"
    """The person blocked us."""
    RETURNED = "returned"
    MOVED = "moved"
    """The person has a new address: `sender` is the new one, `aliases` are the old ones."""
    READING = "reading"
    """A picture of theirs was read: the bot's own word, which nobody wrote."""


UNREAD_FILES = (InboundKind.VOICE, InboundKind.TOO_LARGE, InboundKind.OTHER)
"""The kinds of messages that were files, which the bot itself does not take."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file: its name as the sender gave it (never trusted), its media type, its bytes.

    `contents`: what is in a file that was sent to us, read outside of the bot's process.
    """

    name: str
    media_type: str
    content: bytes
    contents: FileContents = field(default_factory=unread, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SubmittedForm:
    """A whole form that was filled on one page: the text of each answer, by question."""

    form: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PaperRead:
    """The paper on a stored file, as it was read."""

    file_id: int
    paper: Paper


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message, press or signal. The same `id` on the same channel is the same message.

    `press` is the value of the button that was pressed, `phone` a number (E.164) that the platform
    has proven to be the sender's own, `ref` the platform's name of the message (to delete it),
    `at` when it was written by the platform's clock (UTC), where answering is only free for a
    while after it, and `aliases` are other names that the platform gives to the same sender. `form`
    names the form of the page that it was answered on: it is an answer to that form or nothing.
    `label` is what the pressed button said, where the channel tells it. `read` is what a picture
    of the sender's says.
    """

    channel: str
    sender: str
    id: str
    text: str = ""
    press: str = ""
    files: tuple[Document, ...] = ()
    phone: str | None = None
    ref: str | None = None
    language: str | None = None
    kind: InboundKind = InboundKind.MESSAGE
    at: datetime | None = None
    aliases: tuple[str, ...] = ()
    filled: SubmittedForm | None = None
    form: str = ""
    label: str = ""
    read: PaperRead | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", shorten_runs(self.text))

    def own_words(self) -> dict[str, str]:
        """The message as its sender may read it again: `id` without the sender, and where they
        apply `text`, masked, and `file`, the kind of a file."""
        words = own_words(self.label if self.press else self.text)
        told = {"id": self.id.removeprefix(f"{self.sender}:"), "text": words}
        if self.kind in UNREAD_FILES:
            told |= {"file": "voice" if self.kind is InboundKind.VOICE else "file"}
        elif self.files:
            told |= {"file": file_kind(self.files[0].media_type)}
        return {name: value for name, value in told.items() if value}

    def body(self) -> dict[str, Any]:
        """The whole message as JSON, to be kept encrypted: the fields, and files in base64."""
        bare = {
            "files": [
                {
                    "name": each.name,
                    "media_type": each.media_type,
                    "content": b64encode(each.content).decode(),
                }
                for each in self.files
            ],
            "at": self.at.isoformat() if self.at else None,
        }
        return asdict(replace(self, files=())) | bare

    def without_markup(self) -> "Inbound":
        """The message without the signs of `domain.markup`: what is typed is neither bold nor read
        from its end."""
        texts = [
            self.text,
            self.press,
            self.label,
            *(self.filled.answers.values() if self.filled else ()),
        ]
        if not SIGNS.search("".join(texts)):
            return self
        filled = self.filled and replace(
            self.filled, answers={name: plain(each) for name, each in self.filled.answers.items()}
        )
        text, press, label = plain(self.text), plain(self.press), plain(self.label)
        return replace(self, text=text, press=press, label=label, filled=filled)

    def without_file(self, why: InboundKind) -> "Inbound":
        """The message whose file does not come; a voice message stays one."""
        return self if self.kind is InboundKind.VOICE else replace(self, kind=why)

    def with_contents(self, read: Iterable[FileContents]) -> "Inbound":
        """The message with what its files hold, in their order."""
        pairs = zip(self.files, read, strict=True)
        return replace(self, files=tuple(replace(file, contents=each) for file, each in pairs))


def file_kind(media_type: str) -> str:
    """The kind of file by its media type: photo, pdf or file."""
    if media_type.startswith("image/"):
        return "photo"
    return "pdf" if media_type == "application/pdf" else "file"


LONGEST_LABEL = 24
"""Characters of an option's label that every channel shows whole."""


@dataclass(frozen=True, slots=True)
class Option:
    """A button: `value` comes back as the press, `label` is what the person sees."""

    value: str
    label: str

    def numbered(self, number: int, mark: str) -> str:
        """The label behind its number and the mark, unless it has the number itself: "1. Budi"."""
        has_number = self.label.startswith(f"{number}. ")
        return self.label if has_number else f"{number}{mark} {self.label}"


@dataclass(frozen=True, slots=True)
class Template:
    """A text that the platform approved before: its name, and the values of its places, in order.

    `buttons` are the values that its quick replies bring back as the press, in order.
    """

    name: str
    language: str
    values: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()

    def body(self) -> dict[str, Any]:
        """The template as a stored message keeps it: a value for each field, by name."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @classmethod
    def of(cls, body: dict[str, Any]) -> "Template":
        """The template that `body` returned."""
        values, buttons = tuple(body["values"]), tuple(body["buttons"])
        return cls(body["name"], body["language"], values, buttons)


@dataclass(frozen=True, slots=True)
class Flow:
    """The question's form may also be filled on one page: channels that cannot show one ignore it.

    `label` is the button that opens it, `hint` says that answering in the chat is fine too;
    `token` comes back with what was filled in, `language` is the person's.
    """

    form: str
    label: str
    hint: str
    token: str
    language: str = "id"

    def body(self) -> dict[str, str]:
        """The values as they are stored."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page of ours; `url` may be secret."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Outbound:
    """One message to a person. Bold words stand between the signs of `domain.markup`; nothing else
    in the text is markup.

    `ask_phone` is the label of a button that shares the person's own number, `forget` the `ref`
    of a message of theirs to delete, `document` a file to hand over, `link` a page of ours to open.
    `numbered` options may be picked by their number where a channel has no buttons. `primary` is
    the value of the option that leads on, never of one that destroys anything. With a
    `template` the platform sends that instead of the text. `message_id` is our own id of the
    message, which statuses bring back.
    """

    text: str
    options: tuple[Option, ...] = ()
    numbered: bool = True
    ask_phone: str | None = None
    forget: str | None = None
    document: Document | None = None
    template: Template | None = None
    message_id: int | None = None
    flow: Flow | None = None
    link: Link | None = None
    primary: str = ""

    def with_link_in_text(self) -> "Outbound":
        """The message with its link below the text, for where it can be no button."""
        if not self.link:
            return self
        return replace(self, text=f"{self.text}\n\n{self.link.url}", link=None)

    def body(self) -> dict[str, Any]:
        """The message as the outbox stores it; a document is stored apart, by its file id.

        Keys: text, and where they apply options, numbered, primary, ask_phone, forget, template,
        flow, link.
        """
        body: dict[str, Any] = {"text": self.text}
        if self.options:
            body["options"] = [[option.value, option.label] for option in self.options]
            body["numbered"] = self.numbered
        if self.primary:
            body["primary"] = self.primary
        if self.ask_phone:
            body["ask_phone"] = self.ask_phone
        if self.forget:
            body["forget"] = self.forget
        if self.template:
            body["template"] = self.template.body()
        if self.flow:
            body["flow"] = self.flow.body()
        if self.link:
            body["link"] = {"label": self.link.label, "url": self.link.url}
        return body

    @classmethod
    def of(cls, body: dict[str, Any], document: Document | None = None) -> "Outbound":
        """The message that `body` returned, with its document."""
        options = tuple(Option(value, label) for value, label in body.get("options", ()))
        numbered = body.get("numbered", True)
        template = Template.of(body["template"]) if "template" in body else None
        more = (body.get("ask_phone"), body.get("forget"), document, template)
        flow = Flow(**body["flow"]) if "flow" in body else None
        link = Link(**body["link"]) if "link" in body else None
        primary = body.get("primary", "")
        return cls(body["text"], options, numbered, *more, flow=flow, link=link, primary=primary)


@dataclass(frozen=True, slots=True)
class BilledPrice:
    """The price category of one delivered message, as the platform reports it."""

    billable: bool
    model: str
    type: str
    category: str


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """A status of a message that the platform had accepted; may come twice and in any order.

    `platform_id` is what `send` returned, `message_id` our own id when the platform still knows it,
    `at` (UTC) its clock. `code` and `why` say why it failed.
    """

    channel: str
    platform_id: str
    message_id: int | None
    state: Literal["sent", "delivered", "read", "failed"]
    at: datetime
    code: int | None = None
    why: str = ""
    price: BilledPrice | None = None


@dataclass(frozen=True, slots=True)
class TemplateNotice:
    """The platform changed a template: `event` in its own word (APPROVED, PAUSED, ...).

    `category` is the new one when that is what changed.
    """

    name: str
    language: str
    event: str
    category: str | None = None
    reason: str = ""
