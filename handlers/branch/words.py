"""The result of a status file in words, and as a sheet of the rows that somebody must look at."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from bot.texts import Texts
from domain.branch.official_identity import Doubt
from domain.parsing.people.nik import mask_nik
from exchange.branch.status_file import StatusFile
from exchange.branch.status_rows import RowError
from exchange.spreadsheets.write import SheetTab, write_workbook

HELD = "held_"
"""Before the doubt whose NIK it is, in the name of a count."""
SHOWN_ROWS = 20
SHOWN_STATUSES = 10
COUNTS = ("rows", "changed", "unchanged", "unknown", "older", "held", "posted", "cases_closed")
MATCHES = ("matched", "proposed")
"""Counts of the deposits that are matched once a file has been applied."""


def report_lines(
    texts: Texts,
    language: str,
    found: StatusFile,
    counts: Mapping[str, int],
    told: int,
    *,
    is_trial: bool = False,
) -> list[str]:
    """The counts, and what of the file was not used; a trial matches no deposits."""
    known = {name: counts.get(name, 0) for name in COUNTS}
    day, faults = found.as_of, len(found.faults)
    lines = [texts(language, "status-report", day=day, told=told, faults=faults, **known)]
    if not is_trial:
        matches = {name: counts.get(name, 0) for name in MATCHES}
        lines.append(texts(language, "status-report-matches", **matches))
    for name, count in counts.items():
        if name.startswith(HELD) and count:
            doubt = name.removeprefix(HELD).replace("_", "-")
            lines.append(f"  {texts(language, f'doubt-{doubt}')}: {count}")
    if known["held"]:
        lines.append(texts(language, "status-held"))
    if unknown := unknown_statuses(found):
        lines.append(texts(language, "status-unknown-words", words=unknown))
    if found.passed:
        rows = ", ".join(map(str, found.passed[:SHOWN_ROWS]))
        lines.append(texts(language, "status-passed", rows=rows, count=len(found.passed)))
    if found.others:
        lines.append(texts(language, "status-other-sheets", names=", ".join(found.others)))
    return lines


def unknown_statuses(found: StatusFile) -> str:
    """The words in the column of states that we do not know, each with its number of rows."""
    words = Counter(
        str(fault.values["value"]).upper()
        for fault in found.faults
        if fault.reason == "cell-status"
    )
    return ", ".join(f"{word} ({count})" for word, count in words.most_common(SHOWN_STATUSES))


def reason_text(texts: Texts, language: str, fault: RowError) -> str:
    """The reason why a row, or a part of it, is left out."""
    return texts(language, f"error-{fault.reason}", **fault.values)


def faults_sheet(
    texts: Texts,
    language: str,
    found: StatusFile,
    unknown: Container[str],
    held: Mapping[str, Sequence[Doubt]],
    older: Container[str],
) -> bytes:
    """An .xlsx of the rows that change nothing: those that were left out, held with the doubts,
    older than ours, and with a NIK that we do not know; no NIK is in clear. Empty bytes when there
    are none."""
    kinds = (("perbaiki", found.faults), ("perhatikan", found.notes))
    faults = [
        (each.row, kind, each.column, reason_text(texts, language, each))
        for kind, errors in kinds
        for each in errors
    ]
    nobody = [(row, "bukan peserta", "", "") for row in found.passed]
    ours_not = [(row.number, mask_nik(row.nik)) for row in found.rows if row.nik in unknown]
    doubted = [
        (row.number, mask_nik(row.nik), doubts_text(texts, language, held[row.nik]))
        for row in found.rows
        if row.nik in held
    ]
    late = [(row.number, mask_nik(row.nik)) for row in found.rows if row.nik in older]
    tabs = [
        SheetTab("Perlu dilihat", ("baris", "jenis", "kolom", "sebab"), [*faults, *nobody]),
        SheetTab("Ditahan", ("baris", "nik", "sebab"), doubted),
        SheetTab("NIK tidak dikenal", ("baris", "nik"), ours_not),
        SheetTab("Data kami lebih baru", ("baris", "nik"), late),
    ]
    filled = [each for each in tabs if each.rows]
    return write_workbook(filled) if filled else b""


def doubts_text(texts: Texts, language: str, doubts: Sequence[Doubt]) -> str:
    """The reasons why a row is held."""
    return "; ".join(texts(language, f"doubt-{each.replace('_', '-')}") for each in doubts)
