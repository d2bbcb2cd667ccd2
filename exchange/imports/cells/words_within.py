"""Places and work within other words: where the name of a kelurahan, kecamatan or city begins
and ends, and work behind a name or a street with nothing between them ("Siti Aminah ojol").
"""

import re

from domain.parsing.places.address_pieces import STREET_NAME
from domain.parsing.places.birthplaces import is_birthplace, split_birthplace
from domain.parsing.text import word_set
from domain.participants.occupation import is_work
from exchange.imports.cells.columns import DISTRICTS, VILLAGES
from exchange.imports.cells.patterns import DATE_TAKEN, EDGES, RELATIVES, STRONG_CUT, WORK_ENDS
from exchange.spreadsheets.read import normalise_header

PLACE_LABEL = re.compile(r"(?:kel(?:urahan)?|kec(?:amatan)?|desa)\b[\s.:]*", re.IGNORECASE)
BEHIND_HOUSE = re.compile(r"(?<=\d)[a-z]?[\s,.\-/]+(?P<words>\D{3,})$", re.IGNORECASE)
"""The words behind the number of a house."""
DIRECTION = re.compile(
    r"(?:ut(?:ara|r)?|sel(?:atan)?|slt(?:n)?|b(?:arat|rt|ar|aru|r)|t(?:imur|im|mr))\.?", re.I
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


def split_work(text: str) -> tuple[str, ...]:
    """The work at the beginning of a text, and what follows it: "penjahit, RT 3/5 Jl. Mangga"."""
    value, *more = STRONG_CUT.split(text)
    if end := WORK_ENDS.search(value):
        more = [value[end.start() :], *more]
        value = value[: end.start()].strip(EDGES)
        value = split_birthplace(value)[0] if end[0] == DATE_TAKEN else value
    return value.strip(EDGES), *more


MOST_NAMES = 5
"""Words of a name; more of them are seldom a name alone."""
SMALL_WORDS = word_set("bin binti br boru van dalam raya nomor gang blok")
"""Words that are written small within a name or an address."""
WORKER = re.compile(
    r"(?!per(?:mata|madi|mana|tiwi|dana|wira|kasa))(?:pe[mnr]|peng|peny)\w{3,}|juru|buruh|pegawai|"
    r"karyawan|karyawati|usaha|dagang|jualan|bikin|buka|jaga|angkat|angkut|antar|jual|"
    r"pelaut|ketring|bidan|kasir|sales|operator|teknisi|koki|abk|penyiar|loper|asongan|"
    r"mengajar|menjual|menjahit|membuat|menjaga|mengantar|mencuci",
    re.IGNORECASE,
)
"""A word of work on no list: "perangkai bunga", "juru ketik"."""


def doubtful_tail(text: str) -> list[str]:
    """Words behind a name or a street that may be work, with nothing between them: "Siti Aminah
    ojol", "Siti Aminah perangkai bunga".
    """
    words = text.split()
    mixed = len(words) > 2 and words[0][:1].isupper()
    is_small = len(words) > 1 and words[0].islower() and words[-1][:1].isupper()
    is_small = is_small and not RELATIVES.fullmatch(words[0])
    if len(words) > 1 and (WORKER.fullmatch(words[0]) or (is_small and len(words[0]) > 3)):
        return [words[0]]
    for at in range(1, len(words)):
        small = (
            mixed
            and words[at].islower()
            and len(words[at]) > 2
            and words[at].strip(".") not in SMALL_WORDS
        )
        tail = " ".join(words[at:])
        if small or at >= MOST_NAMES or WORKER.fullmatch(words[at]) or is_work(tail):
            return [tail]
    if (joined := re.search(r"(?<=\w\w)[.\-](?P<tail>\w.*)", text)) and is_work(joined["tail"]):
        return [joined["tail"]]
    return []
