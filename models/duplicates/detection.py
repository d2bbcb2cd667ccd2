"""Detection of registrations that may be of one worker.

What a registration shares with others is stored as blind blocking keys; only registrations that
share a key are decrypted and compared. A batch takes four steps: read and decrypt, write its keys,
find who shares them, save the pairs. Only the two that write lock rows. Keys are written before
they are searched, so of two processes that run at once one finds the other's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import String, cast, delete, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from domain.duplicates import likelihood
from domain.duplicates.likelihood import (
    DuplicateReason,
    RegistrationFacts,
    address_words,
    blocking_keys,
)
from domain.duplicates.name_similarity import name_sounds
from models.database.base import insert_or_ignore
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.participants.duplicate_pairs import BlockingKey, DuplicatePair, PairDecision
from models.participants.participant import MERGED, UNKEYED, Identity, Participant

KEY_DIGITS = 15
"""Hexadecimal digits kept of a keyed hash; a rare collision shows when the facts are compared."""
MOST_WITH_KEY = 40
"""A key that more people share, such as a cadre's phone or a house, is no sign of one worker."""

INSERT_KEY = PreparedStatement(insert(BlockingKey).inline(), "key", "participant_id")


@dataclass(frozen=True, slots=True)
class DecryptedRegistration:
    """A registration as it was read; `encrypted` tells later whether it changed.

    `facts` is None when it was erased.
    """

    encrypted: bytes | None
    facts: RegistrationFacts | None
    duplicate_of: int | None


Batch = Mapping[int, DecryptedRegistration]
"""Registrations by id."""


class CandidatePair(NamedTuple):
    """Two registrations, the older one first, and their likelihood to be one worker, 0 to 100."""

    first_id: int
    second_id: int
    score: int
    reasons: list[DuplicateReason]


def detect_duplicates(db: Session, now: datetime, most: int) -> int:
    """Take all four steps for the next `most` registrations; return how many are done."""
    batch = write_keys(db, next_unchecked(db, most))
    return save_pairs(db, batch, *find_candidates(db, batch), now)


def next_unchecked(db: Session, most: int, after: int = 0) -> Batch:
    """The next registrations by id that were not compared since their identity changed."""
    rows = select_registrations(UNKEYED, ~MERGED, Participant.id > after)
    return decrypt_rows(db, rows.order_by(Participant.id).limit(most))


def select_registrations(*conditions: Any) -> Any:
    """A query of id, identity, duplicate_of, village and rw."""
    row = Participant
    return select(row.id, row.identity, row.duplicate_of, row.village, row.rw).where(*conditions)


def decrypt_rows(db: Session, rows: Any) -> Batch:
    """Run a query of `select_registrations` and decrypt what is compared."""
    keys, found = keyring(db), dict[int, DecryptedRegistration]()
    for id, encrypted, duplicate_of, village, rw in db.execute(rows):
        facts = None
        if encrypted:
            who = Identity(**keys.decrypt_json("identity", encrypted))
            home = address_words(village, rw, who.street)
            names = name_sounds(who.full_name)
            facts = RegistrationFacts(who.nik, names, who.born_on, who.phone, home)
        found[id] = DecryptedRegistration(encrypted, facts, duplicate_of)
    return found


def write_keys(db: Session, batch: Batch) -> Batch:
    """Replace the blocking keys of those that did not change since they were read; return those."""
    unchanged = lock_unchanged(db, batch)
    current = {id: each for id, each in batch.items() if id in unchanged}
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id.in_(current)))
    digest = keyring(db).index_key.digest
    rows = [
        {"participant_id": id, "key": key}
        for id, each in current.items()
        if each.facts
        for key in {
            int(digest("blocking key", text)[:KEY_DIGITS], 16) for text in blocking_keys(each.facts)
        }
    ]
    INSERT_KEY.run_all(db, rows)
    return current


def lock_unchanged(db: Session, batch: Batch) -> set[int]:
    """Lock the rows and return the ids of those that are as they were read.

    A row that another transaction has locked counts as changed.
    """
    rows = select(Participant.id, Participant.identity).where(Participant.id.in_(batch))
    locked = db.execute(rows.with_for_update(skip_locked=True))
    return {id for id, encrypted in locked if encrypted == batch[id].encrypted}


def find_candidates(db: Session, batch: Batch) -> tuple[Batch, list[CandidatePair]]:
    """Return all compared registrations, and the pairs of the batch with them to decide on."""
    pairs = pairs_sharing_keys(db, batch)
    others = {id for pair in pairs for id in pair}
    others |= {each.duplicate_of for each in batch.values() if each.duplicate_of}
    rows = select_registrations(Participant.id.in_(others - batch.keys()))
    compared = {**batch, **decrypt_rows(db, rows)}
    return compared, [*score_pairs(pairs, compared), *pairs_with_same_nik(batch, compared)]


def pairs_sharing_keys(db: Session, batch: Batch) -> set[tuple[int, int]]:
    """Pairs of one of the batch and anybody with the same key, crowds left out."""
    mine, other = aliased(BlockingKey), aliased(BlockingKey)
    few = select(other.participant_id).where(other.key == mine.key).limit(MOST_WITH_KEY + 1)
    ids = few.correlate(mine).subquery().c.participant_id
    # Of each key alone: without statistics PostgreSQL would join the whole table with itself.
    listed = select(func.aggregate_strings(cast(ids, String), " ")).scalar_subquery()
    rows = select(mine.participant_id, listed).where(mine.participant_id.in_(batch))
    groups = ((id, [int(each) for each in text.split()]) for id, text in db.execute(rows))
    return {
        (min(id, each), max(id, each))
        for id, group in groups
        if len(group) <= MOST_WITH_KEY
        for each in group
        if each != id
    }


def score_pairs(pairs: Iterable[tuple[int, int]], compared: Batch) -> Iterator[CandidatePair]:
    """Yield the pairs that are likely enough for somebody to decide on."""
    for first, second in sorted(pairs):
        one, other = compared[first].facts, compared[second].facts
        if one and other:
            score, reasons = likelihood.compare_registrations(one, other)
            if score >= likelihood.LEAST_PERCENT:
                yield CandidatePair(first, second, score, reasons)


def pairs_with_same_nik(batch: Batch, compared: Batch) -> Iterator[CandidatePair]:
    """Yield each duplicate application with the one that had its NIK, which may be erased."""
    for id, each in batch.items():
        if other := each.duplicate_of:
            reason = DuplicateReason.SAME_NIK if compared[other].facts else DuplicateReason.ERASED
            yield CandidatePair(min(id, other), max(id, other), 100, [reason])


def save_pairs(
    db: Session, batch: Batch, compared: Batch, candidates: Sequence[CandidatePair], now: datetime
) -> int:
    """Save new pairs, mark the batch as compared, and return how many are done.

    A registration that changed meanwhile is compared again later. A known pair keeps its decision.
    """
    named = {*batch}.union(*((pair.first_id, pair.second_id) for pair in candidates))
    unchanged = lock_unchanged(db, {id: compared[id] for id in named})
    rows = [
        {
            "first_id": pair.first_id,
            "second_id": pair.second_id,
            "score": pair.score,
            "reasons": [f"{each}" for each in pair.reasons],
            "decision": PairDecision.OPEN.value,
            "found_at": now,
        }
        for pair in candidates
        if unchanged.issuperset((pair.first_id, pair.second_id))
    ]
    if rows:
        db.connection().execute(insert_or_ignore(db, DuplicatePair), rows)
    done = unchanged & batch.keys()
    db.execute(update(Participant).where(Participant.id.in_(done)).values(keyed_at=now))
    return len(done)
