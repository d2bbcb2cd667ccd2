"""The age of each area's data, and the organisations that have sent no list of officeholders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.participants.organisation import PARTNERS
from models import regions
from models.officeholders import SERVING, Officeholder
from models.participants.participant import Participant


@dataclass(frozen=True, slots=True)
class Freshness:
    """The age of what is known of a kelurahan: the newest day of official data, the newest day on
    which an officeholder was listed or left, and the organisations without anybody in office; None
    for no such day."""

    code: str
    name: str
    official: date | None
    listed: date | None
    missing: tuple[str, ...]


def freshness_of(db: Session, area: str, today: date) -> list[Freshness]:
    """The kelurahan of an area by code."""
    villages = [(c, name) for c, name in regions.within(db, area, today) if c.count(".") == 3]
    codes = [code for code, _ in villages]
    official = _newest(db, codes, Participant.village, Participant.data_as_of)
    since = _newest(db, codes, Officeholder.village, Officeholder.since)
    until = _newest(db, codes, Officeholder.village, Officeholder.until)
    lists = select(Officeholder.village, Officeholder.organisation).where(
        SERVING, Officeholder.village.in_(codes)
    )
    there = {tuple(row) for row in db.execute(lists.distinct())}
    return [
        Freshness(
            code,
            name,
            official.get(code),
            max(filter(None, (since.get(code), until.get(code))), default=None),
            tuple(str(each) for each in PARTNERS if (code, each) not in there),
        )
        for code, name in villages
    ]


def not_reported(fresh: Sequence[Freshness], group: str | None) -> list[str]:
    """The kelurahan from which no list of officeholders came, of the group if one is chosen."""
    return [
        each.name for each in fresh if (group in each.missing if group else each.listed is None)
    ]


def _newest(db: Session, codes: Sequence[str], village: Any, day: Any) -> dict[str, date]:
    """The newest day by kelurahan, each found by an index."""
    found = {code: db.scalar(select(func.max(day)).where(village == code)) for code in codes}
    return {code: day for code, day in found.items() if day is not None}
