"""Every decision and its reasons have words, and the words ask exactly what is to be corrected."""

import re
from itertools import chain

import pytest

from domain.branch.decisions import REASONS, DecisionKind, RepairItem, Suspicion
from handlers.decisions import BRANCH_LANGUAGE, next_text, reasons_text
from handlers.registration.applying import REJECTED_FOR
from models.branch.application_list import Step
from models.branch.holds import DecisionObstacle
from tests.support.cases import for_each
from tests.support.chat import TEXTS
from web.desk.rooms.branch.application import VERBS

pytestmark = pytest.mark.sqlite


@pytest.mark.parametrize("language", ["id", "en"])
def test_all_that_is_named_by_a_member_has_words(language: str) -> None:
    reasons = [(kind, each) for kind, listed in REASONS.items() for each in listed or ()]
    wanted = chain(
        (f"{kind}-{each}" for kind, each in reasons),
        (f"{kind}-{each}.label" for kind, each in reasons),
        (f"{kind}-{each}.next" for kind, each in reasons if kind == DecisionKind.REJECTED),
        (f"application-done-{each}" for each in DecisionKind),
        (f"desk-pending-{each}" for each in DecisionKind),
        (f"application-left-{each}" for each in DecisionObstacle),
        (f"suspicion-{each}" for each in Suspicion),
        (f"desk-step-{each}" for each in Step),
        (f"desk-event-{each}" for each in VERBS.values()),
    )
    assert [each for each in wanted if not TEXTS.has(language, each)] == []


@for_each("item", RepairItem)
def test_what_is_to_be_corrected_asks_that_question_and_no_other(item: RepairItem) -> None:
    words = reasons_text(lambda name: TEXTS(BRANCH_LANGUAGE, name), DecisionKind.REPAIR, [item])
    found = [name for name, kept in REJECTED_FOR.items() if re.search(kept, words, re.IGNORECASE)]
    assert found == [item]


def test_a_correction_has_no_step_of_its_own() -> None:
    assert next_text(lambda name: name, DecisionKind.REPAIR, ["nik"]) == ""
