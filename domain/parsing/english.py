"""Is a text English? By the small words that Indonesian does not have."""

import re

from domain.parsing.text import letter_word_set, letter_words

SMALL_WORDS = letter_word_set(
    "the is are am was what how when where who why which can could do does did i me my you your we "
    "our it this that there to of for at with if have has want would like not please a an and or "
    "but be been was were will much many any get from about they them she his her should don't "
    "live in register agree join hello thanks thank correct healthy send "
    "paid pay yesterday today tomorrow accident motorbike motorcycle hospital husband wife died "
    "money month work job "
    "delete number wrong months year years owe cost fine only again else sure real scam need "
    "move undo role duplicate duplicates cases show approve end "
    "i'm can't didn't doesn't it's what's up yes people safe long until already still after before"
)
INDONESIAN = letter_word_set(
    "saya sy aku gue gua gw ane aye mau bisa boleh ga gak nggak tidak bukan belum sudah udah apa "
    "apakah ini itu di ke dari yang yg dan dengan sama untuk buat kalau kalo klo terus berapa brp "
    "gimana kapan mana siapa kenapa bayar byr daftar iuran ikut kerja ada tolong ya dong sih nih "
    "kok deh min bang pak bu kak mas"
)
"""Small words of which an English text has none."""
FEWEST = 2


CODE = re.compile(r"[\d_/]")
"""In a word of a link or a code, whose letters may spell anything."""


def is_english(text: str, *, again: bool = False) -> bool:
    """Whether there are at least two small English words, and they are half of all, or there is no
    small Indonesian one. A contraction counts for two; one word is enough for who wrote English
    before."""
    words = letter_words(
        " ".join(each for each in text.casefold().split() if not CODE.search(each))
    )
    small = sum(1 + ("'" in word) for word in words if word in SMALL_WORDS)
    small += sum(word.endswith("'s") and word not in SMALL_WORDS for word in words)  # Rudi's
    if small < (1 if again else FEWEST):
        return False
    return 2 * small >= len(words) or (not again and INDONESIAN.isdisjoint(words))
