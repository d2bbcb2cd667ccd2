"""RT and RW, the two halves of every Jakarta address: "RRR/WWW", RT first."""

import re

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.text import FILLERS, fix_digit_typos, letter_words, normalise

_RT = r"(?:r\s?\.?\s?t|e?r\s?te|rukun tetangga)(?:nya)?"
_RW = r"(?:r\s?\.?\s?w|e?r\s?we|rukun warga)(?:nya)?"
RT, RW = rf"(?<![a-z]){_RT}(?![a-z])", rf"(?<![a-z]){_RW}(?![a-z])"
_N = r"\d{1,3}(?!\d)"
RT_AND_NUMBER = rf"(?<![a-z]){_RT}\W{{0,3}}{_N}"
RW_AND_NUMBER = rf"(?<![a-z]){_RW}\W{{0,3}}{_N}"
RT_THEN_RW = (
    rf"(?<![a-z]){_RT}\W{{0,3}}{_RW}\W{{0,3}}{_N}\s?[/.,\- ]\s?{_N}|"
    rf"{RT_AND_NUMBER}\W{{0,3}}(?:{_RW}\W{{0,3}})?{_N}"
)
RW_THEN_RT = rf"{RW_AND_NUMBER}\W{{0,3}}{_RT}\W{{0,3}}{_N}"
"""Patterns of RT and RW within a longer text."""
SPELLED_RUN = re.compile(r"(?<=\b[tw] )[a-z]{2,}(?: [a-z]{2,}){0,3}")
LABEL_AT_DIGIT = re.compile(r"(r\.?[tw])\.?(?=[ol]?\d)")
TOGETHER = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=r\.?[tw])")
ONLY_RT, ONLY_RW = re.compile(RT), re.compile(RW)
NUMBER_SIGN = re.compile(r"\bno(?:mor|mer)?\b")
LETTER_BEHIND = re.compile(r"(?<=\d)(?=[a-z])")
SIGN_BEHIND = re.compile(r"(?<=\b[tw]) ?[.:=,]+")
COUNTED = re.compile(r"(?<=\b[tw] )ke[ -]?")
PAIR = re.compile(r"(\d{1,3})(?: ?[/.,\-] ?| )(\d{1,3})")

WRITTEN = {"rtrw-rw": "rt", "rtrw-rt": "rw", "rtrw-half": ""}
"""The label of a half that was typed alone, "rt 4" or "4", by the reason for asking."""


def parse_rt_rw(text: str) -> str:
    """Read RT and RW as "003/005"; one half alone asks for the other."""
    text = _with_short_labels(text)
    rts, rws = _labelled_numbers("t", text), _labelled_numbers("w", text)
    if pair := re.search(r"\bt[ /&.,:-]*w\W*(\d{1,3})(?: ?[/.\-,] ?| )(\d{1,3})(?!\d)", text):
        return _format(pair[1], pair[2])
    if pair := re.search(r"\bw[ /&.,:-]*t\W*(\d{1,3})(?: ?[/.\-,] ?| )(\d{1,3})(?!\d)", text):
        raise Ambiguous("rtrw-sure", [_format(pair[2], pair[1]), _format(pair[1], pair[2])])
    if len(rts) > 1 or len(rws) > 1:
        raise Ambiguous("rtrw-which")
    if rts and rws:
        return _format(rts.pop(), rws.pop())
    if pair := re.search(r"\bt\W*(?:ke )?(\d{1,3})(?: ?[/.\-] ?| )(\d{1,3})(?!\d)", text):
        return _format(pair[1], pair[2])
    if rts or rws:
        raise Ambiguous("rtrw-rw" if rts else "rtrw-rt", half=(rts or rws).pop())
    return _parse_without_labels(text)


def parse_rt_within_rw(text: str, rw: str) -> str:
    """Read as `parse_rt_rw` does; where the RW is known ("" when it is not) the RT alone will
    do."""
    return parse_beside_half(text, f"rw {rw}" if rw else "")


def parse_beside_half(text: str, half: str) -> str:
    """Read as `parse_rt_rw` does; the half that is known, "rw 5" or "rt 3", need not be written
    again."""
    try:
        return parse_rt_rw(text)
    except Ambiguous as doubt:
        if not half or doubt.candidates or doubt.reason not in WRITTEN:
            raise
        written, missing = WRITTEN[doubt.reason], "rw" if half.startswith("rt") else "rt"
        if written not in ("", missing):
            raise
        return parse_rt_rw(f"{'' if written else missing} {text} {half}")


def _with_short_labels(text: str) -> str:
    """ "t 3 w 5": labels as one letter, number words and mistyped digits as numerals."""
    text = fix_digit_typos(LABEL_AT_DIGIT.sub(r"\1 ", normalise(text)))
    text = TOGETHER.sub(" ", text)
    text = NUMBER_SIGN.sub(" # ", ONLY_RW.sub(" w ", ONLY_RT.sub(" t ", text)))
    text = " ".join(SIGN_BEHIND.sub(" ", LETTER_BEHIND.sub(" ", text)).split())
    return SPELLED_RUN.sub(_numeral, COUNTED.sub("", text))


def _numeral(match: re.Match[str]) -> str:
    """The words with the number in digits that the first of them spell."""
    return with_numeral(match[0])


def with_numeral(text: str) -> str:
    """The text with the number in digits that its first words spell: "nol nol tiga" is 3."""
    words = text.split()
    zeros = 0
    while zeros < len(words) - 1 and numbers.UNIT.get(words[zeros].lower()) == 0:
        zeros += 1
    for end in range(len(words), zeros, -1):
        number = numbers.parse_words([word.lower() for word in words[zeros:end]])
        if number is not None:
            return " ".join([str(number), *words[end:]])
    return text


def _labelled_numbers(label: str, text: str) -> set[str]:
    """Each number right behind the label; 03 and 003 are the same."""
    return {str(int(n)) for n in re.findall(rf"\b{label}(?:[ .:,=-]|ke )*(\d+)", text)}


def _parse_without_labels(text: str) -> str:
    """Without labels only a message that is nothing but the two numbers counts."""
    rest = [word for word in letter_words(text) if word not in FILLERS | {"t", "w"}]
    if not re.search(r"\d", text):
        only_labels = re.search(r"\b[tw]\b", text) and not rest
        raise Ambiguous("rtrw-half") if only_labels else Invalid("rtrw-none")
    core = " ".join(re.findall(r"[\d/.,\-][\d/.,\- ]*", text)).strip(" .,!")
    if pair := PAIR.fullmatch(core):
        value = _format(pair[1], pair[2])
        if rest or "#" in text:
            raise Ambiguous("rtrw-sure", [value])
        return value
    if re.fullmatch(r"\d{6}", core) and not rest:
        return _format(core[:3], core[3:])
    if re.fullmatch(r"\d{4}", core) and not rest:
        raise Ambiguous("rtrw-half", [_format(core[:2], core[2:])])
    raise Ambiguous("rtrw-half") if re.fullmatch(r"\d{1,5}", core) else Invalid("rtrw-none")


def _format(rt: str, rw: str) -> str:
    """ "003/005"; Invalid for a number of more than three digits, and for 0."""
    if len(rt) > 3 or len(rw) > 3:
        raise Invalid("rtrw-long")
    if not int(rt) or not int(rw):
        raise Invalid("rtrw-zero")
    return f"{int(rt):03}/{int(rw):03}"
