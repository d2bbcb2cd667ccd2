"""The sheet of applications for the branch, in the chat; also again, by the day it was taken."""

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
        actor = f"role:{acting_role(turn, self).id}"
        again = self.answers.get("day", "")
        if again:
            day = date.fromisoformat(again)
            after = int(self.answers["after"])
            rows = applications_export.export_again(turn.db, actor, turn.now, day, MOST, after)
        else:
            rows = applications_export.export_new(turn.db, actor, turn.now, MOST)
        if not rows:
            turn.say("export-applications-none", again="yes" if again else "no")
            return turn.offer("/menu")
        name = f"pengajuan-{again or turn.today.isoformat()}.xlsx"
        owner, kept = turn.person.id, staff_messages.KEPT
        content = write_applications(rows)
        turn.attach(
            files.store_file(turn.db, owner, "applications", name, XLSX, content, turn.now, kept)
        )
        turn.say("export-applications-done", count=len(rows))
        if len(rows) == MOST:
            more = f"/unduhpengajuan {again} #{after + MOST}" if again else "/unduhpengajuan"
            turn.add_option(more, turn.text("export-applications-more"))
        return turn.offer("/filestatus", "/menu")
