"""Is a text English? By the small words that Indonesian does not have."""

from domain.parsing.text import letter_words, word_set

SMALL_WORDS = word_set(
    "the is are am was what how when where who why which can could do does did i my me you your we "
    "our it this that there to of for at with if have has want would like not please a an and or "
    "but be been was were will much many any get from about they them she his her should don't "
    "live in register agree join hello thanks thank correct healthy send "
    "paid pay yesterday today tomorrow accident motorbike motorcycle hospital husband wife died "
    "money month work job "
    "delete number wrong months year years owe cost fine only again else sure real scam need "
    "i'm can't didn't doesn't it's what's up yes"
)
FEWEST = 2


def is_english(text: str, *, again: bool = False) -> bool:
    """Whether at least half of the words, and at least two, are small English ones; one is enough
    for who wrote English before."""
    words = letter_words(text.casefold())
    small = sum(word in SMALL_WORDS for word in words)
    return small >= (1 if again else FEWEST) and 2 * small >= len(words)
