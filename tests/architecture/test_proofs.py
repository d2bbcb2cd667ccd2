"""docs/keamanan.md names the tests that hold its promises: each of them is there."""

import re
from pathlib import Path

import pytest

TEXT = Path("docs/keamanan.md").read_text("utf-8")
NAMED = sorted({*re.findall(r"`(tests/[\w/]+\.(?:py::\w+|txt))`", TEXT)})


@pytest.mark.parametrize("named", NAMED)
def test_a_test_that_the_threat_model_names_is_there(named: str) -> None:
    file, _, name = named.partition("::")
    assert Path(file).is_file()
    assert not name or re.search(rf"\bdef {name}\(", Path(file).read_text("utf-8"))


def test_the_threat_model_names_its_tests() -> None:
    assert len(NAMED) > 60
