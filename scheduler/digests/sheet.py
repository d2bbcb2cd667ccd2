"""The sheet that goes with a long digest: every list whole, in the order of a walk.

NIK masked, no telephone numbers: those are opened one by one in the chat, where it is recorded.
"""

from collections.abc import Sequence
from datetime import date

from domain.parsing.people.nik import mask_nik
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.digests.content import DigestContent, DigestEntry, by_place
from scheduler.digests.words import DigestWriter

HEADERS = (
    *("name", "nik", "months", "sum", "until", "grace", "left"),
    *("street", "village", "rw", "rt", "payer", "what"),
)
Rows = Sequence[tuple[str, DigestEntry]]
Cells = list[str | int | date]


def digest_sheet(writer: DigestWriter, content: DigestContent) -> bytes:
    """An .xlsx with the lists of the message, each sorted by kelurahan, RW and RT."""
    lists: dict[str, Rows] = {
        "due": [("", each) for each in content.due],
        "behind": [("", each) for each in content.behind],
        "first": [("", each) for each in content.first],
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
    tabs = {
        name: [
            [*cells(writer, entry), what]
            for what, entry in sorted(rows, key=lambda row: by_place(row[1]))
        ]
        for name, rows in lists.items()
        if rows or name in ("due", "behind", "visit")
    }
    if content.gone:
        gone: Cells = [writer.text("digest-gone", count=content.gone)]
        tabs.setdefault("changed", []).append(gone + [""] * (len(HEADERS) - 1))
    return write_workbook(
        [SheetTab(writer.text(f"digest-tab-{name}"), headers, rows) for name, rows in tabs.items()]
    )


def cells(writer: DigestWriter, entry: DigestEntry) -> Cells:
    """The cells of one row, but for the last column."""
    who, dues = writer.identity_of(entry), writer.dues_of(entry)
    return [
        writer.name_of(entry),
        mask_nik(who.nik) if who.nik else "-",
        dues.months,
        dues.sum if dues.sum is not None else "-",
        entry.until or "-",
        entry.grace or "-",
        writer.days_left(entry) if entry.until else "-",
        who.street.title() or "-",
        writer.place_of(entry),
        entry.rw,
        entry.rt,
        writer.text(f"digest-payer-{entry.payer}"),
    ]
