"""A broadcast reaches everybody once, whoever dies in the middle; and its result adds up."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.message import Document
from domain.roles import RoleKind, RoleScope
from handlers.broadcasts.words import STOP
from models.broadcasts import audience, broadcast, lifecycle
from models.broadcasts.broadcast import (
    Broadcast,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
)
from models.broadcasts.effects import count_effects
from models.contributions.ledger import LedgerEntry
from models.database import files
from models.messaging import message, outbox
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people import consent
from models.people.consent import Purpose
from models.people.conversation import Conversation
from models.people.person import Address, Person
from models.privacy import erasure
from models.roles import role
from models.roles.role import Role
from scheduler.broadcasts import send
from tests.support.chat import TEXTS
from tests.support.scheduler import DAY, HOUR, NOON, Crash, RecordingChannel, SchedulerWorld

UNTIL = date(2026, 11, 30)
WORDS = "Sabtu ada pendaftaran di kantor RW 002."


def agent(scheduler: SchedulerWorld, kind: RoleKind = RoleKind.AGENT) -> int:
    with scheduler.sessions.begin() as db:
        return role.grant_role(
            db, scheduler.boss, RoleScope(kind), NOON, name="RUDI AGEN", vouched=True
        ).id


@pytest.fixture
def street(scheduler: SchedulerWorld) -> SchedulerWorld:
    """A scheduler's world with an agent of their own."""
    scheduler.boss = scheduler.person()
    scheduler.agent = agent(scheduler)
    return scheduler


def worker(scheduler: SchedulerWorld, *, informed: bool | None = True, **facts: object) -> int:
    id = scheduler.worker(UNTIL, agent_id=scheduler.agent, **facts)
    person_id = scheduler.person_of(id)
    if informed is not None:
        with scheduler.sessions.begin() as db:
            more = {"text_version": "1", "channel": "web", "now": NOON}
            consent.record(db, person_id, Purpose.INFORMATION, informed, **more)
    return id


def start(scheduler: SchedulerWorld, group: Standing = Standing.EVERYBODY) -> int:
    with scheduler.sessions.begin() as db:
        mine = db.get(Role, scheduler.agent)
        return lifecycle.start(db, mine, WORDS, group, "", scheduler.now).id


def run(scheduler: SchedulerWorld) -> int:
    return send.post_broadcasts(scheduler.sessions, TEXTS, scheduler.now, scheduler.fault)


def result(scheduler: SchedulerWorld, id: int) -> Counter[str]:
    with scheduler.sessions() as db:
        return Counter(
            {str(k): n for k, n in broadcast.recipient_counts(db, db.get(Broadcast, id)).items()}
        )


def stage(scheduler: SchedulerWorld, id: int) -> str:
    with scheduler.sessions() as db:
        return db.get(Broadcast, id).state


def change(scheduler: SchedulerWorld, id: int, what: str) -> None:
    with scheduler.sessions.begin() as db:
        row, now = db.get(Broadcast, id), scheduler.now
        if what == "stop":
            lifecycle.end(db, row, BroadcastState.STOPPED, "test", now)
        else:
            getattr(lifecycle, what)(db, row, "test", now)


def test_everybody_hears_it_once_with_the_name_of_who_says_it(street: SchedulerWorld) -> None:
    for _ in range(3):
        worker(street)
    id = start(street)
    assert run(street) == 3
    assert run(street) == 0
    spy = RecordingChannel()
    street.deliver(spy)
    assert spy.texts[0].startswith("Pesan dari Rudi Agen, agen Perisai:")
    assert len({address for address, _ in spy.sent}) == 3
    run(street)
    assert result(street, id) == {RecipientState.SENT: 3}
    assert stage(street, id) == BroadcastState.DONE


def test_somebody_whose_conversation_is_gone_stops_nobody_else(street: SchedulerWorld) -> None:
    first, _ = worker(street), worker(street)
    id = start(street)
    with street.sessions.begin() as db:
        of_first = Conversation.person_id == street.person_of(first)
        db.execute(delete(Conversation).where(of_first))
    assert run(street) == 2
    assert result(street, id) == {RecipientState.POSTED: 2}


