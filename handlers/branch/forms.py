"""The forms about files exchanged with the branch."""

from handlers.branch.applications import ExportApplications
from handlers.branch.decide import Applications, UndoDecision
from handlers.branch.incoming import IncomingFile
from handlers.branch.status_file import ApplyStatus, SendStatus, StatusDay, StatusLines, UndoStatus

FORMS = (
    IncomingFile,
    SendStatus,
    StatusLines,
    StatusDay,
    ApplyStatus,
    UndoStatus,
    Applications,
    UndoDecision,
    ExportApplications,
)
"""In the order in which they are used."""
