"""Photos of a list on paper: each is read elsewhere, and its people become rows of one list.

A cell that is not sure waits, as one to be mended, with the piece of the picture that it was read
from; the photo itself is not kept.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.forms.questions import AskAgain, Question
from bot.message import Option, PaperRead
from bot.state import UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.invalid import Invalid
from domain.people import drafts
from domain.photos.lines import PaperKind, Read
from exchange.imports import reader
from exchange.imports.cells.notes import as_cells, pieces_of
from exchange.imports.layout.pasted_lines import looks_like_list
from exchange.imports.member_line import MemberLine
from handlers import kept_files
from handlers.imports import member_lists, take_list
from handlers.imports.take_list import ListRelation
from handlers.roles.role_form import acting_role
from models import photo_readings, uploads
from models.enrolment.member_lists import ListState, MemberList, find_list, lock_list
from models.imports import edit_rows, list_rows
from models.roles.role import Role

WAITS = "photo "
"""Begins the name of the answer that holds a photo until it is read."""
SAME_LIST_WITHIN = timedelta(hours=1)
"""So long after a list began another photo goes on with it."""


def waiting(form: Any) -> list[str]:
    """The answers that hold photos to be read."""
    return [each for each in form.answers if each.startswith(WAITS)]


class PhotosQuestion(Question[str]):
    """Asks nothing, but says that photos are being read; a list may be pasted meanwhile."""

    takes_files = True

    def __init__(self) -> None:
        super().__init__(
            lambda turn, text: text,
            when=lambda form: bool(waiting(form)),
            tell=lambda turn, form: {"count": len(waiting(form))},
        )

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option("stop", turn.text("import-photos-stop"))]

    def ask(self, turn: Turn, form: Any) -> None:
        """Say so; a photo that nobody reads any more, as after a detour, is read again."""
        for name in waiting(form):
            file_id = uploads.own_file(turn.db, turn.person.id, form.answers[name])
            if file_id and not photo_readings.is_waiting(turn.db, turn.person.address_id, file_id):
                ask_for(turn, file_id)
        super().ask(turn, form)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if self.picked(turn, form, given) == "stop":
            photo_readings.forget(turn.db, turn.person.address_id)
            for name in waiting(form):
                form.answers.pop(name)
        elif looks_like_list(given.text) and "list" not in form.answers:
            sheet = type(form).list
            form.answer(turn, sheet, sheet.accept(turn, form, given))
        raise AskAgain


def ask_for(turn: Turn, file_id: int) -> None:
    photo_readings.ask_for(turn.db, turn.person.address_id, file_id, PaperKind.LIST, turn.now)


def wants_photos(turn: Turn) -> bool:
    """Whether the files of the turn are pictures that are read here."""
    sent = [each.contents for each in turn.message.files]
    return turn.reads_photos and all(
        each.kind is FileKind.PICTURE and each.refusal is None for each in sent
    )


def have_read(turn: Turn, form: Any) -> bool:
    """Keep the photos until they are read; True when the form is over."""
    for document in turn.message.files:
        try:
            kept = kept_files.keep_list_photo(turn, document)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            break
        (file_id,) = drafts.file_ids({"answers": {"": kept}})
        form.answers[f"{WAITS}{file_id}"] = kept
        ask_for(turn, file_id)
    return bool(form.proceed(turn))


def take_reading(turn: Turn, form: Any, read: PaperRead) -> bool:
    """Make rows of what a photo says, or say why there are none; True when the form is over."""
    form.answers.pop(f"{WAITS}{read.file_id}")
    paper = read.paper
    if paper.kind is PaperKind.LIST:
        row = add_people(turn, form, paper.rows)
        unsure = sum(not each.sure for cells in paper.rows for each in cells.values())
        turn.say("import-photo-read", people=len(paper.rows), looks=unsure)
        form.take_list(turn, row, is_read=not waiting(form))
    else:
        turn.say("import-photo-not-read", why=paper.kind)
        commands = {PaperKind.KTP: "/daftarkan", PaperKind.RECEIPT: "/sudahbayar"}
        if paper.kind in commands:
            turn.offer(commands[paper.kind])
    return bool(form.proceed(turn))


def add_people(turn: Turn, form: Any, rows: Sequence[Mapping[str, Read]]) -> MemberList:
    """The list with these people: the one that the form is about, or a new one."""
    role = acting_role(turn, form)
    row = list_of(turn, form, role)
    if row is None:
        joins = form.answers["open"] if form.answers.get("joins") == ListRelation.SAME else ""
        row = take_list.store_list(turn, role, joins, [])
    known = take_list.list_defaults(turn, role, f"{row.id}")
    row = lock_list(turn.db, row.id)
    above = list_rows.last_number(turn.db, row)
    lines = reader.read_people([as_cells(each) for each in rows], turn.today, known, above)
    list_rows.drop_rows(turn.db, row, above + 1, again_of(turn, row, lines))
    pieces = {line.number: pieces_of(each) for line, each in zip(lines, rows, strict=True)}
    take_list.add_rows(turn, role, row, lines, pieces)
    return row


def list_of(turn: Turn, form: Any, role: Role) -> MemberList | None:
    """The list that the photo goes on with: that of the form, or one that began a moment ago."""
    id = form.answers.get("list")
    begun = find_list(turn.db, role.id, id or form.answers.get("open", "0"))
    if begun is None or begun.state != ListState.CHECKED or begun.attested_at:
        return None
    return begun if id or turn.now - begun.created_at <= SAME_LIST_WITHIN else None


def again_of(turn: Turn, row: MemberList, lines: Sequence[MemberLine]) -> list[str]:
    """The NIK of the people who are on an earlier photo too. With another name a NIK that the list
    has is one to be mended."""
    names = {}
    for each in edit_rows.open_rows(turn.db, row, member_lists.MOST_READ):
        if each.contents:
            cells = list_rows.stored_row(turn.db, each).cells
            names[cells.get("nik", "")] = cells.get("full_name", ""), each.number
    again = []
    for line in lines:
        nik, name = str(line.values.get("nik", "")), line.cells.get("full_name", "")
        before, number = names.get(line.cells.get("nik", ""), (name, 0))
        if nik and number and before == name:
            again.append(nik)
        elif nik and number:
            line.put("nik", Invalid("members-twice", others=f"{number}"))
    return again