def test_each_reads_it_in_their_language_with_the_next_step_first(street: SchedulerWorld) -> None:
    rows = [worker(street), worker(street)]
    with street.sessions.begin() as db:
        db.get_one(Person, street.person_of(rows[1])).language = "en"
        mine = db.get_one(Role, street.agent)
        more = {"english": "Registration in RW 002.", "button": "/status"}
        lifecycle.start(db, mine, WORDS, Standing.EVERYBODY, "", street.now, **more)
    run(street)
    spy = RecordingChannel()
    street.deliver(spy)
    assert [WORDS in text for text in spy.texts] == [True, False]
    assert "Registration in RW 002." in spy.texts[1]


def test_what_came_of_it_is_counted(street: SchedulerWorld) -> None:
    rows = [worker(street) for _ in range(3)]
    id = start(street)
    run(street)
    street.deliver(RecordingChannel())
    run(street)
    later, third = street.now + DAY, street.person_of(rows[2])
    neighbour = street.worker(UNTIL, registered_by=third)
    street.change(Participant, neighbour, submitted_at=later)
    with street.sessions.begin() as db:
        facts = {"first_month": date(2026, 12, 1), "months": 1}
        db.add(LedgerEntry(participant_id=rows[0], kind="reported", at=later, **facts))
        taken_back = LedgerEntry(participant_id=rows[1], kind="reported", at=later, **facts)
        db.add(taken_back)
        db.flush()
        ref = {"reverses_id": taken_back.id}
        db.add(LedgerEntry(participant_id=rows[1], kind="reversed", at=later, **facts, **ref))
        more = {"text_version": "1", "channel": "web", "now": later}
        consent.record(db, third, Purpose.INFORMATION, False, **more)
        db.get_one(Conversation, third).updated_at = later
    with street.sessions() as db:
        assert count_effects(db, db.get(Broadcast, id)) == (0, 1, 1, 1, 1)


def test_the_letter_says_how_to_stop(street: SchedulerWorld) -> None:
    worker(street)
    start(street)
    run(street)
    with street.sessions.begin() as db:
        (letter,) = outbox.claim(db, message.Lane.BULK, "web", NOON)
    assert next(value for value, _ in letter.body["options"]) == STOP


@pytest.mark.parametrize("step", ["taken", "posted", "kept"])
def test_a_worker_that_dies_anywhere_loses_nobody_and_tells_nobody_twice(
    street: SchedulerWorld, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send, "PIECE", 2)
    for _ in range(5):
        worker(street)
    id = start(street)
    street.crash_at = step
    with pytest.raises(Crash):
        run(street)
    spy = RecordingChannel()
    street.deliver(spy)
    run(street)
    street.deliver(spy)
    run(street)
    assert len(spy.sent) == len(set(spy.sent)) == 5
    assert result(street, id) == {RecipientState.SENT: 5}


def test_many_workers_tell_nobody_twice(
    street: SchedulerWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send, "PIECE", 3)
    for _ in range(20):
        worker(street)
    id = start(street)
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: run(street), range(4)))
    counts.append(run(street))
    assert sum(counts) == 20
    assert result(street, id) == {RecipientState.POSTED: 20}
    assert len({letter.person_id for letter in street.letters()}) == 20


def test_a_send_without_an_answer_is_unknown_and_not_repeated(street: SchedulerWorld) -> None:
    worker(street)
    id = start(street)
    run(street)
    street.deliver(RecordingChannel(replies=[TimeoutError()]))
    run(street)
    assert result(street, id) == {RecipientState.UNKNOWN: 1}


def test_who_is_left_out_has_a_reason_and_all_add_up(street: SchedulerWorld) -> None:
    fine = worker(street)
    worker(street, deceased_on=UNTIL)
    worker(street, informed=None)
    worker(street, informed=False)
    worker(street, person_id=street.person_of(fine))
    lost = worker(street)
    with street.sessions.begin() as db:
        where = Address.person_id == street.person_of(lost)
        db.scalars(select(Address).where(where)).one().unreachable_at = NOON
    late = worker(street, person_id=street.person(("whatsapp", "628")))
    street.change(Person, street.person_of(worker(street)), contacted_at=NOON - HOUR)
    with street.sessions() as db:
        mine = db.get(Role, street.agent)
        where = audience.audience_of(db, mine, Standing.EVERYBODY, "", NOON)
        counts = audience.preview_counts(db, where, NOON)
    assert late
    assert counts == {
        "ready": 1, "deceased": 1, "no_consent": 1, "opted_out": 1, "twice": 1,
        "no_channel": 1, "window": 1, "already_today": 1,
    }  # fmt: skip
    id = start(street)
    assert run(street) == 1
    assert result(street, id) == {
        RecipientState.LEFT_OUT: 6,
        RecipientState.POSTED: 1,
        RecipientState.WAITING: 1,
    }


