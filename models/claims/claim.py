"""Claims: what is claimed, how far it is, and what was told about it.

A claim is a case of the kind `claim` with a row of its own: number, claimant, participant, owner,
deadline and messages are the case's. Nothing of the participant is ever shown to a claimant who is
somebody else: not even whether the NIK is known.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, and_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from domain.calendar import ZONE, to_local_time
from domain.claims import deadlines
from domain.claims.checklist import Checklist, Circumstance, ClaimKind, checklist
from domain.claims.progress import ENDED, NEXT, ClaimState, PaperFault
from domain.claims.refusals import RefusalReason, refusal_reasons
from domain.claims.told import Claimant
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind, CaseState
from models.claims import law_tables, papers
from models.database.base import Base
from models.database.encryption import keyring
from models.participants import participant

SEALED_AS = "claim"
CLAIMED = "claimed"
"""The verb of the audit log."""
BATCH = 100
"""Claims that are erased at once."""
TAKES_NO_PAPERS = (ClaimState.PAID, ClaimState.WITHDRAWN)
END = time(23, 59)


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """The facts that were told, encrypted as one value; empty where it was not asked or is erased.

    `happened_on` is an ISO date, `hour` "14:30"; `nik` and `name` are those of the participant,
    `contact` and `contact_phone` (E.164) whom BPJS may ask. The accident's place, cause, day and
    hour with a contact are what Permenaker 1/2025 art. 48A asks of a notice.
    """

    nik: str = ""
    name: str = ""
    happened_on: str = ""
    hour: str = ""
    place: str = ""
    cause: str = ""
    contact: str = ""
    contact_phone: str = ""

    @property
    def day(self) -> date | None:
        """The local day of the accident or the death."""
        return date.fromisoformat(self.happened_on) if self.happened_on else None


class Claim(Base):
    """A claim; people know it by the number of its case."""

    __tablename__ = "claims"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    claimant: Mapped[str]
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    """The person who opened it: the claimant, or staff for one of their people, whose chat is then
    the case's."""
    opened_in: Mapped[int | None]
    """The role in which staff opened it for somebody; NULL: the person did."""
    circumstances: Mapped[list[str]]
    wanted: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """The papers that the branch wants once more, each with its `PaperFault`."""
    facts: Mapped[bytes | None]
    """`ClaimFacts`, encrypted; NULL once it was erased."""
    opened_at: Mapped[datetime]
    noticed_at: Mapped[datetime | None]
    """Time at which staff passed on the notice of an accident; NULL: not yet, or none is due."""
    urge_at: Mapped[datetime | None]
    """Time at which staff are asked for the notice once more; NULL: they are not."""
    handed_in_at: Mapped[datetime | None]
    accepted_on: Mapped[date | None]
    """The local day on which the branch called the papers complete."""
    ended_at: Mapped[datetime | None]
    refused_for: Mapped[str | None]
    ask_at: Mapped[datetime | None]
    """Time of the next reminder of papers that are missing; NULL: there is none any more."""
    asked: Mapped[int] = mapped_column(default=0)
    """The number of reminders of missing papers."""
    promised_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    """Time at which the next step of staff, or the payment, was promised, and that by which it is
    due; NULL: nothing is. An answer in the case moves only the deadline of the case."""
    told_late_at: Mapped[datetime | None]
    """Time at which the family was told that this is late."""

    case: Mapped[Case] = relationship(lazy="joined", innerjoin=True)

    @property
    def is_open(self) -> bool:
        """Whether it may still be paid."""
        return self.state not in ENDED

    @property
    def takes_papers(self) -> bool:
        """Whether papers are taken: also while the branch has it, and of a refused claim until they
        are erased."""
        return self.facts is not None and self.state not in TAKES_NO_PAPERS

    @property
    def is_of_death(self) -> bool:
        """Whether it is after a death, also one of an accident."""
        return self.kind == ClaimKind.DEATH or Circumstance.FATAL in self.known_circumstances

    @property
    def in_treatment(self) -> bool:
        """Whether an accident waits for the doctor's word, without which it is not complete."""
        return self.kind == ClaimKind.ACCIDENT and Circumstance.TREATED not in self.circumstances

    @property
    def ask_more_papers(self) -> bool:
        """Whether the family is still to be reminded of papers: three times."""
        return self.asked < len(deadlines.PAPERS_ASKED)

    @property
    def is_late(self) -> bool:
        """Whether the family was told that something is late, and still waits for it."""
        return self.told_late_at is not None

    @property
    def known_circumstances(self) -> frozenset[Circumstance]:
        """The circumstances that were told."""
        return frozenset(Circumstance(each) for each in self.circumstances)


