"""Work within other words: where it begins behind a name or a street, with nothing between them
("Siti Aminah ojol"), and where it ends.
"""

import re
from functools import lru_cache

from domain.parsing.places.birthplaces import split_birthplace
from domain.parsing.text import word_set
from domain.participants.occupation import is_work
from exchange.imports.cells.patterns import DATE_TAKEN, EDGES, RELATIVES, STRONG_CUT, WORK_ENDS


def split_work(text: str) -> tuple[str, ...]:
    """The work at the beginning of a text, and what follows it: "penjahit, RT 3/5 Jl. Mangga"."""
    value, *more = STRONG_CUT.split(text)
    if end := WORK_ENDS.search(value):
        more = [value[end.start() :], *more]
        value = value[: end.start()].strip(EDGES)
        value = split_birthplace(value)[0] if end[0] == DATE_TAKEN else value
    return value.strip(EDGES), *more


MOST_NAMES = 5
"""Words of a name; more of them are seldom a name alone."""
SMALL_WORDS = word_set("bin binti br boru van dalam raya nomor gang blok")
"""Words that are written small within a name or an address."""
WORKER = re.compile(
    r"(?!per(?:mata|madi|mana|tiwi|dana|wira|kasa))(?:pe[mnr]|peng|peny)\w{3,}|juru|buruh|pegawai|"
    r"karyawan|karyawati|usaha|dagang|jualan|bikin|buka|jaga|angkat|angkut|antar|jual|"
    r"pelaut|ketring|bidan|kasir|sales|operator|teknisi|koki|abk|penyiar|loper|asongan|"
    r"mengajar|menjual|menjahit|membuat|menjaga|mengantar|mencuci",
    re.IGNORECASE,
)
"""A word of work on no list: "perangkai bunga", "juru ketik"."""


def doubtful_tail(text: str) -> list[str]:
    """Words behind a name or a street that may be work, with nothing between them: "Siti Aminah
    ojol", "Siti Aminah perangkai bunga".
    """
    words = text.split()
    mixed = len(words) > 2 and words[0][:1].isupper()
    is_small = len(words) > 1 and words[0].islower() and words[-1][:1].isupper()
    is_small = is_small and not RELATIVES.fullmatch(words[0])
    if len(words) > 1 and (WORKER.fullmatch(words[0]) or (is_small and len(words[0]) > 3)):
        return [words[0]]
    for at in range(1, len(words)):
        small = (
            mixed
            and words[at].islower()
            and len(words[at]) > 2
            and words[at].strip(".") not in SMALL_WORDS
        )
        tail = " ".join(words[at:])
        if small or at >= MOST_NAMES or WORKER.fullmatch(words[at]) or is_work(tail):
            return [tail]
    if (joined := re.search(r"(?<=\w\w)[.\-](?P<tail>\w.*)", text)) and is_work(joined["tail"]):
        return [joined["tail"]]
    return []


def work_behind(name: str) -> str:
    """The words behind a name that are surely work: "Nur Hayati jualan nasi"; "" for none."""
    words = name.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((tail for tail in tails if is_sure_work(tail)), "")


@lru_cache(maxsize=4096)
def is_sure_work(words: str) -> bool:
    """Whether the words begin with a listed job, and are no name."""
    return words.lower() != "kader" and is_work(words)  # Abdul Kader
