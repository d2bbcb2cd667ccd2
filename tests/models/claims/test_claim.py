"""Claims as rows: their states, clocks, papers and their end."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.progress import ClaimState, PaperFault
from domain.claims.refusals import RefusalReason
from domain.claims.told import Claimant
from models import uploads
from models.cases import cases
from models.cases.cases import ANSWER_STANDS, CaseState
from models.claims import claim, deadlines, papers
from models.claims.claim import Claim, ClaimFacts, NotPossible
from models.claims.papers import ClaimPaper
from models.database.files import StoredFile
from models.inbox import inbox, own_claims
from models.people import person
from tests.support.chat import PIXEL
from tests.support.people import NOW

FACTS = ClaimFacts(nik="3173015208859001", name="Budi", happened_on="2026-11-01")


def widows_claim(db: Session, now: datetime = NOW) -> Claim:
    widow = person.create_person(db, now)
    return claim.open_claim(
        db,
        ClaimKind.DEATH,
        Claimant.SPOUSE,
        FACTS,
        [Circumstance.SPOUSE],
        person_id=widow,
        opened_by=widow,
        now=now,
    )


def send(db: Session, of: Claim, paper: str | None, now: datetime = NOW) -> ClaimPaper:
    who = of.case.person_id or 0
    file = uploads.store_upload(db, who, "claim", "berkas.jpg", "image/jpeg", PIXEL, now)
    row = papers.add_page(db, of.case_id, file, now, None)
    row.paper = paper
    there = papers.papers_there(papers.pages_of(db, of.case_id))
    claim.count_papers(db, of, there, now)
    return row


def complete(db: Session, of: Claim) -> None:
    for each in claim.checklist_of(db, of).missing(()):
        send(db, of, each)


def test_what_was_told_is_sealed_and_comes_back(db: Session) -> None:
    found = widows_claim(db)
    assert claim.facts_of(db, found) == FACTS
    assert b"3173015208859001" not in (found.facts or b"")


def test_a_claim_is_complete_when_the_last_needed_paper_is_there(db: Session) -> None:
    found = widows_claim(db)
    *most, last = claim.checklist_of(db, found).missing(())
    for each in most:
        send(db, found, each)
    assert (found.state, found.ask_at) == (ClaimState.BEGUN, NOW + timedelta(days=3))
    page = send(db, found, last)
    assert (found.state, found.ask_at) == (ClaimState.COMPLETE, None)
    papers.drop_page(db, page)
    claim.count_papers(db, found, set(most), NOW)
    assert found.state == ClaimState.BEGUN


def test_the_clock_of_the_payment_starts_when_the_branch_calls_it_complete(db: Session) -> None:
    found = widows_claim(db)
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    claim.move(db, found, ClaimState.IN_PROCESS, "role:1", NOW)
    assert found.accepted_on == date(2026, 11, 22)
    assert found.case.due_at.date() == date(2026, 11, 25)
    assert deadlines.late_claims(db, NOW, 10) == []
    assert list(deadlines.late_claims(db, NOW + timedelta(days=4), 10)) == [found]


def test_words_in_a_claim_are_promised_soon_whatever_its_own_clock_says(db: Session) -> None:
    case, soon = widows_claim(db).case, NOW + timedelta(days=1)
    case.due_at = NOW + timedelta(days=14)
    db.flush()
    inbox.reply(db, case, "aktanya belum jadi", NOW, soon)
    assert (case.due_at, case.goes_up_at) == (soon, soon)
    inbox.reply(db, case, "gimana ya", NOW, soon + timedelta(days=1))
    assert case.goes_up_at == soon
    assert list(cases.unanswered(db, soon, 10)) == [case]


def test_words_in_a_late_claim_leave_it_late_and_are_promised_apart(db: Session) -> None:
    case, soon = widows_claim(db).case, NOW + timedelta(days=1)
    case.due_at = NOW - timedelta(days=2)
    db.flush()
    inbox.reply(db, case, "kok lama", NOW, soon)
    assert (case.due_at, case.goes_up_at) == (NOW - timedelta(days=2), soon)


def test_an_ended_claim_that_begins_anew_has_no_old_promise(db: Session) -> None:
    found = widows_claim(db)
    inbox.reply(db, found.case, "kok lama", NOW, NOW + timedelta(days=1))
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    claim.move(db, found, ClaimState.REFUSED, "role:1", NOW, RefusalReason.NAMES_DIFFER)
    send(db, found, "other_paper")
    claim.got_paper(db, found, "other_paper", NOW)
    assert (found.state, found.case.goes_up_at) == (ClaimState.BEGUN, None)


def test_an_end_closes_the_case_and_a_refusal_can_be_handed_in_again(db: Session) -> None:
    found = widows_claim(db)
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    claim.move(db, found, ClaimState.REFUSED, "role:1", NOW, RefusalReason.NAMES_DIFFER)
    assert (found.case.state, found.refused_for) == (CaseState.CLOSED, "names_differ")
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    assert (found.case.state, found.refused_for, found.ended_at) == (CaseState.OPEN, None, None)


def test_a_death_is_never_refused_for_being_told_late(db: Session) -> None:
    found = widows_claim(db)
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    for reason in (RefusalReason.TOO_LATE, RefusalReason.STILL_MEMBER, None):
        with pytest.raises(NotPossible):
            claim.move(db, found, ClaimState.REFUSED, "role:1", NOW, reason)
    assert found.state == ClaimState.HANDED_IN


@pytest.mark.parametrize("state", [ClaimState.PAID, ClaimState.REFUSED, ClaimState.IN_PROCESS])
def test_what_was_never_handed_in_is_not_decided(state: ClaimState, db: Session) -> None:
    with pytest.raises(NotPossible):
        claim.move(db, widows_claim(db), state, "role:1", NOW)


def test_papers_go_30_days_after_the_end(db: Session) -> None:
    found = widows_claim(db)
    complete(db, found)
    claim.move(db, found, ClaimState.WITHDRAWN, "person:1", NOW)
    assert claim.erase_ended(db, NOW + timedelta(days=29)) == 0
    assert claim.erase_ended(db, NOW + timedelta(days=30)) == 1
    assert db.scalars(select(StoredFile)).all() == []
    assert claim.facts_of(db, db.get_one(Claim, found.case_id)) == ClaimFacts()
    assert claim.erase_ended(db, NOW + timedelta(days=31)) == 0


def test_a_page_without_a_name_is_no_paper(db: Session) -> None:
    found = widows_claim(db)
    send(db, found, None)
    assert papers.papers_there(papers.pages_of(db, found.case_id)) == set()


def test_only_the_claimant_finds_a_claim_by_its_number(db: Session) -> None:
    found = widows_claim(db)
    stranger = person.create_person(db, NOW)
    number = f"{found.case_id}"
    assert own_claims.find(db, found.case.person_id or 0, number) is found
    assert own_claims.find(db, stranger, number) is None
    assert own_claims.find_open(db, stranger) == []


def test_families_are_reminded_of_missing_papers_when_it_is_time(db: Session) -> None:
    found = widows_claim(db)
    assert deadlines.asking_due(db, NOW + timedelta(days=2), 10) == []
    assert list(deadlines.asking_due(db, NOW + timedelta(days=3), 10)) == [found]


def in_process(db: Session) -> Claim:
    """A widow's claim that the branch took as complete, to be paid by the 25th."""
    found = widows_claim(db)
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    claim.move(db, found, ClaimState.IN_PROCESS, "role:1", NOW)
    return found


