"""A last look at a reminder before it is sent: may it still be said, and now?"""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from domain import courtesy
from domain.courtesy import WhyNot
from models import due
from models.due import Known
from models.outbox import Claimed, Lane, Outcome
from models.reminder import REASON
from scheduler.ending import Ending, settled


def recheck(db: Session, letters: Iterable[Claimed], now: datetime) -> dict[int, Ending]:
    """By letter id, how it ends unsent; letters that may be sent are left out."""
    reminders = [each for each in letters if each.lane == Lane.BULK and each.reason == REASON]
    if not reminders:
        return {}
    known = due.known(db, {each.participant_id for each in reminders if each.participant_id})
    found = {each.id: look(each, known.get(each.participant_id or 0), now) for each in reminders}
    return {id: ending for id, ending in found.items() if ending}


def look(letter: Claimed, known: Known | None, now: datetime) -> Ending | None:
    """How a reminder ends unsent: cancelled, or kept until morning. None: send it."""
    why = known.why_not(now, first=False) if known else "nobody to tell"
    if why is WhyNot.QUIET:
        return settled(letter, now, None, error=why, due_at=courtesy.next_opening(now))
    if not why and known and until_of(letter) != known.participant.protected_until:
        why = "paid or changed since"
    return settled(letter, now, Outcome.CANCELLED, error=why) if why else None


def until_of(letter: Claimed) -> date | None:
    """Until when the participant was protected when the reminder was written."""
    until = ((letter.body or {}).get("values") or {}).get("until")
    return date.fromisoformat(until) if until else None
