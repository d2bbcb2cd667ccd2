"""One-time invitations to a role. The token itself is nowhere kept, only its blind index.

The ways in: which accounts the bot has on which channels, as every process must know.
"""

import re
import secrets
from datetime import datetime, timedelta
from urllib.parse import quote

from sqlalchemy import ColumnElement, ForeignKey, and_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.participants.organisation import Organisation
from domain.roles import RoleKind, RoleScope
from models.database import jobs
from models.database.base import Base
from models.database.encryption import keyring

WORD = "mulai"
"""What somebody types before a token on a channel without deep links."""


def remember_accounts(db: Session, **doors: str | None) -> None:
    """Remember `telegram` (user name), `whatsapp` (number), `web` (address of the site)."""
    for channel, value in doors.items():
        if value and jobs.get_setting(db, f"door:{channel}") != value:
            jobs.set_setting(db, f"door:{channel}", value)


def invitation_links(db: Session, token: str) -> dict[str, str]:
    """A link that hands over the token, by channel; those that the bot is on."""
    known = {name: jobs.get_setting(db, f"door:{name}") for name in LINKS}
    return {name: LINKS[name].format(at=at, token=token) for name, at in known.items() if at}


LINKS = {
    "telegram": "https://t.me/{at}?start={token}",
    "whatsapp": f"https://wa.me/{{at}}?text={quote(WORD + ' ')}{{token}}",
    "web": "{at}/chat?start={token}",
}
"""In the order in which one is put into the picture."""


DAYS = 7
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


class Invitation(Base):
    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_index: Mapped[str] = mapped_column(unique=True)
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
        body = Organisation(self.organisation) if self.organisation else None
        return RoleScope(RoleKind(self.kind), self.area, body, self.rw)


def create_invitation(
    db: Session, reach: RoleScope, now: datetime, *, invited_by: int | None = None, days: int = DAYS
) -> tuple[Invitation, str]:
    """A new invitation, and its token: told once, to whoever invites."""
    token = secrets.token_urlsafe(16)
    row = Invitation(
        token_index=index(db, token),
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


def index(db: Session, token: str) -> str:
    return keyring(db).blind_index("invitation", token)


def is_open(now: datetime) -> ColumnElement[bool]:
    unused = and_(Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))
    return and_(unused, Invitation.expires_at > now)


def find(db: Session, token: str, now: datetime) -> Invitation | None:
    """None for a forged, used, revoked or expired one alike."""
    rows = select(Invitation).where(Invitation.token_index == index(db, token), is_open(now))
    return db.scalar(rows)


def redeem(db: Session, token: str, person_id: int, now: datetime) -> Invitation | None:
    """Use it up; None when somebody was faster, or it is no longer open."""
    rows = update(Invitation).where(Invitation.token_index == index(db, token), is_open(now))
    used = rows.values(used_at=now, used_by=person_id).returning(Invitation.id)
    found = db.connection().execute(used).scalar()
    return db.get(Invitation, found, populate_existing=True) if found else None


def open_of(db: Session, role_id: int, now: datetime) -> list[Invitation]:
    rows = select(Invitation).where(Invitation.invited_by == role_id, is_open(now))
    return list(db.scalars(rows.order_by(Invitation.id)))


def revoke_invitations(db: Session, role_id: int, now: datetime, only: int | None = None) -> int:
    """Call back the open invitations of a role, or one of them; how many."""
    rows = update(Invitation).where(Invitation.invited_by == role_id, is_open(now))
    if only is not None:
        rows = rows.where(Invitation.id == only)
    return db.connection().execute(rows.values(revoked_at=now)).rowcount
