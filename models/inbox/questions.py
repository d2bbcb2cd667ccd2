"""Questions that the bot passed on to staff and that nobody has answered yet, by their kind."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast, exists, literal, select
from sqlalchemy.orm import Session, aliased

from models.audit import Audit
from models.cases.cases import REQUESTS, Case, CaseState
from models.cases.messages import CaseMessage
from models.inbox import inbox
from models.roles.role import Role

ASKED = "asked a question"
"""The verb of the audit log; the subject is `question:` and the kind."""
SUBJECT = "question:"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A kind of question with the cases in which it waits, the oldest first, the time of the first,
    and the newest message that asks it."""

    kind: str
    cases: Sequence[int]
    since: datetime
    example: CaseMessage


def unanswered(db: Session, role: Role) -> list[AskedQuestion]:
    """The kinds that wait in open requests of this role, the most asked first."""
    answer = aliased(CaseMessage)
    by_staff = answer.role_id.is_not(None), ~answer.is_note
    answered = exists().where(answer.case_id == Case.id, *by_staff, answer.at >= Audit.at)
    rows = (
        select(Audit.subject, Audit.at, CaseMessage)
        .select_from(Case)
        .join(Audit, Audit.actor == literal("person:").concat(cast(Case.person_id, String)))
        .join(CaseMessage, (CaseMessage.case_id == Case.id) & (CaseMessage.at == Audit.at))
        .where(
            Case.kind.in_(REQUESTS),
            Case.state == CaseState.OPEN,
            inbox.sees_condition(db, role),
            Audit.verb == ASKED,
            CaseMessage.role_id.is_(None),
            ~answered,
        )
        .order_by(Audit.id)
    )
    found = defaultdict[str, list[tuple[datetime, CaseMessage]]](list)
    for subject, at, message in db.execute(rows):
        found[subject.removeprefix(SUBJECT)].append((at, message))
    questions = [
        AskedQuestion(
            kind,
            list(dict.fromkeys(message.case_id for _, message in asked)),
            asked[0][0],
            asked[-1][1],
        )
        for kind, asked in found.items()
    ]
    return sorted(questions, key=lambda each: (-len(each.cases), each.since, each.kind))
