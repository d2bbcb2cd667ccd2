"""Corrections that a participant wants and our copy does not have yet."""

from sqlalchemy.orm import Session

from models.cases.cases import Case, CaseKind
from models.cases.messages import request_of
from models.participants import participant
from models.participants.participant import Participant

OURS = frozenset({"phone", "street", "occupation"})
"""Fields that change in our copy as soon as the person asks."""
NAMED = ("full_name", "born_on", *sorted(OURS))
"""Fields of which the request has the new value; of others it has a sentence."""


def open_wishes(db: Session, case: Case, row: Participant | None) -> dict[str, str]:
    """The wishes of the case, by field, that somebody still has to apply; none of an erased one.

    What somebody else reported about the person changes nothing by itself.
    """
    if case.kind != CaseKind.CORRECTION or row is None or row.identity is None:
        return {}
    known, is_reported = participant.identity(db, row), case.person_id != row.person_id
    return {
        field: value
        for field, value in request_of(db, case).items()
        if (is_reported or field not in OURS) and value != getattr(known, field, "")
    }
