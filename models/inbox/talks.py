"""The life of a talk: it is taken, answered, handed on and ended, each in one transaction.

From the moment in which it is taken until it ends the person is the helper's: `Person.talk_id`
says so in the row that every turn of theirs locks, so that the bot never talks over a helper.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from domain.cases.handover import TalkEvent, TalkState, follow, is_answered
from models import audit
from models.cases import messages, talks
from models.cases.cases import ANSWER_STANDS, Case, CaseState
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.inbox import inbox, owners
from models.people.locks import lock_people
from models.people.person import Person
from models.roles.role import Role


class Taken(Exception):
    """Somebody else talks with the person already, about this case or another one."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk.id)
        self.talk = talk


def take(db: Session, row: Case, role: Role, now: datetime) -> Talk:
    """Begin a talk about the case, or find the helper's own one.

    Taken, CaseGone, or LockOrderError: begin the transaction again.
    """
    assert row.person_id is not None, "a case without a person has nobody to talk with"
    lock_people(db, [row.person_id], having=[role.person_id])
    inbox.lock(db, row)
    own = talks.open_talk_of_case(db, row.id)
    for talk in [own] if own else talks.open_talks_of_people(db, [row.person_id]):
        if talk.case_id == row.id and talk.role_id == role.id:
            return talk
        raise Taken(talk)
    talk = Talk(
        case_id=row.id,
        person_id=row.person_id,
        role_id=role.id,
        state=TalkState.TAKEN,
        began_at=now,
        said_at=now,
    )
    db.add(talk)
    owners.give(db, row, role.id, f"role:{role.id}", now)
    db.flush()
    set_talk(db, row.person_id, talk.id)
    audit.record(db, f"role:{role.id}", "took", f"case:{row.id}", now, talk=talk.id)
    return talk


def set_talk(db: Session, person_id: int, talk_id: int | None) -> None:
    """Set the newest talk of a person, as their next turn finds it; None once they know its end."""
    db.execute(update(Person).where(Person.id == person_id).values(talk_id=talk_id))


def answer(
    db: Session, talk: Talk, role: Role, text: str, now: datetime, file_id: int | None = None
) -> CaseMessage:
    """Append what the helper says to the person; CaseGone when the case is closed."""
    row = db.get_one(Case, talk.case_id)
    message = inbox.answer(db, row, role, text, now, file_id=file_id)
    talk.state, talk.said_at = follow(TalkState(talk.state), TalkEvent.ANSWER), now
    return message


def hear(
    db: Session,
    talk: Talk,
    text: str,
    now: datetime,
    due_at: datetime,
    file_id: int | None = None,
) -> CaseMessage:
    """Append what the person says; the case waits for an answer again, until `due_at`."""
    talk.said_at = talk.heard_at = now
    row = db.get_one(Case, talk.case_id)
    return inbox.reply(db, row, text, now, due_at, file_id=file_id)


def end(db: Session, talk: Talk, why: TalkEvent, now: datetime) -> bool:
    """End a talk; False when it has ended before, or goes on after all.

    What is not answered goes back to the list, unless somebody else works on it by now.
    """
    before = TalkState(talk.state)
    if not talk.is_open or follow(before, why) is not TalkState.ENDED:
        return False
    row = db.get_one(Case, talk.case_id, with_for_update=True, populate_existing=True)
    talk.state, talk.ended_at, talk.end_reason = TalkState.ENDED, now, why
    if row.closed_at is None:
        if row.state == CaseState.OPEN and is_answered(before, why):
            row.state, row.due_at = CaseState.ANSWERED, now + ANSWER_STANDS
            row.goes_up_at = None
        elif row.state == CaseState.OPEN and row.owner_id == talk.role_id:
            owners.give(db, row, None, f"role:{talk.role_id}", now)
    audit.record(db, f"role:{talk.role_id}", f"talk ended: {why}", f"case:{row.id}", now)
    db.flush()
    return True


def end_all_of(db: Session, people: Sequence[int], now: datetime) -> None:
    """End the talks of people who are not there any more: erased, or merged into somebody."""
    for talk in talks.open_talks_of_people(db, people):
        end(db, talk, TalkEvent.LEFT, now)


def may_go_on(db: Session, talk: Talk) -> Role | None:
    """The helper's role while it is usable and may see the case; None when the talk has to end."""
    role = db.get(Role, talk.role_id)
    if role is None or not role.usable:
        return None
    row = db.get_one(Case, talk.case_id)
    return role if row.closed_at is None and inbox.may_see(db, role, row) else None


def rate(db: Session, person_id: int, talk_id: int, rating: str) -> bool:
    """Keep how the person found their talk; False when it is none of theirs, or still open."""
    talk = db.get(Talk, talk_id)
    if talk is None or talk.person_id != person_id or talk.is_open:
        return False
    talk.rating = rating
    return True


def add_note(db: Session, row: Case, role: Role, text: str, now: datetime) -> CaseMessage:
    """Append a note for colleagues: it is no answer, and changes no promise; CaseGone."""
    inbox.lock(db, row)
    audit.record(db, f"role:{role.id}", "noted", f"case:{row.id}", now)
    return messages.add_message(db, row, text, now, role.id, is_note=True)
