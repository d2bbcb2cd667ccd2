"""The roles that people have besides being workers, how far each reaches, and who may invite."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.participants.organisation import Organisation
from domain.regions import CITY, is_village, is_within


class RoleKind(StrEnum):
    """The four roles."""

    CADRE = "cadre"
    """Of a community body: registers and looks after its members."""
    AGENT = "agent"
    """Perisai agent: looks after a portfolio."""
    OFFICER = "officer"
    """Of the branch."""
    MONITOR = "monitor"
    """Of the city: sees figures, never names."""


INVITES: Mapping[RoleKind, tuple[RoleKind, ...]] = {
    RoleKind.OFFICER: (RoleKind.AGENT, RoleKind.CADRE, RoleKind.MONITOR, RoleKind.OFFICER),
    RoleKind.AGENT: (RoleKind.CADRE,),
    RoleKind.CADRE: (RoleKind.CADRE,),
    RoleKind.MONITOR: (),
}
"""The roles that each role may invite to."""


@dataclass(frozen=True, slots=True)
class RoleScope:
    """A role and how far it reaches; ValueError when the two do not fit.

    `area`: dotted code of a kelurahan, kecamatan or the city. `rw`: "005", in a kelurahan.
    """

    kind: RoleKind
    area: str = CITY[0]
    organisation: Organisation | None = None
    rw: str | None = None

    def __post_init__(self) -> None:
        if self.kind is RoleKind.CADRE and not (self.organisation and is_village(self.area)):
            raise ValueError("a cadre belongs to an organisation in a kelurahan")
        if self.kind is not RoleKind.CADRE and (self.organisation or self.rw):
            raise ValueError("only a cadre belongs to an organisation or an RW")

    def covers(self, place: str, rw: str) -> bool:
        """Whether a home in this RW of this region is inside."""
        return is_within(place, self.area) and self.rw in (None, rw)

    def may_invite(self, other: "RoleScope") -> bool:
        """Whether it may invite to a role with that scope: never wider than its own."""
        if other.kind not in INVITES[self.kind] or not is_within(other.area, self.area):
            return False
        if self.kind is not RoleKind.CADRE:
            return True
        return other.organisation == self.organisation and self.rw in (None, other.rw)
