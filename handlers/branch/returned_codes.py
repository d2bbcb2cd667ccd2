"""KPJ and payment codes that came back from the branch's system, pasted as columns: application
number, KPJ, code. One of the two may be missing.

They become a status file, so that they are tried, applied, held and undone as every other one. A
line that is not understood is a row of it that says what is wrong.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from bot.turn import Turn
from domain.files import FileContents, FileKind
from domain.invalid import Invalid
from models.participants import participant
from models.participants.participant import ApplicationState
from models.roles import scope
from models.roles.role import Role

HEAD = ("nik", "status", "aktif_sampai", "kpj", "kode_bayar", "nomor_pengajuan")
CARD = "KPJ TERBIT"
BETWEEN = re.compile(r"[^\S\t]*[\t;,|][^\S\t]*|\s{2,}|\s(?=[\d .-]{11,}$)")
COLUMN = re.compile(r"[^\S\t]*[\t;,|][^\S\t]*|\s{2,}")
KPJ = re.compile(r"(?:\d[ .-]?){10}\d", re.ASCII)
WITHOUT_CARD = (ApplicationState.REJECTED, ApplicationState.ENDED)
"""The states in which a KPJ belongs to nobody: the row is a fault."""
MOST = 2_000
"""Lines at once: the rest is a file."""


def file_of_codes(turn: Turn, role: Role, pasted: str) -> FileContents:
    """The lines as a status file of today; Invalid (`codes-...`) for none or too many."""
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    if not lines:
        raise Invalid("codes-none")
    if len(lines) > MOST:
        raise Invalid("codes-many", most=MOST)
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerows([[f"Data per {turn.today:%d-%m-%Y}"], HEAD])
    writer.writerows(rows_of_codes(turn, role, lines))
    return FileContents(FileKind.SHEET, out.getvalue().encode())


def rows_of_codes(turn: Turn, role: Role, lines: list[str]) -> Iterator[tuple[str, ...]]:
    """A row for each line, in their order."""
    for line in lines:
        first, rest = [*BETWEEN.split(line, 1), ""][:2]
        kpj, code = read_numbers(rest)
        who = scope.find_by_number(turn.db, role, first)
        status = "" if who and who.state in WITHOUT_CARD else CARD
        nik = participant.identity(turn.db, who).nik if who else re.sub(r"\D", "", first)
        yield nik, status, "", kpj, code, (who.number or "") if who else first


def read_numbers(rest: str) -> tuple[str, str]:
    """The KPJ and the payment code behind the number of an application, as they are written.

    A code stands in a column of its own, so that a mistyped KPJ is never told as one; what has the
    11 digits of a KPJ and stands alone is one.
    """
    kpj, code, *more = [*COLUMN.split(rest.strip(" "), 2), "", ""]
    if more and more[0]:
        return rest, ""  # nobody knows what a fourth column is: the row says that it is no KPJ
    if not kpj.strip() and KPJ.fullmatch(code.strip()):
        kpj, code = code, ""
    return kpj.strip(), code.strip()
