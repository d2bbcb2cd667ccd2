"""Housekeeping: deletes what is not kept any longer, in batches, so that nobody waits for it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session, sessionmaker

from models import uploads
from models.branch import decisions, status_changes, status_files
from models.cases import cases, messages
from models.claims import claim
from models.database import files, jobs
from models.database.base import PIECE
from models.database.engine import read_only
from models.duplicates import detection
from models.messaging import failed, inbound, message, statistics
from models.people import (
    conversation,
    departed,
    desk_sign_ins,
    form_links,
    link_codes,
    web_sessions,
)
from models.reminders import reminder
from models.roles import staff_messages

BATCH = 1_000
FILES_BATCH = 200
"""Files whose drafts are opened at once."""
DUPLICATES_BATCH = 80
"""Registrations that are compared at once: they have some four keys each."""

TASKS: dict[str, Callable[[Session, datetime], int]] = {
    "received ids forgotten": inbound.delete_old,
    "failed messages forgotten": failed.delete_old,
    "job runs forgotten": jobs.forget_old,
    "reminders forgotten": reminder.delete_old,
    "cases opened": cases.open_overdue,
    "cases closed": cases.close_answered,
    "claims erased": claim.erase_ended,
    "case files deleted": messages.delete_old_files,
    "case words erased": messages.erase_old,
    "codes forgotten": link_codes.delete_expired,
    "files expired": files.delete_expired,
    "desk sign-ins forgotten": desk_sign_ins.delete_expired,
    "form links forgotten": form_links.delete_expired,
    "sessions forgotten": web_sessions.delete_over,
    "status files forgotten": status_files.forget_waiting,
    "status changes forgotten": status_changes.forget_old,
    "applications given back": decisions.forget_old,
}


def run_housekeeping(sessions: sessionmaker[Session], now: datetime) -> dict[str, int]:
    """Do every task; how many rows each one changed, by its name."""
    counts: dict[str, int] = {}
    for name, task in TASKS.items():
        count, counts[name] = PIECE, 0
        while count >= PIECE:
            with sessions.begin() as db:
                count = task(db, now)
            counts[name] += count
    # Before their files, which nothing refers to then.
    counts["conversations forgotten"] = change_found(
        sessions, now, conversation.old_drafts, conversation.erase_drafts
    )
    counts["files abandoned"] = delete_abandoned_files(sessions, now)
    counts["registrations compared"] = detect_duplicates(sessions, now)
    counts["messages counted"] = freeze_counts(sessions, now)
    counts["addresses forgotten"] = change_found(
        sessions, now, departed.expired_addresses, departed.delete_addresses
    )
    for name, condition, change in (
        ("staff messages wiped", staff_messages.has_old_body(now), staff_messages.erase_bodies),
        ("messages wiped", message.has_old_body(now), message.erase_bodies),
        ("messages forgotten", message.is_old(now), message.delete_messages),
    ):
        counts[name] = change_messages(sessions, now, condition, change)
    return counts


def delete_abandoned_files(sessions: sessionmaker[Session], now: datetime) -> int:
    """Delete the files that nothing refers to; how many."""
    count, after = 0, 0
    while True:
        with sessions.begin() as db:
            after, deleted = uploads.delete_abandoned(db, now, after, FILES_BATCH)
        count += deleted
        if not after:
            return count


def detect_duplicates(sessions: sessionmaker[Session], now: datetime) -> int:
    """Look for other registrations of the same workers, without a lock; how many were compared."""
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            batch = detection.next_unchecked(db, DUPLICATES_BATCH, after)
        if not batch:
            return count
        after = max(batch)
        with sessions.begin() as db:
            batch = detection.write_keys(db, batch)
        with read_only(sessions) as db:
            compared, candidates = detection.find_candidates(db, batch)
        with sessions.begin() as db:
            count += detection.save_pairs(db, batch, compared, candidates, now)


def freeze_counts(sessions: sessionmaker[Session], now: datetime) -> int:
    """Count old messages before they are deleted; how many."""
    count, batch = 0, BATCH
    while batch == BATCH:
        with sessions.begin() as db:
            batch = statistics.freeze_counts(db, now, BATCH)
        count += batch
    return count


def change_found(
    sessions: sessionmaker[Session],
    now: datetime,
    find: Callable[[Session, datetime, int], Sequence[int]],
    change: Callable[[Session, Sequence[int], datetime], int],
) -> int:
    """Change what is found, with a commit for each batch, until nothing is left; how many rows."""
    count = 0
    while True:
        with read_only(sessions) as db:
            found = find(db, now, BATCH)
        if not found:
            return count
        with sessions.begin() as db:
            count += change(db, found, now)


def change_messages(
    sessions: sessionmaker[Session],
    now: datetime,
    condition: ColumnElement[bool],
    change: Callable[[Session, datetime, int, int], int],
) -> int:
    """Look for messages without a lock, then change one batch of ids after another; how many."""
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            last = message.last_id_of_batch(db, condition, after, BATCH)
        if last is None:
            return count
        with sessions.begin() as db:
            count += change(db, now, after, last)
        after = last
