"""The phone number to write to: a mobile, a landline (no chat), this chat's own, or none."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing import text as parsing_text
from domain.parsing.amounts import numbers
from domain.parsing.text import (
    DOUBLED_BY_TWO,
    DOUBT,
    FILLERS,
    collapse_doubles,
    fix_digit_typos,
    letter_words,
    normalise,
    part_no,
    word_set,
)

DIGIT = {w: d for w, d in numbers.UNIT.items() if w not in {"rong", "telung", "patang", "pitung"}}
WORD = "|".join(sorted(map(re.escape, DIGIT), key=len, reverse=True))
SPELLED = re.compile(rf"(?<![a-z])(?:{WORD})(?:[\s,\-]+(?:{WORD})){{2,}}(?![a-z])")
MIXED = re.compile(rf"(?<![a-z\d])(?:{WORD}|\d+)(?:[\s,\-]+(?:{WORD}|\d+)){{2,}}(?![a-z\d])")
"""Digits of which some are spelled and some are figures: "nol delapan 12 3456 7890"."""
TEENS = re.compile(rf"(?<![a-z])(?:(?P<unit>{WORD})\s+belas|sebelas)(?![a-z])")
"""Two digits in one number word: "nol delapan dua belas" is 0812."""
WHOSE = re.compile(
    r"\b(?:ibu|emak|mamah?|mama|nyokap|bapak|ayah|bokap|istri|suami|anak|adik|kakak|nenek|kakek|"
    r"orang(?:nya| ?tua)?|dia|beliau)(?:nya)?"
    r"(?: (?:saya|sy|aku|gue|gua|gw|ku))?\b|"
    r"\b(?:i|he|she|(?:my )?(?:mother|father|mom|dad|wife|husband))\b"
    r"(?: (?:has|have|got)(?= no\b))?",
    re.IGNORECASE,
)
"""Who has no phone, in words beside that: "ibu saya ga punya hp"."""
LABEL = (
    r"(?:whatsapp|wa|hp|hape|handphone|tlp|tlpn|telp|telpon|telepon|tel|phone|no|nomor|"
    r"nomer|nmr|num)"
)
NUMBER = re.compile(r"\+?\s?\(?\+?\d(?:[\s().,\-_*']{0,3}\d)*")
PLAIN = re.compile(r"\+?[0-9]{8,15}")
MOBILE = re.compile(r"(?:0|62)?8\d{8,11}")
NEVER = {collapse_doubles(word) for word in parsing_text.NEVER} | word_set("belum blm no dont")
RELATIVES = word_set("ibu bapak bapa pak bu kakak kak abang bang mas mbak om tante mba")
OWNS = word_set("punya py pny punyak punye duwe nduwe gadhah ada ade gableg gablek have phone hp")
OTHERS = RELATIVES | word_set(
    "anak cucu istri bini suami mantu menantu adik adek tetangga teman temen saudara orang"
)
ANOTHER = word_set("lain selain kecuali other another")
ABOUT_PHONES = word_set(
    "hp hape handphone nomor nomer no nmr wa whatsapp telp telpon "
    "telepon phone number telegram tele "
    "saya aku gue gw i a any lagi sama sekali sendiri pribadi"
)
NO_CALLS = re.compile(
    r"\b(?:jangan|jgn|don't|dont)\s(?:di|me)?(?:telp\w*|tlp\w*|hubungi\w*|sebar\w*|bagi\w*|kasih\w*|call|"
    r"share)\b"
)
"""What is not to be done with a number; the number itself is not in doubt."""
BORROWS = re.compile(
    r"\b(?:numpang|nebeng|pinjam|pinjem|minjam|minjem|kejual|dijual|digadai\w*)\b|"
    r"\b(?:hp|hape|handphone|phone)(?:nya|ku)?\W+(?:(?:saya|aku|gue|gw|lagi|baru|udah|sudah|is)\W+){0,2}"
    r"(?:h?ilang|dicuri|dicopet|kecopetan|kemalingan|dirampas|lost|stolen)\b"
)
"""Whoever borrows a phone, or lost it, has none."""
THIS = word_set("ini this iki")
SAME = word_set("sama same podo")
ALSO = word_set(
    "kayak kaya seperti dengan dgn yg yang pakai pake juga saja pakek use "
    "with as sedang dipakai chat "
    "my the is it saya aku gue gw di"
)


class PhoneKind(StrEnum):
    """A number of its own, that of this chat, or none."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    OWN = "own"
    NONE = "none"


