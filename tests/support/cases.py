"""Many cases of one rule in one test, which costs what the rule costs."""

from collections.abc import Callable, Iterable
from typing import Any


def for_each(
    names: str | tuple[str, ...], cases: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """As `pytest.mark.parametrize`, for a test that takes nothing but its case: all cases are tried,
    and each that fails is told. Two processes collect, run and report a parametrized test for five
    milliseconds, in which a rule of the domain is asked a hundred times."""

    def decorate(test: Callable[..., None]) -> Callable[[], None]:
        def every_case() -> None:
            failed = []
            for case in cases:
                given = {names: case} if isinstance(names, str) else dict(zip(names, case, strict=True))
                try:
                    test(**given)
                except Exception as error:  # noqa: BLE001  each is told at the end
                    error.add_note(f"The case: {given!r}")
                    failed.append(error)
            if failed:
                raise ExceptionGroup(f"{len(failed)} cases fail", failed)

        every_case.__name__, every_case.__doc__ = test.__name__, test.__doc__
        every_case.__module__, every_case.__qualname__ = test.__module__, test.__qualname__
        return every_case

    return decorate
