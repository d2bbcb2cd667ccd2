"""Whether we may write first: never at night, never twice a day, never to the wrong person.

Moments are aware datetimes; a local day is one in Jakarta (WIB, UTC+7).
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.calendar import ZONE, to_local_time
from domain.contributions.tariff import Payer

EVENING = time(20)
MORNING = time(7)
SERVICE_WINDOWS: Mapping[str, timedelta] = MappingProxyType({"whatsapp": timedelta(hours=24)})
"""By channel: so long after somebody wrote, free text may be sent to them; on others always."""


def is_quiet_time(now: datetime) -> bool:
    """Whether it is night: 20:00 to 07:00 local, 07:00 itself is day."""
    return not MORNING <= to_local_time(now).time() < EVENING


def next_contact_time(now: datetime) -> datetime:
    """The earliest moment from now on that is not quiet, in UTC."""
    here = to_local_time(now)
    if not is_quiet_time(now):
        return here.astimezone(UTC)
    return contact_opens_at(here.date() + timedelta(days=here.time() >= EVENING))


def contact_opens_at(day: date) -> datetime:
    """The first moment of a local day that is not quiet, in UTC."""
    return datetime.combine(day, MORNING, ZONE).astimezone(UTC)


class NoContactReason(StrEnum):
    """A reason to say nothing now; the first that applies, lasting reasons before passing ones."""

    DECEASED = "deceased"
    GRIEVING = "grieving"
    NO_CONSENT = "no_consent"
    NOT_THE_PAYER = "not_the_payer"
    SNOOZED = "snoozed"
    ALREADY_TODAY = "already_today"
    QUIET = "quiet"


def reason_not_to_contact(
    now: datetime,
    *,
    payer: Payer,
    consented: bool,
    deceased: bool = False,
    grieving: bool = False,
    last_reminded_at: datetime | None = None,
    snoozed_until: date | None = None,
) -> NoContactReason | None:
    """The reason not to remind somebody to pay now; None when we may.

    `grieving`: a death is being told in their chat. `snoozed_until` is the first local day on which
    we may speak again.
    """
    today = to_local_time(now).date()
    reminded_today = (
        last_reminded_at is not None and to_local_time(last_reminded_at).date() == today
    )
    reasons = {
        NoContactReason.DECEASED: deceased,
        NoContactReason.GRIEVING: grieving,
        NoContactReason.NO_CONSENT: not consented,
        NoContactReason.NOT_THE_PAYER: payer is not Payer.SELF,
        NoContactReason.SNOOZED: snoozed_until is not None and today < snoozed_until,
        NoContactReason.ALREADY_TODAY: reminded_today,
        NoContactReason.QUIET: is_quiet_time(now),
    }
    return next((reason for reason, applies in reasons.items() if applies), None)
