"""The claims of a person: their own, and those that they opened in a role for somebody.

What was opened in a role is the family's: whoever opened it sees it as long as they see whom it is
about.
"""

from collections.abc import Sequence

from sqlalchemy import Select, and_, exists, or_, select
from sqlalchemy.orm import Session

from domain.invalid import whole_number
from models.cases.cases import Case
from models.claims import claim
from models.claims.claim import Claim
from models.participants.participant import Participant
from models.roles import role, scope


def own(db: Session, person_id: int) -> Select[Claim]:
    """The claims of the person, and those that they opened in a role, as long as a role of theirs
    may see the participant."""
    seen = [scope.may_see_condition(each) for each in role.find_usable_roles(db, person_id)]
    helped = exists().where(Participant.id == Case.participant_id, or_(False, *seen))
    theirs = or_(Case.person_id == person_id, and_(Claim.opened_by == person_id, helped))
    return select(Claim).join(Case, Case.id == Claim.case_id).where(theirs)


def find(db: Session, person_id: int, number: str) -> Claim | None:
    """The person's own claim with this number, ended or not."""
    return db.scalar(own(db, person_id).where(Claim.case_id == (whole_number(number) or 0)))


def find_open(db: Session, person_id: int) -> Sequence[Claim]:
    """The person's own claims that may still be paid, the newest first."""
    rows = own(db, person_id).where(claim.IS_OPEN)
    return db.scalars(rows.order_by(Claim.case_id.desc())).all()


def find_shown(db: Session, person_id: int) -> Sequence[Claim]:
    """The person's own open claims, and behind them those that ended and are not erased yet."""
    shown = own(db, person_id).where(or_(claim.IS_OPEN, Claim.facts.is_not(None)))
    return db.scalars(shown.order_by(claim.IS_OPEN.desc(), Claim.case_id.desc())).all()


def is_bereaved(db: Session, person_id: int) -> bool:
    """Whether the newest claim of the person's own, ended or not, is after a death."""
    own_one = select(Claim).join(Case, Case.id == Claim.case_id).where(Case.person_id == person_id)
    newest = db.scalars(own_one.order_by(Claim.case_id.desc()).limit(1)).first()
    return newest is not None and newest.is_of_death


def people_told(db: Session, row: Claim) -> list[int]:
    """The people who hear of a claim: whose it is, and whoever opened it for them."""
    known, number = dict.fromkeys((row.case.person_id, row.opened_by)), f"{row.case_id}"
    return [id for id in known if id is not None and find(db, id, number)]
