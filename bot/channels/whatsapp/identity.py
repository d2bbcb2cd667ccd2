"""The sender of a WhatsApp message: the user id when there is one, else the number.

A user id ("ID.1349...") stands for one person at one business; the number may be missing, and a
person who changes it gets another user id. A number is written "+62..." and proven by WhatsApp.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.whatsapp.payloads import Message

USER_ID = re.compile(r"[A-Z]{2}\.[A-Za-z0-9.]{1,128}")
NUMBER = re.compile(r"[1-9][0-9]{6,14}")
CHANGES = ("user_changed_number", "customer_changed_number", "user_changed_user_id")


@dataclass(frozen=True, slots=True)
class WhatsAppUser:
    """A user id or a number (digits only), or both."""

    user_id: str = ""
    number: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name that is used as the address, and then the other one."""
        return (*filter(None, [self.user_id, self.number and f"+{self.number}"]),)

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def aliases(self) -> tuple[str, ...]:
        return self.names[1:]


def sender_of(message: Message, people: Sequence[dict[str, Any]]) -> WhatsAppUser:
    """The sender; ValueError when neither the message nor its contact names one."""
    contact = contact_of(message, people)
    user_id = first_match(USER_ID, message.user_id, contact.get("user_id"))
    number = first_match(NUMBER, message.number, contact.get("wa_id"))
    if not user_id and not number:
        raise ValueError("from nobody")
    return WhatsAppUser(user_id, number)


def contact_of(message: Message, people: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The contact of the batch that is the sender."""
    for each in people:
        if message.user_id and each.get("user_id") == message.user_id:
            return each
        if message.number and each.get("wa_id") == message.number:
            return each
    alone = len(people) == 1 and not message.user_id and not message.number
    return people[0] if alone else {}


def first_match(pattern: re.Pattern[str], *values: object) -> str:
    found = (each for each in values if isinstance(each, str) and pattern.fullmatch(each))
    return next(found, "")


def changed_identity(message: Message, sender: WhatsAppUser) -> tuple[str, tuple[str, ...]] | None:
    """The new name and the old ones; None unless the message is about their change."""
    news = message.system
    if news is None or news.type not in CHANGES:
        return None
    user_id = first_match(USER_ID, news.user_id)
    number = first_match(NUMBER, news.wa_id, news.new_wa_id)
    if not user_id and not number:
        return None
    new = WhatsAppUser(user_id, number).name
    old = tuple(name for name in sender.names if name != new)
    return (new, old) if old else None
