"""Broadcasts in words: the message itself, the preview's numbers, the state and the result.

The message in the preview, in the test and the one that is sent are one and the same.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement

from bot.message import Option, Outbound
from bot.texts import Texts, month_name, rupiah
from bot.turn import Turn
from domain.broadcasts.text_rules import check_broadcast_text
from domain.calendar import add_months, month_start, to_local_time
from domain.contributions.protection import (
    GRACE_MONTHS,
    JKM_FIRST_MONTHS,
    JKM_FULL,
    JKM_WAITING_MONTHS,
)
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Invalid
from domain.knowledge.answers import fill
from domain.roles import RoleKind
from handlers.contributions.words import tariff
from handlers.notify import button_label
from models.broadcasts import broadcast, lifecycle
from models.broadcasts.broadcast import Broadcast, BroadcastState, RecipientState
from models.broadcasts.effects import count_effects
from models.broadcasts.lifecycle import BroadcastAction
from models.broadcasts.ready import ReadyBroadcast, find_ready, load_ready
from models.messaging import outbox
from models.participants.standing import ANYBODY
from models.people import person
from models.roles import role as role_model
from models.roles.role import Role

READY_MARK = "#"
"""Before the name of a ready broadcast, as the value of its button."""
STOP = "/stopinfo"
NEXT_STEPS = ("/daftar", "/status", "/bayar", "/klaim", "/petugas")
"""The commands that somebody may put below words of their own."""
WHY = "/kenapa"
REASONS = {
    "already_today": "broadcast-later-already-today",
    "quiet": "broadcast-later-quiet",
    "window_then": "broadcast-later-window",
    "deceased": "broadcast-left-deceased",
    "no_chat": "broadcast-left-no-chat",
    "no_consent": "broadcast-left-no-consent",
    "opted_out": "broadcast-left-opted-out",
    "no_channel": "broadcast-left-no-channel",
    "window": "broadcast-left-window",
    "twice": "broadcast-left-twice",
    "too_late": "broadcast-left-too-late",
}
"""Why somebody gets it later (the first three), or not at all."""

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


@dataclass(frozen=True)
class Wording:
    """The words of a broadcast: in Indonesian or as somebody typed them, in English where they
    are ready, the command of the first button, whom of the audience it concerns, and the day of the
    message that it puts right."""

    text: str
    english: str = ""
    button: str = ""
    concerns: ColumnElement[bool] = ANYBODY
    corrects: date | None = None

    def in_language(self, language: str) -> str:
        """The words that somebody of this language reads."""
        return self.english if language == "en" and self.english else self.text


def wording(
    turn: Turn,
    typed: str,
    corrected: Broadcast | None = None,
    starts_at: datetime | None = None,
    *,
    english: str = "",
    button: str = "",
) -> Wording:
    """The words that somebody typed, with those in `english` and the command of a first button,
    where they gave one; or those of the ready broadcast that they chose, with the figures of the
    day on which it starts. It may put another right. Invalid for what may not be sent."""
    day = to_local_time(starts_at or turn.now).date()
    corrects = to_local_time(corrected.created_at).date() if corrected else None
    chosen = find_ready(typed.removeprefix(READY_MARK)) if typed.startswith(READY_MARK) else None
    if chosen is None:
        other = check_broadcast_text(english) if english.strip() else ""
        step = button if button in NEXT_STEPS else ""
        return Wording(check_broadcast_text(typed), other, step, corrects=corrects)
    texts = [ready_text(chosen, each, day) for each in ("id", "en")]
    if not all(texts):
        raise Invalid("broadcast-not-today")
    concerns = chosen.concerns(turn.today)
    return Wording(texts[0] or "", texts[1] or "", chosen.button, concerns, corrects)


def ready_choices(turn: Turn, group: str) -> list[tuple[str, str]]:
    """The ready broadcasts for a group that may be sent today: the value and the title."""
    return [
        (f"{READY_MARK}{each.name}", each.titles[turn.person.language])
        for each in load_ready().values()
        if not each.by_event and group in (each.group, "") and ready_text(each, "id", turn.today)
    ]


def ready_text(ready: ReadyBroadcast, language: str, day: date) -> str | None:
    """The words of a ready broadcast with the figures of a day; None when a figure has no value
    then."""
    return fill(ready.texts[language], figures(language, month_start(day)))


def figures(language: str, month: date) -> dict[str, str]:
    """The values of the places in a ready broadcast, in a contribution month."""
    values = {
        "jkm_full": rupiah(JKM_FULL),
        "jkm_first": rupiah(JKM_FIRST_MONTHS),
        "jkm_months": f"{JKM_WAITING_MONTHS}",
        "grace": f"{GRACE_MONTHS}",
    }
    for sector in Sector:
        dues = tariff().dues(0, sector, Payer.SELF, Programme.TWO, month)
        values |= {f"now_{sector}": rupiah(dues.total), "then_two": rupiah(dues.full_total)}
        if last := tariff().discounted_until(sector, Payer.SELF, month):
            after = add_months(month_start(last), 1)
            later = tariff().dues(0, sector, Payer.SELF, Programme.TWO, after)
            values |= {
                f"until_{sector}": month_name(language, last),
                f"after_{sector}": month_name(language, after),
                f"then_{sector}": rupiah(later.total),
            }
    three = tariff().dues(0, Sector.OTHER, Payer.SELF, Programme.THREE, month)
    return values | {"now_three": rupiah(three.total)}


def own_message(turn: Turn, role: Role, words: Wording) -> Outbound:
    """The message of a sender in their own language."""
    name, language = role_model.name_of(turn.db, role).title(), turn.person.language
    kind, text = RoleKind(role.kind), words.in_language(language)
    return broadcast_message(turn.texts, language, name, kind, text, words.button, words.corrects)


def step_text(turn: Turn, command: str) -> str:
    """The label of the first button."""
    return button_label(turn.texts, turn.person.language, command)


def send_test(turn: Turn, role: Role, words: Wording, photo_id: int | None) -> bool:
    """Send it to the sender alone, as people will get it; False when no address takes it."""
    address = person.best_address(turn.db, turn.person.id)
    if address is None:
        return False
    body = with_picture(own_message(turn, role, words), photo_id)
    to = turn.person.id, address.channel, address.address
    outbox.post(turn.db, *to, body, now=turn.now, reason="trial")
    return True


def broadcast_message(
    texts: Texts,
    language: str,
    name: str,
    kind: RoleKind,
    words: str,
    button: str = "",
    corrects: date | None = None,
) -> Outbound:
    """The sender's name and role, their words, the next step, and how to get no more of it; of a
    correction the day of the message that it puts right."""
    if corrects:
        words = texts(language, "broadcast-correction", day=corrects, words=words)
    sender = texts(language, SENDERS[kind], name=name or texts(language, "posts-nameless"))
    text = texts(language, "broadcast-message", sender=sender, words=words)
    return Outbound(text, ways_on(texts, language, button))


def ways_on(texts: Texts, language: str, button: str) -> tuple[Option, ...]:
    """The buttons below a message to many: the next step, how to stop, and why it came."""
    commands = (*([button] if button else []), STOP, WHY)
    return tuple(Option(each, button_label(texts, language, each)) for each in commands)


def with_picture(message: Outbound, photo_id: int | None) -> dict[str, Any]:
    """The message as the outbox stores it, with the picture that goes along."""
    return message.body() | ({"file": photo_id} if photo_id else {})


def event_message(texts: Texts, language: str, ready: ReadyBroadcast, day: date) -> Outbound | None:
    """The announcement of an event, in nobody's name; None when a figure has no value then."""
    said = ready_text(ready, language, day)
    if said is None:
        return None
    text = texts(language, "broadcast-event", words=said)
    return Outbound(text, ways_on(texts, language, ready.button))