@dataclass(frozen=True)
class Phone:
    """`e164` is "+62..." for a mobile or a landline, None otherwise."""

    e164: str | None
    kind: PhoneKind

    def __str__(self) -> str:
        if self.kind is PhoneKind.LANDLINE:
            return f"LANDLINE:{self.e164}"
        return self.e164 or {PhoneKind.OWN: "SELF", PhoneKind.NONE: "NONE"}[self.kind]


def stored_number(kept: str) -> str:
    """The number in a kept answer, without the mark of a proven one; empty for none."""
    return "" if kept == "NONE" else kept.removesuffix(" proven")


def parse_phone(text: str) -> Phone:
    """The one Indonesian number in the text, or what the words say about it."""
    if PLAIN.fullmatch(text):
        return _parse_number(text)
    text = re.sub(r"[\r\n;]+|,\s", " / ", part_no(text))
    text = fix_digit_typos(_spelled_as_digits(normalise(text)))
    text = DOUBLED_BY_TWO.sub("", NO_CALLS.sub(" ", re.sub(rf"\b{LABEL}(?=[+\d(])", " ", text)))
    return _find_number(text) if re.search(r"\d", text) else _parse_without_number(text)


def _spelled_as_digits(text: str) -> str:
    """ "nol delapan satu" is 081; a digit word on its own stays a word."""

    def without_doubles(word: re.Match[str]) -> str:
        return single if (single := collapse_doubles(word[0])) in DIGIT else word[0]

    text = TEENS.sub(lambda teen: f"satu {teen['unit'] or 'satu'}", text)
    text = SPELLED.sub(
        lambda run: "".join(str(DIGIT[word]) for word in letter_words(run[0])),
        re.sub(r"[a-z]+", without_doubles, text),
    )
    return MIXED.sub(_as_mobile, text)


def _as_mobile(run: re.Match[str]) -> str:
    """The figures of a run that is a whole mobile number; the run itself when it is none."""
    parts = re.findall(rf"{WORD}|\d+", run[0])
    digits = "".join(str(DIGIT.get(part, part)) for part in parts)
    return digits if MOBILE.fullmatch(digits) else run[0]


def _find_number(text: str) -> Phone:
    """The one number of a text with digits; a NIK is none."""
    if re.search(r"\d[a-z@]|[a-z@]\d", text):
        raise Invalid("phone-letters")
    runs = [run for run in NUMBER.findall(text) if len(re.sub(r"\D", "", run)) != 16]
    if not runs:
        raise Invalid("phone-long")
    faults, found = list[Exception](), dict[str, Phone]()
    for run in runs:
        try:
            number = _parse_number(run)
            found[str(number.e164)] = number
        except (Ambiguous, Invalid) as fault:
            faults.append(fault)
    if len(found) > 1:
        raise Ambiguous("phone-two", list(found))
    if not found:
        raise faults[0]
    # Another run of digits may be a part of the number: "0812... 345", or "jam 9".
    if faults or DOUBT & {*letter_words(text)}:
        raise Ambiguous("phone-sure", list(found))
    return next(iter(found.values()))


def _parse_number(run: str) -> Phone:
    import phonenumbers as library

    digits = re.sub(r"\D", "", run)
    foreign = run.lstrip(" (").startswith("+") or digits.startswith("00")
    digits = re.sub(r"^0062", "62", digits) if foreign else digits
    if foreign and not digits.startswith("62"):
        raise Invalid("phone-foreign")
    if digits.startswith("62") and (foreign or len(digits) > 9):
        digits = "0" + digits[2:].lstrip("0")
    elif digits.startswith("8") and len(digits) >= 9:
        digits = "0" + digits
    if not digits.startswith("0"):
        raise Ambiguous("phone-area") if 5 <= len(digits) <= 8 else Invalid("phone-number")
    # Indonesian numbers have 9 (landlines) to 13 digits with the leading 0.
    if not 9 <= len(digits) <= 13:
        raise Invalid("phone-short" if len(digits) < 9 else "phone-long")
    number = library.PhoneNumber(country_code=62, national_number=int(digits[1:]))
    kinds = {
        library.PhoneNumberType.MOBILE: PhoneKind.MOBILE,
        library.PhoneNumberType.FIXED_LINE: PhoneKind.LANDLINE,
    }
    kind = kinds.get(library.number_type(number))  # unknown when it is not valid
    if kind is None:
        raise Invalid("phone-number")
    return Phone(f"+62{digits[1:]}", kind)


