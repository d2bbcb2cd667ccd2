"""Two cases of one person and one kind become one: their histories are joined, and both numbers
lead to the one that stays, the older one."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models import audit
from models.cases import talks
from models.cases.cases import Case, CaseKind, CaseState
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.inbox import inbox, owners
from models.inbox.talks import Taken
from models.roles.role import Role

MERGEABLE = (
    CaseKind.HELP,
    CaseKind.COMPLAINT,
    CaseKind.APPLICATION,
    CaseKind.NIK_TAKEN,
    CaseKind.DENIED,
    CaseKind.UNREACHED,
)
"""The kinds that are words only; a payment, a correction, an erasure, a chat that was unlinked and
a claim each have something of their own to be done."""
MERGED = "merged"


def others(db: Session, row: Case, role: Role) -> Sequence[Case]:
    """The cases that may be merged with this one, of those that the role sees, the oldest first."""
    if row.kind not in MERGEABLE or row.closed_at is not None:
        return ()
    same = Case.kind == row.kind, Case.id != row.id, is_of_same_person(row)
    rows = select(Case).where(inbox.may_see_condition(db, role), *same)
    return db.scalars(rows.order_by(Case.id)).all()


def is_of_same_person(row: Case) -> ColumnElement[bool]:
    """The condition on `Case` of being about whoever this one is about."""
    participant = Case.participant_id.is_not_distinct_from(row.participant_id)
    if row.person_id is None and row.participant_id is None:
        return Case.id == row.id
    return Case.person_id.is_not_distinct_from(row.person_id) & participant


def merge(db: Session, row: Case, other: Case, role: Role, now: datetime) -> Case:
    """Make one case of two that `others` names; the one that stays.

    CaseGone when one was closed meanwhile; Taken when a colleague talks about one of them.
    """
    kept, gone = sorted((row, other), key=lambda each: each.id)
    for each in (kept, gone):
        inbox.lock(db, each)
        talk = talks.open_talk_of_case(db, each.id)
        if talk and talk.role_id != role.id:
            raise Taken(talk)
    for table in (CaseMessage, Talk):
        moved = update(table).where(table.case_id == gone.id)
        db.execute(
            moved.values(case_id=kept.id), execution_options={"synchronize_session": "fetch"}
        )
    wait_as_both(kept, gone)
    actor = f"role:{role.id}"
    owners.give(db, kept, kept.owner_id or gone.owner_id, actor, now)
    owners.give(db, gone, None, actor, now)
    kept.area = kept.area or gone.area
    gone.state, gone.closed_at, gone.close_reason = CaseState.CLOSED, now, MERGED
    gone.merged_into, gone.goes_up_at = kept.id, None
    audit.record(db, actor, MERGED, f"case:{kept.id}", now, other=gone.id)
    audit.record(db, actor, MERGED, f"case:{gone.id}", now, into=kept.id)
    db.flush()
    return kept


def wait_as_both(kept: Case, gone: Case) -> None:
    """Let the case that stays wait for whatever the other one waited for, by the earlier
    promise."""
    if gone.state != CaseState.OPEN:
        return
    if kept.state != CaseState.OPEN:
        kept.state, kept.due_at, kept.level = CaseState.OPEN, gone.due_at, gone.level
        kept.goes_up_at = gone.goes_up_at
        return
    kept.due_at = min(kept.due_at, gone.due_at)
    times = [each for each in (kept.goes_up_at, gone.goes_up_at) if each]
    kept.goes_up_at = min(times, default=None)
