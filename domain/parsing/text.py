"""Shared by the parsers: cleaning a text, and the words that say nothing."""

import re
import unicodedata
from collections.abc import Sequence

from domain.invalid import Invalid


def word_set(names: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(names.split())


LONGEST = 400
"""Characters; nobody types an answer longer than this."""

SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′`´ʼʻˈ", "'"),
        **dict.fromkeys("“”„″", '"'),
    }
)
LONG_SIGNS = str.maketrans("ﷺﷻ", "  ")
"""Signs of which NFKC makes 18 and 8 letters: a message of them would be read as 72,000."""
HALVES = str.maketrans({"½": " setengah ", "¼": " seperempat ", "¾": " tigaperempat "})

FILLERS = word_set(
    "ya yah yaa dong donk ding sih pak bapak bu ibu bang abang kak kakak mas mbak mba "
    "bro sis om tante gan min admin kang "
    "ah bos boss neng mpok cing deh dah nih ni tuh kok lho loh lah mah atuh ae aja aj saja ajah "
    "doang kan "
    "nya toh to eh oh wah makasih terimakasih tq thanks thx terima kasih please "
    "alhamdulillah alhamdulilah alhamdullilah"
)
DOUBT = word_set("bukan jangan jgn tapi tp atau mungkin entah antara eh ralat")
NEVER = word_set(
    "tidak tdk tida gak gk g ga nggak nggk ngga ngak enggak engga enggk engak "
    "endak ndak ndk nda kagak kaga kgk kgak "
    "kagk tak ora mboten moten not don't"
)
NOT = (
    r"(?:tidak?|tdk|tak|ga|ga?k|e?ngg(?:a?k|a)|e?ngak|e?nda?k|nda|ka?g(?:a?k|a)|ora|m?boten|moten|"
    r"not|don't)"
)
"""A pattern of all these but "g", which may be a part of something else."""
GLUED_NO = re.compile(
    rf"\b({NOT})(punya|pny|py|ada|da|tau|tahu|usah|perlu|hapal|hafal|inget|ingat|ngerti|kerja|sakit)\b",
    re.IGNORECASE,
)
WHAT_IS_BEGUN = word_set("daftar daftarnya ngisi isi saya aku gue gw")
DOUBLED = re.compile(r"([a-z'])\1+")
LETTERS = re.compile(r"[a-z']+")
SAYS_ALL = re.compile(r"\b(?:semua(?:nya)?|all)\b", re.IGNORECASE)
DOUBLED_BY_TWO = re.compile(r"(?<=[a-z]{3})2\b")
"""The sign for a word that is said twice: "malem2"."""


LONGEST_RUN = 40
"""Characters of a row of one sign, or of signs that are no words; more say nothing more."""
LONG_RUN = re.compile(rf"[\W_]{{{LONGEST_RUN + 1},}}|(.)\1{{{LONGEST_RUN},}}", re.DOTALL)


def part_no(text: str) -> str:
    """The text with a no apart from the word it is written together with: "ga punya" of
    "gapunya"."""
    return GLUED_NO.sub(_apart, text)


def _apart(glued: re.Match[str]) -> str:
    return f"{glued[1]} {'ada' if glued[2].lower() == 'da' else glued[2]}"


def shorten_runs(text: str) -> str:
    """The text with each long row of one sign, or of no words at all, cut to its beginning.

    A pattern looks at each place of such a row again and again; no person means anything by it.
    A line that ends in what is cut still ends.
    """
    return LONG_RUN.sub(_run_start, text)


def _run_start(run: re.Match[str]) -> str:
    """The first characters of a long run of one sign; the line break in what is cut off stays."""
    start, rest = run[0][:LONGEST_RUN], run[0][LONGEST_RUN:]
    return start + "\n" if "\n" in rest and "\n" not in start else start


def normalise(text: str) -> str:
    """Tidy and lower case; Invalid for a text nobody would type as an answer."""
    if len(text) > LONGEST:
        raise Invalid("too-long")
    plain = normalise_unicode(text).lower()
    return plain if plain.isascii() else normalise_unicode(plain)


def normalise_unicode(text: str) -> str:
    """NFKC, digits of every script as 0-9, plain dashes and quotes, nothing invisible."""
    if text.isascii() and text.isprintable():
        return " ".join(text.replace("`", "'").split())
    text = nfkc(text.translate(SIGNS).translate(HALVES)).translate(SIGNS)
    return " ".join("".join(map(_plain_character, text)).split())


def nfkc(text: str) -> str:
    """The text in NFKC, about as long as it was."""
    return unicodedata.normalize("NFKC", text.translate(LONG_SIGNS))


def _plain_character(character: str) -> str:
    """The character, a digit as 0-9; "" when it is invisible."""
    match unicodedata.category(character):
        case "Nd":
            return str(unicodedata.digit(character))
        case "Cc" | "Zl" | "Zp":
            return " " if character.isspace() else ""
        case "Cf" | "Me" | "Cs" | "Co" | "Cn":
            return ""
    return "" if "\ufe00" <= character <= "\ufe0f" else character


O_BEFORE_DIGITS = re.compile(r"(?<![a-z])o(?=[oli]*\d)")
L_BEFORE_DIGITS = re.compile(r"(?<![a-z])[li](?=[oli]*\d)")
BETWEEN_DIGITS = re.compile(r"(?<=\d)[oli]+(?=\d)")
O_BEHIND_DIGITS = re.compile(r"(?<=\d)o+(?![a-z])|(?<=\d)o+(?=(?:rb|ribu|rebu|jt|juta|k)\b)")
BESIDE_A_DIGIT = re.compile(r"[oli]\d|\do")


def fix_digit_typos(text: str) -> str:
    """The letter o for 0, and l or i for 1, in or beside digits ("15OOO", "O8l2")."""
    if not BESIDE_A_DIGIT.search(text):
        return text
    text = L_BEFORE_DIGITS.sub("1", O_BEFORE_DIGITS.sub("0", text))
    return O_BEHIND_DIGITS.sub(_as_digits, BETWEEN_DIGITS.sub(_as_digits, text))


def _as_digits(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans("oli", "011"))


def letter_words(text: str) -> list[str]:
    """The letters-only words of a cleaned text, doubled letters once."""
    return LETTERS.findall(collapse_doubles(text))


def letter_word_set(words: str) -> frozenset[str]:
    """The words of a list as `letter_words` finds them: "agre" for "agree"."""
    return frozenset(letter_words(words))


def collapse_doubles(word: str) -> str:
    """Doubled letters once: "iyaaa" and "iya" are the same word. Digits stay as they are."""
    return DOUBLED.sub(r"\1", word) if DOUBLED.search(word) else word


def said_set(names: str) -> frozenset[str]:
    """The words of a list that is written as one text, each as `collapse_doubles` leaves it."""
    return frozenset(map(collapse_doubles, names.split()))


_NEVER = {collapse_doubles(word) for word in NEVER}


def is_negated(text: str) -> bool:
    """Whether it says no: in "ga dapat 2 juta" the number is not what the person has."""
    return bool(_NEVER & {*letter_words(text)})


BESIDE_CALLED_OFF = FILLERS | WHAT_IS_BEGUN


def is_called_off(words: Sequence[str]) -> bool:
    """Whether the letter words are "ga jadi", "nggak jadi deh" or "gak jadi daftar": neither no nor
    yes."""
    words = [word for word in words if word not in BESIDE_CALLED_OFF]
    if len(words) == 1 and words[0].endswith("jadi"):
        words = [words[0][:-4], "jadi"]
    return len(words) == 2 and words[0] in _NEVER and words[1] in {"jadi", "jd", "sido"}
