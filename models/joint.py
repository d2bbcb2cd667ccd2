"""What two registrations become when they are joined: by `kept.column` or `gone.column`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from models.participant import Participant, State


def value(kept: Participant, gone: Participant, where: str) -> Any:
    row, _, column = where.partition(".")
    return getattr(kept if row == "kept" else gone, column)


def put(kept: Participant, gone: Participant, where: str, new: Any) -> None:
    row, _, column = where.partition(".")
    setattr(kept if row == "kept" else gone, column, new)


def text(value: object) -> str | None:
    return None if value is None else str(value)


LOADS: Mapping[str, Any] = {
    "state": str,
    "data_origin": str,
    "protected_until": date.fromisoformat,
    "data_as_of": date.fromisoformat,
}


def loaded(where: str, kept: str | None) -> Any:
    return None if kept is None else LOADS.get(where.partition(".")[2], int)(kept)


PROTECTION = ("state", "protected_until", "data_as_of", "data_origin")


def wanted(kept: Participant, gone: Participant) -> dict[str, Any]:
    """By `kept.` or `gone.` column, the value that it gets."""
    changes: dict[str, Any] = {
        "gone.merged_into": kept.id,
        "gone.duplicate_of": kept.id,
        "gone.agent_id": None,
        "gone.protected_until": None,
        "kept.agent_id": kept.agent_id or gone.agent_id,
        "kept.person_id": kept.person_id or gone.person_id,
        "kept.duplicate_of": None if kept.duplicate_of == gone.id else kept.duplicate_of,
    }
    later = (gone.protected_until or date.min) > (kept.protected_until or date.min)
    if gone.state == State.ACTIVE and later:
        changes |= {f"kept.{each}": getattr(gone, each) for each in PROTECTION}
    return {each: new for each, new in changes.items() if new != value(kept, gone, each)}
