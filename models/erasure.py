"""The right to be forgotten and the right to a copy (UU 27/2022 art. 5-13, 40-45).

What was handed on to BPJS stays with BPJS; our copy goes. The blind index of the NIK stays, so that
the same person is not registered twice; it does not give the NIK back.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit, officeholders
from models.cases import Case
from models.contributions.ledger import entries_of
from models.database import files
from models.duplicates import merge_registrations
from models.enrolment import member_lists
from models.forget_registration import (
    erase_broadcast_texts,
    export_broadcasts,
    forget_proposals,
    forget_registration,
)
from models.messaging import outbox
from models.participants.participant import ApplicationState, Participant, identity
from models.people import addresses, departed, link_codes
from models.people.consent import Consent
from models.people.conversation import Conversation
from models.people.merge_history import merged_person_ids
from models.people.person import Person
from models.reminders import reminder
from models.roles import access_log, terms


def erase_person(db: Session, person_id: int, now: datetime) -> bool:
    """Forget the person; True when an application was handed on and the branch must be told too."""
    handed_on = False
    for row in of_person(db, person_id):
        handed_on = handed_on or row.state != ApplicationState.SUBMITTED
        reminder.cancel(db, row.id, now, "erased")
        outbox.cancel(db, row.id, "reminder", now)
        member_lists.forget_rows(db, row.nik_index)
        forget_proposals(db, row.id)
        forget_registration(db, row)
        audit.record(db, f"person:{person_id}", "erased", f"participant:{row.id}", now)
    erase_broadcast_texts(db, person_id)
    terms.end_all_roles(db, person_id, now)
    files.erase_files(db, person_id)
    everybody = merged_person_ids(db, person_id)
    link_codes.delete_codes(db, *everybody)
    addresses.forget_phones(db, everybody)
    member_lists.erase_lists(db, everybody, now)
    departed.erase_messages(db, everybody)
    db.execute(update(Case).where(Case.person_id.in_(everybody)).values(request=None))
    talks = update(Conversation).where(Conversation.person_id.in_(everybody))
    db.execute(talks.values(state=None))
    db.execute(update(Person).where(Person.id.in_(everybody)).values(erased_at=now))
    return handed_on


def of_person(db: Session, person_id: int) -> list[Participant]:
    """Those that were joined to the person's own come first."""
    rows = select(Participant).where(Participant.person_id == person_id)
    own = list(db.scalars(rows.order_by(Participant.id)))
    joined = [each for row in own for each in merge_registrations.merged_registrations(db, row.id)]
    return [*dict.fromkeys([*joined, *own])]


def export_person(db: Session, person_id: int) -> dict[str, Any]:
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
        "roles": terms.export_roles(db, person_id),
        "chats": addresses.export_addresses(db, person_id),
        "broadcasts": export_broadcasts(db, person_id),
        "lists": member_lists.export_lists(db, person_id),
        "registrations": [export_registration(db, row) for row in of_person(db, person_id)],
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


def export_registration(db: Session, row: Participant) -> dict[str, Any]:
    who = identity(db, row)
    known = {name: getattr(who, name) for name in who.__dataclass_fields__}
    columns = {c.key: getattr(row, c.key) for c in row.__table__.columns if c.key not in HIDDEN}
    paid = [
        {
            "event": each.kind,
            "first_month": each.first_month,
            "months": each.months,
            "amount": each.amount,
            "paid": each.paid,
            "articles": each.articles,
            "reason": each.reason,
            "paid_on": each.paid_on,
            "place": each.place,
        }
        for each in entries_of(db, row.id)
    ]
    by = {"registered_by_others": member_lists.export_attestation(db, row.id)}
    known |= {
        "offices": officeholders.export_offices(db, row),
        "seen": access_log.export_accesses(db, row.id),
    }
    return known | columns | {"payments": paid} | by
