"""Sheets for cadres: the empty list to fill in, and the rows that wait, with the reasons."""

from bot.form import Form
from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from exchange.intake import faults_of
from exchange.intake_sheet import waiting_sheet
from exchange.member_template import write_template
from exchange.members_line import Flaw
from handlers import lists, mending
from handlers.roles import Work, role_of
from models import audit, file, importing, imports, region
from models.imports import Fate, Import

GUIDE = 9
"""So many lines has the sheet of instructions: `template-guide-1` and so on."""
MOST = 5_000


class Template(Work, opens_with="/contohdaftar", roles="cadre agent"):
    def done(self, turn: Turn) -> None:
        mine = role_of(turn, self)
        known = {"lembaga": (mine.organisation or "").replace("_", " ").upper()}
        known |= {"kelurahan": region.name(turn.db, mine.area), "rw": mine.rw or ""}
        filled = {name: text for name, text in known.items() if text and mine.organisation}
        guide = [turn.word(f"template-guide-{number}") for number in range(1, GUIDE + 1)]
        content = write_template(guide, turn.word("template-choose"), filled)
        hand_over(turn, "daftar-anggota.xlsx", content)
        turn.say("template-done")
        turn.offer("/impor", "/menu")


class Waiting(Work, opens_with="/berkasperbaikan", roles="cadre agent"):
    """`/berkasperbaikan 17`; without a number the newest list."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        role = role_of(turn, cls(dict(pinned), turn.today))
        row = imports.asked_for(turn.db, role.id, argument)
        return pinned | ({"list": f"{row.id}"} if row else {})

    def done(self, turn: Turn) -> None:
        row = lists.find(turn, self) if "list" in self.answers else None
        content = sheet_of(turn, self, row) if row else b""
        if row is None or not content:
            turn.say("mend-nothing")
            return turn.offer("/impor", "/menu")
        actor, subject = f"role:{role_of(turn, self).id}", f"import:{row.id}"
        audit.note(turn.db, actor, "took sheet", subject, turn.now)
        hand_over(turn, "perlu-diperbaiki.xlsx", content)
        turn.say("waiting-done")
        lists.offer(turn, "/perbaikan", row)
        return turn.offer("/impor", "/menu")


def sheet_of(turn: Turn, form: Form, row: Import) -> bytes:
    """Empty when no row waits."""
    role = role_of(turn, form) if isinstance(form, Work) else None
    assert role is not None, "only a role has lists"

    def words(flaw: Flaw) -> str:
        return turn.word(flaw.sentence, **flaw.values)

    found = []
    for fate in (Fate.FLAWED, Fate.SKIPPED):
        for kept in importing.of_fate(turn.db, row.id, fate, most=MOST):
            line = mending.line_of(turn, row, role.reach, kept)
            line.flaws = faults_of(line)
            found.append((line, kept.fixed))
    return waiting_sheet(found, words) if found else b""


def hand_over(turn: Turn, name: str, content: bytes) -> None:
    kept = file.keep(turn.db, turn.person.id, "list", name, XLSX, content, turn.now)
    turn.hand_over(kept)
