"""Application numbers as officers type them."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.participants.application_number import application_number, numbers_meant, read_number
from tests.support.cases import for_each


@for_each(
    ("text", "number"),
    [
        ("PB-2611-00042-7", "PB-2611-00042-2"),
        ("PB-2611-00042", "PB-2611-00042-2"),
        ("pb 2611 00042 2", "PB-2611-00042-2"),
        ("2611-00042-2", "PB-2611-00042-2"),
        ("2611 00042", "PB-2611-00042-2"),
        ("0812 345678", None),
        ("2613 00042", None),
        ("261100042", None),
        ("siti 00042", None),
    ],
)
def test_a_number_is_meant_with_and_without_its_last_digit(text: str, number: str | None) -> None:
    meant = numbers_meant(text)
    if text == "PB-2611-00042-7":
        assert number not in meant  # mistyped: nobody else's is shown for it
    else:
        assert meant == [each for each in [number] if each]


@given(st.integers(1, 10**9 - 1), st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001
def test_every_number_is_meant_by_itself_and_without_its_check(id: int, when: datetime) -> None:
    number = application_number(id, when.replace(tzinfo=UTC))
    assert read_number(number) == number
    assert numbers_meant(number.lower()) == [number]
    assert number in numbers_meant(number[:-2]) or read_number(number[:-2])
    assert numbers_meant(number.replace("PB-", "").replace("-", " ")) == [number]
