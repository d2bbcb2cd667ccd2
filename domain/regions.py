"""West Jakarta's districts and wards, and which of them a person means.

Codes are Kemendagri's (Kepmendagri 300.2.2-2430/2025), the ones on a KTP. BPS numbers the cities
of Jakarta in another order: there 31.73 is Jakarta Pusat. Never mix the two.

Regions by their dotted codes: city, kecamatan, kelurahan.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from domain.invalid import Ambiguous, Invalid


def is_within(place: str, area: str) -> bool:
    """Is the region this area, or a part of it?"""
    return place == area or place.startswith(f"{area}.")


def is_village(code: str) -> bool:
    return code.count(".") == 3


Option = tuple[str, str]  # code, name

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
    "Jakut",
    "Jakarta Selatan": "Tebet, Setiabudi, Mampang Prapatan, Pasar Minggu, Kebayoran Lama, "
    "Cilandak, Kebayoran Baru, Pancoran, Jagakarsa, Pesanggrahan, Jaksel",
    "Jakarta Timur": "Matraman, Pulo Gadung, Jatinegara, Kramat Jati, Pasar Rebo, Cakung, "
    "Duren Sawit, Makasar, Ciracas, Cipayung, Jaktim",
    "Kepulauan Seribu": "Kepulauan Seribu Utara, Kepulauan Seribu Selatan, Pulau Seribu",
    "Tangerang": "Ciledug, Karang Tengah, Batu Ceper, Cipondoh, Larangan, Benda, Kosambi",
    "Tangerang Selatan": "Tangsel, Ciputat, Pondok Aren, Serpong",
    "Bekasi": "Pondok Gede, Cikarang",
    "Depok": "Cinere, Cimanggis",
    "Bogor": "Cibinong",
}
# (city, name): the rest of Jakarta's 44 districts and the neighbours, so that each matches itself.
OUTSIDERS: tuple[Option, ...] = tuple(
    (city, name) for city, names in _ELSEWHERE.items() for name in (city, *names.split(", "))
)

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
_PIECES = re.compile(r"[,;/\n]|\bkec(?:amatan)?\b|\bkel(?:urahan)?\b|\b(?=jak(?:pus|ut|sel|tim)\b)")

CUTOFF = 80
NEAR = 10  # two names this close to what was typed: ask


class _Hit(NamedTuple):
    score: float
    whole: bool  # the whole name, not only the part it shares with its twin
    code: str
    name: str


def match_region(text: str, options: Sequence[Option], outsiders: Sequence[Option] = ()) -> str:
    """The code of the option the text names."""
    pieces = _pieces(text)
    hits = _hits(pieces, options)
    away = max(_hits(pieces, outsiders, twins=False), default=None)
    best = max(hits, default=None)
    if away and (not best or away.score > best.score):
        raise Invalid("place-outside", name=away.name, city=away.code)
    if not best:
        raise Invalid("place-unknown")
    return _decide(best, hits)


def villages_of(kecamatan: str) -> tuple[Option, ...]:
    return tuple(option for option in KELURAHAN if option[0].startswith(f"{kecamatan}."))


def _decide(best: _Hit, hits: Sequence[_Hit]) -> str:
    near = 0 if best.score == 100 else NEAR
    rivals = (hit for hit in hits if hit.whole == best.whole and hit.score >= best.score - near)
    codes = tuple(dict.fromkeys(hit.code for hit in rivals))
    if len(codes) > 1:
        raise Ambiguous("place-which", codes)
    return best.code


def _pieces(text: str) -> list[str]:
    """The text as one name, and each part of it: "kel. Kapuk, kec. Cengkareng" names two."""
    lower = text.lower()
    parts = [_letters(_NOISE.sub(" ", part)) for part in (lower, *_PIECES.split(lower))]
    return [part for part in dict.fromkeys(parts) if len(part) > 2]


def _letters(text: str) -> str:
    words = re.findall(r"[a-z]+|[25]\b", text)
    return "".join(_WHOLE_WORDS.get(word, word) for word in words)


def _hits(pieces: Sequence[str], options: Sequence[Option], twins: bool = True) -> list[_Hit]:
    from rapidfuzz.fuzz import ratio

    return [
        _Hit(score, whole, code, name)
        for code, name, key, whole in _keys(options, twins)
        for piece in pieces
        if (score := ratio(piece, key)) >= CUTOFF
    ]


def _keys(options: Sequence[Option], twins: bool) -> Iterator[tuple[str, str, str, bool]]:
    """Every option under its name, its nicknames, and the stem it shares with a twin."""
    stems = [_stem(name) for _, name in options]
    for (code, name), stem in zip(options, stems, strict=True):
        for key in (_letters(name.lower()), *_NICKNAMES.get(name, "").split()):
            yield code, name, key, True
        if twins and stem and stems.count(stem) > 1:
            yield code, name, stem, False


def _stem(name: str) -> str:
    return _letters(name.lower().rpartition(" ")[0])
