"""Does a text, in the middle of something else, tell that one's phone number or address changed?"""

import re

from domain.knowledge.heard.questions import is_question

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
