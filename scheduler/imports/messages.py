"""What is said about lists to whoever sent them, when no turn of theirs says it.

Members whom others registered are asked whether it is right, where we know their phone.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.enrolment import attestation, member_lists
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import MemberList, RowState, row_counts
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.roles.role import Role

REASON = "import"
PIECE = 200


def notify_list_owner(
    db: Session,
    texts: Texts,
    row: MemberList,
    about: str,
    name: str,
    now: datetime,
    *commands: str,
    **values: object,
) -> None:
    """One letter to whoever sent the list, once about each thing."""
    notify(
        db,
        texts,
        row.person_id,
        name,
        grouped(values),
        *commands,
        now=now,
        reason=REASON,
        key=f"import:{row.id}:{row.round}:{about}",
    )


def grouped(values: Mapping[str, object]) -> dict[str, object]:
    """The values, with long numbers as people write them: 25.000."""
    return {
        name: f"{value:,}".replace(",", ".") if isinstance(value, int) else value
        for name, value in values.items()
    }


def numbers(db: Session, row: MemberList) -> dict[str, Any]:
    found = row_counts(db, row.id)
    names = (
        RowState.READY,
        RowState.FLAWED,
        RowState.KNOWN,
        RowState.COMMITTED,
        RowState.UNDONE,
        RowState.KEPT,
    )
    return {name.value: found[name] for name in names}


def found(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    known = numbers(db, row) | {"total": row.total}
    notify_list_owner(db, texts, row, "found", "import-found", now, f"/impor {row.id}", **known)


def refused(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    why = row.refusal or {}
    notify_list_owner(
        db, texts, row, "refused", f"error-{why['reason']}", now, "/impor", **why["values"]
    )


def progress(
    db: Session, texts: Texts, row: MemberList, what: str, count: int, total: int, now: datetime
) -> None:
    name = {"checking": "import-checking", "committing": "import-committing"}[what]
    notify_list_owner(db, texts, row, f"{what}:{count}", name, now, count=count, total=total)


def committed(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    known = numbers(db, row)
    mend = (f"/perbaikan {row.id}",) if known["flawed"] else ()
    about = f"committed:{known['committed']}"
    notify_list_owner(
        db, texts, row, about, "import-committed", now, *mend, f"/tarikdaftar {row.id}", **known
    )


def undone(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    known = numbers(db, row)
    name = "import-undone-kept" if known["kept"] else "import-undone"
    notify_list_owner(db, texts, row, "undone", name, now, "/impor", **known)


def expire_lists(db: Session, texts: Texts, now: datetime) -> int:
    """Lists that waited long enough are forgotten; whoever sent them is told once."""
    old = select(MemberList).where(MemberList.expires_at <= now, MemberList.forgotten_at.is_(None))
    rows = list(
        db.scalars(old.order_by(MemberList.id).limit(PIECE).with_for_update(skip_locked=True))
    )
    for row in rows:
        left = row_counts(db, row.id)
        waiting = left[RowState.READY] + left[RowState.FLAWED] + left[RowState.SKIPPED]
        member_lists.clear_list_rows(db, [row.id], now)
        if waiting:
            notify_list_owner(
                db, texts, row, "forgotten", "import-forgotten", now, "/impor", waiting=waiting
            )
    return len(rows)


ASK_REASON = "attested"


def ask_members(db: Session, texts: Texts, now: datetime) -> int:
    """Members with a phone that we know to be theirs are asked whether it is right."""
    waiting = select(Attestation).where(
        Attestation.asked_person_id.is_not(None), Attestation.asked_at.is_(None)
    )
    piece = waiting.order_by(Attestation.id).limit(PIECE).with_for_update(skip_locked=True)
    return sum(ask(db, texts, row, now) for row in db.scalars(piece))


def ask(db: Session, texts: Texts, row: Attestation, now: datetime) -> bool:
    assert row.asked_person_id is not None, "only who is to be asked is looked for"
    attestation.ask_person(db, row, row.asked_person_id, now)
    who = db.get_one(Participant, row.participant_id)
    if who.state == ApplicationState.REJECTED:
        return False
    by = db.get_one(Role, row.role_id)

    def values(language: str) -> dict[str, object]:
        member = participant.identity(db, who).first_name
        return {"member": member, "by": role_holder_text(db, partial(texts, language), by)}

    return notify(
        db,
        texts,
        row.asked_person_id,
        "attested",
        values,
        f"/benarsaya {who.id}",
        f"/bukansayadaftar {who.id}",
        now=now,
        due_at=contact_rules.next_contact_time(now),
        reason=ASK_REASON,
        key=f"attested:{who.id}",
        participant_id=who.id,
    )
