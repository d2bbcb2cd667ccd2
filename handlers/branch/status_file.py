"""The branch's status file in the chat: sent, tried, applied on a yes, and undone on two.

The file is read and applied by the scheduler; what becomes of it comes as a message.
"""

from typing import Any

from bot.forms.questions import Question, YesNoQuestion
from bot.forms.word import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.invalid import Invalid
from exchange.branch.status_file import days_in_titles
from handlers import answers
from handlers.branch.acts import (
    apply_status,
    find_checked,
    find_undoable,
    is_for_city,
    new_columns,
    obstacle_lines,
    read_data_day,
    receive_status,
    set_data_day,
    undo_status,
)
from handlers.roles.role_form import RoleForm, acting_role
from models import status_undo
from models.branch import status_files
from models.branch.status_files import FileState, StatusImport

ORIGIN = "chat"


class BranchForm(RoleForm):
    """A form about all of the branch's people: for officers of the whole city."""

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        if not super().is_for(turn):
            return False
        if is_for_city(cls.opening_role(turn)):
            return True
        turn.say("status-file-city")
        turn.offer("/kerja", "/menu")
        return False


class StatusFileQuestion(Question[str]):
    """The file, as a document; the answer is the number of the stored import."""

    takes_files = True

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if not turn.message.files:
            raise Invalid("status-file-none")
        contents = turn.message.files[0].contents
        if contents.kind in (FileKind.PICTURE, FileKind.HEIC, FileKind.PDF):
            raise Invalid("sheet-photo")
        days = days_in_titles([turn.message.text])
        day = next(iter(days)) if len(days) == 1 else None
        return f"{receive_status(turn, acting_role(turn, form), contents, day, ORIGIN).id}"


class SendStatus(BranchForm, opens_with="/filestatus, file status", roles="officer"):
    """`/filestatus`, or the file alone."""

    file_taken = False
    file = StatusFileQuestion(lambda turn, text: text, verbatim=True)

    def proceed(self, turn: Turn) -> bool:
        """Take a file that came before it was asked for."""
        if turn.message.files and not self.file_taken and "file" not in self.answers:
            self.file_taken = True
            return self.take(turn, UserInput(turn.message.text))
        return super().proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        self.file_taken = True
        return super().take(turn, given)

    def finish(self, turn: Turn) -> None:
        turn.say("send-status-done")
        turn.offer("/menu")


class StatusDay(BranchForm, opens_with="/tanggalstatus", roles="officer"):
    """`/tanggalstatus 12`: the day of the data of the file number 12."""

    day = answers.DayQuestion(
        lambda turn, text: read_data_day(turn, text),
        when=lambda form: "file" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        row = status_files.find_sent(turn.db, argument, int(known.get("role", 0)))
        return known | ({"file": f"{row.id}"} if row and row.file_id else {})

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        file = self.answers.get("file")
        if file is None or not set_data_day(turn, role, file, self.day):
            turn.say("status-file-gone")
            return turn.offer("/filestatus", "/menu")
        turn.say("send-status-done")
        return turn.offer("/menu")


class ApplyStatus(BranchForm, opens_with="/terapkanstatus", roles="officer"):
    """`/terapkanstatus 12` applies the file number 12."""

    sure = YesNoQuestion(
        or_stop="apply-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "file" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        row = status_files.find_sent(turn.db, argument, int(known.get("role", 0)))
        ready = row is not None and row.state == FileState.CHECKED
        return known | ({"file": f"{row.id}"} if row and ready else {})

    def row(self, turn: Turn) -> StatusImport | None:
        """The file, while it waits for a yes."""
        return find_checked(turn, acting_role(turn, self), self.answers.get("file", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        counts, day = (row.counts, row.as_of) if row else ({}, None)
        guessed = new_columns(turn, row).items() if row else ()
        columns = ", ".join(f"{header} = {name}" for name, header in guessed)
        return {
            "day": day or "-",
            "changed": counts.get("changed", 0),
            "columns": f" {turn.text('apply-status-columns', columns=columns)}" if columns else "",
        }

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if not apply_status(turn, role, self.answers.get("file", "")):
            busy = status_files.is_busy(turn.db, role.id)
            turn.say("status-file-busy" if busy else "status-file-gone")
            return turn.offer(*(() if busy else ("/filestatus",)), "/menu")
        turn.say("apply-status-done")
        return turn.offer("/menu")


class UndoStatus(BranchForm, opens_with="/batalstatus, batal status", roles="officer"):
    """`/batalstatus 12` undoes the import number 12; without a number the newest."""

    sure = YesNoQuestion(
        or_stop="undo-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.can_undo,
    )
    really = WordQuestion(
        or_stop="undo-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.can_undo,
    )

    @property
    def can_undo(self) -> bool:
        return "import" in self.answers and "obstacles" not in self.answers

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        row = find_undoable(turn, argument)
        if row is None:
            return known
        in_the_way = obstacle_lines(turn, row)
        return known | {"import": f"{row.id}"} | ({"obstacles": "yes"} if in_the_way else {})

    def told(self, turn: Turn) -> dict[str, object]:
        row = status_files.lock(turn.db, int(self.answers["import"]))
        people, told = status_undo.extent(turn.db, row)
        return {"day": row.as_of or "-", "people": people, "told": told}

    def finish(self, turn: Turn) -> None:
        row = find_undoable(turn, self.answers.get("import", "-"))
        if row is None:
            turn.say("undo-status-none")
            return turn.offer("/filestatus", "/menu")
        if lines := obstacle_lines(turn, row):
            turn.say("undo-status-refused", day=row.as_of or "-", lines="\n".join(lines))
            return turn.offer("/cari", "/menu")
        undo_status(turn, acting_role(turn, self), row)
        turn.say("undo-status-done")
        return turn.offer("/menu")
