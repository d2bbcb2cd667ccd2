"""Every paper, state, kind and reason of the tables has its words in both languages."""

import pytest

from domain.claims.checklist import ClaimKind
from domain.claims.progress import ClaimState
from domain.claims.refusals import RefusalReason
from domain.claims.told import Claimant
from domain.files import PhotoDoubt
from models.claims.law_tables import load_papers
from tests.support.chat import TEXTS

LANGUAGES = ("id", "en")
PAPERS = sorted({each.paper for each in load_papers()})
MOVED = [each for each in ClaimState if each is not ClaimState.COMPLETE]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["", ".also", ".what", ".where"])
def test_every_paper_is_named_and_explained(part: str, language: str) -> None:
    assert [each for each in PAPERS if not TEXTS.has(language, f"paper-{each}{part}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_kind_and_reason_has_words(language: str) -> None:
    names = [
        *(f"claim-is-{each}" for each in ClaimState),
        *(f"claim-{each}" for each in ClaimKind),
        *(f"claim-kind-{each}" for each in ClaimKind),
        *(f"claim-brings-{each}" for each in ClaimKind if each is not ClaimKind.DEATH),
        *(f"refused-{each}" for each in RefusalReason),
        *(f"option-{each}" for each in RefusalReason),
        *(f"{each}-short" for each in Claimant),
        *(f"page-{each}" for each in PhotoDoubt),
        *(f"claim-moved-{each}" for each in MOVED),
    ]
    assert [each for each in names if not TEXTS.has(language, each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_of_one_checklist_have_different_names(language: str) -> None:
    names = [TEXTS(language, f"paper-{each}") for each in PAPERS]
    assert len(names) == len(set(names))
