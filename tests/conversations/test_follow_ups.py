"""Whatever a member asks of what was told last, no sum and no day is that of anybody else."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from bot.texts import long_day
from domain.calendar import add_months, month_start, to_local_time
from domain.contributions.protection import JKM_FIRST_MONTHS, grace_until
from handlers.contributions.words import schedule_of, total_due
from models.participants import participant
from models.participants.participant import Participant
from tests.support.chat import World
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite

STATES = (
    "member 2026-12-31",
    "member 2026-11-30",
    "member 2026-10-31",
    "member 2026-09-30 programme=jkk_jkm_jht",
    "member 2026-08-31 income=3000000",
    "member 2026-06-30",
    "member 2026-12-31 payer=government",
    "member 2026-12-31 sector=transport",
    "applicant submitted",
    "applicant awaiting_payment",
    "applicant rejected",
)
FOLLOW_UPS = (
    *("berapa?", "kok segitu?", "kalau 3 bulan?", "jadi total?", "yang 2 aja", "di mana?"),
    *("sampai kapan?", "kalau telat?", "berarti masih aman?", "terus habis itu?", "oktober?"),
    *("kemarin katanya 99.900", "yakin?", "kenapa?", "caranya?", "dua duanya", "bulan apa aja?"),
    *("dari awal lagi?", "bayarnya kapan", "kok lama?", "yang itu aja", "kalo istri saya?"),
)
RUPIAH = re.compile(r"Rp(\d{1,3}(?:\.\d{3})*)")
DAY = re.compile(r"\b\d{1,2} (?:[A-Z][a-z]+) 20\d\d\b")
CHECKED = re.compile(r"Dicek .*")
"""When a source was checked: no day of anybody."""
LAW = frozenset((8_400, 16_800, 28_400, 36_800, JKM_FIRST_MONTHS))
"""The lowest prices, which anybody may be told."""
OFTEN, MOST_MONTHS = 4, 24


def own_sums(row: Participant, today: date) -> Iterator[int]:
    """The dues of as many months as one likes, and what they are reckoned from."""
    for ahead in range(-6, MOST_MONTHS):
        schedule = schedule_of(row, add_months(month_start(today), ahead), MOST_MONTHS)
        yield schedule[0].base
        yield from (total_due(schedule[:months]) for months in range(1, MOST_MONTHS + 1))


def own_days(row: Participant, today: date) -> Iterator[date]:
    """The days of this membership: until when it is paid, may be paid, and of when the data are."""
    yield from (today, to_local_time(row.submitted_at).date(), today + timedelta(days=1))
    yield from (row.data_as_of or today, row.protected_until or today)
    yield grace_until(row.protected_until) if row.protected_until else today
    yield from (date(2026, 12, 31), date(2027, 3, 31))  # the discount ends


@pytest.mark.parametrize("state", STATES)
def test_a_follow_up_tells_no_sum_and_no_day_of_anybody_else(state: str, world: World):
    chat = ScriptedChat(world)
    chat.act(f"! {state}")
    today = to_local_time(world.now).date()
    with world.sessions() as db:
        row = participant.registration_of(db, chat.person_id(db))
        assert row is not None
        sums, days = {*own_sums(row, today)}, {*own_days(row, today)}
    shown_days = {long_day("id", each) for each in days}
    for number, text in enumerate(FOLLOW_UPS):
        if number % OFTEN == 0:
            chat.say("status")
        reply = CHECKED.sub("", chat.say(text))
        told = {int(each.replace(".", "")) for each in RUPIAH.findall(reply)}
        assert told <= sums | LAW, (text, reply)
        assert {*DAY.findall(reply)} <= shown_days, (text, reply)
