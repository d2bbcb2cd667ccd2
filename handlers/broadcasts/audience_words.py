"""The people of a broadcast in words: where they live, and what narrows them."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from domain.calendar import DAY
from domain.contributions.tariff import Payer, Sector
from domain.coverage.figures import PostGroup
from domain.regions import is_village
from handlers.roles.words import role_holder_text
from models import regions
from models.broadcasts import filters
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.filters import AudienceFilter, Filters, Heard
from models.participants.standing import Standing
from models.portfolio import portfolio
from models.roles.role import Role

Say = Callable[..., str]
GROUPS = {
    Standing.ACTIVE: "broadcast-to-active",
    Standing.ARREARS: "broadcast-to-arrears",
    Standing.WAITING: "broadcast-to-waiting",
    Standing.EVERYBODY: "broadcast-to-everybody",
}
FILTERS = {
    AudienceFilter.ORGANISATION: "broadcast-by-organisation",
    AudienceFilter.POST: "broadcast-by-post",
    AudienceFilter.PAYER: "broadcast-by-payer",
    AudienceFilter.SECTOR: "broadcast-by-sector",
    AudienceFilter.AGENT: "broadcast-by-agent",
    AudienceFilter.HEARD: "broadcast-by-heard",
}
VALUES: dict[tuple[AudienceFilter, str], str] = {
    (AudienceFilter.POST, PostGroup.HEAD): "broadcast-post-ketua",
    (AudienceFilter.POST, PostGroup.OTHER): "broadcast-post-other",
    (AudienceFilter.PAYER, Payer.SELF): "broadcast-payer-self",
    (AudienceFilter.PAYER, Payer.GOVERNMENT): "broadcast-payer-government",
    (AudienceFilter.PAYER, Payer.DONOR): "broadcast-payer-donor",
    (AudienceFilter.PAYER, Payer.ORGANISATION): "broadcast-payer-organisation",
    (AudienceFilter.SECTOR, Sector.TRANSPORT): "broadcast-sector-transport",
    (AudienceFilter.SECTOR, Sector.OTHER): "broadcast-sector-other",
    (AudienceFilter.AGENT, filters.NOBODYS): "broadcast-agent-nobody",
    (AudienceFilter.HEARD, Heard.LATELY): "broadcast-heard-lately",
    (AudienceFilter.HEARD, Heard.LONG_AGO): "broadcast-heard-long-ago",
}
MOST_PLACES = 5_000
"""So many RW are looked through."""
LENGTHS = (len("31.73.04"), len("31.73.04.1001"))
"""Of the code of a kecamatan, and of a kelurahan."""


def places(db: Session, role: Role) -> list[str]:
    """The codes of all areas in which people of the role live: kecamatan, kelurahan and RW, each
    with the fullest first."""
    rws = portfolio.fullest_rws(db, role, MOST_PLACES)
    wider = [dict.fromkeys(village[:length] for village, _ in rws) for length in LENGTHS]
    return [*wider[0], *wider[1], *(f"{village}/{rw}" for village, rw in rws)]


def offered_places(known: list[str], most: int) -> list[str]:
    """The areas to offer as buttons: the widest of which there are several, else the RW."""
    wider = [each for each in known if "/" not in each]
    districts = [each for each in wider if not is_village(each)]
    villages = [each for each in wider if is_village(each)]
    rws = [each for each in known if "/" in each]
    return next(each for each in (districts, villages, rws) if len(each) > 1 or each is rws)[:most]


def place_text(db: Session, t: Say, place: str) -> str:
    """The name of an area, as short as a button: "Kedaung Kali Angke RW 005" is too long, the end
    of the name goes."""
    region, _, rw = place.partition("/")
    if not region:
        return t("broadcast-everywhere")
    name = regions.name(db, region)
    if rw:
        return f"{name[:17].rstrip()} RW {rw}"
    return t("broadcast-village" if is_village(region) else "broadcast-district", name=name)


def filter_text(t: Say, of: AudienceFilter) -> str:
    """The name of a filter: "Pembayar iuran"."""
    return t(FILTERS[of])


def value_text(db: Session, t: Say, of: AudienceFilter, value: str) -> str:
    """The name of a value of a filter: "Donatur"."""
    if of is AudienceFilter.ORGANISATION:
        return t(f"option-{value}")
    if of is AudienceFilter.AGENT and value != filters.NOBODYS:
        return role_holder_text(db, t, int(value))
    return t(VALUES[of, value], days=filters.LATELY // DAY)


def filters_text(db: Session, t: Say, chosen: Filters) -> str:
    """All that narrows the people: "Pembayar iuran: donatur; Jabatan: ketua"."""
    return "; ".join(
        f"{filter_text(t, each)}: {value_text(db, t, each, value)}"
        for each, value in chosen.items()
    )


def people_text(db: Session, t: Say, row: Broadcast) -> str:
    """For whom a broadcast is."""
    narrowed = filters_text(db, t, filters.load_filters(row.filters))
    parts = t(GROUPS[Standing(row.group)]), place_text(db, t, row.place), narrowed
    return ", ".join(filter(None, parts))
