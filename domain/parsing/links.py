"""Links in typed words: what a chat would make a link of, however it is disguised.

Two rules: `find_links` for words that many people read, which refuses every word.word and prefers
to ask the writer for a blank after a full stop; `find_sure_links` for names, streets and work,
which refuses only what a chat shows as a link.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from domain.parsing.domain_endings import ENDINGS
from domain.parsing.text import nfkc, word_set

DOTS = str.maketrans(dict.fromkeys("。．｡․‧·•∙⋅・・", "."))
ABBREVIATIONS = word_set(
    "jl jln gg no kel kec kab kp komp blok rt rw moh moch muh muhd mohd muchd st ny tn bpk sdr dr "
    "drs dra ir prof sp hj kh ust tgl pkl tlp hp dll dsb dst an up cq sd ttd"
)
"""Before a full stop, after which many leave out the blank."""
DEGREES = word_set(
    "pd si ag ak md sc kes kom hum sos psi ap ip th kep keb farm tr stat mm ars par st sn pt pi sd "
    "kn se mt ti gz ked kg hut pdi fil ma mk akt ling pol sy"
)
"""In a title after a single letter or another one of these: "S.Ag", "M.Si", "S.Pd.SD"."""
NEVER_WORDS = word_set("com net org xyz biz")
"""Endings that are no words of ours: with a blank before them it is a domain all the same."""
HOST = re.compile(r"(?<![\w.-])(?:[\w-]+\.)+[\w-]+")
OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
OBVIOUS = re.compile(
    rf"\w+://\S*|(?<![\w:/])//\w\S*|\[[\da-f]*:[\da-f:.]*:[\da-f.]*\]\S*|(?<![\w.]){OCTET}(?:\.{OCTET}){{3}}(?![\w.]*\d)|\bwww\b\S*|"
    r"(?<![\w.-])[\w.-]*@[^\W\d]\w{2,}(?:\.\w+)*|\b(?:t|wa|telegram)[.,]me\b\S*",
    re.IGNORECASE,
)
SAID_DOT = r"(?:dot|titik|ttk)"
LEADING = (
    *("bit ly", "cutt ly", "ow ly", "rebrand ly", "t ly", "linktr ee", "shope ee", "forms gle"),
    *("goo gl", "is gd", "v gd", "rb gy", "tiny cc", "taplink cc", "carrd co", "t co", "youtu be"),
    *("lnkd in", "msha ke", "telegra ph", "lynk id", "heylink me", "telegram dog"),
)
"""Hosts by which any page is opened and that nobody says in prose, known also without the dot."""
CHATS = ("t me", "wa me", "fb me", "m me", "ig me", "telegram me", "s id", "wa link")
"""Hosts by which a chat or page is opened; two words of prose until something follows."""
LONG_HOSTS = ("tinyurl com", "chat whatsapp com", "api whatsapp com")


def _hosts(hosts: Iterable[str], gap: str) -> str:
    return "|".join(each.replace(" ", gap) for each in hosts)


_GAP = r"[\s_-]{1,3}"
_LEADING, _CHATS = _hosts(LEADING, _GAP), _hosts(CHATS, _GAP)
_BEFORE_PATH = _hosts((*CHATS, *LONG_HOSTS), r"[\s_-]{0,3}")
_COMPANY = rf"(?:co|web|biz|go|ac|sch|desa){_GAP}id\b"
"""The Indonesian endings of two words, which prose does not have."""
SIGNS = re.compile(
    rf"[.,@:/]|www|{SAID_DOT}|com\b|\b(?:xyz|biz)\b|[a-z][013457]|[013457][a-z]|"
    rf"\b[a-z]{_GAP}[a-z](?!\w)|\b(?:{_LEADING}|{_CHATS}|{_COMPANY})"
)
"""Without one of these a plain text in small letters has no link."""
FULL_STOP = re.compile(rf"\.(?<=\w\.) (?=\d|[a-z]{{2}})(?!(?:{'|'.join(sorted(NEVER_WORDS))})\b)")
"""The stop behind "Jl. Mangga" or "No. 5", which is no sign: no ending of a domain follows it."""
HOUSE_NUMBER = re.compile(r"\.(no|rt|rw)\b\.?(?= ?\d)", re.IGNORECASE)
SHORTENED = re.compile(
    rf"(?<![\w'’])(?:{_BEFORE_PATH})\s?(?:/|\b(?:garis\s)?(?:garing|slash|miring)\b)\s?\w+|"
    rf"(?<![\w'’])(?:{_LEADING})\b(?:\s\S+)?|\btinyurl/\S*|"
    rf"(?<![\w'’])(?:(?:t|fb|m|ig|telegram){_GAP}me|s{_GAP}id)\s+[a-z]\w{{2,}}|"
    rf"(?<![\w'’])wa{_GAP}(?:me\s+(?:\+?\d|message\b|qr\b)|link\s+[a-z]*\d)\w*|"
    rf"\b[\w-]{{1,63}}{_GAP}{_COMPANY}(?![/'’])",
    re.IGNORECASE,
)
RUN_TOGETHER = re.compile(
    rf"\b\w*{SAID_DOT}(?:com|net|org|xyz|biz|top|online|site|shop|info|id)\b|"
    rf"\b[\w-]{{1,63}}[_-]{SAID_DOT}[_-]\w+|\b{SAID_DOT}[\s_-]?kom\b|"
    r"\w\.{2,}(?:com|net|org|xyz|biz)\b|\b\w{3,} com\b|\b\w{2,}[^\w\s]{1,3}(?:com|xyz|biz)\b|"
    r"\bhttps?\b\S*",
    re.IGNORECASE,
)
"""The dot as a word within a word, written twice, or another sign before "com"."""
ENCODED_DOT = re.compile(r"%2e|&(?:#0*46|#x0*2e|period);?", re.IGNORECASE)
ACCOUNT = re.compile(
    r"\b(?=\w*[^\W\d_])\w*[^\W_]_+[^\W_]\w*|\b(?!chatbot)[^\W\d_]\w{3,}bot\b|"
    r"\b(?:bitly|cuttly|tinyurl|shorturl|linktr(?:ee)?|joinchat|hxxps?|discord|heylink|"
    r"taplink|linkbio|blogspot|wordpress|wixsite|weebly|netlify|vercel|github)\b",
    re.IGNORECASE,
)
"""The name of an account, which prose never has: with "_" in it, or one of a Telegram bot; and the
names of services that lead elsewhere."""
COMMA_ENDINGS = NEVER_WORDS | word_set("ly gl io cc gd co")
"""Endings that nobody writes after a comma without a blank: "bit,ly"."""
COMMA = re.compile(r"(?<![\w,-])(?:[\w-]+,)+[a-z]+(?!\w)", re.IGNORECASE)
SPELLED = re.compile(
    rf"(?<![\w-])([\w-]+)\s*(?:[\[({{<]\s*)?(?:\.|\b{SAID_DOT}\b)\s*(?:[\])}}>]\s*)?([\w-]+)",
    re.IGNORECASE,
)
SAID = re.compile(rf"{SAID_DOT}|[\[({{<]\s?\.|\b(?:com|net|org|xyz|biz)$", re.IGNORECASE)
LETTERS_APART = re.compile(r"(?<!\w)[^\W\d_](?:[\s_-]{1,3}[^\W\d_](?!\w))+")
"""Letters that stand by themselves: "c o m"."""
DOTTED_LETTERS = re.compile(r"(?<!\w)[^\W\d_](?:[\s_.-]{1,3}[^\W\d_](?!\w)){2,}")
"""With dots between some of them too: "b p j s . c . o . m"."""
TURNED = re.compile("[\u202b\u202e\u2067]+(\\S*)")
"""Signs after which letters are shown from right to left: "moc" as "com"."""
FIGURE_IN_WORD = re.compile(r"\b\w*(?:[^\W\d_][013457]|[013457][^\W\d_])\w*\b")
LETTERS_OF_FIGURES = str.maketrans("013457", "oieast")
"""The letters that figures stand for: "c0m", "t1t1k"."""
LETTER_NAME = re.compile(
    r"(?:LATIN LETTER SMALL CAPITAL|REGIONAL INDICATOR SYMBOL LETTER|"
    r".*LATIN (?:SMALL|CAPITAL) LETTER(?: DOTLESS| SCRIPT)?) ([A-Z])(?: WITH .*)?"
)
MIXED = re.compile(r"[^\W\d_]+")


def find_links(text: str, official: Collection[str] = ()) -> list[str]:
    """Every link, name behind "@" and word.word of the text; those to official hosts left out."""
    rest = without_disguise(text)
    for host in sorted(official, key=len, reverse=True):
        rest = re.sub(
            rf"(?<![\w.@/-])(?:https?://)?(?:www\.)?{re.escape(host)}(?![\w@-]|\.[^\W_]|:)(?:/[\w./-]*)?",
            " ",
            rest,
            flags=re.IGNORECASE,
        )
    found = [*obvious_links(rest)]
    found += [host for host in HOST.findall(rest) if any(map(looks_like_domain, pairs(host)))]
    found += [*comma_domains(rest), *spelled_domains(rest), *mixed_words(rest)]
    found += TURNED.findall(text)
    found += ACCOUNT.findall(rest)
    return [*dict.fromkeys([*found, *links_unmasked(rest)])]


def links_unmasked(text: str) -> Iterator[str]:
    """The links whose letters stand apart, or have figures among them: "b i t . l y", "d0t c0m"."""
    for apart in DOTTED_LETTERS.finditer(text):
        joined = re.sub(r"[\W_]+", "", apart[0]).casefold()
        if joined.endswith(tuple(NEVER_WORDS)):
            yield apart[0]
    plain = letters_unmasked(text)
    if plain != text:
        yield from obvious_links(plain)
        yield from spelled_domains(plain)
        yield from (each for each in HOST.findall(plain) if any(map(is_domain, pairs(each))))


def letters_unmasked(text: str) -> str:
    """The text with letters that stand apart as words, and letters for the figures within words."""
    plain = LETTERS_APART.sub(lambda apart: re.sub(r"[\W_]+", "", apart[0]), text)
    return FIGURE_IN_WORD.sub(lambda word: word[0].translate(LETTERS_OF_FIGURES), plain)


def mixed_words(text: str) -> Iterator[str]:
    """The words that mix Latin letters with those of other scripts, which only look like them."""
    return (each[0] for each in MIXED.finditer(text) if not each[0].isascii() and is_mixed(each[0]))


def is_mixed(word: str) -> bool:
    latin = ["LATIN" in unicodedata.name(each, "") for each in word]
    return any(latin) and not all(latin)


def find_sure_links(text: str) -> list[str]:
    """The parts that a chat would show as a link: addresses, names behind "@", domains."""
    if text.isascii() and not SIGNS.search(FULL_STOP.sub(" ", text.lower())):
        return []
    plain = without_disguise(text)
    found = [*obvious_links(plain)]
    found += [host for host in HOST.findall(plain) if any(map(is_domain, pairs(host)))]
    return [*found, *comma_domains(plain), *said_domains(plain), *links_unmasked(plain)]


def obvious_links(text: str) -> Iterator[str]:
    """The links by their signs, or by the name of a host that everybody knows."""
    for pattern in (OBVIOUS, SHORTENED, RUN_TOGETHER):
        yield from (each[0] for each in pattern.finditer(text))


def without_disguise(text: str) -> str:
    """Full width, other dots, letters and figures in circles made plain, what cannot be seen left
    out."""
    shown = ENCODED_DOT.sub(".", text)
    if not text.isascii():
        plain = nfkc(shown.translate(DOTS)).translate(DOTS)
        seen = (each for each in plain if unicodedata.category(each) not in ("Cf", "Mn", "Me"))
        shown = "".join(map(plain_figure, seen))
    return HOUSE_NUMBER.sub(r" \1 ", re.sub(r"[ \t]+", " ", shown))


def plain_figure(character: str) -> str:
    """The sign, as 0 to 9 where it stands for such a number (❽, ➇, 八), as a plain letter where it
    is one in another dress (é, ı, ᴄ, 🅲)."""
    if character.isascii():
        return character
    value = unicodedata.numeric(character, -1)
    if value in range(10):
        return f"{value:.0f}"
    letter = LETTER_NAME.fullmatch(unicodedata.name(character, ""))
    return letter[1].lower() if letter else character


def pairs(host: str) -> Iterator[tuple[str, str]]:
    """Each two labels of a host that stand side by side."""
    labels = host.split(".")
    return pairwise(labels)


def looks_like_domain(pair: tuple[str, str]) -> bool:
    """Whether the words around a full stop may be a domain with any ending.

    Not: "50.400.Bayar", "s.d", "Jl.Mawar", "besok.Terima".
    """
    left, right = pair
    if is_domain(pair):
        return True
    if not has_letter(left) or not has_letter(right):
        return False
    begins_sentence = right[:1].isupper() and (right[1:].islower() or len(right) == 1)
    return not (is_abbreviation(left) or len(right) == 1 or begins_sentence)


def is_domain(pair: tuple[str, str]) -> bool:
    """Whether a domain ends with these labels, by the list of endings."""
    left, right = map(str.casefold, pair)
    if (len(left) == 1 or left in DEGREES) and right in DEGREES:
        return False
    return len(left) > 0 and (right in ENDINGS or right.startswith("xn--") or is_foreign(right))


def has_letter(word: str) -> bool:
    return any(each.isalpha() for each in word)


def is_abbreviation(word: str) -> bool:
    return len(word) == 1 or word.casefold() in ABBREVIATIONS


def is_foreign(word: str) -> bool:
    """Whether letters of another script are in it: "сайт", "рф"."""
    return not word.isascii() and any(
        each.isalpha() and "LATIN" not in unicodedata.name(each, "") for each in word
    )


def comma_domains(text: str) -> Iterator[str]:
    """Domains with a comma for the dot."""
    for found in COMMA.finditer(text):
        first, *labels = found[0].casefold().split(",")
        if has_letter(first) and not COMMA_ENDINGS.isdisjoint(labels):
            yield found[0]


def said_domains(text: str) -> Iterator[str]:
    """Domains with "dot" or "titik" for the dot, or with a blank before what is no word."""
    return (each for each in spelled_domains(text) if SAID.search(each))


def spelled_domains(text: str) -> Iterator[str]:
    """Domains with a blank beside the dot, or with "dot" or "titik" for it."""
    for found in SPELLED.finditer(text):
        left, right = found.groups()
        between = found[0][len(left) : -len(right)]
        if between == "." or not is_domain((left, right)):
            continue
        after_a_sentence = between == ". "
        if not after_a_sentence or right.casefold() in NEVER_WORDS:
            yield found[0]
