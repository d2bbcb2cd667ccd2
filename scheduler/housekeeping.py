"""What is no longer needed is forgotten, in pieces, so that nobody waits for it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session, sessionmaker

from models import cases
from models.database import files, jobs
from models.database.engine import read_only
from models.digests import digest
from models.duplicates import detection
from models.messaging import inbound, message, statistics
from models.people import conversation, departed, link_codes

PIECE = 1_000
SOME = 80
"""Registrations that are compared at once: they have some four keys each."""

CHORES: dict[str, Callable[[Session, datetime], int]] = {
    "messages forgotten": inbound.forget_old,
    "job runs forgotten": jobs.forget_old,
    "cases opened": cases.open_overdue,
    "sheets of digests forgotten": digest.delete_old_sheets,
    "codes forgotten": link_codes.forget_old,
    "pictures of invitations forgotten": files.forget_invitations,
}


def run_housekeeping(sessions: sessionmaker[Session], now: datetime) -> dict[str, int]:
    """Do every chore; how much each had to do."""
    counts: dict[str, int] = {}
    for name, chore in CHORES.items():
        with sessions.begin() as db:
            counts[name] = chore(db, now)
    counts["registrations compared"] = detect_duplicates(sessions, now)
    counts["letters tallied"] = tally_letters(sessions, now)
    counts["addresses forgotten"] = forget_addresses(sessions, now)
    counts["conversations forgotten"] = forget_drafts(sessions, now)
    counts["digests wiped"] = in_pieces(sessions, now, digest.is_old(now), digest.erase_old_digests)
    wipe, forget = message.has_old_body(now), message.is_old(now)
    counts["letters wiped"] = in_pieces(sessions, now, wipe, message.erase_bodies)
    counts["letters forgotten"] = in_pieces(sessions, now, forget, message.delete_messages)
    return counts


def detect_duplicates(sessions: sessionmaker[Session], now: datetime) -> int:
    """Look for other registrations of the same workers; nobody waits while they are opened."""
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            batch = detection.next_unchecked(db, SOME, after)
        if not batch:
            return count
        after = max(batch)
        with sessions.begin() as db:
            batch = detection.write_keys(db, batch)
        with read_only(sessions) as db:
            compared, candidates = detection.find_candidates(db, batch)
        with sessions.begin() as db:
            count += detection.save_pairs(db, batch, compared, candidates, now)


def forget_drafts(sessions: sessionmaker[Session], now: datetime) -> int:
    return found_in_pieces(sessions, now, conversation.old_drafts, conversation.forget_drafts)


def forget_addresses(sessions: sessionmaker[Session], now: datetime) -> int:
    """Of people who want to be forgotten, once the farewell has left."""
    return found_in_pieces(sessions, now, departed.expired_addresses, departed.delete_addresses)


def found_in_pieces(
    sessions: sessionmaker[Session],
    now: datetime,
    look: Callable[[Session, datetime, int], Sequence[int]],
    work: Callable[[Session, Sequence[int], datetime], int],
) -> int:
    """A commit for each piece that is found, until nothing is left; how much was done."""
    count = 0
    while True:
        with read_only(sessions) as db:
            found = look(db, now, PIECE)
        if not found:
            return count
        with sessions.begin() as db:
            count += work(db, found, now)


def tally_letters(sessions: sessionmaker[Session], now: datetime) -> int:
    """Before old letters are forgotten, so that they stay counted."""
    count, piece = 0, PIECE
    while piece == PIECE:
        with sessions.begin() as db:
            piece = statistics.freeze_counts(db, now, PIECE)
        count += piece
    return count


def in_pieces(
    sessions: sessionmaker[Session],
    now: datetime,
    which: ColumnElement[bool],
    work: Callable[[Session, datetime, int, int], int],
) -> int:
    """Look without a lock, then work on one piece of ids after another."""
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            last = message.last_id_of_batch(db, which, after, PIECE)
        if last is None:
            return count
        with sessions.begin() as db:
            count += work(db, now, after, last)
        after = last
