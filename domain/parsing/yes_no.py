"""Yes or no, in the words people use. Only exact words: a likeness once turned "gas" into "gak"."""

import re
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing import numbers
from domain.parsing.text import (
    FILLERS,
    NEVER,
    collapse_doubles,
    is_called_off,
    letter_words,
    normalise,
)

YES = (
    "y ya yah iya iyah iye ye yo yoi yok yup yap yep yeah yes yess iyes iyo iyoh inggih "
    "nggih enggih njih nggeh "
    "ho'oh hooh hoo'oh oo'oh he'eh heeh heem muhun sumuhun ok oke okeh okay okey oks oce "
    "oceh sip siip siap sep "
    "lanjut lanjutkan lanjutin gas gaskeun gaskan gass kuy ayo ayuk hayu hayuk yuk acc deal "
    "sudah udah uda udh sdh "
    "dah wis yaudah yasudah yowis pasti tentu jelas sure yea 👍 👌 ✅ ✔ ☑ 💯 🆗"
)
GOOD = (
    "benar bener bnr betul btul btl leres bener2 setuju stuju sepakat boleh bole mau mo "
    "pengen pingin bisa cocok sesuai "
    "pas tepat jadi right correct true agree valid lengkap sah"
)
NO = (
    "bukan bukn bkn jangan jgn ojo ogah ogh emoh moh wegah henteu teu belum blm belom blum "
    "durung no nope gamau gakmau "
    "👎 ❌ ✖ 🚫 ✗"
)
BAD = "salah keliru slah wrong incorrect false luput"
CANCEL = (
    "batal batalin batalkan dibatalkan dibatalin btal btl2 cancel cencel kensel "
    "batalkan urung urungkan gajadi gakjadi"
)
HEDGE = (
    "mungkin terserah hm hmm nanti ntar dulu kayaknya kyknya tau tahu yakin bingung ragu "
    "tapi tp kalau kalo gapapa gpp "
    "gakpapa gapapah papa apa apa-apa bodo mantap entah maybe perhaps kurang lupa pikir "
    "pikir-pikir stop berhenti kan "
    "later know idk boleh2 🤔 🙏 🤷"
)
PARTICLES = (
    "aja saja ajah semua semuanya semwa banget sekali data datanya ini itu isinya memang "
    "emang saya aku gue gw it's is it that "
    "that's all the i terus dong tolong mohon lagi isian isiannya pendaftarannya deh kok semuanye"
)


def _squeezed(names: str) -> frozenset[str]:
    return frozenset(collapse_doubles(name) for name in names.split())


MEANS = {
    "": _squeezed(PARTICLES) | FILLERS,
    "?": _squeezed(HEDGE),
    "y": _squeezed(YES),
    "g": _squeezed(GOOD),
    "n": _squeezed(NO) | _squeezed(" ".join(NEVER)),
    "b": _squeezed(BAD),
    "c": _squeezed(CANCEL),
}
KIND = {word: kind for kind, said in MEANS.items() for word in said}  # "ya" is a yes first
TOKEN = re.compile(r"[a-z']+(?:-[a-z]+)?\d?|[^\sa-z\d]|\d+")


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"
    CANCEL = "cancel"


def parse_yes_no(text: str) -> YesNo:
    """Both a yes and a no in one sentence, or a word we do not know beside them, asks."""
    text = normalise(text)
    kinds = [kind for token in TOKEN.findall(text) if (kind := _kind(token)) is not None]
    said = "c" if len(kinds) == 2 and is_called_off(text) else "".join(kinds)
    if re.fullmatch(r"(?:n+y)", said) and re.search(r"\by+a+h?[\W]*(?:\w+)?\W*$", text):
        said = said[:-1]
    answer = _answer(said, text)
    if answer is None:
        raise Ambiguous("yesno") if set(said) & set("ygnbc?") else Invalid("yesno-none")
    return answer


def _answer(said: str, text: str) -> YesNo | None:
    if re.fullmatch(r"[yg]+", said):
        return YesNo.YES
    if re.fullmatch(r"n[g]*|b+|n,*n", said) and _one_no(text):
        return YesNo.NO
    return YesNo.CANCEL if re.fullmatch(r"y*c+y*", said) else None


def _one_no(text: str) -> bool:
    """ "gak gak" is no; "tidak bukan" may be yes."""
    return len({token for token in letter_words(text) if KIND.get(token) == "n"}) < 2


def _kind(token: str) -> str | None:
    """y, g(ood), n, b(ad), c(ancel), ? doubtful, x unknown; None when it says nothing."""
    token = collapse_doubles(token)
    known = KIND.get(token, KIND.get(re.sub(r"(?:lah|la|dong|kok|deh|nya)$", "", token), "x"))
    if token == "?":
        return "?"
    if known == "x" and not token[0].isalnum() and token not in numbers.SPELLED:
        return None if token[0] not in "/<>@#&%+=" else "x"
    return known or None
