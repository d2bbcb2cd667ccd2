"""What is no longer needed is forgotten, in pieces, so that nobody waits for it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session, sessionmaker

from models import (
    case,
    conversation,
    file,
    forgetting,
    inbox,
    job,
    leaving,
    letter,
    pairing,
    tally,
    twin_keys,
    twin_piece,
    twins,
)
from scheduler.looking import looking

PIECE = 1_000
SOME = 80
"""Registrations that are compared at once: they have some four keys each."""

CHORES: dict[str, Callable[[Session, datetime], int]] = {
    "messages forgotten": inbox.forget_old,
    "job runs forgotten": job.forget_old,
    "cases opened": case.open_overdue,
    "sheets of digests forgotten": forgetting.sheets,
    "codes forgotten": pairing.forget_old,
    "pictures of invitations forgotten": file.forget_invitations,
}


def tidy(sessions: sessionmaker[Session], now: datetime) -> dict[str, int]:
    """Do every chore; how much each had to do."""
    counts: dict[str, int] = {}
    for name, chore in CHORES.items():
        with sessions.begin() as db:
            counts[name] = chore(db, now)
    counts["registrations compared"] = compare(sessions, now)
    counts["letters tallied"] = tally_letters(sessions, now)
    counts["addresses forgotten"] = forget_addresses(sessions, now)
    counts["conversations forgotten"] = forget_drafts(sessions, now)
    counts["digests wiped"] = in_pieces(sessions, now, forgetting.is_old(now), forgetting.wipe)
    wipe, forget = letter.has_old_words(now), letter.is_old(now)
    counts["letters wiped"] = in_pieces(sessions, now, wipe, letter.wipe)
    counts["letters forgotten"] = in_pieces(sessions, now, forget, letter.forget)
    return counts


def compare(sessions: sessionmaker[Session], now: datetime) -> int:
    """Look for other registrations of the same workers; nobody waits while they are opened."""
    count, after = 0, 0
    while True:
        with looking(sessions) as db:
            piece = twin_piece.unlooked(db, SOME, after)
        if not piece:
            return count
        after = max(piece)
        with sessions.begin() as db:
            piece = twin_keys.share(db, piece)
        with looking(sessions) as db:
            everybody, found = twins.pairs(db, piece)
        with sessions.begin() as db:
            count += twins.settle(db, piece, everybody, found, now)


def forget_drafts(sessions: sessionmaker[Session], now: datetime) -> int:
    return found_in_pieces(sessions, now, conversation.old, conversation.forget)


def forget_addresses(sessions: sessionmaker[Session], now: datetime) -> int:
    """Of people who want to be forgotten, once the farewell has left."""
    return found_in_pieces(sessions, now, leaving.left, leaving.forget)


def found_in_pieces(
    sessions: sessionmaker[Session],
    now: datetime,
    look: Callable[[Session, datetime, int], Sequence[int]],
    work: Callable[[Session, Sequence[int], datetime], int],
) -> int:
    """A commit for each piece that is found, until nothing is left; how much was done."""
    count = 0
    while True:
        with looking(sessions) as db:
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
            piece = tally.freeze(db, now, PIECE)
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
        with looking(sessions) as db:
            last = letter.end_of_piece(db, which, after, PIECE)
        if last is None:
            return count
        with sessions.begin() as db:
            count += work(db, now, after, last)
        after = last
