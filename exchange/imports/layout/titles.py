"""Lines among people that are about nobody: titles and headings, with all that they say for
everybody below ("DAFTAR RT 003/005", "OJOL:"), greetings, thanks and signatures.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.names import parse_name
from domain.parsing.places.address_pieces import STREET_NAME
from domain.parsing.text import SAYS_ALL
from domain.participants.organisation import is_post
from exchange.imports.cells.columns import DISTRICTS, FIELDS, count_columns
from exchange.imports.cells.doubtful import kind_of_note
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.cells.values import (
    RT_RW,
    RT_RW_IN_STREET,
    VILLAGE_LABELLED,
    known_village,
    village_in_street,
)
from exchange.imports.layout.pasted_lines import Line, PastedLine
from exchange.spreadsheets.read import LEAST_HEADERS, normalise_header

TITLE = re.compile(
    r"\b(?:daftar|data|list|pendataan|rekap\w*|anggota|warga|peserta|calon|pekerja|kelompok|"
    r"pengajian|majelis|pkk|dasa\s?wisma|posyandu|jumantik|paguyuban|komunitas|lingkungan)\b",
    re.IGNORECASE,
)
"""A word of a line that is about the people below it, and not about its writer."""
DISTRICT_LABELLED = re.compile(r"\bkec(?:amatan)?\b[\s.:]*(?P<place>[^\W\d][^\d,;(]*)", re.I)
OF_LIST = re.compile(rf"^\W*(?:{TITLE.pattern}\W+)+(?=\S)", re.IGNORECASE)
"""Words before a place which say that it is that of a list: "Warga RW 03"."""
WHOSE_LIST = re.compile(
    r"\s*\(\W*(?:(?:ketua|kader|pj|koordinator)\b\W*)?(?:bu|ibu|pak|bapak|bpk)\b[^()\d]{2,40}\)\s*:?\s*$",
    re.IGNORECASE,
)
"""Behind the place of a list, in brackets, the person who keeps it: "Daftar RT 03 (Bu Yati)"."""
ADDRESS = re.compile(r"\b(?:alamat|sekretariat|kantor|posko)\b", re.IGNORECASE)
"""The address in a letterhead is nobody's home."""

PERSON = re.compile(r"\b(?:bu|ibu|pak|bapak|bpk|ketua)\b(?!\s*,)", re.IGNORECASE)
"""Of whom a line may tell where they live: "data dari Bu Siti RT 003/005"."""
RT = re.compile(
    r"\brt(?:\W{0,3}rw)?\W{0,3}(?P<rt>\d{1,3})(?!\d)"
    r"(?:\s*/\s*(?P<rw>\d{1,3})(?!\d))?(?P<more>\s*(?:[,&+/\-–]|dan|s\.?\s?/?\s?d|sampai)\s*\d)?",
    re.IGNORECASE,
)
RW = re.compile(
    r"\brw\W{0,3}(?P<rw>\d{1,3})(?!\d)"
    r"(?P<more>\s*(?:[,&+/\-–]|dan|s\.?\s?/?\s?d|sampai)\s*\d)?",
    re.IGNORECASE,
)

NUMBERS = re.compile(r"\d+")
COUNT = re.compile(
    r"[\s(\[=:\-–]*\b\d{1,4}\s*(?:orang|org|jiwa|warga|peserta|anggota|kk)\b[\s)\]:.]*$",
    re.IGNORECASE,
)
"""The number of the people below a heading."""
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)$")
LONGEST_HEADING = 60  # characters
MOST_TITLE_WORDS = 5
NOT_YET = re.compile(
    r"\b(?:belum|blm)\s+(?:\w+\s+)?(?:ikut|jadi|punya|daftar|terdaftar|tercover)\b", re.IGNORECASE
)
"""Of people who are to be registered now."""
THOSE_WHO = re.compile(
    r"\W*(?:(?:warga|anggota|orang|daftar|ini|dan)\s+)*(?:yang|yg)\b", re.IGNORECASE
)
"""The beginning of a heading about people: "Yang tidak ikut"."""
HEADED = frozenset({"rtrw", "rw", "village", "district"})

WORK_THERE = "work_there"
"""Beside what headings say: the work is that of the people in one place."""

