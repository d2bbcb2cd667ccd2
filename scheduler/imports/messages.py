"""Messages about member lists to their owners, when no turn of theirs says it; and the question to
members with a known phone whether their registration by somebody else is right.
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

LIST_REASON = "import"
ATTESTATION_REASON = "attested"
BATCH = 200
SHOWN_COUNTS = (
    RowState.READY,
    RowState.FLAWED,
    RowState.KNOWN,
    RowState.COMMITTED,
    RowState.UNDONE,
    RowState.KEPT,
)


def notify_progress(
    db: Session, texts: Texts, row: MemberList, name: str, now: datetime, *, count: int, total: int
) -> None:
    """Post how far the work is, in rows; `name` is that of the text."""
    about = f"{name.removeprefix('import-')}:{count}"
    notify_list_owner(db, texts, row, about, name, now, count=count, total=total)


def notify_checked(db: Session, texts: Texts, row: MemberList, now: datetime, unread: str) -> None:
    """Post the result of a check, and before it the columns that were not read."""
    if unread:
        notify_list_owner(db, texts, row, "unread", "import-unread", now, columns=unread)
    counts = count_values(db, row) | {"total": row.total}
    notify_list_owner(db, texts, row, "found", "import-found", now, f"/impor {row.id}", **counts)


def notify_refused(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    """Post why nothing of the sheet can be used."""
    why = row.refusal or {}
    name = f"error-{why['reason']}"
    notify_list_owner(db, texts, row, "refused", name, now, "/impor", **why["values"])


def notify_registered(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    """Post that all rows that were ready are registered."""
    counts = count_values(db, row)
    commands = [f"/perbaikan {row.id}"] if counts["flawed"] else []
    commands.append(f"/tarikdaftar {row.id}")
    key = f"committed:{counts['committed']}"
    notify_list_owner(db, texts, row, key, "import-committed", now, *commands, **counts)


def notify_undone(db: Session, texts: Texts, row: MemberList, now: datetime) -> None:
    """Post that the list is taken back."""
    counts = count_values(db, row)
    name = "import-undone-kept" if counts["kept"] else "import-undone"
    notify_list_owner(db, texts, row, "undone", name, now, "/impor", **counts)


def count_values(db: Session, row: MemberList) -> dict[str, Any]:
    """The number of rows in each state that the texts name."""
    counts = row_counts(db, row.id)
    return {state.value: counts[state] for state in SHOWN_COUNTS}


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
    """Post the text `name` to the person who sent the list, once for each `about`."""
    notify(
        db,
        texts,
        row.person_id,
        name,
        group_digits(values),
        *commands,
        now=now,
        reason=LIST_REASON,
        key=f"import:{row.id}:{row.round}:{about}",
    )


def group_digits(values: Mapping[str, object]) -> dict[str, object]:
    """The values, with long numbers as people write them: 25.000."""
    return {
        name: f"{value:,}".replace(",", ".") if isinstance(value, int) else value
        for name, value in values.items()
    }


def expire_lists(db: Session, texts: Texts, now: datetime) -> int:
    """Forget lists that waited long enough, and notify owners of rows that waited; how many."""
    old = select(MemberList).where(MemberList.expires_at <= now, MemberList.forgotten_at.is_(None))
    batch = old.order_by(MemberList.id).limit(BATCH).with_for_update(skip_locked=True)
    rows = list(db.scalars(batch))
    for row in rows:
        left = row_counts(db, row.id)
        waiting = left[RowState.READY] + left[RowState.FLAWED] + left[RowState.SKIPPED]
        member_lists.forget_lists(db, [row.id], now)
        if waiting:
            notify_list_owner(
                db, texts, row, "forgotten", "import-forgotten", now, "/impor", waiting=waiting
            )
    return len(rows)


def ask_members(db: Session, texts: Texts, now: datetime) -> int:
    """Ask members whose phone is proven to be theirs whether it is right; how many are asked."""
    waiting = select(Attestation).where(
        Attestation.asked_person_id.is_not(None), Attestation.asked_at.is_(None)
    )
    batch = waiting.order_by(Attestation.id).limit(BATCH).with_for_update(skip_locked=True)
    return sum(ask_member(db, texts, row, now) for row in db.scalars(batch))


def ask_member(db: Session, texts: Texts, row: Attestation, now: datetime) -> bool:
    """Ask whether the registration is right; False when it is rejected, or no channel is open."""
    assert row.asked_person_id is not None, "only attestations with a person to ask are selected"
    attestation.ask_person(db, row, row.asked_person_id, now)
    member = db.get_one(Participant, row.participant_id)
    if member.state == ApplicationState.REJECTED:
        return False
    enroller = db.get_one(Role, row.role_id)

    def values(language: str) -> dict[str, object]:
        return {
            "member": participant.identity(db, member).first_name,
            "by": role_holder_text(db, partial(texts, language), enroller),
        }

    return notify(
        db,
        texts,
        row.asked_person_id,
        "attested",
        values,
        f"/benarsaya {member.id}",
        f"/bukansayadaftar {member.id}",
        now=now,
        due_at=contact_rules.next_contact_time(now),
        reason=ATTESTATION_REASON,
        key=f"attested:{member.id}",
        participant_id=member.id,
    )
