"""West Jakarta's districts and wards, and which of them a person means.

Codes are Kemendagri's (Kepmendagri 300.2.2-2430/2025), the ones on a KTP, with a dot before each
level: city, kecamatan, kelurahan. BPS numbers the cities of Jakarta in another order: there 31.73
is Jakarta Pusat. Never mix the two.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from domain.invalid import Ambiguous, Invalid

Option = tuple[str, str]
"""Code and name."""

CITY: Option = ("31.73", "Jakarta Barat")

# In the order of their codes: the first district is .01, its first ward .1001.
_WARDS = {
    "Cengkareng": "Cengkareng Barat, Duri Kosambi, Rawa Buaya, Kedaung Kali Angke, Kapuk, "
    "Cengkareng Timur",
    "Grogol Petamburan": "Grogol, Tanjung Duren Utara, Tomang, Jelambar, Tanjung Duren Selatan, "
    "Jelambar Baru, Wijaya Kusuma",
    "Taman Sari": "Taman Sari, Krukut, Maphar, Tangki, Mangga Besar, Keagungan, Glodok, Pinangsia",
    "Tambora": "Tambora, Kali Anyar, Duri Utara, Tanah Sereal, Krendang, Jembatan Besi, Angke, "
    "Jembatan Lima, Pekojan, Roa Malaka, Duri Selatan",
    "Kebon Jeruk": "Kebon Jeruk, Sukabumi Utara, Sukabumi Selatan, Kelapa Dua, Duri Kepa, "
    "Kedoya Utara, Kedoya Selatan",
    "Kalideres": "Kalideres, Semanan, Tegal Alur, Kamal, Pegadungan",
    "Pal Merah": "Palmerah, Slipi, Kota Bambu Utara, Jatipulo, Kemanggisan, Kota Bambu Selatan",
    "Kembangan": "Kembangan Utara, Meruya Utara, Meruya Selatan, Srengseng, Joglo, "
    "Kembangan Selatan",
}

KECAMATAN: tuple[Option, ...] = tuple(
    (f"{CITY[0]}.{number:02}", name) for number, name in enumerate(_WARDS, 1)
)
KELURAHAN: tuple[Option, ...] = tuple(
    (f"{code}.{number}", ward)
    for code, name in KECAMATAN
    for number, ward in enumerate(_WARDS[name].split(", "), 1001)
)
REGIONS: tuple[Option, ...] = (CITY, *KECAMATAN, *KELURAHAN)

_ELSEWHERE = {
    "Jakarta Pusat": "Gambir, Sawah Besar, Kemayoran, Senen, Cempaka Putih, Menteng, Tanah Abang, "
    "Johar Baru, Jakpus",
    "Jakarta Utara": "Penjaringan, Tanjung Priok, Koja, Cilincing, Pademangan, Kelapa Gading, "
    "Kamal Muara, Muara Angke, Muara Karang, Pluit, Jakut",
    "Jakarta Selatan": "Tebet, Setiabudi, Mampang Prapatan, Pasar Minggu, Kebayoran Lama, "
    "Cilandak, Kebayoran Baru, Pancoran, Jagakarsa, Pesanggrahan, Jaksel",
    "Jakarta Timur": "Matraman, Pulo Gadung, Jatinegara, Kramat Jati, Pasar Rebo, Cakung, "
    "Duren Sawit, Makasar, Ciracas, Cipayung, Jaktim",
    "Kepulauan Seribu": "Kepulauan Seribu Utara, Kepulauan Seribu Selatan, Pulau Seribu",
    "Tangerang": "Ciledug, Karang Tengah, Batu Ceper, Cipondoh, Larangan, Benda, Kosambi",
    "Tangerang Selatan": "Tangsel, Ciputat, Pondok Aren, Serpong",
    "Bekasi": "Pondok Gede, Cikarang, Tambun, Tambun Selatan, Tambun Utara, Cibitung, Jatiasih",
    "Depok": "Cinere, Cimanggis",
    "Bogor": "Cibinong",
}
OUTSIDERS: tuple[Option, ...] = tuple(
    (city, name) for city, names in _ELSEWHERE.items() for name in (city, *names.split(", "))
)
"""City and name: the rest of Jakarta's 44 districts and the neighbours, each to match itself; and
kelurahan and quarters beside ours that sound like them."""

_NICKNAMES = {
    "Grogol Petamburan": "gropet grogol petamburan gropetamburan",
    "Kebon Jeruk": "kbjr kebjer kebonjer kjeruk",
    "Pal Merah": "plmrh",
    "Cengkareng": "ckr cengkreng",
    "Taman Sari": "tamsar",
    "Kalideres": "kldrs kaldres",
    "Kembangan": "kmbangan",
    "Duri Kosambi": "dukos durkos",
    "Duri Kepa": "durkep dukep",
    "Tanjung Duren Utara": "tdu tandurut",
    "Tanjung Duren Selatan": "tds tandursel",
    "Jelambar Baru": "jelbar",
    "Kedaung Kali Angke": "kedaung kaliangke",
    "Wijaya Kusuma": "wijaya wikus",
    "Rawa Buaya": "rawabu",
    "Kota Bambu Utara": "kobambut kbu",
    "Kota Bambu Selatan": "kobamsel kbs",
}

_WHOLE_WORDS = {
    word: full
    for full, words in {
        "kebon": "kbn kb kebun",
        "taman": "tmn",
        "tanjung": "tj tg tjg tanj tnjg",
        "jembatan": "jmb jemb jbt jbtn",
        "utara": "u ut utr",
        "selatan": "s sel slt sltn",
        "barat": "brt bar",
        "timur": "tim tmr",
        "dua": "2 ii",
        "lima": "5 v",
    }.items()
    for word in words.split()
}

_NOISE = re.compile(
    r"\b(kecamatan|kec|kelurahan|kel|desa|(kota\s+(adm\w*\s+)?)?(jakarta|jkt)\s+barat|jakbar"
    r"|dki(\s+jakarta)?|saya|sy|aku|gw|tinggal|rumah(nya|ku)?|daerah|di|ada|orang|domisili)\b"
)
_BETWEEN = re.compile(
    r"[,;/\n]|\bkec(?:amatan)?\b|\bkel(?:urahan)?\b|\b(?=jak(?:pus|ut|sel|tim)\b)"
)

LEAST_SCORE = 80
"""Percent of likeness from which a name may be meant."""
CLOSE = 10
"""Two names whose scores are at most so far apart: ask."""


def is_within(place: str, area: str) -> bool:
    """Whether the region is this area or a part of it."""
    return place == area or place.startswith(f"{area}.")


def is_village(code: str) -> bool:
    """Whether it is the code of a kelurahan."""
    return code.count(".") == 3


_LIVES = re.compile(
    r"\b(?:tinggal|domisili|ngontrak|kontrakan|ngekos|kos|kost|rumah|alamat|live|living)\w*\b"
)
_WORKS = re.compile(
    r"\b(?:(?:be)?kerja|dagang|jualan|narik|mangkal|ngojek|usaha|warung|lapak|work|working)\w*\b"
)


def named_in(text: str) -> str:
    """The code of the kecamatan or kelurahan here whose whole name stands in a text, the first
    behind where somebody says to live; empty without one."""
    plain = _letters_of(text)
    found = _ours_in(plain)
    lives = _LIVES.search(plain)
    behind = [each for each in found if lives and each[0] > lives.start()]
    return min(behind or found)[1] if found else ""


def only_works_here(text: str) -> bool:
    """Whether a text names a place elsewhere, and one here only as where somebody works: "ktp
    tangerang, jualan di cengkareng"."""
    plain = _letters_of(text)
    works, here = _WORKS.search(plain), _ours_in(plain)
    if works is None or not here or not _places_in(plain, OUTSIDERS):
        return False
    lives = [each for each in _LIVES.finditer(plain) if each.start() < min(here)[0]]
    return works.start() < min(here)[0] and not (lives and lives[-1].start() > works.start())


