"""Reactions to an answer: that it is doubtful, unclear, or not what was meant."""

import re
from enum import StrEnum

from domain.parsing.replies.yes_no import MEANING
from domain.parsing.text import FILLERS, NOT, is_negated, letter_word_set, letter_words, word_set

_TAIL = (
    rf"(?:\W+(?:sih|nih|{NOT}|ya|yah|kah|lho|loh|tuh|gitu|itu|ini|dong|deh|bang|pak|bu|min|"
    r"kak|mas|mbak|lagi|tadi|yang|juga))*\W*"
)
_NO = rf"(?:{NOT}|g|belum|blm|kurang|dont)"
_ME = r"(?:saya|sy|aku|gue|gw|gua|ane|ku)"
_THUMB = re.compile(
    r"^\W*(?:ok|oke|okay|okey|okeh|oke siap|ok siap|siap|sip|sipp|mantap|mantul|jos|noted|baik|"
    r"baiklah|alhamdulillah|syukur|syukurlah|puji tuhan|lega|"
    r"asik|asyik|hore|ya|iya|iye|yoi|yup|oh|ooh|oh gitu|oh begitu|"
    r"great|nice)?[\s.!,]*[👍👌🙏🏻-🏿]*\W*$",
    re.IGNORECASE,
)


class Reaction(StrEnum):
    DOUBT = "doubt"
    UNCLEAR = "unclear"
    NOT_THAT = "not that"


_SAID = {
    Reaction.DOUBT: rf"(?:ah\W+)?(?:serius|seriusan|yakin|beneran|benaran|bener|benar|masa|masak|"
    r"sungguh|sumpah|(?:mana |apa |ada )?buktinya(?: mana| apa| ada)?|"
    rf"really|sure|are you sure|is that (?:true|right)|emang bener){_TAIL}",
    Reaction.NOT_THAT: rf"(?:eh\W+|maaf\W+)?(?:bukan|salah)(?:\W+(?:itu|gitu|begitu|yang itu))?"
    rf"(?:\W+(?:yang )?(?:di)?maksud(?:nya)?(?:\W*{_ME})?)?{_TAIL}|"
    r"(?:no\W+)?(?:that(?:'s| is)? )?not (?:that|what i (?:mean|meant|asked))\W*",
    Reaction.UNCLEAR: rf"(?:apa\W+)?(?:maksud|arti|contoh)(?:nya|e|ne)?(?:\W+(?:apa|gimana|piye))?"
    rf"{_TAIL}|(?:{_ME}\W+|i\W+)?(?:masih\W+)?{_NO}\W+(?:ngerti|ngarti|mengerti|paham|faham|mudeng|"
    rf"jelas|understand|get it){_TAIL}|(?:masih\W+)?bingung{_TAIL}|"
    rf"(?:(?:bisa|tolong|coba|minta|mohon)\W+)*(?:di)?(?:jelas(?:in|kan)?|"
    rf"ulang(?:i|in)?|terang(?:in|kan)){_TAIL}|(?:kok|kenapa|gimana|apa)\W+(?:bisa\W+)?(?:gitu|begitu|itu){_TAIL}|"
    rf"(?:loh|lho|lah|eh)\W+kok(?:\W+\w+){{1,3}}\W*|(?:oh\W+)?(?:berarti|artinya|jadi)\W+(?:{_ME}\W+)?"
    rf"(?:{_NO}\W+|tetap\W+|tetep\W+|masih\W+)?(?:bisa|boleh|begitu|gitu)(?:\W+(?:ikut|daftar|dong))?{_TAIL}|"
    rf"masih\W+(?:bisa|boleh)\W+{_NO}{_TAIL}|"
    r"what do you mean\W*|(?:please )?(?:explain|say)(?: that| it)?(?: again)?\W*|"
    r"what does that mean\W*",
}
_PATTERNS = {each: re.compile(rf"\W*(?:{said})", re.IGNORECASE) for each, said in _SAID.items()}


def reaction_in(text: str) -> Reaction | None:
    """The reaction that a text is to the answer before it; None when it says anything else."""
    return next((each for each, said in _PATTERNS.items() if said.fullmatch(text)), None)


_EAGER = letter_word_set(
    "mau mo pengen pengin pingin ingin minat berminat tertarik interested ayo ayok yo yuk yuks "
    "hayu hayo hayuk gas gaskeun "
    "coba cobain nyoba nyobain try "
    "gasken gaskan hajar boleh cus want let's setuju stuju sepakat jadi agree agreed"
)
_WHO = word_set("saya sy aku gue gua gw ane kita i sendiri juga hm hmm")


def is_eager(text: str) -> bool:
    """Whether it is a wish to do what was offered, and nothing else: "mau dong", "ya boleh"."""
    words = letter_words(text.casefold())
    if "?" in text or is_negated(text.casefold()) or _EAGER.isdisjoint(words):
        return False
    return all(
        word in _EAGER or word in _WHO or word in FILLERS or MEANING.get(word) == "y"
        for word in words
    )


_NEWS = r"(?:kabar|info|hasil|balasan|jawaban|berita|update|konfirmasi)(?:nya)?"
_AWAITS = (
    rf"di ?tunggu(?:in)?(?:\W+{_NEWS})?|"
    rf"(?:{_ME}\W+)?(?:tak\W+)?(?:tunggu(?:in)?|nunggu(?:in)?|menunggu)\W+{_NEWS}|"
    rf"{_ME}\W+(?:tunggu(?:in)?|nunggu(?:in)?|menunggu)|"
    r"(?:i(?:'ll| will)|i am|i'm) wait(?:ing)?(?: for (?:the |your )?(?:news|answer|reply|update))?"
)
"""Somebody waits for news, and asks nothing: "ok ditunggu"."""
_ENOUGH = re.compile(
    r"\W*(?:(?:oke?|okay|baik(?:lah)?|siap|sip|ya|iya|udah|udh|sudah|dah|yaudah|yasudah)\W+)*"
    r"(?:selesai|cukup|sekian|(?:itu|segitu|gitu) (?:aja|saja|doang)|gpp|gapapa|ga ?papa|"
    rf"{NOT} apa[ -]apa|yaudah|ya ?sudah|ya ?udah|that's all|that is all|"
    rf"never ?mind|{_AWAITS})(?:\W+(?:kok|deh|dulu|ya|sih|makasih|terima kasih|min|kak|pak|bu|bang|"
    r"lah))*\W*",
    re.IGNORECASE,
)
"""Words of somebody who wants nothing more."""
LONGEST_ENOUGH = 40


def is_thumb(text: str) -> bool:
    """Is it a thumb, or one of the words that say no more than one: "ok", "ya udah gpp"?"""
    if len(text) <= LONGEST_ENOUGH and "?" not in text and _ENOUGH.fullmatch(text):
        return True
    said = re.search(r"\w|[👍👌🙏]", text)
    return bool(said) and len(text) <= 20 and bool(_THUMB.match(text))