for column in (Claim.ask_at, Claim.due_at, Claim.urge_at):
    is_set = column.is_not(None)
    Index(f"ix_claims_{column.key}", column, postgresql_where=is_set, sqlite_where=is_set)


IS_OPEN = Claim.state.not_in([str(each) for each in ENDED])


class NotPossible(Exception):
    """The claim is not in a state from which it could go there: somebody was faster."""


def find_participant(db: Session, facts: ClaimFacts) -> int | None:
    """The id of the participant whose NIK was told."""
    found = participant.find_by_nik(db, facts.nik) if facts.nik else None
    return found.id if found else None


def open_claim(
    db: Session,
    kind: ClaimKind,
    claimant: Claimant,
    facts: ClaimFacts,
    circumstances: Collection[Circumstance],
    *,
    person_id: int | None,
    opened_by: int,
    now: datetime,
    participant_id: int | None = None,
    role_id: int | None = None,
    due_at: datetime | None = None,
) -> Claim:
    """Open a claim with its case.

    Without a participant the NIK that was told finds one; whoever asked never hears whether it did.
    `due_at`: the time by which staff should have acted (UTC), that of the branch by default.
    """
    row = cases.open_case(
        db,
        CaseKind.CLAIM,
        now=now,
        due_at=due_at or now + BRANCH_ANSWERS_WITHIN,
        person_id=person_id,
        participant_id=participant_id or find_participant(db, facts),
        claim=kind,
    )
    claim = Claim(
        case_id=row.id,
        case=row,
        kind=kind,
        state=ClaimState.BEGUN,
        claimant=claimant,
        opened_by=opened_by,
        opened_in=role_id,
        circumstances=sorted(circumstances),
        facts=keyring(db).encrypt_json(SEALED_AS, asdict(facts)),
        opened_at=now,
        promised_at=now,
        due_at=row.due_at,
        urge_at=deadlines.urge_at(row.due_at, now) if kind is ClaimKind.ACCIDENT else None,
        ask_at=deadlines.next_asking(now, 0),
        asked=0,
    )
    db.add(claim)
    db.flush()
    audit.record(db, f"person:{opened_by}", CLAIMED, f"case:{row.id}", now, kind=kind)
    return claim


def facts_of(db: Session, claim: Claim) -> ClaimFacts:
    """The facts that were told; empty once they were erased."""
    sealed = claim.facts
    return ClaimFacts(**keyring(db).decrypt_json(SEALED_AS, sealed)) if sealed else ClaimFacts()


def checklist_of(db: Session, claim: Claim) -> Checklist:
    """The papers of a claim, by the rule of the day on which it happened."""
    kind, known = ClaimKind(claim.kind), claim.known_circumstances
    return checklist(law_tables.paper_rules(), kind, known, day_of(db, claim), claim.wanted)


def refusals_of(db: Session, claim: Claim) -> tuple[RefusalReason, ...]:
    """The reasons for which BPJS may refuse a claim, by the rule of the same day."""
    kind, known = ClaimKind(claim.kind), claim.known_circumstances
    return refusal_reasons(law_tables.refusal_rules(), kind, known, day_of(db, claim))


def day_of(db: Session, claim: Claim) -> date:
    """The local day whose rules decide: of the accident or the death, else of the opening."""
    return facts_of(db, claim).day or to_local_time(claim.opened_at).date()


