"""A status file that is undone leaves the official months and the money as they were before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from domain.calendar import to_local_time
from models.branch import status_files, status_import, status_undo
from models.branch.status_files import StatusImport
from models.branch.status_undo import Obstacle
from models.cashbook import balances
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.duplicates import merge_registrations
from models.participants import participant
from models.participants.participant import Participant
from models.reconciliation import reconcile
from models.roles.role import Role
from tests.support.cashbook import DUES, StatusRow, collected, deposited
from tests.support.people import NOW, SITI, member

DECEMBER, NOVEMBER = date(2026, 12, 31), date(2026, 11, 30)


@pytest.fixture
def siti(db: Session, agent: Role) -> Participant:
    """Paid until November; her agent has deposited December."""
    row = member(db, None, NOVEMBER, SITI, agent_id=agent.id)
    for entry in ledger.official_entries(db, row.id):
        entry.agent_id = agent.id
    deposited(db, agent, [collected(db, agent, row, NOW)], NOW)
    return row


def read_file(db: Session, row: Participant, until: date, days: int) -> StatusImport:
    """The branch's file of so many days later; with December it has the agent's deposit."""
    at = NOW + timedelta(days=days)
    day, who = to_local_time(at).date(), participant.identity(db, row)
    paid = (1, DUES, to_local_time(NOW).date()) if until == DECEMBER else (None, None, None)
    told = StatusRow(who.nik, who.full_name, until, *paid, born_on=who.born_on)
    made = status_files.begin(db, "", day, "cabang Grogol", at)
    status_import.apply_rows(db, [told], day, made.origin, at, made.id)
    reconcile.reconcile_file(db, [told], day, at)
    return made


def undo(db: Session, made: StatusImport) -> None:
    assert made.imported_at is not None
    assert status_undo.obstacles(db, made, 1) == []
    later = made.imported_at + timedelta(minutes=5)
    status_undo.undo_piece(db, made, "role:1", later, 9)


def posted(db: Session, agent: Role) -> int:
    return balances.totals(db, LedgerEntry.agent_id == agent.id).posted


def test_months_that_it_posted_for_whom_an_agent_serves_are_taken_back_with_their_match(
    db: Session, agent: Role, siti: Participant
) -> None:
    before = ledger.posted_months(db, siti.id)
    made = read_file(db, siti, DECEMBER, 2)
    assert posted(db, agent) == DUES
    undo(db, made)
    assert ledger.posted_months(db, siti.id) == before
    assert (posted(db, agent), siti.protected_until) == (0, NOVEMBER)


def test_months_that_it_took_back_are_posted_again_for_their_agent_with_their_match(
    db: Session, agent: Role, siti: Participant
) -> None:
    read_file(db, siti, DECEMBER, 2)
    before = ledger.posted_months(db, siti.id)
    wrong = read_file(db, siti, NOVEMBER, 3)
    assert posted(db, agent) == 0
    undo(db, wrong)
    assert ledger.posted_months(db, siti.id) == before
    assert (posted(db, agent), siti.protected_until) == (DUES, DECEMBER)
    assert {each.agent_id for each in ledger.official_entries(db, siti.id)} == {agent.id}


def test_after_it_the_next_file_changes_nothing_that_stands(
    db: Session, agent: Role, siti: Participant
) -> None:
    read_file(db, siti, DECEMBER, 2)
    undo(db, read_file(db, siti, NOVEMBER, 3))
    before = ledger.posted_months(db, siti.id)
    read_file(db, siti, DECEMBER, 4)
    assert (posted(db, agent), ledger.posted_months(db, siti.id)) == (DUES, before)


def test_a_merge_or_its_undoing_since_stands_in_the_way_of_both_registrations(
    db: Session, siti: Participant
) -> None:
    """The months of the other registration would be lost from the end of protection."""
    other = member(db, None, NOVEMBER, replace(SITI, nik="3173015208859010"))
    made = read_file(db, siti, DECEMBER, 2)
    at = NOW + timedelta(days=3)
    for kept, gone in ((siti.id, other.id), (other.id, siti.id)):
        merge = merge_registrations.merge_registrations(db, kept, gone, "test", at)
        assert (siti.id, Obstacle.MERGED) in status_undo.obstacles(db, made, 9)
        merge_registrations.undo_merge(db, merge, "test", at)
        assert (siti.id, Obstacle.MERGED) in status_undo.obstacles(db, made, 9)


def test_a_merge_before_it_stands_in_nobodys_way(db: Session, siti: Participant) -> None:
    other = member(db, None, NOVEMBER, replace(SITI, nik="3173015208859010"))
    merge_registrations.merge_registrations(db, siti.id, other.id, "test", NOW)
    made = read_file(db, siti, DECEMBER, 2)
    undo(db, made)
    assert siti.protected_until == NOVEMBER
