"""The right to a copy of one's data (UU 27/2022 art. 7 and 13): everything that we keep.

It holds nothing about others: whoever has a role does not get the words of our messages to them,
which name members, nor the drafts and files in which they registered others.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.markup import plain
from domain.people import drafts
from models import officeholders
from models.broadcasts.broadcast import Broadcast, BroadcastRecipient
from models.cases import messages, talks
from models.cases.cases import REQUESTS, Case, CaseKind
from models.cases.messages import CaseMessage
from models.cashbook.entries import Deposit
from models.claims import claim, papers
from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.contributions.ledger import LedgerEntry, entries_of, place_of
from models.database.encryption import keyring
from models.database.files import StoredFile
from models.enrolment import member_lists
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant, identity, rejection
from models.people import addresses, conversation, web_sessions
from models.people.consent import Consent
from models.people.conversation import Conversation
from models.people.merge_history import merged_person_ids
from models.people.person import Person
from models.privacy.erasure import find_registrations
from models.reminders.reminder import Reminder
from models.roles import access_log, terms

NOT_EXPORTED = {
    "identity",
    "nik_index",
    "phone_index",
    "born_index",
    "person_id",
    "registered_by",
    "duplicate_of",
    "agent_id",
    "merged_into",
    "keyed_at",
    "rejection",
}
"""Columns of `Participant` that are no part of the copy; what is encrypted is decrypted for it."""
ASKED = (
    *REQUESTS,
    CaseKind.PAYMENT,
    CaseKind.APPLICATION,
    CaseKind.CORRECTION,
    CaseKind.ERASURE,
    CaseKind.AGENT,
    CaseKind.NIK_TAKEN,
    CaseKind.CLAIM,
)
"""The cases that people open themselves or are told of: of others, such as a double NIK, nobody is.
"""
MOST_MESSAGES = 10_000
"""The newest ones: more than anybody gets while their words are kept."""


@dataclass(frozen=True, slots=True)
class DataCopy:
    """`data` as plain values by name, `file_ids` the photos and receipts about the person."""

    data: dict[str, Any]
    file_ids: list[int]


def copy_data(db: Session, person_id: int) -> DataCopy:
    """Everything that is kept about the person, and about all who were merged into them."""
    rows = find_registrations(db, person_id)
    everybody = merged_person_ids(db, person_id)
    roles = terms.export_roles(db, person_id)
    person = db.get_one(Person, person_id)
    data = {
        "language": person.language,
        "since": person.created_at.isoformat(),
        "no_reminders_before": person.snoozed_until,
        "reminded_on_day_of_month": person.monthly_day,
        "consents": export_consents(db, person_id),
        "roles": roles,
        "chats": addresses.export_addresses(db, person_id),
        "devices": web_sessions.export_sessions(db, person_id),
        "broadcasts": export_broadcasts(db, person_id),
        "lists": member_lists.export_lists(db, person_id),
        "requests": export_requests(db, everybody),
        "claims": export_claims(db, everybody),
        "messages": export_messages(db, everybody, with_words=not roles),
        "drafts": {} if roles else export_drafts(db, person_id),
        "registrations": [export_registration(db, row) for row in rows],
    }
    return DataCopy(data, copied_files(db, person_id))


def copied_files(db: Session, person_id: int) -> list[int]:
    """The ids of the photos and receipts about the person, and of what they sent themselves."""
    everybody = merged_person_ids(db, person_id)
    about = [id for row in find_registrations(db, person_id) for id in file_ids(db, row)]
    sent = sent_files(db, everybody, ClaimPaper.file_id, ClaimPaper.claim_id, ClaimPaper.id)
    sent += sent_files(db, everybody, CaseMessage.file_id, CaseMessage.case_id, CaseMessage.id)
    sent += [] if terms.export_roles(db, person_id) else draft_files(db, person_id)
    return list(dict.fromkeys(about + sent))


def sent_files(db: Session, people: Sequence[int], file: Any, case: Any, order: Any) -> list[int]:
    """The ids of the files in a column that were sent for claims of the people, or by either side
    in talks about their cases."""
    rows = select(file).join(Case, Case.id == case)
    return list(
        db.scalars(rows.where(Case.person_id.in_(people), file.is_not(None)).order_by(order))
    )


def export_claims(db: Session, people: Sequence[int]) -> list[dict[str, Any]]:
    """Return kind, state, what was told and the papers of each claim that the people opened."""
    rows = select(Claim).join(Case, Case.id == Claim.case_id).where(Case.person_id.in_(people))
    return [
        {
            "kind": each.kind,
            "state": each.state,
            "at": each.opened_at.isoformat(),
            "told": asdict(claim.facts_of(db, each)),
            "papers": [page.paper for page in papers.pages_of(db, each.case_id)],
        }
        for each in db.scalars(rows.order_by(Claim.case_id))
    ]


def file_ids(db: Session, row: Participant) -> list[int]:
    """The ids of photo, receipts, and proofs of deposits that are about this registration only."""
    entries = entries_of(db, row.id)
    deposits = {each.deposit_id for each in entries if each.deposit_id}
    others = select(LedgerEntry.deposit_id).where(
        LedgerEntry.deposit_id.in_(deposits), LedgerEntry.participant_id != row.id
    )
    own = Deposit.id.in_(deposits), Deposit.id.not_in(others)
    proofs = db.scalars(select(Deposit.file_id).where(*own))
    found = [row.photo_id, *(each.file_id for each in entries), *proofs]
    return list(dict.fromkeys(id for id in found if id is not None))


def export_consents(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Return purpose, given, text_version, channel and at of each answer."""
    consents = select(Consent).where(Consent.person_id == person_id).order_by(Consent.id)
    return [
        {
            "purpose": row.purpose,
            "given": row.given,
            "text_version": row.text_version,
            "channel": row.channel,
            "at": row.at.isoformat(),
        }
        for row in db.scalars(consents)
    ]


