"""Looking for workers who were registered twice, as the housekeeping does it."""

import random
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from benchmarks.population.registered import doubled, register
from models.duplicates import detection
from models.participants import participant
from models.participants.duplicate_pairs import BlockingKey, DuplicatePair
from models.participants.participant import Participant
from models.people import person
from models.privacy import erasure
from scheduler.housekeeping import detect_duplicates
from tests.support import people
from tests.support.chat import World

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
PEOPLE, TWICE = 3_000, 285


@pytest.mark.sqlite
def test_most_are_found_whatever_was_written_wrong_and_few_others(world: World) -> None:
    people, doubles = doubled(random.Random(3), PEOPLE, TWICE)
    register(world.sessions, people)
    assert detect_duplicates(world.sessions, NOW) == len(people)
    with world.sessions() as db:
        found = {
            (each.first_id, each.second_id): each.score
            for each in db.scalars(select(DuplicatePair))
        }
    right = found.keys() & doubles.keys()
    precision, recall = len(right) / len(found), len(right) / len(doubles)
    print(f"\nprecision {precision:.3f}, recall {recall:.3f}")  # noqa: T201  pytest -s
    missed = {kind for pair, kind in doubles.items() if pair not in right}
    assert precision >= 0.95
    assert recall >= 0.92
    assert not missed & {"nothing else", "other phone", "other address", "name in another order"}


@pytest.mark.sqlite
def test_the_surest_pairs_are_right(world: World) -> None:
    people, doubles = doubled(random.Random(4), PEOPLE, TWICE)
    register(world.sessions, people)
    detect_duplicates(world.sessions, NOW)
    with world.sessions() as db:
        first = db.scalars(
            select(DuplicatePair).order_by(DuplicatePair.score.desc(), DuplicatePair.id).limit(100)
        )
        wrong = [each.id for each in first if (each.first_id, each.second_id) not in doubles]
    assert len(wrong) <= 3


def test_a_phone_of_a_crowd_says_nothing(world: World) -> None:
    with world.sessions.begin() as db:
        for number in range(detection.MOST_WITH_KEY + 1):
            nik, born = f"3173010101{50 + number}0001", f"19{50 + number}-01-01"
            who = participant.Identity(nik, "BUDI SANTOSO", born, "+6281299999999")
            people.applicant(db, None, who)
        while detection.detect_duplicates(db, NOW, 100):
            pass
        assert db.scalars(select(DuplicatePair)).all() == []


@pytest.fixture
def siti(world: World) -> int:
    with world.sessions.begin() as db:
        owner = person.find_or_create(db, "web", "siti", NOW).id
        return people.member(db, owner, date(2026, 11, 30)).id


def test_who_is_erased_while_others_look_leaves_no_key(world: World, siti: int) -> None:
    with world.sessions() as db:
        piece = detection.next_unchecked(db, 10)
    with world.sessions.begin() as db:
        erasure.erase_person(db, db.get_one(Participant, siti).person_id, NOW)
    with world.sessions.begin() as db:
        assert detection.write_keys(db, piece) == {}
        assert db.scalars(select(BlockingKey)).all() == []


def test_who_is_corrected_while_others_look_is_looked_at_anew(world: World, siti: int) -> None:
    with world.sessions() as db:
        piece = detection.next_unchecked(db, 10)
    with world.sessions.begin() as db:
        participant.correct_identity(db, db.get_one(Participant, siti), full_name="DEWI")
        assert detection.save_pairs(db, piece, piece, [], NOW) == 0
    with world.sessions() as db:
        assert [*detection.next_unchecked(db, 10)] == [siti]


def test_a_pair_with_somebody_erased_meanwhile_is_not_kept(world: World, siti: int) -> None:
    with world.sessions.begin() as db:
        again = participant.Identity("3173015208859010", "SITI AMINAH", "1985-08-12")
        people.applicant(db, None, again)
        piece = detection.write_keys(db, detection.next_unchecked(db, 10))
        everybody, found = detection.find_candidates(db, piece)
        assert len(found) == 1
    with world.sessions.begin() as db:
        erasure.erase_person(db, db.get_one(Participant, siti).person_id, NOW)
    with world.sessions.begin() as db:
        detection.save_pairs(db, piece, everybody, found, NOW)
        assert db.scalars(select(DuplicatePair)).all() == []
