"""People who came through the QR of a role: its code, which is printed, and whom it brought.

A code is no secret and opens nothing: it only says who invited. A person is counted once, for the
first one.
"""

import re
import secrets
from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ForeignKey, and_, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database import jobs
from models.database.base import Base, insert_if_absent
from models.participants.participant import Participant
from models.roles.invitations import LINKS, WORD
from models.roles.role import Role

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without the signs that look like another one on paper."""
LENGTH = 8
CODE = re.compile(rf"qr[{ALPHABET}]{{{LENGTH}}}", re.IGNORECASE)
"""No word begins like it, so that "mulai" with a word behind it stays what it was."""
ORDER = ("whatsapp", "telegram", "web")
"""Of the channels to print: most people here have the first one."""
SHOWN_SCHEME = re.compile(r"^https?://(?:www\.)?")


class ReferralCode(Base):
    """The code that stands on what a role hands out."""

    __tablename__ = "referral_codes"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]


class Referral(Base):
    """Somebody who had no registration came by the code of a role."""

    __tablename__ = "referrals"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    came_at: Mapped[datetime]


class ReferralCounts(NamedTuple):
    """People who came, those of them who then registered, and those protected today."""

    came: int
    registered: int
    protected: int


def code_of(db: Session, role_id: int, now: datetime) -> str:
    """The code of a role, made when it is first wanted."""
    wanted = select(ReferralCode.code).where(ReferralCode.role_id == role_id)
    found = db.scalar(wanted)
    if found is None:
        code = "qr" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        values = {"role_id": role_id, "code": code, "created_at": now}
        insert_if_absent(db, ReferralCode, values)
        found = db.scalars(wanted).one()
    return found


def printed_link(db: Session, code: str) -> str:
    """The link to one of our chats that a QR holds; empty where no account is known."""
    for channel in ORDER:
        if account := jobs.get_setting(db, f"door:{channel}"):
            return LINKS[channel].format(at=account, token=code)
    return ""


def typed_way(db: Session, code: str) -> tuple[str, str]:
    """The address of the chat as it is printed for who cannot scan, and what is typed there."""
    link = printed_link(db, code)
    return SHOWN_SCHEME.sub("", link).partition("?")[0], f"{WORD} {code}"


def inviter(db: Session, code: str) -> Role | None:
    """The role of a code; None for an unknown one, and once the role has ended."""
    rows = select(Role).join(ReferralCode, ReferralCode.role_id == Role.id)
    return db.scalar(rows.where(ReferralCode.code == code.casefold(), Role.usable))


def record(db: Session, role: Role, person_id: int, now: datetime) -> bool:
    """Record that somebody came by a role's code; False when they came by one before.

    Only within their turn, which holds the person: so nobody is counted twice.
    """
    before = select(Referral.id).where(Referral.person_id == person_id).limit(1)
    if role.person_id == person_id or db.scalar(before) is not None:
        return False
    db.add(Referral(role_id=role.id, person_id=person_id, came_at=now))
    db.flush()
    return True


def count(db: Session, role_id: int, today: date) -> ReferralCounts:
    """The people that a role's code brought."""
    theirs = and_(
        Participant.person_id == Referral.person_id,
        Participant.registered_by == Referral.person_id,
        Participant.submitted_at >= Referral.came_at,
    )
    people = Referral.person_id.distinct()
    rows = (
        select(
            func.count(people),
            func.count(people).filter(Participant.id.is_not(None)),
            func.count(people).filter(Participant.protected_until >= today),
        )
        .outerjoin(Participant, theirs)
        .where(Referral.role_id == role_id)
    )
    return ReferralCounts(*db.execute(rows).one())


def forget(db: Session, people: Collection[int]) -> None:
    """Delete by whom people came."""
    db.execute(delete(Referral).where(Referral.person_id.in_(people)))
