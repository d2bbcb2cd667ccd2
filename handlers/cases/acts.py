"""Cases merged, and their wishes applied, by the chat and the desk alike."""

from bot.turn import Turn
from domain.invalid import Invalid
from domain.reminders.contact_rules import next_contact_time
from handlers.cases import letters
from handlers.cases.letters import REASON
from handlers.notify import notify
from handlers.portfolio.correction import CorrectedField, correct, read_field
from handlers.portfolio.words import name_of
from models import audit
from models.cases import messages
from models.cases.cases import ANSWERED_IN_CHAT, Case
from models.inbox import inbox, merge_cases
from models.inbox.inbox import CaseGone, CloseReason
from models.participants import participant
from models.participants.participant import Participant
from models.roles.role import Role

OFFERED = (
    CorrectedField.FULL_NAME,
    CorrectedField.BORN_ON,
    CorrectedField.STREET,
    CorrectedField.OCCUPATION,
)
"""Whatever an officer may correct of anybody."""


def may_apply(row: Participant | None, field: str) -> bool:
    """Whether an officer may correct this field: the phone number of somebody with a chat only the
    person does, who proves it."""
    is_phone = field == CorrectedField.PHONE
    return field in OFFERED or (is_phone and row is not None and row.person_id is None)


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


def apply_wish(
    turn: Turn, mine: Role, case: Case, row: Participant, field: str, value: str
) -> bool:
    """Apply a correction that a case asks for, and say so; whether that closed the case, because it
    was asked for in so many words. CaseGone when it was closed, or the person erased, meanwhile."""
    if not (participant.lock_known(turn.db, row) and may_apply(row, field)):
        raise CaseGone
    is_whole = field in messages.request_of(turn.db, case)
    if is_whole:
        inbox.close(turn.db, case, mine, CloseReason.DONE, turn.now)
        letters.tell_closed(turn, case, CloseReason.DONE)
    correct(turn, row, CorrectedField(field), value)
    subject = f"participant:{row.id}"
    audit.record(turn.db, f"role:{mine.id}", "corrected", subject, turn.now, field=field)
    name, number = name_of(turn, row), f"{case.id}"
    turn.say("apply-correction-done", name=name, number=number, closed=f"{is_whole}".lower())
    return is_whole


def apply_typed(
    turn: Turn, mine: Role, case: Case, row: Participant, field: str, text: str
) -> bool:
    """Apply what an officer typed for a field, as `apply_wish` does; Invalid or Ambiguous."""
    if not may_apply(row, field):
        raise Invalid("corrected-field")
    value = read_field(turn, CorrectedField(field), text)
    return apply_wish(turn, mine, case, row, field, value)
