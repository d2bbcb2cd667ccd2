"""When the morning digest shall come: any time between 07:00 and 20:00, or never."""

import re

from bot.forms.questions import Question
from bot.turn import Turn
from domain.invalid import Invalid
from domain.reminders.contact_rules import EVENING, MORNING
from handlers.roles.role_form import RoleForm, acting_role
from models.digests import digest

OFFERED = ("07.00", "07.30", "08.00", "09.00", "12.00", "17.00")
NONE = "stop"
CLOCK = re.compile(r"(?:jam|pukul|at)?\s*(\d{1,2})(?:[.:](\d{2}))?(?:\s*wib)?", re.IGNORECASE)


def read_hour(turn: Turn, text: str) -> int:
    """Minutes since midnight, or NEVER."""
    said = text.strip().casefold()
    if said in (NONE, turn.text("digest-time-none").casefold()):
        return digest.NEVER
    found = CLOCK.fullmatch(said)
    minute = int(found[1]) * 60 + int(found[2] or 0) if found else -1
    if found and int(found[2] or 0) < 60 and MORNING.hour * 60 <= minute < EVENING.hour * 60:
        return minute
    raise Invalid("digest-hour")


def suggested(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [*((each, each) for each in OFFERED), (NONE, turn.text("digest-time-none"))]


def time_text(minute: int) -> str:
    return f"{minute // 60:02d}.{minute % 60:02d}"


class DigestTime(RoleForm, opens_with="/jampagi", roles="agent"):
    hour = Question(
        read_hour, load=int, suggest=suggested, tell=lambda turn, form: form.now_at(turn)
    )

    def now_at(self, turn: Turn) -> dict[str, object]:
        minute = digest.minute_of(turn.db, acting_role(turn, self).id)
        off = minute >= digest.NEVER
        return {"at": turn.text("digest-time-none") if off else time_text(minute)}

    def finish(self, turn: Turn) -> None:
        digest.set_time(turn.db, acting_role(turn, self).id, self.hour)
        if self.hour == digest.NEVER:
            turn.say("digest-time-off")
        else:
            turn.say("digest-time-done", at=time_text(self.hour))
        turn.offer("/portofolio", "/menu")
