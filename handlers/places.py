"""Questions about places and organisations: kecamatan, kelurahan, RT, RW, and the body that
somebody is of. The options are (stored value, label) pairs.
"""

import re
from collections.abc import Sequence
from typing import Any

from bot.turn import Turn
from domain import regions
from domain.invalid import Invalid
from domain.parsing.people.names import STREET_LENGTH, parse_free_text
from domain.parsing.places import address, rt_rw
from domain.participants import organisation
from domain.participants.organisation import Organisation, Position
from domain.regions import CITY
from models.regions import children_of


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kecamatan."""
    return children_of(turn.db, CITY[0])


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kelurahan of the kecamatan that was answered."""
    return children_of(turn.db, form.district)


def read_place(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> str:
    """The code of the place among the options; Invalid for a place elsewhere."""
    return regions.match_region(text, options, regions.OUTSIDERS)


def read_rtrw(turn: Turn, text: str) -> str:
    """RT and RW as they are kept: "003/005" of "RT 3 RW 5"."""
    return rt_rw.parse_rt_rw(text)


def read_street(turn: Turn, text: str) -> str:
    """The street and house; RT and RW alone are none."""
    if not re.search(r"[^\W\d_]", re.sub(address.RT_RW, "", text)):
        raise Invalid("street-none")
    return parse_free_text(text, *STREET_LENGTH)


def show_rtrw(turn: Turn, kept: str) -> str:
    """RT and RW as people read them: "RT 003 / RW 005" of "003/005"."""
    return "RT {} / RW {}".format(*kept.split("/"))


def read_rw(turn: Turn, text: str) -> str:
    """The RW as it is kept: "005" of "RW 5"."""
    numbers = re.findall(r"\d+", text)
    if len(numbers) != 1 or not 0 < int(numbers[0]) < 1000:
        raise Invalid("rw-number")
    return f"{int(numbers[0]):03d}"


def read_organisation(turn: Turn, text: str) -> Organisation:
    """The organisation, also "umum" for none."""
    return organisation.parse_organisation(text)


def read_post(turn: Turn, text: str) -> Position:
    """The position in an organisation."""
    return organisation.parse_position(text)


def organisation_options(turn: Turn, form: Any) -> Sequence[tuple[str, str]]:
    """The organisations without "umum": a cadre is of some organisation."""
    named = [each for each in organisation.OFFERED if each is not Organisation.UMUM]
    return [(each, turn.text(f"option-{each}")) for each in named]


def read_organisation_invite(turn: Turn, text: str) -> Organisation:
    """The organisation of an invited cadre or an officeholder; Invalid for "umum"."""
    try:
        found = read_organisation(turn, text)
    except Invalid:
        raise Invalid("body-unknown") from None
    if found is Organisation.UMUM:
        raise Invalid("organisation-needed")
    return found
