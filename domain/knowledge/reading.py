"""A whole message as it was written: its greeting, its one or two wishes, what it goes on from."""

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from domain.knowledge.follow_up import OF_ANY, benefit_of
from domain.knowledge.foreign import instead_of_foreign, is_of_other_things
from domain.knowledge.heard.accidents import (
    asks_coverage,
    is_elsewhere,
    is_happening,
    is_of_hurt,
    is_unharmed,
    tells_accident,
    tells_hurt,
)
from domain.knowledge.heard.anger import apologises, is_anger, scolds, without_insults
from domain.knowledge.heard.despair import says_despair
from domain.knowledge.heard.joiners import (
    JOIN,
    JOINS,
    OF_ONESELF,
    asks_if_kin_fit,
    asks_if_trade_fits,
    asks_if_work_fits,
    joins,
    joins_else,
    joins_in_part,
)
from domain.knowledge.heard.others import (
    OF_OTHERS,
    PERSONAL,
    is_of_oneself,
    is_of_others,
    names_another,
    names_family,
    of_whom_it_is,
)
from domain.knowledge.heard.questions import SHORT, asks, asks_in_words, goes_on, is_question
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import (
    ACCIDENT,
    AFTER_ACCIDENT,
    CARING,
    COMPLAINT,
    CONDOLING,
    COVER_IN_ARREARS,
    DEATH,
    ILL,
    NIK_TAKEN,
    SUDDEN,
    UNLINKS,
    VIOLENCE,
    are_kin,
    intent,
    is_task,
    kind_of,
    question,
    speaks_of_death,
    speaks_of_violence,
    task,
    tells_death,
    worth_offering,
)
from domain.knowledge.normalise import (
    LONGEST,
    greeting_of,
    plain_words,
    without_courtesy,
    without_thanks,
)
from domain.knowledge.tasks import TaskIndex
from domain.parsing.text import word_set

