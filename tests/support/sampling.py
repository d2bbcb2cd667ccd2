"""How much of an exhaustive sweep is run: a reproducible sample, or with TEST_ALL=1 all of it.

Another sample is run with TEST_SEED=<any text>; the header of each run names the seed.
"""

import os
from collections.abc import Iterable
from random import Random
from typing import TypeVar

T = TypeVar("T")
WHOLE = bool(os.environ.get("TEST_ALL"))
SEED = os.environ.get("TEST_SEED", "1")


def sample(items: Iterable[T], share: float, name: str = "") -> list[T]:
    """This share of the items in their order, at least one; all of them with TEST_ALL=1.

    The same in every process: only the seed, the name and the number of items decide.
    """
    every = list(items)
    if WHOLE or len(every) < 2:
        return every
    count = max(1, round(len(every) * share))
    chosen = Random(f"{SEED} {name}").sample(range(len(every)), count)
    return [every[at] for at in sorted(chosen)]


def drawn(share: float, name: str) -> bool:
    """Whether what has this name is among so many; never with TEST_ALL=1."""
    return not WHOLE and Random(f"{SEED} {name}").random() < share


def seeds(few: int, many: int) -> range:
    """The seeds of random histories: few, many with TEST_ALL=1, or as many as TEST_SEEDS says."""
    return range(int(os.environ.get("TEST_SEEDS", many if WHOLE else few)))


def examples(most: int) -> int:
    """How many examples Hypothesis tries of a property that takes long; `most` with TEST_ALL=1."""
    return most if WHOLE else max(3, most // 10)


def header() -> str:
    """What the run says of itself at its start."""
    return "sweeps: whole" if WHOLE else f"sweeps: a sample (TEST_SEED={SEED}; TEST_ALL=1: whole)"
