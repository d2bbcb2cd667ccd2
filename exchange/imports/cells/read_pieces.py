"""Reading of a line about a person, with or without labels: which of its words belongs to which
field.

Every character is accounted for: what no field claims is left over, and a row with leftovers is
never taken as it is.
"""

import re

from domain.parsing.places.address_pieces import STREET_NAME
from domain.parsing.places.birthplaces import is_birthplace, split_birthplace
from domain.participants.occupation import is_work, occupation_code
from domain.participants.organisation import is_body, is_post
from domain.regions import is_kelurahan
from exchange.imports.cells.columns import (
    DISTRICTS,
    DITTO_SIGN,
    DITTO_WORD,
    FIELDS,
    PROGRAMMES,
    SEXES,
    VILLAGES,
    field_of,
    is_ditto,
    named_programme,
)
from exchange.imports.cells.columns import NOT_NEEDED as UNNEEDED_CELL
from exchange.imports.cells.patterns import (
    ABOUT_PHONE,
    BARE_LABEL,
    BARE_LABELS,
    BARE_RT_RW,
    BEHIND_STREET,
    BLOOD,
    BORN_IN,
    COMMA,
    CUT,
    DATE_TAKEN,
    DEGREE,
    EDGES,
    FAMILY_CARD_IN_BRACKETS,
    FIELD_OF_LABEL,
    IN_BRACKETS,
    JOINING_HYPHEN,
    JOINING_SLASH,
    LABEL,
    LABEL_ALONE,
    LABEL_BEHIND,
    LABEL_OF_STREET,
    LABEL_WITHIN,
    NIK_IN_HYPHENS,
    NIK_IN_SLASHES,
    NIK_LATER,
    NOT_NEEDED,
    NOT_NEEDED_WITHIN,
    NOT_WANTED,
    ON_BEHALF,
    PAID,
    PLACE_IN_BRACKETS,
    PROGRAMME,
    RT_RW,
    RW,
    STRONG_CUT,
    TAKEN,
    WORDS_IN_BRACKETS,
    is_of_work,
    known_label,
)
from exchange.imports.cells.pieces import LEFTOVER, Pieces, note_rt_rw, read_value, take_numbers
from exchange.imports.cells.words_within import (
    BEHIND_HOUSE,
    STREET_GOES_ON,
    behind_places,
    belongs_to_address,
    doubtful_tail,
    split_work,
    village_behind,
)
from exchange.spreadsheets.read import normalise_header

SEX_BEHIND_WORK = re.compile(r"(?<=\s)(?P<work>[^\W\d_]{2,}(?: [^\W\d_]{2,})*) (?P<sex>[LP])\s*$")
"""Work, and the letter for the sex at the end of a line: "RT 4/5 ojol L"."""
TWICE = re.compile(r"(?<=[a-z]{3})2(?=[^\W\d_]{2}|\W|$)", re.IGNORECASE)
"""The sign that a word is said twice: "gado2", "sayur2an"."""
NIK_MISSING = "-"
"""The cell of a NIK that a line says is missing: its row is to be mended."""
LONGEST_LINE = 600
"""Characters of a line that are read; the rest of it is left over."""
NAMED_BY_PLACES = frozenset(
    {"pedagang", "pedagang_makanan", "pedagang_online", "warung", "katering", "pengrajin"}
)
"""Work whose goods are called by a city: "soto Lamongan", "warung Padang"."""


