"""Rules over the index: what the words of a text say against the meaning that is nearest to them,
or for another one.

The index weighs pieces of words. Who is hurt, of whom somebody speaks and whether they ask or tell
hangs on few of them, and is decided here, one rule after the other.
"""

import re
from collections.abc import Callable, Sequence

from domain.claims.asked import is_of_brokers
from domain.knowledge.follow_up import OF_ANY, benefit_of
from domain.knowledge.heard.joiners import JOINS
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import goes_on
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import (
    COMPLAINT,
    OF_DEATH,
    intent,
    kind_of,
    question,
    speaks_of_death,
    subject_of,
)
from domain.knowledge.normalise import plain_words
from domain.knowledge.rules.joining import (
    HELP,
    employed_join,
    is_somebody_elses,
    join_of_another,
    join_of_many,
    of_oneself,
    other_join,
    own_join,
    whether_one_fits,
    wish_to_join,
)
from domain.knowledge.rules.loss_and_hurt import (
    accident_told,
    cover_of_the_hurt,
    death,
    death_supposed,
    illness,
    need,
    no_accident,
    no_condolence,
    no_violence,
    only_supposed,
)
from domain.knowledge.rules.plausible import no_greeting, plausible
from domain.knowledge.rules.wish import BARE, PLAIN, Wish

OF_CLAIM = re.compile(r"\b(?:klaim|santunan|cair\w*|claim|benefit)\w*\b", re.IGNORECASE)
OF_AGENT = re.compile(r"\b(?:agen|agent|petugas|kader|oknum)\w*\b", re.IGNORECASE)
FREE, BAD_AGENT = question("klaim-gratis"), question("agen-nakal")
FRAUD = question("penipuan-orang-lain")
PRETENDS = re.compile(
    r"\b(?:katanya|(?:me)?nga?ku\w*|pura\W?pura|pretend\w*|claim(?:s|ing) to be)\W+(?:\w+\W+){0,3}?"
    r"(?:agen|petugas|kader|bpjs|agent|officer)",
    re.IGNORECASE,
)
"""Somebody says that they are of us, which nobody has seen."""
MISSING = re.compile(
    r"\b(?:suami|istri|bapak|ayah|ibu|anak|kakak|adik|abang|saudara|om|paman|husband|wife|father|"
    r"mother|son|daughter|brother|sister)(?:nya|ku)?\b(?: (?:saya|aku|gue))?\W+(?:\w+\W+){0,2}?"
    r"(?:hilang|ilang|missing|lost at sea)\b",
    re.IGNORECASE,
)
"""Somebody of the family has disappeared."""
OF_THINGS = re.compile(
    r"\b(?:kartu|ktp|kk|hp|nomor|dompet|uang|motor|akta|buku|surat|berkas|data|card|phone)\w*\b",
    re.I,
)
"""What else may be lost."""
HUMAN = intent("human")
PAPERS = {
    "kecelakaan kerja": "jkk-dokumen",
    "meninggal": "jkm-dokumen",
    "beasiswa": "beasiswa-dokumen",
    "jht": "jht-dokumen",
}
"""By the subject of a claim, the kind of question which papers it wants."""
JOINING_PAPERS = question("syarat-daftar")
Rule = Callable[[Wish, Meaning], Meaning]


def follow_rules(wish: Wish, found: Meaning) -> Meaning:
    """The meaning after every rule; where it is surely about somebody else, that alone."""
    found = of_oneself(wish, found)
    if is_somebody_elses(wish, found):
        return Meaning(OF_OTHERS, sure=max(found.sure, PLAIN))
    for rule in RULES:
        found = rule(wish, found)
    return found


def complaint(wish: Wish, found: Meaning) -> Meaning:
    """Take scolding that asks nothing for a complaint, whatever its words are near to."""
    near = kind_of(found.name or "") or found.name == HELP
    return Meaning(COMPLAINT, sure=PLAIN) if wish.scolds and near and wish.tells else found


def broker(wish: Wish, found: Meaning) -> Meaning:
    """Warn whoever tells that somebody wants money for a claim: it is free, and an agent who wants
    it is reported, and who only says that they are of us is no agent."""
    if not (is_of_brokers(wish.text) and OF_CLAIM.search(wish.text)):
        return found
    if PRETENDS.search(wish.text):
        return Meaning(FRAUD, sure=PLAIN)
    return Meaning(BAD_AGENT if OF_AGENT.search(wish.text) else FREE, sure=PLAIN)


def disappeared(wish: Wish, found: Meaning) -> Meaning:
    """Lead whoever misses somebody to a person: nobody here says that they are dead."""
    is_so = MISSING.search(wish.text) and not OF_THINGS.search(wish.text)
    is_so = is_so and not speaks_of_death(wish.text)
    return Meaning(HUMAN, sure=PLAIN) if is_so else found


def follow_up(wish: Wish, found: Meaning) -> Meaning:
    """Go on from the topic before, where the text says too little alone."""
    if not wish.topic:
        return found
    is_bare = len(plain_words(wish.text)) <= BARE
    is_open = not found.name or kind_of(found.name) in OF_ANY or is_bare
    if goes_on(wish.text) and is_open:
        found = after_topic(wish, found)
    of_another = is_of_another_benefit(wish.topic, found.name or "")
    if of_another and not (found.name in OF_DEATH and speaks_of_death(wish.text)):
        found = after_topic(wish, found)
    return found


def papers_of_topic(wish: Wish, found: Meaning) -> Meaning:
    """Take "which papers", asked behind an answer about a claim, for those of that claim."""
    papers = PAPERS.get(subject_of(wish.topic), "") if wish.topic else ""
    is_so = papers and found.name == JOINING_PAPERS and not JOINS.search(wish.text)
    return Meaning(question(papers), sure=PLAIN) if is_so else found


def after_topic(wish: Wish, found: Meaning) -> Meaning:
    """The meaning of a text that goes on from its topic, else what was found."""
    followed = wish.index.find_after(wish.topic, wish.text)
    return followed if followed.name else found


def is_of_another_benefit(topic: str, name: str) -> bool:
    """Is a kind of question about another benefit than the topic before it?"""
    return bool(benefit_of(topic)) and benefit_of(name) not in ("", benefit_of(topic))


RULES: Sequence[Rule] = (
    whether_one_fits,
    complaint,
    broker,
    disappeared,
    wish_to_join,
    employed_join,
    follow_up,
    papers_of_topic,
    no_violence,
    no_greeting,
    no_condolence,
    illness,
    plausible,
    cover_of_the_hurt,
    accident_told,
    no_accident,
    only_supposed,
    own_join,
    other_join,
    join_of_another,
    join_of_many,
    need,
    death,
    death_supposed,
)
"""In this order: a later one sees what the earlier ones left."""
