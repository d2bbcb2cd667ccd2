"""The right to erasure (UU 27/2022 art. 8, 40-45).

What was handed on to BPJS stays with BPJS; our copy is erased. The blind index of the NIK stays, so
that the same person is not registered twice; it does not give the NIK back. Amounts of money stay,
without the name of who paid. All that stays is listed in `tests/privacy/test_erasure.py`, which
reads every column of every table after an erasure.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models import audit, uploads
from models.branch import decisions, status_changes
from models.broadcasts import events
from models.broadcasts.broadcast import Broadcast
from models.cases import cases, messages
from models.claims import claim
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import MatchProposal
from models.database.base import batches
from models.duplicates import merge_registrations
from models.enrolment import member_lists
from models.enrolment.forget_registration import forget_registrations
from models.inbox import talks
from models.materials import referrals
from models.participants import follow_ups
from models.participants.participant import ApplicationState, Participant
from models.people import addresses, departed, erasures, form_links, link_codes, web_sessions
from models.people.conversation import Conversation
from models.people.erasures import Erased, ListedErasure
from models.people.merge_history import merged_person_ids
from models.people.person import Person
from models.reminders import reminder
from models.roles import terms
from models.roles.role import Role

BATCH = 500
"""Ids per statement."""


def erase_person(db: Session, person_id: int, now: datetime) -> bool:
    """Erase the person; True when an application was handed on, so that the branch must act too."""
    handed_on = False
    for row in find_registrations(db, person_id):
        handed_on = handed_on or row.state != ApplicationState.SUBMITTED
        erase_registration(db, row, f"person:{person_id}", now)
    everybody = merged_person_ids(db, person_id)
    erase_work(db, person_id, everybody, now)
    erase_chats(db, everybody, now)
    uploads.release_files(db, everybody)
    talks.end_all_of(db, everybody, now)
    messages.erase_words(db, people=everybody)
    claim.erase_of(db, people=everybody)
    cases.close_asked(db, everybody, now)
    referrals.forget(db, everybody)
    events.forget(db, everybody)
    db.execute(update(Person).where(Person.id.in_(everybody)).values(erased_at=now))
    for each in everybody:
        erasures.record_erasure(db, Erased.PERSON, each, now)
    return handed_on


def erase_registration(db: Session, row: Participant, actor: str, now: datetime) -> None:
    """Erase a registration with its papers and all that waits for it, whoever sent it."""
    id = row.id
    reminder.cancel(db, [id], now, "erased")
    departed.erase_messages_about(db, id, now)
    member_lists.forget_rows(db, row.nik_index)
    delete_proposals(db, id)
    status_changes.forget(db, id)
    decisions.forget(db, id)
    messages.erase_words(db, participant_id=id)
    claim.erase_of(db, participant_id=id)
    follow_ups.forget(db, id)
    forget_registrations(db, [row], now)
    audit.record(db, actor, "erased", f"participant:{id}", now)
    erasures.record_erasure(db, Erased.REGISTRATION, id, now)


def erase_work(db: Session, person_id: int, everybody: Sequence[int], now: datetime) -> None:
    """End the roles of a person; erase what they wrote in them, and their lists."""
    roles = select(Role.id).where(Role.person_id == person_id)
    sent = update(Broadcast).where(Broadcast.role_id.in_(roles))
    db.execute(sent.values(text=None, english=None, photo_id=None))
    terms.end_all_roles(db, person_id, now)
    member_lists.erase_lists(db, everybody, now)


def erase_chats(db: Session, everybody: Sequence[int], now: datetime) -> None:
    """Erase drafts, messages, codes and proven numbers of people; their sessions end.

    Their addresses follow once nothing waits there (`departed.delete_addresses`).
    """
    link_codes.delete_codes(db, *everybody)
    form_links.end_links(db, everybody)
    web_sessions.end_sessions(db, everybody, now + departed.KEPT)
    addresses.forget_phones(db, everybody)
    departed.erase_messages(db, everybody)
    conversations = update(Conversation).where(Conversation.person_id.in_(everybody))
    db.execute(conversations.values(state=None))


def erase_again(db: Session, listed: Iterable[ListedErasure], now: datetime) -> int:
    """Erase what was erased before and a backup brought back; the number of rows.

    Only rows that were there before the erasure are meant: a backup gives ids out again.
    """
    count = 0
    for batch in batches(listed, BATCH):
        times = {(each.kind, each.row_id): each.at for each in batch}
        for row in find_people(db, [id for kind, id in times if kind == Erased.PERSON]):
            if row.created_at <= times[Erased.PERSON, row.id] and row.erased_at is None:
                erase_person(db, row.id, now)
                count += 1
        ids = [id for kind, id in times if kind == Erased.REGISTRATION]
        rows = select(Participant).where(Participant.id.in_(ids), Participant.identity.is_not(None))
        for each in list(db.scalars(rows.order_by(Participant.id))):
            if each.submitted_at <= times[Erased.REGISTRATION, each.id]:
                erase_registration(db, each, "command:restore", now)
                count += 1
    return count


def find_people(db: Session, ids: Sequence[int]) -> list[Person]:
    """The people with these ids who are not erased."""
    rows = select(Person).where(Person.id.in_(ids), Person.erased_at.is_(None))
    return list(db.scalars(rows.order_by(Person.id)))


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