def read_pieces(line: str) -> Pieces:
    """The pieces of one line."""
    found = Pieces()
    if len(line) > LONGEST_LINE:
        found.leftover.append(line[LONGEST_LINE:])
        line = line[:LONGEST_LINE]
    if NOT_NEEDED.fullmatch(line.strip()):
        found.label = normalise_header(re.split(r"[:\t]|\s[-–—]\s", line)[0])
        return found
    line = ON_BEHALF.sub(", ", NOT_NEEDED_WITHIN.sub(", ", line))
    if (last := SEX_BEHIND_WORK.search(line)) and is_work(last["work"]):
        line = f"{line[: last.end('work')]}, {last['sex']}"
    if (later := NIK_LATER.search(line)) and re.search(r"\w", line[: later.start()]):
        line, found.cells["nik"] = line[: later.start()], NIK_MISSING
    alone = LABEL_ALONE.fullmatch(line)
    if alone and alone["label"].lower() in ("paket", "program", "bulan"):  # "kurir" above "paket"
        alone = None
    if alone and not any(map(field_of, STRONG_CUT.split(alone["value"]))):
        line = f"{alone['label']}: {alone['value']}"
    line = IN_BRACKETS.sub(r", \1 , ", FAMILY_CARD_IN_BRACKETS.sub(" ", line))
    line = PLACE_IN_BRACKETS.sub(r", \1 , ", line)
    line = WORDS_IN_BRACKETS.sub(_unbracketed, BORN_IN.sub(_born_in, line))
    if NIK_IN_SLASHES.search(line):
        line = JOINING_SLASH.sub(" | ", line)
    if NIK_IN_HYPHENS.search(line):
        line = JOINING_HYPHEN.sub(" - ", line)
    line = DITTO_SIGN.sub(DITTO_WORD, BLOOD.sub(" ", line))
    labels = [each for each in LABEL.finditer(line) if not is_of_work(each, line)]
    ends = [each.start() for each in labels[1:]] + [len(line)]
    _read_free(found, line[: labels[0].start()] if labels else line)
    for label, end in zip(labels, ends, strict=False):
        name = FIELDS[known_label(label["label"])]
        _read_labelled(found, name, line[label.end() : end])
    return found


def _unbracketed(found: re.Match[str]) -> str:
    """The words in brackets as a piece, where they are the sex or plainly work."""
    return f", {found[1]} , " if _is_sex(found[1]) or is_work(found[1]) else found[0]


def _born_in(found: re.Match[str]) -> str:
    return "lahir " if is_birthplace(found["place"]) else found[0]


def _read_labelled(found: Pieces, name: str, text: str, *, is_bare: bool = False) -> None:
    """Keep the value of a label; what follows it in the line is read on its own. `is_bare`: it has
    no colon, and other pieces of the line may follow it."""
    found.labelled, found.label = True, found.label or name
    text = text.strip(EDGES + "(")
    if not re.search(r"\w", text):
        return
    if name == "street":
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        value, *labelled = LABEL_BEHIND.split(value)
        _read_street(found, value, labelled=not is_bare)
        more = [*labelled, *more]
    else:
        more = read_value(found, name, text, is_bare=is_bare)
    for each in more:
        rest = Pieces()
        _read_free(rest, each)
        rest.leftover, rest.words = rest.words + rest.leftover, []
        found.add(rest)


def _read_free(found: Pieces, text: str) -> None:
    """Read a text without labels."""
    text = take_numbers(found, text)
    text = RT_RW.sub(
        lambda rt: rt[0].replace(",", " ").replace(" / ", "/").replace(" - ", "/"), text
    )
    for segment in STRONG_CUT.split(text):
        in_street = False
        parts = COMMA.split(segment)
        for part, behind in zip(parts, [*parts[1:], ""], strict=True):
            before_date = behind.startswith(DATE_TAKEN)
            is_city = is_birthplace(part) and not before_date
            if in_street and (is_city or STREET_GOES_ON.match(part.strip())):
                in_street = _add_to_street(found, part)
            else:
                in_street = _read_part(found, part, before_date)


def _add_to_street(found: Pieces, part: str) -> bool:
    """Keep a part that goes on with the street before it; returns whether more of it may follow."""
    goes_on, *fragments = CUT.split(part)
    _read_street(found, f"{found.cells.pop('street')}, {goes_on.strip(EDGES)}")
    in_street = not fragments
    for each in fragments:
        in_street = each not in (TAKEN, DATE_TAKEN) and _read_fragment(found, each, False)
    return in_street


