"""An address in one line: its kelurahan or kecamatan, RT and RW, and the street, as far as they are
written. "cengkareng barat rt 03/05 jl mangga 12" has all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.numbers import SPELLED
from domain.parsing.people.names import STREET_LENGTH, parse_free_text
from domain.parsing.places.address_pieces import (
    DIGIT,
    DIRECTION,
    LABEL,
    LONGEST_NAME,
    NAMES,
    PREAMBLE,
    STREET,
    WHOLE,
    address_pieces,
    likeness,
)
from domain.parsing.places.rt_rw import (
    RT,
    RT_AND_NUMBER,
    RT_THEN_RW,
    RW,
    RW_AND_NUMBER,
    RW_THEN_RT,
    parse_rt_rw,
    with_numeral,
)
from domain.parsing.text import FILLERS, NOT, word_set
from domain.regions import KECAMATAN, KELURAHAN, OUTSIDERS, match_region

RT_RW = re.compile(
    rf"{RT_THEN_RW}|{RW_THEN_RT}|(?<![\d/])0\d{{1,2}}\s?/\s?0\d{{1,2}}(?![\d/])", re.IGNORECASE
)
HALF = re.compile(f"{RT_AND_NUMBER}|{RW_AND_NUMBER}", re.IGNORECASE)
"""An RT or an RW alone."""
_NUMBER_WORD = "|".join(sorted(each for each in SPELLED if len(each) > 2))
SPELLED_NUMBER = re.compile(
    rf"(?P<label>(?:{RT}|{RW}|(?<![a-z])(?:no|nomor|nomer|nmr|blok|gang|gg)(?![a-z]))\W{{1,3}})"
    rf"(?P<words>(?:{_NUMBER_WORD})(?:\s(?:{_NUMBER_WORD}))*)(?![a-z])",
    re.IGNORECASE,
)
"""A number that is spelled, behind what it counts: "er te tiga", "nomor dua belas"."""
ITS = re.compile(rf"\b(rt|rw|jalan|gang|blok|nomor|no)\s?nya\b(?!\W+{NOT}\b)", re.IGNORECASE)
"""A part of an address as it is spoken of: "rt nya 3"."""
FORMER = re.compile(r"(?<=\w)\W+(?:bukan|bkn|not)\b.*$", re.IGNORECASE)
"""Behind the right name the wrong one: "kedoya utara bukan kapuk"."""
_LIVES = r"(?:tinggal|rumah|ngontrak|kontrak|ngekos|kost?|domisili|live|stay)(?:nya)?"
_WORKS = r"(?:jualan|dagang|mangkal|narik|(?:be)?kerja|usaha|lapak|work)(?:nya)?"
OF_KTP = re.compile(
    rf"^.*\b(?:tapi|tp|tetapi|cuma|but)\b(?=.*\b{_LIVES}\b)|"
    rf"^\W*(?:saya\W+)?{_WORKS}\b.*?(?=\b{_LIVES}\b)",
    re.IGNORECASE,
)
"""What is said of another place, before where somebody lives: "ktp tangerang tapi ngekos di
...", "jualan di pasar, tinggal di ..."."""
AT_WORK = re.compile(
    rf"(?<=\w)\W+(?:(?:tapi|tp|kalo|kalau|saya|dan|terus)\W+)*{_WORKS} (?:di|d|at|in)\b.*$",
    re.IGNORECASE,
)
"""Behind where somebody lives the place of their work."""
SAID_BY = re.compile(r"(?<=\w)\W{1,3}(?:kata|katanya|says|said)\W{1,2}[a-z ]{2,20}$", re.IGNORECASE)
"""Behind an address who said it: "kelurahan kapuk kata pak rt"."""
LONGEST = 300
"""Characters of an address."""
POSTCODE = re.compile(r"(?<!no )(?<!no\. )(?:\bkode ?pos\W*)?\b11\d{3}\b(?!\s*/)", re.IGNORECASE)
"""A postcode of West Jakarta, which tells no more than its kelurahan."""
NO_STREET = FILLERS | word_set(
    "di ke sini situ daerah rumah dekat betul bener benar iya ya oke ok sudah udah eh bukan"
)
_TO_US = "|".join(map(re.escape, sorted(FILLERS)))
BEHIND_STREET = re.compile(rf"(?:(?<=\d)|(?<=\d[a-z]))(?:\W+(?:{_TO_US}))+\W*$", re.IGNORECASE)
"""Words to us behind a house number: "jl mangga 12 kok bang"."""
VILLAGE_OF_STREET = re.compile(
    r"(?:kp|kampung)\W+(?P<name>[a-z ]+?)(?:\W*(?:no|nomor)?\W*\d.*)?", re.I
)
"""A street that may have the name of its kelurahan: "kampung duri kosambi"."""


