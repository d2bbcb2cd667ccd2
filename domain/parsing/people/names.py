"""A full name as on the KTP: upper case, titles kept (Permendagri 73/2022 lets KTP show them);
and a line of somebody's own words, as an address or a kind of work.
"""

import re
import unicodedata
from collections.abc import Sequence

from domain.invalid import Ambiguous, Invalid
from domain.parsing import text as parsing_text
from domain.parsing.amounts.spelled_digits import has_number_word, in_parts, write_digits
from domain.parsing.links import find_sure_links, without_disguise
from domain.parsing.people.nik import find_niks

LONGEST = 100
"""Characters."""

SPELLED_NUMBER = 23
"""Characters of the shortest number of six digits in words."""

LABEL = re.compile(
    r"^(?:(?:nama|nm)(?:nya)?(?!\s+(?:salah|keliru)\W*$)\s*(?:lengkap|asli)?(?:nya)?\s*"
    r"(?:(?:di|sesuai|menurut)\s+(?:e-?)?ktp(?:nya)?)?\s*(?:(?:saya|aku|gue|gw|ku|ane|"
    r"kulo)(?![a-z']))?\s*(?:adalah|ialah|itu|yaitu)?\s*[:=\-]?\s+|"
    r"(?:nama|nm|name|nama lengkap|full name|nama saya)\s*[:=]\s*|(?:atas nama|a/n|a\.n\.?|"
    r"an\.)\s+|(?:full )?name\s*:?\s+|"
    r"(?:my (?:full )?name is|my name's|i am|i'm|it's)\s+|(?:saya|aku|gue|gw|kulo)\s*[:,]?\s+|"
    r"(?:halo|hai|hallo|hi|permisi|assalamualaikum|oh)[ ,]+(?=(?:nama|saya|aku|my|pak|bu)\b)|"
    r"(?:bapak|bpk|pak|sdr)\.?\s*/\s*(?:ibu|bu|sdri)\.?\s+|(?:tn|nn|sdr|sdri|sdra)(?:\.\s*|\s+)|"
    r"(?:pak|bu|bapak|ibu|bpk|mbak|kak|bang)\.?\s+(?!nya\b|saya\b))",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"(?:[\s,]+(?:ya|yah|nih|sih|dong|deh)[\s,]+(?:pak|bu|kak|bang|min|mas|mbak|gan)|"
    r"\s*,\s*(?:ya|yah|nih|sih|dong|deh|pak|bu|kak|bang|mbak)|\s+nama(?:nya|ku| saya))[.!]*$",
    re.IGNORECASE,
)
"""What nobody has as the end of a name: two words to somebody, or one behind a comma."""
LAST_WORD = re.compile(r" (?:ya|yah|nih|sih|dong|deh|pak|bu|kak|bang|mbak)[.!]*$", re.IGNORECASE)
"""A word to somebody, or the end of a name: EVA DONG, NI NYOMAN YA."""
ADDRESS = re.compile(
    r"^(?:MAS|NY|NYONYA|NONA|TUAN|BP|IBUK|SAUDARI|SAUDARA|A?KANG|TEH|TETEH|ABAH|E?MAK|NYAK|BABE|BABEH|"
    r"E?NCANG|E?NCING|E?NCIM|UWAK|(?:E?NG)?KONG|KOH?|CI[EK]?|CE|CECE|OM|TANTE|BUDE|PAKDE|PAKLE|PAKLIK|"
    r"BULE|BULIK|MBAH|MBOK|EYANG|NENEK|KAKEK|OPA|OMA|UDA|ABANG|M?POK|UST|USTADZ?AH|USTAZAH|USTA[DZ]|"
    r"USTADZ|HABIB|KYAI|KIAI|BUNDA|MAMA|PAPA|AYAH)\.? (?=\w{2}|\w\. )"
)
"""A form of address, or part of the name: MAS AYU, NY. for NYOMAN, KO as a Chinese surname."""
SPECIALTY = re.compile(
    r"(?<=[^\W\d_])(\.\s?[^\W\d_]+\.?\s?)"
    r"\((?:k|kn|han|hum|kons|hons|cand|pol|int|psi|farm|ger|onk|res|fk)\.?\)",
    re.IGNORECASE,
)
"""Brackets in a degree: Sp.A(K), M.Si (Han). Nobody else has brackets in the name."""
RELATION = re.compile(
    r"\b(?:(?:ibu|bapak|emak|mak|babe|bapa|istri|suami|bini|laki|anak|mama|papa|kakak|adik|"
    r"cucu)\s?(?:nya|ne|saya|ku|dari)|"
    r"panggil\w*|dipanggil|biasa|akrab|alias|samaran|nama panggilan|mpok|bang|cing)\b|^si\s",
    re.IGNORECASE,
)
NO_NAME = parsing_text.word_set(
    "kenapa mengapa gimana bagaimana apa apaan siapa harus pake krn kalo gak nggak enggak kagak "
    "ndak gatau gatahu rahasia males kepo why what who don't secret later dimana kapan mana "
    "bisakah namanya sesuai ktp berapa brp bantuannya aktif nonaktif menunggak nunggak"
)
"""Words of a question, an excuse or a status, which no name has."""
MAYBE_NAME = parsing_text.word_set(
    "untuk buat pakai karena tapi kalau sudah udah belum tidak tdk ga tau tahu malas lupa nanti "
    "ntar terserah yang yg how not satu dua tiga saya aku gue masih ada mau dapat dapet bayar "
    "iuran daftar kerja sekolah disuruh punya kirim kirimin besok lusa kemarin tadi lagi juga "
    "lama trus terus musti mesti fotonya foto surat mungkin entah bingung kayaknya maybe perhaps"
)
"""Words of an excuse that are somebody's name too: YANG MEI LING, TAPI RUMONDANG."""
NO_ANSWER = parsing_text.word_set(
    "ya iya y oke ok no yes bukan jangan halo hai hi p tes test "
    "assalamualaikum batal kembali menu bantuan lewati lanjut help back "
    "cancel skip next restart saya aku gue nama pak bu bapak ibu mas mbak kak bang salam "
    "selamat pagi siang sore malam betul btul bener benar bnr setuju sepakat siap sip yoi yup "
    "nomornya nomernya hpnya "
    "nggih inggih leres cocok pas tepat masih sehat kirim gas punya right correct agree send "
    "selesai beres kelar rampung udahan done finished stop end msh msih mash"
)


