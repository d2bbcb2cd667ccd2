"""The figures that somebody asks for in their own words: of which area, of which body, and whether
of more than the chat has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.turn import Turn
from domain import regions as places
from domain.coverage.figures import rw_area, split_area
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import FULL
from domain.participants.organisation import Organisation, named_bodies
from domain.regions import is_village, is_within
from handlers.coverage.words import area_text, beyond_text
from models import regions
from models.roles.role import Role

AREA = re.compile(r"[\d.]+(/\d{3})?")
RW = re.compile(r"\brw\.? *0*(\d{1,3})\b", re.IGNORECASE)
OWN_RW = re.compile(
    r"\brw ?(?:ku|saya|kami|kita|sini|sendiri|gue|gw|aku)\b|\bmy rw\b", re.IGNORECASE
)
KELURAHAN = re.compile(r"\bkel(?:urahan|\.|\b)", re.IGNORECASE)
WHOLE_CITY = re.compile(r"\b(?:jakarta|jkt) barat\b|\bjakbar\b", re.IGNORECASE)
COMPARED = re.compile(
    r"\b(?:(?:di)?banding\w*|vs|versus|lawan|lebih|compare\w*|than)\b", re.IGNORECASE
)
MOST_COMPARED = 4
ON_THE_PAGE = re.compile(
    r"\b(?:(?:bulan|tahun|minggu) (?:lalu|kemarin)|kemarin|last (?:month|year|week)|20\d\d"
    rf"|{'|'.join(FULL)}|triwulan|semester|banding\w*|compare\w*"
    r"|ketua\w*|sekretaris|bendahara|heads?|apbd|donatur|sponsor\w*|pembayar\w*|ojek|pedagang"
    r"|ojol|berita acara|minutes|notulen|excel|pdf|naik|turun"
    r"|tren\w*|grafik|perkembangan\w*|t?ambah"
    r"|nambah|growth|grow)\b",
    re.IGNORECASE,
)
"""What only the page has: other days, heads, who pays, kinds of work, minutes."""
NOT_KEPT = re.compile(
    r"\b(?:klaim|claims?|uang\w*|rupiah|iuran|money|dues|meninggal|wafat|kecelakaan|deaths?)\b",
    re.IGNORECASE,
)
"""What Monev counts nowhere."""
FILLER = re.compile(
    rf"{ON_THE_PAGE.pattern}"
    r"|\b(?:semua(?:nya)?|seluruh|all|wilayah|daerah|area|kota(?! bambu)|city|saya|kami|kita|my|our"
    r"|the|of|in|untuk|tentang|pada|per|bulan|tahun|minggu|hari|month|year|week|ini|itu|this|today"
    r"|sekarang|now|dong|ya|yang?|yg|ku|sini|(?:su|u)dah|sdh|udh|belum|blm|ikut|gimana|gmn|persen|sih"
    r"|berapa|brp|ada|lihat|minta|tolong|angka|data|laporan|rekap|hasil"
    r"|mana|apa|siapa|paling|rendah|tinggi"
    r"|ter(?=rendah|tinggi|banyak|sedikit|buruk|baik|bagus|besar|kecil)\w+|tertinggal|banyak"
    r"|sedikit|kecil|besar|bagus|jelek|buruk|kurang|which|where|lowest|highest|best|worst|most|least"
    r"|cakupan|coverage|monev|pengurus|kader|cadres?|pekerja|workers?|officeholders?|orang|peserta"
    r"|terlindungi|terdaftar|menunggak|protected|anggota|kelurahan|kecamatan|kel|kec|rw|rt"
    r"|ranking|peringkat|urut(?:an|kan)?|ketinggalan|persen(?:tase)?|belum|daftar|target|kemendagri"
    r"|pemda|kirim|mengirim|lapor|baik|atas|bawah|tunggakan|dengan|with|arrears|rank|\d{1,2})(?:nya)?\b\.?",
    re.IGNORECASE,
)
"""Words about figures that name no area."""
PLACE = re.compile(
    r".*\b(?:di|in(?! arrears)|of|kecamatan|kec\.?|kelurahan|kel\.?) ([a-z .]{3,40})",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class AskedArea:
    """The area that is answered for. `why` says why it is not the one that was named; of several
    that may be meant, `choices` are codes and names."""

    code: str
    why: str = ""
    choices: tuple[tuple[str, str], ...] = ()


def named_place(turn: Turn, text: str) -> str:
    """The region of the city that stands anywhere in a sentence, with its RW, or else what stands
    where a place would; empty without one."""
    lower, names = text.casefold(), city_names(turn, text)
    if own := OWN_RW.search(lower):
        return own[0]
    rw = RW.search(lower)
    if not names:
        named = None if rw else PLACE.match(text)
        return f"rw {rw[1]}" if rw else named[1].strip(" ?.!") if named else ""
    kind = "kelurahan " if KELURAHAN.search(lower) else ""
    return f"{kind}{max(names, key=len)}" + (f" rw {rw[1]}" if rw else "")


def city_names(turn: Turn, text: str) -> list[str]:
    """The regions of the city that a text names, in lower case and in their order; of a name within
    another one the longer."""
    everywhere = {name.casefold() for _, name in regions.within(turn.db, places.CITY[0])[1:]}
    longest = "|".join(map(re.escape, sorted(everywhere, key=len, reverse=True)))
    return list(dict.fromkeys(re.findall(rf"\b(?:{longest})\b", text.casefold())))


def compared_areas(turn: Turn, role: Role, text: str) -> list[AskedArea]:
    """The areas that a text wants to see beside one another, at most so many as a message has room
    for; none where it compares no two."""
    names = city_names(turn, text) if COMPARED.search(text) else []
    if len(names) < 2:
        return []
    kind = "kelurahan " if KELURAHAN.search(text) else ""
    return [asked_area(turn, role, f"{kind}{name}") for name in names[:MOST_COMPARED]]


def asked_area(turn: Turn, role: Role, text: str) -> AskedArea:
    """The area within the reach of the role that is meant; else all of its area, and why."""
    if AREA.fullmatch(text):
        return area_of_code(turn, role, text)
    if OWN_RW.search(text) and role.rw and is_village(role.area):
        return AskedArea(rw_area(role.area, role.rw))
    rw = RW.search(text)
    _, text = named_bodies(RW.sub(" ", text))
    wants_village = bool(rw or KELURAHAN.search(text))
    name = FILLER.sub(" ", text).strip(" .?!,")
    if WHOLE_CITY.search(name):
        return area_of_code(turn, role, places.CITY[0])
    if not name:
        return rw_of(turn, role.area, rw)
    inside, everywhere = (regions.within(turn.db, area) for area in (role.area, places.CITY[0]))
    choices: tuple[tuple[str, str], ...] = ()
    for options in levels(inside, wants_village):
        try:
            return rw_of(turn, places.match_region(name, options, places.OUTSIDERS), rw)
        except Ambiguous as several:
            choices = choices or tuple(each for each in options if each[0] in several.candidates)
        except Invalid:
            continue
    if choices:
        return AskedArea(role.area, choices=choices)
    return AskedArea(role.area, why_not(turn, role, name, everywhere))


def levels(inside: list[tuple[str, str]], wants_village: bool) -> Iterator[list[tuple[str, str]]]:
    """The regions that a name is looked for among. A name that a kecamatan and a kelurahan share is
    the kecamatan's, unless a kelurahan is asked for."""
    if not wants_village:
        yield [each for each in inside if not is_village(each[0])]
    yield [each for each in inside if is_village(each[0])]


