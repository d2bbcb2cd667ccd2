"""An officer says whose a NIK is: everything official moves there, and only there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.branch.applications_export import export_new
from models.branch.status_import import apply_rows
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.cashbook import receipts
from models.cashbook.receipts import ReceiptState
from models.contributions import ledger
from models.duplicates import nik_owner, review
from models.duplicates.nik_owner import NikDecided
from models.messaging import outbox
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.participants.duplicate_pairs import DuplicatePair, PairDecision
from models.participants.participant import ApplicationState
from models.people import person
from models.reconciliation.matching import record_match
from models.reminders import reminder
from models.reminders.reminder import Reminder
from tests.support import cashbook, people
from tests.support.encryption import AS_OF, DECEMBER, NOW, ORIGIN, Row, nik, somebody

KPJ = "22012345678"
LATER = NOW + timedelta(days=1)


def apply(db, who, **facts):
    row = people.applicant(db, person.create_person(db, NOW), who, **facts)
    if row.duplicate_of:
        cases.open_case(db, CaseKind.DUPLICATE, now=NOW, due_at=NOW, participant_id=row.id)
    return row


@pytest.fixture
def two(db):
    """Somebody who typed Siti's NIK first, and got what is Siti's; and Siti."""
    squatter = apply(db, somebody(1))
    siti = apply(db, somebody(1))
    export_new(db, "command:export", NOW)
    row = Row(nik(1), "active", DECEMBER, kpj=KPJ, months=2)
    apply_rows(db, [row], AS_OF, ORIGIN, NOW)
    assert squatter.protected_until == DECEMBER
    return squatter, siti


def decide(db, officer, owner):
    (question,) = nik_owner.open_questions(db, officer)
    return nik_owner.decide(db, officer, f"{question.case_id}", owner and owner.id, LATER)


def test_the_owner_gets_standing_payments_and_kpj_and_the_other_loses_them(db, officer, two):
    squatter, siti = two
    months = ledger.posted_months(db, squatter.id)
    reminder.remind_on(db, squatter.id, DECEMBER, DECEMBER)
    address = {"text": "Terlindungi"}
    outbox.post(
        db, squatter.person_id, "web", "1", address, now=NOW, reason="news",
        participant_id=squatter.id,
    )  # fmt: skip
    owner, aside = decide(db, officer, siti)
    db.expire_all()
    assert (owner, aside) == (siti, [squatter])
    assert participant.find_by_nik(db, nik(1)) is siti
    assert squatter.duplicate_of == siti.id
    assert (siti.state, siti.protected_until, siti.data_origin) == ("active", DECEMBER, ORIGIN)
    assert (squatter.state, squatter.protected_until, squatter.data_as_of) == (
        ApplicationState.REJECTED, None, None,
    )  # fmt: skip
    assert ledger.posted_months(db, siti.id) == months
    assert ledger.entries_of(db, squatter.id) == []
    assert participant.identity(db, siti).kpj == KPJ
    assert participant.identity(db, squatter).kpj == ""
    assert db.scalars(select(OutboundMessage.outcome)).all() == ["cancelled"]
    assert db.scalars(select(Reminder.outcome)).all() == ["set aside"]
    assert set(db.scalars(select(Case.close_reason))) == {nik_owner.CLOSED_AS}
    assert nik_owner.open_questions(db, officer) == []


def test_later_files_go_to_the_owner_however_the_name_is_written(db, officer, two):
    squatter, siti = two
    decide(db, officer, siti)
    row = Row(nik(1), "ended", AS_OF, name="BU SITI", born_on="")
    apply_rows(db, [row], AS_OF, ORIGIN, LATER)
    assert (siti.state, squatter.state) == ("ended", "rejected")


def test_cash_stays_with_who_paid_it_and_its_receipt_says_no_more_than_is_known(db, officer, two):
    squatter, siti = two
    agent = people.give_role(db, person.create_person(db, NOW), "agent")
    collected = cashbook.collected(db, agent, squatter, NOW)
    (line,) = cashbook.deposited(db, agent, [collected], NOW)
    official = ledger.official_entries(db, squatter.id)[0]
    record_match(db, line.id, cashbook.whole(line, official.id), "exact", "job:matching", NOW)
    assert receipts.receipt_state(db, collected) == ReceiptState.POSTED
    decide(db, officer, siti)
    db.expire_all()
    assert receipts.receipt_state(db, collected) == ReceiptState.DEPOSITED
    assert {each.kind for each in ledger.entries_of(db, squatter.id)} == {"collected", "deposited"}
    assert {each.kind for each in ledger.entries_of(db, siti.id)} == {"posted"}


def test_nobody_gets_a_nik_whose_owner_has_not_come(db, officer):
    squatter = apply(db, replace(somebody(1), full_name="RUDI HARTONO"))
    export_new(db, "command:export", NOW)
    apply_rows(db, [Row(nik(1), "active", DECEMBER)], AS_OF, ORIGIN, NOW)
    assert decide(db, officer, None) == (None, [squatter])
    siti = apply(db, somebody(1))
    assert decide(db, officer, siti) == (siti, [])
    assert participant.find_by_nik(db, nik(1)) is siti


def test_who_comes_back_with_the_ktp_can_be_the_owner_after_all(db, officer, two):
    squatter, siti = two
    decide(db, officer, siti)
    again = people.applicant(db, squatter.person_id, somebody(1))
    cases.open_case(db, CaseKind.DUPLICATE, now=NOW, due_at=NOW, participant_id=again.id)
    decide(db, officer, squatter)
    assert participant.find_by_nik(db, nik(1)) is squatter
    assert (squatter.state, squatter.protected_until) == ("active", DECEMBER)
    assert (siti.state, siti.protected_until) == ("rejected", None)


def test_an_erased_registration_stops_nobody(db, officer):
    erased = people.member(db, None, DECEMBER, somebody(1))
    erased.identity = None
    siti = apply(db, somebody(1))
    assert decide(db, officer, siti) == (siti, [])
    assert erased.duplicate_of == siti.id


def test_a_question_is_decided_once(db, officer, two):
    (question,) = nik_owner.open_questions(db, officer)
    decide(db, officer, two[1])
    with pytest.raises(NikDecided):
        nik_owner.decide(db, officer, f"{question.case_id}", two[0].id, LATER)


def test_an_officer_decides_only_about_others_and_about_people_of_the_area(db, officer, two):
    village = two[0].village
    people.give_role(db, officer.person_id, "officer", area=village)
    assert len(nik_owner.open_questions(db, officer)) == 1
    far = people.give_role(db, person.create_person(db, NOW), "officer", area="31.73.05")
    assert nik_owner.open_questions(db, far) == []
    two[1].village = "31.73.05.1001"
    db.flush()
    assert nik_owner.open_questions(db, far) == []
    two[0].person_id = officer.person_id
    db.flush()
    assert nik_owner.open_questions(db, officer) == []


def test_an_agent_decides_nothing_about_one_nik(db, officer, two):
    agent = people.give_role(db, person.create_person(db, NOW), "agent")
    for row in two:
        row.agent_id = agent.id
    db.add(
        DuplicatePair(
            first_id=two[0].id, second_id=two[1].id, score=100, reasons=["same_nik"],
            decision=PairDecision.OPEN, found_at=NOW,
        )
    )  # fmt: skip
    db.flush()
    assert review.next_pair(db, agent) is None
    pair = review.next_pair(db, officer)
    assert pair is not None
    review.merge_pair(db, pair, two[0].id, officer, NOW)
    assert review.recent_merges(db, agent) == []
    assert len(review.recent_merges(db, officer)) == 1
