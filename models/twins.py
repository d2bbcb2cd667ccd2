"""Looking for registrations of one worker: what each shares with others is written down blind,
and those that share something are opened and compared, a piece at a time."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import alike
from domain.alike import Known, Reason
from models.base import ignoring
from models.participant import JOINED, UNKEYED, Participant
from models.participant_key import ParticipantKey
from models.twin import Twin, Verdict
from models.twin_keys import known, open_them, write_keys

CROWD = 40
"""More people than this share nothing that says they are one: a cadre's phone, a whole house."""

Pair = tuple[int, int]


def look(db: Session, now: datetime, most: int) -> int:
    """Take the next `most` registrations that nobody looked at as they are now; how many."""
    rows = select(Participant).where(UNKEYED, ~JOINED).order_by(Participant.id).limit(most)
    found = list(db.scalars(rows.with_for_update(skip_locked=True)))
    if not found:
        return 0
    opened = {row.id: known(db, row) for row in found}
    write_keys(db, opened)
    ids = list(opened)
    for row in found:
        row.keyed_at = now
    pairs = sharing(db, ids)
    missing = {each for pair in pairs for each in pair} - opened.keys()
    opened |= open_them(db, missing)
    keep(db, judged(pairs, opened), now)
    keep(db, same_nik(db, found), now)
    return len(found)


def sharing(db: Session, ids: Sequence[int]) -> set[Pair]:
    """Pairs, the older one first, of these and anybody who shares a key with them."""
    mine = select(ParticipantKey.key).where(ParticipantKey.participant_id.in_(ids))
    few = (
        select(ParticipantKey.key)
        .where(ParticipantKey.key.in_(mine))
        .group_by(ParticipantKey.key)
        .having(func.count().between(2, CROWD))
    )
    rows = select(ParticipantKey.key, ParticipantKey.participant_id)
    groups: dict[str, list[int]] = {}
    for key, id in db.execute(rows.where(ParticipantKey.key.in_(few))):
        groups.setdefault(key, []).append(id)
    new = set(ids)
    return {
        (min(one, other), max(one, other))
        for group in groups.values()
        for one in group
        if one in new
        for other in group
        if other != one
    }


def judged(pairs: Iterable[Pair], opened: dict[int, Known]) -> list[tuple[Pair, int, list[Reason]]]:
    """Those of the pairs that are somebody's business."""
    found = []
    for pair in sorted(pairs):
        if pair[0] in opened and pair[1] in opened:
            score, reasons = alike.compare(opened[pair[0]], opened[pair[1]])
            if alike.worth_asking(reasons):
                found.append((pair, score, reasons))
    return found


def same_nik(db: Session, rows: Sequence[Participant]) -> list[tuple[Pair, int, list[Reason]]]:
    """Those that were kept beside another one with the same NIK, which may have been erased."""
    behind = {row.duplicate_of: row.id for row in rows if row.duplicate_of}
    erased = select(Participant.id).where(Participant.identity.is_(None))
    gone = set(db.scalars(erased.where(Participant.id.in_(behind))))
    return [
        (
            (min(one, other), max(one, other)),
            100,
            [Reason.ERASED if one in gone else Reason.SAME_NIK],
        )
        for one, other in behind.items()
    ]


def keep(db: Session, found: Sequence[tuple[Pair, int, list[Reason]]], now: datetime) -> None:
    """A pair that is there already, whatever was decided about it, stays as it is."""
    rows = [
        {
            "one": one,
            "other": other,
            "score": score,
            "reasons": [f"{each}" for each in reasons],
            "verdict": Verdict.OPEN.value,
            "found_at": now,
        }
        for (one, other), score, reasons in found
    ]
    if rows:
        db.connection().execute(ignoring(db, Twin), rows)