def test_within_whatsapps_window_free_words_are_fine(street: SchedulerWorld) -> None:
    id = worker(street, person_id=street.person(("whatsapp", "628")))
    with street.sessions.begin() as db:
        where = Address.person_id == street.person_of(id)
        db.scalars(select(Address).where(where)).one().last_inbound_at = NOON - HOUR
    start(street)
    assert run(street) == 1


def test_who_had_a_message_today_hears_it_tomorrow(street: SchedulerWorld) -> None:
    id = worker(street)
    street.change(Person, street.person_of(id), contacted_at=NOON - HOUR)
    made = start(street)
    assert run(street) == 0
    street.now = NOON + DAY
    assert run(street) == 1
    assert result(street, made) == {RecipientState.POSTED: 1}


def test_nothing_is_said_at_night(street: SchedulerWorld) -> None:
    worker(street)
    street.now = NOON + 9 * HOUR
    id = start(street)
    assert run(street) == 0
    assert result(street, id) == {RecipientState.WAITING: 1}
    street.now = NOON + 20 * HOUR
    assert run(street) == 1


def test_what_is_too_old_lapses_and_the_result_says_so(street: SchedulerWorld) -> None:
    id = worker(street)
    street.change(Person, street.person_of(id), contacted_at=NOON)
    made = start(street)
    run(street)
    street.now = NOON + timedelta(days=2)
    assert run(street) == 0
    with street.sessions() as db:
        assert broadcast.exclusion_counts(db, db.get(Broadcast, made)) == {"too_late": 1}
    assert stage(street, made) == BroadcastState.DONE


def test_a_letter_that_lapses_in_the_outbox_is_cancelled(street: SchedulerWorld) -> None:
    worker(street)
    made = start(street)
    run(street)
    street.now = NOON + timedelta(days=2)
    run(street)
    run(street)
    assert result(street, made) == {RecipientState.CANCELLED: 1}


def test_what_is_paused_is_not_sent_and_goes_on_later(street: SchedulerWorld) -> None:
    worker(street)
    id = start(street)
    run(street)
    change(street, id, "pause")
    spy = RecordingChannel()
    street.deliver(spy)
    assert spy.sent == []
    change(street, id, "resume")
    street.deliver(spy)
    assert len(spy.sent) == 1


def test_what_is_stopped_is_cancelled(
    street: SchedulerWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send, "AHEAD", 1)
    worker(street)
    worker(street)
    id = start(street)
    run(street)
    change(street, id, "stop")
    spy = RecordingChannel()
    street.deliver(spy)
    run(street)
    assert spy.sent == []
    assert result(street, id) == {RecipientState.CANCELLED: 2}


def test_who_says_no_in_between_hears_nothing(street: SchedulerWorld) -> None:
    id = worker(street)
    made = start(street)
    with street.sessions.begin() as db:
        more = {"text_version": "1", "channel": "web", "now": NOON}
        consent.record(db, street.person_of(id), Purpose.INFORMATION, False, **more)
    assert run(street) == 0
    assert result(street, made) == {RecipientState.LEFT_OUT: 1}


def test_two_who_became_one_person_hear_it_once(
    street: SchedulerWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send, "AHEAD", 1)
    one, other = worker(street), worker(street)
    id = start(street)
    assert run(street) == 1
    street.change(Participant, other, nik_index="x", person_id=street.person_of(one))
    street.change(Person, street.person_of(one), contacted_at=None)
    monkeypatch.setattr(send, "AHEAD", 9)
    assert run(street) == 0
    with street.sessions() as db:
        assert broadcast.exclusion_counts(db, db.get(Broadcast, id)) == {"twice": 1}


