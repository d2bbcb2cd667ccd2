"""The forms about duplicate registrations."""

from handlers.duplicates.nik_owner import NikOwner
from handlers.duplicates.review import ReviewDuplicates, ShowKtp, UndoRegistrationMerge

FORMS = (
    ShowKtp,
    NikOwner,
    ReviewDuplicates,
    UndoRegistrationMerge,
)
