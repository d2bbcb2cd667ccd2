"""Amounts that no purse holds are asked for again."""

import pytest

from domain.cashbook.sums import parse_amount
from domain.invalid import Invalid


@pytest.mark.parametrize(
    "text", ["9" * 5_000, "Rp" + "9" * 5_000, "1" + ".000" * 2_000, "٣" * 5_000]
)
def test_an_amount_of_five_thousand_digits_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="cash-amount"):
        parse_amount(text)
