"""The right to be forgotten and the right to a copy (UU 27/2022 art. 5-13, 40-45).

What was handed on to BPJS stays with BPJS; our copy goes. The blind index of the NIK stays, so that
the same person is not registered twice; it does not give the NIK back.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models import (
    audit,
    channels,
    file,
    forgetting_money,
    leaving,
    officeholder,
    outbox,
    pairing,
    proving,
    reminder,
    retiring,
    same_erased,
    same_worker,
    sight,
    vouching,
)
from models.case import Case
from models.consent import Consent
from models.conversation import Conversation
from models.ledger import events
from models.merge import family
from models.participant import Participant, State, identity
from models.person import Person


def erase(db: Session, person_id: int, now: datetime) -> bool:
    """Forget the person; True when an application was handed on and the branch must be told too."""
    handed_on = False
    for row in of_person(db, person_id):
        handed_on = handed_on or row.state != State.SUBMITTED
        reminder.cancel(db, row.id, now, "erased")
        outbox.cancel(db, row.id, "reminder", now)
        vouching.forget_rows(db, row.nik_index)
        forgetting_money.forget(db, row.id)
        forget(db, row)
        audit.note(db, f"person:{person_id}", "erased", f"participant:{row.id}", now)
    same_erased.silence(db, person_id)
    retiring.erase(db, person_id, now)
    file.erase(db, person_id)
    everybody = family(db, person_id)
    pairing.forget(db, *everybody)
    proving.forget(db, everybody)
    vouching.erase(db, everybody, now)
    leaving.wipe_letters(db, everybody)
    db.execute(update(Case).where(Case.person_id.in_(everybody)).values(request=None))
    talks = update(Conversation).where(Conversation.person_id.in_(everybody))
    db.execute(talks.values(state=None))
    db.execute(update(Person).where(Person.id.in_(everybody)).values(erased_at=now))
    return handed_on


def of_person(db: Session, person_id: int) -> list[Participant]:
    """Those that were joined to the person's own come first."""
    rows = select(Participant).where(Participant.person_id == person_id)
    own = list(db.scalars(rows.order_by(Participant.id)))
    joined = [each for row in own for each in same_worker.absorbed(db, row.id)]
    return [*dict.fromkeys([*joined, *own])]


def forget(db: Session, row: Participant) -> None:
    """An application nobody took up is deleted; of others only what identifies goes."""
    officeholder.forget(db, row)
    same_erased.forget(db, row.id)
    if row.state == State.SUBMITTED and not events(db, row.id):
        db.execute(delete(reminder.Reminder).where(reminder.Reminder.participant_id == row.id))
        step_aside(db, row)
        db.delete(row)
    else:
        row.identity, row.phone_index, row.person_id = None, None, None
        row.words = []
        row.occupation, row.post = "", None
    db.flush()


def step_aside(db: Session, row: Participant) -> None:
    """Of the applications that wait behind this one with the same NIK, the first moves up."""
    waiting = select(Participant).where(Participant.duplicate_of == row.id)
    behind = list(db.scalars(waiting.order_by(Participant.id)))
    if behind:
        row.duplicate_of = row.id  # two that are nobody's duplicate may not have one NIK
        db.flush()
        for each in behind:
            each.duplicate_of = None if each is behind[0] else behind[0].id
        db.flush()


def copy(db: Session, person_id: int) -> dict[str, Any]:
    """Everything we keep about the person, in plain words, for themselves."""
    consents = select(Consent).where(Consent.person_id == person_id).order_by(Consent.id)
    return {
        "consents": [
            {
                "purpose": row.purpose,
                "given": row.given,
                "text_version": row.text_version,
                "at": row.at.isoformat(),
            }
            for row in db.scalars(consents)
        ],
        "roles": retiring.copy(db, person_id),
        "chats": channels.copy(db, person_id),
        "broadcasts": same_erased.copy(db, person_id),
        "lists": vouching.copy(db, person_id),
        "registrations": [registration(db, row) for row in of_person(db, person_id)],
    }


HIDDEN = {
    "identity",
    "nik_index",
    "phone_index",
    "person_id",
    "registered_by",
    "duplicate_of",
    "agent_id",
    "merged_into",
    "keyed_at",
}


def registration(db: Session, row: Participant) -> dict[str, Any]:
    who = identity(db, row)
    known = {name: getattr(who, name) for name in who.__dataclass_fields__}
    columns = {c.key: getattr(row, c.key) for c in row.__table__.columns if c.key not in HIDDEN}
    paid = [
        {
            "event": each.event,
            "first_month": each.first_month,
            "months": each.months,
            "amount": each.amount,
            "paid": each.paid,
            "articles": each.articles,
            "reason": each.reason,
            "paid_on": each.paid_on,
            "place": each.place,
        }
        for each in events(db, row.id)
    ]
    by = {"registered_by_others": vouching.copy_of(db, row.id)}
    known |= {"offices": officeholder.copy(db, row), "seen": sight.copy(db, row.id)}
    return known | columns | {"payments": paid} | by
