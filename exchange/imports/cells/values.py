"""Values of the cells of a member list, read by the parsers that the chat uses.

Places may stand in any of several cells.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import month_count
from domain.parsing.amounts.income import parse_income
from domain.parsing.dates.calendar_dates import MONTH
from domain.parsing.people import names
from domain.parsing.places.address_pieces import DIRECTION, STREET_NAME
from domain.parsing.places.birthplaces import is_birthplace
from domain.parsing.places.rt_rw import RT_THEN_RW, parse_rt_rw, parse_rt_within_rw
from domain.parsing.text import collapse_doubles
from domain.participants import occupation, organisation
from domain.regions import KECAMATAN, KELURAHAN, OUTSIDERS, match_region, villages_of
from exchange.imports.cells.columns import (
    DISTRICTS,
    PAYERS,
    SECTORS,
    SEXES,
    VILLAGES,
    read_choice,
    read_programme,
)
from exchange.imports.cells.doubtful import DOUBT, NoteKind, kind_of_note, read_name, read_phone
from exchange.spreadsheets.read import normalise_header

RT_RW = ("rt", "rw", "rtrw", "rwrt")
LABELLED_RT, LABELLED_RW = (re.compile(rf"(?i)\W*r\W?{last}\W*\d") for last in "tw")
TWO_NUMBERS = re.compile(r"\d+\D+\d+")
RW_FIRST = re.compile(r"\s*(\d{1,3})\s*[/.,\-\s]\s*(\d{1,3})\s*")
LOST_ZERO = re.compile(r"(\d{1,3})[.,]([12])")
"""RT and RW as a decimal number; no RW of West Jakarta is 30 or more."""
DATE_CELL = re.compile(r"\d{4}-(\d\d)-(\d\d)")
MONTH_CELL = re.compile(
    r"(?:(\d{1,2})[\s-]+)?([a-z]{3,9})(?:[\s-]+(\d{1,2}))?(?:[\s-]+\d{2,4})?", re.I
)
"""A date as text: "05-Mar", "Mar-05"."""
BARE_AT_END = re.compile(r"(?<![\d/.\-])(\d{1,3})\s?/\s?(\d{1,3})\s*$")
RT_RW_IN_STREET = re.compile(RT_THEN_RW, re.IGNORECASE)

VILLAGE_LABELLED = re.compile(
    r"\bkel(?:urahan)?\b[\s.:]*(?P<place>[^\W\d][^\d,;(]*?)\s*"
    r"(?=[\d,;(]|\bkec(?:amatan)?\b|\b(?:kota|jak\w*|rt|rw)\b|$)",
    re.IGNORECASE,
)
MAY_NAME_VILLAGE = re.compile(r"kel|r\s?\.?\s?t|rukun")
"""Without one of these, in small letters, no address names its kelurahan."""
PLACE_AT_END = re.compile(r"(?:\d\s?[a-z]?\b|,)[\s.,\-]*(?P<place>[^\W\d][^\d,;(]*?)[\s.,]*$", re.I)
"""The words behind the last number or comma of an address: "Jl. Mangga 3, Bekasi"."""
POSTCODE = re.compile(r"[\s.,]*\b1\d{4}[\s.]*$")
HOME = frozenset({"jakarta", "jakarta barat", "jakbar", "dki jakarta"})
INSIDE = HOME | VILLAGES | DISTRICTS
NO_STREET = frozenset({"", "jl", "jln", "jalan", "raya", "gg", "gang", "kp", "kampung"})
"""Before a name of two words they are a street of that name."""
ELSEWHERE = frozenset(normalise_header(name) for _, name in OUTSIDERS)


def read_rt_rw(cells: Mapping[str, str], known_rw: str) -> str | None:
    """ "003/005"; None when the row does not say. `known_rw` is the RW of the whole list.

    Ambiguous for a date cell: Excel makes a date of 3/5, the third of May or the fifth of March;
    and where the column of the RT names another RW than the column beside it.
    """
    rt, rw, both, turned = (cells.get(name, "") for name in RT_RW)
    both = both or RW_FIRST.sub(r"RT \2 RW \1", turned)
    for cell in filter(None, (both, rt, rw)):
        if pair := _day_and_month(cell):
            day, month = pair
            raise Ambiguous("rtrw-sure", [f"{day:03}/{month:03}", f"{month:03}/{day:03}"])
    if LABELLED_RW.match(rt) or LABELLED_RT.match(rw):  # in the column of the other one
        both, rw = both or f"{rt} {rw}", ""
    both = both or next((cell for cell in (rt, rw) if TWO_NUMBERS.search(cell)), "")
    if both:
        beside = re.fullmatch(r"\D*(\d{1,3})\D*", rw)
        check_last_zero(both, beside[1] if beside else known_rw)
        whole = parse_rt_within_rw(both, beside[1] if beside else known_rw)
        if beside and int(beside[1]) != int(whole[-3:]):
            raise Ambiguous("rtrw-sure", [whole, f"{whole[:3]}/{int(beside[1]):03}"])
        return whole
    if rt or rw:
        return parse_rt_rw(_labelled("RT", rt) + _labelled("RW", rw or (known_rw if rt else "")))
    street = cells.get("street", "")
    if found := RT_RW_IN_STREET.search(street):
        return parse_rt_rw(found[0])
    if bare := BARE_AT_END.search(street):  # an RT and RW, or the number of a house
        raise Ambiguous("rtrw-sure", [f"{int(bare[1]):03}/{int(bare[2]):03}"])
    return None


def check_last_zero(cell: str, known_rw: str) -> None:
    """Ambiguous for 3.1, which may be the 3.10 of which a spreadsheet made a number; not where it
    is known to be RW 1."""
    found = LOST_ZERO.fullmatch(cell.strip())
    if found and int(known_rw or 0) != int(found[2]):
        whole = [f"{int(found[1]):03}/{int(found[2] + zero):03}" for zero in ("", "0")]
        raise Ambiguous("rtrw-sure", whole)


def _day_and_month(cell: str) -> tuple[int, int] | None:
    """The two numbers of which a spreadsheet made a date, or the name of a month."""
    if found := DATE_CELL.match(cell):
        return int(found[2]), int(found[1])
    if found := MONTH_CELL.fullmatch(cell.strip()):
        month, day = MONTH.get(collapse_doubles(found[2].lower())), found[1] or found[3]
        return (int(day), month) if month and day else None
    return None


def _labelled(label: str, cell: str) -> str:
    """ "RT 3 " of "rt.3" or "3"; "" without a number."""
    number = re.sub(r"(?i)^\W*r\W?[tw]\b\W*|^\W*r\W?[tw](?=\d)", "", cell).strip()
    return f"{label} {number} " if number else ""


def village_in_street(street: str) -> str:
    """The kelurahan that an address names: behind "Kel.", or right behind RT and RW; or ""."""
    if not MAY_NAME_VILLAGE.search(street.lower()):
        return ""
    if found := VILLAGE_LABELLED.search(street):
        return found["place"].strip()
    rt_rw = RT_RW_IN_STREET.search(street)
    words = re.findall(r"[^\W\d]+", street[rt_rw.end() :]) if rt_rw else []
    return known_village(words)


def elsewhere_in(cells: Mapping[str, str]) -> str:
    """The city or district outside of West Jakarta that the column of the city names, or that the
    address ends with behind a number or a comma; "" for none.
    """
    street = POSTCODE.sub("", cells.get("street", ""))
    end = None if street[-1:].isdigit() else PLACE_AT_END.search(street)
    words = end["place"].split() if end and not STREET_NAME.search(end["place"]) else []
    behind = dict.fromkeys(" ".join(words[at:]) for at in (0, -2, -1) if words)
    *named, first, last = ["", "", *re.findall(r"\w+", street)]
    if (
        f"{first} {last}".casefold() in ELSEWHERE
        and not {each.casefold() for each in named} <= NO_STREET
    ):
        behind |= {f"{first} {last}": None}  # "Jl. Raya Serpong Tangerang Selatan"
    for place in filter(None, (cells.get("city", ""), *behind)):
        if normalise_header(place) in INSIDE:
            return ""
        plain = normalise_header(DIRECTION.sub("", place))
        if any(_is_elsewhere(each) for each in (normalise_header(place), plain)):
            return place
    return ""


def _is_elsewhere(place: str) -> bool:
    return place not in HOME and (is_birthplace(place) or place in ELSEWHERE)


def known_village(words: Sequence[str]) -> str:
    """The longest beginning of the words that is the name of a kelurahan; "" when none is."""
    beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((each for each in beginnings if normalise_header(each) in VILLAGES), "")


def read_village(named: tuple[str | None, str, str | None]) -> str:
    """The code of the kelurahan that its column and the address name, beside the kecamatan;
    Ambiguous when they name two."""
    column, street, district = named
    read = [find_village(each, district or "") for each in (column, street) if each]
    if len(set(read)) > 1:
        raise Ambiguous("place-which", tuple(read))
    return read[0]


def find_village(text: str, district: str) -> str:
    """The code of the kelurahan; the kecamatan decides between two of one name."""
    try:
        return match_region(text, KELURAHAN, OUTSIDERS)
    except Ambiguous as ask:
        try:
            inside = villages_of(match_region(district, KECAMATAN))
            return match_region(text, inside)
        except (Ambiguous, Invalid):
            raise ask from None


def read_district(text: str) -> str:
    """The code of the kecamatan."""
    return match_region(text, KECAMATAN, OUTSIDERS)


def read_work(text: str) -> str:
    """The work in the person's words; Invalid when that is no work."""
    least, most = names.WORK_LENGTH
    if len(" ".join(text.split())) <= most:
        with suppress(Ambiguous):
            occupation.parse_occupation(text)
    return names.parse_free_text(text, least, most)


