"""Looking for registrations of one worker: what each shares with others is written down blind,
and those that share something are opened and compared.

It goes piece by piece, in four steps: read and open, write the keys, read who shares them, write
the pairs. Only the two that write hold anybody up. Whoever looks has written their own keys before:
of two that look at once, one sees the other.

Registrations that are compared, read and opened a piece at a time.

What registrations share with others, written down blind.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import String, cast, delete, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from domain.duplicates import likelihood
from domain.duplicates.likelihood import (
    DuplicateReason,
    RegistrationFacts,
    address_words,
    blocking_keys,
    name_sounds,
)
from models.database.base import insert_or_ignore
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.participants.duplicate_pairs import BlockingKey, DuplicatePair, PairDecision
from models.participants.participant import MERGED, UNKEYED, Identity, Participant


@dataclass(frozen=True, slots=True)
class DecryptedRegistration:
    """A registration as it was read; `sealed` tells whether it still is. Erased: not `known`."""

    sealed: bytes | None
    known: RegistrationFacts | None
    duplicate_of: int | None


Piece = Mapping[int, DecryptedRegistration]


def next_unchecked(db: Session, most: int, after: int = 0) -> Piece:
    """The next registrations that nobody looked at as they are now, by id."""
    which = UNKEYED, ~MERGED, Participant.id > after
    return decrypt_rows(db, rows(*which).order_by(Participant.id).limit(most))


def decrypt_all(db: Session, ids: Collection[int]) -> Piece:
    return decrypt_rows(db, rows(Participant.id.in_(ids))) if ids else {}


def rows(*which: Any) -> Any:
    row = Participant
    return select(row.id, row.identity, row.duplicate_of, row.village, row.rw).where(*which)


def decrypt_rows(db: Session, rows: Any) -> Piece:
    keys, found = keyring(db), dict[int, DecryptedRegistration]()
    for id, sealed, duplicate_of, village, rw in db.execute(rows):
        who = Identity(**keys.decrypt_json("identity", sealed)) if sealed else None
        found[id] = DecryptedRegistration(
            sealed, facts_of(who, village, rw) if who else None, duplicate_of
        )
    return found


def facts_of(who: Identity, village: str, rw: str) -> RegistrationFacts:
    home = address_words(village, rw, who.street)
    return RegistrationFacts(who.nik, name_sounds(who.full_name), who.born_on, who.phone, home)


NEW = PreparedStatement(insert(BlockingKey).inline(), "key", "participant_id")
DIGITS = 15
"""Hexadecimal: what collides by chance is told apart when it is opened."""


def lock_unchanged(db: Session, piece: Piece) -> set[int]:
    """Those that are as they were read, held until the end; whom somebody else holds is none."""
    rows = select(Participant.id, Participant.identity).where(Participant.id.in_(piece))
    held = rows.with_for_update(skip_locked=True)
    return {id for id, sealed in db.execute(held) if sealed == piece[id].sealed}


def write_keys(db: Session, piece: Piece) -> Piece:
    """Write their keys as they are now instead of those that were; who is still as it was read."""
    same = lock_unchanged(db, piece)
    mine = {id: each for id, each in piece.items() if id in same}
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id.in_(mine)))
    blind = keyring(db).blind_index
    rows = [
        {"participant_id": id, "key": key}
        for id, each in mine.items()
        if each.known
        for key in {as_integer(blind("twin", text)) for text in blocking_keys(each.known)}
    ]
    NEW.run_all(db, rows)
    return mine


def as_integer(blind: str) -> int:
    return int(blind[:DIGITS], 16)


CROWD = 40
"""More people than this share nothing that says they are one: a cadre's phone, a whole house."""

Pair = tuple[int, int]
Found = tuple[Pair, int, list[DuplicateReason]]
"""Two registrations, the older one first; how likely they are one, in percent; and why."""


def detect_duplicates(db: Session, now: datetime, most: int) -> int:
    """All four steps, for the next `most` registrations; how many are done."""
    piece = write_keys(db, next_unchecked(db, most))
    return save_pairs(db, piece, *candidates(db, piece), now)


def candidates(db: Session, piece: Piece) -> tuple[Piece, list[Found]]:
    """Everybody who shares something with one of the piece, and the pairs to decide on."""
    behind = {each.duplicate_of for each in piece.values() if each.duplicate_of}
    near = pairs_sharing_keys(db, piece)
    others = {each for pair in near for each in pair} | behind
    everybody = {**piece, **decrypt_all(db, others - piece.keys())}
    return everybody, [*score_pairs(near, everybody), *same_nik(piece, everybody)]


def pairs_sharing_keys(db: Session, piece: Piece) -> set[Pair]:
    """Pairs of these and anybody who shares a key with them that few have."""
    mine, other = aliased(BlockingKey), aliased(BlockingKey)
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


def score_pairs(near: Iterable[Pair], opened: Piece) -> Iterator[Found]:
    for pair in sorted(near):
        one, other = (opened[each].known for each in pair)
        if one and other:
            score, reasons = likelihood.compare_registrations(one, other)
            if score >= likelihood.ASK:
                yield pair, score, reasons


def same_nik(piece: Piece, opened: Piece) -> Iterator[Found]:
    """Those that were kept beside another one with the same NIK, which may have been erased."""
    for id, each in piece.items():
        if each.duplicate_of:
            other = opened[each.duplicate_of]
            why = DuplicateReason.SAME_NIK if other.known else DuplicateReason.ERASED
            yield (min(id, each.duplicate_of), max(id, each.duplicate_of)), 100, [why]


def save_pairs(
    db: Session, piece: Piece, everybody: Piece, found: Sequence[Found], now: datetime
) -> int:
    """How many are done: who changed meanwhile is looked at anew. A pair that is there stays as it
    was decided."""
    named = piece.keys() | {each for pair, _, _ in found for each in pair}
    same = lock_unchanged(db, {id: everybody[id] for id in named})
    rows = [
        {
            "first_id": pair[0],
            "second_id": pair[1],
            "score": score,
            "reasons": [f"{each}" for each in reasons],
            "decision": PairDecision.OPEN.value,
            "found_at": now,
        }
        for pair, score, reasons in found
        if same.issuperset(pair)
    ]
    if rows:
        db.connection().execute(insert_or_ignore(db, DuplicatePair), rows)
    done = same & piece.keys()
    db.execute(update(Participant).where(Participant.id.in_(done)).values(keyed_at=now))
    return len(done)