Places = dict[str, str]


def places_in(text: str) -> Places:
    """The "rt", "rw", "village" and "district" that a title names; none of an address, of a person,
    and of several."""
    text = without_keeper(text)
    if STREET_NAME.search(text) or ADDRESS.search(text) or PERSON.search(text):
        return {}
    found = numbers_in(text)
    village, district = VILLAGE_LABELLED.search(text), DISTRICT_LABELLED.search(text)
    if village and (name := known_village(re.findall(r"[^\W\d]+", village["place"]))):
        found["village"] = name
    if district and normalise_header(district["place"]) in DISTRICTS:
        found["district"] = district["place"].strip()
    return found


def without_keeper(text: str) -> str:
    """The title of a list without the person in brackets who keeps it."""
    return WHOSE_LIST.sub("", text) if OF_LIST.match(text) else text


def numbers_in(text: str) -> Places:
    """The one RT and the one RW that a title names."""
    named = [*RT.finditer(text), *RW.finditer(RT.sub(" ", text))]
    if any(each["more"] for each in named):
        return {}
    numbers = {
        name: {each[name] for each in named if each.groupdict().get(name)} for name in ("rt", "rw")
    }
    return {name: each.pop() for name, each in numbers.items() if len(each) == 1}


def numbers_of(rt_rw: str) -> Places:
    """The "rt" and "rw" of "RT 003/005"; of "RT 003" the one."""
    return dict(zip(("rt", "rw"), NUMBERS.findall(rt_rw), strict=False))


