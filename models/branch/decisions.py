"""Decisions of officers about applications: one decides, and may take that back for a while.

A decision waits `UNDONE_WITHIN`, then `scheduler/branch/decisions.py` carries it out: until then
nobody was told and no state has changed, so it is undone without a trace but its row. What the
branch does meanwhile (a status file, a hand-over) goes before it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, Index, delete, exists, select, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from domain.branch.decisions import UNDONE_WITHIN, DecisionKind, has_reasons
from models import audit
from models.branch import holds
from models.branch.holds import (
    ApplicationHold,
    DecisionObstacle,
    DecisionOutcome,
    actor_of,
    hold,
    holders,
    lock_applications,
)
from models.database.base import Base
from models.database.encryption import keyring
from models.participants.participant import WITH_BRANCH, ApplicationState, Participant
from models.roles import four_eyes
from models.roles.role import Role

SEALED_AS = "decision"
FACTS_KEPT = timedelta(days=31)
"""So long a payment code is of use."""


class DecisionState(StrEnum):
    PENDING = "pending"
    DONE = "done"
    UNDONE = "undone"
    OVERTAKEN = "overtaken"
    """Something else became of the application before it was carried out."""


class ApplicationDecision(Base):
    """A decision about an application as it was submitted then; one after that counts no more."""

    __tablename__ = "application_decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), index=True
    )
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    kind: Mapped[str]
    reasons: Mapped[list[str]]
    facts: Mapped[bytes | None]
    """`EnteredFacts`, encrypted."""
    state: Mapped[str]
    decided_at: Mapped[datetime]
    due_at: Mapped[datetime]
    """The time at which it is carried out."""

    @property
    def is_pending(self) -> bool:
        return self.state == DecisionState.PENDING


PENDING = ApplicationDecision.state == DecisionState.PENDING
Index(
    "uq_application_decisions_pending",
    ApplicationDecision.participant_id,
    unique=True,
    postgresql_where=PENDING,
    sqlite_where=PENDING,
)
Index(
    "ix_application_decisions_due",
    ApplicationDecision.due_at,
    postgresql_where=PENDING,
    sqlite_where=PENDING,
)


@dataclass(frozen=True, slots=True)
class EnteredFacts:
    """The numbers that BPJS gave when the application was entered there; both may be empty."""

    kpj: str = ""
    code: str = ""
    """The code to pay the first contribution with."""


current = aliased(ApplicationDecision)
IN_FORCE = current.state.in_((DecisionState.PENDING, DecisionState.DONE))


def has_decision(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition on `Participant` that a decision in force, of which all conditions hold
    (on `current`), is about the application as it stands."""
    own = current.participant_id == Participant.id, current.decided_at >= Participant.submitted_at
    return exists().where(*own, IN_FORCE, *where).correlate(Participant)


IS_APPROVED = has_decision(current.kind == DecisionKind.APPROVED)
IS_LEAVING = has_decision(
    current.state == DecisionState.PENDING, current.kind != DecisionKind.APPROVED
)
"""The condition on `Participant` that a decision waits by which it leaves the list."""


def decided_since(at: datetime) -> ColumnElement[bool]:
    """The condition on `Participant` that its branch has decided about the application after a
    moment, so that the person has, or soon gets, an answer."""
    return has_decision(current.decided_at > at)


def decide(
    db: Session,
    role: Role,
    ids: Collection[int],
    kind: DecisionKind,
    now: datetime,
    reasons: Sequence[str] = (),
    facts: EnteredFacts | None = None,
) -> DecisionOutcome:
    """Decide the same about applications that nobody else has taken; ValueError for reasons that
    are not those of the kind."""
    if not has_reasons(kind, [*reasons]):
        raise ValueError(f"{kind} does not have the reasons {reasons}")
    found = lock_applications(db, role, ids)
    left = {each: DecisionObstacle.GONE for each in ids if each not in found}
    left |= obstacles(db, role, found, kind, now)
    done = [each for each in found if each not in left]
    sealed = seal(db, facts) if facts else None
    rows = [
        ApplicationDecision(
            participant_id=each,
            role_id=role.id,
            kind=kind,
            reasons=[*reasons],
            facts=sealed,
            state=DecisionState.PENDING,
            decided_at=now,
            due_at=now + UNDONE_WITHIN,
        )
        for each in done
    ]
    # Whoever is told more hears nothing of the step before.
    settled = update(ApplicationDecision).where(
        PENDING, ApplicationDecision.participant_id.in_(done)
    )
    db.execute(settled.values(state=DecisionState.DONE))
    db.add_all(rows)
    db.execute(delete(ApplicationHold).where(ApplicationHold.participant_id.in_(done)))
    audit.record_all(db, actor_of(role), kind, [f"participant:{each}" for each in done], now)
    db.flush()
    return DecisionOutcome(done, left, min((each.id for each in rows), default=None))


