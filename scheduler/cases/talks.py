"""Talks that end by themselves, and the helper's messages that did not arrive.

Without a first answer within half an hour the case goes back to the list; a day without a word
ends a talk, and so does the end of the helper's role. Each end is one transaction with its letters.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import String, cast, exists, or_, select
from sqlalchemy.orm import Session, aliased, sessionmaker

from bot.texts import Texts
from domain.cases.handover import LOCK, TalkEvent, TalkState
from handlers.cases import letters
from models.cases import talks
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.delivery import fallback
from models.inbox import talks as inbox_talks
from models.messaging.message import DeliveryState, OutboundMessage

BATCH = 100
TOLD_WITHIN = timedelta(days=1)
"""A message that fails later than this after its talk is seen in the case only."""
FAILED = (DeliveryState.REFUSED, DeliveryState.UNKNOWN)


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """End the talks that are over, and tell helpers what did not arrive; how many of both."""
    count, found = 0, BATCH
    while found == BATCH:
        with sessions.begin() as db:
            found = end_all(db, texts, talks.talks_over(db, now, BATCH), now)
        count += found
    with sessions.begin() as db:
        count += end_left(db, texts, now)
    with sessions.begin() as db:
        return count + tell_unsent(db, texts, now)


def end_all(db: Session, texts: Texts, found: Sequence[Talk], now: datetime) -> int:
    for talk in found:
        unanswered = talk.state == TalkState.TAKEN and talk.began_at <= now - LOCK
        end(db, texts, talk, TalkEvent.NO_ANSWER if unanswered else TalkEvent.SILENT, now)
    return len(found)


def end_left(db: Session, texts: Texts, now: datetime) -> int:
    """End the talks whose helper may not go on; how many."""
    left = [each for each in talks.open_talks(db) if inbox_talks.may_go_on(db, each) is None]
    for talk in left:
        letters.end_left(db, texts, talk, now)
    return len(left)


def end(db: Session, texts: Texts, talk: Talk, why: TalkEvent, now: datetime) -> None:
    """End a talk and tell both sides."""
    before = TalkState(talk.state)
    if not inbox_talks.end(db, talk, why, now):
        return
    letters.part(db, texts, talk, before, why, now)
    if why is TalkEvent.NO_ANSWER:
        name = "talk-given-back"
    elif why is TalkEvent.SILENT:
        name = "talk-silent-helper"
    else:
        return
    letters.to_helper(db, texts, talk, name, now, "/kasus", key=f"talk-gone:{talk.id}")


def tell_unsent(db: Session, texts: Texts, now: datetime) -> int:
    """Tell each helper, once, which message was refused or may not have arrived; how many."""
    count = 0
    for talk, message in unsent(db, now):
        outcome = fallback.last_outcome(db, message.delivery_key, talk.person_id)
        if outcome not in FAILED:
            continue
        name = "talk-unsent" if outcome == DeliveryState.REFUSED else "talk-unsure"
        command, key = f"/kasus {talk.case_id}", unsent_key(message)
        count += letters.to_helper(db, texts, talk, name, now, command, key=key)
    return count


def unsent_key(message: CaseMessage) -> str:
    """The key of the letter that tells the helper."""
    return f"talk-unsent:{message.id}"


def unsent(db: Session, now: datetime) -> Iterable[tuple[Talk, CaseMessage]]:
    """Messages of helpers in new talks whose first letter failed, and of which nobody is told."""
    told = aliased(OutboundMessage)
    number = cast(CaseMessage.id, String)
    rows = (
        select(Talk, CaseMessage)
        .join(CaseMessage, CaseMessage.case_id == Talk.case_id)
        .join(OutboundMessage, OutboundMessage.key == "case:" + number)
        .where(
            or_(talks.OPEN, Talk.ended_at > now - TOLD_WITHIN),
            CaseMessage.role_id == Talk.role_id,
            CaseMessage.at >= Talk.began_at,
            OutboundMessage.outcome.in_(FAILED),
            ~exists().where(told.key == "talk-unsent:" + number),
        )
        .order_by(CaseMessage.id)
    )
    return [(talk, message) for talk, message in db.execute(rows)]
