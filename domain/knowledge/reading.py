"""A whole message as it was written: its greeting, its one or two wishes, what it goes on from."""

import re
from dataclasses import dataclass, replace
from functools import partial

from domain.knowledge.certainty import is_foreign, is_plainly_foreign
from domain.knowledge.foreign import instead_of_foreign, is_of_other_things, names_ours
from domain.knowledge.heard.accidents import tells_accident
from domain.knowledge.heard.anger import apologises, is_anger, scolds, without_insults
from domain.knowledge.heard.despair import says_despair
from domain.knowledge.heard.joiners import (
    JOIN,
    JOINS,
    REGISTERS_SERVANT,
    asked_behind_trade,
)
from domain.knowledge.heard.others import of_whom_it_is
from domain.knowledge.heard.questions import SHORT, asks, asks_in_words, is_question
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import (
    ACCIDENT,
    COMPLAINT,
    are_kin,
    intent,
    is_ours,
    is_task,
    kind_of,
    question,
    task,
    worth_offering,
)
from domain.knowledge.normalise import (
    LONGEST,
    greeting_of,
    plain_words,
    without_courtesy,
    without_thanks,
)
from domain.knowledge.rules.joining import ANY_WORK, HELP
from domain.knowledge.rules.loss_and_hurt import happens_now
from domain.knowledge.rules.order import follow_rules
from domain.knowledge.rules.plausible import GREETING, is_implausible
from domain.knowledge.rules.wish import MOST_CANDIDATES, OPEN, PLAIN, TAGS, Index, Wish
from domain.knowledge.tasks import TaskIndex
from domain.parsing.text import word_set

PART = 0.5
"""How sure one must be of a part of a message: it says less than the whole."""
QUITE_SURE = 0.65
"""How sure one must be of a question that comes in place of an answer."""
KNOWN = 0.9
"""That of a question that is known word for word."""
MOST_WISHES = 2
HELP_TO_CLAIM = task("/bantuklaim")
SERVANT = question("daftarkan-orang")
THANKS = intent("thanks")
SMALL_TALK = frozenset((GREETING, THANKS))
ADDRESSED = word_set("apa ada orang yang jaga tidak bapak ibu semua terhormat rekan teman")
"""Words that ask for nothing after a greeting: "selamat pagi bapak ibu", "halo ada orang ga"."""
FEWEST_WORDS = 2
"""Plain words that a part of a message needs to be a wish of its own."""
STORY, END_OF_STORY = 22, 14
"""Words of a text that tells something first, and those at its end in which most people ask."""
_FAREWELL = re.compile(
    r"[,.;!?\s]{1,5}(?:atas \w+(?: dan \w+)?,?\s{1,3})?(?:sebelumnya\s{1,3})?(?:saya ucapkan )?"
    r"(?:terima ?kasih|trima ?kasih|makasih|trims|thank you|thanks|wass?alam\w*)\b.{0,160}$",
    re.IGNORECASE | re.DOTALL,
)
"""The end of a long message that only takes leave."""
_SENTENCES = re.compile(r"[?!.;\n]+")
_CLAUSES = re.compile(r"[?!.,;\n]+|\b(?:dan|terus|trus|lalu|sekalian|and|also)\b", re.IGNORECASE)
_LEADS_TO = re.compile(
    r"^\W*(?:(?:tapi|tp|cuma|dulu|terus|trus|lalu|nah|soalnya|sama|sekalian|abis itu|"
    r"emang|emangnya|memang|memangnya|oh|eh|loh|lho|lah|ya ?udah|yaudah|ya ?sudah|ok|oke|"
    r"but|and|then|dan)\b\W*)+",
    re.IGNORECASE,
)
"""Words between a wish and the next."""
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


