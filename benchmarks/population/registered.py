"""A made-up population in the database, some of it twice."""

import random
from collections.abc import Sequence
from itertools import islice

from sqlalchemy import insert
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.households import Someone, population
from benchmarks.population.repeated import KINDS, again
from benchmarks.support.measure import now
from models.participants.participant import (
    ApplicationState,
    Identity,
    Participant,
    encrypt_identity,
)

Doubles = dict[tuple[int, int], str]
"""By the ids of both registrations of one worker, what is wrong in the later one."""

FACTS = {
    "rt": "003",
    "occupation_code": "warung",
    "sector": "other",
    "income": 1_000_000,
    "programme": "jkk_jkm",
    "payer": "self",
    "months": 1,
    "flags": [],
    "state": ApplicationState.SUBMITTED,
}


def doubled(dice: random.Random, count: int, twice: int) -> tuple[list[Someone], Doubles]:
    """So many workers, and so many of them once more, each kind of mistake as often."""
    people = population(dice, count)
    taken, found, kinds = {each.nik for each in people}, Doubles(), list(KINDS)
    for number, at in enumerate(dice.sample(range(count), twice)):
        kind = kinds[number % len(kinds)]
        other = again(dice, people[at], kind)
        if other.nik not in taken:
            taken.add(other.nik)
            people.append(other)
            found[at + 1, len(people)] = kind
    return people, found


EMPTY = {column.name: None for column in Participant.__table__.columns}


def register(sessions: sessionmaker[Session], people: Sequence[Someone]) -> None:
    """The first one gets the id 1."""
    numbered = enumerate(people, 1)
    while piece := list(islice(numbered, 2_000)):
        with sessions.begin() as db:
            db.connection().execute(insert(Participant), [row(db, *each) for each in piece])
    with sessions.begin() as db:
        db.connection().exec_driver_sql("ANALYZE")


def row(db: Session, id: int, who: Someone) -> dict[str, object]:
    known = Identity(who.nik, who.name, who.born_on, who.phone, who.street)
    where = {"village": who.village, "rw": who.rw, "sex": who.sex}
    at = now()
    when = {"declared_at": at, "submitted_at": at}
    return EMPTY | encrypt_identity(db, known) | FACTS | where | when | {"id": id}