def area_of_code(turn: Turn, role: Role, code: str) -> AskedArea:
    """The area with this code, which a button has; else that of the role."""
    region, rw = split_area(code)
    is_area = regions.is_known(turn.db, region) and (rw is None or is_village(region))
    if is_area and is_within(region, role.area):
        return AskedArea(code)
    if not is_area:
        return AskedArea(role.area)
    name = regions.name(turn.db, region)
    return AskedArea(role.area, beyond_text(turn.db, turn.text, role.area, name))


def rw_of(turn: Turn, region: str, rw: re.Match[str] | None) -> AskedArea:
    """The RW of a kelurahan, if one was named; of a wider area nobody knows which."""
    if rw is None:
        return AskedArea(region)
    if is_village(region):
        return AskedArea(rw_area(region, rw[1].zfill(3)))
    why = turn.text("monev-area-rw", rw=rw[1], place=area_text(turn.db, turn.text, region))
    return AskedArea(region, why)


def why_not(turn: Turn, role: Role, name: str, everywhere: list[tuple[str, str]]) -> str:
    """The reason why the named area is not answered for: it is beyond the reach of the role, or
    unknown."""
    try:
        named = regions.name(turn.db, places.match_region(name, everywhere, places.OUTSIDERS))
    except Ambiguous as several:
        named = regions.name(turn.db, f"{several.candidates[0]}")
    except Invalid as invalid:
        named = f"{invalid.values.get('name', '')}"
    if named:
        return beyond_text(turn.db, turn.text, role.area, named)
    own = area_text(turn.db, turn.text, role.area)
    return turn.text("monev-area-unknown", place=own)


def asked_bodies(text: str) -> tuple[Organisation, ...]:
    """The bodies that are named in a text."""
    return named_bodies(RW.sub(" ", text))[0]