ASSENT = parsing_text.word_set(
    "iya iye iyah iyo yoi engga enggak nggak ngga kagak tidak yes yeah yep nope"
)
"""A first word that begins an answer, and no name."""


SAYS_NOTHING = parsing_text.FILLERS | NO_ANSWER
PLAIN = re.compile(r"[a-zA-Z '.,-]*")
"""The signs of nearly every name: no other one needs to be looked at by itself."""


def parse_name(text: str) -> str:
    """The name in capitals, "SITI NUR'AINI", without labels, Pak or Bu and emoji; only letters and
    ' . , - are allowed.

    The last candidate of an Ambiguous is always the name as it was written.
    """
    plain = _plain_name(text)
    words = re.findall(r"[a-z']+", plain.lower())
    if _is_excuse(text, words):
        raise Invalid("name-digits" if any(each.isdigit() for each in plain) else "name-none")
    full = _checked_name(plain)
    is_called = RELATION.search(LAST_WORD.sub("", plain))
    if MAYBE_NAME & {*words} and not is_called:
        raise Ambiguous("name-sure", [full])
    if (rest := ADDRESS.sub("", full)) != full:
        raise Ambiguous("name-full", [rest, full])
    if is_called or sum(map(str.isalpha, full)) < 2:
        raise Ambiguous("name-full")
    if shorter := LAST_WORD.sub("", full) if LAST_WORD.search(full) else "":
        raise Ambiguous("name-which", [shorter, full])
    return full


def name_as_written(text: str) -> str:
    """The name of somebody who insists on it; Invalid when no KTP can show it.

    Without a guess whether the words are a name: "O" and "YANG" are.
    """
    return _checked_name(_plain_name(text))


