"""The clocks of claims: papers that are still missing, and payments that take too long.

Nobody is woken. Each letter is written once, in the transaction that notes that it was.
"""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.claims import progress
from domain.reminders import contact_rules
from handlers.claims.letters import tell_family
from models.claims import claim
from scheduler.branch.waiting import in_batches

BATCH = 100


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Tell the families what is due; how many claims."""
    if contact_rules.is_quiet_time(now):
        return 0
    looks = (partial(ask_for_papers, texts=texts), partial(tell_late, texts=texts))
    return sum(in_batches(sessions, look, now) for look in looks)


def ask_for_papers(db: Session, now: datetime, texts: Texts) -> int:
    """Remind of missing papers; how many claims."""
    found = claim.asking_due(db, now, BATCH)
    for row in found:
        row.asked += 1
        row.ask_at = progress.next_asking(row.opened_at, row.asked)
        tell_family(db, texts, row, "claim-papers-missing", now, f"missing:{row.asked}")
    return len(found)


def tell_late(db: Session, now: datetime, texts: Texts) -> int:
    """Tell that a payment takes longer than the law says; how many claims."""
    found = claim.late_claims(db, now, BATCH)
    for row in found:
        row.told_late_at = now
        tell_family(db, texts, row, "claim-late", now, f"late:{row.accepted_on}")
    return len(found)
