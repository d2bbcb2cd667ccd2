"""Of two NIKs of one worker one was wrong: once their registrations are merged, both are theirs."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from domain.branch.official_identity import Doubt
from models.branch import registrants, status_import
from models.cashbook import receipts
from models.cashbook.receipts import ReceiptState
from models.contributions.matches import MatchProposal
from models.duplicates import merge_registrations
from models.participants import search
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import MERGED, Participant
from models.reconciliation import reconcile
from models.roles import scope
from tests.support import cashbook
from tests.support.cashbook import DUES, StatusRow
from tests.support.chat import Chat
from tests.support.people import NOW, SITI, give_role, member

UNTIL, LATER, TODAY = date(2026, 11, 30), date(2026, 12, 31), date(2026, 12, 1)
DAY_AFTER = NOW + timedelta(days=1)
WRONG = replace(SITI, nik="3173015208859010")


def told(who, until=LATER, status="active", **more):
    return StatusRow(who.nik, who.full_name, until, born_on=who.born_on, status=status, **more)


def joined(db, agent_id=None):
    """Siti's registration, into which the one with the wrong NIK was merged."""
    kept = member(db, None, UNTIL, SITI, agent_id=agent_id)
    gone = member(db, None, UNTIL, WRONG)
    merge_registrations.merge_registrations(db, kept.id, gone.id, "test", NOW)
    return kept


def take_in(db, *rows):
    among = registrants.rows_of_one(db, rows)
    return status_import.apply_rows(db, rows, TODAY, "cabang", DAY_AFTER, among=among)


def test_a_row_under_the_nik_of_the_merged_registration_is_about_the_worker(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        found = take_in(db, told(WRONG))
        assert (found.counts["unknown"], siti.protected_until) == (0, LATER)


def test_of_rows_under_both_niks_the_card_that_protects_longest_counts(world):
    for order in (1, -1):
        with world.sessions.begin() as db:
            siti = joined(db)
            rows = [told(SITI, date(2026, 6, 30), "ended"), told(WRONG)]
            found = take_in(db, *rows[::order])
            assert (siti.state, siti.protected_until) == ("active", LATER)
            assert (found.counts["changed"], found.counts["unchanged"]) == (1, 1)
            db.rollback()


def test_rows_of_a_living_and_a_dead_worker_under_both_niks_are_held(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        found = take_in(db, told(SITI), told(WRONG, None, "deceased"))
        assert (siti.protected_until, siti.deceased_on) == (UNTIL, None)
        assert found.held == {SITI.nik: [Doubt.SHARED], WRONG.nik: [Doubt.SHARED]}


def test_somebody_else_under_the_wrong_nik_is_not_the_worker(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        found = take_in(db, replace(told(WRONG), name="Joko Widodo", born_on="1970-01-01"))
        assert (siti.protected_until, [*found.held]) == (UNTIL, [WRONG.nik])


def test_whoever_registers_with_the_nik_of_a_merged_registration_has_it(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        again = member(db, None, UNTIL, WRONG)
        take_in(db, told(WRONG))
        assert (siti.protected_until, again.protected_until) == (UNTIL, LATER)


def test_money_under_the_nik_of_the_merged_registration_is_matched_as_the_workers(world):
    with world.sessions.begin() as db:
        agent = give_role(db, Chat(world, sender="rudi").person_id(db), "agent", called="Rudi")
        siti = joined(db, agent.id)
        paid = cashbook.collected(db, agent, siti, NOW)
        cashbook.deposited(db, agent, [paid], NOW)
        row = told(WRONG, months=1, amount=DUES, paid_on=NOW.date())
        take_in(db, row)
        counts = reconcile.reconcile_file(db, [row], TODAY, DAY_AFTER)
        receipt = receipts.look_up(db, receipts.code_of(db, paid))
        assert (counts["matched"], receipt.state) == (1, ReceiptState.POSTED)
        assert not db.scalars(select(MatchProposal)).all()


def test_a_list_and_a_search_find_the_worker_by_either_nik(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        officer = give_role(db, Chat(world, sender="desi").person_id(db), "officer", called="Desi")
        for who in (SITI, WRONG):
            assert scope.has_nik(db, officer, who.nik)
            found = select(Participant.id).where(search.typed_condition(db, who.nik), ~MERGED)
            assert db.scalars(found).all() == [siti.id]


def test_registrations_told_apart_again_have_their_own_nik_each(world):
    with world.sessions.begin() as db:
        siti = joined(db)
        row = db.scalars(select(RegistrationMerge)).one()
        merge_registrations.undo_merge(db, row, "test", NOW)
        take_in(db, told(WRONG))
        assert siti.protected_until == UNTIL
