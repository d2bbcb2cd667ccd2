import sqlite3
from threading import Event, Thread

import pytest
from sqlalchemy import func, select

from models.database.engine import connect
from models.maintenance.backup import CannotBackUp, backup, restore, verify
from models.participants.participant import Participant
from models.people import person
from models.schema import METADATA
from tests.support.encryption import NOW, sessions, somebody
from tests.support.people import applicant

POSTGRES = "postgresql+psycopg://localhost/perisai"


def make(path, *serials):
    """A database with these people; its address."""
    url = f"sqlite:///{path}"
    engine = connect(url)
    METADATA.create_all(engine)
    with sessions(engine).begin() as db:
        for serial in serials:
            applicant(db, None, somebody(serial))
    engine.dispose()
    return url


def count(url):
    engine = connect(url)
    with sessions(engine).begin() as db:
        found = db.scalar(select(func.count(Participant.id)))
    engine.dispose()
    return found


def test_a_backup_holds_what_the_database_holds(tmp_path):
    url = make(tmp_path / "a.db", 1, 2)
    assert count(f"sqlite:///{backup(url, tmp_path / 'copy.db')}") == 2


def test_a_backup_is_one_file(tmp_path):
    url = make(tmp_path / "a.db", 1)
    backup(url, tmp_path / "copy.db")
    assert sorted(each.name for each in tmp_path.glob("copy*")) == ["copy.db"]


def test_a_backup_does_not_wait_for_a_writer_and_does_not_see_half_of_it(tmp_path):
    url = make(tmp_path / "a.db", 1)
    engine = connect(url)
    with sessions(engine).begin() as db:
        applicant(db, None, somebody(2))
        backup(url, tmp_path / "copy.db")
    engine.dispose()
    assert count(f"sqlite:///{tmp_path / 'copy.db'}") == 1
    assert count(url) == 2


def test_a_backup_made_while_people_write_is_sound(tmp_path):
    url = make(tmp_path / "a.db")
    engine, stop = connect(url), Event()

    def write():
        while not stop.is_set():
            with sessions(engine).begin() as db:
                person.create_person(db, NOW)

    writer = Thread(target=write)
    writer.start()
    for number in range(5):
        verify(backup(url, tmp_path / f"{number}.db"))
    stop.set()
    writer.join()
    engine.dispose()


def test_a_backup_never_overwrites_a_file(tmp_path):
    url = make(tmp_path / "a.db")
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(CannotBackUp, match="choose another name"):
        backup(url, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


def test_there_must_be_a_database(tmp_path):
    with pytest.raises(CannotBackUp, match="no database"):
        backup(f"sqlite:///{tmp_path}/none.db", tmp_path / "copy.db")
    with pytest.raises(CannotBackUp, match="memory"):
        backup("sqlite://", tmp_path / "copy.db")


def test_postgresql_has_its_own_tools(tmp_path):
    with pytest.raises(CannotBackUp, match="pg_dump"):
        backup(POSTGRES, tmp_path / "copy.db")
    with pytest.raises(CannotBackUp, match="pg_restore"):
        restore(tmp_path / "copy.db", POSTGRES)


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path):
    """As on a full disk."""
    url, place = make(tmp_path / "a.db", 1), tmp_path / "gone"
    with pytest.raises(CannotBackUp, match="nothing was changed"):
        backup(url, place / "copy.db")
    copy = backup(url, tmp_path / "copy.db")
    with pytest.raises(CannotBackUp, match="nothing was changed"):
        restore(copy, f"sqlite:///{place}/new.db")
    assert not place.exists()


def test_a_backup_is_restored_where_nothing_is(tmp_path):
    copy = backup(make(tmp_path / "a.db", 1, 2), tmp_path / "copy.db")
    assert restore(copy, f"sqlite:///{tmp_path}/new.db") is None
    assert count(f"sqlite:///{tmp_path}/new.db") == 2


def test_a_backup_is_restored_over_an_empty_database(tmp_path):
    copy = backup(make(tmp_path / "a.db", 1), tmp_path / "copy.db")
    empty = make(tmp_path / "b.db")
    assert restore(copy, empty) is None
    assert count(empty) == 1


def test_data_is_not_overwritten_unless_forced(tmp_path):
    copy = backup(make(tmp_path / "a.db", 1), tmp_path / "copy.db")
    used = make(tmp_path / "b.db", 2, 3)
    with pytest.raises(CannotBackUp, match="holds data"):
        restore(copy, used)
    assert count(used) == 2


def test_the_old_database_is_kept_beside(tmp_path):
    copy = backup(make(tmp_path / "a.db", 1), tmp_path / "copy.db")
    used = make(tmp_path / "b.db", 2, 3)
    old = restore(copy, used, force=True)
    assert (count(used), count(f"sqlite:///{old}")) == (1, 2)
    assert restore(copy, used, force=True) != old


def test_who_is_connected_meanwhile_sees_the_restored_data(tmp_path):
    copy = backup(make(tmp_path / "a.db", 1), tmp_path / "copy.db")
    engine = connect(make(tmp_path / "b.db", 2, 3))
    with sessions(engine)() as db:
        db.scalar(select(func.count(Participant.id)))
    restore(copy, f"sqlite:///{tmp_path}/b.db", force=True)
    with sessions(engine).begin() as db:
        assert db.scalar(select(func.count(Participant.id))) == 1
        applicant(db, None, somebody(4))
    engine.dispose()
    verify(tmp_path / "b.db")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"x" * 5000, b"hello"])
def test_what_is_no_sound_backup_is_not_restored(tmp_path, content):
    used = make(tmp_path / "b.db", 2)
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(CannotBackUp):
        restore(tmp_path / "copy.db", used, force=True)
    assert count(used) == 1


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER INSERT ON people BEGIN UPDATE roles SET kind = 'officer'; END",
        "CREATE VIEW v AS SELECT * FROM people",
    ],
)
def test_a_backup_in_which_somebody_planted_something_is_not_restored(tmp_path, planted):
    make(tmp_path / "copy.db", 1)
    with sqlite3.connect(tmp_path / "copy.db") as changed:
        changed.execute(planted)
    changed.close()
    with pytest.raises(CannotBackUp, match="somebody changed"):
        restore(tmp_path / "copy.db", f"sqlite:///{tmp_path}/new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_database_of_others_is_not_restored(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE songs (name)")
    other.close()
    with pytest.raises(CannotBackUp, match="not ours"):
        restore(tmp_path / "other.db", f"sqlite:///{tmp_path}/new.db")
    with pytest.raises(CannotBackUp, match="no file"):
        restore(tmp_path / "gone.db", f"sqlite:///{tmp_path}/new.db")
