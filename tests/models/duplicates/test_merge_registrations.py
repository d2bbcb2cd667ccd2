"""Two registrations become one and two again: no row is lost, and nobody's consent gets higher."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.duplicates.likelihood import DuplicateReason, RegistrationFacts, blocking_keys
from domain.parsing.people.nik import is_one_typo_away
from models.cases import cases
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.engine import open_sessions
from models.duplicates import detection, merge_registrations, review
from models.messaging import outbox
from models.owned_rows import column_name
from models.participants import participant
from models.participants.duplicate_pairs import DuplicatePair, PairDecision, RegistrationMerge
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import consent, person
from models.people.consent import Purpose
from models.people.locks import lock_people
from models.people.person import Person
from models.privacy import erasure
from models.reminders import reminder
from models.reminders.reminder import Reminder
from models.roles import scope
from models.schema import METADATA
from tests.support import people
from tests.support.chat import KEYS, World, stored
from tests.support.databases import emptied
from tests.support.sampling import examples

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
UNTIL, LATER = date(2026, 11, 30), date(2026, 12, 31)
SITI = people.SITI
NEAR = Identity("3173015208859010", "SITTI AMINA", "1985-08-12", "", "Jln Mangga 12")
BUDI = Identity("3173014101900002", "BUDI", "1990-01-01", "+6281200000002", "JL. KIWI 3")
ONE = RegistrationFacts(SITI.nik, ("siti", "aminah"), SITI.born_on, "", "")
NOT_MOVED = {
    "participant_versions.participant_id": "what was known of that registration",
    "coverage_spans.participant_id": "made of the versions",
    "coverage_months.participant_id": "made of the ledger",
    "officeholders.participant_id": "found to be theirs: it is counted with the joined one",
    "member_rows.participant_id": "the list says what it said",
    "attestations.participant_id": "who vouched for which registration",
    "name_index.participant_id": "the name of that registration",
    "blocking_keys.participant_id": "what that registration shares",
    "reminders.participant_id": "one a month and step: they are closed, and opened again",
    "participants.duplicate_of": "set by the joining itself",
    "participants.merged_into": "set by the joining itself",
    "broadcast_recipients.participant_id": "who was meant at that time",
    "follow_ups.participant_id": "how that registration stood: the joined one is looked at anew",
    "status_changes.participant_id": "what an import wrote to that registration",
    "application_holds.participant_id": "who works on that application: it ends by itself",
    "application_decisions.participant_id": "what was decided about that application",
    "duplicate_pairs.first_id": "the pair itself",
    "duplicate_pairs.second_id": "the pair itself",
    "registration_merges.kept_id": "history",
    "registration_merges.merged_id": "history",
}


def test_every_column_that_names_a_participant_moves_or_has_a_reason_not_to() -> None:
    naming = {
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name == "participant_id"
        or any(key.target_fullname == "participants.id" for key in column.foreign_keys)
    }
    known = {column_name(each) for each in merge_registrations.MOVING} | NOT_MOVED.keys()
    assert sorted(naming - known) == []


def meet(db: Session, name: str) -> int:
    return person.find_or_create(db, "web", name, NOW).id


def two(db: Session, other: Identity = NEAR) -> tuple[Participant, Participant]:
    """Two registrations, each with a person, payments, a case, a message and a row in the book."""
    found = []
    for name, who, until in (("a", SITI, UNTIL), ("b", other, LATER)):
        owner = meet(db, name)
        row = people.member(db, owner, until, who)
        cases.open_case(db, cases.CaseKind.HELP, now=NOW, due_at=NOW, participant_id=row.id)
        outbox.post(db, owner, "web", stored(name), {"text": "x"}, now=NOW, participant_id=row.id)
        reminder.remind_on(db, row.id, LATER, LATER)
        found.append(row)
    return found[0], found[1]


def rows(db: Session) -> Counter[str]:
    """Everything that a joining may touch."""
    db.flush()
    db.expire_all()
    found: Counter[str] = Counter()
    for column in merge_registrations.MOVING:
        for pair in db.execute(select(column.class_.id, column)):
            found[f"{column_name(column)} {pair}"] += 1
    for table in (Participant, Reminder):
        for row in db.execute(select(table.__table__)):
            values = dict(row._mapping)  # an identity that is sealed anew has other bytes
            known = participant.decrypt_identity(db, values.pop("identity", None))
            found[f"{table.__tablename__} {values} {known}"] += 1
    return found


def consents(db: Session) -> dict[tuple[int, str], bool]:
    people = db.scalars(select(Person.id)).all()
    return {(who, each): consent.given(db, who, each) for who in people for each in Purpose}


@pytest.mark.parametrize("first", [True, False])
def test_a_joining_that_is_undone_changes_no_row(world: World, first: bool) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        kept, gone = (a, b) if first else (b, a)
        before = rows(db)
        row = merge_registrations.merge_registrations(db, kept.id, gone.id, "test", NOW)
        assert rows(db) != before
        merge_registrations.undo_merge(db, row, "test", NOW)
        assert rows(db) == before


def test_what_the_kept_one_lacks_comes_along_until_it_is_undone(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merge_registrations.merge_registrations(db, b.id, a.id, "test", NOW)
        assert participant.identity(db, b).phone == SITI.phone
        assert participant.identity(db, b).street == NEAR.street
        participant.correct_identity(db, b, occupation="ojek")
        merge_registrations.undo_merge(db, row, "test", NOW)
        assert (participant.identity(db, b).phone, b.phone_index) == ("", None)
        assert participant.identity(db, b).occupation == "ojek"


def test_the_one_with_the_same_nik_can_be_kept_and_undone(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db, SITI)
        before = rows(db)
        row = merge_registrations.merge_registrations(db, b.id, a.id, "test", NOW)
        assert participant.find_by_nik(db, SITI.nik) is b
        merge_registrations.undo_merge(db, row, "test", NOW)
        assert rows(db) == before


def test_the_one_that_stays_has_both_histories_and_the_longer_protection(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        payments = db.scalars(select(LedgerEntry.id)).all()
        merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        theirs = select(LedgerEntry.id).where(LedgerEntry.participant_id == a.id)
        assert sorted(db.scalars(theirs)) == sorted(payments)
        assert a.protected_until == LATER


def test_the_one_that_goes_is_shown_to_nobody_and_reminded_of_nothing(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        officer = people.give_role(db, meet(db, "o"), "officer")
        merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        assert not scope.may_see(db, officer, b.id)
        assert participant.registration_of(db, b.person_id) is None
        book = select(Reminder.id).where(Reminder.participant_id == b.id, reminder.OPEN)
        assert db.scalars(book).all() == []


def test_what_came_after_a_joining_stays_with_the_one_that_was_kept(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        month = {"first_month": date(2027, 1, 1), "months": 1}
        ledger.append_entry(db, a.id, EntryKind.REPORTED, **month, amount=None, at=NOW)
        merge_registrations.undo_merge(db, row, "test", NOW)
        newest = select(LedgerEntry.participant_id).order_by(LedgerEntry.id.desc()).limit(1)
        assert db.scalar(newest) == a.id


def test_the_newest_joining_is_undone_first(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        c = people.member(db, None, UNTIL, BUDI)
        first = merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        second = merge_registrations.merge_registrations(db, c.id, a.id, "test", NOW)
        with pytest.raises(merge_registrations.CannotMergeRegistrations, match="newer"):
            merge_registrations.undo_merge(db, first, "test", NOW)
        merge_registrations.undo_merge(db, second, "test", NOW)
        merge_registrations.undo_merge(db, first, "test", NOW)
        assert {row.merged_into for row in (a, b, c)} == {None}


def test_a_nik_that_was_registered_again_meanwhile_stays_with_who_has_it(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        row = merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        again = people.applicant(db, meet(db, "c"), NEAR)
        merge_registrations.undo_merge(db, row, "test", NOW)
        assert b.duplicate_of == again.id


def test_who_erases_themselves_erases_what_was_joined_to_theirs(world: World) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        merge_registrations.merge_registrations(db, a.id, b.id, "test", NOW)
        erasure.erase_person(db, a.person_id, NOW)
        assert [row.identity for row in db.scalars(select(Participant))] == [None, None]


deeds = st.lists(
    st.tuples(st.sampled_from(["join", "part", "yes", "no"]), st.integers(0, 2), st.integers(0, 2)),
    max_size=8,
)


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deeds)
def test_no_consent_rises_by_joining_and_undoing_and_all_undone_is_as_before(
    order: list[tuple[str, int, int]],
) -> None:
    with open_sessions(emptied(), KEYS).begin() as db:
        a, b = two(db)
        c = people.member(db, meet(db, "c"), UNTIL, BUDI)
        lock_people(db, db.scalars(select(Person.id)).all())
        everybody, before, stack = [a, b, c], rows(db), list[RegistrationMerge]()
        for what, one, other in order:
            if what in ("yes", "no"):
                say(db, everybody[one].person_id, what == "yes")
                continue
            allowed = consents(db)
            try:
                if what == "join":
                    one_id, other_id = everybody[one].id, everybody[other].id
                    stack.append(
                        merge_registrations.merge_registrations(db, one_id, other_id, "test", NOW)
                    )
                elif stack:
                    merge_registrations.undo_merge(db, stack[-1], "test", NOW)
                    stack.pop()
            except merge_registrations.CannotMergeRegistrations:
                pass
            assert not [each for each, now in consents(db).items() if now and not allowed[each]]
        while stack:
            merge_registrations.undo_merge(db, stack.pop(), "test", NOW)
        assert rows(db) == before


def say(db: Session, person_id: int | None, given: bool) -> None:
    assert person_id is not None
    more = {"text_version": "1", "channel": "web", "now": NOW}
    consent.record(db, person_id, Purpose.REMINDERS, given, **more)


# Finding them.

digits = st.text("0123456789", min_size=16, max_size=16)


@given(digits, st.integers(0, 15), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_near(nik: str, at: int, digit: str) -> None:
    other = nik[:at] + digit + nik[at + 1 :]
    assert is_one_typo_away(nik, other) == (nik != other)


@given(digits, st.integers(0, 14))
def test_two_swapped_neighbours_are_near(nik: str, at: int) -> None:
    other = nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :]
    assert is_one_typo_away(nik, other) == (nik != other)


slips = st.tuples(st.integers(0, 15), st.sampled_from("0123456789"))


@given(slips)
def test_whoever_gave_the_same_birth_date_shares_a_key_whatever_digit_is_wrong(
    slip: tuple[int, str],
) -> None:
    at, digit = slip
    other = replace(ONE, nik=ONE.nik[:at] + digit + ONE.nik[at + 1 :])
    assert set(blocking_keys(ONE)) & set(blocking_keys(other))


def test_whoever_gave_another_birth_date_shares_the_one_of_the_nik() -> None:
    other = replace(ONE, nik="3173015208859010", born_on="1958-08-12", words=("siti", "amina"))
    assert set(blocking_keys(ONE)) & set(blocking_keys(other))


def look(db: Session, most: int = 100) -> list[DuplicatePair]:
    db.flush()
    while detection.detect_duplicates(db, NOW, most):
        pass
    return list(db.scalars(select(DuplicatePair).order_by(DuplicatePair.id)))


@pytest.mark.parametrize("most", [1, 2, 100])
def test_a_pair_is_found_once_whatever_the_pieces(world: World, most: int) -> None:
    with world.sessions.begin() as db:
        a, b = two(db)
        people.applicant(db, None, BUDI)
        (pair,) = look(db, most)
        assert (pair.first_id, pair.second_id) == (a.id, b.id)
        assert {
            DuplicateReason.NEAR_NIK,
            DuplicateReason.SAME_BIRTH,
            DuplicateReason.NEAR_NAME,
        } <= set(pair.reasons)
        assert look(db) == [pair]


def test_a_corrected_registration_is_compared_anew(world: World) -> None:
    with world.sessions.begin() as db:
        a = people.applicant(db, None, SITI)
        b = people.applicant(db, None, BUDI)
        assert look(db) == []
        participant.correct_identity(
            db, b, phone=SITI.phone, full_name="SITI AMINAH", born_on=SITI.born_on
        )
        (pair,) = look(db)
        assert (pair.first_id, pair.second_id) == (a.id, b.id)


def test_two_of_a_family_at_one_address_are_no_pair(world: World) -> None:
    with world.sessions.begin() as db:
        people.applicant(db, None, SITI)
        wife = Identity("3173014101900002", "DEWI", "1990-01-01", "", SITI.street)
        people.applicant(db, None, wife)
        assert look(db) == []


def test_a_pair_that_was_told_apart_is_never_asked_again(world: World) -> None:
    with world.sessions.begin() as db:
        two(db)
        officer = people.give_role(db, meet(db, "o"), "officer")
        (pair,) = look(db)
        review.mark_different(db, pair, officer, NOW)
        for row in db.scalars(select(Participant)):
            row.keyed_at = None
        assert [each.decision for each in look(db)] == [PairDecision.DIFFERENT]
        assert review.next_pair(db, officer) is None


def test_a_pair_that_was_put_off_comes_after_the_others(world: World) -> None:
    with world.sessions.begin() as db:
        two(db)
        third = Identity("3173014101900003", "BUDI", "1990-01-01", "", "JL. KIWI 3")
        people.applicant(db, None, BUDI)
        people.applicant(db, None, third)
        officer = people.give_role(db, meet(db, "o"), "officer")
        look(db)
        first = review.next_pair(db, officer)
        review.postpone_pair(db, first, officer, NOW)
        second = review.next_pair(db, officer)
        review.postpone_pair(db, second, officer, NOW + timedelta(hours=1))
        assert second is not first
        assert review.next_pair(db, officer) is first


def test_who_was_erased_and_registers_again_is_a_pair_with_that_reason(world: World) -> None:
    with world.sessions.begin() as db:
        row = people.applicant(db, meet(db, "a"), SITI)
        row.state = ApplicationState.PROCESSING
        look(db)
        erasure.erase_person(db, row.person_id, NOW)
        again = people.applicant(db, meet(db, "b"), SITI)
        (pair,) = look(db)
        assert (pair.first_id, pair.second_id, pair.reasons) == (
            row.id,
            again.id,
            [DuplicateReason.ERASED],
        )
        officer = people.give_role(db, meet(db, "o"), "officer")
        review.merge_pair(db, pair, again.id, officer, NOW)
        assert participant.find_by_nik(db, SITI.nik) is again


def test_an_agent_sees_no_pair_of_which_one_is_not_theirs(world: World) -> None:
    with world.sessions.begin() as db:
        a, _ = two(db)
        agent = people.give_role(db, meet(db, "o"), "agent")
        a.agent_id = agent.id
        (pair,) = look(db)
        assert review.next_pair(db, agent) is None
        assert review.find_open_pair(db, agent, str(pair.id)) is None