def _plain_name(text: str) -> str:
    """Without labels, endings and emoji."""
    if len(text) > parsing_text.LONGEST:
        raise Invalid("name-long")
    text = _SPELLING.sub("", without_emoji(parsing_text.normalise_unicode(text)))
    return _without_labels(text)


_SPELLING = re.compile(
    r"\W+(?:tanpa|pake|pakai|pk|dengan|dgn|without|with)\W+(?:an? |huruf )?[a-z]{1,2}\W*$",
    re.IGNORECASE,
)
"""How a name is spelled, said behind it: "yusuf tanpa c"."""


def _is_excuse(text: str, words: Sequence[str]) -> bool:
    """Whether it is a question, or has words that are no name's."""
    doubtful = [word for word in words if word in MAYBE_NAME]
    nothing_else = all(word in SAYS_NOTHING or word in MAYBE_NAME for word in words)
    answers = bool(words) and parsing_text.collapse_doubles(words[0]) in ASSENT
    no_name = answers or nothing_else or bool(NO_NAME & {*words})
    return "?" in text or no_name or len(doubtful) > 1


def _checked_name(plain: str) -> str:
    """The name in upper case; Invalid for digits, foreign signs, links, and a name too long."""
    said = write_digits(plain) if len(plain) >= SPELLED_NUMBER else plain
    if not PLAIN.fullmatch(said) and any(unicodedata.category(each)[0] == "N" for each in said):
        raise Invalid("name-digits")
    if not any(map(str.isalpha, plain)):
        raise Invalid("name-none")
    said = SPECIALTY.sub(r"\1", plain)
    if not (
        PLAIN.fullmatch(said) or all(each in " '.,-" or _is_latin_letter(each) for each in said)
    ):
        raise Invalid("name-signs")
    if find_sure_links(plain):
        raise Invalid("name-link")
    full = " ".join(parsing_text.normalise_unicode(plain.upper()).split())
    if len(full) > LONGEST:
        raise Invalid("name-long")
    return full


def without_emoji(text: str) -> str:
    """Emoji count as blanks; signs of a markup language stay, to be refused."""
    if text.isascii():
        return " ".join(text.split())
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


def _is_latin_letter(character: str) -> bool:
    is_latin = character.isascii() or "LATIN" in unicodedata.name(character, "")
    return is_latin and character.isalpha()


STREET_LENGTH = (3, 200)
WORK_LENGTH = (2, 80)
"""Least and most characters."""


SHORTEST_NUMBER = 6
"""Digits."""
LONG_NUMBER = re.compile(
    r"\d{8,}|(?=(?:[ .-]{0,2}\d){8})\d{3,}(?:[ .-]{1,2}\d{2,})+|"
    r"(?=(?:[()<>|*+=~]?\d){8})\d{2,}(?:[()<>|*+=~]\d{2,})+|\d(?:[\W_]{1,3}\d){7,}(?!\d)"
)
"""A phone, an account or a card: many digits in a row or in groups; no house number."""


LIKE_FIGURES = re.compile(r"[\doil]*\d[\doil]*", re.IGNORECASE)
"""Figures, and letters beside them that may be some."""


def parse_free_text(text: str, least: int, most: int, *, numbers: bool = False) -> str:
    """Read one line of printable words, `least` to `most` characters, without a NIK or link in it.

    `numbers`: it may hold a long number, such as a reference.
    """
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(text.split())
    if not least <= len(line) <= most or not any(map(str.isalpha, line)):
        raise Invalid("line", least=least, most=most)
    if sum(map(str.isdigit, line)) > 9 and find_niks(line):
        raise Invalid("line-nik")
    if not numbers and has_long_number(line):
        raise Invalid("line-number")
    if links := find_sure_links(line):
        raise Invalid("line-link", link=links[0][:40])
    return line


def has_long_number(line: str) -> bool:
    """Whether a phone or an account stands in it, also in words or in parts."""
    few = line.isascii() and sum(map(len, LIKE_FIGURES.findall(line))) < SHORTEST_NUMBER
    if few and not has_number_word(line):
        return False
    plain = write_digits(without_disguise(line))
    has_some = sum(map(str.isdigit, plain)) >= SHORTEST_NUMBER
    return has_some and bool(LONG_NUMBER.search(plain) or in_parts(plain))
