"""The forms about duplicate registrations."""

from handlers.duplicates.review import ReviewDuplicates
from handlers.duplicates.undo_merge import UndoRegistrationMerge

FORMS = (
    ReviewDuplicates,
    UndoRegistrationMerge,
)
