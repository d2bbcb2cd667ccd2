"""The sheet that goes with a long digest: every list, whole; NIK masked, no telephone numbers."""

from collections.abc import Callable, Sequence

from domain.nik import mask
from exchange.listing import Tab, write
from models.morning import Line, Morning
from models.participant import Identity
from scheduler.digest_words import Desk, Say

HEADERS = ("name", "nik", "until", "grace", "left", "village", "rw", "rt", "payer")
Opened = Callable[[Line], Identity]


def sheet(desk: Desk, say: Say, opened: Opened, morning: Morning) -> bytes:
    """An .xlsx; its first lists are those of the message, in the same order."""
    lists: dict[str, Sequence[tuple[str, Line]]] = {
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
    return write(
        [
            Tab(
                say(f"digest-tab-{name}"),
                [*headers, say("digest-column-what")],
                [[*cells(desk, say, opened, line), what] for what, line in rows],
            )
            for name, rows in lists.items()
            if rows or name in ("due", "behind", "visit")
        ]
    )


def cells(desk: Desk, say: Say, opened: Opened, line: Line) -> list[str | int]:
    who = opened(line)
    return [
        who.full_name.title() or "-",
        mask(who.nik) if who.nik else "-",
        f"{line.until:%d-%m-%Y}" if line.until else "-",
        f"{line.grace:%d-%m-%Y}" if line.grace else "-",
        (line.grace - desk.today).days if line.grace else "-",
        desk.places.get(line.village, line.village),
        line.rw,
        line.rt,
        say(f"digest-payer-{line.payer}"),
    ]
