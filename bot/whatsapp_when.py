"""When something happened, by WhatsApp's clock."""

from datetime import UTC, datetime

LAST_SECOND = 253402300799


def moment(timestamp: object) -> datetime | None:
    """Seconds since 1970, mostly as text."""
    text = str(timestamp)
    if not (text.isascii() and text.isdigit() and len(text) < 14):
        return None
    seconds = int(text)
    return datetime.fromtimestamp(seconds, UTC) if seconds <= LAST_SECOND else None
