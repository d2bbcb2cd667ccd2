"""The forms about duplicate registrations."""

from handlers.duplicates.ktp import ShowKtp
from handlers.duplicates.nik_owner import NikOwner
from handlers.duplicates.review import ReviewDuplicates
from handlers.duplicates.undo_merge import UndoRegistrationMerge

FORMS = (
    ShowKtp,
    NikOwner,
    ReviewDuplicates,
    UndoRegistrationMerge,
)