def take(db: Session, role: Role, ids: Collection[int], now: datetime) -> DecisionOutcome:
    """Take the applications (`holds.take`) of which no other officer's decision waits."""
    found = lock_applications(db, role, ids)
    left = {
        id: DecisionObstacle.PENDING
        for id, known in decisions_of(db, found.values()).items()
        if any(
            each.is_pending and each.role_id != role.id and not is_settled(each, found[id])
            for each in known
        )
    }
    outcome = holds.take(db, role, [each for each in ids if each not in left], now)
    return DecisionOutcome(outcome.done, outcome.left | left)


def obstacles(
    db: Session, role: Role, found: dict[int, Participant], kind: DecisionKind, now: datetime
) -> dict[int, DecisionObstacle]:
    """The obstacle to this decision, by the id of the locked application."""
    held, known = holders(db, found, now), decisions_of(db, found.values())
    human = four_eyes.same_human_ids(db, role.person_id)
    left = dict[int, DecisionObstacle]()
    for id, row in found.items():
        latest = known.get(id, [])
        if id in held and held[id].role_id != role.id:
            left[id] = DecisionObstacle.HELD
        elif any(each.is_pending and not is_settled(each, row) for each in latest):
            left[id] = DecisionObstacle.PENDING
        elif not human.isdisjoint({row.person_id, row.registered_by}):
            left[id] = DecisionObstacle.OWN
        elif not is_at_step(row, kind, [each.kind for each in latest]):
            left[id] = DecisionObstacle.STEP
    return left


def is_settled(pending: ApplicationDecision, row: Participant) -> bool:
    """Whether a decision that waits stands already: what was approved is handed over."""
    handed_over = row.state == ApplicationState.PROCESSING
    return pending.kind == DecisionKind.APPROVED and handed_over


def is_at_step(row: Participant, kind: DecisionKind, before: Collection[str]) -> bool:
    """Whether this can be decided after what was decided `before`."""
    match kind:
        case DecisionKind.APPROVED:
            return row.state == ApplicationState.SUBMITTED and kind not in before
        case DecisionKind.ENTERED:
            return row.state == ApplicationState.PROCESSING
    return True


def decisions_of(
    db: Session, rows: Collection[Participant]
) -> dict[int, list[ApplicationDecision]]:
    """The decisions in force about these applications as they stand, the oldest first, by id."""
    if not rows:
        return {}
    submitted = {each.id: each.submitted_at for each in rows}
    query = select(current).where(current.participant_id.in_(submitted), IN_FORCE)
    found = dict[int, list[ApplicationDecision]]()
    for each in db.scalars(query.order_by(current.id)):
        if each.decided_at >= submitted[each.participant_id]:
            found.setdefault(each.participant_id, []).append(each)
    return found


def carried_out(db: Session, row: Participant) -> ApplicationDecision | None:
    """The newest decision about the application as it stands that its person was told."""
    known = decisions_of(db, [row]).get(row.id, [])
    return next((each for each in reversed(known) if not each.is_pending), None)


def approved_among(db: Session, rows: Collection[Participant]) -> set[int]:
    """The ids of those of these applications that an officer has approved."""
    kinds = {id: {each.kind for each in found} for id, found in decisions_of(db, rows).items()}
    return {id for id, found in kinds.items() if DecisionKind.APPROVED in found}


def entered_facts(db: Session, row: ApplicationDecision) -> EnteredFacts:
    """The KPJ and the payment code that were typed; empty without any."""
    if row.facts is None:
        return EnteredFacts()
    return EnteredFacts(**keyring(db).decrypt_json(SEALED_AS, row.facts))


def seal(db: Session, facts: EnteredFacts) -> bytes:
    return keyring(db).encrypt_json(SEALED_AS, {"kpj": facts.kpj, "code": facts.code})


def payment_codes(db: Session, rows: Collection[Participant]) -> dict[int, str]:
    """The newest code to pay the first contribution with, by the id of who has one."""
    return {
        id: facts.code
        for id, found in decisions_of(db, rows).items()
        for each in found
        if not each.is_pending and (facts := entered_facts(db, each)).code
    }


