"""The certainty that an index needs of a meaning before the bot acts on it.

What counts is how far the likeliest meaning is ahead of the next other, and of everything that is
not ours taken together: the topics of other people share what is theirs among them. A short text
says less than a long one, and one that has our words beside some that the meaning never has
("kantor", "bayar", but of electricity) is likely about something else.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from domain.knowledge.meanings import ONLY_TELLS, are_kin, is_ours, is_task, kind_of, wish_of

LEAD, LEAD_OF_WISH = 2.3, 1.0
"""The lead (a logarithm) over the next other meaning at which it acts: of texts that it has not
seen, at most three in a hundred are then misread. Wishes are told apart better than questions."""
SHORT, MORE_OF_SHORT = 5, 0.3
"""The most plain words of a short question, and how much further ahead it has to be."""
LONG, LESS_OF_LONG, LESS_OF_LONG_WISH = 7, 0.5, 0.2
"""The fewest plain words of a long text, and how much less far ahead it has to be."""
OF_LACKING, OF_LACKING_IN_TASK = 1.5, 0.3
"""How much further ahead a text has to be that has no word of its meaning, though others have;
staff tell of much beside a task, and what they begin by mistake can be left."""
AHEAD_OF_FOREIGN, AHEAD_OF_LACKING, AHEAD_OF_LONG = 2.5, 6.0, 2.0
"""The lead over all foreign topics together; how much more it is where no word is of the meaning;
the lead of a long text, however much the meaning lacks: people tell of much besides.
"""
LEADS_OF_LIKELY = ((0.8, 4.0), (1.0, 3.0))
"""The leads over the next other, and over all foreign topics, at which a question is answered with
the other meanings below it. Of texts of people whom it has not learnt from, 78 in a hundred of such
answers are right, of phrasings held out 68; buttons alone are right for nobody at once."""
LEAST_AHEAD, AHEAD_WITH_DOUBT = 0.0, 1.0
"""The lead over all foreign topics below which a text is plainly about something else; and up to
which it likely is: of such texts, three of four are."""
LESS_OF_WISH = 1.5
"""How much less of it a wish needs: acting on one asks first, or begins what can be left."""
LEAD_OVER_KIN = 0.3
"""The lead of a wish over the next kin of it, below which it is asked which of the two is meant."""
LEAST_RIVAL = 1e-6
"""The likelihood of a rival that there is none of."""


class Guess(NamedTuple):
    """A kind, and how sure it is that the text means it (0..1)."""

    name: str
    sure: float


def is_sure(guesses: Sequence[Guess], words: int, lacking: float, *, is_own: bool = False) -> bool:
    """Is the likeliest meaning of a text of so many words to be acted on? `lacking` is the part of
    them that the meaning never has, though others have (0..1). A question of one's own (`is_own`)
    needs no more than a wish."""
    best = guesses[0].name
    wish = bool(wish_of(best)) or is_own
    if wish and lead_over_kin(guesses) < LEAD_OVER_KIN:
        return False
    least = LEAD_OF_WISH if wish else LEAD
    if words >= LONG:
        least -= LESS_OF_LONG_WISH if wish else LESS_OF_LONG
    if not is_ours(best):
        return lead(guesses) >= least
    if words >= LONG:
        return lead(guesses) >= least and lead_over_foreign(guesses) >= AHEAD_OF_LONG
    least += MORE_OF_SHORT if words <= SHORT and not wish else 0.0
    ahead = AHEAD_OF_FOREIGN + AHEAD_OF_LACKING * lacking - (LESS_OF_WISH if wish else 0.0)
    least += lacking * (OF_LACKING_IN_TASK if is_task(best) else OF_LACKING)
    return lead(guesses) >= least and lead_over_foreign(guesses) >= ahead


def is_likely(guesses: Sequence[Guess]) -> bool:
    """Is the likeliest meaning, of which one is not sure, a question that may be answered with the
    other meanings below? What begins something is asked about."""
    best = guesses[0].name
    if not (kind_of(best) or wish_of(best) in ONLY_TELLS):
        return False
    ahead, before = lead(guesses), lead_over_foreign(guesses)
    return any(ahead >= least and before >= most for least, most in LEADS_OF_LIKELY)


def is_foreign(guesses: Sequence[Guess]) -> bool:
    """Is the text, of which nothing is sure, likely about something that is not ours?"""
    return bool(guesses) and lead_over_foreign(guesses) < AHEAD_WITH_DOUBT


def is_plainly_foreign(guesses: Sequence[Guess]) -> bool:
    """Is it so likely about something else that nothing of ours is worth a button?"""
    return bool(guesses) and lead_over_foreign(guesses) <= LEAST_AHEAD


def lead(guesses: Sequence[Guess]) -> float:
    """The lead of the likeliest meaning and its kin over the next other, as a logarithm.

    Less of it counts when less of the text is known. The long tail behind the two says nothing: a
    text of strange words may be plain all the same.
    """
    others = (each.sure for each in guesses if not are_kin(each.name, guesses[0].name))
    known = sum(each.sure for each in guesses)
    ahead = sure_of_kin(guesses) / max(next(others, 0.0), LEAST_RIVAL)
    return math.log(ahead) * math.sqrt(known)


def lead_over_kin(guesses: Sequence[Guess]) -> float:
    """The lead of the likeliest meaning over the next kin of it, as a logarithm."""
    kin = (each.sure for each in guesses[1:] if are_kin(each.name, guesses[0].name))
    return math.log(guesses[0].sure / max(next(kin, 0.0), LEAST_RIVAL))


def lead_over_foreign(guesses: Sequence[Guess]) -> float:
    """The lead of the likeliest meaning and its kin over all that is not ours, as a logarithm."""
    foreign = sum(each.sure for each in guesses if not is_ours(each.name))
    return math.log(sure_of_kin(guesses) / max(foreign, LEAST_RIVAL))


def sure_of_kin(guesses: Sequence[Guess]) -> float:
    """The chance that the text means the likeliest, or a kin of it."""
    return sum(each.sure for each in guesses if are_kin(each.name, guesses[0].name))