PART = 0.5
"""How sure one must be of a part of a message: it says less than the whole."""
QUITE_SURE, PLAIN = 0.65, 0.85
"""How sure one must be of a question, or of a wish, that comes in place of an answer."""
MOST_WISHES = 2
MOST_CANDIDATES = 3
OPEN = 0.15
"""How sure one must be of a second question to offer its answer as a button."""
MOST_OF_OWN = 5
"""Plain words of a text that asks for one's own, where somebody else's is likelier by the words."""
NEEDS = 0.4
"""How sure one must be that somebody tells of a need."""
HELP = intent("help")
HELP_TO_CLAIM = task("/bantuklaim")
COVERAGE = question("cakupan-jkk")
NEAR_ACCIDENT = frozenset((ACCIDENT, question("musibah")))
"""What is nearest to the words of somebody hurt, where they are few or unheard."""
OF_COVER = frozenset((COVERAGE, question("manfaat-jkk")))
ANY_WORK = question("kerja-apa-saja")
GREETING = intent("greeting")
_NO_GREETING = word_set("kemarin besok tadi nanti lusa")
"""Words of a day: "kemarin sore" greets nobody."""
THANKS = intent("thanks")
SMALL_TALK = frozenset((GREETING, THANKS))
ADDRESSED = word_set("apa ada orang yang jaga tidak bapak ibu semua terhormat rekan teman")
"""Words that ask for nothing after a greeting: "selamat pagi bapak ibu", "halo ada orang ga"."""
FEWEST_WORDS = 2
"""Plain words that a part of a message needs to be a wish of its own."""
BARE = 2
"""Plain words of a text that says too little alone."""
STORY, END_OF_STORY = 22, 14
"""Words of a text that tells something first, and those at its end in which most people ask."""
_FAREWELL = re.compile(
    r"[,.;!?\s]{1,5}(?:atas \w+(?: dan \w+)?,?\s{1,3})?(?:sebelumnya\s{1,3})?(?:saya ucapkan )?"
    r"(?:terima ?kasih|trima ?kasih|makasih|trims|thank you|thanks|wass?alam\w*)\b.{0,160}$",
    re.IGNORECASE | re.DOTALL,
)
"""The end of a long message that only takes leave."""
_SENT = re.compile(
    r"\b(?:foto|gambar|berkas|struk|bukti|ktp|kk|photo|file)(?:nya)?\b", re.IGNORECASE
)
"""What may have been sent by mistake to the right number."""
_NUMBER = re.compile(r"\d{8}")
_MISTAKEN = re.compile(
    r"\b(?:salah|bukan|keliru|(?:ga|gak|tidak) kenal|wrong|not)\b", re.IGNORECASE
)
"""Words of a wrong number, without which one that is written is just told."""
_OWN = re.compile(
    r"\b(?:nama|alamat|(?:tgl|tanggal) lahir|nik|data|kerjaan|pekerjaan|penghasilan|name|address|"
    r"birth ?date|date of birth|job|income|my number|nomor (?:saya|sy|gue|hp))\b[^,.;?!]{0,30}?"
    r"\b(?:salah|keliru|wrong|incorrect|changed|ganti)\b(?! (?:orang|kirim|sambung|person)\b)",
    re.IGNORECASE,
)
"""One's own data, of which it is said that they are wrong: not the chat."""
_SENTENCES = re.compile(r"[?!.;\n]+")
_CLAUSES = re.compile(r"[?!.,;\n]+|\b(?:dan|terus|trus|lalu|sekalian|and|also)\b", re.IGNORECASE)
JOINS_OF_OTHERS = frozenset(
    map(question, word_set("keluarga daftarkan-orang karyawan-saya sertakan luar-jakbar"))
)
JOINS_OF_FAMILY = frozenset(map(question, word_set("keluarga daftarkan-orang")))
_LEADS_TO = re.compile(
    r"^\W*(?:(?:tapi|tp|cuma|dulu|terus|trus|lalu|nah|soalnya|sama|sekalian|abis itu|"
    r"emang|emangnya|memang|memangnya|oh|eh|loh|lho|lah|ya ?udah|yaudah|ya ?sudah|ok|oke|"
    r"but|and|then|dan)\b\W*)+",
    re.IGNORECASE,
)
"""Words between a wish and the next."""
_OF_DUES = re.compile(
    r"\b(?:(?:nung|tung)gak\w*|telat|terlambat|iuran\w*|bayar\w*|byr|setor\w*|mati|nonaktif|aktif\w*|"
    r"bulan|bln|arrears|late|pay|paid|dues|months?)\b",
    re.IGNORECASE,
)
"""Words of dues, without which nobody asks whether arrears matter."""
_TAKEN = re.compile(
    r"\b(?:di|ke|ter|nge|me)(?:pakai?|pake|daftar|daptar|guna|salah|curi|ambil|"
    r"dobel|double|ganda|bobol|"
    r"retas|jual|catat|rekam|blokir|tolak)\w*|"
    r"\b(?:orang lain|sudah|udah|udh|dobel|ganda|dua kali|curi\w*|penipu\w*|"
    r"bocor|aneh|kok|kembar|sama|taken|used|stolen|someone|somebody|already|else)\b",
    re.IGNORECASE,
)
"""Words of a NIK that somebody else has used, without which none is: it stands in a KK too."""
_OF_THEIRS = re.compile(
    r"\b(?:peserta|nasabah|binaan|klien)(?:ku|\s+(?:saya|kami))\b", re.IGNORECASE
)
"""Somebody whom an agent serves."""
_EXCLAIMS = re.compile(
    r"^\W*(?:(?:emang|emangnya|memang|memangnya|oh|eh|loh|lho|lah|ya ?udah|ya ?sudah|oke?)"
    r"\b\W*)+",
    re.IGNORECASE,
)
_TAILS = re.compile(
    r"(?:\W{1,5}(?:emang|emangnya|memang|memangnya|sih|ya|kan))+\W{0,5}$", re.IGNORECASE
)
"""Words before a wish, and behind it, that say nothing of what it goes on from."""
_TAGS = (("tidak",), ("bukan",), ("belum",))
"""The last word of a question: "ini penipuan bukan", "gratis gak"."""


