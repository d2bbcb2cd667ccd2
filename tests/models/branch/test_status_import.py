from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import event, func, select

from models.branch import status_files
from models.branch.applications_export import export_new
from models.branch.status_files import was_imported
from models.branch.status_import import StatusNoticeKind, apply_rows
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.base import batches
from models.messaging import message, outbox
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.reminders.reminder import Reminder
from tests.support.encryption import (
    AS_OF,
    DECEMBER,
    MARCH,
    NOVEMBER,
    NOW,
    ORIGIN,
    File,
    Row,
    nik,
    sessions,
    somebody,
    tell,
)
from tests.support.people import applicant, member


def taken_up(db):
    """Somebody who talks to us, and whose application the branch has got from us."""
    row = applicant(db, person.create_person(db, NOW), somebody(1))
    export_new(db, "command:export", NOW)
    return row


def test_a_new_date_moves_protection_and_says_whose_data_it_is(db, siti):
    tell(db, Row(nik(1), "active", DECEMBER))
    assert siti.protected_until == DECEMBER
    assert (siti.data_as_of, siti.data_origin) == (AS_OF, ORIGIN)


def test_who_paid_again_is_told_so(db, siti):
    done = tell(db, Row(nik(1), "active", DECEMBER))
    assert [(each.participant_id, each.person_id, each.kind) for each in done.notices] == [
        (siti.id, siti.person_id, StatusNoticeKind.POSTED)
    ]


def test_the_same_rows_again_change_nothing(db, siti):
    tell(db, Row(nik(1), "active", DECEMBER))
    before = ledger.entries_of(db, siti.id)
    done = tell(db, Row(nik(1), "active", DECEMBER))
    assert done.counts == Counter(rows=1, unchanged=1)
    assert done.notices == []
    assert ledger.entries_of(db, siti.id) == before


def test_older_data_never_overwrites_newer(db, siti):
    tell(db, Row(nik(1), "active", DECEMBER))
    done = tell(db, Row(nik(1), "ended", NOVEMBER), as_of=AS_OF - timedelta(days=1))
    assert done.counts["older"] == 1
    assert (siti.state, siti.protected_until) == (ApplicationState.ACTIVE, DECEMBER)


def test_data_of_the_same_day_corrects(db, siti):
    tell(db, Row(nik(1), "active", DECEMBER))
    tell(db, Row(nik(1), "active", MARCH))
    assert siti.protected_until == MARCH


def test_an_unknown_nik_is_counted_and_never_created(db):
    assert tell(db, Row(nik(1), "active", DECEMBER)).counts == Counter(rows=1, unknown=1)
    assert db.scalar(select(func.count(Participant.id))) == 0


def test_open_reminders_and_waiting_reminder_letters_are_cancelled(db, siti):
    due = Reminder(participant_id=siti.id, month=date(2026, 12, 1), step="h", due_on=NOVEMBER)
    db.add(due)
    outbox.post(
        db, siti.person_id, "web", "42", {"text": "Bayar, ya"}, now=NOW, lane=message.Lane.BULK,
        reason="reminder", participant_id=siti.id,
    )  # fmt: skip
    tell(db, Row(nik(1), "active", DECEMBER))
    db.refresh(due)
    assert due.closed_at == NOW
    assert db.scalars(select(message.OutboundMessage.outcome)).all() == ["cancelled"]


def test_reminders_stay_when_nothing_was_paid(db, siti):
    due = Reminder(participant_id=siti.id, month=date(2026, 12, 1), step="h", due_on=NOVEMBER)
    db.add(due)
    tell(db, Row(nik(1), "active", NOVEMBER))
    db.refresh(due)
    assert due.closed_at is None


def reported(db, row, first, count):
    """The worker says they paid; the branch has until Wednesday to find it."""
    ledger.append_entry(db, row.id, EntryKind.REPORTED, first_month=first, months=count, at=NOW)
    about = {"participant_id": row.id, "state": "waiting"}
    return cases.open_case(db, CaseKind.PAYMENT, now=NOW, due_at=NOW, **about)


def test_a_payment_case_closes_when_its_months_are_official(db, siti):
    row = reported(db, siti, date(2026, 12, 1), 1)
    assert tell(db, Row(nik(1), "active", DECEMBER)).counts["cases_closed"] == 1
    db.refresh(row)
    assert (row.state, row.close_reason) == ("closed", "posted")


def test_a_payment_case_stays_open_while_a_reported_month_is_missing(db, siti):
    row = reported(db, siti, date(2026, 12, 1), 2)
    tell(db, Row(nik(1), "active", DECEMBER))
    db.refresh(row)
    assert row.closed_at is None


def test_other_cases_stay_open(db, siti):
    row = cases.open_case(db, CaseKind.HELP, now=NOW, due_at=NOW, participant_id=siti.id)
    tell(db, Row(nik(1), "active", DECEMBER))
    assert db.get(Case, row.id).closed_at is None


@pytest.mark.parametrize(
    ("official", "kind"),
    [
        ("active", StatusNoticeKind.ACTIVE),
        ("rejected", StatusNoticeKind.REJECTED),
        ("awaiting_payment", StatusNoticeKind.AWAITING_PAYMENT),
        ("ended", StatusNoticeKind.ENDED),
    ],
)
def test_an_applicant_is_told_what_became_of_it(db, official, kind):
    who = taken_up(db)
    until = DECEMBER if official in ("active", "ended") else None
    done = tell(db, Row(nik(1), official, until, why="foto buram"), as_of=NOW.date())
    assert [each.kind for each in done.notices] == [kind]
    assert who.state == official
    assert participant.rejection(db, who) == ("foto buram" if official == "rejected" else "")


