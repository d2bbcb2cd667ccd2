"""Looking for registrations of one worker: what each shares with others is written down blind,
and those that share something are opened and compared.

It goes piece by piece, in four steps: read and open, write the keys, read who shares them, write
the pairs. Only the two that write hold anybody up. Whoever looks has written their own keys before:
of two that look at once, one sees the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import String, cast, func, select, update
from sqlalchemy.orm import Session, aliased

from domain import alike
from domain.alike import Reason
from models.base import ignoring
from models.participant import Participant
from models.participant_key import ParticipantKey
from models.twin import Twin, Verdict
from models.twin_keys import share, unchanged
from models.twin_piece import Piece, open_them, unlooked

CROWD = 40
"""More people than this share nothing that says they are one: a cadre's phone, a whole house."""

Pair = tuple[int, int]
Found = tuple[Pair, int, list[Reason]]
"""Two registrations, the older one first; how likely they are one, in percent; and why."""


def look(db: Session, now: datetime, most: int) -> int:
    """All four steps, for the next `most` registrations; how many are done."""
    piece = share(db, unlooked(db, most))
    return settle(db, piece, *pairs(db, piece), now)


def pairs(db: Session, piece: Piece) -> tuple[Piece, list[Found]]:
    """Everybody who shares something with one of the piece, and the pairs to decide on."""
    behind = {each.duplicate_of for each in piece.values() if each.duplicate_of}
    near = sharing(db, piece)
    others = {each for pair in near for each in pair} | behind
    everybody = {**piece, **open_them(db, others - piece.keys())}
    return everybody, [*judged(near, everybody), *same_nik(piece, everybody)]


def sharing(db: Session, piece: Piece) -> set[Pair]:
    """Pairs of these and anybody who shares a key with them that few have."""
    mine, other = aliased(ParticipantKey), aliased(ParticipantKey)
    few = select(other.participant_id).where(other.key == mine.key).limit(CROWD + 1)
    ids = few.correlate(mine).subquery().c.participant_id
    # Of each key alone: without statistics PostgreSQL would join the whole table with itself.
    listed = select(func.aggregate_strings(cast(ids, String), " ")).scalar_subquery()
    rows = select(mine.participant_id, listed).where(mine.participant_id.in_(piece))
    groups = ((id, [int(each) for each in text.split()]) for id, text in db.execute(rows))
    return {
        (min(id, each), max(id, each))
        for id, group in groups
        if len(group) <= CROWD
        for each in group
        if each != id
    }


def judged(near: Iterable[Pair], opened: Piece) -> Iterator[Found]:
    for pair in sorted(near):
        one, other = (opened[each].known for each in pair)
        if one and other:
            score, reasons = alike.compare(one, other)
            if score >= alike.ASK:
                yield pair, score, reasons


def same_nik(piece: Piece, opened: Piece) -> Iterator[Found]:
    """Those that were kept beside another one with the same NIK, which may have been erased."""
    for id, each in piece.items():
        if each.duplicate_of:
            other = opened[each.duplicate_of]
            why = Reason.SAME_NIK if other.known else Reason.ERASED
            yield (min(id, each.duplicate_of), max(id, each.duplicate_of)), 100, [why]


def settle(
    db: Session, piece: Piece, everybody: Piece, found: Sequence[Found], now: datetime
) -> int:
    """How many are done: who changed meanwhile is looked at anew. A pair that is there stays as it
    was decided."""
    named = piece.keys() | {each for pair, _, _ in found for each in pair}
    same = unchanged(db, {id: everybody[id] for id in named})
    rows = [
        {
            "one": pair[0],
            "other": pair[1],
            "score": score,
            "reasons": [f"{each}" for each in reasons],
            "verdict": Verdict.OPEN.value,
            "found_at": now,
        }
        for pair, score, reasons in found
        if same.issuperset(pair)
    ]
    if rows:
        db.connection().execute(ignoring(db, Twin), rows)
    done = same & piece.keys()
    db.execute(update(Participant).where(Participant.id.in_(done)).values(keyed_at=now))
    return len(done)