class Index(Protocol):
    def find(self, text: str) -> Meaning:
        """The meaning of a text."""
        ...

    def likeliest(self, text: str) -> list[str]:
        """The likeliest meanings of a text, however little sure."""
        ...

    def find_after(self, topic: str, text: str) -> Meaning:
        """The meaning of a text that goes on from a topic."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """`greeting` is "salam", "halo" or empty; `meanings` are in the order of the message."""

    greeting: str
    meanings: tuple[Meaning, ...]

    @property
    def sure(self) -> tuple[str, ...]:
        """The names to act on; none when the bot has to ask."""
        return tuple(each.name for each in self.meanings if each.name)

    def interrupts(self, text: str, *, refused: bool = False) -> bool:
        """May it be heard in place of an answer that a question of the bot waits for?

        A question may when it is sure, be it of two words where the text was `refused` as an
        answer; anything else has to be plain beyond doubt.
        """
        words = len(plain_words(text))
        if is_anger(text) or says_despair(text):
            return True
        if not self.sure or words < FEWEST_WORDS:
            return False
        asked = "?" in text or (is_question(text) and (refused or words > FEWEST_WORDS))
        least = QUITE_SURE if asked else PLAIN
        return all(each.sure >= least for each in self.meanings if each.name)

    @property
    def beside(self) -> tuple[str, ...]:
        """The names to offer below the answers: of a question beside them that is not sure."""
        others = [each.candidates for each in self.meanings if not each.name] if self.sure else []
        return tuple(name for names in others for name in names if name not in self.sure)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The names to offer when nothing is sure."""
        return () if self.sure or not self.meanings else self.meanings[0].candidates

    @property
    def likely(self) -> str:
        """The first candidate, where it is worth an answer beside the others; empty else."""
        is_likely = bool(self.candidates) and self.meanings[0].is_likely
        return self.candidates[0] if is_likely else ""


