"""The roles that people have besides being workers, how far each reaches, and who may invite."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.parsing.text import collapse_doubles, word_set
from domain.participants.organisation import Organisation
from domain.regions import CITY, is_village, is_within

OFFICIAL_WORDS = word_set(
    "admin administrasi administrator akun bank bansos bantuan bot cabang callcenter camat center "
    "costumer cs customer dinas dinsos direksi disnaker dki gubernur helpdesk hotline humas kantor "
    "kelurahan kecamatan kementerian kemensos kemnaker layanan lurah moderator official operator "
    "pelayanan pemda pemerintah pemkot pemprov perisai polisi polri presiden satpol sekretariat "
    "sistem system telegram verifikasi verifikator verified walikota whatsapp"
)
"""Words that no person is called, in the names of offices and helpdesks."""
OFFICIAL_PARTS = ("petugas", "bpjs", "ketenagakerjaan", "jamsostek", "customerservice")
"""The same, also spaced out or written into other words."""


def sounds_official(name: str) -> bool:
    """Whether a name sounds like an office's and not like a person's: "Petugas Resmi BPJS".

    "Resmi" and "Kader" alone are names of people. A letter that only looks like one of the KTP's
    A to Z is no person's either.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    if any(each.isalpha() and not each.isascii() for each in plain):
        return True
    words = re.findall(r"[a-z]+", plain)
    run_together = collapse_doubles("".join(words))
    named = not OFFICIAL_WORDS.isdisjoint(words)
    return named or any(collapse_doubles(part) in run_together for part in OFFICIAL_PARTS)


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


def needs_approval(inviter: RoleKind | None, invited: RoleKind) -> bool:
    """Whether an accepted role waits for an officer; None is the operator.

    An agent sees a portfolio, and a cadre of any area and organisation sees more than that. An
    officer may give every other role alone, and makes another officer only with a second one.
    """
    if inviter is RoleKind.OFFICER:
        return invited is RoleKind.OFFICER
    return inviter is RoleKind.AGENT


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

    @classmethod
    def stored(cls, kind: str, area: str, organisation: str | None, rw: str | None) -> "RoleScope":
        """The scope that these stored values are of."""
        body = Organisation(organisation) if organisation else None
        return cls(RoleKind(kind), area, body, rw)

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
