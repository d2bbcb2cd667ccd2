"""The morning digest: what it says, when it comes, and that it comes once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.contributions import protection
from models.cases.cases import CaseKind, open_case
from models.cashbook.entries import Collection, record_collection
from models.contributions.ledger import EntryKind, append_entry
from models.database.files import StoredFile
from models.digests import digest
from models.digests.content import digest_contents
from models.participants import follow_ups
from models.participants.follow_ups import FollowUpKind
from models.participants.participant import Participant
from models.people.person import Address
from models.roles.role import Role
from scheduler.digests import send
from scheduler.digests.send import HEADERS
from scheduler.housekeeping import run_housekeeping
from tests.support.scheduler import DAY, HOUR, MINUTE, RecordingChannel, SchedulerWorld
from tests.support.worlds.digests import (
    MORNING,
    agent,
    client,
    kept,
    move,
    next_day,
    said,
    sheets,
    wake,
)

NOVEMBER_30 = date(2026, 11, 30)
OCTOBER_31 = date(2026, 10, 31)
SEPTEMBER_30 = date(2026, 9, 30)


def unreachable(scheduler: SchedulerWorld, participant: int) -> None:
    with scheduler.sessions.begin() as db:
        rows = db.query(Address).filter(Address.person_id == scheduler.person_of(participant))
        rows.update({"unreachable_at": scheduler.now})


def test_a_digest_lists_who_is_due_and_who_is_in_arrears_by_days_left(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, NOVEMBER_30)
    client(scheduler, mine, OCTOBER_31)
    client(scheduler, mine, SEPTEMBER_30)
    client(scheduler, mine, date(2027, 5, 31))
    assert wake(scheduler, MORNING) == 1
    (text,) = said(scheduler)
    assert "Portofolio Anda pada 23 November 2026: 4 orang." in text
    assert "Jatuh tempo dalam 7 hari: 1, Rp8.400\n• Siti Aminah" in text
    assert (
        "Menunggak: 2, Rp25.200\n• Siti Aminah, 31.73.01.1001 RT 001/RW 002: Rp16.800, sisa 38 hari"
        in text
    )


def test_who_is_not_reached_is_to_be_visited(scheduler):
    mine = agent(scheduler)
    unreachable(scheduler, client(scheduler, mine, OCTOBER_31))
    client(scheduler, mine, OCTOBER_31)
    wake(scheduler, MORNING)
    assert "Perlu dikunjungi, pesan tidak sampai: 1" in said(scheduler)[0]


def test_a_digest_comes_once_a_day(scheduler):
    client(scheduler, agent(scheduler), NOVEMBER_30)
    assert [wake(scheduler, MORNING + n * HOUR) for n in range(5)] == [1, 0, 0, 0, 0]
    assert next_day(scheduler) == 1


def test_a_digest_comes_at_the_hour_that_was_chosen(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        digest.set_time(db, mine, 9 * 60)
    assert [wake(scheduler, MORNING + n * 30 * MINUTE) for n in range(5)] == [0, 0, 0, 1, 0]


def test_whoever_wants_none_gets_none(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        digest.set_time(db, mine, digest.NEVER)
    assert wake(scheduler, MORNING + 10 * HOUR) == 0


def test_a_missed_morning_is_caught_up_until_the_evening(scheduler):
    client(scheduler, agent(scheduler), NOVEMBER_30)
    assert wake(scheduler, MORNING.replace(hour=19, minute=59)) == 1


def test_a_missed_day_is_not_caught_up(scheduler):
    client(scheduler, agent(scheduler), NOVEMBER_30)
    assert wake(scheduler, MORNING.replace(hour=20, minute=0)) == 0
    assert wake(scheduler, MORNING + DAY - MINUTE) == 0
    assert wake(scheduler, MORNING + DAY) == 1
    assert "24 November 2026" in said(scheduler)[0]


def test_nothing_is_said_at_night_whatever_was_chosen(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        digest.set_time(db, mine, 3 * 60)
    assert wake(scheduler, MORNING.replace(hour=6, minute=59)) == 0
    assert wake(scheduler, MORNING.replace(hour=7, minute=0)) == 1


def test_many_clocks_send_one_digest_to_each(scheduler, monkeypatch):
    monkeypatch.setattr(send, "PIECE", 4)
    for _ in range(15):
        client(scheduler, agent(scheduler), NOVEMBER_30)
    scheduler.now = MORNING
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: wake(scheduler), range(4)))
    assert sum(counts) == len(kept(scheduler)) == 15


def test_a_crash_before_the_commit_loses_and_repeats_nothing(scheduler, monkeypatch):
    for _ in range(6):
        client(scheduler, agent(scheduler), NOVEMBER_30)
    monkeypatch.setattr(send, "PIECE", 2)
    real, calls = send.post, []

    def dying(*given):
        calls.append(1)
        if len(calls) == 4:
            raise RuntimeError
        return real(*given)

    monkeypatch.setattr(send, "post", dying)
    try:
        wake(scheduler, MORNING)
    except RuntimeError:
        assert len(kept(scheduler)) == 2
    assert wake(scheduler) == 4
    assert len({each.person_id for each in kept(scheduler)}) == 6


def test_the_numbers_of_the_message_are_the_lengths_of_the_lists(scheduler):
    mine = agent(scheduler)
    for n in range(5):
        client(scheduler, mine, NOVEMBER_30 - n * DAY)
    for n in range(12):
        unreachable(scheduler, client(scheduler, mine, OCTOBER_31 - n * timedelta(days=3)))
    wake(scheduler, MORNING)
    found = {name: len(rows) for name, rows in sheets(scheduler).items()}
    assert found == {"Jatuh tempo 7 hari": 5, "Menunggak": 12, "Perlu dikunjungi": 12}
    for told in (
        "7 hari: 5, Rp42.000\n",
        "Menunggak: 12, ",
        "tidak sampai: 12\n",
        "dan 9 orang lagi",
    ):
        assert told in said(scheduler)[0]


def test_a_message_with_every_list_full_fits_every_channel(scheduler):
    mine = agent(scheduler, "Muhammad Abdurrahman")
    for n in range(9):
        unreachable(scheduler, client(scheduler, mine, NOVEMBER_30 - n * timedelta(days=5)))
    wake(scheduler, MORNING)
    move(scheduler, 1, protected_until=date(2027, 1, 31))
    next_day(scheduler)
    assert max(map(len, said(scheduler))) <= 1024


def test_a_sheet_masks_the_nik_and_holds_no_telephone_number(scheduler):
    mine = agent(scheduler)
    for _ in range(4):
        client(scheduler, mine, NOVEMBER_30)
    wake(scheduler, MORNING)
    for row in sheets(scheduler)["Jatuh tempo 7 hari"]:
        assert row[1].count("*") == 8
        assert "+62" not in "".join(map(str, row))


def row_of(scheduler, tab, place=0):
    return dict(zip(HEADERS, sheets(scheduler)[tab][place], strict=True))


def test_a_sheet_says_months_sum_street_and_the_days_that_are_left(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, SEPTEMBER_30, rw="009")
    client(scheduler, mine, OCTOBER_31, rw="002", rt="007")
    client(scheduler, mine, OCTOBER_31, rw="002", rt="004")
    client(scheduler, mine, SEPTEMBER_30, rw="002", rt="005", payer="donor")
    due = client(scheduler, mine, NOVEMBER_30)
    wake(scheduler, MORNING)
    homes = [(row[9], row[10]) for row in sheets(scheduler)["Menunggak"]]
    assert homes == sorted(homes)
    first, last = row_of(scheduler, "Menunggak"), row_of(scheduler, "Menunggak", -1)
    assert (first["months"], first["sum"], first["left"]) == (1, 8_400, 69)
    assert (last["months"], last["sum"], last["left"]) == (2, 16_800, 38)
    assert (last["until"], last["grace"]) == (SEPTEMBER_30, date(2026, 12, 31))
    assert row_of(scheduler, "Menunggak", 1)["sum"] == "-"
    assert row_of(scheduler, "Jatuh tempo 7 hari")["left"] == 7
    assert scheduler.person_of(due)


def test_people_who_wait_for_their_first_payment_have_a_list_of_their_own(scheduler):
    mine = agent(scheduler)
    waits = client(scheduler, mine, None, state="awaiting_payment", months=3)
    client(scheduler, mine, None, state="submitted")
    wake(scheduler, MORNING)
    assert "Menunggu pembayaran pertama: 1, Rp33.600 (Siti Aminah)" in said(scheduler)[0]
    with scheduler.sessions.begin() as db:
        row = db.get_one(Participant, waits)
        cash = Collection(date(2026, 11, 1), 1, amount=8_400, paid=8_400, articles="-")
        record_collection(db, db.get_one(Role, mine), row, cash, scheduler.now)
    next_day(scheduler)
    assert "pembayaran pertama" not in said(scheduler)[1]


def test_who_was_visited_leaves_the_lists_until_something_changes(scheduler):
    mine = agent(scheduler)
    owes = client(scheduler, mine, OCTOBER_31)
    with scheduler.sessions.begin() as db:
        row = db.get_one(Participant, owes)
        follow_ups.mark(db, row, mine, FollowUpKind.VISITED, MORNING.date(), scheduler.now)
    wake(scheduler, MORNING)
    assert "Menunggak" not in said(scheduler)[0]
    assert "tidak ditampilkan: 1" in said(scheduler)[0]
    wake(scheduler, MORNING.replace(month=12, day=1))
    assert "Menunggak: 1, Rp16.800" in said(scheduler)[1]
    move(scheduler, owes, protected_until=SEPTEMBER_30)
    next_day(scheduler)
    assert "Menunggak: 1, Rp25.200" in said(scheduler)[2]


def test_a_mark_of_another_agent_hides_nobody(scheduler):
    mine, before = agent(scheduler), agent(scheduler)
    owes = client(scheduler, mine, OCTOBER_31)
    with scheduler.sessions.begin() as db:
        row = db.get_one(Participant, owes)
        follow_ups.mark(db, row, before, FollowUpKind.CALLED, MORNING.date(), scheduler.now)
    wake(scheduler, MORNING)
    assert "Menunggak: 1, Rp8.400" in said(scheduler)[0]


def test_no_digest_comes_on_a_sunday_unless_it_was_wanted(scheduler):
    rests, works = agent(scheduler), agent(scheduler)
    for each in (rests, works):
        client(scheduler, each, NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        digest.set_time(db, works, digest.USUAL, sundays=True)
    assert wake(scheduler, MORNING - DAY) == 1
    assert wake(scheduler, MORNING) == 2


def test_a_sunday_on_which_memberships_end_brings_the_digest_to_all(scheduler):
    client(scheduler, agent(scheduler), date(2026, 10, 31))
    sunday = datetime(2027, 1, 31, 1, tzinfo=UTC)
    scheduler.now = sunday - DAY
    assert wake(scheduler, sunday - DAY) == 1
    assert "besok hari terakhir" in said(scheduler)[-1]
    assert wake(scheduler, sunday) == 1
    assert "hari ini hari terakhir" in said(scheduler)[-1]


def test_money_that_an_agent_holds_too_long_stands_in_the_digest_every_day(scheduler):
    mine = agent(scheduler)
    payer = client(scheduler, mine, NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        cash = Collection(date(2026, 12, 1), 1, amount=8_400, paid=8_400, articles="-")
        record_collection(db, db.get_one(Role, mine), db.get_one(Participant, payer), cash, MORNING)
    shown = [wake(scheduler, MORNING + days * DAY) and said(scheduler)[-1] for days in range(4)]
    due = ["Uang yang harus segera disetor: 1 catatan, Rp8.400" in each for each in shown]
    assert due == [False, False, True, True]
    assert ["mendesak" in each for each in shown] == [True, True, False, False]


def test_those_who_left_stand_in_the_sheet_as_a_number(scheduler):
    mine = agent(scheduler)
    leaves = client(scheduler, mine, date(2027, 5, 31))
    client(scheduler, mine, date(2027, 5, 31))
    wake(scheduler, MORNING)
    move(scheduler, leaves, agent_id=None)
    client(scheduler, mine, NOVEMBER_30)
    next_day(scheduler)
    assert [row[0] for row in sheets(scheduler)["Yang berubah"]] == ["Siti Aminah", "1 pindah"]


@pytest.mark.parametrize(
    ("until", "today", "again"),
    [
        (date(2026, 11, 30), date(2026, 11, 23), date(2026, 12, 1)),
        (date(2026, 10, 31), date(2026, 11, 23), date(2026, 12, 1)),
        (date(2026, 9, 30), date(2026, 11, 30), date(2026, 12, 1)),
        (date(2026, 9, 30), date(2026, 12, 1), date(2027, 1, 1)),
        (None, date(2026, 11, 23), date(2026, 12, 7)),
    ],
)
def test_a_mark_holds_until_one_more_month_is_unpaid(until, today, again):
    found = follow_ups.next_change(until, today)
    assert found == again
    if until:
        before = len(protection.arrears(until, found - DAY))
        assert before == len(protection.arrears(until, today))


def test_what_changed_since_yesterday_is_told(scheduler):
    mine = agent(scheduler)
    paid, ends, _, leaves = (
        client(scheduler, mine, each)
        for each in (NOVEMBER_30, date(2026, 8, 23), date(2027, 5, 31), date(2027, 5, 31))
    )
    back = client(scheduler, mine, date(2026, 3, 31))
    wake(scheduler, MORNING)
    move(scheduler, paid, protected_until=date(2026, 12, 31))
    move(scheduler, back, protected_until=date(2026, 11, 30))
    move(scheduler, leaves, agent_id=None)
    client(scheduler, mine, None, state="submitted")
    next_day(scheduler)
    assert scheduler.person_of(ends)
    told = "1 aktif lagi, 1 membayar, 1 berakhir, 1 orang baru, 1 pindah"
    assert f"Sejak 23 November 2026: {told}." in said(scheduler)[1]


def test_who_left_the_portfolio_is_not_named(scheduler):
    mine = agent(scheduler)
    leaves = client(scheduler, mine, date(2027, 5, 31))
    client(scheduler, mine, date(2027, 5, 31))
    wake(scheduler, MORNING)
    move(scheduler, leaves, agent_id=None)
    next_day(scheduler)
    assert "1 pindah" in said(scheduler)[1]
    assert "Siti" not in said(scheduler)[1]


def test_open_cases_of_the_portfolio_are_counted_and_duplicates_are_not(scheduler):
    mine = agent(scheduler)
    id = client(scheduler, mine, date(2027, 5, 31))
    for about in (CaseKind.PAYMENT, CaseKind.DUPLICATE, CaseKind.AGENT):
        with scheduler.sessions.begin() as db:
            open_case(db, about, now=scheduler.now, due_at=scheduler.now, participant_id=id)
    wake(scheduler, MORNING)
    assert "Kasus terbuka: 1" in said(scheduler)[0]


def test_an_agent_whose_role_ended_gets_none(scheduler):
    mine = agent(scheduler)
    client(scheduler, mine, NOVEMBER_30)
    scheduler.change(Role, mine, ended_at=scheduler.now)
    assert wake(scheduler, MORNING) == 0


def test_nobody_of_another_portfolio_is_named(scheduler):
    mine, other = agent(scheduler), agent(scheduler)
    client(scheduler, other, NOVEMBER_30)
    client(scheduler, mine, date(2027, 5, 31))
    wake(scheduler, MORNING)
    assert "Siti" not in said(scheduler)[0]
    assert "Siti" in said(scheduler)[1]


def test_digests_and_their_sheets_are_forgotten_after_three_days(scheduler):
    mine = agent(scheduler)
    for _ in range(4):
        client(scheduler, mine, NOVEMBER_30)
    wake(scheduler, MORNING)
    scheduler.deliver(RecordingChannel())
    run_housekeeping(scheduler.sessions, scheduler.now + 2 * DAY)
    assert (len(said(scheduler)), scheduler.count(StoredFile)) == (1, 1)
    run_housekeeping(scheduler.sessions, scheduler.now + 3 * DAY + MINUTE)
    assert [each.body for each in kept(scheduler)] == [None]
    assert scheduler.count(StoredFile) == 0


def test_whoever_paid_an_agent_waits_for_data_and_has_not_ended(scheduler):
    mine = agent(scheduler)
    for until in (OCTOBER_31, date(2026, 7, 31)):
        id = client(scheduler, mine, until)
        with scheduler.sessions.begin() as db:
            first = until + timedelta(days=1)
            kind = EntryKind.COLLECTED
            append_entry(db, id, kind, first_month=first, months=1, at=scheduler.now)
    assert wake(scheduler, MORNING) == 1
    (text,) = said(scheduler)
    assert "Sudah bayar, menunggu data BPJS: 2" in text
    assert "Menunggak" not in text
    with scheduler.sessions() as db:
        standing = digest_contents(db, [mine], MORNING.date())[mine].standing
    assert not any(each.ended for each in standing.values())


def test_months_that_an_agent_was_paid_for_are_not_asked_for_again(scheduler):
    mine = agent(scheduler)
    owes = client(scheduler, mine, SEPTEMBER_30)
    paid = client(scheduler, mine, None, state="awaiting_payment", months=3)
    with scheduler.sessions.begin() as db:
        row, by = db.get_one(Participant, owes), db.get_one(Role, mine)
        cash = Collection(date(2026, 10, 1), 1, amount=8_400, paid=8_400, articles="-")
        record_collection(db, by, row, cash, scheduler.now)
        report = append_entry(
            db,
            paid,
            EntryKind.REPORTED,
            first_month=date(2026, 11, 1),
            months=1,
            at=scheduler.now,
        )
        open_case(
            db,
            CaseKind.PAYMENT,
            now=scheduler.now,
            due_at=scheduler.now,
            participant_id=paid,
            payment=report.id,
        )
    wake(scheduler, MORNING)
    (text,) = said(scheduler)
    assert "Menunggak: 1, Rp8.400\n" in text
    assert "pembayaran pertama" not in text
