"""The address: one question takes what is written of it, the next ones ask what is missing."""

import re
from enum import StrEnum
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, EndForm, QueryQuestion, Question
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.anger import without_insults
from domain.knowledge.heard.other_talk import ends_as_street, is_other_talk, tells_sum
from domain.knowledge.heard.questions import is_question
from domain.knowledge.heard.why import doubts
from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.places import rt_rw
from domain.parsing.places.address import ITS, ParsedAddress, parse_address
from domain.parsing.places.address_pieces import STREET
from domain.parsing.replies.asides import BUSY, LATER, UNKNOWN, parse_aside
from domain.parsing.replies.yes_no import is_mere_reply, says_just_that
from domain.parsing.text import FILLERS, NEVER, NOT, is_negated, letter_words, word_set
from domain.participants.occupation import is_work
from handlers import places
from handlers.places import show_rtrw
from models import regions

PARTS = ("district", "village", "rtrw", "street")
"""The questions that the address in one line may settle."""


FORMER = "former_"
"""Before the name of a part, of an address that is being changed."""
HALF = "rtrw_half"
"""The answer of an RT or RW without the other, as "rw 5"."""
GIVEN = "given"
"""The answer to the whole address, once its parts are read."""
WORKS = re.compile(r"\b(?:kerja|bekerja|dagang|jualan|narik|mangkal|work)\b", re.IGNORECASE)


OF_WORK = re.compile(
    r"\W*(?:(?:saya|sy|aku|gue|gua|gw|ane|aye|kita)\W+)?(?:masih|jual\w*|dagang|pedagang|kerja|tukang|"
    r"buruh|kuli|narik|ngojek|sopir|supir|kurir|ojek|ojol|pemulung|nelayan|penjahit|guru|usaha)\b",
    re.IGNORECASE,
)
"""How work begins, and no street."""
NO_HOME = re.compile(
    rf"^\W*(?:saya\W+)?(?:{NOT}|belum|blm)\s*(?:ada|punya)\s*"
    r"(?:rumah|alamat|tempat tinggal)\w*(?:\s+(?:tetap|sendiri))?\W+(?:tapi\W+|cuma\W+)?(?=\w)",
    re.IGNORECASE,
)
"""What somebody without a house says before where they live."""
LODGING = re.compile(
    r"\W*(?:di\s+)?(?:kos|kost|kosan|kostan|kontrakan|rusun|rusunawa|mess|asrama|bedeng|petakan)\W+\w+",
    re.IGNORECASE,
)
"""Lodgings with their name, which stand for a street."""
NO_STREET_NAME = re.compile(
    rf"\b(?:{NOT}|belum|blm|no)\b\W*(?:ada|punya|tau|tahu|have)?\W*"
    rf"(?:nama|nomor|nomer|no|number|street|jalan|gang)(?:nya)?\b|^\W*{NOT} ada\W*$",
    re.IGNORECASE,
)
"""Somebody says that their street has no name."""
NO_NUMBER = re.compile(
    rf"[\s,]+(?:tapi\W+)?(?:rumah(?:nya)?\W+)?\b{NOT}\s*(?:ada|punya|pake|pakai)\s+(?:no|nomor|nomer)(?:nya)?\b"
    r"(?:\W+rumah\w*)?",
    re.IGNORECASE,
)
"""Somebody's house has no number."""
NO_NAME = re.compile(
    rf"\b{NOT}(?:\W+(?:ada|punya))?(?:\W+nama)?\W+(?:jalan|gang|jl|gg|street)(?:nya)?\b",
    re.IGNORECASE,
)
"""The same of the street, not of the number of a house."""
HOUSE = re.compile(r"[^\W\d_]{3}.*\W\d{1,3}\s?[a-z]?\W*$", re.IGNORECASE)
"""A name with the number of a house: "peta barat 15"."""
LANDMARK = re.compile(r"\d|dekat|deket|depan|belakang|samping|sebelah", re.IGNORECASE)
UNSURE = re.compile(
    r"\b(?:kayak|kayaknya|kayanya|keknya|sepertinya|kira-?kira|kira2|i think|maybe|"
    rf"(?:kalo|kalau|klo) {NOT} salah)\b",
    re.IGNORECASE,
)
"""Words of somebody who is not quite sure of a number."""
NO_STREET = (FILLERS | NEVER | UNKNOWN | LATER | BUSY) | word_set(
    "sama kayak kaya tadi yang yg udah sudah kan bilang saya terserah bebas apa mana hmm hm haha "
    "wkwk wkwkwk hah halo hai selamat pagi siang sore malam test tes coba gimana sih ping null "
    "ini itu apa apaan kok gitu males capek bingung lupa tau tahu gatau ngerti euy poho"
)
"""Words that no street is made of alone."""
MONEY = re.compile(r"\d\s?(?:jt|juta|rb|ribu)\b", re.IGNORECASE)
BARE_RT_RW = re.compile(r"(?:(?<=^)|(?<=,))\s*(\d{1,3})\s?/\s?(\d{1,3})(?=\s*,|\s*$|\s+[^\W\d])")
"""RT and RW as the KTP has them, where an address begins or between commas: "3/5, mangga 12"."""
NO_HOUSE = re.compile(
    r"\d\W*(?:tahun|thn|th|hari|bulan|bln|orang|anak|years?|days?)\b", re.IGNORECASE
)
"""A number that counts something, which is of no house."""
ASSENT = re.compile(r"^\W*(?:bukan|iya?|oh|eh|no|yes)\b\W*", re.IGNORECASE)
"""A no or a yes before the place."""


