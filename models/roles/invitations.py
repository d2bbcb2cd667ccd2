"""One-time invitations to a role. Only the blind index of a token is stored.

An invitation is a link to one of the bot's accounts; every process reads them from the settings.
"""

import re
import secrets
from datetime import datetime, timedelta
from urllib.parse import quote

from sqlalchemy import ColumnElement, ForeignKey, and_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.roles import RoleScope
from models.database import jobs
from models.database.base import Base
from models.database.encryption import holds_index, keyring

WORD = "mulai"
"""Typed before a token on a channel without deep links."""
LINKS = {
    "telegram": "https://t.me/{at}?start={token}",
    "whatsapp": f"https://wa.me/{{at}}?text={quote(WORD + ' ')}{{token}}",
    "web": "{at}/chat?start={token}",
}
"""By channel, in the order in which an invitation shows them."""
CHATS = {
    "telegram": "https://t.me/{at}?text={text}",
    "whatsapp": "https://wa.me/{at}?text={text}",
}
"""By channel, the link that opens the chat with a text written, to be sent."""
DAYS = 7
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


class Invitation(Base):
    """An invitation to one role, used by at most one person until it expires."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_index: Mapped[str] = mapped_column(unique=True, info=holds_index("invitation"))
    kind: Mapped[str]
    organisation: Mapped[str | None]
    area: Mapped[str]
    rw: Mapped[str | None]
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"), index=True)
    """NULL: made on the command line."""
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    revoked_at: Mapped[datetime | None]

    @property
    def reach(self) -> RoleScope:
        """The kind, area, RW and organisation of the role to come."""
        return RoleScope.stored(self.kind, self.area, self.organisation, self.rw)


def remember_accounts(db: Session, **accounts: str | None) -> None:
    """Store the bot's `telegram` user name, `whatsapp` number and `web` address."""
    for channel, account in accounts.items():
        if account and jobs.get_setting(db, f"door:{channel}") != account:
            jobs.set_setting(db, f"door:{channel}", account)


def create_invitation(
    db: Session, reach: RoleScope, now: datetime, *, invited_by: int | None = None, days: int = DAYS
) -> tuple[Invitation, str]:
    """Return a new invitation and its token, which cannot be read again later."""
    token = secrets.token_urlsafe(16)
    row = Invitation(
        token_index=token_indexes(db, token)[0],
        kind=reach.kind,
        organisation=reach.organisation,
        area=reach.area,
        rw=reach.rw,
        invited_by=invited_by,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    db.add(row)
    db.flush()
    return row, token


def token_indexes(db: Session, token: str) -> list[str]:
    """The blind indexes that a token may be stored by; the first is that of a new one."""
    return keyring(db).blind_indexes("invitation", token)


def invitation_links(db: Session, token: str) -> dict[str, str]:
    """Return a link with the token for each channel that the bot has an account on."""
    accounts = {channel: jobs.get_setting(db, f"door:{channel}") for channel in LINKS}
    return {
        channel: LINKS[channel].format(at=account, token=token)
        for channel, account in accounts.items()
        if account
    }


def chat_link(db: Session, channel: str, text: str) -> str:
    """The link that opens our chat with this text written; empty where there is none."""
    account = jobs.get_setting(db, f"door:{channel}") if channel in CHATS else None
    return CHATS[channel].format(at=account, text=quote(text)) if account else ""


def find_invitation(db: Session, token: str, now: datetime) -> Invitation | None:
    """The open invitation; None for a forged, used, revoked or expired one alike."""
    given = Invitation.token_index.in_(token_indexes(db, token))
    return db.scalar(select(Invitation).where(given, is_open(now)))


def is_open(now: datetime) -> ColumnElement[bool]:
    """The condition of being unused, not revoked and not expired."""
    unused = and_(Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))
    return and_(unused, Invitation.expires_at > now)


def redeem(db: Session, token: str, person_id: int, now: datetime) -> Invitation | None:
    """Use the invitation up; None when somebody was faster, or it is not open."""
    given = Invitation.token_index.in_(token_indexes(db, token))
    rows = update(Invitation).where(given, is_open(now))
    used = rows.values(used_at=now, used_by=person_id).returning(Invitation.id)
    found = db.connection().execute(used).scalar()
    return db.get(Invitation, found, populate_existing=True) if found else None


def open_invitations(db: Session, role_id: int, now: datetime) -> list[Invitation]:
    """The open invitations that a role made, the oldest first."""
    rows = select(Invitation).where(Invitation.invited_by == role_id, is_open(now))
    return list(db.scalars(rows.order_by(Invitation.id)))


def revoke_invitations(db: Session, role_id: int, now: datetime, only: int | None = None) -> int:
    """Revoke the open invitations that a role made, or `only` one of them; return how many."""
    rows = update(Invitation).where(Invitation.invited_by == role_id, is_open(now))
    if only is not None:
        rows = rows.where(Invitation.id == only)
    return db.connection().execute(rows.values(revoked_at=now)).rowcount
