"""News of the official data: whoever does not pay themselves is not asked to."""

from datetime import date

import pytest

from domain.contributions.membership import Membership
from domain.contributions.tariff import Payer
from models.branch.status_import import StatusNoticeKind
from models.participants.participant import Participant
from scheduler.branch.notices import text_of

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("payer", Payer)
@pytest.mark.parametrize("kind", [StatusNoticeKind.AWAITING_PAYMENT, StatusNoticeKind.ARREARS])
def test_only_whoever_pays_is_asked_to_pay(payer: Payer, kind: StatusNoticeKind) -> None:
    name = text_of(kind, Participant(payer=payer), Membership(date(2026, 9, 30)), DAY)
    assert name.endswith("-paid") == (payer != Payer.SELF)
