"""Old digests are forgotten soon: they name people who may have asked to be forgotten since."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, update
from sqlalchemy.orm import Session

from models.file import File
from models.letter import Letter

DIGEST = "digest"
"""The purpose of a sheet, and the reason of a letter."""

KEPT = timedelta(days=3)
"""What a person wants erased is gone within 3x24 hours (UU 27/2022)."""


def sheets(db: Session, now: datetime) -> int:
    """Delete old ones; how many."""
    old = delete(File).where(File.purpose == DIGEST, File.kept_at < now - KEPT)
    return db.connection().execute(old).rowcount


def is_old(now: datetime) -> ColumnElement[bool]:
    """The condition on `Letter`: a digest of days ago that still has its words."""
    old = and_(Letter.reason == DIGEST, Letter.settled_at < now - KEPT)
    return and_(old, Letter.body.is_not(None))


def wipe(db: Session, now: datetime, after: int, last: int) -> int:
    """Forget the words of those with ids above `after`, up to `last`; how many."""
    rows = update(Letter).where(is_old(now), Letter.id > after, Letter.id <= last)
    return db.connection().execute(rows.values(body=None)).rowcount
