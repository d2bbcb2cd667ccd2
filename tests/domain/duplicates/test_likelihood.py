"""Who is asked about, and how surely: what people get wrong, and who only looks alike."""

from dataclasses import replace

import pytest

from domain.duplicates.likelihood import (
    LEAST_PERCENT,
    DuplicateReason,
    RegistrationFacts,
    address_words,
    blocking_keys,
    compare_registrations,
)
from domain.duplicates.name_similarity import name_sounds
from tests.support.cases import for_each

HOME = address_words("31.73.04.1001", "005", "JL. MANGGA NO. 12")
ELSEWHERE = address_words("31.73.01.1001", "002", "Gg. Kiwi 3")
SITI = RegistrationFacts(
    "3173015208859001", name_sounds("SITI AMINAH"), "1985-08-12", "+62812", HOME
)
SLIP = "3173015208859010"


def written(name: str, **more: str) -> RegistrationFacts:
    return replace(SITI, nik=SLIP, words=name_sounds(name), **more)


@for_each(
    "other",
    [
        written("SITTI AMINAH"),
        written("St. Amina"),
        written("AMINAH SITI"),
        written("Siti A."),
        written("Bu Minah"),
        written("SITI AMIMAH"),
        written("SITI AMINAH", phone="", home=""),
        written("SITI AMINAH", phone="+62899", home=ELSEWHERE),
        written("SITI AMINAH", born_on="1985-12-08", phone="", home=ELSEWHERE),
        written("SITI AMINAH", born_on="1986-08-12"),
        replace(SITI, nik="3273015208850044"),
        replace(SITI, nik="3273015208850044", phone="+62899"),
    ],
)
def test_a_worker_registered_twice_is_asked_about_and_found(other: RegistrationFacts) -> None:
    assert compare_registrations(SITI, other)[0] >= LEAST_PERCENT
    assert set(blocking_keys(SITI)) & set(blocking_keys(other))


@pytest.mark.parametrize(
    "other",
    [
        replace(SITI, nik="3173015208859002", words=name_sounds("NUR AMINAH")),
        replace(SITI, nik="3173015208859002", words=name_sounds("DEWI LESTARI")),
        replace(
            SITI, nik="3173011005900001", words=name_sounds("SITI HALIMAH"), born_on="1990-05-10"
        ),
        replace(SITI, nik="3173011005600001", words=name_sounds("AMINAH"), born_on="1960-05-10"),
    ],
    ids=["twin", "twin with another name", "sister", "mother"],
)
def test_a_family_is_not_asked_about(other: RegistrationFacts) -> None:
    assert compare_registrations(SITI, other)[0] < LEAST_PERCENT


@pytest.mark.parametrize("name", ["SITI", "SITI HALIMAH", "NUR AMINAH"])
def test_a_stranger_born_on_the_same_day_is_not_asked_about(name: str) -> None:
    far = {"nik": "3671015208850003", "phone": "+62899", "home": ELSEWHERE}
    assert (
        compare_registrations(SITI, replace(SITI, words=name_sounds(name), **far))[0]
        < LEAST_PERCENT
    )


def test_one_birth_date_with_two_numbers_says_more_than_two_serials() -> None:
    apart = {"phone": "", "home": ""}
    slip = replace(SITI, nik="3173015208959001", words=name_sounds("SITI"), **apart)
    serial = replace(SITI, nik="3173015208859003", words=name_sounds("SITI"), **apart)
    assert compare_registrations(SITI, slip)[0] > compare_registrations(SITI, serial)[0]


def test_what_is_the_same_and_what_is_swapped_is_told() -> None:
    _, reasons = compare_registrations(SITI, written("SITTI AMINA", born_on="1985-12-08", phone=""))
    told = {
        DuplicateReason.NEAR_NIK,
        DuplicateReason.SWAPPED_BIRTH,
        DuplicateReason.SAME_HOME,
        DuplicateReason.NEAR_NAME,
    }
    assert set(reasons) == told


def test_the_same_both_ways() -> None:
    other = written("St. Amina", born_on="1985-12-08", phone="+62899")
    assert compare_registrations(SITI, other) == compare_registrations(other, SITI)
