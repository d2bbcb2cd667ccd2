"""The names of kelurahan, kecamatan and cities within other words, and where they end."""

import re

from domain.parsing.places.address import STREET_NAME
from domain.parsing.places.birthplaces import is_birthplace, split_birthplace
from exchange.imports.cells.columns import DISTRICTS, VILLAGES
from exchange.imports.cells.patterns import EDGES
from exchange.spreadsheets.read import normalise_header

PLACE_LABEL = re.compile(r"(?:kel(?:urahan)?|kec(?:amatan)?|desa)\b[\s.:]*", re.IGNORECASE)
BEHIND_HOUSE = re.compile(r"(?<=\d)[a-z]?[\s,.\-/]+(?P<words>\D{3,})$", re.IGNORECASE)
"""The words behind the number of a house."""
DIRECTION = re.compile(
    r"(?:ut(?:ara|r)?|sel(?:atan)?|slt(?:n)?|b(?:arat|rt|ar)|t(?:imur|im|mr))\.?", re.I
)
"""Behind the name of a kecamatan, which is then that of a kelurahan: "Cengkareng Tmr"."""
STREET_GOES_ON = re.compile(
    r"(?:no|nomor|blok|lantai|lt|kav|gg|gang|rt|rw|kel|kec|kelurahan|kecamatan|unit)\b|\d{1,3}[a-z]?$",
    re.IGNORECASE,
)


def split_place(text: str) -> tuple[str, str]:
    """The name of a place at the beginning of a text, and what follows it."""
    end = re.search(r"[\x1e\x1f,(/\d]|\b(?:rt|rw|kec|kel|kecamatan|kelurahan)\b", text, re.I)
    words = text[: end.start()].split() if end else text.split()
    known = (each for each in range(len(words), 0, -1) if is_place(" ".join(words[:each])))
    count = next(known, len(words))
    while count < len(words) and DIRECTION.fullmatch(words[count]):
        count += 1
    place = re.match(r"\s*" + r"\s+".join(map(re.escape, words[:count])), text)
    at = place.end() if place else 0
    return text[:at].strip(EDGES), text[at:]


def is_place(text: str) -> bool:
    """Whether it is the name of a kelurahan or kecamatan, as it is written."""
    plain = normalise_header(text)
    return plain in VILLAGES or plain in DISTRICTS


def village_behind(text: str) -> tuple[str, str]:
    """The words, and the kelurahan or kecamatan in the last of them; "" when they are none."""
    words = text.split()
    ends = (at for at in range(1, len(words)) if is_place(" ".join(words[at:])))
    at = next(ends, len(words))
    return " ".join(words[:at]), " ".join(words[at:])


def behind_places(words: str) -> str:
    """The words behind the names of kelurahan, kecamatan and city that follow a house number; all
    of them where no such names follow."""
    rest = words.strip(EDGES + "()")
    while match := PLACE_LABEL.match(rest):
        place, behind = split_place(rest[match.end() :])
        if place and not is_place(place) and not is_birthplace(place):
            break
        rest = behind.strip(EDGES + "()")
    if rest.islower() or rest != words.strip(EDGES + "()"):
        name, city = split_birthplace(rest)
        return rest if name or not city else ""
    return rest


def belongs_to_address(words: str) -> bool:
    """Whether the words behind a house number name a kelurahan or a city, or begin as they do."""
    return (
        bool(STREET_GOES_ON.match(words) or STREET_NAME.match(words))
        or normalise_header(words) in VILLAGES
        or is_birthplace(words)
    )
