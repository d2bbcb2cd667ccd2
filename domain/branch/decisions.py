"""Decisions of an officer of the branch about an application, and the reasons for them.

A decision waits for ten minutes, in which it can be taken back: nothing follows from it before.
"""

from datetime import timedelta
from enum import StrEnum

HELD_FOR = timedelta(minutes=30)
"""An application that an officer took is given back after so long without an action on it."""
UNDONE_WITHIN = timedelta(minutes=10)


class DecisionKind(StrEnum):
    APPROVED = "approved"
    """Fit to be handed over to BPJS; it makes nobody a participant."""
    REJECTED = "rejected"
    """It cannot become a membership as it is; the person reads a `RejectionReason`."""
    REPAIR = "repair"
    """Some answers are asked again in the person's chat: `RepairItem`."""
    ENTERED = "entered"
    """BPJS has taken it up; the person may pay."""


class RepairItem(StrEnum):
    """The answers that may be asked again, named as the questions of the registration."""

    NIK = "nik"
    NAME = "full_name"
    BORN_ON = "born_on"
    PHOTO = "photo"
    PHONE = "phone"
    ADDRESS = "address"
    OCCUPATION = "occupation"
    INCOME = "income"


class RejectionReason(StrEnum):
    AGE = "age"
    EMPLOYED = "employed"
    NOT_WORKING = "not_working"
    REGISTERED = "registered"
    OUTSIDE = "outside"
    IDENTITY = "identity"


REASONS: dict[DecisionKind, type[StrEnum] | None] = {
    DecisionKind.APPROVED: None,
    DecisionKind.REJECTED: RejectionReason,
    DecisionKind.REPAIR: RepairItem,
    DecisionKind.ENTERED: None,
}
"""The list that the reasons of a decision are from."""


def has_reasons(kind: DecisionKind, reasons: list[str]) -> bool:
    """Whether these are the reasons that a decision of this kind needs: all of its own list."""
    allowed = REASONS[kind]
    if allowed is None:
        return not reasons
    return bool(reasons) and {*reasons} <= {*allowed}


class Suspicion(StrEnum):
    """Why an officer should look at an application with care."""

    BIRTH = "birth"
    """The birth date differs from the one in the NIK."""
    SEX = "sex"
    AREA_CODE = "area_code"
    """The NIK begins with a code that no place has any more, or never had."""
    UNDERAGE = "underage"
    NEAR_LIMIT = "near_limit"
    """Nearly too old to become a member."""
    PHONE = "phone"
    """Several other registrations have the phone number."""
    BEFORE = "before"
    """BPJS has, or had, them as a participant."""
    DUPLICATE = "duplicate"