YES_BEFORE = re.compile(r"\W*(?:iya?|betul|bener|benar|yes)\b[\s,.]+", re.IGNORECASE)
"""A yes before more of the address."""


class Residence(StrEnum):
    """The tie to West Jakarta of somebody who named a place outside it."""

    HERE = "lives_here"
    WORKS_HERE = "works_here"
    ELSEWHERE = "elsewhere"


class AddressQuestion(Question[str]):
    """The address in one message; of one that is changed, what is not written stays."""

    verbatim = True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        former = {name: form.answers.get(FORMER + name, "") for name in PARTS}
        text = with_rt_rw(NO_NUMBER.sub("", NO_HOME.sub("", given.text)))
        try:
            found = parts_of(parse_address(text, former["rtrw"]))
        except Invalid as refusal:
            note_outside(form, refusal)
            if NO_STREET_NAME.search(text) and not LANDMARK.search(text):
                raise Invalid("street-landmark") from None
            if not LODGING.match(text) or is_question(text):
                raise
            found = {"street": places.read_street(turn, text)}
        has_more = len(found) > 1
        if has_more and NO_NAME.search(text) and not LANDMARK.search(found.get("street", "")):
            found.pop("street", None)
        asks = is_question(given.text) and not re.search(r"\d", given.text)
        only_street = found.keys() == {"street"}
        if only_street and NO_STREET_NAME.search(text) and not LANDMARK.search(text):
            raise Invalid("street-landmark")
        if "street" in found and asks:
            raise Invalid("address-none")
        is_other = is_no_street(text) or is_other_talk(given.text) or parse_aside(given.text)
        if only_street and not LODGING.match(text) and is_other:
            raise Invalid("address-none")
        if found.get("district") not in (None, former["district"]):
            former["village"] = ""
        form.found = {name: kept for name, kept in (former | found).items() if kept}
        return GIVEN


