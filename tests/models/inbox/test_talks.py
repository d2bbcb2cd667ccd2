"""Talks as rows: one owner, a bot that is silent, and promises that a plain count agrees with."""

from datetime import datetime, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from domain.cases.handover import ENDS, TalkEvent
from models.cases import cases, talks
from models.cases.cases import ANSWER_STANDS, Case, CaseKind, CaseState
from models.cases.talks import Talk
from models.inbox import inbox
from models.inbox import talks as inbox_talks
from models.inbox.inbox import CloseReason
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.conversations.every_channel import fresh
from tests.support.sampling import examples

PROMISE = timedelta(hours=5)
HOUR = timedelta(hours=1)


def begin(db: Session, world: World) -> tuple[Talk, Case, Role]:
    """A talk that was taken just now."""
    officer = people.give_role(db, Chat(world, sender="rina").person_id(db), "officer")
    guest, now = Chat(world, sender="tamu").person_id(db), world.now
    row = cases.open_case(db, CaseKind.HELP, now=now, due_at=now + PROMISE, person_id=guest)
    row.goes_up_at = row.due_at
    db.flush()
    return inbox_talks.take(db, row, officer, now), row, officer


def happen(db: Session, talk: Talk, row: Case, role: Role, event: TalkEvent, at: datetime) -> None:
    """Let an event happen to a talk, as handlers and jobs do: nothing is said in an ended one."""
    if event is TalkEvent.NOTE:
        inbox_talks.add_note(db, row, role, "Sudah dicek.", at)
    elif event in ENDS:
        inbox_talks.end(db, talk, event, at)
    elif talk.is_open and event is TalkEvent.ANSWER:
        inbox_talks.answer(db, talk, role, "Sudah.", at)
    elif talk.is_open:
        inbox_talks.hear(db, talk, "Belum.", at, at + PROMISE)


def test_every_pair_of_events_leaves_one_owner_and_one_who_speaks() -> None:
    """In each of them the bot is silent exactly as long as no end has come."""
    with fresh() as world:
        for one, two in product(TalkEvent, repeat=2):
            with world.sessions() as db:
                talk, row, officer = begin(db, world)
                for event in (one, two):
                    happen(db, talk, row, officer, event, world.now + HOUR)
                ends = [e for e in (one, two) if e in ENDS]
                if one is TalkEvent.ANSWER and two is TalkEvent.NO_ANSWER:
                    ends = []
                assert talk.is_open == (not ends), (one, two)
                assert talk.end_reason == (ends[0] if ends else None), (one, two)
                spoken = talks.open_talk_of_case(db, row.id)
                assert (spoken is talk) == talk.is_open, (one, two)
                kept = talk.is_open or row.state == CaseState.ANSWERED
                assert (row.owner_id == officer.id) == kept, (one, two)
                assert row.state == answered_or_open(one, two), (one, two)
                db.rollback()


def answered_or_open(one: TalkEvent, two: TalkEvent) -> CaseState:
    """Answered: by the last words before the end, or by an end that says so after an answer."""
    said, answered = CaseState.OPEN, False
    for event in (one, two):
        if event is TalkEvent.ANSWER:
            said, answered = CaseState.ANSWERED, True
        elif event is TalkEvent.WORDS:
            said = CaseState.OPEN
        elif event in (TalkEvent.DONE, TalkEvent.ENOUGH) and answered:
            return CaseState.ANSWERED
        elif event in ENDS and not (answered and event is TalkEvent.NO_ANSWER):
            return said
    return said


EVENTS = st.lists(
    st.tuples(st.sampled_from(["ask", "answer", "note", "hand", "close"]), st.integers(1, 600)),
    max_size=12,
)


@settings(max_examples=examples(60))
@given(EVENTS)
def test_a_deadline_is_what_the_history_says(events: list[tuple[str, int]]) -> None:
    """The promise runs from the first words that nobody answered, whoever has the case and whatever
    colleagues note."""
    with fresh() as world, world.sessions() as db:
        officer = people.give_role(db, Chat(world, sender="rina").person_id(db), "officer")
        guest, now = Chat(world, sender="tamu").person_id(db), world.now
        row = cases.open_case(db, CaseKind.HELP, now=now, due_at=now + PROMISE, person_id=guest)
        row.goes_up_at = row.due_at
        db.flush()
        waits_since: datetime | None = now
        due, closed = now + PROMISE, False
        for event, minutes in events:
            now += timedelta(minutes=minutes)
            if event == "ask":
                inbox.reply(db, row, "Belum.", now, now + PROMISE)
                if waits_since is None or closed:
                    waits_since, due = now, now + PROMISE
                closed = False
            elif closed:
                continue
            elif event == "answer":
                inbox.answer(db, row, officer, "Sudah.", now)
                waits_since, due = None, now + ANSWER_STANDS
            elif event == "note":
                inbox_talks.add_note(db, row, officer, "Dicek.", now)
            elif event == "hand":
                inbox.hand_to(db, row, officer, officer, now, now + PROMISE)
                if waits_since is None:
                    waits_since, due = now, now + PROMISE
            else:
                inbox.close(db, row, officer, CloseReason.DONE, now)
                closed = True
            goes_up = due if waits_since and not closed else None
            assert (row.due_at, row.goes_up_at) == (due, goes_up)


def test_the_number_on_the_menu_is_the_length_of_the_list(world: World) -> None:
    with world.sessions.begin() as db:
        talk, row, officer = begin(db, world)
        other = cases.open_case(
            db, CaseKind.HELP, now=world.now, due_at=world.now - HOUR, person_id=99
        )
        inbox_talks.answer(db, talk, officer, "Sudah.", world.now)
        assert inbox.view_of(db, officer).own() == [row]
        assert inbox.view_of(db, officer).others(0, 50) == [other]
        assert inbox.view_of(db, officer).count(world.now).listed == 2
        inbox_talks.end(db, talk, TalkEvent.DONE, world.now)
        assert inbox.view_of(db, officer).own() == []
        assert inbox.view_of(db, officer).count(world.now).listed == 1
