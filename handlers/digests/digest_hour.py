"""The time of the morning digest: any between 07:00 and 20:00, or never."""

import re

from bot.forms.questions import Question
from bot.forms.yes_no import YesNoQuestion
from bot.turn import Turn
from domain.invalid import Invalid
from domain.reminders.contact_rules import EVENING, MORNING
from handlers.roles.role_form import RoleForm, acting_role
from models.digests import digest

OFFERED = ("07.00", "07.30", "08.00", "09.00", "12.00", "17.00")
NONE = "stop"
CLOCK = re.compile(r"(?:jam|pukul|at)?\s*(\d{1,2})(?:[.:](\d{2}))?(?:\s*wib)?", re.IGNORECASE)


def parse_minute(turn: Turn, text: str) -> int:
    """The local minute since midnight at which the letter comes, or NEVER; Invalid (`digest-hour`)
    for what is no time, and for one at night."""
    typed = text.strip().casefold()
    if typed in (NONE, turn.text("digest-time-none").casefold()):
        return digest.NEVER
    if found := CLOCK.fullmatch(typed):
        hours, minutes = int(found[1]), int(found[2] or 0)
        total = hours * 60 + minutes
        if minutes < 60 and MORNING.hour * 60 <= total < EVENING.hour * 60:
            return total
    raise Invalid("digest-hour")


def time_options(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [*((each, each) for each in OFFERED), (NONE, turn.text("digest-time-none"))]


class DigestTime(RoleForm, opens_with="/jampagi", roles="agent"):
    short_menu = True

    hour = Question(
        parse_minute,
        load=int,
        suggest=time_options,
        tell=lambda turn, form: {"at": form.current_text(turn)},
    )

    sunday = YesNoQuestion(when=lambda form: form.hour != digest.NEVER)

    def current_text(self, turn: Turn) -> str:
        minute = digest.minute_of(turn.db, acting_role(turn, self).id)
        return turn.text("digest-time-none") if minute >= digest.NEVER else time_text(minute)

    def finish(self, turn: Turn) -> None:
        sundays = self.hour != digest.NEVER and self.sunday
        digest.set_time(turn.db, acting_role(turn, self).id, self.hour, sundays=sundays)
        if self.hour == digest.NEVER:
            turn.say("digest-time-off")
        else:
            name = "digest-time-done-daily" if sundays else "digest-time-done"
            turn.say(name, at=time_text(self.hour))
        turn.offer("/portofolio", "/menu")


def time_text(minute: int) -> str:
    return f"{minute // 60:02d}.{minute % 60:02d}"
