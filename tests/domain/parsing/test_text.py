"""The words for "not": one vocabulary, whatever is listened for."""

import re

from domain.knowledge.heard.despair import says_despair
from domain.parsing.text import NEVER, NOT


def test_the_pattern_of_not_takes_every_word_for_it_and_no_names() -> None:
    taken = {each for each in NEVER if re.fullmatch(NOT, each)}
    assert taken == NEVER - {"g"}
    assert not any(re.fullmatch(NOT, each) for each in ("enda", "nga", "angga", "gaga", "dona"))


def test_every_word_for_not_is_heard_alike() -> None:
    words = ("tidak", "tdk", "ga", "gk", "ngga", "enggak", "kaga", "ora", "tak", "ndak")
    assert all(says_despair(f"saya {each} mau hidup lagi") for each in words)
