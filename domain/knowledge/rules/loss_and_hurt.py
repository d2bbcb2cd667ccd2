"""Loss and hurt: told, asked about, or only near to the words."""

import re

from domain.knowledge.heard.accidents import (
    asks_coverage,
    is_elsewhere,
    is_happening,
    is_of_hurt,
    is_unharmed,
    supposes_hurt,
    tells_accident,
    tells_hurt,
)
from domain.knowledge.heard.joiners import JOIN, JOINS
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import (
    ACCIDENT,
    AFTER_ACCIDENT,
    CARING,
    CONDOLING,
    DEATH,
    ILL,
    SUDDEN,
    VIOLENCE,
    question,
    speaks_of_death,
    speaks_of_violence,
    tells_death,
)
from domain.knowledge.normalise import plain_words
from domain.knowledge.rules.plausible import OF_DUES
from domain.knowledge.rules.wish import MOST_CANDIDATES, PLAIN, TAGS, Wish
from domain.parsing.text import word_set

COVERAGE = question("cakupan-jkk")
NEAR_ACCIDENT = frozenset((ACCIDENT, question("musibah")))
"""What is nearest to the words of somebody hurt, where they are few or unheard."""
OF_COVER = frozenset((COVERAGE, question("manfaat-jkk")))
TAKEN_ILL = re.compile(
    r"\b(?:serangan jantung|kena stroke|pingsan|kolaps|kejang|heart attack|collapsed)\b", re.I
)
"""An illness that comes all at once."""
SUPPOSES_DEATH = re.compile(
    r"\b(?:kalau|kalo|klo|jika|bila|apabila|misal\w*|andai\w*|seandainya|umpama\w*|nek|if)\b.*"
    r"\b(?:(?:me)?ningg?al|wafat|mati|die[sd]?|dead)\b.*"
    r"\b(?:siapa|sapa|sopo|berapa|brp|piro|gimana|gmn|bagaimana|apa|dapat|dapet|who|what|how)\b",
    re.IGNORECASE,
)
"""What would be after a death that has not been: "kalau ibu meninggal yg ngurus siapa"."""
OF_LATE = frozenset(
    map(question, word_set("manfaat-jkm ahli-waris jkm-dokumen jkm-kanal jkm-lama jkm-batas"))
)
NEEDS = 0.4
"""How sure one must be that somebody tells of a need."""


def no_violence(wish: Wish, found: Meaning) -> Meaning:
    """Nobody is asked about violence who has no word of it."""
    if VIOLENCE not in (found.name, *found.candidates[:1]) or speaks_of_violence(wish.text):
        return found
    return Meaning(candidates=found.candidates[1:], sure=found.sure)


def no_condolence(wish: Wish, found: Meaning) -> Meaning:
    """Nobody is consoled who has not spoken of a death."""
    if found.name not in CONDOLING or speaks_of_death(wish.text):
        return found
    return Meaning(candidates=tuple(wish.nearest), sure=found.sure)


def illness(wish: Wish, found: Meaning) -> Meaning:
    """Care for whoever tells of a heart attack, at work or not, and of no death: they are ill."""
    is_near = found.name == SUDDEN or (found.name is None and TAKEN_ILL.search(wish.text))
    if not is_near or speaks_of_death(wish.text):
        return found
    is_asked = asks(wish.text) or is_question(wish.text) or plain_words(wish.text)[-1:] in TAGS
    return found if is_asked else Meaning(ILL, sure=max(found.sure, PLAIN))


def cover_of_the_hurt(wish: Wish, found: Meaning) -> Meaning:
    """Find the question whether what happened to somebody hurt is covered."""
    if found.name or COVERAGE not in found.candidates or OF_DUES.search(wish.text):
        return found
    is_asked = asks_coverage(wish.text) and is_of_hurt(wish.text)
    return Meaning(COVERAGE, sure=PLAIN) if is_asked else found


def accident_told(wish: Wish, found: Meaning) -> Meaning:
    """Give first help to whoever tells of an accident, though their words are few or unheard."""
    tells = tells_accident(wish.text) and wish.tells
    nearest = wish.nearest[:1] if not found.name and tells_hurt(wish.text) else []
    if nearest and tells and NEAR_ACCIDENT.issuperset(nearest):
        found = Meaning(ACCIDENT, sure=PLAIN)
    if tells and not found.name and not found.candidates:
        found = Meaning(candidates=(ACCIDENT,))
    is_near = ACCIDENT in found.candidates[:MOST_CANDIDATES] and len(plain_words(wish.text)) > 1
    if is_near and tells:
        found = Meaning(ACCIDENT, sure=PLAIN)
    is_told = is_happening(wish.text) or not (asks(wish.text) or is_elsewhere(wish.text))
    if found.name in AFTER_ACCIDENT and is_told and tells_accident(wish.text):
        found = Meaning(ACCIDENT, sure=found.sure)
    return Meaning(ACCIDENT, sure=PLAIN) if happens_now(wish.text) else found


def happens_now(text: str) -> bool:
    """Whether it calls for help after an accident, whatever its parts mean alone."""
    is_now = is_happening(text) and tells_accident(text) and not speaks_of_death(text)
    return is_now and not asks(text) and not is_elsewhere(text)


def no_accident(wish: Wish, found: Meaning) -> Meaning:
    """Give no first help to whoever is unharmed, or asks what an accident would bring."""
    if found.name != ACCIDENT:
        return found
    if is_unharmed(wish.text):
        near = (each for each in wish.nearest if each != ACCIDENT)
        return Meaning(candidates=(ACCIDENT, *near), sure=found.sure)
    if is_elsewhere(wish.text):
        near = (each for each in wish.nearest if each in OF_COVER)
        return Meaning(candidates=tuple(near), sure=found.sure)
    likely = tuple(wish.nearest[:MOST_CANDIDATES])
    if asks_coverage(wish.text) and not OF_COVER.isdisjoint(likely):
        return Meaning(candidates=likely, sure=found.sure)
    return found


def only_supposed(wish: Wish, found: Meaning) -> Meaning:
    """Say what is covered to whoever only supposes an accident: "what if I crash?"."""
    is_near = found.name in (None, ACCIDENT)
    return Meaning(COVERAGE, sure=PLAIN) if is_near and supposes_hurt(wish.text) else found


def need(wish: Wish, found: Meaning) -> Meaning:
    """Care at once for whoever tells of a need: a question in return would be cold."""
    near = found.candidates[:1] and found.candidates[0] in CARING and found.sure >= NEEDS
    tells = wish.tells and not is_question(wish.text)
    return Meaning(found.candidates[0], sure=found.sure) if near and tells else found


def death(wish: Wish, found: Meaning) -> Meaning:
    """Let whoever tells of a death report it, or join because of it."""
    if tells_death(wish.text) and wish.tells:
        found = Meaning(JOIN if JOINS.search(wish.text) else DEATH, sure=PLAIN)
    if found.candidates[:1] == (DEATH,) and speaks_of_death(wish.text):
        found = Meaning(DEATH, sure=found.sure)
    return found


def death_supposed(wish: Wish, found: Meaning) -> Meaning:
    """Answer whoever asks what would be after a death; nobody is consoled for one that has not
    been."""
    if found.name != DEATH or not SUPPOSES_DEATH.search(wish.text):
        return found
    near = next((each for each in wish.nearest if each in OF_LATE), question("ahli-waris"))
    return Meaning(near, sure=PLAIN)
