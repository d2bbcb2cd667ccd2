"""Broadcasts that are ready to be sent, in both languages, read once from `domain/broadcasts`.

The file is checked against the checksum that was recorded when it was compared with its sources.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, and_

from domain.contributions.tariff import Payer, Sector
from models.database.checksums import check_files
from models.participants.participant import MERGED, Participant
from models.participants.standing import ANYBODY, Standing, is_in

FOLDER = Path(__file__).resolve().parents[2] / "domain" / "broadcasts"
FILE = "ready.toml"


@dataclass(frozen=True, slots=True)
class ReadyBroadcast:
    """Words in both languages, with places for figures, for the people of one standing.

    `sector` and `payers` narrow them, empty: all. `button` is the command of the next step.
    `event` names the rule by which it is sent without anybody's doing; empty: none. One `by_event`
    alone is of a day in somebody's life, and offered to nobody.
    """

    name: str
    event: str
    group: Standing
    sector: Sector | None
    payers: tuple[Payer, ...]
    button: str
    source: str
    titles: dict[str, str]
    texts: dict[str, str]
    by_event: bool = False

    def concerns(self, today: date) -> ColumnElement[bool]:
        """The condition on `Participant` of its standing on a local day, sector and payer."""
        of_sector = Participant.sector == self.sector if self.sector else ANYBODY
        paid_by = Participant.payer.in_(self.payers) if self.payers else ANYBODY
        return and_(is_in(self.group, today), of_sector, paid_by, ~MERGED)


@cache
def load_ready(folder: Path = FOLDER) -> dict[str, ReadyBroadcast]:
    """Every ready broadcast by its name, in the order of the file; FileChanged when the
    file is not as recorded."""
    check_files(folder, FILE)
    rows = tomllib.loads((folder / FILE).read_text("utf-8"))["ready"]
    return {row["name"]: parse_ready(row) for row in rows}


def parse_ready(row: dict[str, Any]) -> ReadyBroadcast:
    """A row of the file; ValueError or KeyError for what it may not hold."""
    return ReadyBroadcast(
        name=row["name"],
        event=row.get("event", ""),
        group=Standing(row["group"]),
        sector=Sector(row["sector"]) if "sector" in row else None,
        payers=tuple(Payer(each) for each in row.get("payers", ())),
        button=row["button"],
        source=row["source"],
        titles=dict(row["title"]),
        texts={"id": row["id"], "en": row["en"]},
        by_event=row.get("by_event", False),
    )


def find_ready(name: str) -> ReadyBroadcast | None:
    """The ready broadcast of this name, if there is one."""
    return load_ready().get(name)
