"""Words about oneself that, whatever was asked, have somebody registered elsewhere.

A civil servant, an employee, a foreigner, somebody too old, somebody who lives in another city:
each hears where to go. A question ("PNS boleh?") and words about somebody else are none of these.
"""

import re

from bot.forms.questions import EndForm
from domain.contributions.protection import AgeLimit
from domain.knowledge.heard.others import names_family
from domain.knowledge.heard.questions import asks
from domain.parsing.places.address_pieces import DIRECTION
from domain.parsing.places.birthplaces import BIRTHPLACES
from domain.parsing.text import FILLERS, is_negated, letter_words, said_set
from domain.regions import CITY, KECAMATAN, KELURAHAN, OUTSIDERS
from handlers.registration.questions.work import reason_not_to_register

TOO_OLD = "registration-too-old"
FOREIGNER = re.compile(
    r"\b(?:wna|paspor|passport|kitas|kitap|foreigner|warga negara asing|orang asing|expat|bule|"
    r"orang (?:korea|jepang|india|pakistan|nigeria|malaysia|filipina|australia|amerika|eropa))\b",
    re.IGNORECASE,
)
MOST_WORDS = 9
"""Words of what somebody says of themselves beside a question."""
FEW = 3
"""Words of it that need no "saya"."""
_SELF = r"(?:saya|sy|aku|gue|gua|gw|gwe|ane|aye|kulo|i am|i'm|im|i)"
_CLAIM = re.compile(
    rf"\W*(?:{_SELF}\b\W*(?:(?:ini|tuh|kan|sih|mah|memang|emang|masih|sudah|udah|udh|seorang|"
    r"anggota|status|statusnya|a|an)\b\W*)*)?(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OF_SELF = re.compile(rf"\b{_SELF}\b", re.IGNORECASE)
_ANOTHER_WORK = re.compile(
    r"\b(?:bukan|tapi|tp|mantan|eks|bekas|dulu\w*|pensiun\w*|purna\w*|former|not|sambil|sampingan|"
    r"juga|usaha|dagang|jualan|jual|ojek|ojol|ngojek|narik|warung|freelance|but|also|too)\b",
    re.IGNORECASE,
)
"""Words of work that is over, or of other work beside it."""
_AGE = re.compile(
    rf"\b(?:umur|usia|age)\b\D{{0,20}}(?P<age>\d{{2,3}})\b|"
    rf"\b{_SELF}\b\W*(?:(?:ini|sudah|udah|udh|dah|already)\W+)*(?P<years>\d{{2,3}})\W*"
    r"(?:tahun|taun|thn|th|years?(?: old)?)\W*$|"
    rf"\b(?:lahir(?:an)?|kelahiran|born)\b\D{{0,12}}(?P<born>19\d\d)\W*$",
    re.IGNORECASE,
)
_OLDEST = 110
_LIVES = said_set(
    "tinggal tinggalnya ngontrak kontrakan kontrak kos kost ngekos rumah domisili domisilinya "
    "alamat alamatnya live living lives house address"
)
_AROUND_PLACE = _LIVES | said_set(
    "saya sy aku gue gua gw ane aye ktp ktpnya di d ke dari masih aslinya asli orang warga "
    "daerah kota kab kabupaten sekarang skrg luar in from my is the am i i'm im at"
)
_NO_PLACE = _AROUND_PLACE | FILLERS
_DIGIT_OR_MARK = re.compile(r"[\d?]")
_NOT = re.compile(r"\b(?:bukan|not)\b")
_HERE = {name.casefold() for _, name in (CITY, *KECAMATAN, *KELURAHAN)} | {
    "jakarta",
    "jakarta barat",
    "jakbar",
    "dki jakarta",
}
_ELSEWHERE = {
    " ".join(letter_words(name.casefold())): name
    for name in (*(name.title() for name in BIRTHPLACES), *(name for _, name in OUTSIDERS))
    if name.casefold() not in _HERE
}
"""Places outside West Jakarta, by their plain words."""


def end_of_claim(text: str, ages: AgeLimit, year: int) -> EndForm | None:
    """The end of the registration of somebody whose words about themselves say that they belong
    elsewhere; None for any other text. `year` is this one."""
    text = text.casefold()
    words = letter_words(text)
    if not words or len(words) > MOST_WORDS:
        return None
    of_self = len(words) <= FEW or bool(_OF_SELF.search(text))
    end = None
    if of_self and FOREIGNER.search(text) and not _NOT.search(text):
        end = EndForm("registration-foreigner", keeps_answers=True)
    elif is_too_old(text, ages, year):
        end = EndForm(TOO_OLD, limit=ages.below)
    elif of_self and (claim := _CLAIM.fullmatch(text)) and not _ANOTHER_WORK.search(text):
        why_not = reason_not_to_register(claim["what"])
        end = EndForm(why_not, keeps_answers=True) if why_not else None
    is_foreign = end is not None and end.reason == "registration-foreigner"
    if end is None or (not is_foreign and is_negated(text)) or asks(text) or names_family(text):
        return None
    return end


def is_too_old(text: str, ages: AgeLimit, year: int) -> bool:
    """Does somebody say that they are, or were born, too old to become a member?"""
    told = _AGE.search(text)
    if told is None:
        return False
    age = year - int(told["born"]) - 1 if told["born"] else int(told["age"] or told["years"])
    return ages.below <= age <= _OLDEST


def place_elsewhere(text: str) -> tuple[str, bool]:
    """The place outside West Jakarta that a text names and says nothing else of, and whether it
    says that they live there: "saya tinggal di Bekasi". Empty for any other text."""
    text = text.casefold()
    words = letter_words(text)
    named = " ".join([each for each in words if each not in _NO_PLACE])
    place = _ELSEWHERE.get(named) or _ELSEWHERE.get(DIRECTION.sub("", named), "")
    if (
        not place
        or named in _HERE
        or _DIGIT_OR_MARK.search(text)
        or is_negated(text)
        or names_family(text)
    ):
        return "", False
    lives = not _LIVES.isdisjoint(words) and not any(each.startswith("ktp") for each in words)
    return place, lives