class DistrictQuestion(QueryQuestion):
    """The kecamatan; a kelurahan tells it too."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        found = parts_in(given.text) if given.value is None else {}
        known = found.get("district") in {each.value for each in self.options(turn, form)}
        if known and "village" in found:
            form.found = found
            return found["district"]
        try:
            return super().accept(turn, form, given)
        except (Ambiguous, Invalid) as refusal:
            note_outside(form, refusal)
            if not known:
                take_other_parts(turn, form, given.text)
                raise
            form.found = found
            return found["district"]


class VillageQuestion(QueryQuestion):
    """The kelurahan, of the kecamatan that was answered or of another one, and what else of the
    address stands beside it."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        found = parts_in(with_rt_rw(given.text)) if given.value is None else {}
        told = "village" in found and not is_question(given.text)
        if told and not {"rtrw", "street"}.isdisjoint(found):
            return self.take_parts(form, found)
        try:
            return super().accept(turn, form, given)
        except Invalid as refusal:
            note_outside(form, refusal)
            if is_same := self.take_same(turn, form, given.text):
                return is_same
            if told:
                return self.take_parts(form, found)
            take_other_parts(turn, form, given.text)
            raise

    def take_parts(self, form: Any, found: dict[str, str]) -> str:
        """The kelurahan, with what stands beside it kept."""
        form.answers["district"] = found["district"]
        form.found = {name: found[name] for name in ("rtrw", "street") if name in found}
        return found["village"]

    def take_same(self, turn: Turn, form: Any, text: str) -> str:
        """The kelurahan called as its kecamatan, to a yes and the street behind it; else empty."""
        yes = YES_BEFORE.match(text)
        behind = parts_in(text[yes.end() :]) if yes else {}
        is_street = behind.keys() == {"street"}
        same = self.same_name(turn, form) if says_just_that(text) or is_street else None
        if same and is_street:
            form.found = behind
        return same.value if same else ""

    def same_name(self, turn: Turn, form: Any) -> Option | None:
        """The kelurahan that is called as its kecamatan: Kalideres."""
        name = regions.names(turn.db, [form.district]).get(form.district, "")
        return next((each for each in self.options(turn, form) if each.label == name), None)

    def ask(self, turn: Turn, form: Any) -> None:
        """Ask whether it is the one that is called as its kecamatan, where there is one."""
        super().ask(turn, form)
        has_rest = bool({"rtrw", HALF, "street"} & form.answers.keys())
        if has_rest and (same := self.same_name(turn, form)):
            said = said_missing(turn, form) | {"name": same.label}
            turn.parts[-1] = turn.text("registration-village.same", **said)


