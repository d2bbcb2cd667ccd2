"""What every parser shares: cleaning a text, and the words that say nothing."""

import re
import unicodedata

from domain.invalid import Invalid


def word_set(names: str) -> frozenset[str]:
    """A word list as it is easiest to read and to mend."""
    return frozenset(names.split())


LONGEST = 400  # characters; nobody types an answer longer than this

SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′`´ʼʻˈ", "'"),
        **dict.fromkeys("“”„″", '"'),
    }
)
HALVES = str.maketrans({"½": " setengah ", "¼": " seperempat ", "¾": " tigaperempat "})

FILLERS = word_set(
    "ya yah yaa dong donk sih pak bapak bu ibu bang abang kak kakak mas mbak mba "
    "bro sis om tante gan min admin "
    "bos boss neng mpok cing deh dah nih ni tuh kok lho loh lah mah atuh ae aja aj saja ajah "
    "doang kan "
    "nya toh to eh oh wah makasih terimakasih tq thanks thx terima kasih please"
)
DOUBT = word_set("bukan jangan jgn tapi tp atau mungkin entah antara eh ralat")
NEVER = word_set(
    "tidak tdk tida gak gk g ga nggak nggk ngga ngak enggak engga enggk engak "
    "endak ndak ndk nda kagak kaga kgk kgak "
    "kagk tak ora mboten moten not don't"
)


DOUBLED = re.compile(r"([a-z'])\1+")
LETTERS = re.compile(r"[a-z']+")


def collapse_doubles(word: str) -> str:
    """Doubled letters once: "iyaaa" and "iya" are the same word. Digits stay as they are."""
    return DOUBLED.sub(r"\1", word)


def normalise_unicode(text: str) -> str:
    """NFKC, digits of every script as 0-9, plain dashes and quotes, nothing invisible."""
    if text.isascii() and text.isprintable():
        return " ".join(text.replace("`", "'").split())
    text = unicodedata.normalize("NFKC", text.translate(SIGNS).translate(HALVES)).translate(SIGNS)
    return " ".join("".join(map(_plain, text)).split())


def _plain(sign: str) -> str:
    match unicodedata.category(sign):
        case "Nd":
            return str(unicodedata.digit(sign))
        case "Cc" | "Zl" | "Zp":
            return " " if sign.isspace() else ""
        case "Cf" | "Me" | "Cs" | "Co" | "Cn":
            return ""
    return "" if "\ufe00" <= sign <= "\ufe0f" else sign


def normalise(text: str) -> str:
    """Tidy and lower case; a text nobody would type as an answer is refused at once."""
    if len(text) > LONGEST:
        raise Invalid("too-long")
    return normalise_unicode(normalise_unicode(text).lower())


def fix_digit_typos(text: str) -> str:
    """The letter o for 0, and l or i for 1, in or beside digits ("15OOO", "O8l2")."""
    text = re.sub(r"(?<![a-z])o(?=[oli]*\d)", "0", text)
    text = re.sub(r"(?<![a-z])[li](?=[oli]*\d)", "1", text)
    text = re.sub(r"(?<=\d)[oli]+(?=\d)", _as_digits, text)
    return re.sub(r"(?<=\d)o+(?![a-z])|(?<=\d)o+(?=(?:rb|ribu|rebu|jt|juta|k)\b)", _as_digits, text)


def _as_digits(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans("oli", "011"))


def letter_words(text: str) -> list[str]:
    """The letters-only words of a cleaned text, doubled letters once."""
    return LETTERS.findall(collapse_doubles(text))


def is_negated(text: str) -> bool:
    """ "ga dapat 2 juta": the number is not what the person has."""
    return bool(_NEVER & {*letter_words(text)})


def is_called_off(text: str) -> bool:
    """ "ga jadi", "nggak jadi deh": neither no nor yes."""
    said = [word for word in letter_words(text) if word not in FILLERS]
    joined = [said[0][:-4], "jadi"] if len(said) == 1 and said[0].endswith("jadi") else said
    return len(joined) == 2 and joined[0] in _NEVER and joined[1] in {"jadi", "jd", "sido"}


_NEVER = {collapse_doubles(word) for word in NEVER}
