"""A letter in the light of what the platform says of it: its outcome follows."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import job
from models.letter import Letter, Outcome
from models.outbox import Claimed, opened

LARGEST_ID = 2**31
STRANGE = "strange_statuses"
"""The fact that counts statuses of no letter of ours."""


def held(db: Session, id: int) -> Letter | None:
    """The letter, held until the transaction ends; None also of a number that is no id."""
    if not 0 < id < LARGEST_ID:
        return None
    rows = select(Letter).where(Letter.id == id).with_for_update()
    return db.scalar(rows.execution_options(populate_existing=True))


def is_ours(letter: Letter, channel: str, platform_id: str) -> bool:
    """Whether a status that names this letter can be about it: another installation has ids too.

    A letter whose send was in doubt may have left twice, under two names.
    """
    if letter.channel != channel or not letter.attempts:
        return False
    return letter.doubts > 0 or letter.platform_id in (None, platform_id)


def settle(
    db: Session, letter: Letter, failed: str | None, platform_id: str, now: datetime
) -> bool:
    """Sent, or refused because it `failed`; True when a failure is news, and must be acted on.

    It also settles what waits, is in somebody's hands, or was unknown: the platform knows best.
    """
    outcome = Outcome.REFUSED if failed else Outcome.SENT
    if letter.outcome == outcome:
        return False
    news = bool(failed) and letter.outcome != Outcome.CANCELLED
    letter.outcome, letter.settled_at, letter.leased_until = outcome, now, None
    letter.error, letter.platform_id = failed, platform_id
    db.flush()
    return news


def count_strange(db: Session) -> None:
    job.remember(db, STRANGE, str(int(job.fact(db, STRANGE) or 0) + 1))


def claimed(db: Session, letter: Letter) -> Claimed:
    """The letter as whoever delivers it holds it."""
    values = {name: getattr(letter, name) for name in Claimed.__slots__ if name != "body"}
    return Claimed(**values, body=opened(db, letter.body))
