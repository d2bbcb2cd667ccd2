"""The sheet of applications for the branch, in the chat; also again, by the day it was taken."""

from dataclasses import dataclass
from datetime import date

from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates import calendar_dates
from exchange.branch.applications import write_applications
from handlers.branch.status_file import BranchForm
from handlers.roles.role_form import acting_role
from models.branch import applications_export
from models.database import files
from models.roles import staff_messages
from models.roles.role import Role

PURPOSE = "applications"
MOST = 300
"""Applications in one sheet, which is made while the officer waits."""


class ExportApplications(
    BranchForm, opens_with="/unduhpengajuan, unduh pengajuan", roles="officer"
):
    """`/unduhpengajuan`: the new ones; `/unduhpengajuan 27-11-2026`: those of that day again.

    Each sheet is a message of its own: none is overwritten.
    """

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        if not argument.strip():
            return known
        day, _, page = argument.partition(" #")
        try:
            wanted = calendar_dates.parse_date(day, turn.today)
        except (Ambiguous, Invalid):
            return known | {"unclear": "yes"}
        return known | {"day": wanted.isoformat(), "after": page if page.isdecimal() else "0"}

    def finish(self, turn: Turn) -> None:
        if "unclear" in self.answers:
            turn.say("export-applications-day")
            return turn.offer("/unduhpengajuan", "/menu")
        again = self.answers.get("day", "")
        day, after = date.fromisoformat(again) if again else None, int(self.answers.get("after", 0))
        taken = take_applications(turn, acting_role(turn, self), day, after)
        if taken is None:
            turn.say("export-applications-none", again="yes" if again else "no")
            return turn.offer("/menu")
        turn.attach(taken.file_id)
        turn.say("export-applications-done", count=taken.count)
        if taken.count == MOST:
            more = f"/unduhpengajuan {again} #{after + MOST}" if again else "/unduhpengajuan"
            turn.add_option(more, turn.text("export-applications-more"))
        return turn.offer("/filestatus", "/menu")


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """A sheet that was made: the stored file, and how many applications are in it."""

    file_id: int
    count: int


def take_applications(
    turn: Turn, role: Role, again: date | None = None, after: int = 0
) -> TakenSheet | None:
    """Hand the oldest new applications over in a sheet, or those of a day `again`, behind the first
    `after`; None when there are none."""
    actor, now = f"role:{role.id}", turn.now
    if again:
        rows = applications_export.export_again(turn.db, actor, now, again, MOST, after)
    else:
        rows = applications_export.export_new(turn.db, actor, now, MOST)
    if not rows:
        return None
    name, kept = f"pengajuan-{again or turn.today}.xlsx", staff_messages.KEPT
    content, owner = write_applications(rows), turn.person.id
    file_id = files.store_file(turn.db, owner, PURPOSE, name, XLSX, content, now, kept)
    return TakenSheet(file_id, len(rows))
