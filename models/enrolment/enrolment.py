"""Registering somebody else in a role, and taking that back while nobody has processed it.

The enroller attests that the member knows and agrees; the member is asked, and may deny it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, selectinload

from domain.roles import RoleKind
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.contributions.ledger import entries_of, with_entries
from models.enrolment import attestation, forget_registration
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import MemberRow, RowState
from models.messaging import outbox
from models.participants import applications, versions
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import addresses
from models.reminders import reminder
from models.roles import assignments
from models.roles.role import Role

Member = tuple[Identity, NewApplication]


@dataclass(frozen=True, slots=True)
class Voucher:
    """The role that attests that a member knows and agrees, the text's version and the channel."""

    role: Role
    text_version: str
    channel: str
    list_id: int | None = None

    @property
    def actor(self) -> str:
        """The role as the audit log names it."""
        return f"role:{self.role.id}"


class OutsideScope(Exception):
    """The home or the body is not one of this role."""


def enrol_member(
    db: Session, word: Voucher, who: Identity, application: NewApplication, now: datetime
) -> Participant:
    """An application that belongs to no person yet; OutsideScope when it is none of this role."""
    (id,) = enrol_members(db, word, [(who, application)], now)
    return db.get_one(Participant, id)


def enrol_members(
    db: Session, word: Voucher, members: Sequence[Member], now: datetime
) -> list[int]:
    """All of them, or none with OutsideScope; their ids, in this order. No NIK may come twice."""
    for _, application in members:
        check(word.role, application)
    made = applications.apply_many(db, members, now, registered_by=word.role.person_id)
    ids = [each.id for each in made]
    record_attestations(
        db, word, dict(zip(ids, [who.phone for who, _ in members], strict=True)), now
    )
    audit.record_all(db, word.actor, "registered", [f"participant:{id}" for id in ids], now)
    if word.role.kind == RoleKind.AGENT:
        assignments.assign(db, ids, word.role, word.actor, now)
    doubles = [each.id for each in made if each.duplicate_of]
    cases.open_all(db, CaseKind.DUPLICATE, doubles, now=now, due_at=now + BRANCH_ANSWERS_WITHIN)
    return ids


def check(role: Role, application: NewApplication) -> None:
    """Raise OutsideScope unless the role may enrol for this place and organisation."""
    reach = role.reach
    foreign = reach.organisation not in (None, application.organisation)
    if foreign or not reach.covers(application.village, application.rw):
        raise OutsideScope(f"role:{role.id}")


def record_attestations(
    db: Session, word: Voucher, phones: Mapping[int, str], now: datetime
) -> None:
    """Record the attestation for each participant; `phones` is by participant.

    Whoever has proven to have the phone will be asked.
    """
    owners = addresses.people_with_phones(db, phones.values())
    row = {
        "person_id": word.role.person_id,
        "role_id": word.role.id,
        "list_id": word.list_id,
        "text_version": word.text_version,
        "channel": word.channel,
        "at": now,
    }
    rows = [
        row | {"participant_id": id, "asked_person_id": owners.get(phone)}
        for id, phone in phones.items()
    ]
    if rows:
        db.connection().execute(insert(Attestation), rows)


def may_correct(db: Session, row: Participant, role_id: int) -> bool:
    """Whether the role that registered somebody may still correct that: nobody has processed it,
    or the branch rejected it with a reason; and no person holds it themselves."""
    vouched = attestation.attestation_of(db, row.id)
    is_open = row.state == ApplicationState.SUBMITTED or is_rejected_with_reason(row)
    own = vouched and vouched.role_id == role_id and row.person_id is None
    return bool(own and is_open and not entries_of(db, row.id))


def may_send_again(db: Session, row: Participant, role_id: int) -> bool:
    """Whether the role may send the rejected application again."""
    return is_rejected_with_reason(row) and may_correct(db, row, role_id)


def is_rejected_with_reason(row: Participant) -> bool:
    """Whether the branch rejected it; without a reason it is set aside until the person comes."""
    return row.state == ApplicationState.REJECTED and row.rejection is not None


def send_again(db: Session, row: Participant, role: Role, now: datetime) -> bool:
    """Submit a rejected application anew, as it is corrected by now; False when it may not be."""
    db.refresh(row, with_for_update=True)
    if not may_send_again(db, row, role.id):
        return False
    row.state, row.rejection = ApplicationState.SUBMITTED, None
    row.submitted_at, row.handed_over_at, row.confirmed_at = now, None, None
    audit.record(db, f"role:{role.id}", "sent again", f"participant:{row.id}", now)
    versions.keep_versions(db, [row.id], now)
    return True


def withdraw_applications(
    db: Session, ids: Collection[int], actor: str, now: datetime, own: int | None = None
) -> set[int]:
    """Forget those of these applications that nobody has processed yet; their ids.

    One that a person has linked is withdrawn only when that person is `own`.
    """
    rows = select(Participant).where(Participant.id.in_(ids)).order_by(Participant.id)
    locked = rows.with_for_update().options(selectinload(Participant.name_words))
    found = db.scalars(locked.execution_options(populate_existing=True)).all()
    paid = with_entries(db, ids)
    unused = [
        row
        for row in found
        if row.person_id in (None, own)
        and row.state == ApplicationState.SUBMITTED
        and row.id not in paid
    ]
    if not unused:
        return set()
    withdrawn = [row.id for row in unused]
    list_rows = update(MemberRow).where(MemberRow.participant_id.in_(withdrawn))
    db.connection().execute(list_rows.values(state=RowState.UNDONE))
    reminder.cancel(db, withdrawn, now, "taken back")
    outbox.cancel(db, withdrawn, "attested", now)
    forget_registration.forget_registrations(db, unused, now)
    subjects = [f"participant:{id}" for id in withdrawn]
    audit.record_all(db, actor, "took back", subjects, now)
    return set(withdrawn)


def deny_attestation(db: Session, row: Attestation, now: datetime) -> bool:
    """Record that the registration is not right: True when the application could be withdrawn,
    False when the branch has a case."""
    actor, subject = f"person:{row.asked_person_id}", f"participant:{row.participant_id}"
    row.answer, row.answered_at = attestation.Answer.NOT_ME, now
    audit.record(db, actor, "denied", subject, now, role=row.role_id)
    db.flush()
    participant_id = row.participant_id
    if withdraw_applications(db, [participant_id], actor, now, row.asked_person_id):
        return True
    cases.open_case(
        db,
        CaseKind.DENIED,
        now=now,
        person_id=row.asked_person_id,
        participant_id=participant_id,
    )
    return False


def confirm_attestation(db: Session, row: Attestation, now: datetime) -> None:
    """Record that the registration is right."""
    row.answer, row.answered_at = attestation.Answer.RIGHT, now
    actor, subject = f"person:{row.asked_person_id}", f"participant:{row.participant_id}"
    audit.record(db, actor, "confirmed", subject, now)
    db.flush()
