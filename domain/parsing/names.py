"""A full name as on the KTP: upper case, titles kept (Permendagri 73/2022 lets KTP show them)."""

import re
import unicodedata

from domain.invalid import Ambiguous, Invalid
from domain.parsing import text as parsing_text
from domain.parsing.links import find_sure_links

LONGEST = 100
"""Characters."""

LABEL = re.compile(
    r"^(?:(?:nama|nm)\s*(?:lengkap|asli)?\s*(?:(?:saya|aku|gue|gw|ku|ane|"
    r"kulo)(?![a-z']))?\s*(?:adalah|ialah|itu|yaitu)?\s*[:=\-]?\s+|"
    r"(?:nama|nm|name|nama lengkap|full name|nama saya)\s*[:=]\s*|(?:atas nama|a/n|a\.n\.?|"
    r"an\.)\s+|(?:full )?name\s*:?\s+|"
    r"(?:my (?:full )?name is|my name's|i am|i'm|it's)\s+|(?:saya|aku|gue|gw|kulo)\s*[:,]?\s+|"
    r"(?:halo|hai|hallo|hi|permisi|assalamualaikum|oh)[ ,]+(?=(?:nama|saya|aku|my|pak|bu)\b)|"
    r"(?:pak|bu|bapak|ibu|bpk|mbak|kak|bang)\.?\s+(?!nya\b|saya\b))",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"(?:[\s,]+(?:ya|yah|nih|sih|dong|deh)(?:[\s,]+(?:pak|bu|kak|bang|min|mas|mbak|gan))?|"
    r"[\s,]+(?:pak|bu|kak|bang|mbak))[.!]*$",
    re.IGNORECASE,
)
RELATION = re.compile(
    r"\b(?:(?:ibu|bapak|emak|mak|babe|bapa|istri|suami|bini|laki|anak|mama|papa|kakak|adik|"
    r"cucu)\s?(?:nya|ne|saya|ku|dari)|"
    r"panggil\w*|dipanggil|biasa|akrab|alias|samaran|nama panggilan|mpok|bang|cing|si)\b",
    re.IGNORECASE,
)
NO_NAME = parsing_text.word_set(
    "kenapa mengapa gimana bagaimana apa apaan siapa untuk buat harus pake "
    "pakai karena krn tapi kalau kalo sudah udah belum "
    "tidak tdk gak ga nggak enggak kagak ndak gatau gatahu tau tahu rahasia males malas kepo "
    "lupa nanti ntar terserah yang "
    "why what who how not don't secret later dimana kapan mana bisakah namanya sesuai ktp"
)
NO_ANSWER = parsing_text.word_set(
    "ya iya y oke ok no yes bukan jangan halo hai hi p tes test "
    "assalamualaikum batal kembali menu bantuan lewati lanjut help back "
    "cancel skip next restart saya aku gue nama pak bu bapak ibu mas mbak kak bang salam "
    "selamat pagi siang sore malam"
)


def parse_name(text: str) -> str:
    """ "SITI NUR'AINI"; labels, Pak/Bu, emoji dropped; only letters and ' . , - allowed."""
    if len(text) > parsing_text.LONGEST:
        raise Invalid("name-long")
    plain = _without_labels(_without_emoji(parsing_text.normalise_unicode(text)))
    _refuse_other_than_name(plain)
    if find_sure_links(plain):
        raise Invalid("name-link")
    full = " ".join(parsing_text.normalise_unicode(plain.upper()).split())
    if len(full) > LONGEST:
        raise Invalid("name-long")
    if full.startswith("MAS "):  # a form of address, or part of the name ("Mas Ayu")
        raise Ambiguous("name-full", [full[4:], full])
    if RELATION.search(plain) or sum(letter.isalpha() for letter in full) < 2:
        raise Ambiguous("name-full")
    return full


def _without_emoji(text: str) -> str:
    """Emoji count as blanks; signs of a markup language stay, to be refused."""
    emoji = {each for each in text if unicodedata.category(each) in {"So", "Sk"}} - set("^`")
    return " ".join("".join(" " if each in emoji else each for each in text).split())


def _without_labels(text: str) -> str:
    """Again and again: "nama saya: Pak Joko" has two labels."""
    text, before = text.strip(" !\"'"), ""
    while text != before:
        before = text
        text = LABEL.sub("", text, count=1)
        text = re.sub(r"^[:\-=,.\s]+(?=\S*[^\W\d])|[\s,:\-=!\"]+$", "", text)
        text = ENDING.sub("", text)
        if "." not in text[:-1]:
            text = re.sub(r"(?<=[^\W\d_]{4})\.$", "", text)
        text = text.strip(" '\"")
    return text


def _refuse_other_than_name(plain: str) -> None:
    """Raise Invalid for a question, an answer that is no name, digits and foreign signs."""
    words = re.findall(r"[a-z']+", plain.lower())
    if "?" in plain or NO_NAME & {*words} or all(word in NO_ANSWER for word in words):
        raise Invalid("name-digits" if any(each.isdigit() for each in plain) else "name-none")
    if any(unicodedata.category(each).startswith("N") for each in plain):
        raise Invalid("name-digits")
    if not all(each in " '.,-" or _is_latin_letter(each) for each in plain):
        raise Invalid("name-signs")


def _is_latin_letter(character: str) -> bool:
    return character.isalpha() and "LATIN" in unicodedata.name(character, "")