def test_an_agent_asks_an_officer_above_500_a_cadre_above_100_and_an_officer_another_one(
    street: SchedulerWorld,
) -> None:
    def asks(db: Session, sender: Role) -> list[bool]:
        return [lifecycle.needs_approval(db, sender, people) for people in (100, 101, 501)]

    mine, other = street.person(), street.person()
    with street.sessions.begin() as db:
        roles = {kind: Role(kind=kind, area="31.73") for kind in RoleKind}
        assert asks(db, roles[RoleKind.CADRE]) == [False, True, True]
        assert asks(db, roles[RoleKind.AGENT]) == [False, False, True]
        reach = RoleScope(RoleKind.OFFICER)
        officer = role.grant_role(db, mine, reach, NOON, vouched=True)
        assert asks(db, officer) == [False, False, False]
        role.grant_role(db, other, reach, NOON, vouched=True)
        assert asks(db, officer) == [False, False, True]


def test_nothing_is_sent_before_an_officer_approves(
    street: SchedulerWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(lifecycle.ALONE, RoleKind.AGENT, 1)
    worker(street)
    worker(street)
    id = start(street)
    assert run(street) == 0
    other = street.person()
    with street.sessions.begin() as db:
        boss = role.grant_role(db, other, RoleScope(RoleKind.OFFICER), NOON, vouched=True)
        assert [row.id for row in broadcast.awaiting_approval(db, boss)] == [id]
        lifecycle.approve(db, db.get(Broadcast, id), boss, street.now)
    assert run(street) == 2


def test_a_broadcast_ends_with_the_role_of_who_sends_it(street: SchedulerWorld) -> None:
    worker(street)
    id = start(street)
    street.change(Role, street.agent, ended_at=NOON)
    assert run(street) == 0
    assert result(street, id) == {RecipientState.CANCELLED: 1}


def test_everybody_is_a_row_from_the_beginning(street: SchedulerWorld) -> None:
    worker(street)
    worker(street, informed=False)
    start(street)
    worker(street)
    assert street.count(BroadcastRecipient) == 2


def test_a_correction_goes_to_those_who_got_the_first_one_and_to_nobody_else(
    street: SchedulerWorld,
) -> None:
    got, doubtful = worker(street), worker(street)
    worker(street, informed=False)
    id = start(street)
    run(street)
    spy = RecordingChannel(replies=[None, TimeoutError()])
    street.deliver(spy)
    run(street)
    street.change(Participant, got, agent_id=None)
    worker(street)
    street.now += DAY
    with street.sessions.begin() as db:
        mine, first = db.get_one(Role, street.agent), db.get_one(Broadcast, id)
        words = "Bukan Sabtu, tetapi Minggu."
        more = {"corrects": first}
        made = lifecycle.start(db, mine, words, Standing.ACTIVE, "", street.now, **more).id
    assert run(street) == 2
    street.deliver(spy)
    people = {street.person_of(each) for each in (got, doubtful)}
    assert {letter.person_id for letter in street.letters()[-2:]} == people
    assert "Ralat pesan tanggal 22 November 2026:" in spy.texts[-1]
    assert result(street, made).total() == 2


def test_who_did_not_get_it_before_it_was_stopped_hears_no_correction(
    street: SchedulerWorld,
) -> None:
    worker(street)
    worker(street)
    id = start(street)
    run(street)
    spy = RecordingChannel()
    with street.delivery(spy):
        change(street, id, "stop")
    assert result(street, id) == {RecipientState.CANCELLED: 2}
    with street.sessions() as db:
        assert audience.preview_counts(db, audience.who_got(id), street.now) == {}
        mine = db.get_one(Role, street.agent)
        assert lifecycle.find_corrected(db, mine, f"{id}")
        other = Role(id=mine.id + 1, kind=RoleKind.AGENT)
        assert not lifecycle.find_corrected(db, other, f"{id}")


def planned(scheduler: SchedulerWorld, days: int = 3) -> int:
    with scheduler.sessions.begin() as db:
        mine, at = db.get_one(Role, scheduler.agent), scheduler.now + days * DAY
        more = {"starts_at": at}
        return lifecycle.start(db, mine, WORDS, Standing.EVERYBODY, "", scheduler.now, **more).id


def test_what_is_planned_goes_out_then_once_also_when_the_clock_goes_back(
    street: SchedulerWorld,
) -> None:
    worker(street)
    id = planned(street)
    assert run(street) == 0
    street.now += 3 * DAY - HOUR
    assert run(street) == 0
    street.now += HOUR
    street.crash_at = "kept"
    with pytest.raises(Crash):
        run(street)
    street.now -= 2 * HOUR
    assert run(street) == 0
    street.now += 2 * HOUR
    assert run(street) == 0
    spy = RecordingChannel()
    street.deliver(spy)
    run(street)
    assert len(spy.sent) == 1
    assert result(street, id) == {RecipientState.SENT: 1}
    assert stage(street, id) == BroadcastState.DONE


def test_what_is_planned_and_stopped_before_is_sent_to_nobody(street: SchedulerWorld) -> None:
    worker(street)
    id = planned(street)
    change(street, id, "stop")
    street.now += 3 * DAY
    assert run(street) == 0
    assert result(street, id) == {RecipientState.CANCELLED: 1}


def test_a_window_of_a_planned_moment_is_looked_at_then(street: SchedulerWorld) -> None:
    rows = [worker(street, person_id=street.person(("whatsapp", f"62{n}"))) for n in range(2)]
    id = planned(street)
    assert result(street, id) == {RecipientState.WAITING: 2}
    street.now += 3 * DAY
    with street.sessions.begin() as db:
        where = Address.person_id == street.person_of(rows[0])
        db.scalars(select(Address).where(where)).one().last_inbound_at = street.now - HOUR
    assert run(street) == 1
    with street.sessions() as db:
        assert broadcast.exclusion_counts(db, db.get(Broadcast, id)) == {"window": 1}


def test_what_is_planned_is_approved_before_it_starts_or_not_at_all(
    street: SchedulerWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(lifecycle.ALONE, RoleKind.AGENT, 0)
    worker(street)
    id = planned(street, days=10)
    with street.sessions() as db:
        assert db.get_one(Broadcast, id).expires_at == NOON + lifecycle.APPROVAL_TIME
    other = street.person()
    with street.sessions.begin() as db:
        boss = role.grant_role(db, other, RoleScope(RoleKind.OFFICER), NOON, vouched=True)
        lifecycle.approve(db, db.get_one(Broadcast, id), boss, street.now)
    assert run(street) == 0
    street.now += 10 * DAY
    assert run(street) == 1


def test_the_channels_of_a_preview_are_those_by_which_it_then_goes(
    street: SchedulerWorld,
) -> None:
    worker(street)
    both = worker(street, person_id=street.person(("web", "w"), ("telegram", "7")))
    worker(street, person_id=street.person(("whatsapp", "628"), ("telegram", "8")))
    worker(street, informed=False)
    street.change(Person, street.person_of(both), contacted_at=NOON - HOUR)
    with street.sessions() as db:
        where = audience.audience_of(db, db.get(Role, street.agent), Standing.EVERYBODY, "", NOON)
        counts = audience.channel_counts(db, where, NOON)
    assert counts == {"web": 1, "telegram": 2}
    start(street)
    run(street)
    street.now += DAY
    run(street)
    assert Counter(letter.channel for letter in street.letters()) == counts


def test_a_picture_goes_along_and_is_gone_with_its_sender(street: SchedulerWorld) -> None:
    worker(street)
    with street.sessions.begin() as db:
        more = street.boss, "broadcast", "gambar.png", "image/png"
        picture = files.store_file(db, *more, b"picture", street.now)
        mine = db.get_one(Role, street.agent)
        id = lifecycle.start(
            db, mine, WORDS, Standing.EVERYBODY, "", street.now, photo_id=picture
        ).id
    assert stage(street, id) == BroadcastState.ASKED  # however few: no rule reads a picture
    with street.sessions.begin() as db:
        db.get_one(Broadcast, id).state = BroadcastState.RUNNING
    run(street)
    spy = RecordingChannel()
    street.deliver(spy)
    assert spy.documents == [Document("gambar.png", "image/png", b"picture")]
    with street.sessions.begin() as db:
        erasure.erase_person(db, street.boss, street.now)
    with street.sessions() as db:
        assert files.load_file(db, picture) is None
        assert db.get_one(Broadcast, id).photo_id is None