def find_claim(db: Session, case_id: int) -> Claim | None:
    """The claim of a case, whoever asks; None when the case is no claim."""
    return db.get(Claim, case_id)


def may_be_paid(db: Session, case: Case) -> bool:
    """Whether a case is an open claim, which ends by its state, never by closing its case."""
    found = find_claim(db, case.id) if case.kind == CaseKind.CLAIM else None
    return found is not None and found.is_open


def rivals_of(db: Session, claim: Claim) -> Sequence[int]:
    """The numbers of the open claims about the same participant that somebody else opened."""
    if claim.case.participant_id is None:
        return ()
    rows = select(Claim.case_id).join(Case, Case.id == Claim.case_id)
    rows = rows.where(Case.participant_id == claim.case.participant_id, IS_OPEN)
    rows = rows.where(Claim.case_id != claim.case_id, Claim.opened_by != claim.opened_by)
    return db.scalars(rows.order_by(Claim.case_id)).all()


def lock(db: Session, claim: Claim) -> None:
    """Lock the claim until the commit, read afresh."""
    db.refresh(claim, with_for_update=True)


def count_papers(db: Session, claim: Claim, there: Collection[str], now: datetime) -> None:
    """Make a claim complete when no needed paper is missing, and begun again when one is."""
    if claim.state not in (ClaimState.BEGUN, ClaimState.COMPLETE):
        return
    is_complete = not claim.in_treatment and not checklist_of(db, claim).missing(there)
    was_complete = claim.state == ClaimState.COMPLETE
    if is_complete == was_complete:
        return
    claim.state = ClaimState.COMPLETE if is_complete else ClaimState.BEGUN
    claim.ask_at = None if is_complete else deadlines.next_asking(now, claim.asked)
    promise(claim, now, now + BRANCH_ANSWERS_WITHIN if is_complete else None)
    db.flush()


def promise(claim: Claim, now: datetime, due_at: datetime | None) -> None:
    """Promise the family the next step by `due_at`; nothing (None) while it collects its papers."""
    claim.promised_at, claim.due_at, claim.told_late_at = now, due_at, None
    wait(claim.case, due_at or now + deadlines.PAPERS_LOOKED_AT)


def wait(case: Case, due_at: datetime) -> None:
    """Let the case wait on the list of staff, whatever was answered in it."""
    case.state, case.due_at = CaseState.OPEN, due_at
    case.closed_at, case.close_reason = None, None


def got_paper(db: Session, claim: Claim, paper: str, now: datetime) -> None:
    """Note that a page of a paper came; a refused claim begins anew with it."""
    claim.wanted = {each: why for each, why in claim.wanted.items() if each != paper}
    if claim.state == ClaimState.REFUSED:
        claim.state, claim.refused_for, claim.ended_at = ClaimState.BEGUN, None, None
        claim.asked, claim.ask_at = 0, deadlines.next_asking(now, 0)
        promise(claim, now, None)
        audit.record(db, "claimant", "began anew", f"case:{claim.case_id}", now)
    db.flush()


def end_treatment(db: Session, claim: Claim, died: bool, actor: str, now: datetime) -> None:
    """Note the doctor's word after an accident, with which stage II begins; NotPossible where it
    was noted before, or the claim has gone on."""
    lock(db, claim)
    if not claim.in_treatment or claim.state != ClaimState.BEGUN:
        raise NotPossible
    told = {Circumstance.TREATED} | ({Circumstance.FATAL} if died else set())
    claim.circumstances = sorted(claim.known_circumstances | told)
    claim.asked, claim.ask_at = 0, deadlines.next_asking(now, 0)
    if claim.noticed_at:
        promise(claim, now, now + deadlines.STAGE_TWO_WITHIN)
    audit.record(db, actor, "ended the treatment of", f"case:{claim.case_id}", now)
    db.flush()


