"""The forms about enrolment."""

from handlers.enrolment.confirm import ConfirmAttestation, DenyAttestation
from handlers.enrolment.enrol_member import EnrolMember
from handlers.enrolment.link_registration import LinkRegistration
from handlers.enrolment.share import MembersSheet, ShareInvitation

FORMS = (
    ShareInvitation,
    MembersSheet,
    LinkRegistration,
    EnrolMember,
    ConfirmAttestation,
    DenyAttestation,
)
