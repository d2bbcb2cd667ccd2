"""Rules over the index: what the words of a text say against the meaning that is nearest to them,
or for another one.

The index weighs pieces of words. Who is hurt, of whom somebody speaks and whether they ask or tell
hangs on few of them, and is decided here, one rule after the other.
"""

from collections.abc import Callable, Sequence

from domain.knowledge.follow_up import OF_ANY, benefit_of
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import goes_on
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import COMPLAINT, OF_DEATH, kind_of, speaks_of_death
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
    illness,
    need,
    no_accident,
    no_condolence,
    no_violence,
    only_supposed,
)
from domain.knowledge.rules.plausible import no_greeting, plausible
from domain.knowledge.rules.wish import BARE, PLAIN, Wish

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
    wish_to_join,
    employed_join,
    follow_up,
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
)
"""In this order: a later one sees what the earlier ones left."""
