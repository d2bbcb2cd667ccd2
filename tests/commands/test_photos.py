"""What `perisai read` prints of a person on a list."""

import pytest

from commands.photos import of_person
from domain.photos.lines import Read

pytestmark = pytest.mark.sqlite


def test_the_rw_of_a_title_is_printed_as_that_of_a_cell() -> None:
    of_cell = of_person({"rtrw": Read("3/5", True)})
    of_title = of_person({"rt": Read("3", True), "rw": Read("05", True)})
    assert of_cell == of_title
    assert of_title["rw"] == {"value": "005", "sure": True}
