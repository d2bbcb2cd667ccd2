"""Targets beside the figures of an area: how many people are missing, and by whose word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.texts import Say
from domain.coverage.figures import Counts, CoverageFigure
from handlers.coverage.words import figure_text, source_text, target_text
from models.coverage.denominators import Denominator, Measure
from models.coverage.monev import overview


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target, its source, and how many are missing to it; all empty when nobody knows it."""

    name: str
    percent: str = ""
    missing: str = ""
    source: str = ""


def gap_of(counts: Counts, known: Denominator | None, target: int) -> int | None:
    """The people missing to a target, of all there should be, or of those that are known."""
    base = known.number if known else counts[CoverageFigure.KNOWN]
    active = counts[CoverageFigure.ACTIVE]
    if base is None or active is None:
        return None
    return overview.missing_to(target, base, active)


def target_views(
    t: Say,
    counts: Counts,
    potential: Denominator | None,
    targets: Mapping[Measure, Denominator | None],
) -> Sequence[TargetView]:
    """Both targets side by side; a target for all workers is measured against their number."""
    found = list[TargetView]()
    for measure, target in targets.items():
        name = t(f"monev-{measure.replace('_', '-')}")
        if target is None:
            found.append(TargetView(name))
            continue
        gap = gap_of(counts, potential, target.number)
        base = t("monev-of-potential" if potential else "monev-of-known")
        found.append(
            TargetView(
                name,
                target_text(target.number),
                t("monev-missing", count=figure_text(gap), base=base),
                source_text(t, target.source, target.as_of),
            )
        )
    return found