def below(title: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row with what the title above says, where they do not say it themselves."""
    found = dict(cells)
    rt, rw = _own_numbers(cells)
    if not rt and "rt" in title and (not rw or int(rw) == int(title.get("rw") or -1)):
        found |= {name: title[name] for name in ("rt", "rw") if name in title}
    elif rt and not rw and "rw" in title:
        found["rw"] = title["rw"]
    has_place = {"village", "district"} & cells.keys() or village_in_street(cells.get("street", ""))
    own = {WORK_THERE, *RT_RW} | ({"village", "district"} if has_place else set())
    return found | {name: text for name, text in title.items() if name not in own | cells.keys()}


def _own_numbers(cells: Mapping[str, str]) -> tuple[str, str]:
    """The numbers of the RT and the RW that the row has itself; "" where it has none."""
    both = cells.get("rtrw") or next(iter(RT_RW_IN_STREET.findall(cells.get("street", ""))), "")
    turned = NUMBERS.findall(cells.get("rwrt", ""))
    rt, rw = (NUMBERS.findall(cells.get(name, "")) for name in ("rt", "rw"))
    found = [*NUMBERS.findall(both), *turned[::-1], *rt][:2]
    return next(iter(found), ""), next(iter(rw or found[1:]), "")


def read_heading(text: str) -> Pieces | None:
    """The pieces of a line that names an RT and RW, a kelurahan, or work, and nothing else; of a
    place with words in brackets behind it, these are its `remark`: "RT 03 (kosong)"."""
    if len(text) > LONGEST_HEADING or re.search(r"\d{5}", text):
        return None
    named = COUNT.sub("", OF_LIST.sub("", without_keeper(text))).strip(" :")
    pieces = read_pieces(" ".join(SAYS_ALL.sub(" ", IN_BRACKETS.sub(r" - \1", named)).split()))
    pieces.titled = bool(text.endswith(":") or SAYS_ALL.search(text) or COUNT.search(text))
    if is_heading(pieces) or not (remark := IN_BRACKETS.search(named)):
        return pieces if is_heading(pieces) else None
    place = read_pieces(named[: remark.start()])
    place.titled, place.remark = pieces.titled, remark[0].strip()
    return place if is_heading(place) and place.cells.keys() <= HEADED else None


def is_heading(pieces: Pieces) -> bool:
    """Whether it names an RT and RW, a kelurahan, or work, and nothing else; a place and work only
    where its form says that it is a heading, for else they may be somebody's."""
    named = pieces.cells.keys()
    is_bare = not pieces.labelled or "village" in named
    is_work = "occupation" in named and not is_post(pieces.cells["occupation"])
    is_of_all = named <= HEADED or (is_work and (len(named) == 1 or pieces.titled))
    return (
        bool(named)
        and is_bare
        and is_of_all
        and named <= HEADED | {"occupation"}
        and not (pieces.has_name or pieces.leftover)
    )


def below_heading(section: Places, heading: Pieces, *, is_above_all: bool = False) -> Places:
    """The values that hold below a heading. The heading of one person names no place for the
    others: "RT 3/5 (bu Siti)"."""
    if PERSON.search(heading.remark):
        return _without_places(section)
    cells = dict(heading.cells)
    numbers = numbers_of(cells.pop("rtrw", ""))
    if "rw" in cells:
        numbers |= {"rw": NUMBERS.findall(cells["rw"])[-1]}
    is_work_there = "occupation" in cells and len(heading.cells) > 1
    there = {WORK_THERE: "occupation"} if is_work_there else {}
    doubt = {"note": heading.remark} if kind_of_note(heading.remark) else {}
    return next_section(section, cells | numbers | there | doubt, is_above_all=is_above_all)


def next_section(section: Places, new: Places, *, is_above_all: bool = False) -> Places:
    """All that holds below a title or heading; of several above the first person all hold.

    Further down an RW ends the RT before it, and a kelurahan both; each ends the work that was
    said of the place before, as another heading of work does.
    """
    if is_above_all or not new:
        return section | new
    if "village" in new:
        return new
    ended = {"note", *(("rt", "rw") if "rw" in new else ("rt",) if "rt" in new else ())}
    if WORK_THERE in section:
        ended |= {WORK_THERE, "occupation"}
    return {name: text for name, text in section.items() if name not in ended} | new


def is_title_of_people(text: str) -> bool:
    """Whether it begins a part of the list by its form: "Belum mau:", "Yang tidak ikut"."""
    return text.rstrip().endswith(":") or bool(THOSE_WHO.match(text))


def doubt_above(text: str) -> Places:
    """The question that a line above everybody raises about them: "Belum mau:", "Data warga
    meninggal"; none for talk, and for a list of those who have not joined yet."""
    is_title = bool(TITLE.search(text)) or is_title_of_people(text)
    is_talk = PERSON.search(text) or len(text.split()) > MOST_TITLE_WORDS
    if is_talk or not is_title or NOT_YET.search(text) or not kind_of_note(text):
        return {}
    return {"note": text.strip(" :")}


def below_unclear(section: Places, text: str) -> Places:
    """All that still holds below a line that is no heading: nothing when it ends as one does, but
    the question that it raises ("Belum mau:"), and no place when it speaks of one."""
    bare = text.strip(" :.-")
    if is_post(bare) or TITLE.fullmatch(bare):  # "Anggota:" below "RT 03"
        return section
    if is_title_of_people(text):
        return {"note": text.strip(" :")} if kind_of_note(text) else {}
    if RT.search(text) or RW.search(text) or VILLAGE_LABELLED.search(text):
        return _without_places(section)
    return section


def _without_places(section: Places) -> Places:
    return {name: said for name, said in section.items() if name == "occupation"}


SMALL_TALK = re.compile(
    r"(?i)^\W*(?:hi|hello)\b|\b(?:here(?:'s| is| are)|thanks|thank you|thx|ass?alam\w*|"
    r"wa'?alaik\w*|wassalam\w*|terima\s?kasih|trims|makasih|mohon|tolong|"
    r"berikut|daftar|selamat\s+(?:pagi|siang|sore|malam)|salam|ini\s+(?:data|daftar|anggota|list)|"
    r"yang\s+mau|yg\s+mau|data\s+(?:warga|anggota|peserta|kader)|anggota\s+\w+\s+rw|"
    r"(?:pagi|siang|sore|malam)\s+(?:bu|ibu|pak|bapak|kak|mbak|mas)|daftarnya|(?:yg|yang)\s+daftar|"
    r"pesan\s+(?:ini\s+)?dihapus|media|halo|hai|bu\s*,|pak\s*,|total|jumlah)\b"
)
LIST_TITLE = re.compile(r"(?i)\W*(?:daftar|data|list|pendataan|rekap\w*)\b")
"""How the title of a list begins; nobody is called so."""
THANKED = (
    r"terima\s?kasih|trims|makasih|thanks|thank you|thx|wassalam\w*|"
    r"(?:h?atur|matur)\s+(?:su|nu)(?:wun|hun)|suwun|nuwun|nuhun|tengkyu|tks|mks|tq"
)
END = re.compile(rf"(?i)\b(?:{THANKED}|hormat|mengetahui|menyetujui|ttd|dibuat\s+oleh|demikian)\b")
THANKS = re.compile(rf"(?i)\b(?:{THANKED})\b")
SIGNED = re.compile(r"(?i)\b(?:mengetahui|menyetujui|disetujui|ttd|dibuat\s+oleh)\b")
SIGNATURE = re.compile(r"(?i)^(?:bu|ibu|pak|bapak|kader|ketua|sekretaris|bendahara|rt|rw)\b")
SIGNED_ON = re.compile(
    r"\W*[^\W\d][^\d,]{2,24},?\s*(?:(?:tgl|tanggal)\.?\s*)?\d{1,2}[\s./\-]+(?:[^\W\d]{3,9}|\d{1,2})"
    r"[\s./\-]+20(?:2[4-9]|3\d)\W*"
)
"""Place and day of a signature: nobody in a list was born so lately."""
PLACES = frozenset({"rtrw", "rw"})


def is_small_talk(text: str, pieces: Pieces) -> bool:
    """Whether the line greets, thanks or is a title, and has nobody's data."""
    known = pieces.cells.keys() - (HEADED if TITLE.search(text) else PLACES) - {"occupation"}
    known -= {"phone"} if THANKS.search(text) else set()  # that of whoever sent the list
    if text.endswith(":") and is_heading(pieces):
        return False
    if SIGNED_ON.fullmatch(text) or (LIST_TITLE.match(text) and pieces.cells.keys() <= HEADED):
        return True
    return not known and bool(SMALL_TALK.search(text) or END.search(text) or text.endswith(":"))


def is_bare_words(line: PastedLine, pieces: Pieces) -> bool:
    """Whether the line is words alone, and no small talk."""
    return bool(pieces.words) and not pieces.cells and not is_small_talk(line.text, pieces)


def is_like_name(text: str) -> bool:
    """Whether a line may be a name, and is no heading of columns and no signature."""
    words = re.findall(r"[a-z]+", text.lower())
    if SIGNATURE.match(text) or TITLE.search(text) or any(FIELDS.get(word) for word in words):
        return False
    return may_be_name(text)


def may_be_name(text: str) -> bool:
    """Whether it can be read as somebody's name, be it with a doubt."""
    try:
        parse_name(text)
    except Ambiguous:
        return True
    except Invalid:
        return False
    return True


def names_of_columns(lines: Sequence[Line]) -> set[int]:
    """The numbers of the first lines that are names of columns and nothing else: one line with all
    of them, or a line for each, as a table comes whose cells were pasted one below the other.
    Fewer than three names are no header."""
    found, count = set[int](), 0
    for line, _ in lines:
        if not (named := count_columns(line.text)):
            break
        found.add(line.number)
        count += named
    return found if count >= LEAST_HEADERS else set()


def title_above_niks(lines: Sequence[Line]) -> tuple[int, bool]:
    """The number of the line of words right above the first NIK when it is nobody's name, or 0; and
    whether that is sure.

    Where a NIK and a name take turns, and there is one line of words more than NIK, either the
    first of them is a title or the last one somebody who signs.
    """
    kinds = [
        (line, pieces)
        for line, pieces in lines
        if "nik" in pieces.cells or is_bare_words(line, pieces)
    ]
    niks = [at for at, (_, pieces) in enumerate(kinds) if "nik" in pieces.cells]
    if len(niks) < 2 or niks[0] == 0 or niks[-1] == len(kinds) - 1:
        return 0, True
    if any(kinds[at][1].has_name for at in niks) or {b - a for a, b in pairwise(niks)} != {2}:
        return 0, True
    first, last = kinds[niks[0] - 1][0], kinds[niks[-1] + 1][0]
    if last.after_gap or last.begins or not is_like_name(last.text):
        return 0, True
    return (0, False) if is_like_name(first.text) else (first.number, True)