@dataclass
class ParsedAddress:
    """The parts of an address that were written; empty where nothing was.

    `villages` are the kelurahan that a name may mean when it may mean several, `namesake` is that
    of the name of its kecamatan: who writes that name twice means both. `half` is an RT or an RW
    without the other, as "rw 5".
    """

    district: str = ""
    village: str = ""
    rtrw: str = ""
    half: str = ""
    street: str = ""
    villages: tuple[str, ...] = ()
    namesake: str = ""
    outside: list[str] = field(default_factory=list)

    def answers(self) -> dict[str, str]:
        """The parts that are known, by the names of the questions."""
        names = ("district", "village", "rtrw", "street")
        return {name: value for name in names if (value := str(getattr(self, name)))}


def parse_address(text: str, rtrw: str = "") -> ParsedAddress:
    """The parts that are written; Invalid when there is none, and `place-outside` for a place that
    is not in West Jakarta. An RT or an RW alone changes that of `rtrw`, as "003/005"."""
    if len(text) > LONGEST:
        raise Invalid("address-none")
    found = ParsedAddress()
    line = " ".join(re.sub(r"[\n()]", ", ", text).split())
    line = SAID_BY.sub("", FORMER.sub("", OF_KTP.sub("", AT_WORK.sub("", line))))
    line = POSTCODE.sub("", ITS.sub(r"\1", line))
    line = SPELLED_NUMBER.sub(lambda found: found["label"] + with_numeral(found["words"]), line)
    if pair := RT_RW.search(line):
        found.rtrw = _read_rt_rw(pair[0])
        line = f"{line[: pair.start()]}, {line[pair.end() :]}"
    elif halves := [each[0] for each in HALF.finditer(line)]:
        found.rtrw, found.half = _join_halves(halves, rtrw)
        line = HALF.sub(",", line)
    left = [each for each in address_pieces(line) if not _take_place(found, each)]
    _settle(found)
    left = [each for each in left if not NO_STREET.issuperset(re.findall(r"\w+", each.casefold()))]
    left = [each for each in left if not says_no_street(each)]
    street = NO_NUMBER.sub("", BEHIND_STREET.sub("", ", ".join(left))).strip(" ,.;-")
    if street and (STREET.search(street) or re.search(r"\d", street) or found.answers()):
        found.street = _read_street(street)
    if found.outside and not (found.district or found.village):
        raise Invalid("place-outside", name=found.outside[0], city=found.outside[1])
    if not (found.answers() or found.villages or found.half):
        raise Invalid("address-none")
    return found


_NONE = rf"(?:{NOT}|belum|blm|no)"
NO_NUMBER = re.compile(
    rf"(?:\W+(?:bu|pak|bang|kak|min|mas|mbak))?\W+(?:{_NONE}\W+(?:ada|pake|pakai|tau|tahu|punya)\W+(?:nomor|nomer|no)\w*|"
    rf"(?:nomor|nomer|no)(?:nya)?\W+{_NONE}\W+(?:ada|tau|tahu|punya))\W*$",
    re.IGNORECASE,
)
"""Behind a street, that the house has no number."""
NO_STREET_HERE = re.compile(rf"\W*{_NONE}\W+(?:ada|punya|tau|tahu)\b(?!.*\d)", re.IGNORECASE)


def says_no_street(piece: str) -> bool:
    """Whether a piece of an address asks something, or says what there is not."""
    asks = "?" in piece and not STREET.search(piece) and not DIGIT.search(piece)
    return asks or bool(NO_STREET_HERE.match(piece))


def _read_rt_rw(text: str) -> str:
    try:
        return parse_rt_rw(text)
    except (Ambiguous, Invalid):
        return ""


