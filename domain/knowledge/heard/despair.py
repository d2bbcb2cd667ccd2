"""Does somebody write that they do not want to live? Nothing of the programme is said to them."""

import re

_SELF = r"(?:saya|aku|gue|gua|gw|gwe|ane|awak|kulo|i)"
_WANTS = r"(?:mau|pengen|pengin|pingin|ingin|kepengen|mending|mendingan|lebih baik|better)"
_DESPAIR = re.compile(
    rf"\b{_WANTS}\s+(?:{_SELF}\s+)?(?:mati|meninggal|modar)\s+(?:saja|aja|ajah|sekalian|deh|rasanya)\b|"
    rf"(?:^|[,.;!?]\W{0, 3}|\b(?:udah|sudah|rasanya|kadang)\s+){_SELF}\s+(?:udah\s+|rasanya\s+)?"
    r"(?:mau|pengen|pengin|pingin|ingin|kepengen)\s+(?:mati|bunuh\s+diri)\W*$|"
    rf"\b(?:{_WANTS}|mikir(?:in)?|kepikiran)\s+bunuh\s+diri\b|"
    r"\b(?:akhiri|mengakhiri|ngakhirin)\s+hidup\s*(?:ku|saya|aku|gue|gw|ini)?\b|"
    r"\b(?:ga|gak|nggak|ngga|enggak|tidak|tak|kagak)\s+(?:mau|pengen|ingin|sanggup|kuat)\s+"
    r"hidup(?:\s+lagi)?\b|"
    r"\b(?:capek|cape|lelah|bosan|bosen|males|malas)\s+hidup\b(?!\s+(?:susah|miskin|ngontrak|di\b))|"
    r"\bkill(?:ing)?\s+myself\b|\b(?:want|wanna|going)\s+(?:to\s+)?(?:die|end\s+my\s+life)\b",
    re.IGNORECASE,
)


def says_despair(text: str) -> bool:
    """Whether a text says that who writes it does not want to live, however it is meant; a question
    about the death of somebody else does not."""
    return bool(_DESPAIR.search(text))
