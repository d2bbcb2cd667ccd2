"""What is due is planned once, said once, and only to those who want and need it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta

import pytest
from office import DAY, HOUR, MINUTE, NOON, STEPS, TEXTS, Office, Spy
from sqlalchemy import select

from domain.courtesy import ZONE
from models import outbox, person, reminder
from models.outbox import Lane
from models.participant import Participant
from models.person import Address, Person
from models.reminder import Reminder
from scheduler import reminders
from scheduler.reminders import plan, post_due, words

NOVEMBER_30 = date(2026, 11, 30)
DECEMBER = date(2026, 12, 1)
TODAY = date(2026, 11, 22)
MORNING = datetime(2026, 11, 23, 7, tzinfo=ZONE)
"""h-7 of NOVEMBER_30."""


def remind(office: Office, at: datetime | None = None) -> int:
    office.now = at or office.now
    plan(office.sessions, STEPS, office.now)
    return post_due(office.sessions, TEXTS, STEPS, office.now)


def book(office: Office) -> list[tuple[str, str | None]]:
    """Step and outcome of every row, by day."""
    with office.sessions() as db:
        rows = db.scalars(select(Reminder).order_by(Reminder.due_on, Reminder.id))
        return [(row.step, row.outcome) for row in rows]


def paid(office: Office, worker: int) -> int:
    with office.sessions.begin() as db:
        return reminder.paid(db, worker, office.now)


def heard(office: Office) -> list[str]:
    spy = Spy()
    office.deliver(spy)
    return spy.texts


# Planning


def test_the_step_of_tomorrow_is_planned(office):
    office.worker(NOVEMBER_30)
    assert plan(office.sessions, STEPS, NOON) == 1
    assert book(office) == [("h-7", None)]


def test_planning_twice_changes_nothing(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, NOON)
    assert plan(office.sessions, STEPS, NOON) == 0


def test_the_row_names_the_month_to_pay_and_the_day(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, NOON)
    with office.sessions() as db:
        row = db.scalars(select(Reminder)).one()
        assert (row.month, row.due_on) == (DECEMBER, date(2026, 11, 23))


@pytest.mark.parametrize(
    "facts",
    [
        {"payer": "government"},
        {"payer": "donor"},
        {"state": "submitted"},
        {"state": "ended"},
        {"deceased_on": TODAY},
    ],
)
def test_nothing_is_planned_for_those_who_need_not_pay(office, facts):
    office.worker(NOVEMBER_30, **facts)
    assert plan(office.sessions, STEPS, NOON) == 0


def test_nothing_is_planned_for_a_worker_whom_nobody_may_tell(office):
    id = office.worker(NOVEMBER_30)
    office.change(Participant, id, person_id=None)
    assert plan(office.sessions, STEPS, NOON) == 0


def test_steps_of_the_last_days_are_caught_up(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, NOON + 4 * DAY)
    assert book(office) == [("h-7", None), ("h-3", None)]


def test_steps_older_than_the_limit_are_not_planned(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, NOON + 5 * DAY)
    assert book(office) == [("h-3", None)]


@pytest.mark.parametrize("count", [1, 3, 4, 6, 7])
def test_pieces_cover_everybody_once(office, monkeypatch, count):
    monkeypatch.setattr(reminders, "PIECE", 3)
    for _ in range(count):
        office.worker(NOVEMBER_30)
        office.worker(None)
    assert plan(office.sessions, STEPS, NOON) == count
    assert plan(office.sessions, STEPS, NOON) == 0


# Posting


def test_a_due_reminder_becomes_a_bulk_letter(office):
    id = office.worker(NOVEMBER_30)
    assert remind(office, MORNING) == 1
    (letter,) = office.letters()
    assert (letter.lane, letter.reason, letter.participant_id) == ("bulk", "reminder", id)
    assert letter.key == "reminder:1"
    assert book(office) == [("h-7", "posted")]
    assert office.nudged(office.person_of(id)) == MORNING


def test_the_letter_says_the_name_the_day_and_the_amount(office):
    office.worker(NOVEMBER_30)
    remind(office, MORNING)
    assert heard(office) == ["Siti, 30 November 2026: 8.400"]


def test_the_letter_keeps_the_name_and_values_of_its_words(office):
    office.worker(NOVEMBER_30)
    remind(office, MORNING)
    with office.sessions.begin() as db:
        (letter,) = outbox.claim(db, Lane.BULK, ["web"], MORNING)
    assert letter.body["name"] == "reminder-h-7"
    assert letter.body["values"] == {
        "name": "Siti",
        "until": "2026-11-30",
        "grace": "2027-02-28",
        "dues": 8400,
        "month": "2026-12-01",
    }
    assert letter.body["options"] == [
        ["/status", "Status"],
        ["/bayar", "Bayar"],
        ["/pengingat", "Pengingat"],
    ]


def test_it_is_said_in_the_persons_language(office):
    id = office.worker(NOVEMBER_30)
    office.change(Person, office.person_of(id), language="en")
    remind(office, MORNING)
    with office.sessions.begin() as db:
        (letter,) = outbox.claim(db, Lane.BULK, ["web"], MORNING)
    assert letter.body["options"][0] == ["/status", "My status"]


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("h-7", "reminder-h-7"),
        ("h", "reminder-h"),
        ("h+7", "reminder-h7-after"),
        ("m2", "reminder-m2"),
        ("g-14", "reminder-g-14"),
        ("snooze", "reminder-snooze"),
        ("h-5", "reminder-before"),
        ("h+2", "reminder-after"),
        ("g-3", "reminder-grace"),
    ],
)
def test_every_step_has_its_words(step, name):
    assert words(TEXTS, "id", step) == name


def test_a_reminder_is_posted_once(office):
    office.worker(NOVEMBER_30)
    remind(office, MORNING)
    assert remind(office, MORNING + HOUR) == 0
    assert office.count(outbox.Letter) == 1


def test_only_the_latest_step_is_said(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, MORNING)
    remind(office, MORNING + 4 * DAY)
    assert book(office) == [("h-7", "lapsed"), ("h-3", "posted")]


def test_an_earlier_step_that_is_not_too_old_is_skipped(office):
    office.worker(NOVEMBER_30)
    remind(office, datetime(2026, 11, 23, 21, tzinfo=ZONE))
    later = datetime(2026, 11, 27, 9, tzinfo=ZONE)
    plan(office.sessions, STEPS, later)
    post_due(office.sessions, TEXTS, STEPS, later, age_limit_days=5)
    assert book(office) == [("h-7", "skipped"), ("h-3", "posted")]


def test_a_step_too_old_lapses(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, MORNING)
    assert post_due(office.sessions, TEXTS, STEPS, MORNING + 4 * DAY) == 0
    assert book(office) == [("h-7", "lapsed")]


def test_at_night_nothing_is_posted(office):
    office.worker(NOVEMBER_30)
    assert remind(office, MORNING - MINUTE) == 0
    assert remind(office, MORNING) == 1


def test_a_person_is_nudged_once_a_day(office):
    id = office.worker(NOVEMBER_30)
    other = office.worker(NOVEMBER_30, person_id=office.person_of(id))
    assert remind(office, MORNING) == 1
    assert remind(office, MORNING + HOUR) == 0
    assert remind(office, MORNING + DAY) == 1
    assert {letter.participant_id for letter in office.letters()} == {id, other}


def test_who_snoozes_is_left_alone_until_that_day(office):
    id = office.worker(NOVEMBER_30)
    office.change(Person, office.person_of(id), snoozed_until=date(2026, 11, 25))
    assert remind(office, MORNING + DAY) == 0
    assert remind(office, MORNING + 2 * DAY) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"payer": "donor"}, "not_the_payer"),
        ({"deceased_on": TODAY}, "deceased"),
        ({"protected_until": date(2026, 12, 31)}, "cancelled"),
        ({"protected_until": None}, "cancelled"),
        ({"state": "ended"}, "cancelled"),
    ],
)
def test_what_changed_since_planning_is_not_said(office, change, why):
    id = office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, MORNING)
    office.change(Participant, id, **change)
    assert post_due(office.sessions, TEXTS, STEPS, MORNING) == 0
    assert book(office) == [("h-7", why)]


def test_without_consent_nothing_is_said(office):
    office.worker(NOVEMBER_30, consented=False)
    assert remind(office, MORNING) == 0
    assert book(office) == [("h-7", "no_consent")]


def test_the_newest_consent_holds(office):
    id = office.worker(NOVEMBER_30)
    with office.sessions.begin() as db:
        office.consents(db, office.person_of(id), given=False)
    assert remind(office, MORNING) == 0


def test_who_cannot_be_reached_is_for_the_agent(office):
    id = office.worker(NOVEMBER_30)
    with office.sessions.begin() as db:
        row = db.scalars(select(Address)).one()
        person.mark_unreachable(db, row.id, "blocked", NOON)
    assert remind(office, MORNING) == 0
    assert book(office) == [("h-7", "unreachable")]
    assert office.nudged(office.person_of(id)) is None


def test_it_goes_to_the_reachable_address(office):
    one = office.person(("web", "w"), ("telegram", "7"))
    office.worker(NOVEMBER_30, person_id=one)
    with office.sessions.begin() as db:
        row = db.scalars(select(Address).where(Address.channel == "telegram")).one()
        person.mark_unreachable(db, row.id, "blocked", NOON)
    remind(office, MORNING)
    assert [(letter.channel, letter.address) for letter in office.letters()] == [("web", "w")]


def test_a_month_without_a_price_stops_nobody_else(office):
    old = office.worker(NOVEMBER_30)
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, MORNING)
    office.change(Participant, old, protected_until=date(1998, 12, 31))
    with office.sessions.begin() as db:
        row = db.scalars(select(Reminder).where(Reminder.participant_id == old)).one()
        row.month = date(1999, 1, 1)
    assert post_due(office.sessions, TEXTS, STEPS, MORNING) == 1


def test_a_step_that_left_the_ladder_is_not_said(office):
    office.worker(NOVEMBER_30)
    plan(office.sessions, STEPS, MORNING)
    assert post_due(office.sessions, TEXTS, STEPS[1:], MORNING) == 0
    assert book(office) == [("h-7", "cancelled")]


def test_many_people_are_told_batch_by_batch(office, monkeypatch):
    monkeypatch.setattr(reminders, "BATCH", 2)
    for _ in range(7):
        office.worker(NOVEMBER_30)
    assert remind(office, MORNING) == 7
    assert office.count(outbox.Letter) == 7


# A day of one's own


def chosen(office: Office, id: int, day: date) -> None:
    with office.sessions.begin() as db:
        reminder.remind_on(db, id, DECEMBER, day)


def test_a_chosen_day_is_kept(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 25))
    assert post_due(office.sessions, TEXTS, STEPS, MORNING + DAY) == 0
    assert post_due(office.sessions, TEXTS, STEPS, MORNING + 2 * DAY) == 1
    office.now = MORNING + 2 * DAY
    assert heard(office) == ["snooze 1 Desember 2026"]


def test_a_new_day_takes_the_place_of_the_old_one(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 23))
    chosen(office, id, date(2026, 11, 25))
    assert post_due(office.sessions, TEXTS, STEPS, MORNING) == 0
    assert book(office) == [("snooze", None)]


def test_a_day_may_be_chosen_again_after_it_was_said(office):
    id = office.worker(NOVEMBER_30)
    for day in (23, 25):
        chosen(office, id, date(2026, 11, day))
        at = datetime.combine(date(2026, 11, day), time(9), ZONE)
        assert post_due(office.sessions, TEXTS, STEPS, at) == 1
    assert office.count(outbox.Letter) == 2


def test_on_the_day_of_a_step_the_step_is_said_instead(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 23))
    assert remind(office, MORNING) == 1
    assert sorted(book(office)) == [("h-7", "posted"), ("snooze", "skipped")]


# Paying


def test_paying_cancels_the_book_and_the_waiting_letter(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    plan(office.sessions, STEPS, MORNING + 4 * DAY)
    assert paid(office, id) == 2
    assert book(office) == [("h-7", "posted"), ("h-3", "cancelled")]
    assert office.outcomes() == ["cancelled"]


def test_a_payment_that_is_rolled_back_cancels_nothing(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    with office.undone() as db:
        reminder.paid(db, id, office.now)
    assert office.outcomes() == [None]


def test_paying_leaves_other_letters_alone(office):
    id = office.worker(NOVEMBER_30)
    office.post(office.person_of(id), "kabar", Lane.BULK, reason="posted", participant_id=id)
    paid(office, id)
    assert office.outcomes() == [None]


# The last look before sending


@pytest.mark.parametrize(
    "change",
    [
        {"payer": "donor"},
        {"deceased_on": TODAY},
        {"protected_until": date(2026, 12, 31)},
        {"protected_until": None},
        {"person_id": None},
    ],
)
def test_a_late_letter_that_is_no_longer_true_is_cancelled(office, change):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.change(Participant, id, **change)
    assert heard(office) == []
    assert office.outcomes() == ["cancelled"]


def test_a_late_letter_to_one_who_said_stop_is_cancelled(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    with office.sessions.begin() as db:
        office.consents(db, office.person_of(id), given=False)
    assert heard(office) == []
    assert office.letters()[0].error == "no_consent"


def test_a_late_letter_to_one_who_snoozed_is_cancelled(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.change(Person, office.person_of(id), snoozed_until=date(2026, 12, 1))
    assert (heard(office), office.outcomes()) == ([], ["cancelled"])


def test_a_late_letter_waits_until_the_morning(office):
    office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.now = datetime(2026, 11, 23, 20, tzinfo=ZONE)
    assert heard(office) == []
    assert office.letters()[0].due_at == MORNING + DAY
    office.now = MORNING + DAY
    assert len(heard(office)) == 1


def test_other_bulk_letters_are_not_looked_at(office):
    office.post(office.person(), "kabar", Lane.BULK)
    office.now = datetime(2026, 11, 23, 23, tzinfo=ZONE)
    assert heard(office) == ["kabar"]


# Many clocks


def test_four_clocks_post_each_reminder_once(office, monkeypatch):
    monkeypatch.setattr(reminders, "BATCH", 5)
    for _ in range(40):
        office.worker(NOVEMBER_30)
    office.now = MORNING
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: remind(office), range(4)))
    assert sum(counts) + remind(office) == 40
    assert office.count(outbox.Letter) == office.count(Reminder) == 40


def test_a_clock_that_jumps_says_nothing_twice(office):
    office.worker(NOVEMBER_30)
    for hours in (0, 5, -20, 30, 2, -1, 26):
        remind(office, MORNING + hours * HOUR)
    steps = [step for step, outcome in book(office) if outcome == "posted"]
    assert steps == ["h-7"]
    assert office.count(outbox.Letter) == 1


def test_the_letters_of_a_day_leave_the_book_closed(office):
    office.worker(NOVEMBER_30)
    for day in range(130):
        remind(office, MORNING + timedelta(days=day))
    assert [outcome for _, outcome in book(office)] == ["posted"] * len(STEPS)