def _ours_in(plain: str) -> list[tuple[int, str]]:
    """The places here that a text of letters names: Muara Angke is no Angke."""
    for _, name in sorted(OUTSIDERS, key=lambda each: -len(each[1])):
        if " " in name:
            plain = re.sub(rf"\b{name.casefold()}\b", lambda found: "-" * len(found[0]), plain)
    return _places_in(plain, (*KECAMATAN, *KELURAHAN))


def _letters_of(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+", text.casefold()))


def _places_in(plain: str, places: Sequence[Option]) -> list[tuple[int, str]]:
    """The places whose whole names stand in a text of letters: where, and their codes."""
    return [
        (found.start(), code)
        for code, name in places
        if (found := re.search(rf"\b{name.casefold()}\b", plain))
    ]


def villages_of(kecamatan: str) -> tuple[Option, ...]:
    """The kelurahan of a kecamatan."""
    return tuple(option for option in KELURAHAN if option[0].startswith(f"{kecamatan}."))


class _Match(NamedTuple):
    """An option that the text may name; `whole`: by more than the part it shares with another."""

    score: float
    whole: bool
    code: str
    name: str


def match_region(text: str, options: Sequence[Option], outsiders: Sequence[Option] = ()) -> str:
    """The code of the option the text names.

    Invalid for an unknown name and for one of the `outsiders`; Ambiguous when it may be several.
    """
    parts = _name_parts(text)
    matches = _matches(parts, options)
    outside = max(_matches(parts, outsiders, by_stem=False), default=None)
    best = max(matches, default=None)
    if outside and (not best or outside.score > best.score):
        raise Invalid("place-outside", name=outside.name, city=outside.code)
    if not best:
        raise Invalid("place-unknown")
    least = best.score - (0 if best.score == 100 else CLOSE)
    codes = dict.fromkeys(m.code for m in matches if m.whole == best.whole and m.score >= least)
    if len(codes) > 1:
        raise Ambiguous("place-which", tuple(codes))
    return best.code


def _name_parts(text: str) -> list[str]:
    """The text as one name, and each part of it: "kel. Kapuk, kec. Cengkareng" names two."""
    lower = text.lower()
    parts = [_letters(_NOISE.sub(" ", part)) for part in (lower, *_BETWEEN.split(lower))]
    return [part for part in dict.fromkeys(parts) if len(part) > 2]


def _letters(text: str) -> str:
    """The words in full and without spaces: "tj. duren utr" is tanjungdurenutara."""
    words = re.findall(r"[a-z]+|[25]\b", text)
    return "".join(_WHOLE_WORDS.get(word, word) for word in words)


@cache
def _whole_names() -> frozenset[str]:
    return frozenset(_letters(name.lower()) for _, name in KELURAHAN) - {
        _letters(name.lower()) for _, name in KECAMATAN
    }


def is_kelurahan(text: str) -> bool:
    """Whether the words are the whole name of a kelurahan, which is none of a kecamatan too, with
    the usual short forms: "Tj. Duren Sel"."""
    return _letters(text.lower()) in _whole_names()


def _matches(parts: Sequence[str], options: Sequence[Option], by_stem: bool = True) -> list[_Match]:
    from rapidfuzz.fuzz import ratio

    return [
        _Match(score, whole, code, name)
        for code, name, key, whole in _keys(tuple(options), by_stem)
        for part in parts
        if (score := ratio(part, key)) >= LEAST_SCORE
    ]


@lru_cache(128)
def _keys(options: tuple[Option, ...], by_stem: bool) -> list[tuple[str, str, str, bool]]:
    """(code, name, key, whole) of every option: its name, nicknames, and a stem it shares.

    Remembered, because places are compared with every text: there are as many options as areas.
    """
    stems = [_letters(name.lower().rpartition(" ")[0]) for _, name in options]
    keys = []
    for (code, name), stem in zip(options, stems, strict=True):
        for key in (_letters(name.lower()), *_NICKNAMES.get(name, "").split()):
            keys.append((code, name, key, True))
        if by_stem and stem and stems.count(stem) > 1:
            keys.append((code, name, stem, False))
    return keys
