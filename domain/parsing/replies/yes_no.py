"""Yes or no, in the words people use. Only exact words: a likeness once turned "gas" into "gak"."""

import re
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.text import (
    FILLERS,
    NEVER,
    NOT,
    collapse_doubles,
    is_called_off,
    letter_words,
    normalise,
    said_set,
)

MOVES_ON = "lanjut lanjutkan lanjutin"
"""Words that only ask for what comes next."""
ASSENT = (
    f"ok oke okeh okay okey oks oce oceh sip siip siap sep {MOVES_ON} gas gaskeun "
    "gaskan gass kirimin kirimkan "
    "kuy ayo ayuk hayu hayuk yuk acc deal alright yaudah yodah yodh yaudh ywdh ywd yasudah "
    "yowis 👍 👌 ✅ ✔ ☑ 💯 🆗"
)
"""Words that let things go on, and admit nothing."""
YES = (
    "y ya yah iya iyah iyap iyup "
    "iyaps yaps iye ye yo yoi yok yup yap yep yeah yes yess iyes iyo iyoh inggih "
    "nggih enggih njih nggeh "
    "monggo "
    "ho'oh hooh hoo'oh oo'oh he'eh heeh heem muhun sumuhun "
    "sudah udah uda udh sdh sampun atos "
    f"dah wis wes pasti tentu jelas sure yea {ASSENT}"
)
GOOD = (
    "benar bener bnr betul btul btl leres bener2 setuju stuju stju setju satuju sepakat boleh "
    "bole mau mo pengen pingin bisa cocok sesuai "
    "pas tepat jadi bersedia right correct true agree valid lengkap sah"
)
NO = (
    "bukan bukn bkn jangan jgn ojo ogah ogh emoh moh wegah henteu teu belum blm belom blum "
    "durung no nope n gamau gakmau "
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
    "kabeh sedoyo sadayana "
    "that's all the i terus dong tolong mohon lagi isian isiannya pendaftarannya deh kok semuanye "
    "gua gwa ane pokoknya coba silakan silahkan dengan ketentuan ketentuannya sy sya go ahead"
)


MEANINGS = {
    "": said_set(PARTICLES) | FILLERS,
    "?": said_set(HEDGE),
    "y": said_set(YES),
    "g": said_set(GOOD),
    "n": said_set(NO) | said_set(" ".join(NEVER)),
    "b": said_set(BAD),
    "c": said_set(CANCEL),
}
MEANING = {word: letter for letter, words in MEANINGS.items() for word in words}
"""The letter of a word, of its last list: "ya" is a yes before it is a filler."""
ASSENTS, MOVING_ON = said_set(ASSENT), said_set(MOVES_ON)
NOTHING = said_set(
    "ada punya usah perlu butuh sempat sempet simpan disimpan nyimpan foto fotonya bukti buktinya "
    "nik niknya ktp ktpnya kk kknya kartu kartunya nomornya struk struknya nota hilang ilang "
    "kehapus lupa have any got photo receipt lost need"
)
UNWANTED = said_set(
    "usah perlu butuh minat berminat tertarik mau mo pengen pingin ingin need interested want"
)
GONE = said_set("hilang ilang kehapus lost nothing none")
DONE = said_set("sudah udah uda udh sdh dah done already beres lunas")
BESIDE_DONE = said_set("kok bayar semua semuanya kemarin tadi paid i have")
THANKED = re.compile(
    r"\W*(?:makasih|makasi|mksh|terima ?kasih|trims|thanks|thank you|suwun|nuhun)\b.*\by+a+h?\W*$"
)
"""Thanks with a "ya" behind them, which says no yes."""
LEAVES = re.compile(
    r"\W*(?:(?:y?a+h?\W*)?(?:u?dah|sudah|uwis)|ok(?:e|eh|ay)?|sip|siap|baik(?:lah)?)"
    r"(?:\W+(?:deh|aja|kalo|kalau|gitu|begitu|bang|pak|bu|min|kak|mas|mbak|ya|then))*\W+"
    r"(?:makasih|makasi|mksh|terima ?kasih|trims|thanks|thank you|thx|tks|suwun|nuhun)\b"
)
"""Thanks of somebody who is done here: "yaudah makasih" agrees to nothing."""
MOST_UNKNOWN = 4
"""Words that are of no answer, among which a yes or a no is none; nor is the tag of a question:
"poster ada ga"."""
DENIES = re.compile(r"\W*(?:bukan|bkn)(?:\s*,|\s+(?:itu|ini)\b)(?!.*(?:\?|\bmaksud))")
"""A no with what it is instead: "bukan, itu foto ktp"."""
TOKEN = re.compile(r"[a-z']+(?:-[a-z]+)?\d?|[^\sa-z\d]|\d+")