def _read_part(found: Pieces, part: str, before_date: bool) -> bool:
    """Read words between two commas; returns whether they end in a street, which may go on."""
    *fragments, last = CUT.split(part)
    if before_date and not BARE_LABEL.match(last.strip()):  # "Siti Aminah Jakarta, 12-08-1985"
        name, place = split_birthplace(last)
        found.placed |= bool(place)
        found.unplaced = "" if place or " " not in last.strip() else last.split()[-1]
        last = name or last
    for fragment, behind in zip(fragments, [*fragments[1:], ""], strict=False):
        if fragment not in (TAKEN, DATE_TAKEN):
            _read_fragment(found, fragment, behind == DATE_TAKEN)
    return _read_fragment(found, last, False)


def _read_fragment(found: Pieces, text: str, before_date: bool) -> bool:
    """Read words between two cuts; returns whether they are a street, which may go on."""
    text = text.strip(EDGES)
    if text.startswith("(") and text.endswith(")"):
        is_of_phone = "phone" in found.cells and ABOUT_PHONE.fullmatch(text)
        found.leftover += [] if is_of_phone else [text]
        return False
    if not re.search(r"\w", text):
        if text.strip("()!'\" "):
            found.leftover.append(text)
        return False
    if (label := BARE_LABEL.match(text)) and not STREET_NAME.match(text):
        name, value = FIELDS[known_label(label["label"])], text[label.end() :]
        if label["label"].lower() != "wa" or re.match(r"[+(\d]", value):  # Wa Ode Siti
            value, *behind = LABEL_WITHIN.split(value, maxsplit=1)
            _read_labelled(found, name, value, is_bare=True)
            return any(_read_fragment(found, each, before_date) for each in behind)
    if within := LABEL_WITHIN.search(text):
        _read_fragment(found, text[: within.start()], False)
        return _read_fragment(found, text[within.end() :], before_date)
    if FIELD_OF_LABEL.get(normalise_header(text)) in BARE_LABELS:
        return False
    if (street := STREET_NAME.search(text)) and re.search(r"\w", text[street.end() :]):
        before = LABEL_OF_STREET.sub("", text[: street.start()]).strip(EDGES)
        if is_work(before) and not re.search(r"\d", text):
            found.leftover.append(text)  # "satpam komplek Permata": the home, or where they work
            return False
        if before:
            _read_fragment(found, before, False)
        _read_street(found, text[street.start() :])
        return True
    for name, pattern in (("rtrw", RT_RW), ("rtrw", BARE_RT_RW), ("rw", RW)):
        if match := pattern.search(text):
            found.put(name, match[0])
            _read_fragment(found, text[: match.start()], False)
            _read_fragment(found, text[match.end() :], before_date)
            return False
    _read_words(found, text, before_date)
    return False


def _read_words(found: Pieces, text: str, before_date: bool) -> None:
    """Read words without a label, a street or a number of a known form."""
    if not _is_sex(text) and "?" not in text and (wanted := PROGRAMME.search(text)):
        return _read_programme(found, text, wanted)
    field = _field_of_words(found, text)
    if field == "full_name":
        _read_name(found, text, before_date)
    elif field == "occupation":
        _read_work(found, text)
    elif field == LEFTOVER:
        found.leftover.append(text)
    elif field:
        found.put(field, text)
    return None


def _is_sex(text: str) -> bool:
    plain = normalise_header(text)
    return plain in SEXES and (len(plain) > 1 or text.isupper())


def _field_of_words(found: Pieces, text: str) -> str:
    """The field that the words are a value of, LEFTOVER where none is sure; "" for what nobody
    needs."""
    if _is_sex(text):
        return "sex"
    if "?" in text or PAID.search(text):
        return LEFTOVER
    if is_birthplace(text) or (found.has_name and UNNEEDED_CELL.fullmatch(text)):
        return ""
    if named_programme(text) and re.search(r"(?i)\bprogram\b", text):
        return "programme"
    if any(sign.isdigit() for sign in TWICE.sub("", text)) or is_ditto(text):
        return LEFTOVER
    if found.words and DEGREE.fullmatch(text):
        return "full_name"
    if is_body(text):
        return "organisation"
    if found.has_name and is_post(text):
        return "post"
    if DEGREE.fullmatch(text):
        return LEFTOVER
    return "occupation" if is_work(text) else _place_or_name(found, text)


