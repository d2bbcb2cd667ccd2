"""The deadlines of claims: families who are to be reminded of papers, staff who are asked for a
notice once more, and promises that were not kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from domain.claims import deadlines
from domain.claims.progress import ClaimState
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseState
from models.cases.messages import CaseMessage
from models.claims.claim import IS_OPEN, Claim, keeps_notice, wait


def asking_due(db: Session, now: datetime, most: int) -> Sequence[Claim]:
    """The begun claims whose family is to be reminded of papers, locked, the oldest first."""
    rows = select(Claim).where(Claim.ask_at <= now, Claim.state == ClaimState.BEGUN)
    rows = rows.order_by(Claim.ask_at, Claim.case_id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True, of=Claim)).all()


def ask_again(claim: Claim, is_missing: bool, now: datetime) -> None:
    """Note that the family was reminded now, of papers or of the doctor's word.

    After the last reminder of papers staff have the claim on their list again.
    """
    following = deadlines.next_asking(now, claim.asked + 1) if is_missing else None
    claim.asked += is_missing
    if following is None and claim.in_treatment:
        following = deadlines.next_treatment_asking(claim.opened_at, now)
    elif following is None:
        wait(claim.case, now + BRANCH_ANSWERS_WITHIN)
    claim.ask_at = following


def urge_due(db: Session, now: datetime, most: int) -> Sequence[Claim]:
    """The claims whose notice staff are asked for once more, locked, the oldest first."""
    rows = select(Claim).where(Claim.urge_at <= now)
    rows = rows.order_by(Claim.urge_at, Claim.case_id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True, of=Claim)).all()


def late_claims(db: Session, now: datetime, most: int) -> Sequence[Claim]:
    """The claims in which something is late and nobody was told, or an answer since then has stood
    long enough, locked."""
    case_is_over = and_(Case.state != CaseState.OPEN, Case.due_at <= now)
    untold = or_(Claim.told_late_at.is_(None), case_is_over)
    rows = select(Claim).join(Case, Case.id == Claim.case_id)
    rows = rows.where(Claim.due_at <= now, IS_OPEN, untold)
    rows = rows.order_by(Claim.due_at, Claim.case_id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True, of=Claim)).all()


def be_late(claim: Claim, now: datetime) -> None:
    """Note that the family was told, and let the case wait on the list as overdue."""
    claim.told_late_at = now
    wait(claim.case, claim.due_at or now)


def is_kept(db: Session, claim: Claim) -> bool:
    """Whether what was promised to a begun claim was done after all: somebody of staff wrote."""
    if claim.state != ClaimState.BEGUN or keeps_notice(claim):
        return False
    return db.scalar(select(wrote_since(claim))) or False


def wrote_since(claim: Claim) -> ColumnElement[bool]:
    """The condition that staff wrote to the family since the promise."""
    written = select(CaseMessage.id).where(
        CaseMessage.case_id == claim.case_id,
        CaseMessage.role_id.is_not(None),
        ~CaseMessage.is_note,
        CaseMessage.at >= claim.promised_at,
    )
    return written.exists()
