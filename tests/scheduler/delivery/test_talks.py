"""While a helper talks with somebody, what nobody asked for waits; what is said goes at once."""

from domain.cases.handover import TalkState
from models.cases import cases
from models.cases.cases import CaseKind
from models.cases.talks import Talk
from models.messaging.message import Lane
from scheduler.delivery.attempts import TALK_PAUSE
from tests.support.scheduler import RecordingChannel, SchedulerWorld


def begin(scheduler: SchedulerWorld, person: int) -> int:
    """A talk of this person, by its id."""
    with scheduler.sessions.begin() as db:
        now = scheduler.now
        case = cases.open_case(db, CaseKind.HELP, now=now, due_at=now, person_id=person)
        row = Talk(
            case_id=case.id,
            person_id=person,
            role_id=1,
            state=TalkState.TALKING,
            began_at=now,
            said_at=now,
        )
        db.add(row)
        db.flush()
        return row.id


def test_letters_wait_until_the_talk_is_over(scheduler: SchedulerWorld) -> None:
    person, other = scheduler.person(), scheduler.person()
    talk = begin(scheduler, person)
    for text in ("Siaran", "Pengingat"):
        scheduler.post(person, text, Lane.BULK, reason="news")
    scheduler.post(other, "Siaran", Lane.BULK, reason="news")
    scheduler.post(person, "Pesan dari Dewi")
    channel = RecordingChannel()
    scheduler.deliver(channel)
    assert sorted(each[1] for each in channel.sent) == ["Pesan dari Dewi", "Siaran"]
    scheduler.now += TALK_PAUSE
    scheduler.deliver(channel)
    assert len(channel.sent) == 2
    scheduler.change(Talk, talk, ended_at=scheduler.now, state=TalkState.ENDED)
    scheduler.now += TALK_PAUSE
    for _ in range(2):
        scheduler.deliver(channel)
    assert [each[1] for each in channel.sent[2:]] == ["Siaran", "Pengingat"]
