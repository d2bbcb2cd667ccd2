"""Broadcasts in words: the message itself, the preview's numbers, the state and the result.

The message in the preview, in the test and the one that is sent are one and the same.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bot.message import Option, Outbound
from bot.texts import Texts
from bot.turn import Turn
from domain.broadcasts import mentions_money
from domain.roles import RoleKind
from models import regions
from models.broadcasts import broadcast, lifecycle
from models.broadcasts.audience import PASSING, READY
from models.broadcasts.broadcast import Broadcast, BroadcastState, RecipientState
from models.broadcasts.lifecycle import BroadcastAction
from models.participants.standing import Standing
from models.roles import role as role_model
from models.roles.role import Role

STOP = "/stopinfo"
WHY = "/kenapa"
GROUPS = {
    Standing.ACTIVE: "broadcast-to-active",
    Standing.ARREARS: "broadcast-to-arrears",
    Standing.WAITING: "broadcast-to-waiting",
    Standing.EVERYBODY: "broadcast-to-everybody",
}
REASONS = {
    "already_today": "broadcast-later-already-today",
    "quiet": "broadcast-later-quiet",
    "deceased": "broadcast-left-deceased",
    "no_chat": "broadcast-left-no-chat",
    "no_consent": "broadcast-left-no-consent",
    "opted_out": "broadcast-left-opted-out",
    "no_channel": "broadcast-left-no-channel",
    "window": "broadcast-left-window",
    "twice": "broadcast-left-twice",
    "too_late": "broadcast-left-too-late",
}
"""Why somebody gets it later (the first two), or not at all."""

RECIPIENT_STATES = {
    RecipientState.SENT: "broadcast-fate-sent",
    RecipientState.REFUSED: "broadcast-fate-refused",
    RecipientState.UNKNOWN: "broadcast-fate-unknown",
    RecipientState.CANCELLED: "broadcast-fate-cancelled",
    RecipientState.POSTED: "broadcast-fate-posted",
    RecipientState.WAITING: "broadcast-fate-waiting",
    RecipientState.LEFT_OUT: "broadcast-fate-left-out",
}
STATES = {
    BroadcastState.ASKED: "broadcast-stage-asked",
    BroadcastState.RUNNING: "broadcast-stage-running",
    BroadcastState.PAUSED: "broadcast-stage-paused",
    BroadcastState.STOPPED: "broadcast-stage-stopped",
    BroadcastState.DECLINED: "broadcast-stage-declined",
    BroadcastState.DONE: "broadcast-stage-done",
}

ACTIONS = {
    BroadcastAction.APPROVE: "broadcast-do-approve",
    BroadcastAction.DECLINE: "broadcast-do-decline",
    BroadcastAction.PAUSE: "broadcast-do-pause",
    BroadcastAction.RESUME: "broadcast-do-resume",
    BroadcastAction.END: "broadcast-do-end",
}
SENDERS = {
    RoleKind.AGENT: "broadcast-from-agent",
    RoleKind.CADRE: "broadcast-from-cadre",
    RoleKind.OFFICER: "broadcast-from-officer",
}
"""By role, the text that says what the sender is."""


def broadcast_message(
    texts: Texts, language: str, name: str, kind: RoleKind, words: str
) -> Outbound:
    """The sender's name and role, their words, and how to get no more of it."""
    sender = texts(language, SENDERS[kind], name=name or texts(language, "posts-nameless"))
    text = texts(language, "broadcast-message", sender=sender, words=words)
    options = (
        Option(STOP, texts(language, "open-stopinfo")),
        Option(WHY, texts(language, "open-kenapa")),
    )
    return Outbound(text, options)


def own_message(turn: Turn, role: Role, text: str) -> Outbound:
    """The message of a sender in their own language."""
    name = role_model.name_of(turn.db, role).title()
    return broadcast_message(turn.texts, turn.person.language, name, RoleKind(role.kind), text)


def rw_label(turn: Turn, village: str, rw: str) -> str:
    """ "Kedaung Kali Angke RW 005" is too long for a button: the end of the name goes."""
    return f"{regions.name(turn.db, village)[:17].rstrip()} RW {rw}"


def preview_parts(turn: Turn, role: Role, text: str, counts: Counter[str]) -> list[str]:
    """The numbers, and what the sender should know before sending."""
    parts = [preview_text(turn, counts)]
    if lifecycle.needs_approval(turn.db, role, count_reached(counts)):
        most = lifecycle.ALONE[RoleKind(role.kind)]
        parts.append(turn.text("broadcast-approval", most=most, by=role.kind))
    if mentions_money(text):
        parts.append(turn.text("broadcast-doubtful"))
    return parts


def count_reached(counts: Counter[str]) -> int:
    """The number of people who get it now or later."""
    return counts[READY] + sum(counts[each] for each in PASSING)


def preview_text(turn: Turn, counts: Counter[str]) -> str:
    """The preview's numbers: now, later and left out are the audience together."""
    later = sum(counts[each] for each in PASSING)
    left = counts.total() - counts[READY] - later
    values = {"count": counts.total(), "now": counts[READY], "later": later, "left": left}
    parts = (turn.text("broadcast-counts", **values), count_lines(turn, REASONS, counts))
    return "\n".join(filter(None, parts))


def result_text(turn: Turn, row: Broadcast) -> str:
    """The progress of a broadcast; the numbers together are the audience."""
    counts = broadcast.recipient_counts(turn.db, row)
    meant = counts.total() - counts[RecipientState.LEFT_OUT]
    done = meant - counts[RecipientState.WAITING] - counts[RecipientState.POSTED]
    head = turn.text("broadcast-progress", done=done, count=meant, total=counts.total())
    states = count_lines(turn, RECIPIENT_STATES, counts)
    reasons = count_lines(turn, REASONS, broadcast.exclusion_counts(turn.db, row))
    return "\n".join(filter(None, (head, states, reasons)))


def count_lines(turn: Turn, names: Mapping[Any, str], counts: Counter[Any]) -> str:
    """One line for each count that is not zero."""
    lines = (turn.text(name, count=counts[each]) for each, name in names.items() if counts[each])
    return "\n".join(f"• {each}" for each in lines)


def state_text(turn: Turn, row: Broadcast) -> str:
    """The state; of a broadcast that was declined also why."""
    if row.reason:
        return turn.text("broadcast-declined-why", why=turn.text(f"option-{row.reason}"))
    return turn.text(STATES[BroadcastState(row.state)])
