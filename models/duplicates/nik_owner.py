"""The owner of a NIK, named by an officer where official data do not agree or several have it.

Whoever typed a NIK first has no right to it, and stops nobody. What official data said under the
NIK moves to its owner; cash that somebody handed to an agent stays theirs, as does the receipt. The
other registrations are set aside: rejected without a reason, until their people come with the KTP.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from models import audit
from models.branch import status_import
from models.cases import cases
from models.cases.cases import Case, CaseKind, CaseState
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import STANDS, Match
from models.enrolment import attestation
from models.messaging import outbox
from models.participants import participant, versions
from models.participants.duplicate_pairs import UNDECIDED, DuplicatePair, PairDecision
from models.participants.participant import MERGED, ApplicationState, Participant
from models.people.locks import lock_people
from models.reconciliation.matching import reverse_match
from models.reminders import reminder
from models.roles import four_eyes, scope
from models.roles.role import Role

KINDS = (CaseKind.OFFICIAL, CaseKind.DUPLICATE)
MOST_CASES = 200
OFFICIAL_FACTS = ("protected_until", "data_as_of", "data_origin", "deceased_on")
"""The columns, besides the state, that a status file writes."""
CLOSED_AS = "owner said"
TOLD = ("news", reminder.REASON)
"""The reasons of messages that may repeat official data."""


@dataclass(frozen=True, slots=True)
class SharedNik:
    """An open question: all registrations of one NIK, the one that has it first, and the doubts."""

    case_id: int
    registrations: Sequence[Participant]
    doubts: Sequence[str]


class NikDecided(Exception):
    """The question was decided meanwhile, or is not this officer's."""


def open_questions(db: Session, officer: Role) -> list[SharedNik]:
    """The questions that the officer may decide, the oldest first.

    The officer sees all the registrations, and is another human than the person of any of them.
    """
    rows = (
        select(Case, Participant.nik_index)
        .join(Participant, Participant.id == Case.participant_id)
        # Not "open", which would lead over the index of all open cases.
        .where(Case.kind.in_(KINDS), Case.closed_at.is_(None), Case.state != CaseState.WAITING)
        .where(scope.may_see_condition(officer))
        .order_by(Case.id)
        .limit(MOST_CASES)
    )
    by_nik = dict[str, list[Case]]()
    for case, nik in db.execute(rows):
        by_nik.setdefault(nik, []).append(case)
    shared = dict[str, list[Participant]]()
    foreign = set[str]()
    visible, own = scope.may_see_condition(officer), four_eyes.same_human_ids(db, officer.person_id)
    for row, is_visible in db.execute(select_registrations(by_nik).add_columns(visible)):
        shared.setdefault(row.nik_index, []).append(row)
        if not is_visible or not own.isdisjoint((row.person_id, row.registered_by)):
            foreign.add(row.nik_index)
    return [
        SharedNik(found[0].id, shared[nik], doubts_of(found))
        for nik, found in by_nik.items()
        if nik in shared and nik not in foreign
    ]


def select_registrations(niks: Collection[str]) -> Select[Participant]:
    """A query of the living registrations with these blind indexes."""
    return (
        select(Participant)
        .where(Participant.nik_index.in_(niks), Participant.identity.is_not(None), ~MERGED)
        .order_by(Participant.duplicate_of.is_not(None), Participant.id)
    )


def doubts_of(found: Sequence[Case]) -> list[str]:
    """The doubts that the cases name, each once."""
    return list(dict.fromkeys(doubt for case in found for doubt in case.details.get("why", ())))


def question_about(db: Session, officer: Role, participant_id: int) -> SharedNik | None:
    """The open question that this registration is a part of, as in `open_questions`."""
    found = open_questions(db, officer)
    about = (each for each in found if participant_id in [row.id for row in each.registrations])
    return next(about, None)


def find_question(db: Session, officer: Role, number: str) -> SharedNik | None:
    """The open question with this number; None when it is not this officer's to decide."""
    found = open_questions(db, officer)
    return next((each for each in found if str(each.case_id) == number), None)