class RtRwQuestion(Question[str]):
    """RT and RW, and what else of the address stands beside them; one half waits for the other."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        picked = self.picked(turn, form, given)
        text = with_rt_rw(ITS.sub(r"\1", UNSURE.sub("", given.text))) if picked is None else picked
        if MONEY.search(text):
            raise Invalid("rtrw-none")
        try:
            kept = rt_rw.parse_beside_half(text, form.answers.get(HALF, ""))
        except Ambiguous as doubt:
            label = rt_rw.WRITTEN.get(doubt.reason)
            if not label:
                raise
            half = f"{label} {doubt.values['half']}"
            if half == form.answers.get(HALF):
                raise Invalid("rtrw-none") from doubt
            form.answers[HALF] = half
            raise AskAgain from doubt
        form.answers.pop(HALF, None)
        beside = parts_in(text)
        form.found = {name: beside[name] for name in PARTS if name in beside and name != "rtrw"}
        if "street" in form.answers and not STREET.search(form.found.get("street", "")):
            form.found.pop("street", None)  # "rt 11 rw 5 nebeng"
        return kept


class StreetQuestion(Question[str]):
    """The street, and what else of the address stands beside it. What is no more than the place
    and the RT and RW that are known is asked for once more."""

    verbatim = True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        found = parts_in(given.text) if given.value is None else {}
        is_place = found and "street" not in found and not ends_as_street(given.text)
        is_told = is_place or names_work(given.text)
        is_other = asks_instead(given.text) or is_other_talk(given.text)
        is_other = is_other or (tells_days(given.text) and not STREET.search(given.text))
        is_other = is_other or bool(parse_aside(given.text))
        if given.value is None and is_other:
            raise Invalid("street-none")
        is_one_word = len(given.text.split()) == 1  # "parkir"; a longer one may be a landmark
        if given.value is None and is_told and (is_one_word or not turn.state.misses):
            raise Invalid("street-none")
        if given.value is None and (is_mere_reply(given.text) or says_no_street(given.text)):
            raise Invalid("street-none")
        if (
            given.value is None
            and NO_STREET_NAME.search(given.text)
            and not LANDMARK.search(given.text)
        ):
            raise Invalid("street-landmark")
        if "street" not in found or not {"village", "rtrw"} & found.keys():
            return super().accept(turn, form, given)
        form.found = {each: found[each] for each in PARTS if each in found and each != "street"}
        return found["street"]


def tells_days(text: str) -> bool:
    """Whether a text tells the days on which somebody works: "tiap hari kerja"."""
    return parse_days_worked(text) is not None


def says_no_street(text: str) -> bool:
    """Whether a text only says that somebody does not know, greets, puts off or scolds."""
    if re.search(r"\d", text) or STREET.search(text) or LANDMARK.search(text):
        return False
    return {*letter_words(text.casefold())} <= NO_STREET or without_insults(text) != text


BEHIND_STREET = re.compile(
    r"(?:\s*,\s*|\s+)(?:(?:cepet|cepat|cepetan|buruan|lama amat|dong|ya|deh|dah|nih|bang|min|kak|"
    r"makasih|please|udah|itu aja|gitu aja)\b[\s,.!]*)+$",
    re.IGNORECASE,
)
"""Words behind a street that are none of it."""
OF_CHANGE = FILLERS | word_set(
    "juga jadi pindah pindahnya ganti ubah kurang salah keliru baru sekarang skrg ke di yang yg "
    "alamat alamatnya rumah rumahnya tinggal bukan harusnya benernya bener itu ini tadi saya"
)
"""Words of somebody who says that an address changed, or is wrong."""


def is_of_change(street: str) -> bool:
    """Whether what seems a street only says that the address changed: "juga pindah"."""
    words = {*letter_words(street.casefold())}
    return bool(words) and words <= OF_CHANGE and not re.search(r"\d", street)


def names_work(text: str) -> bool:
    """Whether a text is of work: "parkir"; not "kebun jeruk raya" or "kos pak haji"."""
    if OF_WORK.match(text):
        return True
    is_place = (
        STREET.search(text) or LODGING.match(text) or HOUSE.search(text) or ends_as_street(text)
    )
    return is_work(text) and not is_place


def asks_instead(text: str) -> bool:
    """Whether a text asks or doubts, and has neither a number nor a word of a street."""
    return ("?" in text or doubts(text)) and not re.search(r"\d", text) and not STREET.search(text)


def take_other_parts(turn: Turn, form: Any, text: str) -> None:
    """Keep an RT, an RW and a street that stand in a text beside the question for the place, which
    is asked again; one half of RT and RW joins the other."""
    parts = parts_in(with_rt_rw(f"{form.answers.get(HALF, '')} {text}".strip()))
    found = {name: parts[name] for name in ("rtrw", HALF) if name in parts}
    street = parts.get("street", "")
    may_be = "street" not in form.answers and HOUSE.search(street) and not NO_HOUSE.search(text)
    if (STREET.search(street) or may_be) and not (asks_instead(text) or is_no_street(street)):
        found["street"] = street
    if all(form.answers.get(name) == kept for name, kept in found.items()):
        return
    if "rtrw" in found:
        form.answers.pop(HALF, None)
    form.answers |= found
    turn.say("registration-address.found", value=address_text(turn, form))
    raise AskAgain


def said_half(turn: Turn, form: Any) -> dict[str, object]:
    """The half that is known of RT and RW, "RW 5", and which of them is missing, and the street."""
    half = form.answers.get(HALF, "")
    missing = {"": "both", "rt": "rw", "rw": "rt"}[half[:2]]
    street = "known" if "street" in form.answers else "missing"
    return {"missing": missing, "known": half.upper(), "street": street}


def said_missing(turn: Turn, form: Any) -> dict[str, object]:
    """Whether the whole rest of the address is missing besides the place, or only the street."""
    known = {"rtrw", HALF, "street"} & form.answers.keys()
    return {"rest": "missing" if not known else "street" if known == {"rtrw"} else "known"}


def with_rt_rw(text: str) -> str:
    """An address with words for the RT and RW that it has as numbers: "rt 3 rw 5" of "3/5"."""
    return BARE_RT_RW.sub(r" rt \1 rw \2", text).strip()


class ResidenceQuestion(ChoiceQuestion[Residence]):
    """Whether somebody lives or works in West Jakarta who named another place."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            answer = super().accept(turn, form, given)
        except (Ambiguous, Invalid):
            if "?" in given.text or is_negated(given.text):
                raise
            if not WORKS.search(given.text):
                self.take_place(turn, form, given.text)
                raise
            answer = Residence.WORKS_HERE
        if answer == Residence.HERE:
            raise AskAgain("outside")
        is_near = answer == Residence.WORKS_HERE
        why = "registration-works-here" if is_near else "registration-elsewhere"
        raise EndForm(why, keeps_answers=True)

    def take_place(self, turn: Turn, form: Any, text: str) -> None:
        """Take a place here that is named instead of an answer: "saya tinggal di kalideres"."""
        found = parts_in(ASSENT.sub("", text))
        if "district" in found:
            form.answers |= found | {"address": GIVEN}
            turn.say("registration-address.found", value=address_text(turn, form))
            raise AskAgain("outside")


