"""Forms that the desk was sent: fields, marked rows, a file; behind the keys that every form has.

A form carries a seal, which only our pages know, and a token of its own: pressed twice, it is
done once.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hmac import compare_digest

from markupsafe import Markup
from starlette.requests import Request

from bot.message import Document
from domain.invalid import whole_number
from web.desk.page import DeskAction, Room
from web.requests.body import media_type, read_pairs, read_upload

ONCE = re.compile(r"[A-Za-z0-9_-]{20,43}")
KEYS = ("seal", "once", "back")
TYPED = re.compile(r"\s|^\d{6,}$")
MOST_MARKED = 200
"""Rows that one form may mark."""


@dataclass(frozen=True)
class Sent:
    """The content of a form: its fields, the numbers under `row`, its file."""

    fields: Mapping[str, str]
    marked: Sequence[int] = ()
    file: Document | None = None

    @property
    def once(self) -> str:
        """The token of the form, which makes it count once."""
        return self.fields.get("once", "")

    @property
    def typed(self) -> list[str]:
        """The words that somebody wrote, and numbers of several digits; no choices, no keys."""
        fields = {name: value.strip() for name, value in self.fields.items() if name not in KEYS}
        return [each for each in fields.values() if TYPED.search(each)]

    def has_keys(self, seal: str) -> bool:
        """Whether it is a form of ours: with this seal, and a token."""
        sealed = compare_digest(seal.encode(), self.fields.get("seal", "").encode())
        return sealed and bool(ONCE.fullmatch(self.once))


async def read_sent(request: Request, room: Room) -> Sent:
    """The content of the form that a request sends to a room."""
    if (
        isinstance(room, DeskAction)
        and room.takes_file
        and media_type(request).startswith("multipart/")
    ):
        fields, file = await read_upload(request)
        return Sent(fields, file=file if file and (file.name or file.content) else None)
    pairs = await read_pairs(request, MOST_MARKED + 60)
    numbers = (whole_number(value) for name, value in pairs if name == "row")
    return Sent(dict(pairs), [each for each in numbers if each is not None][:MOST_MARKED])


def form_keys(seal: str) -> Markup:
    """The hidden fields of every form: the seal, and a token that makes it count once."""
    fields = {"seal": seal, "once": secrets.token_urlsafe(16)}
    field = Markup('<input type="hidden" name="{}" value="{}">')
    return Markup().join(field.format(name, value) for name, value in fields.items())


def own_path(path: str) -> str:
    """A path of the desk as a form sent it, to go back to; empty for anything else."""
    return path if re.fullmatch(r"/(desk|monev)[\w/?=&%.+-]*", path, re.ASCII) else ""
