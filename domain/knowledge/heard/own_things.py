"""A thing of one's own that somebody wants to ask about, and nothing of it yet: "mau nanya soal
iuran saya", "bayaran aye pegimane"."""

import re

from domain.knowledge.heard.dues import BESIDE

LONGEST = 70
"""Characters of such a text."""
_COMMANDS = {
    "/status berapa": r"iuran|bayaran|tagihan|setoran|tunggakan|contributions?|dues",
    "/status": r"perlindungan|kepesertaan|status|membership|cover",
    "/status kartu": r"kartu|card",
    "/status sampaimana": r"pembayaran|laporan bayar|payment",
}
"""By the words for a thing, the command that tells how it stands with one's own."""
_MINE = r"(?:saya|sy|aku|aye|gue|gua|gw|ane|kulo)"
_LEADS = (
    r"(?:(?:assalamu\W?alaikum|halo|hai|permisi|punten|nggih|njih|maaf|pagi|siang|sore|malam|hi|hello|"
    rf"{BESIDE}|{_MINE}|i)\W+)*"
)
_WANTS = (
    r"(?:(?:mau|mo|badhe|pengen|pengin|ingin|numpang|boleh|izin|want to|have a)\W+)?"
    r"(?:na?nya(?:in)?|tanya(?:in)?|nanye|tanye|bertanya|takon|tang[kl]+et|ask|question)\W+"
    r"(?:(?:nih|dong|ya|bang|kak|min)\W+)*"
    r"(?:bab\W+)?"
)
_ABOUT = r"(?:soal|tentang|masalah|perihal|ttg|mengenai|sal|bab|about)\W+(?:my\W+)?"
_HOW = r"(?:gimana|gmn|bagaimana|gimane|pegimane|piye|pripun)"
_THINGS = {
    command: re.compile(
        rf"\W*{_LEADS}(?:{_WANTS}{_ABOUT}(?:{words})(?:ku|nya)?(?:\W+{_MINE})?|"
        rf"{_WANTS}(?:{words})(?:ku|\W+{_MINE})|"
        rf"(?:{_WANTS})?(?:{_ABOUT})?(?:{words})(?:ku(?:\W+{_MINE})?|\W+{_MINE})(?:\W+ini)?"
        rf"\W+{_HOW})"
        rf"(?:\W+(?:{BESIDE}|{_HOW}))*\W*",
        re.IGNORECASE,
    )
    for command, words in _COMMANDS.items()
}


def own_thing_asked(text: str) -> str:
    """The command that tells how it stands with the thing of one's own that a text names; empty for
    a text that names none, or asks something of it."""
    if len(text) > LONGEST:
        return ""
    return next((each for each, said in _THINGS.items() if said.fullmatch(text)), "")