def parts_in(text: str, rtrw: str = "") -> dict[str, str]:
    """The parts of an address in a text, by the names of their questions; none for another text.
    An RT or RW alone changes that of `rtrw`."""
    try:
        return parts_of(parse_address(text, rtrw))
    except Invalid:
        return {}


def as_part(about: str, value: str) -> str:
    """A number as that of the RT or RW which the words name before it: "rt 4" of "rt nya", "4"."""
    named = re.search(r"\b(rt|rw)(?:nya)?\b", about, re.IGNORECASE)
    is_number = value.strip(" .,!").isdecimal()
    return f"{named[1]} {value}" if named and is_number else value


def parts_of(found: ParsedAddress) -> dict[str, str]:
    """The parts of an address by the names of their questions, and an RT or RW alone."""
    parts = found.answers() | ({HALF: found.half} if found.half else {})
    street = BEHIND_STREET.sub("", parts.get("street", ""))
    if is_of_change(street):
        parts.pop("street")
    elif street:
        parts["street"] = street
    return parts


def is_no_street(text: str) -> bool:
    """Whether a text with a number is work, an income or a phone number rather than a street."""
    numbers = re.sub(r"\W", "", text).isdecimal()
    is_money = bool(MONEY.search(text)) and not STREET.search(text)
    return numbers or is_money or (not STREET.search(text) and (is_work(text) or tells_sum(text)))


def note_outside(form: Any, refusal: Ambiguous | Invalid) -> None:
    """Ask where they live, where the form has a question for that, when a place is elsewhere."""
    if refusal.reason == "place-outside" and form.asks_residence:
        form.answers["outside"] = str(refusal.values["name"])
        raise AskAgain


def short_address_text(turn: Turn, form: Any) -> str:
    """The address in few words: "Jl. Mangga No. 12, RT 3 RW 5, Angke". A kelurahan tells its
    kecamatan."""
    known = form.answers
    place = known.get("village") or known.get("district", "")
    names = regions.names(turn.db, [place] if place else [])
    rtrw = known.get("rtrw", "").split("/")
    numbers = "RT {} RW {}".format(*map(int, rtrw)) if len(rtrw) > 1 else ""
    return ", ".join(filter(None, (known.get("street", ""), numbers, names.get(place, ""))))


def address_text(turn: Turn, form: Any) -> str:
    """The parts that are known: "Jl. Mangga No. 12, RT 003 / RW 005, Angke, Tambora"."""
    known = form.answers
    village, district = known.get("village", ""), known.get("district", "")
    names = regions.names(turn.db, [each for each in (village, district) if each])
    place = dict.fromkeys(names[each] for each in (village, district) if each in names)
    half = known.get(HALF, "").upper()
    rtrw = show_rtrw(turn, known["rtrw"]) if "rtrw" in known else half
    return ", ".join(filter(None, (known.get("street", ""), rtrw, *place)))
