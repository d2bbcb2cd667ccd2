"""The sheet of applications for the branch, in the chat; also again, by the day it was taken."""

from datetime import date

from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates import calendar_dates
from handlers.branch.acts import MOST, take_applications
from handlers.branch.status_file import BranchForm
from handlers.roles.role_form import acting_role


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
