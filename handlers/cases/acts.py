"""Making one case of two, by the chat and the desk alike."""

from bot.turn import Turn
from domain.reminders.contact_rules import next_contact_time
from handlers.cases.letters import REASON
from handlers.notify import notify
from models.cases.cases import ANSWERED_IN_CHAT, Case
from models.inbox import merge_cases
from models.roles.role import Role


def merge(turn: Turn, row: Case, other: Case, mine: Role) -> Case:
    """Merge two cases, say which stays, and tell the person; CaseGone or Taken as in the model."""
    kept = merge_cases.merge(turn.db, row, other, mine, turn.now)
    gone = other if kept is row else row
    numbers = {"number": f"{kept.id}", "other": f"{gone.id}"}
    if kept.person_id is not None and kept.kind in ANSWERED_IN_CHAT:
        notify(
            turn.db,
            turn.texts,
            kept.person_id,
            "case-merged",
            numbers,
            f"/balas {kept.id}",
            now=turn.now,
            due_at=next_contact_time(turn.now),
            reason=REASON,
            key=f"case-merged:{gone.id}",
        )
    turn.say("merge-case-done", **numbers)
    return kept
