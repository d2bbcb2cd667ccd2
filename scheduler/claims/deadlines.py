"""The deadlines of claims: papers that are missing, notices that are due, and whatever is late.

Nobody is woken. Each letter is written once, in the transaction that notes that it was.
"""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.claims.letters import tell_family, tell_late, tell_staff_by_clock
from models.claims import claim, deadlines, papers
from scheduler.branch.waiting import in_batches

BATCH = 100


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Tell the families what is due; how many claims."""
    if contact_rules.is_quiet_time(now):
        return 0
    looks = (ask_for_papers, ask_for_notice, say_late)
    return sum(in_batches(sessions, partial(look, texts=texts), now) for look in looks)


def ask_for_papers(db: Session, now: datetime, texts: Texts) -> int:
    """Remind of missing papers, or of the doctor's word after an accident; how many claims."""
    found = deadlines.asking_due(db, now, BATCH)
    for row in found:
        there = papers.papers_there(papers.pages_of(db, row.case_id))
        is_missing = row.ask_more_papers and bool(claim.checklist_of(db, row).missing(there))
        deadlines.ask_again(row, is_missing, now)
        key = f"asked:{now:%Y-%m-%d}"
        if is_missing:
            tell_family(db, texts, row, "claim-papers-missing", now, key)
        elif row.in_treatment:
            tell_family(db, texts, row, "claim-treatment-asked", now, key)
    return len(found)


def ask_for_notice(db: Session, now: datetime, texts: Texts) -> int:
    """Ask staff once more for the notice of an accident; how many claims."""
    found = deadlines.urge_due(db, now, BATCH)
    for row in found:
        row.urge_at = None
        tell_staff_by_clock(db, texts, row, "claim-notice-nudge", now)
    return len(found)


def say_late(db: Session, now: datetime, texts: Texts) -> int:
    """Tell family and staff what is late, and put it on the list of staff; how many claims."""
    found = deadlines.late_claims(db, now, BATCH)
    for row in found:
        if deadlines.is_kept(db, row):
            row.due_at = None
            continue
        tell_late(db, texts, row, now)
        tell_staff_by_clock(db, texts, row, "claim-late-staff", now)
        deadlines.be_late(row, now)
    return len(found)
