"""Webhooks as Meta builds them: people, their messages, the envelope, bytes, signature."""

import hmac
import json
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import Any

PHONE_ID = "106540352242922"
SECRET, VERIFY, TOKEN = "app-s3cret", "verify-me", "EAAtoken"
NOON = 1795323600
"""12:00 in Jakarta on 22 November 2026."""
numbers = count(1)


@dataclass(frozen=True)
class Person:
    """Somebody who writes; without `number` the platform does not tell it."""

    number: str = "6281234567890"
    user_id: str = "ID.1349120865530274"

    def contact(self) -> dict[str, Any]:
        known = {"wa_id": self.number, "user_id": self.user_id}
        return {"profile": {"name": "Siti"}} | {k: v for k, v in known.items() if v}

    def message(self, kind: str, content: Any = None, **more: Any) -> dict[str, Any]:
        known = {"from": self.number, "from_user_id": self.user_id}
        known = {name: value for name, value in known.items() if value}
        head = {"id": f"wamid.{next(numbers)}", "timestamp": str(NOON), "type": kind}
        return known | head | ({kind: content} if content is not None else {}) | more

    def text(self, body: str, **more: Any) -> dict[str, Any]:
        return self.message("text", {"body": body}, **more)

    def tap(self, kind: str, id: str) -> dict[str, Any]:
        """`kind`: button_reply or list_reply."""
        return self.message("interactive", {"type": kind, kind: {"id": id, "title": "-"}})


SITI = Person()
BUDI = Person("628555000111", "ID.ALNUM1234567890ABCD")


def value(*messages: Any, people: tuple[Person, ...] = (SITI,), **more: Any) -> dict[str, Any]:
    meta = {"display_phone_number": "15550783881", "phone_number_id": PHONE_ID}
    known = {"contacts": [each.contact() for each in people], "messages": list(messages)}
    return {"messaging_product": "whatsapp", "metadata": meta} | known | more


def statuses(*each: dict[str, Any]) -> dict[str, Any]:
    found = value(people=(SITI,)) | {"statuses": list(each)}
    del found["messages"]
    return found


def envelope(*values: dict[str, Any], field: str = "messages") -> dict[str, Any]:
    changes = [{"value": each, "field": field} for each in values]
    return {"object": "whatsapp_business_account", "entry": [{"id": "1022", "changes": changes}]}


def body(whole: Any) -> bytes:
    """Meta's bytes: no character beyond ASCII, and slashes behind backslashes."""
    return json.dumps(whole, separators=(",", ":")).replace("/", "\\/").encode()


def signature(raw: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.digest(secret.encode(), raw, sha256).hex()