def read(index: Index, text: str, topic: str = "") -> Reading:
    """The meaning of a message; `topic` is the name of what was answered before."""
    greeting, rest = greeting_of(text)
    wish = of_whom_it_is(without_courtesy(rest))
    wish = end_of_story(index, wish)
    if apologises(text):
        return Reading(greeting, (Meaning(THANKS, sure=1.0),))
    if is_anger(wish) or says_despair(wish):
        return Reading(greeting, (Meaning(COMPLAINT, sure=1.0),))
    if greeting and ADDRESSED.issuperset(plain_words(wish)):
        return Reading(greeting, (Meaning(GREETING),))
    if is_of_other_things(wish) and not is_task(index.find(wish).name or ""):
        return Reading(greeting, (Meaning(),))
    scolded = scolds(wish)
    calm = without_thanks(without_insults(wish))
    if calm != wish and says_more(index, calm):
        wish = calm
    if not plain_words(wish):
        wish = text
    if besides := question_of_joiner(index, wish):
        return Reading(greeting, (besides, Meaning(JOIN, sure=1.0)))
    whole = index.find(wish)
    leads = _EXCLAIMS if topic else _LEADS_TO
    if not whole.name and (bare := _TAILS.sub("", leads.sub("", wish))) not in (wish, ""):
        whole = index.find(bare)
    if not whole.name and (alone := only_sentence(wish)):
        told = index.find(alone)
        whole, wish = (told, alone) if told.sure >= PLAIN else (whole, wish)
    is_one = whole.name and whole.sure >= PART and not asks_twice(wish)
    several = wishes_in(index, wish, _SENTENCES if is_one else _CLAUSES)
    is_now = is_happening(wish) and tells_accident(wish) and not speaks_of_death(wish)
    is_now = is_now and not asks(wish) and not is_elsewhere(wish)
    if len(several) > 1 and not is_now:
        return Reading(greeting, several)
    whole = instead_of_foreign(whole, wish)
    of_others = whole.name == OF_OTHERS or (
        whole.candidates[:1] == (OF_OTHERS,) and len(plain_words(wish)) <= MOST_OF_OWN
    )
    if of_others and is_of_oneself(wish):
        own = [each for each in index.likeliest(wish) if each != OF_OTHERS]
        whole = Meaning(own[0] if own[:1] and own[0] in PERSONAL else None, tuple(own), whole.sure)
    likely = (whole.name,) if whole.name else whole.candidates
    likely = likely if whole.name or whole.sure >= OPEN else ()
    if not any(map(is_task, likely[:1])) and is_of_others(wish, likely):
        return Reading(greeting, (Meaning(OF_OTHERS, sure=max(whole.sure, PLAIN)),))
    if not whole.name and ANY_WORK in index.likeliest(wish) and asks_if_work_fits(wish):
        whole = Meaning(ANY_WORK, sure=whole.sure)
    if not whole.name and asks_if_trade_fits(wish, index.likeliest(wish)[:MOST_CANDIDATES]):
        whole = Meaning(ANY_WORK, sure=whole.sure)
    is_of_work = {ANY_WORK, question("keluarga")} & {*whole.candidates[:MOST_CANDIDATES]}
    if not whole.name and is_of_work and asks_if_kin_fit(wish):
        whole = Meaning(question("keluarga"), sure=whole.sure)
    if not whole.name and JOIN in whole.candidates and joins_in_part(wish):
        whole = Meaning(JOIN, sure=whole.sure)
    if scolded and (kind_of(whole.name or "") or whole.name == HELP) and not asks(wish):
        whole = Meaning(COMPLAINT, sure=PLAIN)
    if whole.name in (None, HELP) and joins(wish, whole.candidates):
        whole = Meaning(JOIN, sure=whole.sure)
    is_open = not whole.name or kind_of(whole.name) in OF_ANY or len(plain_words(wish)) <= BARE
    if topic and goes_on(wish) and is_open:
        followed = index.find_after(topic, wish)
        whole = followed if followed.name else whole
    if topic and is_of_another_benefit(topic, whole.name or ""):
        followed = index.find_after(topic, wish)
        whole = followed if followed.name else whole
    if VIOLENCE in (whole.name, *whole.candidates[:1]) and not speaks_of_violence(wish):
        whole = Meaning(candidates=whole.candidates[1:], sure=whole.sure)
    if whole.name == GREETING and not _NO_GREETING.isdisjoint(plain_words(wish)):
        whole = Meaning(candidates=tuple(index.likeliest(wish))[1:])
    if whole.name in CONDOLING and not speaks_of_death(wish):
        whole = Meaning(candidates=tuple(index.likeliest(wish)), sure=whole.sure)
    is_asked = asks(wish) or is_question(wish) or plain_words(wish)[-1:] in _TAGS
    if whole.name == SUDDEN and not speaks_of_death(wish) and not is_asked:
        whole = Meaning(ILL, sure=whole.sure)
    if is_implausible(whole.name, text):
        found = index.likeliest(wish)
        near = tuple(each for each in found if not is_implausible(each, text))
        whole = Meaning(candidates=near, sure=whole.sure)
    of_cover = COVERAGE in whole.candidates and not _OF_DUES.search(wish)
    if not whole.name and of_cover and asks_coverage(wish) and is_of_hurt(wish):
        whole = Meaning(COVERAGE, sure=PLAIN)
    nearest = index.likeliest(wish)[:1] if not whole.name and tells_hurt(wish) else []
    if NEAR_ACCIDENT.issuperset(nearest) and nearest and tells_accident(wish) and not asks(wish):
        whole = Meaning(ACCIDENT, sure=PLAIN)
    if not whole.name and not whole.candidates and tells_accident(wish) and not asks(wish):
        whole = Meaning(candidates=(ACCIDENT,))
    is_near = ACCIDENT in whole.candidates[:MOST_CANDIDATES] and len(plain_words(wish)) > 1
    if is_near and tells_accident(wish) and not asks(wish):
        whole = Meaning(ACCIDENT, sure=PLAIN)
    is_told = is_happening(wish) or not (asks(wish) or is_elsewhere(wish))
    if whole.name in AFTER_ACCIDENT and is_told and tells_accident(wish):
        whole = Meaning(ACCIDENT, sure=whole.sure)
    if is_now:
        whole = Meaning(ACCIDENT, sure=PLAIN)
    if whole.name == ACCIDENT and is_unharmed(wish):
        near = tuple(each for each in index.likeliest(wish) if each != ACCIDENT)
        whole = Meaning(candidates=(ACCIDENT, *near), sure=whole.sure)
    if whole.name == ACCIDENT and is_elsewhere(wish):
        near = tuple(each for each in index.likeliest(wish) if each in OF_COVER)
        whole = Meaning(candidates=near, sure=whole.sure)
    if whole.name == ACCIDENT and asks_coverage(wish):
        near = tuple(index.likeliest(wish)[:MOST_CANDIDATES])
        whole = Meaning(candidates=near, sure=whole.sure) if OF_COVER & {*near} else whole
    if whole.name in JOINS_OF_FAMILY and is_of_oneself(wish) and not asks(wish):
        joined = Meaning(JOIN, sure=whole.sure)
        whole = joined if JOINS.search(wish) else Meaning(candidates=(JOIN, whole.name))
    if whole.name and joins_else(wish):
        whole = Meaning(candidates=tuple(index.likeliest(wish)), sure=whole.sure)
    if whole.name == JOIN and names_another(wish) and not OF_ONESELF.search(wish):
        whole = join_of_another(index, wish, whole)
    needs = whole.candidates[:1] and whole.candidates[0] in CARING and whole.sure >= NEEDS
    if needs and not asks(wish) and not is_question(wish):
        whole = Meaning(whole.candidates[0], sure=whole.sure)
    if tells_death(wish) and not asks(wish):
        whole = Meaning(JOIN if JOINS.search(wish) else DEATH, sure=PLAIN)
    if whole.candidates[:1] == (DEATH,) and speaks_of_death(wish):
        whole = Meaning(DEATH, sure=whole.sure)
    offered = list(worth_offering(whole.candidates, wish))
    if offered and not whole.name and JOINS.search(wish):
        offered = [JOIN, *(each for each in offered if each != JOIN)]
    stays = whole.is_likely and offered[:1] == [*whole.candidates[:1]]
    meaning = Meaning(whole.name, tuple(offered[:MOST_CANDIDATES]), whole.sure, stays)
    return Reading(greeting, (meaning,))


