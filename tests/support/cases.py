"""Many cases of one rule in one test, which costs no more than the rule does."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def for_each(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """As `pytest.mark.parametrize`, for a test that takes nothing but its case: all are tried, and
    each that fails is told. To collect, run and report a parametrized test costs five milliseconds,
    in which a rule of the domain is asked a hundred times."""
    every = list(cases)

    def decorate(test: Callable[..., None]) -> Callable[[], None]:
        def each_case() -> None:
            failed = []
            for case in every:
                given = {names: case} if isinstance(names, str) else named(names, case)
                try:
                    test(**given)
                except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001  told below
                    error.add_note(f"The case: {given!r}")
                    failed.append(error)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(every)} cases fail", failed)

        each_case.__name__, each_case.__qualname__ = test.__name__, test.__qualname__
        each_case.__module__, each_case.__doc__ = test.__module__, test.__doc__
        return each_case

    return decorate


def named(names: tuple[str, ...], values: Iterable[Any]) -> dict[str, Any]:
    return dict(zip(names, values, strict=True))
