from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import LargeBinary, select

from bot.message import Inbound
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.database import files
from models.database.encryption import WrongKey, keyring
from models.maintenance.key_rotation import ENCRYPTED_COLUMNS, reencrypt
from models.messaging import outbox
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.participants.participant import Participant
from models.people import conversation, person
from models.schema import METADATA
from tests.support.chat import make_world, stored
from tests.support.encryption import BOTH, NEW, NOW, OLD, nik, sessions, somebody
from tests.support.people import applicant


def fill(engine, keys=OLD):
    """One of everything that is sealed; returns the person."""
    with sessions(engine, keys).begin() as db:
        someone = person.create_person(db, NOW)
        applicant(db, someone, somebody(1))
        conversation.save_state(db, someone, {"form": "x"}, None, NOW)
        files.store_file(db, someone, "ktp", "ktp.jpg", "image/jpeg", b"picture", NOW)
        outbox.post(db, someone, "web", stored("42"), {"text": "Halo"}, now=NOW)
        about = {"person_id": someone, "request": {"name": "x"}}
        cases.open_case(db, CaseKind.CORRECTION, now=NOW, due_at=NOW, **about)
    return someone


def reseal_all(engine, limit=500):
    pieces = []
    while not pieces or pieces[-1]:
        with sessions(engine, BOTH).begin() as db:
            pieces.append(reencrypt(db, limit))
    return pieces


def test_after_rotation_the_old_key_is_not_needed(engine):
    someone = fill(engine)
    assert reseal_all(engine) == [5, 0]
    with sessions(engine, NEW).begin() as db:
        who = participant.registration_of(db, someone)
        assert participant.identity(db, who).nik == nik(1)
        state = db.get(conversation.Conversation, someone).state
        assert conversation.load_state(db, state) == {"form": "x"}
        assert files.load_file(db, 1)[2] == b"picture"
        decrypt = keyring(db).decrypt_json
        assert decrypt("message", db.scalar(select(OutboundMessage.body))) == {"text": "Halo"}
        assert decrypt("case", db.scalar(select(Case.request))) == {"name": "x"}


def test_a_piece_is_never_larger_than_asked_for(engine):
    fill(engine)
    assert reseal_all(engine, limit=2) == [2, 2, 1, 0]


def test_what_has_the_newest_key_is_left_as_it_is(engine):
    fill(engine, BOTH)
    assert reseal_all(engine) == [0]


def test_what_is_empty_is_left_empty(engine):
    fill(engine)
    with sessions(engine).begin() as db:
        db.scalars(select(Participant)).one().identity = None
    assert reseal_all(engine) == [4, 0]


def test_people_are_found_by_their_nik_as_before(engine):
    fill(engine)
    reseal_all(engine)
    with sessions(engine, NEW).begin() as db:
        assert participant.find_by_nik(db, nik(1))


def test_a_lost_key_stops_the_rotation_and_is_named(engine):
    fill(engine)
    with pytest.raises(WrongKey, match="'old'"), sessions(engine, NEW).begin() as db:
        reencrypt(db)


def test_every_sealed_column_takes_part():
    columns = {
        column
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert columns == {each.column.property.columns[0] for each in ENCRYPTED_COLUMNS}


def test_whoever_writes_while_the_key_changes_goes_on_where_they_were(engine):
    world = make_world(engine)
    steps = ("daftar", "ya", "3173015208859001 Siti Aminah", "ya", "tidak punya")
    told = [
        Inbound("telegram", f"9{n}", f"{n}-{m}", text)
        for m, text in enumerate(steps)
        for n in range(6)
    ]
    world.sessions = sessions(engine, OLD)
    for each in told[:12]:
        world.bot().receive(each)
    world.sessions = sessions(engine, BOTH)
    bot = world.bot()
    with ThreadPoolExecutor(3) as pool:
        turning = pool.map(bot.receive, told)
        reseal_all(engine, limit=1)
        assert [*turning] == [False] * 12 + [True] * 18
    reseal_all(engine)
    with sessions(engine, NEW).begin() as db:
        kept = db.scalars(select(conversation.Conversation.state)).all()
        answers = [conversation.load_state(db, each)["answers"] for each in kept]
        assert [{"nik", "phone"} <= each.keys() for each in answers] == [True] * 6