def _parse_without_number(text: str) -> Phone:
    """This chat's own number ("nomor ini"), or none ("ga punya hp")."""
    if text.strip() in {"none", "self"}:
        return Phone(None, PhoneKind(text.strip().replace("self", "own")))
    spoken = letter_words(text)
    words = [word for word in spoken if word not in FILLERS]
    words = ["nomor" if word in {"nomornya", "nomernya"} else word for word in words]
    known = {*words}
    if has_none(words) or (BORROWS.search(text) and "?" not in text):
        return Phone(None, PhoneKind.NONE)
    if not words or not known <= NEVER | OWNS | ABOUT_PHONES | THIS | SAME | ALSO or "?" in text:
        raise Invalid("phone-none")
    never = bool(NEVER - {"no"} & known) or (words[0] == "no" and bool(known & {"phone", "hp"}))
    this_or_same = THIS if "sekali" in known else THIS | SAME
    if never and known & OWNS and not known & this_or_same:
        return Phone(None, PhoneKind.NONE)
    like_somebody = known & SAME and not known & THIS  # "sama kayak ibu"
    of_relative = RELATIVES & {*(spoken if like_somebody else spoken[:-1])}
    this_chat = known & (THIS | SAME) and (len(words) > 1 or words[0] in THIS)
    if this_chat and not never and not of_relative:
        return Phone(None, PhoneKind.OWN)
    raise Ambiguous("phone-own") if known & SAME and not never else Invalid("phone-none")


def has_none(words: list[str]) -> bool:
    """Whether somebody says to have no phone, whatever else they tell: "tidak punya hp, ini hp anak
    saya"; not whoever has no other than this one."""
    followed = [*zip(words, words[1:], [*words[2:], "hp"], strict=False)]
    none = any(
        one in NEVER and two in OWNS - ABOUT_PHONES and then in ABOUT_PHONES
        for one, two, then in followed
    )
    known = {*words}
    return none and not known & ANOTHER and (not known & THIS or bool(known & OTHERS))


def show_number(e164: str) -> str:
    """An Indonesian number as people read it: 0812-3456-7890; others as they are kept."""
    if not e164.startswith("+62"):
        return e164
    digits = f"0{e164.removeprefix('+62')}"
    return "-".join(filter(None, (digits[:4], digits[4:8], digits[8:])))


def mask_number(number: str) -> str:
    """The number with its middle hidden, "0812-****-890"; "-" for an empty one."""
    shown = show_number(number)
    return f"{shown[:4]}-****-{shown[-3:]}" if shown else "-"


WHATSAPP = re.compile(r"\b(?:wa|whats ?app|watsap)(?:nya)?\b", re.IGNORECASE)
ANY_PHONE = re.compile(
    r"\b(?:hp|handphone|ponsel|nomor|nomer|no|telp?|telpon|telepon|phone|mobile)(?:nya)?\b",
    re.IGNORECASE,
)


def lacks_only_whatsapp(text: str) -> bool:
    """Whether it says that there is no WhatsApp, and nothing of a phone: there may be one."""
    return bool(WHATSAPP.search(text)) and not ANY_PHONE.search(text) and _says_none(text)


def says_none(text: str) -> bool:
    """Whether it says that there is no phone, whoever has none: "ibu saya ga punya hp"."""
    return _says_none(text) and not lacks_only_whatsapp(text)


def _says_none(text: str) -> bool:
    try:
        return parse_phone(WHOSE.sub(" ", text)).kind is PhoneKind.NONE
    except (Ambiguous, Invalid):
        return False
