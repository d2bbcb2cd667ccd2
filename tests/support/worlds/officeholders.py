"""Officeholders of whom figures of coverage are, with names and days on which they stop."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from models.coverage import spans
from models.officeholders import OrganisationPlace, add_officeholder
from models.participants import versions
from tests.support.people import SITI, member
from tests.support.site import FormWorld

TAMBORA, KAPUK = "31.73.04.1001", "31.73.01.1005"
NAMES = (
    "SITI AMINAH",
    "BUDI SANTOSO",
    "DEWI LESTARI",
    "AGUS WIJAYA",
    "RINA HIDAYAT",
    "UDIN RAHAYU",
)


def settle(db: Session, world: FormWorld) -> None:
    """Six of the PKK in Tambora: two protected, one each in arrears and ended, two unregistered;
    a worker in Kapuk for whom a donor pays until soon."""
    today = world.now.date()
    ends = (date(2026, 12, 31), date(2026, 11, 30), date(2026, 10, 31), date(2026, 5, 31))
    for number, name in enumerate(NAMES):
        place = OrganisationPlace("pkk", TAMBORA, "005", f"{number + 1:03d}")
        add_officeholder(db, None, place, name, "kader" if number else "ketua", today)
        if number < len(ends):
            who = replace(SITI, full_name=name, nik=f"317301520885900{number}")
            member(db, None, ends[number], who, rt=f"{number + 1:03d}")
    who = replace(SITI, full_name="TUTI MURNI", nik="3173015208859009")
    member(db, None, ends[1], who, village=KAPUK, organisation=None, payer="donor")
    versions.keep_missing(db, world.now)
    while spans.refresh(db, world.now):
        pass