def export_requests(db: Session, people: Sequence[int]) -> list[dict[str, Any]]:
    """Return kind, at, closed_at, what was typed, and the messages with their authors, of each
    request that the people made."""
    rows = select(Case).where(Case.person_id.in_(people), Case.kind.in_(ASKED)).order_by(Case.id)
    return [
        {
            "kind": row.kind,
            "at": row.opened_at.isoformat(),
            "closed_at": row.closed_at.isoformat() if row.closed_at else None,
            "wanted": messages.request_of(db, row),
            "talks": [
                {"at": talk.began_at.isoformat(), "ended": talk.end_reason, "rating": talk.rating}
                for talk in talks.talks_of_case(db, row)
            ],
            "messages": [
                {
                    "at": each.at.isoformat(),
                    "from": "staff" if each.role_id else "person",
                    "text": messages.text_of(db, each),
                }
                for each in messages.messages_of(db, row)
            ],
        }
        for row in db.scalars(rows)
    ]


def export_messages(
    db: Session, people: Sequence[int], *, with_words: bool
) -> list[dict[str, Any]]:
    """Return at, channel, reason, outcome, text, and what the person had said before, of our newest
    messages, the oldest first."""
    message = OutboundMessage
    columns = message.queued_at, message.channel, message.reason, message.outcome, message.body
    own = select(*columns).where(message.person_id.in_(people))
    rows = db.execute(own.order_by(message.id.desc()).limit(MOST_MESSAGES)).all()
    decrypt = keyring(db).decrypt_json
    bodies = [decrypt("message", row.body) if with_words and row.body else {} for row in rows]
    return [
        {
            "at": row.queued_at.isoformat(),
            "channel": row.channel,
            "reason": row.reason,
            "outcome": row.outcome,
            "text": plain(body["text"]) if body.get("text") else None,
            "said": body.get("said", {}).get("text"),
        }
        for row, body in zip(reversed(rows), reversed(bodies), strict=True)
    ]


def export_drafts(db: Session, person_id: int) -> dict[str, dict[str, str]]:
    """Return the answers of the open form and of drafts, by form."""
    known = load_state_of(db, person_id)
    parked: dict[str, dict[str, str]] = dict(known.get("parked", {}))
    return parked | ({known["form"]: known["answers"]} if known.get("answers") else {})


def draft_files(db: Session, person_id: int) -> list[int]:
    """The ids of the files that the person sent and that only drafts hold yet."""
    ids = drafts.file_ids(load_state_of(db, person_id))
    own = StoredFile.id.in_(ids), StoredFile.person_id == person_id
    return list(db.scalars(select(StoredFile.id).where(*own).order_by(StoredFile.id)))


def load_state_of(db: Session, person_id: int) -> dict[str, Any]:
    """The conversation as it is kept."""
    state = db.scalar(select(Conversation.state).where(Conversation.person_id == person_id))
    return conversation.load_state(db, state)


def export_reminders(db: Session, participant_id: int) -> list[dict[str, Any]]:
    """Return month, step, due_on, closed_at and outcome of each reminder."""
    rows = select(Reminder).where(Reminder.participant_id == participant_id).order_by(Reminder.id)
    return [
        {
            "month": row.month,
            "step": row.step,
            "due_on": row.due_on,
            "closed_at": row.closed_at.isoformat() if row.closed_at else None,
            "outcome": row.outcome,
        }
        for row in db.scalars(rows)
    ]


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
    """A registration as its participant may have it: the fields of the identity, the columns that
    may leave, rejection, payments and reminders; its posts (offices), who looked at it (seen), and
    by whom it was registered (registered_by_others)."""
    columns = [each.key for each in row.__table__.columns if each.key not in NOT_EXPORTED]
    return {
        **asdict(identity(db, row)),
        "offices": officeholders.export_posts(db, row),
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
        "reminders": export_reminders(db, row.id),
        "registered_by_others": member_lists.export_attestation(db, row.id),
    }