def decide(
    db: Session, officer: Role, number: str, owner_id: int | None, now: datetime
) -> tuple[Participant | None, list[Participant]]:
    """Say whose the NIK is, or None's; return the owner, and those who were set aside just now.

    NikDecided when it is decided already. LockOrderError: begin the transaction again.
    """
    question = find_question(db, officer, number)
    if question is None:
        raise NikDecided
    nik = question.registrations[0].nik_index
    lock_people(db, {row.person_id for row in question.registrations if row.person_id})
    rows = select_registrations([nik]).with_for_update()
    found = list(db.scalars(rows.execution_options(populate_existing=True)))
    owner = next((row for row in found if row.id == owner_id), None)
    if find_question(db, officer, number) is None or (owner_id and owner is None):
        raise NikDecided
    others = [row for row in found if row is not owner]
    actor = f"role:{officer.id}"
    if owner is not None:
        for other in others:
            move_official_data(db, other, owner, actor, now)
        give_nik(db, owner)
        owner.confirmed_at = now
        if owner.state == ApplicationState.REJECTED and owner.rejection is None:
            owner.state = ApplicationState.SUBMITTED  # it was set aside before
    new = [row for row in others if set_aside(db, row, now)]
    ids = [row.id for row in found]
    for kind in KINDS:
        cases.close_all(db, kind, ids, CLOSED_AS, now)
    both = DuplicatePair.first_id.in_(ids) & DuplicatePair.second_id.in_(ids)
    decided = {"decision": PairDecision.DIFFERENT, "decided_at": now, "decided_by": actor}
    db.execute(update(DuplicatePair).where(both, UNDECIDED).values(decided))
    if owner is not None:
        status_import.close_payment_cases(db, [owner.id], now)
    attestation.note_news(db, [row.id for row in new], now)
    subject = f"participant:{(owner or found[0]).id}"
    audit.record(db, actor, "said whose nik", subject, now, owner=owner_id, aside=len(others))
    versions.keep_versions(db, ids, now)
    return owner, new


def give_nik(db: Session, owner: Participant) -> None:
    """Make all others duplicates of the owner, erased ones too; only one may be none."""
    others = Participant.nik_index == owner.nik_index, Participant.id != owner.id, ~MERGED
    db.execute(update(Participant).where(*others).values(duplicate_of=owner.id))
    owner.duplicate_of = None
    db.flush()


def move_official_data(
    db: Session, frm: Participant, to: Participant, actor: str, now: datetime
) -> None:
    """Move what status files wrote on one registration of the NIK to another one."""
    known = participant.identity(db, frm)
    if known.kpj:
        participant.correct_identity(db, to, kpj=known.kpj)
        participant.correct_identity(db, frm, kpj="")
    if frm.data_as_of is None or (to.data_as_of and to.data_as_of > frm.data_as_of):
        return
    posted = LedgerEntry.participant_id == frm.id, LedgerEntry.kind == EntryKind.POSTED
    ids = list(db.scalars(select(LedgerEntry.id).where(*posted)))
    matches = select(Match).where(Match.official_entry_id.in_(ids), STANDS)
    for match in db.scalars(matches.order_by(Match.deposit_entry_id)).all():
        reverse_match(db, match, "not_this_person", actor, now)
    moving = LedgerEntry.id.in_(ids) | LedgerEntry.reverses_id.in_(ids)
    db.execute(update(LedgerEntry).where(moving).values(participant_id=to.id))
    if frm.state != ApplicationState.REJECTED:
        to.state = frm.state
    for column in OFFICIAL_FACTS:
        setattr(to, column, getattr(frm, column))
        setattr(frm, column, None)


def set_aside(db: Session, row: Participant, now: datetime) -> bool:
    """Reject the application until its person has come with the KTP; False when it was before."""
    is_new = row.state != ApplicationState.REJECTED
    row.state, row.rejection = ApplicationState.REJECTED, None
    row.handed_over_at = row.confirmed_at = None
    reminder.cancel(db, [row.id], now, "set aside")
    for reason in TOLD:
        outbox.cancel(db, [row.id], reason, now)
    return is_new
