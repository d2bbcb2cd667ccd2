"""Old digests are forgotten soon: they name people who may have asked to be forgotten since."""

from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from models.file import File
from models.letter import Letter

DIGEST = "digest"
"""The purpose of a sheet, and the reason of a letter."""

KEPT = timedelta(days=3)
"""What a person wants erased is gone within 3x24 hours (UU 27/2022)."""


def digests(db: Session, now: datetime) -> int:
    """Delete the sheets and wipe the words; how many of both."""
    before = now - KEPT
    sheets = delete(File).where(File.purpose == DIGEST, File.kept_at < before)
    words = update(Letter).where(Letter.reason == DIGEST, Letter.settled_at < before)
    words = words.where(Letter.body.is_not(None)).values(body=None)
    here = db.connection()
    return here.execute(sheets).rowcount + here.execute(words).rowcount
