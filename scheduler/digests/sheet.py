"""The sheet that goes with a long digest: every list, whole; NIK masked, no telephone numbers."""

from collections.abc import Sequence

from domain.parsing.nik import mask_nik
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.digests.content import DigestContent, DigestEntry
from scheduler.digests.words import DigestWriter

HEADERS = ("name", "nik", "until", "grace", "left", "village", "rw", "rt", "payer", "what")


def digest_sheet(writer: DigestWriter, content: DigestContent) -> bytes:
    """An .xlsx; its first lists are those of the message, in the same order."""
    lists: dict[str, Sequence[tuple[str, DigestEntry]]] = {
        "due": [("", each) for each in content.due],
        "behind": [("", each) for each in content.behind],
        "waiting": [("", each) for each in content.paid],
        "visit": [("", each) for each in content.visit],
        "cases": [(writer.text(f"case-{kind}"), each) for kind, each in content.cases],
        "changed": [
            (writer.text(f"digest-{kind.replace('_', '-')}-one"), each)
            for kind, entries in content.changed.items()
            for each in entries
        ],
    }
    headers = [writer.text(f"digest-column-{each}") for each in HEADERS]
    return write_workbook(
        [
            SheetTab(
                writer.text(f"digest-tab-{name}"),
                headers,
                [[*cells(writer, entry), what] for what, entry in rows],
            )
            for name, rows in lists.items()
            if rows or name in ("due", "behind", "visit")
        ]
    )


def cells(writer: DigestWriter, entry: DigestEntry) -> list[str | int]:
    """The cells of one row, but for the last column."""
    nik = writer.identity_of(entry).nik
    return [
        writer.name_of(entry),
        mask_nik(nik) if nik else "-",
        f"{entry.until:%d-%m-%Y}" if entry.until else "-",
        f"{entry.grace:%d-%m-%Y}" if entry.grace else "-",
        (entry.grace - writer.today).days if entry.grace else "-",
        writer.place_of(entry),
        entry.rw,
        entry.rt,
        writer.text(f"digest-payer-{entry.payer}"),
    ]
