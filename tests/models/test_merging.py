"""Two persons become one and two again: nothing is lost, and nobody's consent gets higher."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import members
import pytest
from chat import KEYS, World
from databases import emptied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sampling import examples
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import case, channels, consent, conversation, file, merging, outbox, person, unmerging
from models.consent import Purpose
from models.database import open_sessions
from models.holding import hold
from models.merge import Merge, family, standing, survivor
from models.owned import OWNED, name_of
from models.participant import Participant
from models.person import Address, Person
from models.tables import METADATA

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
OTHER = members.Identity("3173014101900002", "BUDI", "1990-01-01", "+6281200000002")
NOT_MOVED = {
    "conversations.person_id": "put together by models/drafting.py",
    "merges.kept": "history",
    "merges.gone": "history",
    "pairings.person_id": "codes are void after a merge",
}


def settled_on() -> dict[str, str]:
    return {name_of(each): "moves" for each in OWNED} | NOT_MOVED


def test_every_column_that_names_a_person_is_moved_or_has_a_reason_not_to_be() -> None:
    naming = {
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name == "person_id"
        or any(key.target_fullname == "persons.id" for key in column.foreign_keys)
    }
    assert sorted(naming - settled_on().keys()) == []


def meet(db: Session, name: str) -> int:
    return person.meet(db, "web", name, NOW).id


def letter(db: Session, who: int, address: str, **more: Any) -> None:
    outbox.post(db, who, "web", address, {"text": "x"}, now=NOW, **more)


def rows(db: Session) -> Counter[str]:
    """What belongs to whom; consents by what they mean, since a refusal may be said again."""
    db.flush()
    found: Counter[str] = Counter()
    for column in OWNED:
        table = column.class_
        for id, owner in db.execute(select(table.id, column)):
            found[f"{name_of(column)} {id} {owner}"] += 1
    for row in db.execute(select(Person.id, Person.language, Person.merged_into)):
        found[str(tuple(row))] += 1
    return found


def two(db: Session) -> tuple[int, int]:
    """Two persons, each with something of every kind."""
    found = []
    for name in ("a", "b"):
        who = meet(db, name)
        members.agree(db, who)
        letter(db, who, name)
        case.open_case(db, case.About.HELP, now=NOW, due_at=NOW, person_id=who)
        file.keep(db, who, "ktp", "x.png", "image/png", b"x", NOW)
        found.append(who)
    members.member(db, found[0], date(2026, 11, 30))
    return found[0], found[1]


def test_a_merge_that_is_undone_changes_no_row(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        before = rows(db)
        row = merging.merge(db, a, b, "test", NOW)
        assert {each.person_id for each in db.scalars(select(Address))} == {a}
        assert unmerging.undo(db, row, "test", NOW) == {}
        assert rows(db) == before


def test_what_came_after_a_merge_stays_with_the_survivor(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merging.merge(db, b, a, "test", NOW)
        kept = file.keep(db, a, "ktp", "x.png", "image/png", b"x", NOW)
        unmerging.undo(db, row, "test", NOW)
        assert db.scalar(select(file.File.person_id).where(file.File.id == kept)) == a


def test_the_first_of_two_merges_can_be_undone_alone(world: World) -> None:
    with world.sessions.begin() as db:
        a, b, c = (meet(db, name) for name in "abc")
        first = merging.merge(db, a, b, "test", NOW)
        second = merging.merge(db, c, a, "test", NOW)
        root = survivor(db, b)
        unmerging.undo(db, first, "test", NOW)
        assert survivor(db, first.gone) == first.gone != root
        assert [line.masked for line in channels.of_person(db, first.gone)] == ["****b"]
        assert unmerging.undo(db, second, "test", NOW) == {}
        assert len({survivor(db, each) for each in (a, b, c)}) == 3


def test_an_undo_says_what_it_cannot_give_back(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merging.merge(db, a, b, "test", NOW)
        moved = row.moved["addresses.person_id"][0]
        channels.unlink(db, a, moved, "test", NOW)
        assert unmerging.undo(db, row, "test", NOW) == {"addresses": 1}


def test_two_registrations_with_two_niks_are_two_people(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        members.applicant(db, b, OTHER)
        with pytest.raises(merging.CannotMerge, match="two"):
            merging.merge(db, a, b, "test", NOW)


def test_a_duplicate_registration_of_one_person_stays_and_is_not_shown(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        members.applicant(db, b)
        merging.merge(db, a, b, "test", NOW)
        assert len(db.scalars(select(Participant).where(Participant.person_id == a)).all()) == 2
        shown = members.participant.of_person(db, a)
        assert shown
        assert shown.duplicate_of is None


def test_drafts_of_both_wait_and_go_back(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = meet(db, "a"), meet(db, "b")
        older = {"form": "registration", "answers": {"nik": "1"}, "nonce": "x", "worked": "2026-1"}
        newer = {"parked": {"registration": {"nik": "2"}}, "worked": "2026-2"}
        conversation.keep(db, a, older, 1, NOW)
        conversation.keep(db, b, newer, 2, NOW)
        row = merging.merge(db, a, b, "test", NOW)
        merged = state(db, a)
        assert merged["form"] == "registration"
        assert merged["answers"] == {"nik": "1"}
        assert [kept["nik"] for kept in merged["parked"].values()] == ["2"]
        unmerging.undo(db, row, "test", NOW)
        assert state(db, a)["answers"] == {"nik": "1"}
        assert state(db, b)["parked"] == {"registration": {"nik": "2"}}


def state(db: Session, who: int) -> dict[str, Any]:
    table = conversation.Conversation
    return conversation.read(db, db.scalar(select(table.state).where(table.person_id == who)))


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
        hold(db, people)
        last: dict[int, bool] = {}
        for number, (deed, who, what) in enumerate(steps):
            now = NOW + timedelta(minutes=number)
            root = survivor(db, people[who])
            if deed == "say":
                more = {"text_version": "t", "channel": "web", "now": now}
                consent.record(db, root, Purpose.REMINDERS, what, **more)
                last |= dict.fromkeys(family(db, root), what)
            elif deed == "merge" and root != survivor(db, people[what]):
                merging.merge(db, root, people[what], "test", now)
            elif deed == "undo" and (found := standing(db, root)):
                unmerging.undo(db, found[what % len(found)], "test", now)
            elif deed == "import":
                members.participant.apply(
                    db, members.SITI, now, **members.FACTS | {"person_id": None, "registered_by": 1}
                )
            for each in people:
                top = survivor(db, each)
                agreed = consent.given(db, top, Purpose.REMINDERS)
                assert not agreed or last.get(each) is not False
        assert len(db.scalars(select(Address)).all()) == len(people)
        gone = {row.gone for row in db.scalars(select(Merge).where(Merge.undone_at.is_(None)))}
        assert gone == {id for id in people if survivor(db, id) != id}
