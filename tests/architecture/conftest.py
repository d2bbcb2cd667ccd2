"""The parsed source is let go of by the last test that reads it."""

import pytest

from tests.support.suite import source_code
from tests.support.suite.groups import SOURCE


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path.name not in SOURCE:
        source_code.forget()
