"""The index key is changed while people write: everybody is found at every moment, whatever is
killed when; afterwards the former key opens nothing."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from bot.message import Inbound
from commands.keys import rotate_all
from models.cashbook import receipts
from models.database.encryption import Keyring, WrongKey, index_columns
from models.delivery import chat_history
from models.duplicates import detection
from models.enrolment.forget_registration import forget_registrations
from models.maintenance import index_rotation
from models.messaging import inbound, outbox
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.participants.duplicate_pairs import BlockingKey, DuplicatePair
from models.participants.participant import Participant
from models.people import addresses, link_codes, person
from models.people.form_links import find_user
from models.people.person import Address
from models.portfolio import portfolio
from models.roles import invitations
from models.roles.role import Role
from models.schema import METADATA
from tests.support.chat import make_world
from tests.support.databases import empty
from tests.support.encryption import NOW, nik, sessions, somebody
from tests.support.people import applicant, give_role
from tests.support.sampling import examples

K = b"k" * 32
OLD = Keyring({"k": K}, b"i" * 32)
BOTH = Keyring({"k": K}, b"n" * 32, b"i" * 32)
NEW = Keyring({"k": K}, b"n" * 32)
PEOPLE = 7
TOKEN: list[str] = []
assert METADATA


class Killed(Exception):
    """The process ended here."""


def phone(number: int) -> str:
    return f"+6281234567{number:03d}"


def fill(engine: Engine, keys: Keyring = OLD) -> None:
    """People on three channels, registered once and twice, one erased, and what they left."""
    with sessions(engine, keys).begin() as db:
        for number in range(PEOPLE):
            channel = ("telegram", "whatsapp", "web")[number % 3]
            caller = person.find_or_create(db, channel, address(number), NOW)
            addresses.set_proven_phone(db, caller.address_id, phone(number))
            outbox.post(db, caller.id, channel, caller.address, {"text": "Halo"}, now=NOW)
            inbound.record_received(db, channel, f"m{number}", NOW)
            applicant(db, caller.id, who(number))
        second = applicant(db, None, who(1))
        second.duplicate_of = 2
        gone = db.get_one(Participant, PEOPLE)
        gone.state = "active"
        forget_registrations(db, [gone], NOW)
        link_codes.create_code(db, 1, "ABCD1234", NOW)
        boss = give_role(db, 1, "officer")
        TOKEN[:] = [invitations.create_invitation(db, boss.reach, NOW)[1]]
        detection.detect_duplicates(db, NOW, 100)


def address(number: int) -> str:
    return phone(number) if number % 3 == 1 else f"90000471{number}"


def who(number: int) -> participant.Identity:
    names = ("SITI AMINAH", "BUDI SANTOSO", "SITI AMINAH", "JOKO", "DEWI LESTARI", "AGUS", "ERASED")
    return replace(somebody(number), full_name=names[number], phone=phone(number))


def check_lookups(engine: Engine, keys: Keyring, everything: bool = True) -> None:
    """Everybody and everything is found; without `everything`, but for what has no plain value."""
    with sessions(engine, keys)() as db:
        for number in range(PEOPLE):
            channel = ("telegram", "whatsapp", "web")[number % 3]
            caller = person.find_caller(db, channel, address(number), NOW)
            assert caller
            assert caller.id == number + 1
            assert keys.decrypt_address(caller.address) == address(number)
            assert find_user(db, channel, address(number))
            history = chat_history.last_message(db, channel, caller.address, NOW)
            assert history.body == {"text": "Halo"}
            if everything:
                assert inbound.was_received(db, channel, f"m{number}")
            if everything or number != PEOPLE - 1:
                found = participant.find_by_nik(db, nik(number))
                assert found
                assert found.id == number + 1
                owner = addresses.people_with_phones(db, [phone(number)])
                assert owner == {phone(number): number + 1}
            if number != PEOPLE - 1:
                born = date.fromisoformat(who(number).born_on)
                known = participant.find_by_phone_and_birth_date(db, phone(number), born)
                assert [each.id for each in known] == [number + 1]
                named = portfolio.search_by_name(db, officer(db), who(number).full_name)
                assert number + 1 in [each.id for each in named.rows]
        if everything:
            assert link_codes.person_of_code(db, "ABCD1234", NOW) == 1
            assert invitations.find_invitation(db, TOKEN[0], NOW)
        twins = select(Participant.nik_index).where(Participant.id.in_([2, PEOPLE + 1]))
        assert len({*db.scalars(twins)}) == 1


def officer(db: Session) -> Role:
    return db.scalars(select(Role)).one()


def rotate(engine: Engine, keys: Keyring = BOTH, limit: int = 2) -> None:
    rotate_all(sessions(engine, keys), limit)


def in_use(engine: Engine, keys: Keyring = BOTH) -> set[str]:
    with sessions(engine, keys)() as db:
        return index_rotation.index_keys_in_use(db)


def killed_after(engine: Engine, statements: int) -> bool:
    """Rotate, and end at this statement as a killed process does; whether it got that far."""
    left = [statements]

    def count(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed

    event.listen(engine, "before_cursor_execute", count)
    try:
        rotate(engine)
    except Killed:
        return True
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return False


def test_after_the_rotation_the_former_key_is_not_needed_for_anybody_we_know(
    engine: Engine,
) -> None:
    fill(engine)
    check_lookups(engine, OLD)
    rotate(engine)
    check_lookups(engine, BOTH)
    check_lookups(engine, NEW, everything=False)
    assert in_use(engine) == {NEW.index_key.id}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(15))
@given(kills=st.lists(st.integers(1, 120), max_size=4))
def test_killed_at_any_moment_everybody_is_found_and_it_ends_when_run_again(
    engine: Engine, kills: list[int]
) -> None:
    empty(engine)
    fill(engine)
    for statements in kills:
        killed_after(engine, statements)
        check_lookups(engine, BOTH)
    rotate(engine)
    check_lookups(engine, BOTH)
    check_lookups(engine, NEW, everything=False)
    assert in_use(engine) == {NEW.index_key.id}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(10))
@given(kill=st.integers(1, 120), number=st.integers(0, PEOPLE - 1))
def test_whoever_registers_in_the_middle_is_known_as_the_one_with_this_nik(
    engine: Engine, kill: int, number: int
) -> None:
    empty(engine)
    fill(engine)
    killed_after(engine, kill)
    with sessions(engine, BOTH).begin() as db:
        again = applicant(db, None, who(number), duplicate_of=number + 1)
        assert (
            again.nik_index == db.get_one(Participant, number + 1, populate_existing=True).nik_index
        )
    rotate(engine)
    check_lookups(engine, BOTH)
    with sessions(engine, NEW)() as db:
        found = participant.find_by_nik(db, nik(number))
        assert found
        assert found.id == number + 1


def test_a_message_that_comes_again_in_the_middle_is_not_handled_twice(engine: Engine) -> None:
    fill(engine)
    with sessions(engine, BOTH).begin() as db:
        assert not inbound.record_received(db, "telegram", "m0", NOW)
        assert inbound.record_received(db, "telegram", "new", NOW)
        assert not inbound.record_received(db, "telegram", "new", NOW)


def test_erased_people_are_hidden_from_who_has_the_former_key(engine: Engine) -> None:
    fill(engine)
    rotate(engine)
    with sessions(engine, OLD)() as db:
        assert participant.find_by_nik(db, nik(PEOPLE - 1)) is None
        kept = {*db.scalars(select(Participant.nik_index))}
    guesses = {OLD.blind_index("nik", nik(number)) for number in range(PEOPLE)}
    assert not kept & guesses


def test_registrations_are_compared_again_with_the_new_key(engine: Engine) -> None:
    fill(engine)
    rotate(engine)
    with sessions(engine, NEW).begin() as db:
        assert db.scalars(select(BlockingKey)).all() == []
        before = {(each.first_id, each.second_id) for each in db.scalars(select(DuplicatePair))}
        assert detection.detect_duplicates(db, NOW, 100)
        after = {(each.first_id, each.second_id) for each in db.scalars(select(DuplicatePair))}
        assert before <= after
        assert db.scalars(select(BlockingKey)).all()


def test_run_again_it_changes_nothing(engine: Engine) -> None:
    fill(engine)
    rotate(engine)
    assert rotate_all(sessions(engine, BOTH)).total() == 0


def test_a_lost_former_key_stops_it_with_a_word(engine: Engine) -> None:
    fill(engine)
    with pytest.raises(WrongKey, match=OLD.index_key.id):
        rotate(engine, NEW)


def test_a_receipt_on_paper_outlives_a_change_of_the_key(engine: Engine) -> None:
    with sessions(engine, OLD)() as old, sessions(engine, BOTH)() as both:
        assert receipts.signing_keys(old)[0] in receipts.signing_keys(both)
        assert receipts.signing_keys(old)[0] != receipts.signing_keys(both)[0]


def test_every_column_of_an_index_says_its_kind() -> None:
    named = {
        column
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name.endswith("_index") or (table.name, column.name) == ("name_index", "word")
    }
    assert named == {*index_columns()}


def test_whoever_writes_while_it_runs_stays_the_same_person(engine: Engine) -> None:
    world = make_world(engine)
    told = [Inbound("telegram", f"9000{n}", f"{n}-{m}", "menu") for m in range(6) for n in range(8)]
    for each in told[:8]:
        world.bot().receive(each)
    world.sessions = sessions(engine, Keyring({"test": K}, b"n" * 32, b"i" * 32))
    bot = world.bot()
    with ThreadPoolExecutor(3) as pool:
        turning = pool.map(bot.receive, told)
        rotate_all(world.sessions, 1)
        assert [*turning] == [False] * 8 + [True] * 40
    rotate_all(world.sessions)
    with world.sessions() as db:
        people = list(db.scalars(select(Address.person_id)))
        assert len(people) == len({*people}) == 8
        sent = select(OutboundMessage.person_id, OutboundMessage.address)
        assert len({(who, to) for who, to in db.execute(sent)}) == 8
        assert index_rotation.index_keys_in_use(db) == {NEW.index_key.id}
