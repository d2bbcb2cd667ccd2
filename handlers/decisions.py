"""Decisions about applications in words: for the person whose it is, and for officers."""

from collections.abc import Sequence

from bot.texts import Say
from bot.turn import Turn
from domain.branch.decisions import DecisionKind
from models.branch import decisions
from models.branch.holds import DecisionOutcome
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.roles import role
from models.roles.role import Role

BRANCH_LANGUAGE = "id"
"""The branch's own words about an application are kept in it, as its files have them."""


def reasons_text(say: Say, kind: str, reasons: Sequence[str]) -> str:
    """The reasons of a decision in one phrase: "foto KTP belum bisa dibaca; alamat belum lengkap".

    They are the words by which the questions are found that are asked again.
    """
    return "; ".join(say(f"{kind}-{each}") for each in reasons)


def next_text(say: Say, kind: str, reasons: Sequence[str]) -> str:
    """The next step after a refusal; empty for other decisions."""
    return say(f"{kind}-{reasons[0]}.next") if kind == DecisionKind.REJECTED else ""


def decided_text(turn: Turn, row: Participant) -> tuple[str, dict[str, object]]:
    """The name and the values of the text about a decision that was told; empty when official
    data, or nobody, said what is so."""
    decided = decisions.carried_out(turn.db, row)
    if decided is None:
        return "", {}
    kind, reasons = decided.kind, decided.reasons
    if kind == DecisionKind.APPROVED and row.state == ApplicationState.SUBMITTED:
        return "status-checked", {}
    kept = reasons_text(lambda name: turn.texts(BRANCH_LANGUAGE, name), kind, reasons)
    if row.state != ApplicationState.REJECTED or kept != participant.rejection(turn.db, row):
        return "", {}
    name = "status-repair-told" if kind == DecisionKind.REPAIR else "status-rejected-told"
    why, then = reasons_text(turn.text, kind, reasons), next_text(turn.text, kind, reasons)
    return name, {"why": why, "next": then}


def payment_code(turn: Turn, row: Participant) -> str:
    """The code that BPJS gave for the first payment, once it was told; empty without one."""
    if row.state != ApplicationState.AWAITING_PAYMENT:
        return ""
    return decisions.payment_codes(turn.db, [row]).get(row.id, "")


def reason_labels(turn: Turn, kind: DecisionKind, reasons: Sequence[str]) -> list[tuple[str, str]]:
    """Each reason with its short name."""
    return [(each, turn.text(f"{kind}-{each}.label")) for each in reasons]


def holder_name(turn: Turn, role_id: int) -> str:
    """The name of whoever has taken an application."""
    row = turn.db.get(Role, role_id)
    name = role.name_of(turn.db, row).title() if row else ""
    return name or turn.text("posts-nameless")


def outcome_text(turn: Turn, done: str, outcome: DecisionOutcome) -> str:
    """A sentence of what was done with how many applications, and why not with the others."""
    parts = [turn.text(done, count=len(outcome.done))] if outcome.done else []
    left = [*outcome.left.values()]
    parts += [
        turn.text(f"application-left-{each}", count=left.count(each))
        for each in dict.fromkeys(left)
    ]
    return " ".join(parts)