def read_of_staff(index: TaskIndex, text: str, topic: str = "") -> Reading:
    """The meaning of what staff wrote: whatever it was read as, what is for somebody else is their
    task."""
    found = read(index, text, topic)
    is_near = found.candidates[:1] == (HELP_TO_CLAIM,) and tells_accident(text)
    is_theirs = found.sure == (ACCIDENT,) and _OF_THEIRS.search(text)
    if (is_near or is_theirs) and not asks(text):
        return Reading(found.greeting, (Meaning(HELP_TO_CLAIM, sure=PLAIN),))
    meant = partial(index.meant, text)
    meanings = (
        replace(
            each,
            name=each.name and meant(each.name),
            candidates=tuple(dict.fromkeys(map(meant, each.candidates))),
        )
        for each in found.meanings
    )
    return replace(found, meanings=tuple(meanings))


def is_of_another_benefit(topic: str, name: str) -> bool:
    """Is a kind of question about another benefit than the topic before it?"""
    return bool(benefit_of(topic)) and benefit_of(name) not in ("", benefit_of(topic))


def is_implausible(name: str | None, text: str) -> bool:
    """Can the text not mean this, whatever its words are near to? A chat is not given up by whoever
    tells of their family or of somebody hurt; of arrears nobody asks without a word of dues."""
    if name == NIK_TAKEN:
        return not _TAKEN.search(text)
    if name == UNLINKS:
        gives = _NUMBER.search(text) and not _MISTAKEN.search(text)
        is_own = names_family(text) or is_of_hurt(text) or _SENT.search(text) or _OWN.search(text)
        return bool(is_own or gives)
    return name == COVER_IN_ARREARS and not _OF_DUES.search(text)