def test_an_answer_to_the_family_moves_no_clock_of_the_claim(db: Session) -> None:
    found = in_process(db)
    due = found.due_at
    found.case.state, found.case.due_at = CaseState.ANSWERED, NOW + ANSWER_STANDS
    assert found.due_at == due
    assert list(deadlines.late_claims(db, NOW + timedelta(days=4), 10)) == [found]


def test_what_is_late_stays_on_the_list_and_comes_back_to_it(db: Session) -> None:
    found, day = in_process(db), timedelta(days=1)
    found.case.state, found.case.due_at = CaseState.ANSWERED, NOW + ANSWER_STANDS
    deadlines.be_late(found, NOW + 4 * day)
    assert (found.case.state, found.case.due_at) == (CaseState.OPEN, found.due_at)
    assert deadlines.late_claims(db, NOW + 5 * day, 10) == []
    found.case.state, found.case.due_at = CaseState.ANSWERED, NOW + 5 * day + ANSWER_STANDS
    cases.close_answered(db, NOW + 12 * day)
    assert list(deadlines.late_claims(db, NOW + 12 * day, 10)) == [found]


def test_a_clock_that_stood_still_reminds_once(db: Session) -> None:
    found, late = widows_claim(db), NOW + timedelta(days=30)
    deadlines.ask_again(found, True, late)
    assert deadlines.asking_due(db, late, 10) == []
    assert list(deadlines.asking_due(db, late + timedelta(days=4), 10)) == [found]