class YesNo(StrEnum):
    """The answer to a question of yes or no."""

    YES = "yes"
    NO = "no"
    CANCEL = "cancel"


def parse_yes_no(text: str, asked: str = "") -> YesNo:
    """Read yes or no; a sentence with both, or with a word we do not know beside them, raises
    Ambiguous.

    `asked`: the question, whose own words say nothing more: "sudah dewasa" to "Sudah dewasa?".
    """
    text, repeated = normalise(text), {*letter_words(normalise(asked))}
    repeated |= {without_vowels(word) for word in repeated if len(word) >= LEAST_IN_HASTE}
    found = [(token, _meaning(token)) for token in TOKEN.findall(text)]
    meanings = [
        each
        for token, each in found
        if each is not None and not (each == "x" and is_repeated(token, repeated))
    ]
    letters = "c" if len(meanings) == 2 and is_called_off(letter_words(text)) else "".join(meanings)
    if re.fullmatch(r"(?:n+y)", letters) and re.search(r"\by+a+h?[\W]*(?:\w+)?\W*$", text):
        letters = letters[:-1]
    if (letters == "y" and THANKED.match(text)) or LEAVES.match(text):
        raise Invalid("yesno-none")
    if re.fullmatch(r"[yg]+", letters):
        return YesNo.YES
    # "gak gak" is no; "tidak bukan" may be yes.
    negations = {word for word in letter_words(text) if MEANING.get(word) == "n"}
    if re.fullmatch(r"n[g]*|b+|n,*n", letters) and len(negations) < 2:
        return YesNo.NO
    if DENIES.match(text) and re.fullmatch(r"n[x,]+", letters):
        return YesNo.NO
    if re.fullmatch(r"y*c+y*", letters):
        return YesNo.CANCEL
    if letters.count("x") >= MOST_UNKNOWN or re.fullmatch(r"[x?]*x[x?]*xn", letters):
        raise Invalid("yesno-none")
    raise Ambiguous("yesno") if set(letters) & set("ygnbc?") else Invalid("yesno-none")


LEAST_IN_HASTE = 5
"""Letters of a word that may be typed without its vowels."""


def without_vowels(word: str) -> str:
    return re.sub(r"[aeiou]", "", word)


def is_repeated(token: str, asked: set[str]) -> bool:
    """Whether it is a word of the question, also one typed in haste: "skit" of "sakit"."""
    word = collapse_doubles(token)
    return word in asked or (len(word) > 2 and without_vowels(word) in asked)


MOST_IN_A_REPLY = 3
"""Words of a reply that says no more than yes or no."""


def is_mere_reply(text: str) -> bool:
    """Whether it is a yes or a bare no of a few words, and tells nothing: "ya", "boleh kok"."""
    try:
        said = normalise(text)
    except Invalid:
        return False
    letters = "".join(letter for letter in map(_meaning, TOKEN.findall(said)) if letter)
    is_short = len(said.split()) <= MOST_IN_A_REPLY
    return is_short and bool(re.fullmatch(r"[yg]+|[nbc]", letters))


def says_nothing_to_give(text: str) -> bool:
    """Whether there is nothing to give: "tidak", "ga ada", "ga usah deh", "buktinya hilang"."""
    words = [word for word in letter_words(text.casefold()) if word not in FILLERS]
    refusals = {word for word in words if MEANING.get(word) == "n" or word in GONE}
    known = all(word in NOTHING or word in GONE or MEANING.get(word) in ("n", "") for word in words)
    return bool(refusals) and known and not re.search(r"\d", text)


