"""Which number to write to: a mobile, a landline (no chat), this chat's own, or none."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing import numbers
from domain.parsing import text as parsing_text

DIGIT = {w: d for w, d in numbers.UNIT.items() if w not in {"rong", "telung", "patang", "pitung"}}
WORD = "|".join(sorted(map(re.escape, DIGIT), key=len, reverse=True))
SPELLED = re.compile(rf"(?<![a-z])(?:{WORD})(?:[\s,\-]+(?:{WORD})){{2,}}(?![a-z])")
LABEL = (
    r"(?:whatsapp|wa|hp|hape|handphone|tlp|tlpn|telp|telpon|telepon|tel|phone|no|nomor|"
    r"nomer|nmr|num)"
)
NUMBER = re.compile(r"\+?\s?\(?\+?\d(?:[\s().,\-_*']{0,3}\d)*")
PLAIN = re.compile(r"\+?[0-9]{8,15}")
NEVER = frozenset(map(parsing_text.collapse_doubles, parsing_text.NEVER)) | {
    "belum",
    "blm",
    "no",
    "dont",
}
RELATIVES = parsing_text.word_set(
    "ibu bapak bapa pak bu kakak kak abang bang mas mbak om tante mba"
)
OWNS = parsing_text.word_set("punya punyak ada gableg gablek have phone hp")
ABOUT_PHONES = parsing_text.word_set(
    "hp hape handphone nomor nomer no nmr wa whatsapp telp telpon "
    "telepon phone number telegram tele "
    "saya aku gue gw i a any lagi sama sekali sendiri pribadi"
)
THIS = parsing_text.word_set("ini this iki")
SAME = parsing_text.word_set("sama same podo")
ALSO = parsing_text.word_set(
    "kayak kaya seperti dengan dgn yg yang pakai pake juga saja pakek use "
    "with as sedang dipakai chat "
    "my the is it saya aku gue gw di"
)


class PhoneKind(StrEnum):
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


def parse_phone(text: str) -> Phone:
    """The one Indonesian number in the text, or what the words say about it."""
    if PLAIN.fullmatch(text):
        return _read(text)
    text = re.sub(r"[\r\n;]+|,\s", " / ", text)
    text = parsing_text.fix_digit_typos(_spelled_as_digits(parsing_text.normalise(text)))
    text = re.sub(rf"\b{LABEL}(?=[+\d(])", " ", text)
    if re.search(r"\d", text):
        return _only(text)
    return _said(text)


def _spelled_as_digits(text: str) -> str:
    """ "nol delapan satu" is 081; a digit word on its own stays a word."""
    return SPELLED.sub(
        lambda m: "".join(str(DIGIT[w]) for w in parsing_text.letter_words(m[0])), _squeezed(text)
    )


def _squeezed(text: str) -> str:
    return re.sub(
        r"[a-z]+",
        lambda m: (
            parsing_text.collapse_doubles(m[0])
            if parsing_text.collapse_doubles(m[0]) in DIGIT
            else m[0]
        ),
        text,
    )


def _only(text: str) -> Phone:
    if re.search(r"\d[a-z@]|[a-z@]\d", text):
        raise Invalid("phone-letters")
    runs = [run for run in NUMBER.findall(text) if len(re.sub(r"\D", "", run)) != 16]
    if not runs:
        raise Invalid("phone-long")
    faults, found = list[Exception](), dict[str, Phone]()
    for run in runs:
        try:
            read = _read(run)
            found[str(read.e164)] = read
        except (Ambiguous, Invalid) as fault:
            faults.append(fault)
    if len(found) > 1:
        raise Ambiguous("phone-two", list(found))
    if (
        found
        and _harmless(runs, faults)
        and not parsing_text.DOUBT & {*parsing_text.letter_words(text)}
    ):
        return next(iter(found.values()))
    if found:
        raise Ambiguous("phone-sure", list(found))
    raise faults[0]


def _harmless(runs: list[str], faults: list[Exception]) -> bool:
    """Is the rest no part of the number? "0812 3456 7890 jam 9" may be, "0812... 345" may not."""
    return not faults or len(runs) == 1


def _read(run: str) -> Phone:
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
    _refuse_length(digits)
    number = library.PhoneNumber(country_code=62, national_number=int(digits[1:]))
    kinds = {
        library.PhoneNumberType.MOBILE: PhoneKind.MOBILE,
        library.PhoneNumberType.FIXED_LINE: PhoneKind.LANDLINE,
    }
    kind = kinds.get(library.number_type(number))  # unknown when it is not valid
    if kind is None:
        raise Invalid("phone-number")
    return Phone(f"+62{digits[1:]}", kind)


def _refuse_length(digits: str) -> None:
    """Indonesian numbers have 9 (landlines) to 13 digits with the leading 0."""
    if len(digits) < 9:
        raise Invalid("phone-short")
    if len(digits) > 13:
        raise Invalid("phone-long")


def _said(text: str) -> Phone:
    spoken = parsing_text.letter_words(text)
    said = [word for word in spoken if word not in parsing_text.FILLERS]
    said = ["nomor" if word in {"nomornya", "nomernya"} else word for word in said]
    known = {*said} <= NEVER | OWNS | ABOUT_PHONES | THIS | SAME | ALSO
    if text.strip() in {"none", "self"}:
        return Phone(None, PhoneKind(text.strip().replace("self", "own")))
    if not said or not known or "?" in text:
        raise Invalid("phone-none")
    never = bool(NEVER - {"no"} & {*said}) or (said[0] == "no" and {*said} & {"phone", "hp"})
    if (
        never
        and {*said} & OWNS
        and not {*said} & (THIS | (SAME if "sekali" not in said else set()))
    ):
        return Phone(None, PhoneKind.NONE)
    somebody = RELATIVES & {*(spoken if {*said} & SAME and not {*said} & THIS else spoken[:-1])}
    if (
        not never
        and not somebody
        and {*said} & (THIS | SAME)
        and (len(said) > 1 or said[0] in THIS)
    ):
        return Phone(None, PhoneKind.OWN)
    raise Ambiguous("phone-own") if {*said} & SAME and not never else Invalid("phone-none")