def test_a_paper_that_the_branch_wants_again_is_missing_until_a_page_of_it_comes(
    db: Session,
) -> None:
    found = widows_claim(db)
    complete(db, found)
    claim.move(
        db, found, ClaimState.BEGUN, "role:1", NOW, wanted={"family_card": PaperFault.UNREADABLE}
    )
    there = papers.papers_there(papers.pages_of(db, found.case_id))
    assert claim.checklist_of(db, found).missing(there) == ("family_card",)
    claim.got_paper(db, found, "family_card", NOW)
    claim.count_papers(db, found, there, NOW)
    assert found.state == ClaimState.COMPLETE


def test_a_paper_for_a_refused_claim_begins_it_anew(db: Session) -> None:
    found = widows_claim(db)
    claim.move(db, found, ClaimState.HANDED_IN, "role:1", NOW)
    claim.move(db, found, ClaimState.REFUSED, "role:1", NOW, RefusalReason.NAMES_DIFFER)
    assert found.takes_papers
    claim.got_paper(db, found, "other_paper", NOW)
    assert (found.state, found.refused_for, found.case.state) == ("begun", None, CaseState.OPEN)


def accident(db: Session, due: datetime) -> Claim:
    worker = person.create_person(db, NOW)
    return claim.open_claim(
        db,
        ClaimKind.ACCIDENT,
        Claimant.SELF,
        FACTS,
        [],
        person_id=worker,
        opened_by=worker,
        now=NOW,
        due_at=due,
    )


def test_an_accident_is_complete_only_after_the_doctors_word(db: Session) -> None:
    found = accident(db, NOW + timedelta(hours=47))
    complete(db, found)
    assert found.state == ClaimState.BEGUN
    before = papers.papers_there(papers.pages_of(db, found.case_id))
    claim.pass_on_notice(db, found, "role:1", NOW)
    assert found.due_at is None
    claim.end_treatment(db, found, False, "person:1", NOW)
    assert found.due_at == NOW + timedelta(hours=48)
    assert set(claim.checklist_of(db, found).missing(before)) == {"doctor_form", "claim_form_3kk2"}
    complete(db, found)
    assert found.state == ClaimState.COMPLETE
    with pytest.raises(NotPossible):
        claim.end_treatment(db, found, False, "person:1", NOW)


def test_a_notice_stays_due_whatever_else_happens_to_the_claim(db: Session) -> None:
    due = NOW + timedelta(hours=40)
    found = accident(db, due)
    claim.end_treatment(db, found, False, "person:1", NOW)
    claim.move(db, found, ClaimState.BEGUN, "role:1", NOW, wanted={"ktp": PaperFault.NONE_YET})
    assert (found.due_at, found.case.due_at) == (due, due)
    assert list(deadlines.urge_due(db, NOW + timedelta(hours=20), 10)) == [found]
    claim.pass_on_notice(db, found, "role:1", NOW)
    assert deadlines.urge_due(db, NOW + timedelta(hours=40), 10) == []


def test_an_answer_that_stands_closes_no_claim(db: Session) -> None:
    found = in_process(db)
    found.case.state, found.case.due_at = CaseState.ANSWERED, NOW + ANSWER_STANDS
    db.flush()
    cases.close_answered(db, NOW + 2 * ANSWER_STANDS)
    db.refresh(found.case)
    assert (found.case.state, found.case.closed_at) == (CaseState.ANSWERED, None)
