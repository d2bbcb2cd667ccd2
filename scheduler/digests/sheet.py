"""The sheet that goes with a long digest: every list, whole; NIK masked, no telephone numbers."""

from collections.abc import Callable, Sequence

from domain.parsing.nik import mask_nik
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.digests.content import DigestContent, DigestEntry
from models.participants.participant import Identity
from scheduler.digests.words import DigestWriter, Say

HEADERS = ("name", "nik", "until", "grace", "left", "village", "rw", "rt", "payer")
Opened = Callable[[DigestEntry], Identity]


def digest_sheet(desk: DigestWriter, say: Say, opened: Opened, morning: DigestContent) -> bytes:
    """An .xlsx; its first lists are those of the message, in the same order."""
    lists: dict[str, Sequence[tuple[str, DigestEntry]]] = {
        "due": [("", each) for each in morning.due],
        "behind": [("", each) for each in morning.behind],
        "visit": [("", each) for each in morning.visit],
        "cases": [(say(f"case-{about}"), each) for about, each in morning.cases],
        "changed": [
            (say(f"digest-{kind.replace('_', '-')}-one"), each)
            for kind, lines in morning.changed.items()
            for each in lines
        ],
    }
    headers = [say(f"digest-column-{each}") for each in HEADERS]
    return write_workbook(
        [
            SheetTab(
                say(f"digest-tab-{name}"),
                [*headers, say("digest-column-what")],
                [[*cells(desk, say, opened, line), what] for what, line in rows],
            )
            for name, rows in lists.items()
            if rows or name in ("due", "behind", "visit")
        ]
    )


def cells(desk: DigestWriter, say: Say, opened: Opened, line: DigestEntry) -> list[str | int]:
    who = opened(line)
    return [
        who.full_name.title() or "-",
        mask_nik(who.nik) if who.nik else "-",
        f"{line.until:%d-%m-%Y}" if line.until else "-",
        f"{line.grace:%d-%m-%Y}" if line.grace else "-",
        (line.grace - desk.today).days if line.grace else "-",
        desk.places.get(line.village, line.village),
        line.rw,
        line.rt,
        say(f"digest-payer-{line.payer}"),
    ]
