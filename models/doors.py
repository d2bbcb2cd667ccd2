"""The ways in: which accounts the bot has on which channels, as every process must know."""

from urllib.parse import quote

from sqlalchemy.orm import Session

from models import job

WORD = "mulai"
"""What somebody types before a token on a channel without deep links."""


def know(db: Session, **doors: str | None) -> None:
    """Remember `telegram` (user name), `whatsapp` (number), `web` (address of the site)."""
    for channel, value in doors.items():
        if value and job.fact(db, f"door:{channel}") != value:
            job.remember(db, f"door:{channel}", value)


def links(db: Session, token: str) -> dict[str, str]:
    """A link that hands over the token, by channel; those that the bot is on."""
    known = {name: job.fact(db, f"door:{name}") for name in LINKS}
    return {name: LINKS[name].format(at=at, token=token) for name, at in known.items() if at}


LINKS = {
    "telegram": "https://t.me/{at}?start={token}",
    "whatsapp": f"https://wa.me/{{at}}?text={quote(WORD + ' ')}{{token}}",
    "web": "{at}/chat?start={token}",
}
"""In the order in which one is put into the picture."""