NO_NEED = re.compile(
    rf"\W*{NOT}\s?usah\b(?:\W+(?:lah|deh|dah|ah|aja|saja|"
    r"dulu|bang|kak|pak|bu|min|ikut\w*|(?:n|men)?daftar|bpjs|\w+an|begituan|gituan|makasih))*\W*",
    re.IGNORECASE,
)
"""Somebody needs nothing: "gausah lah bpjs bpjsan"."""
WONDERS = re.compile(r"\W*(?:(?:loh|lho|lah|eh|ih)\W+)?(?:kok|kenapa|knp|napa)\b", re.IGNORECASE)
"""Who asks why it is not so wants no less of it: "loh kok ga semua"."""
LONGEST_NO_NEED = 60


def declines(text: str) -> bool:
    """Whether it says that something is not wanted, and nothing else: "ora usah", "ga perlu "
    "deh"."""
    if len(text) <= LONGEST_NO_NEED and NO_NEED.fullmatch(text):
        return True
    if WONDERS.match(text):
        return False
    words = [word for word in letter_words(text.casefold()) if word not in FILLERS]
    refused = [MEANING.get(word) for word in words if word not in UNWANTED]
    return len(words) > len(refused) > 0 and {"n"} <= {*refused} <= {"n", ""}


NOT_THEIRS = re.compile(
    r"\W*(?:(?:maaf|sori|sorry|lah|lho|loh|eh|ini|itu|kok|mungkin)\W+)*"
    r"(?:bukan|bkn|sanes|dudu|not|isn't|is not)\W+(?:for\W+)?(?:(?:untuk|buat|nomor|no|punya|"
    r"tagihan|nama)(?:nya)?\W+)*(?:saya|aku|gue|gua|gw|ane|kulo|me|mine|my (?:number|name))\b"
    r"(?:\W+(?:itu|ini|kak|min|pak|bu|bang|ya|lho|loh|deh|tuh|punya))*\W*",
    re.IGNORECASE,
)


def says_not_theirs(text: str) -> bool:
    """Whether it says no more than that what came is not for whoever reads it: "bukan saya"."""
    return NOT_THEIRS.fullmatch(text) is not None


def is_mere_no(text: str) -> bool:
    """Whether it is a no and nothing else: "tidak", "nggak deh"."""
    if re.search(r"\d", text):
        return False
    words = [word for word in letter_words(text.casefold()) if word not in FILLERS]
    return {"n"} <= {MEANING.get(word) for word in words} <= {"n", ""}


def only_assents(text: str) -> bool:
    """Whether it only lets things go on: "ok", "lanjut dong", a thumb. That admits nothing."""
    return _says_only(text, ASSENTS)


def only_moves_on(text: str) -> bool:
    """Whether it only asks for what comes next: "lanjut dong". That agrees to nothing."""
    return _says_only(text, MOVING_ON)


def _says_only(text: str, known: frozenset[str]) -> bool:
    words = [collapse_doubles(each) for each in TOKEN.findall(normalise(text))]
    meant = {each for each in words if _meaning(each)}
    return bool(meant) and meant <= known


def says_done(text: str) -> bool:
    """Whether it says no more than that it is done: "udah", "sudah kok bang"."""
    words = [word for word in letter_words(text.casefold()) if word not in FILLERS - DONE]
    return bool(DONE & {*words}) and DONE.union(BESIDE_DONE).issuperset(words) and "?" not in text


PARTICLE_BEHIND = re.compile(r"(?:lah|la|dong|kok|deh|nya)$")


def _meaning(token: str) -> str | None:
    """y, g(ood), n, b(ad), c(ancel), ? doubtful, x unknown; None when it says nothing."""
    token = collapse_doubles(token)
    letter = MEANING.get(token)
    if letter is None:
        letter = MEANING.get(PARTICLE_BEHIND.sub("", token), "x")
    if token == "?":
        return "?"
    if letter == "x" and not token[0].isalnum() and token not in numbers.SPELLED:
        return None if token[0] not in "/<>@#&%+=" else "x"
    return letter or None


_JUST_THAT = re.compile(r"(?:uang ?)?pas|se(?:gitu|gini|suai)|itu|sama|exact(?:ly)?|just that")


def says_just_that(text: str) -> bool:
    """Does the text take the only thing that was offered: a yes, "pas", "segitu", "1"?"""
    try:
        said = normalise(text)
        return said == "1" or bool(_JUST_THAT.fullmatch(said)) or parse_yes_no(text) is YesNo.YES
    except (Ambiguous, Invalid):
        return False