def _place_or_name(found: Pieces, text: str) -> str:
    """The field of words that are no work: a place stands behind a name only."""
    plain = normalise_header(text)
    if plain in DISTRICTS and plain in VILLAGES and "village" not in found.cells:
        return LEFTOVER  # the kecamatan, or its kelurahan of that name
    if plain in DISTRICTS and found.has_name:
        return "district"
    is_village = plain in VILLAGES or is_kelurahan(text)
    return "village" if is_village and found.has_name else "full_name"


def _read_name(found: Pieces, text: str, before_date: bool) -> None:
    """Keep words that may be a name, without the birthplace that stands before a date."""
    if found.words and DEGREE.fullmatch(text):
        found.words[-1] += f", {text}"
    elif before_date and " " in text:
        name, place = split_birthplace(text)
        found.placed |= bool(place)
        found.words.append(name)
        if not place:  # "Suparmi Kalibening 09/07/79": a place, or part of the name
            found.leftover.append(name.split()[-1])
    else:
        found.words.append(text)


def _read_work(found: Pieces, text: str) -> None:
    """Keep work; a place behind it is none of it, and a name of one within it is unclear."""
    work, *more = split_work(text)
    work, *others = re.split(r"\s*/\s*", work)
    more = [*(each for each in others if not is_work(each)), *more]
    work = "/".join([work, *filter(is_work, others)])
    words, place = split_birthplace(work)
    if place and is_work(words) and occupation_code(words) not in NAMED_BY_PLACES:
        work, more = words, [*more, f"({place})"]
    words, place = village_behind(work)
    if place:
        work, more = words, [*more, f"({place})"]
    found.put("occupation", work)
    for each in more:
        _read_fragment(found, each, False)


def _read_programme(found: Pieces, text: str, wanted: re.Match[str]) -> None:
    """Keep the programme that the words name; two of JKK, JKM and JHT that are none are unclear."""
    words = " ".join(re.findall(r"[a-z]+", wanted[0].lower()))
    if named_programme(text):
        return found.put("programme", text)
    if NOT_WANTED.search(text):
        return found.leftover.append(text)
    if words in PROGRAMMES:
        found.put("programme", words)
    else:
        found.leftover.append(wanted[0].strip(EDGES))
    for rest in (text[: wanted.start()], text[wanted.end() :]):
        if re.search(r"\w", rest):
            _read_fragment(found, rest, False)
    return None


def _read_street(found: Pieces, text: str, labelled: bool = False) -> None:
    """Keep a street; work behind its last number is none of it, and other words there are unclear,
    unless a label says that all of it is the address.
    """
    text, *others = BEHIND_STREET.split(text.strip(EDGES + TAKEN + DATE_TAKEN))
    for each in others:
        _read_fragment(found, each, False)
    tail = BEHIND_HOUSE.search(text) or BEHIND_HOUSE.search(RT_RW.sub("", text))
    words = behind_places(tail["words"]) if tail else ""
    if words and is_work(words):
        found.leftover += [words] if labelled else []
        found.cells.setdefault("occupation", words)
        text = " ".join(text.replace(words, " ").split()).strip(EDGES)
    elif words and not labelled and not belongs_to_address(words):
        found.leftover.append(words)
    elif not labelled and not re.search(r"\d", text):
        found.leftover += doubtful_tail(re.sub(r"^\W*\w+\W+", "", text))[-1:]
    if taken := [each for each in re.split(r"[\x1e\x1f]", text)[1:] if each.strip(EDGES)]:
        found.leftover += [each.strip(EDGES) for each in taken]
        text = re.split(r"[\x1e\x1f]", text)[0].strip(EDGES)
    found.put("street", text)
    note_rt_rw(found, text)
