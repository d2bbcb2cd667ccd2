"""Tying deposit lines to official payments, and taking that back: rows that are only added."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import and_, insert, select
from sqlalchemy.orm import Session

from domain.protection import add_months
from models import audit, cash
from models.booking import Refused
from models.match import STANDS, Match, Unmatch
from models.payment import Event, Payment

PIECE = 500
OFFICIAL = and_(Payment.event == Event.POSTED, cash.stands())


def tie(
    db: Session,
    line_id: int,
    posted_id: int | None,
    why: str,
    actor: str,
    now: datetime,
    proposal_id: int | None = None,
) -> Match:
    """Official data has the money of this line; Refused when it is not on the way any more."""
    db.execute(select(Payment.id).where(Payment.id == line_id).with_for_update())
    if not cash.listed(db, cash.ON_THE_WAY, Payment.id == line_id):
        raise Refused("gone")
    facts = {"proposal_id": proposal_id, "why": why, "decided_by": actor, "at": now}
    row = Match(line_id=line_id, posted_id=posted_id, **facts)
    db.add(row)
    db.flush()
    audit.note(db, actor, "matched", f"payment:{line_id}", now, why=why)
    return row


def tie_all(db: Session, pairs: Mapping[int, int], why: str, actor: str, now: datetime) -> int:
    """Official payments by deposit line, as `tie` does it, piece by piece; how many. What is not on
    the way any more is left alone."""
    ids, count = sorted(pairs), 0
    for start in range(0, len(ids), PIECE):
        piece = ids[start : start + PIECE]
        mine = Payment.id.in_(piece)
        db.execute(select(Payment.id).where(mine).order_by(Payment.id).with_for_update())
        found = db.scalars(select(Payment.id).where(cash.ON_THE_WAY, mine)).all()
        facts = {"proposal_id": None, "why": why, "decided_by": actor, "at": now}
        rows = [facts | {"line_id": each, "posted_id": pairs[each]} for each in found]
        if rows:
            db.connection().execute(insert(Match), rows)
            audit.note_all(db, actor, "matched", (f"payment:{each}" for each in found), now)
        count += len(rows)
    return count


def untie(db: Session, match: Match, reason: str, actor: str, now: datetime) -> Unmatch:
    """The money of this line is on the way again, and the official payment proves nothing of it;
    Refused when that was said already. Events stay as they are."""
    db.execute(select(Payment.id).where(Payment.id == match.line_id).with_for_update())
    if db.scalar(select(Match.id).where(Match.id == match.id, STANDS)) is None:
        raise Refused("gone")
    row = Unmatch(match_id=match.id, reason=reason, decided_by=actor, at=now)
    db.add(row)
    db.flush()
    subject = f"payment:{match.line_id}"
    audit.note(db, actor, "unmatched", subject, now, match=match.id, reason=reason)
    return row


def official(db: Session, line: Payment) -> Payment | None:
    """The newest official payment of this person that has one of the line's months."""
    mine = Payment.participant_id == line.participant_id
    last = add_months(line.first_month, line.months - 1)
    return next(
        (
            each
            for each in reversed(cash.listed(db, OFFICIAL, mine))
            if each.first_month <= last
            and add_months(each.first_month, each.months - 1) >= line.first_month
        ),
        None,
    )
