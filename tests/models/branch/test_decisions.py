"""Officers at work on applications: one owner, one decision, and what may still be taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.branch.decisions import HELD_FOR, REASONS, UNDONE_WITHIN, DecisionKind
from models import regions
from models.branch import decisions, holds
from models.branch.applications_export import export_new, hand_over_one, handed_over_to
from models.branch.decisions import ApplicationDecision, DecisionState, EnteredFacts
from models.branch.holds import DecisionObstacle
from models.participants.participant import ApplicationState
from models.people import person
from tests.support.encryption import NOW, somebody
from tests.support.people import applicant, give_role

APPROVED, REJECTED, REPAIR, ENTERED = DecisionKind
GONE, HELD, PENDING, OWN, STEP = DecisionObstacle
LATER = NOW + UNDONE_WITHIN


@pytest.fixture
def db(db):
    regions.seed(db)
    return db


@pytest.fixture
def officers(db):
    people = [person.find_or_create(db, "telegram", f"{each}", NOW).id for each in range(2)]
    return [give_role(db, each, "officer") for each in people]


def applicants(db, count=1):
    return [applicant(db, None, somebody(each)) for each in range(1, count + 1)]


def test_one_that_is_taken_is_nobody_elses_until_half_an_hour_without_an_action(db, officers):
    (who,), (mine, other) = applicants(db), officers
    assert holds.take(db, mine, [who.id], NOW).done == [who.id]
    assert holds.take(db, other, [who.id], NOW).left == {who.id: HELD}
    assert decisions.decide(db, other, [who.id], APPROVED, NOW).left == {who.id: HELD}
    late = NOW + HELD_FOR - timedelta(seconds=1)
    assert holds.take(db, mine, [who.id], late).done == [who.id]
    assert holds.take(db, other, [who.id], NOW + HELD_FOR).left == {who.id: HELD}
    assert holds.take(db, other, [who.id], late + HELD_FOR).done == [who.id]


def test_nobody_takes_what_another_officer_has_just_decided(db, officers):
    (who,), (mine, other) = applicants(db), officers
    decisions.decide(db, mine, [who.id], APPROVED, NOW)
    assert decisions.take(db, other, [who.id], NOW).left == {who.id: PENDING}
    assert holds.holders(db, [who.id], NOW) == {}
    assert decisions.take(db, mine, [who.id], NOW).done == [who.id]
    holds.give_back(db, mine, [who.id], NOW)
    decisions.take_due(db, LATER, 9)
    assert decisions.take(db, other, [who.id], LATER).done == [who.id]


def test_one_is_given_back_by_hand_and_when_the_office_ends(db, officers):
    (who,), (mine, other) = applicants(db), officers
    holds.take(db, mine, [who.id], NOW)
    assert holds.give_back(db, other, [who.id], NOW) == []
    assert holds.give_back(db, mine, [who.id], NOW) == [who.id]
    holds.take(db, mine, [who.id], NOW)
    mine.ended_at = NOW
    db.flush()
    db.expire_all()
    assert holds.take(db, other, [who.id], NOW).done == [who.id]


def test_nothing_follows_from_a_decision_before_ten_minutes_are_over(db, officers):
    rows, (mine, _) = applicants(db, 3), officers
    ids = [each.id for each in rows]
    outcome = decisions.decide(db, mine, ids, REJECTED, NOW, ["age"])
    assert outcome.done == ids
    assert export_new(db, "role:1", NOW) == []
    assert decisions.take_due(db, LATER - timedelta(seconds=1), 9) == []
    assert {each.state for each in rows} == {ApplicationState.SUBMITTED}
    assert decisions.undo(db, mine, outcome.decision_id, NOW) == ids
    assert decisions.take_due(db, LATER, 9) == []
    assert len(export_new(db, "role:1", NOW)) == 3


def test_only_whoever_decided_undoes_it_and_only_in_time(db, officers):
    (who,), (mine, other) = applicants(db), officers
    first = decisions.decide(db, mine, [who.id], APPROVED, NOW).decision_id
    assert decisions.undo(db, other, first, NOW) == []
    assert decisions.undo(db, mine, first, LATER) == []
    assert decisions.undo(db, mine, 999, NOW) == []
    assert decisions.undo(db, mine, first, NOW) == [who.id]
    assert decisions.undo(db, mine, first, NOW) == []
    assert decisions.decide(db, mine, [who.id], APPROVED, NOW).done == [who.id]


def test_what_was_handed_over_meanwhile_is_approved_for_good(db, officers):
    (who,), (mine, _) = applicants(db), officers
    first = decisions.decide(db, mine, [who.id], APPROVED, NOW).decision_id
    (row,) = export_new(db, "role:1", NOW)
    assert "checked" in row.flags
    assert decisions.undo(db, mine, first, NOW) == []
    assert [found.id for _, found in decisions.take_due(db, LATER, 9)] == [who.id]


def test_one_decision_at_a_time_and_each_at_its_step(db, officers):
    (who,), (mine, _) = applicants(db), officers
    steps = [ENTERED, APPROVED, APPROVED]
    found = [decisions.decide(db, mine, [who.id], each, NOW).left for each in steps]
    assert found == [{who.id: STEP}, {}, {who.id: PENDING}]
    decisions.take_due(db, LATER, 9)
    assert decisions.decide(db, mine, [who.id], APPROVED, LATER).left == {who.id: STEP}
    assert decisions.decide(db, mine, [who.id], REPAIR, LATER, ["nik"]).done == [who.id]


def test_nobody_decides_about_their_own_application_nor_one_outside_of_their_area(db, officers):
    mine, other = officers
    own = applicant(db, mine.person_id, somebody(1))
    far = applicant(db, None, somebody(2), village="31.73.01.1001")
    other.area = "31.73.04"
    db.flush()
    assert decisions.decide(db, mine, [own.id], APPROVED, NOW).left == {own.id: OWN}
    assert decisions.decide(db, other, [far.id], APPROVED, NOW).left == {far.id: GONE}
    assert holds.take(db, other, [far.id], NOW).left == {far.id: GONE}


def test_what_became_of_it_otherwise_overtakes_a_decision(db, officers):
    rows, (mine, _) = applicants(db, 3), officers
    decisions.decide(db, mine, [each.id for each in rows], REPAIR, NOW, ["photo"])
    rows[0].state = ApplicationState.ACTIVE
    rows[1].submitted_at = NOW + timedelta(minutes=1)
    db.flush()
    assert [who.id for _, who in decisions.take_due(db, LATER, 9)] == [rows[2].id]
    states = db.scalars(select(ApplicationDecision.state).order_by(ApplicationDecision.id))
    assert [*states] == [DecisionState.OVERTAKEN, DecisionState.OVERTAKEN, DecisionState.DONE]
    assert decisions.decide(db, mine, [rows[1].id], APPROVED, LATER).done == [rows[1].id]


def test_one_that_is_approved_is_handed_over_alone_to_whoever_has_it(db, officers):
    (who,), (mine, other) = applicants(db), officers
    assert not hand_over_one(db, mine, who.id, NOW)
    holds.give_back(db, mine, [who.id], NOW)
    decisions.decide(db, other, [who.id], APPROVED, NOW)
    assert hand_over_one(db, mine, who.id, NOW)
    assert (who.state, who.handed_over_at) == (ApplicationState.PROCESSING, NOW)
    assert handed_over_to(db, other, who.id, NOW) is None
    assert handed_over_to(db, mine, who.id, NOW).nik == somebody(1).nik
    assert handed_over_to(db, mine, who.id, NOW + HELD_FOR) is None
    facts = EnteredFacts("12345678901", "8812345")
    done = decisions.decide(db, mine, [who.id], ENTERED, NOW, facts=facts)
    assert done.done == [who.id], "it need not wait until the approval is told"
    assert [found.kind for found, _ in decisions.take_due(db, LATER, 9)] == [ENTERED]
    row = db.get_one(ApplicationDecision, done.decision_id)
    assert decisions.entered_facts(db, row) == facts
    assert b"8812345" not in row.facts
    assert decisions.forget_old(db, LATER + decisions.FACTS_KEPT) == 1
    db.refresh(row)
    assert decisions.entered_facts(db, row) == EnteredFacts()


@pytest.mark.parametrize("kind", DecisionKind)
def test_a_decision_takes_the_reasons_of_its_own_list(db, officers, kind):
    wrong = [["nobody"]] + ([[]] if REASONS[kind] else [["age"], ["nik"]])
    for reasons in wrong:
        with pytest.raises(ValueError, match=kind):
            decisions.decide(db, officers[0], [1], kind, NOW, reasons)
