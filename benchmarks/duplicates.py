"""The desk of pairs: 100,000 registrations of families, some of them registered twice with the
mistakes that people make; how long it takes to compare them, and what is found.
"""

import gc
import random
from collections import Counter
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.registered import Doubles, doubled, register
from benchmarks.population.repeated import KINDS
from benchmarks.support.lock_times import HOLD, Holds
from benchmarks.support.measure import KINDS as MeasureKINDS
from benchmarks.support.measure import Databases, Row, at_most, now, schema, seconds
from models.participants.duplicate_pairs import DuplicatePair
from scheduler.housekeeping import detect_duplicates

WITHIN = 60
"""Seconds for 100,000 registrations."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = 10_000 if quick else 100_000
    people, doubles = doubled(random.Random(7), count, count // 40)
    gc.freeze()  # So many of ours would be looked through while a transaction is open.
    rows = []
    for kind in MeasureKINDS:
        engine, sessions = schema(databases.new(kind))
        register(sessions, people)
        holds = Holds(engine)
        spent = seconds(partial(detect_duplicates, sessions, now()))
        what = f"{len(people):,} registrations compared for one worker twice, {kind}"
        rows.append(at_most(what, spent, WITHIN * count / 100_000, "s"))
        rows.append(at_most(f"{what}: longest hold", holds.longest * 1000, HOLD[kind], "ms"))
        if kind == MeasureKINDS[0]:
            rows += quality(sessions, doubles)
        engine.dispose()
    return rows


def quality(sessions: sessionmaker[Session], doubles: Doubles) -> list[Row]:
    with sessions() as db:
        shown = {(one, other): score for one, other, score in db.execute(PAIRS)}
    right = shown.keys() & doubles.keys()
    rows = [
        share("pairs shown that are one worker (precision)", len(right), len(shown)),
        share("workers registered twice that are shown (recall)", len(right), len(doubles)),
    ]
    whole, found = Counter(doubles.values()), Counter(doubles[each] for each in right)
    rows += [share(f"recall: NIK mistyped, {kind}", found[kind], whole[kind]) for kind in KINDS]
    for low, high in ((90, 100), (60, 89), (33, 59)):
        here = {pair for pair, score in shown.items() if low <= score <= high}
        rows.append(share(f"precision at {low} to {high} %", len(here & right), len(here)))
    return rows


PAIRS = select(DuplicatePair.first_id, DuplicatePair.second_id, DuplicatePair.score)


def share(what: str, part: int, whole: int) -> Row:
    return Row(what, f"{part / whole:.3f}" if whole else "", f"{part:,} of {whole:,}", "", "", None)