def read_member_work(text: str) -> str:
    """Read as `read_work` does; Ambiguous (`members-servant-work`) for work for the state, and
    (`members-work-sure`) for work with a question mark."""
    if kind_of_note(text) is NoteKind.SERVANT:
        raise Ambiguous("members-servant-work")
    words = DOUBT.sub("", text)
    if words != text and re.search(r"\w", words):
        raise Ambiguous("members-work-sure", [read_work(words)])
    return read_work(text)


def sector_of(work: str) -> Sector | None:
    """The sector of this work; None when it must be asked."""
    with suppress(Ambiguous, Invalid):
        found = occupation.parse_occupation(work)
        return found.sector if found.sure else None
    return None


READERS: Mapping[str, Callable[[str], object]] = {
    "full_name": read_name,
    "sex": lambda text: read_choice(text, SEXES),
    "phone": read_phone,
    "street": lambda text: names.parse_free_text(text, *names.STREET_LENGTH),
    "organisation": organisation.parse_organisation,
    "post": organisation.parse_position,
    "occupation": read_member_work,
    "sector": lambda text: read_choice(text, SECTORS),
    "income": parse_income,
    "programme": read_programme,
    "months": month_count.parse_month_count,
    "payer": lambda text: read_choice(text, PAYERS),
    "payer_name": lambda text: names.parse_free_text(text, 2, 80),
}
"""By field, the function that reads its cell and nothing else."""
