"""A claim is refused for a reason that its kind, its circumstances and its day have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.refusals import RefusalReason, refusal_reasons
from models.claims.law_tables import refusal_rules

RULES = refusal_rules()
TODAY = date(2026, 11, 29)
MOST_OPTIONS = 10
"""The rows of WhatsApp's list."""


@given(st.sampled_from(ClaimKind), st.frozensets(st.sampled_from(Circumstance)))
def test_every_claim_has_reasons_once_each_with_another_one_last(
    kind: ClaimKind, known: frozenset[Circumstance]
) -> None:
    found = refusal_reasons(RULES, kind, known, TODAY)
    assert found[-1] is RefusalReason.OTHER_REASON
    assert len(found) == len(set(found)) <= MOST_OPTIONS


def test_every_reason_is_one_of_some_claim() -> None:
    assert {each.reason for each in RULES} == {*RefusalReason}


@pytest.mark.parametrize("kind", [each for each in ClaimKind if each is not ClaimKind.ACCIDENT])
def test_only_an_accident_lapses_or_has_to_come_from_work(kind: ClaimKind) -> None:
    found = refusal_reasons(RULES, kind, [*Circumstance], TODAY)
    police = RefusalReason.NO_POLICE_REPORT
    assert {RefusalReason.TOO_LATE, RefusalReason.NOT_FROM_WORK, police}.isdisjoint(found)


def test_only_on_the_road_the_police_is_missing() -> None:
    road = refusal_reasons(RULES, ClaimKind.ACCIDENT, [Circumstance.ROAD], TODAY)
    plain = refusal_reasons(RULES, ClaimKind.ACCIDENT, [], TODAY)
    assert set(road) - set(plain) == {RefusalReason.NO_POLICE_REPORT}


def test_three_months_count_from_the_day_of_the_rule() -> None:
    before = refusal_reasons(RULES, ClaimKind.DEATH, [], date(2024, 12, 31))
    assert RefusalReason.UNDER_THREE_MONTHS not in before
    assert RefusalReason.UNDER_THREE_MONTHS in refusal_reasons(RULES, ClaimKind.DEATH, [], TODAY)
