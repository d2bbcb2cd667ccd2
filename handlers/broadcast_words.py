"""What is told of a broadcast's people: how many hear it, and who does not, and why."""

from collections import Counter
from typing import Any

from bot.turn import Turn
from models import broadcast_result
from models.audience import PASSING, READY
from models.campaign import Campaign, Fate, Stage
from models.group import Group

LEFT = {
    "deceased": "broadcast-left-deceased",
    "no_chat": "broadcast-left-no-chat",
    "no_consent": "broadcast-left-no-consent",
    "opted_out": "broadcast-left-opted-out",
    "no_channel": "broadcast-left-no-channel",
    "window": "broadcast-left-window",
    "twice": "broadcast-left-twice",
    "too_late": "broadcast-left-too-late",
}
LATER = {"already_today": "broadcast-later-already-today", "quiet": "broadcast-later-quiet"}
FATES = {
    Fate.SENT: "broadcast-fate-sent",
    Fate.REFUSED: "broadcast-fate-refused",
    Fate.UNKNOWN: "broadcast-fate-unknown",
    Fate.CANCELLED: "broadcast-fate-cancelled",
    Fate.POSTED: "broadcast-fate-posted",
    Fate.WAITING: "broadcast-fate-waiting",
    Fate.LEFT_OUT: "broadcast-fate-left-out",
}


STAGES = {
    Stage.ASKED: "broadcast-stage-asked",
    Stage.RUNNING: "broadcast-stage-running",
    Stage.PAUSED: "broadcast-stage-paused",
    Stage.STOPPED: "broadcast-stage-stopped",
    Stage.DECLINED: "broadcast-stage-declined",
    Stage.DONE: "broadcast-stage-done",
}


GROUPS = {
    Group.ACTIVE: "broadcast-to-active",
    Group.ARREARS: "broadcast-to-arrears",
    Group.WAITING: "broadcast-to-waiting",
    Group.EVERYBODY: "broadcast-to-everybody",
}


def lines(turn: Turn, names: dict[Any, str], counts: Counter[Any]) -> str:
    """One line for each that is not zero."""
    told = (turn.word(name, count=counts[each]) for each, name in names.items() if counts[each])
    return "\n".join(f"• {each}" for each in told)


def counted(turn: Turn, counts: Counter[str]) -> str:
    """The preview's numbers: now, later and left out are the audience together."""
    later = sum(counts[each] for each in PASSING)
    left = counts.total() - counts[READY] - later
    values = {"count": counts.total(), "now": counts[READY], "later": later, "left": left}
    head = turn.word("broadcast-counts", **values)
    more = [lines(turn, LATER, counts), lines(turn, LEFT, counts)]
    return "\n".join([head, *(each for each in more if each)])


def result(turn: Turn, row: Campaign) -> str:
    """How far it is; the numbers are the audience together."""
    fates = broadcast_result.fates(turn.db, row)
    told = fates.total() - fates[Fate.WAITING] - fates[Fate.POSTED] - fates[Fate.LEFT_OUT]
    meant = fates.total() - fates[Fate.LEFT_OUT]
    head = turn.word("broadcast-progress", done=told, count=meant, total=fates.total())
    left = lines(turn, LEFT, broadcast_result.reasons(turn.db, row))
    return "\n".join(each for each in (head, lines(turn, FATES, fates), left) if each)


def stage(turn: Turn, row: Campaign) -> str:
    """How it stands; of one that was declined also why."""
    if row.reason:
        return turn.word("broadcast-declined-why", why=turn.word(f"option-{row.reason}"))
    return turn.word(STAGES[Stage(row.stage)])


def group(turn: Turn, name: str) -> str:
    return turn.word(GROUPS[Group(name)])
