"""Somebody with a role registers somebody else, and takes it back while nobody has handed it on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from domain.organisation import Organisation
from domain.roles import Kind
from models import applications, assignment, attestation, audit, case, erasure, outbox, proving
from models import reminder as reminders
from models.applications import Facts
from models.attestation import Attestation
from models.case import BRANCH_ANSWERS_WITHIN, About
from models.imports import Fate, ImportRow
from models.ledger import events
from models.participant import Identity, Participant, State
from models.role import Role

Member = tuple[Identity, Facts]
"""Who it is, and the columns of the application."""


@dataclass(frozen=True, slots=True)
class Word:
    """Who vouches that the member knows and agrees: to which text, where."""

    role: Role
    text_version: str
    channel: str
    import_id: int | None = None

    @property
    def actor(self) -> str:
        return f"role:{self.role.id}"


class OutsideScope(Exception):
    """The home or the body is not one of this role."""


def enrol(db: Session, word: Word, who: Identity, facts: Facts, now: datetime) -> Participant:
    """An application that belongs to no person yet; OutsideScope when it is none of this role."""
    (id,) = enrol_all(db, word, [(who, facts)], now)
    return db.get_one(Participant, id)


def enrol_all(db: Session, word: Word, members: Sequence[Member], now: datetime) -> list[int]:
    """All of them, or none with OutsideScope; their ids, in this order. No NIK may come twice."""
    for _, facts in members:
        check(word.role, facts)
    by = {"registered_by": word.role.person_id, "declared_at": now}
    made = applications.apply_all(db, members, now, **by)
    ids = [each.id for each in made]
    attest(db, word, dict(zip(ids, [who.phone for who, _ in members], strict=True)), now)
    audit.note_all(db, word.actor, "registered", [f"participant:{id}" for id in ids], now)
    if word.role.kind == Kind.AGENT:
        assignment.assign(db, ids, word.role, word.actor, now)
    doubles = [each.id for each in made if each.duplicate_of]
    case.open_all(db, About.DUPLICATE, doubles, now=now, due_at=now + BRANCH_ANSWERS_WITHIN)
    return ids


def check(role: Role, facts: Facts) -> None:
    reach, body = role.reach, Organisation(facts["organisation"])
    foreign = reach.organisation not in (None, body)
    if foreign or not reach.covers(facts["village"], facts["rw"]):
        raise OutsideScope(f"role:{role.id}")


def attest(db: Session, word: Word, phones: Mapping[int, str], now: datetime) -> None:
    """Keep the word for each participant; whoever surely has the phone will be asked."""
    owners = proving.owners(db, phones.values())
    row = {
        "person_id": word.role.person_id,
        "role_id": word.role.id,
        "import_id": word.import_id,
        "text_version": word.text_version,
        "channel": word.channel,
        "at": now,
    }
    rows = [
        row | {"participant_id": id, "asked": owners.get(phone)} for id, phone in phones.items()
    ]
    if rows:
        db.connection().execute(insert(Attestation), rows)


def take_back(
    db: Session, participant_id: int, actor: str, now: datetime, own: int | None = None
) -> bool:
    """Forget an application that nobody has handed on; False when it stays.

    One that a person has linked only they take back themselves: `own`.
    """
    rows = select(Participant).where(Participant.id == participant_id).with_for_update()
    row = db.scalar(rows.execution_options(populate_existing=True))
    if row is None or row.person_id not in (None, own) or row.state != State.SUBMITTED:
        return False
    if events(db, row.id):
        return False
    mark(db, row.id, Fate.UNDONE)
    reminders.cancel(db, row.id, now, "taken back")
    outbox.cancel(db, row.id, "attested", now)
    erasure.forget(db, row)
    audit.note(db, actor, "took back", f"participant:{participant_id}", now)
    return True


def mark(db: Session, participant_id: int, fate: Fate) -> None:
    """Say in the list what became of a member of it."""
    rows = update(ImportRow).where(ImportRow.participant_id == participant_id)
    db.connection().execute(rows.values(fate=fate))


def deny(db: Session, row: Attestation, now: datetime) -> bool:
    """The person says that it is not right: True when the application could be taken back, else
    the branch has a case."""
    actor, subject = f"person:{row.asked}", f"participant:{row.participant_id}"
    row.answer, row.answered_at = attestation.Answer.NOT_ME, now
    audit.note(db, actor, "denied", subject, now, role=row.role_id)
    db.flush()
    participant_id = row.participant_id
    if take_back(db, participant_id, actor, now, row.asked):
        return True
    due_at = now + BRANCH_ANSWERS_WITHIN
    case.open_case(
        db, About.DENIED, now=now, due_at=due_at, person_id=row.asked, participant_id=participant_id
    )
    return False


def confirm(db: Session, row: Attestation, now: datetime) -> None:
    row.answer, row.answered_at = attestation.Answer.RIGHT, now
    audit.note(db, f"person:{row.asked}", "confirmed", f"participant:{row.participant_id}", now)
    db.flush()
