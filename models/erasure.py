"""The rights to erasure and to a copy of one's data (UU 27/2022 art. 5-13, 40-45).

What was handed on to BPJS stays with BPJS; our copy is erased. The blind index of the NIK stays, so
that the same person is not registered twice; it does not give the NIK back. Amounts of money stay,
without the name of who paid.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models import audit, officeholders
from models.broadcasts.broadcast import Broadcast, BroadcastRecipient
from models.cases import Case
from models.cashbook.matches import MatchProposal
from models.contributions.ledger import EntryKind, LedgerEntry, entries_of, place_of
from models.database import files
from models.duplicates import merge_registrations
from models.enrolment import member_lists
from models.forget_registration import forget_registration
from models.messaging import outbox
from models.participants.participant import ApplicationState, Participant, identity, rejection
from models.people import addresses, departed, link_codes, web_sessions
from models.people.consent import Consent
from models.people.conversation import Conversation
from models.people.merge_history import merged_person_ids
from models.people.person import Person
from models.reminders import reminder
from models.roles import access_log, terms
from models.roles.role import Role

NOT_EXPORTED = {
    "identity",
    "nik_index",
    "phone_index",
    "person_id",
    "registered_by",
    "duplicate_of",
    "agent_id",
    "merged_into",
    "keyed_at",
    "rejection",
}
"""Columns of `Participant` that are no part of the copy; what is encrypted is decrypted for it."""


def erase_person(db: Session, person_id: int, now: datetime) -> bool:
    """Erase the person; True when an application was handed on, so that the branch must act too."""
    handed_on = False
    for row in find_registrations(db, person_id):
        handed_on = handed_on or row.state != ApplicationState.SUBMITTED
        reminder.cancel(db, row.id, now, "erased")
        outbox.cancel(db, row.id, "reminder", now)
        member_lists.forget_rows(db, row.nik_index)
        delete_proposals(db, row.id)
        forget_registration(db, row)
        audit.record(db, f"person:{person_id}", "erased", f"participant:{row.id}", now)
    roles = select(Role.id).where(Role.person_id == person_id)
    db.execute(update(Broadcast).where(Broadcast.role_id.in_(roles)).values(text=None))
    terms.end_all_roles(db, person_id, now)
    files.erase_files(db, person_id)
    everybody = merged_person_ids(db, person_id)
    link_codes.delete_codes(db, *everybody)
    web_sessions.end_sessions(db, everybody, now + departed.KEPT)
    addresses.forget_phones(db, everybody)
    member_lists.erase_lists(db, everybody, now)
    departed.erase_messages(db, everybody)
    db.execute(update(Case).where(Case.person_id.in_(everybody)).values(request=None))
    conversations = update(Conversation).where(Conversation.person_id.in_(everybody))
    db.execute(conversations.values(state=None))
    db.execute(update(Person).where(Person.id.in_(everybody)).values(erased_at=now))
    return handed_on


def find_registrations(db: Session, person_id: int) -> list[Participant]:
    """The person's registrations, after all that were merged into them."""
    rows = select(Participant).where(Participant.person_id == person_id)
    own = list(db.scalars(rows.order_by(Participant.id)))
    merged = [each for row in own for each in merge_registrations.merged_registrations(db, row.id)]
    return [*dict.fromkeys([*merged, *own])]


def delete_proposals(db: Session, participant_id: int) -> None:
    """Delete proposals about deposits of the participant: their official rows hold NIK and name."""
    deposits = select(LedgerEntry.id, LedgerEntry.agent_id).where(
        LedgerEntry.participant_id == participant_id, LedgerEntry.kind == EntryKind.DEPOSITED
    )
    agents = dict(db.execute(deposits).all())
    proposals = select(MatchProposal).where(MatchProposal.agent_id.in_({*agents.values()}))
    about = [each.id for each in db.scalars(proposals) if {*each.lines} & agents.keys()]
    db.execute(delete(MatchProposal).where(MatchProposal.id.in_(about)))


def export_person(db: Session, person_id: int) -> dict[str, Any]:
    """Return the person's copy of everything we keep about them.

    Its keys are consents, roles, chats, broadcasts, lists and registrations.
    """
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
        "registrations": [
            export_registration(db, row) for row in find_registrations(db, person_id)
        ],
    }


def export_broadcasts(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Return at, fate and reason of each broadcast that was for the person."""
    rows = (
        select(Broadcast.created_at, BroadcastRecipient.state, BroadcastRecipient.reason)
        .join(Broadcast, Broadcast.id == BroadcastRecipient.broadcast_id)
        .where(BroadcastRecipient.person_id == person_id)
        .order_by(Broadcast.id)
    )
    return [
        {"at": created_at.isoformat(), "fate": state, "reason": reason}
        for created_at, state, reason in db.execute(rows)
    ]


def export_registration(db: Session, row: Participant) -> dict[str, Any]:
    """Return identity, offices, accesses, columns, payments and attestation of a registration."""
    columns = [each.key for each in row.__table__.columns if each.key not in NOT_EXPORTED]
    return {
        **asdict(identity(db, row)),
        "offices": officeholders.export_offices(db, row),
        "seen": access_log.export_accesses(db, row.id),
        **{name: getattr(row, name) for name in columns},
        "rejection": rejection(db, row),
        "payments": [
            {
                "event": each.kind,
                "first_month": each.first_month,
                "months": each.months,
                "amount": each.amount,
                "paid": each.paid,
                "articles": each.articles,
                "reason": each.reason,
                "paid_on": each.paid_on,
                "place": place_of(db, each),
            }
            for each in entries_of(db, row.id)
        ],
        "registered_by_others": member_lists.export_attestation(db, row.id),
    }
