"""The roles that people have besides being workers: how far each reaches, and who invites whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.areas import inside, is_village
from domain.organisation import Organisation
from domain.places import CITY


class Kind(StrEnum):
    CADRE = "cadre"
    """Of a community body: registers and looks after its members."""
    AGENT = "agent"
    """Perisai agent: looks after a portfolio."""
    OFFICER = "officer"
    """Of the branch."""
    MONITOR = "monitor"
    """Of the city: sees figures, never names."""


INVITES: Mapping[Kind, tuple[Kind, ...]] = {
    Kind.OFFICER: (Kind.AGENT, Kind.CADRE, Kind.MONITOR, Kind.OFFICER),
    Kind.AGENT: (Kind.CADRE,),
    Kind.CADRE: (Kind.CADRE,),
    Kind.MONITOR: (),
}


@dataclass(frozen=True, slots=True)
class Reach:
    """`area`: dotted code of a kelurahan, kecamatan or the city. `rw`: "005", in a kelurahan."""

    kind: Kind
    area: str = CITY[0]
    organisation: Organisation | None = None
    rw: str | None = None

    def __post_init__(self) -> None:
        if self.kind is Kind.CADRE and not (self.organisation and is_village(self.area)):
            raise ValueError("a cadre belongs to an organisation in a kelurahan")
        if self.kind is not Kind.CADRE and (self.organisation or self.rw):
            raise ValueError("only a cadre belongs to an organisation or an RW")

    def covers(self, place: str, rw: str) -> bool:
        """Is a home in this RW of this region inside?"""
        return inside(place, self.area) and self.rw in (None, rw)

    def may_invite(self, other: "Reach") -> bool:
        """Nobody invites wider than they reach themselves."""
        if other.kind not in INVITES[self.kind] or not inside(other.area, self.area):
            return False
        if self.kind is not Kind.CADRE:
            return True
        return other.organisation == self.organisation and self.rw in (None, other.rw)
