"""What is told of a broadcast's people: how many hear it, and who does not, and why.

The letter of a broadcast: the preview, the test and the thing itself are one and the same.
"""

from collections import Counter
from typing import Any

from bot.message import Option, Outbound
from bot.texts import Texts
from bot.turn import Turn
from models.broadcasts import broadcast
from models.broadcasts.audience import PASSING, READY
from models.broadcasts.broadcast import Broadcast, BroadcastState, RecipientState
from models.participants.standing import Standing

STOP = "/stopinfo"
WHY = "/kenapa"


def broadcast_message(texts: Texts, language: str, name: str, words: str) -> Outbound:
    """Who says it, what they say, and how to hear no more of it."""
    sender = name or texts(language, "posts-nameless")
    text = texts(language, "broadcast-letter", name=sender, words=words)
    options = (
        Option(STOP, texts(language, "open-stopinfo")),
        Option(WHY, texts(language, "open-kenapa")),
    )
    return Outbound(text, options)


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
    RecipientState.SENT: "broadcast-fate-sent",
    RecipientState.REFUSED: "broadcast-fate-refused",
    RecipientState.UNKNOWN: "broadcast-fate-unknown",
    RecipientState.CANCELLED: "broadcast-fate-cancelled",
    RecipientState.POSTED: "broadcast-fate-posted",
    RecipientState.WAITING: "broadcast-fate-waiting",
    RecipientState.LEFT_OUT: "broadcast-fate-left-out",
}


STAGES = {
    BroadcastState.ASKED: "broadcast-stage-asked",
    BroadcastState.RUNNING: "broadcast-stage-running",
    BroadcastState.PAUSED: "broadcast-stage-paused",
    BroadcastState.STOPPED: "broadcast-stage-stopped",
    BroadcastState.DECLINED: "broadcast-stage-declined",
    BroadcastState.DONE: "broadcast-stage-done",
}


GROUPS = {
    Standing.ACTIVE: "broadcast-to-active",
    Standing.ARREARS: "broadcast-to-arrears",
    Standing.WAITING: "broadcast-to-waiting",
    Standing.EVERYBODY: "broadcast-to-everybody",
}


def lines(turn: Turn, names: dict[Any, str], counts: Counter[Any]) -> str:
    """One line for each that is not zero."""
    told = (turn.text(name, count=counts[each]) for each, name in names.items() if counts[each])
    return "\n".join(f"• {each}" for each in told)


def preview_text(turn: Turn, counts: Counter[str]) -> str:
    """The preview's numbers: now, later and left out are the audience together."""
    later = sum(counts[each] for each in PASSING)
    left = counts.total() - counts[READY] - later
    values = {"count": counts.total(), "now": counts[READY], "later": later, "left": left}
    head = turn.text("broadcast-counts", **values)
    more = [lines(turn, LATER, counts), lines(turn, LEFT, counts)]
    return "\n".join([head, *(each for each in more if each)])


def result_text(turn: Turn, row: Broadcast) -> str:
    """How far it is; the numbers are the audience together."""
    fates = broadcast.recipient_counts(turn.db, row)
    told = (
        fates.total()
        - fates[RecipientState.WAITING]
        - fates[RecipientState.POSTED]
        - fates[RecipientState.LEFT_OUT]
    )
    meant = fates.total() - fates[RecipientState.LEFT_OUT]
    head = turn.text("broadcast-progress", done=told, count=meant, total=fates.total())
    left = lines(turn, LEFT, broadcast.exclusion_counts(turn.db, row))
    return "\n".join(each for each in (head, lines(turn, FATES, fates), left) if each)


def state_text(turn: Turn, row: Broadcast) -> str:
    """How it stands; of one that was declined also why."""
    if row.reason:
        return turn.text("broadcast-declined-why", why=turn.text(f"option-{row.reason}"))
    return turn.text(STAGES[BroadcastState(row.state)])


def group_text(turn: Turn, name: str) -> str:
    return turn.text(GROUPS[Standing(name)])