@dataclass(frozen=True, slots=True)
class Reading:
    """`greeting` is "salam", "halo" or empty; `meanings` are in the order of the message.
    `is_foreign`: nothing is sure, and it likely is about something that is not ours."""

    greeting: str
    meanings: tuple[Meaning, ...]
    is_foreign: bool = False

    @property
    def sure(self) -> tuple[str, ...]:
        """The names to act on; none when the bot has to ask."""
        return tuple(each.name for each in self.meanings if each.name)

    def interrupts(self, text: str, *, refused: bool = False) -> bool:
        """May it be heard in place of an answer that a question of the bot waits for?

        A question may when it is sure, be it of two words where the text was `refused` as an
        answer, or of one with its mark that is known word for word; anything else has to be plain
        beyond doubt.
        """
        words = len(plain_words(text))
        if is_anger(text) or says_despair(text):
            return True
        if self.sure and words == 1 and "?" in text:
            return all(
                each.name and kind_of(each.name) and each.sure >= KNOWN for each in self.meanings
            )
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
    wish = end_of_story(index, of_whom_it_is(without_courtesy(rest)))
    if alone := without_wish(index, text, wish, greeting):
        return Reading(greeting, (alone,), is_foreign=alone == Meaning())
    scolded = scolds(wish)
    calm = without_thanks(without_insults(wish))
    wish = calm if calm != wish and says_more(index, calm) else wish
    wish = wish if plain_words(wish) else text
    if besides := question_of_joiner(index, wish):
        return Reading(greeting, (besides, Meaning(JOIN, sure=1.0)))
    if REGISTERS_SERVANT.search(text):
        return Reading(greeting, (Meaning(SERVANT, sure=PLAIN),))
    found, wish = find_whole(index, wish, topic)
    if found.name in (None, ANY_WORK) and (asked := asked_behind_trade(wish)):
        found, wish = find_whole(index, asked, topic)
    is_one = found.name and found.sure >= PART and not asks_twice(wish)
    several = wishes_in(index, wish, _SENTENCES if is_one else _CLAUSES)
    if {JOIN, ANY_WORK} == {each.name for each in several} and not asks(wish):
        return Reading(greeting, (Meaning(JOIN, sure=PLAIN),))
    if len(several) > 1 and not happens_now(wish):
        return Reading(greeting, several)
    seen = Wish(index, text, wish, topic, scolded)
    found = follow_rules(seen, instead_of_foreign(found, wish))
    return without_foreign(index, wish, Reading(greeting, (with_offers(found, wish),)))


def without_foreign(index: Index, wish: str, read: Reading) -> Reading:
    """The reading of a text that likely is about something else: with the one meaning that may be
    ours, or none."""
    guesses = [] if read.sure else index.rank(wish)
    ours = next((each.name for each in guesses if is_ours(each.name)), "")
    if (
        not is_foreign(guesses)
        or names_ours(wish)
        or (read.candidates and read.candidates[0] != ours)
    ):
        return read
    candidates = () if is_plainly_foreign(guesses) else read.candidates[:1]
    return Reading(read.greeting, (Meaning(candidates=candidates),), is_foreign=True)


def without_wish(index: Index, text: str, wish: str, greeting: str) -> Meaning | None:
    """The meaning of a text that wishes nothing of ours: sorry, anger, a greeting, other things."""
    if apologises(text):
        return Meaning(THANKS, sure=1.0)
    if is_anger(wish) or says_despair(wish):
        return Meaning(COMPLAINT, sure=1.0)
    if greeting and ADDRESSED.issuperset(plain_words(wish)):
        return Meaning(GREETING)
    is_ours = not is_of_other_things(wish) or is_task(index.find(wish).name or "")
    return None if is_ours else Meaning()


def find_whole(index: Index, wish: str, topic: str) -> tuple[Meaning, str]:
    """The meaning of a wish as a whole, without the words around it where they hide it; and the
    one sentence of it that says something, where that is plain."""
    found = index.find(wish)
    leads = _EXCLAIMS if topic else _LEADS_TO
    if not found.name and (bare := _TAILS.sub("", leads.sub("", wish))) not in (wish, ""):
        found = index.find(bare)
    if not found.name and (alone := only_sentence(wish)):
        told = index.find(alone)
        return (told, alone) if told.sure >= PLAIN else (found, wish)
    return found, wish


def with_offers(found: Meaning, wish: str) -> Meaning:
    """Keep those of the candidates that are worth a button."""
    offered = list(worth_offering(found.candidates, wish))
    if offered and not found.name and JOINS.search(wish):
        offered = [JOIN, *(each for each in offered if each != JOIN)]
    stays = found.is_likely and offered[:1] == [*found.candidates[:1]]
    return Meaning(found.name, tuple(offered[:MOST_CANDIDATES]), found.sure, stays)


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
        if not (asks(asked) or plain_words(asked)[-1:] in TAGS):
            continue
        found = index.find(asked)
        if found.name is None or found.sure < PART or found.name == index.find(text).name:
            continue
        if not are_kin(found.name, JOIN) and found.name not in SMALL_TALK | {HELP}:
            return found
    return None


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