def says_more(index: Index, rest: str) -> bool:
    """Is there a wish or a question in what is left of a text without thanks and insults?"""
    found = index.find(rest) if len(plain_words(rest)) > 1 else Meaning()
    return found.sure >= PLAIN or (asks(rest) and bool(found.name or found.candidates))


def question_of_joiner(index: Index, text: str) -> Meaning | None:
    """The question of somebody who says that they want to join; None when there is none, or it is
    how to join."""
    if not JOINS.search(text):
        return None
    rest = JOINS.sub(", ", text, count=1)
    for part in (rest, *reversed(_CLAUSES.split(rest))):
        asked = without_courtesy(_LEADS_TO.sub("", part))
        if not (asks(asked) or plain_words(asked)[-1:] in _TAGS):
            continue
        found = index.find(asked)
        if found.name is None or found.sure < PART or found.name == index.find(text).name:
            continue
        if not are_kin(found.name, JOIN) and found.name not in SMALL_TALK | {HELP}:
            return found
    return None


def join_of_another(index: Index, text: str, found: Meaning) -> Meaning:
    """The meaning of a wish to join that names somebody else too: where that one may as well be
    meant to join, both are candidates, and the person is asked."""
    likely = index.likeliest(text)[:MOST_CANDIDATES]
    theirs = [each for each in likely if each in JOINS_OF_OTHERS]
    return Meaning(candidates=(*theirs, JOIN), sure=found.sure) if theirs else found


def only_sentence(text: str) -> str:
    """The one sentence of several that says more than a word; empty when it is not one."""
    pieces = [each for each in _SENTENCES.split(text) if each.strip()]
    long = [each for each in pieces if len(plain_words(each)) >= FEWEST_WORDS]
    return long[0] if len(pieces) > 1 and len(long) == 1 else ""


def asks_twice(text: str) -> bool:
    """Has each of two parts a word that asks: "nunggak berapa dan bayar di mana"?"""
    parts = [each for each in _CLAUSES.split(text) if each.strip()]
    return len(parts) > 1 and all(map(asks_in_words, parts[:MOST_WISHES]))


def wishes_in(index: Index, text: str, border: re.Pattern[str]) -> tuple[Meaning, ...]:
    """The different wishes in the parts of a text that are sure, at most two, without small talk.

    When only one sentence of several is sure, the next likely one follows with its candidates.
    """
    pieces = (_LEADS_TO.sub("", each) for each in border.split(text))
    parts = [each for each in pieces if len(plain_words(each)) >= FEWEST_WORDS]
    if len(parts) < MOST_WISHES:
        return ()
    found = [index.find(each) for each in parts]
    found = [Meaning() if is_implausible(each.name, text) else each for each in found]
    sure = [*{each.name: each for each in found if each.name and each.sure >= PART}.values()]
    wishes = [each for each in sure if each.name not in SMALL_TALK] or sure
    if len(wishes) != 1:
        return tuple(wishes[:MOST_WISHES])
    if border is not _SENTENCES:
        return wishes_in(index, text, _SENTENCES)
    likely = (worth_offering(each.candidates, text)[:2] for each in found if each.sure >= OPEN)
    beside = next(filter(None, likely), [])
    return (*wishes, Meaning(candidates=tuple(beside))) if beside else tuple(wishes)


def end_of_story(index: Index, text: str) -> str:
    """The part of a long text that says what is wanted: people tell what happened before they ask.
    It is the end, as far back as it takes to be sure."""
    if len(text.split()) < STORY:
        return text
    text = _FAREWELL.sub("", text) or text
    clause = next((each for each in re.split(r"[,;.?!\n]+", text)[::-1] if each.strip()), "")
    last = " ".join(text.split()[-END_OF_STORY:])
    ends = [each for each in (clause, last) if len(plain_words(each)) > SHORT]
    sure = (each for each in ends if index.find(without_courtesy(each)).name)
    return next(sure, next(filter(asks, ends), text[-LONGEST:].partition(" ")[2]))