def record_entered(
    db: Session, role_id: int, facts: Mapping[int, EnteredFacts], now: datetime
) -> None:
    """Record what a status file gives for these applications; its own letter tells the people."""
    for id, each in facts.items():
        db.add(
            ApplicationDecision(
                participant_id=id,
                role_id=role_id,
                kind=DecisionKind.ENTERED,
                reasons=[],
                facts=seal(db, each),
                state=DecisionState.DONE,
                decided_at=now,
                due_at=now,
            )
        )
    db.flush()


def take_back_entered(db: Session, ids: Collection[int], at: datetime) -> None:
    """Take back what the status file of this moment gave for these applications."""
    rows = update(ApplicationDecision).where(
        ApplicationDecision.participant_id.in_(ids),
        ApplicationDecision.kind == DecisionKind.ENTERED,
        ApplicationDecision.decided_at == at,
        ApplicationDecision.due_at == at,
    )
    db.execute(rows.values(state=DecisionState.UNDONE, facts=None))


def undo(db: Session, role: Role, decision_id: int, now: datetime) -> list[int]:
    """Take back what this role decided together with that decision, as far as it was not carried
    out; the ids of the applications, which the role has taken again."""
    first = db.get(ApplicationDecision, decision_id)
    if first is None or first.role_id != role.id:
        return []
    together = (
        ApplicationDecision.role_id == role.id,
        ApplicationDecision.decided_at == first.decided_at,
        PENDING,
        ApplicationDecision.due_at > now,
    )
    ids = db.scalars(select(ApplicationDecision.participant_id).where(*together)).all()
    found = lock_applications(db, role, ids)
    held = holders(db, found, now)
    mine = [each for each in found if each not in held or held[each].role_id == role.id]
    if first.kind == DecisionKind.APPROVED:
        mine = [each for each in mine if found[each].state == ApplicationState.SUBMITTED]
    rows = update(ApplicationDecision).where(
        *together, ApplicationDecision.participant_id.in_(mine)
    )
    changed = rows.values(state=DecisionState.UNDONE).returning(ApplicationDecision.participant_id)
    undone = sorted(db.scalars(changed))
    hold(db, role, undone, now)
    verb = f"took back {first.kind}"
    audit.record_all(db, actor_of(role), verb, [f"participant:{each}" for each in undone], now)
    return undone


def take_due(
    db: Session, now: datetime, most: int
) -> list[tuple[ApplicationDecision, Participant]]:
    """The decisions whose time has come, settled and locked, with their applications.

    Left out are those that something else overtook.
    """
    is_due = PENDING, ApplicationDecision.due_at <= now
    order = ApplicationDecision.due_at, ApplicationDecision.id
    ids = select(ApplicationDecision.participant_id).where(*is_due).order_by(*order).limit(most)
    locked = select(Participant).where(Participant.id.in_(db.scalars(ids).all()))
    locked = locked.order_by(Participant.id).with_for_update(of=Participant)
    people = {each.id: each for each in db.scalars(locked)}
    rows = select(ApplicationDecision).where(
        *is_due, ApplicationDecision.participant_id.in_(people)
    )
    due = db.scalars(rows.order_by(*order).with_for_update()).all()
    found = list[tuple[ApplicationDecision, Participant]]()
    for each in due:
        row = people[each.participant_id]
        stands = row.state in WITH_BRANCH and row.identity and not row.deceased_on
        stands = stands and not row.merged_into and each.decided_at >= row.submitted_at
        each.state = DecisionState.DONE if stands else DecisionState.OVERTAKEN
        if stands:
            found.append((each, row))
    db.flush()
    return found


def forget(db: Session, participant_id: int) -> None:
    """Delete what BPJS gave for somebody who is erased, and whoever works on them."""
    db.execute(delete(ApplicationHold).where(ApplicationHold.participant_id == participant_id))
    own = ApplicationDecision.participant_id == participant_id
    db.execute(update(ApplicationDecision).where(own).values(facts=None))


def forget_old(db: Session, now: datetime) -> int:
    """Delete the holds that are over, and what BPJS gave for old decisions; how many rows."""
    over = delete(ApplicationHold).where(ApplicationHold.until <= now)
    old = update(ApplicationDecision).where(
        ApplicationDecision.facts.is_not(None), ApplicationDecision.decided_at <= now - FACTS_KEPT
    )
    changes = (over, old.values(facts=None))
    return sum(db.connection().execute(each).rowcount for each in changes)
