"""Contact cards: whose number is it?"""

from collections.abc import Sequence

from bot.whatsapp_types import Card
from bot.whatsapp_who import Who


def shared(cards: Sequence[Card], sender: Who) -> str:
    """The sender's own number from a card: the one they write from, or that we had asked for."""
    if len(cards) != 1 or len(cards[0].phones) != 1:
        return ""
    number = cards[0].phones[0].wa_id
    asked = cards[0].origin == "contact_request" and not sender.number
    own = number and (number == sender.number or asked)
    return number if own and number.isascii() and number.isdigit() else ""
