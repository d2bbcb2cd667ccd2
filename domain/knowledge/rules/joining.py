"""Rules of joining: whoever writes, their family, or somebody who was only spoken of."""

from domain.knowledge.heard.joiners import (
    EMPLOYED,
    JOIN,
    JOINS,
    OF_ONESELF,
    asks_if_kin_fit,
    asks_if_trade_fits,
    asks_if_work_fits,
    joins,
    joins_else,
    joins_in_part,
    joins_many,
)
from domain.knowledge.heard.others import (
    OF_OTHERS,
    PERSONAL,
    is_of_oneself,
    is_of_others,
    names_another,
)
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import UNLINKS, intent, is_task, question
from domain.knowledge.normalise import plain_words
from domain.knowledge.rules.wish import MOST_CANDIDATES, OPEN, PLAIN, Wish
from domain.parsing.text import word_set

HELP = intent("help")
MOST_OF_OWN = 5
"""Plain words of a text that asks for one's own, where somebody else's is likelier by the words."""
ANY_WORK = question("kerja-apa-saja")
FAMILY = question("keluarga")
MANY = question("daftar-banyak")
EMPLOYED_ELSEWHERE = question("pns")
JOINS_OF_OTHERS = frozenset(
    map(question, word_set("keluarga daftarkan-orang karyawan-saya sertakan luar-jakbar"))
)
JOINS_OF_FAMILY = frozenset(map(question, word_set("keluarga daftarkan-orang")))


def of_oneself(wish: Wish, found: Meaning) -> Meaning:
    """Answer a few words about oneself with one's own data, not with those of others."""
    is_short = len(plain_words(wish.text)) <= MOST_OF_OWN
    of_others = found.name == OF_OTHERS or (found.candidates[:1] == (OF_OTHERS,) and is_short)
    if not of_others or not is_of_oneself(wish.text):
        return found
    own = tuple(each for each in wish.nearest if each != OF_OTHERS)
    return Meaning(own[0] if own and own[0] in PERSONAL else None, own, found.sure)


def is_somebody_elses(wish: Wish, found: Meaning) -> bool:
    """Is it about somebody else, and no task of staff?"""
    likely = found.candidates if found.sure >= OPEN else ()
    likely = (found.name,) if found.name else likely
    return not any(map(is_task, likely[:1])) and is_of_others(wish.text, likely)


def whether_one_fits(wish: Wish, found: Meaning) -> Meaning:
    """Find the question whether one's work or family may join, and a wish to join in few words."""
    if found.name:
        return found
    nearest = wish.nearest
    if ANY_WORK in nearest and asks_if_work_fits(wish.text):
        return Meaning(ANY_WORK, sure=found.sure)
    if asks_if_trade_fits(wish.text, nearest[:MOST_CANDIDATES]):
        return Meaning(ANY_WORK, sure=found.sure)
    of_work = not {ANY_WORK, FAMILY}.isdisjoint(found.candidates[:MOST_CANDIDATES])
    if of_work and asks_if_kin_fit(wish.text):
        return Meaning(FAMILY, sure=found.sure)
    if JOIN in found.candidates and joins_in_part(wish.text):
        return Meaning(JOIN, sure=found.sure)
    return found


def employed_join(wish: Wish, found: Meaning) -> Meaning:
    """Tell whoever is employed and wants to join where they belong."""
    if found.name in (None, JOIN) and EMPLOYED.search(wish.text) and JOINS.search(wish.text):
        return Meaning(EMPLOYED_ELSEWHERE, sure=found.sure)
    return found


def wish_to_join(wish: Wish, found: Meaning) -> Meaning:
    """A plain wish to join, also of somebody who says first who they are or what they do."""
    is_open = found.name in (None, HELP) or (wish.tells and found.name in (ANY_WORK, UNLINKS))
    if is_open and joins(wish.text, (found.name or "", *found.candidates)):
        return Meaning(JOIN, sure=found.sure)
    return found


def join_of_many(wish: Wish, found: Meaning) -> Meaning:
    """Tell whoever wants many people to join how that is done, not how a mother is registered."""
    is_near = found.name in (None, JOIN, ANY_WORK, *JOINS_OF_FAMILY)
    return Meaning(MANY, sure=PLAIN) if is_near and joins_many(wish.text) else found


def own_join(wish: Wish, found: Meaning) -> Meaning:
    """Register whoever speaks of themselves, not their family."""
    if found.name not in JOINS_OF_FAMILY or not is_of_oneself(wish.text) or not wish.tells:
        return found
    if JOINS.search(wish.text):
        return Meaning(JOIN, sure=found.sure)
    return Meaning(candidates=(JOIN, found.name))


def other_join(wish: Wish, found: Meaning) -> Meaning:
    """Ask whoever joins something else what is meant."""
    if not found.name or not joins_else(wish.text):
        return found
    return Meaning(candidates=tuple(wish.nearest), sure=found.sure)


def join_of_another(wish: Wish, found: Meaning) -> Meaning:
    """A wish to join that names somebody else too: where that one may as well be meant to join,
    both are candidates, and the person is asked."""
    names = found.name == JOIN and names_another(wish.text)
    if not names or OF_ONESELF.search(wish.text):
        return found
    theirs = [each for each in wish.nearest[:MOST_CANDIDATES] if each in JOINS_OF_OTHERS]
    return Meaning(candidates=(*theirs, JOIN), sure=found.sure) if theirs else found