def test_nobody_is_told_that_it_is_being_processed(db):
    taken_up(db)
    assert tell(db, Row(nik(1), "processing")).notices == []


@pytest.mark.parametrize("state", ["processing", "awaiting_payment"])
def test_who_applies_again_after_the_end_has_not_ended_again(db, state):
    who = taken_up(db)
    who.state = state
    done = tell(db, Row(nik(1), "ended", date(2025, 3, 31)), as_of=NOW.date())
    assert (who.state, who.protected_until) == (state, date(2025, 3, 31))
    assert done.notices == []


def test_a_rejection_from_before_the_application_is_not_its_answer(db):
    who = taken_up(db)
    assert tell(db, Row(nik(1), "rejected"), as_of=AS_OF).notices == []
    assert who.state == ApplicationState.PROCESSING


def test_a_date_beside_an_application_in_progress_protects_nobody(db):
    who = taken_up(db)
    tell(db, Row(nik(1), "awaiting_payment", DECEMBER))
    assert who.protected_until is None


def test_of_a_death_the_date_is_kept_and_nobody_is_told(db, siti):
    done = tell(db, Row(nik(1), "deceased", died_on=date(2026, 11, 2)))
    assert (siti.deceased_on, siti.state) == (date(2026, 11, 2), ApplicationState.ENDED)
    assert done.notices == []


def test_a_death_without_a_date_is_known_since_the_day_of_the_data(db, siti):
    tell(db, Row(nik(1), "deceased"))
    tell(db, Row(nik(1), "deceased"), as_of=AS_OF + timedelta(days=9))
    assert siti.deceased_on == AS_OF


def test_who_was_called_dead_by_mistake_is_active_again(db, siti):
    tell(db, Row(nik(1), "deceased"))
    tell(db, Row(nik(1), "active", DECEMBER))
    assert (siti.deceased_on, siti.state) == (None, ApplicationState.ACTIVE)


def test_a_kpj_is_sealed_with_the_identity(db, siti):
    tell(db, Row(nik(1), "active", NOVEMBER, kpj="12345678901"))
    assert participant.identity(db, siti).kpj == "12345678901"
    assert participant.identity(db, siti).full_name == "SITI AMINAH"


def test_an_erased_participant_stays_erased(db, siti):
    siti.identity = siti.person_id = None
    done = tell(db, Row(nik(1), "active", DECEMBER, kpj="12345678901"))
    assert siti.identity is None
    assert siti.protected_until == NOVEMBER
    assert done.notices == []
    assert done.counts == Counter(rows=1, unknown=1)


def test_a_duplicate_application_is_left_to_the_branch(db, siti):
    double = applicant(db, person.create_person(db, NOW), somebody(1))
    tell(db, Row(nik(1), "active", DECEMBER))
    assert double.state == ApplicationState.SUBMITTED


def test_a_file_that_was_applied_is_written_down(db, siti):
    file = File((Row(nik(1), "active", DECEMBER), Row(nik(2), "active", DECEMBER)))
    assert not was_imported(db, file.sha256)
    row = status_files.begin(db, file.sha256, file.as_of, ORIGIN, NOW)
    counts = apply_rows(db, file.rows, AS_OF, ORIGIN, NOW, row.id).counts
    assert not was_imported(db, file.sha256)
    status_files.finish(db, row, counts)
    assert was_imported(db, file.sha256)
    assert row.counts == dict(counts)
    assert counts == Counter(rows=2, unknown=1, changed=1, posted=1)


def test_every_row_is_counted_once(db, siti):
    rows = [Row(nik(n), "active", DECEMBER) for n in range(1, 1_300)]
    counts = sum((tell(db, *piece).counts for piece in batches(rows, 100)), Counter())
    assert counts["rows"] == sum(
        counts[name] for name in ("unknown", "older", "held", "unchanged", "changed")
    )


def test_a_stop_between_two_pieces_loses_and_repeats_nothing(engine):
    begin = sessions(engine).begin
    with begin() as db:
        for n in range(1, 7):
            member(db, None, NOVEMBER, somebody(n))
    rows = [Row(nik(n), "active", DECEMBER) for n in range(1, 7)]
    with begin() as db:
        apply_rows(db, next(batches(rows, 3)), AS_OF, ORIGIN, NOW)
    for piece in batches(rows, 3):
        with begin() as db:
            apply_rows(db, piece, AS_OF, ORIGIN, NOW)
    with begin() as db:
        assert set(db.scalars(select(Participant.protected_until))) == {DECEMBER}
        assert db.scalar(select(func.count(LedgerEntry.id))) == 12


def test_rows_are_looked_up_together(engine):
    with sessions(engine).begin() as db:
        for n in range(1, 31):
            member(db, None, DECEMBER, somebody(n))
    count = 0

    def counted(*_):
        nonlocal count
        count += 1

    event.listen(engine, "before_cursor_execute", counted)
    with sessions(engine).begin() as db:
        apply_rows(db, [Row(nik(n), "active", DECEMBER) for n in range(1, 400)], AS_OF, ORIGIN, NOW)
    event.remove(engine, "before_cursor_execute", counted)
    assert count < 10


@pytest.mark.parametrize(
    ("until", "kind"),
    [
        (date(2026, 11, 30), StatusNoticeKind.ACTIVE),
        (date(2026, 9, 30), StatusNoticeKind.ARREARS),
        (date(2026, 3, 31), StatusNoticeKind.ENDED),
    ],
)
def test_who_turned_active_without_protection_today_is_not_told_that_they_are_protected(
    db, until, kind
):
    taken_up(db)
    done = tell(db, Row(nik(1), "active", until), as_of=NOW.date())
    assert [each.kind for each in done.notices] == [kind]
