"""The list of erasures beside the database: complete after any crash, and never too much."""

import resource
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from models.participants.participant import Participant
from models.people import erasures, person
from models.people.erasures import Erased, Erasure, ListedErasure
from models.people.person import Person
from models.privacy.erasure import erase_again, erase_person
from tests.support.chat import World
from tests.support.people import SITI, applicant


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "perisai.db.erasures"


def erased_one(world: World) -> None:
    with world.sessions.begin() as db:
        who = person.find_or_create(db, "web", "siti", world.now).id
        applicant(db, who, SITI)
        erase_person(db, who, world.now + timedelta(seconds=1))


def write(world: World, path: Path) -> int:
    with world.sessions.begin() as db:
        return erasures.write_list(db, path, world.now)


def test_an_erasure_is_written_once_and_names_nobody(world: World, path: Path) -> None:
    erased_one(world)
    assert [write(world, path), write(world, path)] == [2, 0]
    assert [(each.kind, each.row_id) for each in erasures.read_list(path)] == [
        (Erased.REGISTRATION, 1),
        (Erased.PERSON, 1),
    ]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_crash_before_the_commit_writes_it_again(world: World, path: Path) -> None:
    erased_one(world)
    with world.sessions() as db:
        erasures.write_list(db, path, world.now)
        db.rollback()
    write(world, path)
    assert len(erasures.read_list(path)) == 2


def test_a_lost_file_is_written_anew(world: World, path: Path) -> None:
    erased_one(world)
    write(world, path)
    path.unlink()
    assert write(world, path) == 2


@given(st.integers(0, 200))
def test_a_line_that_was_cut_off_hides_no_other(cut: int) -> None:
    import tempfile

    at = datetime(2026, 11, 22, 5, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list"
        erasures.append_lines(file, [f"person {id} {at.isoformat()}" for id in (1, 2)])
        file.write_bytes(file.read_bytes()[:cut])
        erasures.append_lines(file, [f"registration 3 {at.isoformat()}"])
        found = erasures.read_list(file)
    assert found[-1] == ListedErasure(Erased.REGISTRATION, 3, at)
    assert {each.row_id for each in found} <= {1, 2, 3}


def test_rows_from_after_the_erasure_are_not_meant(world: World) -> None:
    """A restored database gives the ids out again, to others."""
    with world.sessions.begin() as db:
        who = person.find_or_create(db, "web", "budi", world.now).id
        row = applicant(db, who, SITI)
        before = world.now - timedelta(seconds=1)
        listed = [
            ListedErasure(Erased.PERSON, who, before),
            ListedErasure(Erased.REGISTRATION, row.id, before),
        ]
        assert erase_again(db, listed, world.now) == 0
        assert db.scalar(select(Participant.identity)) is not None


def test_a_registration_that_nobody_had_linked_yet_is_erased_again(world: World) -> None:
    with world.sessions.begin() as db:
        row = applicant(db, None, SITI)
        listed = [ListedErasure(Erased.REGISTRATION, row.id, world.now)]
        assert erase_again(db, listed, world.now) == 1
        assert erase_again(db, listed, world.now) == 0
        assert db.scalars(select(Participant)).all() == []


def test_a_person_is_erased_again_with_all_that_is_theirs_then(world: World) -> None:
    with world.sessions.begin() as db:
        who = person.find_or_create(db, "web", "siti", world.now).id
        applicant(db, who, SITI)
        listed = [ListedErasure(Erased.PERSON, who, world.now)]
        assert erase_again(db, listed, world.now) == 1
        assert db.get_one(Person, who).erased_at == world.now
        assert db.scalars(select(Participant)).all() == []
        assert len(db.scalars(select(Erasure)).all()) == 2


def test_a_line_for_which_the_disk_has_no_room_is_written_again(world: World, path: Path) -> None:
    erased_one(world)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    path.parent.mkdir(exist_ok=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60, before[1]))
    try:
        with world.sessions() as db, pytest.raises(OSError, match="large"):
            erasures.write_list(db, path, world.now)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    write(world, path)
    assert {each.kind for each in erasures.read_list(path)} == {*Erased}
