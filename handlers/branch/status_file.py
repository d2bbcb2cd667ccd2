"""The branch's status file in the chat: sent, tried, applied on a yes, and undone on two.

The file is read and applied by the scheduler; what becomes of it comes as a message.
"""

from datetime import date
from typing import Any

from bot.forms.questions import Question, YesNoQuestion
from bot.forms.word import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.files import FileContents, FileKind
from domain.invalid import Invalid
from domain.parsing.dates import calendar_dates
from domain.regions import CITY
from exchange.branch.status_file import days_in_titles
from handlers import answers
from handlers.roles.role_form import RoleForm, acting_role
from models import audit, status_undo, uploads
from models.branch import status_files
from models.branch.status_files import FileState, StatusImport
from models.participants import participant
from models.participants.participant import Participant
from models.roles.role import Role
from models.status_undo import Obstacle

PURPOSE = "status"
ORIGIN = "chat"
OBSTACLES = {
    Obstacle.NEWER: "undo-status-newer",
    Obstacle.PAYMENT: "undo-status-payment",
    Obstacle.DECIDED: "undo-status-decided",
    Obstacle.MERGED: "undo-status-merged",
}
SHOWN = 5
"""Obstacles of each kind that are named."""


def is_for_city(role: Role) -> bool:
    """Whether the role is for all of the branch's people."""
    return role.area == CITY[0]


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


def receive_status(
    turn: Turn, role: Role, contents: FileContents, day: date | None, origin: str
) -> StatusImport:
    """Take a file, to be tried; Invalid (`sheet-...`, `file-...`) when it is none."""
    file_id = uploads.store_upload(
        turn.db,
        turn.person.id,
        PURPOSE,
        "status",
        "application/octet-stream",
        contents.as_sheet().content,
        turn.now,
        quota=uploads.STAFF,
    )
    row = status_files.receive(turn.db, role.id, file_id, day, origin, turn.now)
    audit.record(turn.db, f"role:{role.id}", "sent status", f"status:{row.id}", turn.now)
    return row


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
        if not set_data_day(turn, role, self.answers.get("file", ""), self.day):
            turn.say("status-file-gone")
            return turn.offer("/filestatus", "/menu")
        turn.say("send-status-done")
        return turn.offer("/menu")


def set_data_day(turn: Turn, role: Role, number: str, day: date) -> bool:
    """Have a file tried again as data of this day; False when it does not wait for one."""
    row = status_files.find_sent(turn.db, number, role.id)
    if row is None or row.file_id is None or row.state != FileState.REFUSED:
        return False
    row.as_of, row.state = day, FileState.CHECKING
    return True


def read_data_day(turn: Turn, text: str) -> date:
    """The day of the data; Invalid when it has not come."""
    day = calendar_dates.parse_date(text, turn.today)
    if day > turn.today:
        raise Invalid("date-future")
    return day


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
        return {"day": day or "-", "changed": counts.get("changed", 0)}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if not apply_status(turn, role, self.answers.get("file", "")):
            busy = status_files.is_busy(turn.db, role.id)
            turn.say("status-file-busy" if busy else "status-file-gone")
            return turn.offer(*(() if busy else ("/filestatus",)), "/menu")
        turn.say("apply-status-done")
        return turn.offer("/menu")


def find_checked(turn: Turn, role: Role, number: str) -> StatusImport | None:
    """The file that this role sent, while it waits for a yes; locked."""
    found = status_files.find_sent(turn.db, number, role.id)
    return found if found and found.state == FileState.CHECKED else None


def apply_status(turn: Turn, role: Role, number: str) -> bool:
    """Have a file applied; False when it does not wait for a yes."""
    row = find_checked(turn, role, number)
    if row is None:
        return False
    row.state, row.imported_at, row.counts = FileState.APPLYING, turn.now, {}
    return True


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


def find_undoable(turn: Turn, number: str) -> StatusImport | None:
    """The import with this number that may still be undone, without a number the newest; locked."""
    row = status_files.find(turn.db, number, FileState.APPLIED)
    return None if row is None or status_undo.is_too_old(row, turn.now) else row


def undo_status(turn: Turn, role: Role, row: StatusImport) -> None:
    """Have an import undone in which nothing stands in the way."""
    row.state, row.counts = FileState.UNDOING, row.counts | {"undone_by": role.id}
    audit.record(turn.db, f"role:{role.id}", "undoes status", f"status:{row.id}", turn.now)


def obstacle_lines(turn: Turn, row: StatusImport) -> list[str]:
    """The later events that build on the import, each with the people whom it is about."""
    names: dict[Obstacle, list[str]] = {}
    for id, kind in status_undo.obstacles(turn.db, row, SHOWN + 1):
        who = turn.db.get_one(Participant, id)
        number = f" ({who.number})" if who.number else ""
        named = participant.identity(turn.db, who).full_name.title()
        names.setdefault(kind, []).append(f"{named or '-'}{number}")
    lines = [
        turn.text(
            OBSTACLES[kind],
            names=", ".join(each[:SHOWN]) + (", …" if len(each) > SHOWN else ""),
        )
        for kind, each in names.items()
    ]
    if count := status_undo.decided_proposals(turn.db, row):
        lines.append(turn.text("undo-status-proposals", count=count))
    return lines
