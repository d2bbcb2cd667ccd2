"""Words that take back what was said before: "alamatnya salah, harusnya jl kenanga 9", "eh bukan,
maksud saya bakso"; or that tell, in the middle of something else, that one's phone number or
address changed.
"""

import re
from typing import NamedTuple

from domain.knowledge.heard.questions import asks, is_question
from domain.parsing.text import letter_words, word_set

_TAKES_BACK = re.compile(
    r"\b(?:salah|slh|keliru|ralat|koreksi|ganti|ubah|rubah|bukan|eh|maaf|sori|sorry|ups|wrong|"
    r"change|no|oops)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:(?:se)?harusnya|hrsnya|mestinya|(?:yang|yg) (?:bener|benar|betul)(?:nya)?|"
    r"(?:se)?benernya|sebenarnya|maksud (?:saya|aku|gue|gw)|maksudku|maksudnya|jadi|tapi|"
    r"should be|i mean|i meant|make it)\b\W*",
    re.IGNORECASE,
)
_WRONG_FIRST = re.compile(
    r"\W*(?:(?:eh|maaf|sori|sorry|aduh|waduh|ups|oops|bang|pak|bu|kak|min)\b\W*)*"
    r"(?:salah|slh|keliru|ralat|koreksi|wrong|correction)\b\W+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MEANS = re.compile(
    r"\W*(?:(?:eh|maaf|bukan|no|oh)\b\W*)*(?:maksud(?:nya)? (?:saya|aku|gue|gw|gua|ane)|maksudku|"
    r"i mean|i meant)\b\W*(?:itu\b\W*)?(?P<right>.+)|\W*(?:eh\W+)?(?:bukan(?: itu)?|no)\s*[,.]\s*"
    r"(?P<else>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_BUT = re.compile(
    r"\W*(?:(?:eh|maaf|no)\b\W*)*(?P<about>.*?)\b(?:bukan|bkn|not)\b\W+(?P<wrong>.+?)\W+"
    r"(?:tapi|tetapi|melainkan|but)\b\W+(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
_THAT_OF = re.compile(r"^\W*(?:(?:yang|yg|itu|tuh|the|soal|tentang)\b\W*)+", re.IGNORECASE)
_SHOULD_BE = re.compile(
    r"\W*(?:(?:eh|maaf|itu)\b\W*)*(?:(?:se)?harusnya|mestinya|"
    r"(?:yang|yg) (?:bener|benar|betul)(?:nya)?|(?:it )?should be)\b\W*"
    r"(?:(?:itu|adalah|is)\b\W*)?(?P<right>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
LONGEST = 200
"""Characters."""
_FIELD = (
    r"(?:(?:no|nomor|nomer)\b\.? ?)?(?:hp|wa|telepon|telp|phone|number)|no|nomor|nomer|nama|name|"
    r"alamat|address|rt|rw|nik|(?:tgl|tanggal) lahir|kerjaan|pekerjaan|data|foto"
)
_IS_WRONG = (
    r"(?:salah|slh|keliru|ganti|berubah|berganti|beda|tertukar|ketuker|wrong|changed)(?: semua)?"
)
_WRONG_OF = re.compile(
    rf"\W*(?:(?:eh|maaf|itu|kak|min)\b\W*)*(?:(?:the )?(?:{_FIELD})(?: ?nya)? (?:punya |of )?"
    rf"(?P<whose>[^\d,.;:?]{{3,40}}?) (?:(?:is|itu|kok|udah|sudah|ternyata|tadi) )*{_IS_WRONG}\b"
    rf"|(?P<of>[^\d,.;:?]{{3,40}}?)(?:'s|nya)? (?:(?:{_FIELD})(?: ?nya)? (?:is )?{_IS_WRONG}|"
    rf"{_IS_WRONG} (?:{_FIELD})(?: ?nya)?)\b).{{0,90}}",
    re.IGNORECASE,
)
_ONLY_WRONG = re.compile(
    rf"\W*(?:(?:eh|maaf|itu|kak|min|bu|pak)\b\W*)*(?:the )?"
    rf"(?:{_FIELD}|work|job|occupation)(?: ?nya)?\b"
    rf"[^\d,.;:?]{{0,40}}?\b{_IS_WRONG}\b(?:\W+(?:juga|semua|ya|kak|bu|pak|min|nih|itu|tuh|kok|too))*\W*",
    re.IGNORECASE,
)
_OF_NOBODY = word_set(
    "lengkap rumah jalan gang tengah depan belakang kecil asli panggilan ibu kandung anggota "
    "peserta orang member ktp kk jalannya rumahnya full street home member's my his her saya dia "
    "nya yang tadi"
)
"""Words beside a field that name no person."""


class Restatement(NamedTuple):
    """The words before what is right, which may name what was wrong; what is right; and the words
    that it takes the place of, where they are said: "bukan bakso tapi cilok"."""

    about: str
    right: str
    wrong: str = ""


def parse_correction(text: str) -> Restatement | None:
    """The words that somebody puts in place of earlier ones; None in any other text."""
    if len(text) > LONGEST or "?" in text:
        return None
    meant, first = _MEANT.search(text), _WRONG_FIRST.fullmatch(text)
    if (instead := _NOT_BUT.fullmatch(text)) and not asks(instead["right"]):
        return Restatement(instead["about"], instead["right"], instead["wrong"])
    found = Restatement("", first["rest"]) if first else None
    if meant and meant.end() < len(text) and _TAKES_BACK.search(text[: meant.start()]):
        found = Restatement(text[: meant.start()], text[meant.end() :])
    return None if found is None or asks(found.right) else found


def words_meant(text: str) -> str:
    """The words that somebody says they meant: "jht" of "eh salah, maksud saya jht"; empty in any
    other text."""
    told = parse_correction(text)
    return _THAT_OF.sub("", told.right).strip() if told else meant_instead(text)


def meant_instead(text: str) -> str:
    """The same of a text that corrects nothing by itself: "maksud saya jht"."""
    alone = _MEANS.fullmatch(text)
    return _THAT_OF.sub("", alone["right"] or alone["else"]).strip() if alone else ""


def what_should_be(text: str) -> str:
    """The answer in a text that begins by saying that it is the right one: "harusnya SITI AMINAH";
    empty in any other text, and in a question."""
    found = _SHOULD_BE.fullmatch(text) if len(text) <= LONGEST and "?" not in text else None
    return found["right"] if found and not asks(found["right"]) else ""


def whose_is_wrong(text: str) -> str:
    """The words that may name somebody of whom a text says that something is wrong or has changed:
    "bu siti" of "hp bu siti salah"; empty in any other text."""
    told = _WRONG_OF.fullmatch(text) if len(text) <= LONGEST else None
    whose = (told["whose"] or told["of"] or "") if told else ""
    return "" if not _OF_NOBODY.isdisjoint(letter_words(whose.casefold())) else whose


def says_only_wrong(text: str) -> bool:
    """Whether a text says that something is wrong, and not what is right: "alamatnya salah"."""
    return len(text) <= LONGEST and _ONLY_WRONG.fullmatch(text) is not None


PHONE, STREET = "phone", "street"
MOST_WORDS = 14
_BEFORE = (
    r"\W*(?:(?:eh|oh|ya|iya|oke?|btw|sekalian|trus|terus|tapi|dan|sama|maaf|pak|bu|bang|kak|min|mas|mbak|"
    r"and|also|my|saya|sy|aku|gue|gw|nomor|nomer|no|alamat)\W+){0,4}"
)
_OWN = (
    r"(?:nya|ku)?(?:\W+(?:saya|sy|aku|gue|gua|gw|ane|juga|jg|rumah|hp|wa|telepon|sekarang|"
    r"udah|sudah|dah|number|has))*\W+"
)
_CHANGED = r"(?:di)?(?:ganti|berganti|pindah|berubah|ubah|baru)(?:an)?|changed?|moved|is new|is now"
_SAYS = {
    PHONE: r"(?:hp|hape|handphone|wa|telp|telpon|telepon|nomor|nomer|nope|phone)"
    rf"{_OWN}(?:{_CHANGED})\b",
    STREET: r"(?:alamat|rumah|kontrakan|kosan|kos|tempat tinggal|domisili|address|home)"
    rf"{_OWN}(?:{_CHANGED})\b|(?:udah|sudah|dah|have|baru)\W+(?:pindah|moved)\W+"
    r"(?:rumah|kontrakan|kos\w*|alamat|to|house|ke)\b",
}
_PATTERNS = {
    each: re.compile(_BEFORE + f"(?:{said})", re.IGNORECASE) for each, said in _SAYS.items()
}


def changed_data(text: str) -> str:
    """The part of one's own data that a short text says has changed, PHONE or STREET; empty for a
    question and any other text."""
    if len(text.split()) > MOST_WORDS or is_question(text):
        return ""
    return next((each for each, said in _PATTERNS.items() if said.match(text)), "")