def move(
    db: Session,
    claim: Claim,
    state: ClaimState,
    actor: str,
    now: datetime,
    reason: RefusalReason | None = None,
    wanted: Mapping[str, PaperFault] | None = None,
) -> None:
    """Move a claim to the state that staff learnt of, or that the family chose; NotPossible when it
    has gone elsewhere meanwhile, or is refused for a reason that its rules do not have.

    `actor` as in the audit log; `wanted` are the papers that are wanted once more. The deadline
    becomes that of the new state; an ended claim closes its case.
    """
    lock(db, claim)
    if state not in NEXT[ClaimState(claim.state)]:
        raise NotPossible
    if state is ClaimState.REFUSED and reason not in refusals_of(db, claim):
        raise NotPossible
    claim.state, claim.refused_for = state, reason
    claim.ended_at, claim.ask_at = None, None
    today, due_at = to_local_time(now).date(), None
    if state is ClaimState.HANDED_IN:
        claim.handed_in_at, due_at = now, now + BRANCH_ANSWERS_WITHIN
    elif state is ClaimState.IN_PROCESS:
        claim.accepted_on = today
        by = deadlines.paid_by(ClaimKind(claim.kind), today, law_tables.work_calendar())
        due_at = end_of_day(by) if by else None
    elif state is ClaimState.BEGUN:
        claim.ask_at = deadlines.next_asking(now, 0)
        claim.asked, claim.accepted_on = 0, None
        claim.wanted = {**claim.wanted, **(wanted or {})}
    if keeps_notice(claim):
        due_at = claim.due_at
    promise(claim, now, due_at)
    if state in ENDED:
        case = claim.case
        claim.ended_at, claim.urge_at = now, None
        case.state, case.closed_at, case.close_reason = CaseState.CLOSED, now, f"claim_{state}"
        case.goes_up_at = None
    audit.record(db, actor, f"moved to {state}", f"case:{claim.case_id}", now)
    db.flush()


def keeps_notice(claim: Claim) -> bool:
    """Whether the notice of an accident is still what is due first."""
    waits = claim.kind == ClaimKind.ACCIDENT and claim.noticed_at is None
    return waits and claim.state == ClaimState.BEGUN


def end_of_day(day: date) -> datetime:
    """The end of a local day (UTC)."""
    return datetime.combine(day, END, tzinfo=ZONE).astimezone(UTC)


def pass_on_notice(db: Session, claim: Claim, actor: str, now: datetime) -> None:
    """Record that staff passed on the notice of an accident to the branch or the hospital."""
    lock(db, claim)
    if claim.noticed_at is None:
        claim.noticed_at, claim.urge_at = now, None
        if claim.state == ClaimState.BEGUN:
            within = None if claim.in_treatment else now + deadlines.STAGE_TWO_WITHIN
            promise(claim, now, within)
        audit.record(db, actor, "passed on the notice of", f"case:{claim.case_id}", now)
        db.flush()


def erase_ended(db: Session, now: datetime) -> int:
    """Erase the papers and the facts of claims that ended long enough ago; how many claims."""
    over = and_(Claim.ended_at <= now - deadlines.PAPERS_KEPT, Claim.facts.is_not(None))
    ids = db.scalars(select(Claim.case_id).where(over).order_by(Claim.case_id).limit(BATCH)).all()
    return erase(db, ids)


def erase_of(db: Session, *, people: Sequence[int] = (), participant_id: int = 0) -> int:
    """Erase the papers and the facts of the claims of these people, or about a participant.

    What somebody opened in a role stays: it is the family's.
    """
    about = Case.person_id.in_(people) if people else Case.participant_id == participant_id
    rows = select(Claim.case_id).join(Case, Case.id == Claim.case_id).where(about)
    return erase(db, db.scalars(rows.order_by(Claim.case_id)).all())


def erase(db: Session, ids: Sequence[int]) -> int:
    """Erase the papers and the facts of these claims; how many claims."""
    if not ids:
        return 0
    papers.delete_papers(db, ids)
    rows = update(Claim).where(Claim.case_id.in_(ids)).values(facts=None, ask_at=None)
    db.execute(rows, execution_options={"synchronize_session": False})
    db.expire_all()
    return len(ids)
