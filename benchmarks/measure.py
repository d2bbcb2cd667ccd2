"""Comparing things on a noisy machine: they take turns, and what counts is the median ratio."""

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Work = Callable[[int], Callable[[], int]]
"""Prepares a round; what it returns does the work, and says how many things it did."""

Rates = dict[str, list[float]]


@dataclass(frozen=True)
class Row:
    """One line of the table: `ratio` is ours to the peer's, `met` whether it reached the target."""

    what: str
    ours: str
    peer: str
    ratio: str
    target: str
    met: bool | None

    def line(self) -> str:
        verdict = {True: "yes", False: "**no**", None: ""}[self.met]
        cells = (self.what, self.ours, self.peer, self.ratio, self.target, verdict)
        return f"| {' | '.join(cells)} |"


HEAD = "| what | ours | peer | ratio | target | reached |\n|---|---|---|---|---|---|"


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(works: Mapping[str, Work], rounds: int) -> Rates:
    """Things done a second, by name, one figure for each round; the first round warms up."""
    rates: Rates = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            job = work(turn)
            gc.collect()
            start = time.perf_counter()
            count = job()
            rates[name].append(count / (time.perf_counter() - start))
    return {name: found[1:] for name, found in rates.items()}


def ratio(ours: Sequence[float], peer: Sequence[float]) -> float:
    """Ours to the peer's, round by round; the median."""
    return median(a / b for a, b in zip(ours, peer, strict=True))


def compared(what: str, rates: Rates, ours: str, peer: str, target: float) -> Row:
    """Rates beside each other: more is better, `target` is the least ratio."""
    found = ratio(rates[ours], rates[peer])
    shown = [f"{median(rates[name]):,.0f}/s" for name in (ours, peer)]
    goal = f">= {target:g}"
    return Row(f"{what}: {peer}", *shown, f"{found:.2f}", goal, found >= target)


def at_most(what: str, value: float, limit: float, unit: str) -> Row:
    """One figure of ours that must not be more than `limit`."""
    return Row(what, f"{value:,.4g} {unit}", "", "", f"<= {limit:g} {unit}", value <= limit)
