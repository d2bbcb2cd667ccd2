"""How well deposits are matched with postings, over hundreds of made-up months."""

from collections import Counter

from domain.reconciliation.deposits import MatchReason, MatchResult
from domain.reconciliation.matching import reconcile
from tests.support.sampling import WHOLE
from tests.support.worlds.deposits import ERRORS, World, month

MONTHS = 400 if WHOLE else 100
FEW_ARE_FOUND = {"misspelt_with_a_wrong_digit", "two_wrong_digits", "under_anothers_nik"}
"""Neither the name nor the NIK is right any more: these are looked for by people."""


def pairs(found: MatchResult, *, sure: bool = False) -> set[tuple[int, int]]:
    """Of all proposals, or of those that are tied without anybody's decision."""
    which = [each for each in found.proposals if not sure or each.reason is MatchReason.EXACT]
    return {(id, row) for each in which for id in each.deposits for row in each.postings}


def test_over_hundreds_of_months_no_wrong_match_is_sure_and_few_are_missed() -> None:
    said, right, true = 0, Counter[str](), Counter[str]()
    for seed in range(MONTHS):
        world = month(seed, 60, 120)
        found = reconcile(world.deposits, world.postings)
        assert pairs(found, sure=True) <= world.truth, f"month {seed}"
        assert doubtful(found, world) == set(), f"month {seed}"
        here = pairs(found)
        said += len(here)
        right += Counter(world.errors[id] for id, _ in here & (world.truth | world.as_true))
        true += Counter(world.errors[id] for id, _ in world.truth)
    precision, recall = right.total() / said, right.total() / true.total()
    print(f"\n{MONTHS} months: precision {precision:.4f}, recall {recall:.4f}")  # noqa: T201
    for kind in sorted(true, key=true.__getitem__, reverse=True):
        print(f"{kind}: {right[kind]:,} of {true[kind]:,}")  # noqa: T201  pytest -s
    assert precision >= 0.985
    assert recall >= 0.97
    assert not {kind for kind in true.keys() - FEW_ARE_FOUND if right[kind] < 0.95 * true[kind]}


def doubtful(found: MatchResult, world: World) -> set[str]:
    """Errors of the deposits that would be tied without a decision, but may not be."""
    fine = {"fine", "in_parts", "for_many", "some_of_many"}
    tied = {world.errors[id] for id, _ in pairs(found, sure=True)}
    return tied - fine


def test_every_error_happens() -> None:
    happened = {kind for seed in range(30) for kind in month(seed, 60, 0).errors.values()}
    assert happened == {each.__name__ for each in ERRORS}