def moment_values(moment: datetime) -> dict[str, object]:
    """The local day and hour of a moment, for a text."""
    here = to_local_time(moment)
    return {"day": here.date(), "hour": f"{here:%H.%M}"}


def start_text(row: Broadcast) -> str:
    """The name of the text that says what happens with a new broadcast."""
    if row.state == BroadcastState.ASKED:
        return "broadcast-asked"
    return "broadcast-kept-for-then" if row.starts_at else "broadcast-begun"


def result_text(turn: Turn, row: Broadcast) -> str:
    """The progress of a broadcast, whose numbers together are the audience; and its effects."""
    counts = broadcast.recipient_counts(turn.db, row)
    meant = counts.total() - counts[RecipientState.LEFT_OUT]
    done = meant - counts[RecipientState.WAITING] - counts[RecipientState.POSTED]
    head = turn.text("broadcast-progress", done=done, count=meant, total=counts.total())
    states = count_lines(turn, RECIPIENT_STATES, counts)
    reasons = count_lines(turn, REASONS, broadcast.exclusion_counts(turn.db, row))
    effects = ""
    if counts[RecipientState.SENT]:
        found = count_effects(turn.db, row)._asdict()
        effects = turn.text("broadcast-effects", **{each: f"{n}" for each, n in found.items()})
    return "\n".join(filter(None, (head, states, reasons, effects)))


def count_lines(turn: Turn, names: Mapping[Any, str], counts: Counter[Any]) -> str:
    """One line for each count that is not zero."""
    lines = (turn.text(name, count=counts[each]) for each, name in names.items() if counts[each])
    return "\n".join(f"• {each}" for each in lines)


def state_text(turn: Turn, row: Broadcast) -> str:
    """The state; of a broadcast that was declined also why, of one that has not begun also when,
    of a correction what it puts right."""
    state = turn.text(STATES[BroadcastState(row.state)])
    if row.reason:
        state = turn.text("broadcast-declined-why", why=turn.text(f"option-{row.reason}"))
    elif row.starts_at and row.starts_at > turn.now and row.ended_at is None:
        name = "broadcast-planned" if row.state == BroadcastState.RUNNING else "broadcast-starts"
        planned = turn.text(name, **moment_values(row.starts_at))
        state = planned if row.state == BroadcastState.RUNNING else f"{state} {planned}"
    corrects = lifecycle.corrected_day(turn.db, row)
    return turn.text("broadcast-corrects", state=state, day=corrects) if corrects else state
