"""The pieces of an address in one line: cut at commas and labels, where a street begins, and
between two places that stand beside each other."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile

from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import FILLERS, word_set
from domain.regions import KECAMATAN, KELURAHAN, OUTSIDERS, Option, match_region

DIGIT, WORD = re.compile(r"\d"), re.compile(r"\w")
STREETS = (
    "jl|jln|jalan|gg|gang|kp|kampung|komp|komplek|kompleks|blok|perum|perumahan|rusun|rusunawa|"
    "asrama|apartemen"
)
STREET_NAME = re.compile(rf"(?<![^\W_])(?:{STREETS})(?![^\W_])", re.IGNORECASE)
"""A word with which the name of a street begins."""
ROAD = re.compile(r"(?<![a-z])(?:jl|jln|jalan|gg|gang)(?![a-z])", re.IGNORECASE)
STREET = re.compile(
    rf"(?<![a-z])(?:{STREETS}|apt|(?:no|nomor)(?=\W{{0,3}}[a-z]?\d))(?![a-z])", re.IGNORECASE
)
"""A word that stands in no address without a street."""
LABEL = re.compile(
    r"(?<![a-z])(?P<name>kel|kelurahan|kec|kecamatan)(?:nya)?(?![a-z])[\s.:]*", re.IGNORECASE
)
CITY = re.compile(
    r"(?<![a-z])(?:kota\s+)?(?:(?:jakarta|jkt)\s+barat|jakbar|dki(?:\s+jakarta)?)(?![a-z])", re.I
)
PREAMBLE = re.compile(
    r"^\W*(?:(?:lanjut|deh|yaudah|oke?|iya|eh|nih|alamat(?:nya)?|rumah(?:nya)?|saya|sy|aku|gue|"
    r"gw|tinggal(?:nya)?|domisili|"
    r"ngontrak|majikan|juragan|mertua|ortu|orang ?tua|ngekos|kost?|"
    r"(?:kontrakan|kosan|kostan)(?=\W*(?::|(?:di|ten|nang|ning|daerah|jl|jln|jalan|gg|gang)\b))|di|ada|"
    r"daerah|sekitar|griyo|nggriyo|omah|wonten|ten|nang|ning|kulo|abdi|bumi|my|address|is|i|live|in|at)\b\W*)+",
    re.IGNORECASE,
)
BEHIND_NUMBER = re.compile(r"(?<=\d)\s+(?=[a-z]{3,}(?:\s+[a-z]+){0,3}$)", re.IGNORECASE)
"""Where the name of a place may begin behind a house number: "jl mangga 12 kapuk"."""
WHOLE = 90
"""Percent of likeness from which words are one name."""
EVERYWHERE = (*KECAMATAN, *KELURAHAN)
DIRECTION = re.compile(r"\s+(?:timur|barat|utara|selatan|pusat|kota)$", re.IGNORECASE)
"""Behind the name of a place: "Bekasi Timur"."""
NAMES = {
    each for _, name in EVERYWHERE for each in (name.casefold(), DIRECTION.sub("", name.casefold()))
} | {"grogol"} - {"duri"}
LONGEST_NAME = max(len(name.split()) for name in NAMES)
AS_STREET = re.compile(
    r"(?<![^\W_])(?:jl|jln|jalan|gg|gang|kp|kampung|raya|kali|no|nomor|bukan|dari)$", re.IGNORECASE
)
"""Behind it the name of a place is that of a street or a river: "pinggir kali angke"."""
MOST_NAMED = 6
"""Words of two names of places."""
LANDMARK = 2
"""Words of a landmark that says little without its place: "kolong tol"."""
BESIDE_PLACE = re.compile(
    r"(?:di)?(?:belakang|blkg|depan|dpn|samping|sebelah|seberang|pinggir|kolong|bawah|ujung|pojok)$|"
    r"de[kt]{1,2}[ae]t$",
    re.IGNORECASE,
)
BESIDE_NAME = FILLERS | word_set("yang yg itu situ sini sana sono")
"""Words of speech between the name of a place and what lies beside it."""
CITIES_ELSEWHERE = {name.casefold() for each in OUTSIDERS for name in each}


def address_pieces(line: str) -> list[str]:
    """The pieces between commas, labels and the beginnings of a street."""
    line = CITY.sub(",", PREAMBLE.sub("", line))
    line = LABEL.sub(lambda label: f",{label['name']} ", line)
    pieces = []
    for piece in line.replace(";", ",").split(","):
        street = ROAD.search(piece)
        cut = [piece[: street.start()], piece[street.start() :]] if street else [piece]
        for each in cut:
            behind = BEHIND_NUMBER.split(each.strip())
            if len(behind) > 1 and not _is_place(behind[-1]):
                behind = _city_last(each.strip())
            pieces += [two for part in behind for two in _two_places(part.strip())]
    placed = any(not ROAD.match(each) and _is_place(PREAMBLE.sub("", each)) for each in pieces)
    apart = (_landmark(each) if not (placed and ROAD.match(each)) else [each] for each in pieces)
    return [piece.strip(" .-/:") for said in apart for piece in said if WORD.search(piece)]


def _city_last(piece: str) -> list[str]:
    """The piece, and the city elsewhere that is its last word: "jl melati 3 pondok gede bekasi"."""
    before, _, last = piece.rpartition(" ")
    return [before, last] if last.casefold() in CITIES_ELSEWHERE else [piece]


def _two_places(piece: str) -> list[str]:
    """The piece, or its two halves when each names a place: "semanan kalideres"."""
    words = piece.split()
    is_street = STREET.search(piece) or DIGIT.search(piece)
    if is_street or LABEL.match(piece) or likeness(piece, EVERYWHERE) >= WHOLE:
        return [piece]
    halves = [
        [" ".join(words[:at]), " ".join(words[at:])]
        for at in range(1, min(len(words), MOST_NAMED))
        if " ".join(words[: at + 1]).casefold() not in CITIES_ELSEWHERE  # Kamal Muara is no Kamal
    ]
    places = [each for each in halves if all(map(_is_place, each))]
    return max(
        places, key=lambda each: min(likeness(half, EVERYWHERE) for half in each), default=[piece]
    )


def _landmark(piece: str) -> list[str]:
    """The piece, or what lies in a place and that place, where its name ends or begins it:
    "kolong tol kalideres", "kebon jeruk belakang rcti"."""
    words = piece.split()
    if re.search(r"\d", piece) or LABEL.match(piece) or _is_place(piece):
        return [piece]
    for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1):
        first, last = " ".join(words[:count]), " ".join(words[-count:])
        before = " ".join(words[:-count])
        if last.casefold() in NAMES and not AS_STREET.search(before):
            is_named = STREET_NAME.search(before) or len(words) - count > LANDMARK
            return [before if is_named else piece, last]
        behind = [*dropwhile(BESIDE_NAME.__contains__, words[count:])]
        if first.casefold() in NAMES and behind and BESIDE_PLACE.match(behind[0]):
            return [first, " ".join(behind)]
    return [piece]


def _is_place(text: str) -> bool:
    try:
        match_region(text, EVERYWHERE, OUTSIDERS)
    except Ambiguous:
        return True
    except Invalid as refusal:
        return refusal.reason == "place-outside"
    return True


_NO_LETTER = re.compile(r"[^a-z]")


def likeness(name: str, places: Sequence[Option]) -> float:
    """The percent in which a text is like the nearest of these names."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    return extractOne(_letters(name), _plain_names(tuple(places)), scorer=ratio)[1]


@lru_cache(16)
def _plain_names(places: tuple[Option, ...]) -> list[str]:
    return [_letters(name) for _, name in places]


def _letters(name: str) -> str:
    return _NO_LETTER.sub("", name.lower())