def _join_halves(halves: Sequence[str], rtrw: str) -> tuple[str, str]:
    """The pair, with what is not written of it from `rtrw`, as "003/005"; else the half that is.
    Neither where one half is written twice."""
    written = {
        (bool(re.match(RT_AND_NUMBER, each, re.IGNORECASE)), int(re.findall(r"\d+", each)[-1]))
        for each in halves
    }
    found = {"rt" if is_rt else "rw": str(number) for is_rt, number in written}
    if len(found) < len(written):
        return "", ""
    known = dict(zip(("rt", "rw"), rtrw.split("/"), strict=True)) if rtrw else {}
    said = " ".join(f"{label} {number}" for label, number in (known | found).items())
    return (_read_rt_rw(said), "") if len(known | found) > 1 else ("", said)


def _read_street(text: str) -> str:
    words = set(re.findall(r"[a-z]+", text.lower()))
    if not words - NO_STREET:
        return ""
    try:
        return parse_free_text(text, *STREET_LENGTH)
    except Invalid:
        return ""


def _take_place(found: ParsedAddress, piece: str) -> bool:
    """Take a piece that names a place; False for one of a street."""
    label = LABEL.match(piece)
    name = piece[label.end() :] if label else PREAMBLE.sub("", piece)
    if not label and (STREET.search(name) or DIGIT.search(name)):
        _take_village_of(found, name)
        return False
    is_district = bool(label) and "kec" in piece[:4].lower()
    is_village = bool(label) and not is_district
    if not is_village and (code := _district(name)):
        found.namesake = found.namesake or _VILLAGES.get(name.casefold(), "")
        if code == found.district and not found.village:
            found.village = found.namesake
        found.district = code
        return True
    if is_district:
        return True
    try:
        found.village = match_region(name, KELURAHAN, OUTSIDERS)
    except Ambiguous as several:
        found.villages = tuple(map(str, several.candidates))
    except Invalid as refusal:
        elsewhere = DIRECTION.sub("", name).casefold()
        known = next((each for each in OUTSIDERS if each[1].casefold() == elsewhere), None)
        if refusal.reason == "place-outside":
            found.outside = [str(refusal.values["name"]), str(refusal.values["city"])]
        elif known:
            found.outside = [name.title(), known[0]]
        elif label and (known_first := _first_place(name)):
            return _take_place(found, f"{label[0]}{known_first}")
        else:
            return bool(label)
    return True


def _first_place(text: str) -> str:
    """The name of a kelurahan with which the text begins; empty without one."""
    words = text.split()
    begun = (" ".join(words[:count]) for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1))
    return next((each for each in begun if each.casefold() in NAMES), "")


def _take_village_of(found: ParsedAddress, street: str) -> None:
    """Take the kelurahan that a kampung is called by, where none is written."""
    named = VILLAGE_OF_STREET.fullmatch(street)
    if named and not found.village and likeness(named["name"], KELURAHAN) >= WHOLE:
        found.village = match_region(named["name"], KELURAHAN, OUTSIDERS)


_VILLAGES = {name.lower(): code for code, name in KELURAHAN}
_NAMESAKES = {
    first: code
    for code, name in reversed(KECAMATAN)
    for first in [name.lower().split()[0]]
    if first in _VILLAGES
}
"""The kecamatan whose first word is the name of a kelurahan too."""


def _district(name: str) -> str:
    """The kecamatan of this name, also by its first word: Grogol is both."""
    plain = " ".join(re.findall(r"[a-z]+", name.lower()))
    if plain in _NAMESAKES:
        return _NAMESAKES[plain]
    try:
        code = match_region(name, KECAMATAN, OUTSIDERS)
    except (Ambiguous, Invalid):
        return ""
    return "" if _is_like_village(name) else code


def _is_like_village(name: str) -> bool:
    """Whether it is nearer to the name of a kelurahan: Cengkareng Barat is no Cengkareng."""
    return likeness(name, KELURAHAN) > likeness(name, KECAMATAN)


def _settle(found: ParsedAddress) -> None:
    """Let the kecamatan and the kelurahan agree: the kelurahan is the finer word."""
    inside = tuple(each for each in found.villages if each.startswith(f"{found.district}."))
    if found.district and len(inside) == 1:
        found.village = inside[0]
    elif found.villages and not found.village:
        above = {each.rpartition(".")[0] for each in found.villages}
        if len(above) == 1 and not found.district:
            found.district = above.pop()
    if found.village:
        found.district = found.village.rpartition(".")[0]
