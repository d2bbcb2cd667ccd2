"""Does somebody write that they do not want to live? Nothing of the programme is said to them."""

import re

from domain.parsing.text import NOT

_SELF = r"(?:saya|aku|gue|gua|gw|gwe|ane|awak|kulo|i)"
_WISHES = r"(?:pengen|pengin|pingin|ingin|kepengen|mending|mendingan|lebih baik|better)"
_WANTS = rf"(?:mau|{_WISHES})"
_THINKS = rf"(?:{_WANTS}|mikir(?:in)?|kepikiran|nekat|rasanya)"
_LIFE = r"h?idup"
_OWN_DEATH = (
    r"(?:bunuh\s+diri|bundir|gantung\s+diri|"
    r"(?:loncat|lompat|terjun)\s+(?:aja\s+)?dari\s+(?:jembatan|gedung|lantai|atas|rel|flyover)|"
    r"(?:minum|nenggak)\s+(?:racun|baygon))"
)
_JUST_DIE = r"mati\s+(?:aja|saja|ajah)"
_DESPAIR = re.compile(
    rf"(?:^|[,.;!?]\W{{0,3}}|\b(?:udah|ya|mending|biar|biarin)\s+)(?:{_SELF}\s+{_JUST_DIE}|"
    rf"(?:biar|biarin)\s+{_JUST_DIE}|{_JUST_DIE}\s+{_SELF})"
    r"(?:\s+(?:deh|dah|lah|kali|sekalian|ya))*(?:\W+(?:kalo|kalau|daripada|drpd)\b.*)?\W*$|"
    rf"\b{_WANTS}\s+(?:{_SELF}\s+)?(?:mati|meninggal|modar)\s+(?:saja|aja|ajah|sekalian|deh|rasanya)\b|"
    rf"\b{_WISHES}\s+(?:{_SELF}\s+)?(?:mati|modar)\W*$|"
    rf"(?:^|[,.;!?]\W{{0,3}}|\b(?:udah|sudah|rasanya|kadang)\s+){_SELF}\s+(?:udah\s+|rasanya\s+)?"
    r"(?:mau|pengen|pengin|pingin|ingin|kepengen)\s+(?:mati|bunuh\s+diri)\W*$|"
    rf"\b{_THINKS}\s+(?:{_SELF}\s+|mau\s+|pengen\s+|ingin\s+)*{_OWN_DEATH}|"
    rf"^\W*(?:apa(?:kah)?\s+|(?:yang|yg|mati|meninggal|karena|orang)\s+)*{_OWN_DEATH}\b|"
    rf"\b(?:kalau|kalo|klo|misal(?:nya)?|if i)\s+(?:{_SELF}\s+)?(?:mati\s+)?{_OWN_DEATH}|"
    rf"\b{_WISHES}\s+(?:ikut\s+)?(?:nyusul|menyusul)\s+"
    r"(?:almarhum\w*|suami|istri|anak|ibu|bapak|ayah|mama|emak|dia|beliau)(?:ku|nya)?"
    rf"(?:\s+(?:{_SELF}|aja|saja|rasanya|deh|ke surga|ke sana))*\W*$|"
    rf"^\W*(?:(?:aku|saya|gue|gw|rasanya|udah)\s+)?{_WISHES}\s+(?:ikut\s+)?(?:nyusul|menyusul)"
    r"(?:\s+(?:aja|saja|rasanya|deh))*\W*$|"
    r"\b(?:meninggal|wafat|ga ada|gak ada|tiada|ditinggal\w*)\b.{0,60}"
    rf"\b{_SELF}\s+(?:(?:udah|sudah)\s+)?{NOT}\s+(?:sanggup|kuat)(?:\s+lagi)?\W*$|"
    rf"\b(?:lebih baik|mending|mendingan)\s+(?:{_SELF}\s+)?{NOT}\s+(?:ada|pernah lahir)"
    r"(?:\s+(?:aja|saja|di dunia(?: ini)?|lagi))*\W*$|"
    rf"\b(?:akhiri|mengakhiri|ngakhirin)\s+{_LIFE}\s*(?:ku|saya|aku|gue|gw|ini)?\b|"
    rf"\b{NOT}\s+(?:mau|pengen|ingin|sanggup|kuat)\s+(?:{_SELF}\s+)?{_LIFE}(?:\s+lagi)?\b|"
    rf"\b{NOT}\s+(?:ada\s+)?(?:guna|gunanya|artinya|berarti)\s+(?:lagi\s+)?(?:{_SELF}\s+)?{_LIFE}\b|"
    rf"\b{_LIFE}(?:ku|\s+{_SELF})?\s+(?:(?:udah|sudah|ini)\s+)*{NOT}\s+"
    r"(?:ada\s+)?(?:guna|gunanya|berguna|artinya|berarti)\b|"
    rf"\b(?:tidur|merem)\b.{{0,30}}\b{NOT}\s+(?:usah\s+|mau\s+|pernah\s+)?bangun(?:\W*bangun)?\s+lagi\b|"
    rf"\b(?:capek|cape|lelah|bosan|bosen|males|malas|nyerah|menyerah)\s+(?:sama\s+)?{_LIFE}\b"
    r"(?!\s+(?:susah|miskin|ngontrak|di\b))|"
    r"\bkill(?:ing)?\s+myself\b|\bend(?:ing)? (?:it all|my life)\b|\bsuicid(?:e|al)\b|"
    r"\b(?:want|wanna|going)\s+(?:to\s+)?die\b|\b(?:do not|don'?t|no reason to)\s+"
    r"(?:(?:want|wanna)\s+(?:to\s+)?)?(?:live|be alive)(?:\s+any\s*more)?\b",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(
    r"\b(?:suami|istri|anak|ibu|bapak|ayah|adik|kakak|teman|temen|tetangga|paman|dia|peserta)\w*"
    r"(?:\s+\w+)?(?:\s+\w+)?\s+(?:bunuh|gantung|minum|loncat|lompat|bundir)",
    re.IGNORECASE,
)
"""The deed of somebody else, of which a family asks."""


_SPEAKS_OF_IT = re.compile(
    r"mati|meninggal|modar|diri|bundir|racun|baygon|loncat|lompat|terjun|nyusul|lahir|ada|h?idup|"
    r"bangun|sanggup|kuat|kill|end|suicid|die|live|alive",
    re.IGNORECASE,
)
"""A word without which no text says it: most are done with sooner."""


def says_despair(text: str) -> bool:
    """Whether a text says that who writes it does not want to live, however it is meant; a question
    about the death of somebody else does not."""
    speaks = _SPEAKS_OF_IT.search(text) and _DESPAIR.search(text)
    return bool(speaks) and not _ANOTHERS.search(text)
