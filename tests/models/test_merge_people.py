"""Two persons become one and two again: nothing is lost, and nobody's consent gets higher."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import merge_people
from models.cases import cases
from models.database import files
from models.database.engine import open_sessions
from models.messaging import outbox
from models.owned_rows import OWNED, column_name, key_of
from models.participants import applications, participant
from models.participants.participant import Participant
from models.people import addresses, consent, conversation, person
from models.people.consent import Purpose
from models.people.locks import lock_people
from models.people.merge_history import Merge, merged_person_ids, merges_of
from models.people.person import Address, Person, current_person_id
from models.schema import METADATA
from tests.support.chat import KEYS, World, stored
from tests.support.databases import emptied
from tests.support.people import APPLICATION, SITI, agree, applicant, member
from tests.support.sampling import examples

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
OTHER = participant.Identity("3173014101900002", "BUDI", "1990-01-01", "+6281200000002")
NOT_MOVED = {
    "conversations.person_id": "put together by models/people/merge_history.py",
    "people_merges.kept_id": "history",
    "people_merges.merged_id": "history",
    "link_codes.person_id": "codes are void after a merge",
}


def settled_on() -> dict[str, str]:
    return {column_name(each): "moves" for each in OWNED} | NOT_MOVED


def test_every_column_that_names_a_person_is_moved_or_has_a_reason_not_to_be() -> None:
    naming = {
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name == "person_id"
        or any(key.target_fullname == "people.id" for key in column.foreign_keys)
    }
    assert sorted(naming - settled_on().keys()) == []


def meet(db: Session, name: str) -> int:
    return person.find_or_create(db, "web", name, NOW).id


def post_message(db: Session, who: int, address: str, **more: Any) -> None:
    outbox.post(db, who, "web", stored(address), {"text": "x"}, now=NOW, **more)


def rows(db: Session) -> Counter[str]:
    """What belongs to whom; consents by what they mean, since a refusal may be said again."""
    db.flush()
    found: Counter[str] = Counter()
    for column in OWNED:
        for id, owner in db.execute(select(key_of(column), column)):
            found[f"{column_name(column)} {id} {owner}"] += 1
    for row in db.execute(select(Person.id, Person.language, Person.merged_into)):
        found[str(tuple(row))] += 1
    return found


def two(db: Session) -> tuple[int, int]:
    """Two persons, each with something of every kind."""
    found = []
    for name in ("a", "b"):
        who = meet(db, name)
        agree(db, who)
        post_message(db, who, name)
        cases.open_case(db, cases.CaseKind.HELP, now=NOW, due_at=NOW, person_id=who)
        files.store_file(db, who, "ktp", "x.png", "image/png", b"x", NOW)
        found.append(who)
    member(db, found[0], date(2026, 11, 30))
    return found[0], found[1]


def test_a_merge_that_is_undone_changes_no_row(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        before = rows(db)
        row = merge_people.merge_people(db, a, b, "test", NOW)
        assert {each.person_id for each in db.scalars(select(Address))} == {a}
        assert merge_people.undo_merge(db, row, "test", NOW) == {}
        assert rows(db) == before


def test_what_came_after_a_merge_stays_with_the_survivor(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merge_people.merge_people(db, b, a, "test", NOW)
        kept = files.store_file(db, a, "ktp", "x.png", "image/png", b"x", NOW)
        merge_people.undo_merge(db, row, "test", NOW)
        assert db.scalar(select(files.StoredFile.person_id).where(files.StoredFile.id == kept)) == a


def test_the_first_of_two_merges_can_be_undone_alone(world: World) -> None:
    with world.sessions.begin() as db:
        a, b, c = (meet(db, name) for name in "abc")
        first = merge_people.merge_people(db, a, b, "test", NOW)
        second = merge_people.merge_people(db, c, a, "test", NOW)
        root = current_person_id(db, b)
        merge_people.undo_merge(db, first, "test", NOW)
        assert current_person_id(db, first.merged_id) == first.merged_id != root
        assert [line.masked for line in addresses.chat_addresses(db, first.merged_id)] == ["****b"]
        assert merge_people.undo_merge(db, second, "test", NOW) == {}
        assert len({current_person_id(db, each) for each in (a, b, c)}) == 3


def test_an_undo_says_what_it_cannot_give_back(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merge_people.merge_people(db, a, b, "test", NOW)
        moved = row.moved["addresses.person_id"][0]
        addresses.unlink_address(db, a, moved, "test", NOW)
        assert merge_people.undo_merge(db, row, "test", NOW) == {"addresses": 1}


def test_two_registrations_with_two_niks_are_two_people(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        applicant(db, b, OTHER)
        with pytest.raises(merge_people.CannotMerge, match="two"):
            merge_people.merge_people(db, a, b, "test", NOW)


def test_a_duplicate_registration_of_one_person_stays_and_is_not_shown(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        applicant(db, b)
        merge_people.merge_people(db, a, b, "test", NOW)
        assert len(db.scalars(select(Participant).where(Participant.person_id == a)).all()) == 2
        shown = participant.registration_of(db, a)
        assert shown
        assert shown.duplicate_of is None


def test_drafts_of_both_wait_and_go_back(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = meet(db, "a"), meet(db, "b")
        older = {"form": "registration", "answers": {"nik": "1"}, "nonce": "x", "worked": "2026-1"}
        newer = {"parked": {"registration": {"nik": "2"}}, "worked": "2026-2"}
        conversation.save_state(db, a, older, 1, NOW)
        conversation.save_state(db, b, newer, 2, NOW)
        row = merge_people.merge_people(db, a, b, "test", NOW)
        merged = state(db, a)
        assert merged["form"] == "registration"
        assert merged["answers"] == {"nik": "1"}
        assert [kept["nik"] for kept in merged["parked"].values()] == ["2"]
        merge_people.undo_merge(db, row, "test", NOW)
        assert state(db, a)["answers"] == {"nik": "1"}
        assert state(db, b)["parked"] == {"registration": {"nik": "2"}}


def state(db: Session, who: int) -> dict[str, Any]:
    table = conversation.Conversation
    return conversation.load_state(db, db.scalar(select(table.state).where(table.person_id == who)))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.integers(0, 3), st.booleans()),
        st.tuples(st.just("merge"), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.just("undo"), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.just("import"), st.integers(0, 3), st.just(0)),
    ),
    max_size=14,
)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_consent_is_never_higher_than_the_last_decision(steps: list[tuple[str, int, Any]]) -> None:
    with open_sessions(emptied(), KEYS).begin() as db:
        people = [meet(db, name) for name in "abcd"]
        lock_people(db, people)
        last: dict[int, bool] = {}
        for number, (deed, who, what) in enumerate(steps):
            now = NOW + timedelta(minutes=number)
            root = current_person_id(db, people[who])
            if deed == "say":
                more = {"text_version": "t", "channel": "web", "now": now}
                consent.record(db, root, Purpose.REMINDERS, what, **more)
                last |= dict.fromkeys(merged_person_ids(db, root), what)
            elif deed == "merge" and root != current_person_id(db, people[what]):
                merge_people.merge_people(db, root, people[what], "test", now)
            elif deed == "undo" and (found := merges_of(db, root)):
                merge_people.undo_merge(db, found[what % len(found)], "test", now)
            elif deed == "import":
                applications.apply_for_membership(
                    db, SITI, APPLICATION, now, person_id=None, registered_by=1
                )
            for each in people:
                top = current_person_id(db, each)
                agreed = consent.given(db, top, Purpose.REMINDERS)
                assert not agreed or last.get(each) is not False
        assert len(db.scalars(select(Address)).all()) == len(people)
        gone = {row.merged_id for row in db.scalars(select(Merge).where(Merge.undone_at.is_(None)))}
        assert gone == {id for id in people if current_person_id(db, id) != id}
