"""Two registrations side by side: what is the same, what differs, nothing in full."""

from datetime import date
from typing import Any

from bot.turn import Turn
from domain.alike import Reason
from domain.courtesy import local
from domain.nik import mask
from handlers import people
from models import participant, scope
from models.participant import Participant
from models.role import Role
from models.twin import Twin

REASONS = {
    Reason.ERASED: "pair-erased",
    Reason.SAME_NIK: "pair-same-nik",
    Reason.NEAR_NIK: "pair-near-nik",
    Reason.SAME_PHONE: "pair-same-phone",
    Reason.SAME_BIRTH: "pair-same-birth",
    Reason.SWAPPED_BIRTH: "pair-swapped-birth",
    Reason.SAME_HOME: "pair-same-home",
    Reason.NEAR_NAME: "pair-near-name",
}


def told(turn: Turn, role: Role, pair: Twin) -> dict[str, object]:
    """The values of the question about a pair."""
    rows = [scope.find(turn.db, role, each) for each in (pair.one, pair.other)]
    why = "\n".join(f"• {turn.word(REASONS[Reason(each)])}" for each in pair.reasons)
    shown = [side(turn, row) if row else "-" for row in rows]
    return {"one": shown[0], "other": shown[1], "why": why, "score": pair.score}


def side(turn: Turn, row: Participant) -> str:
    """One registration, its NIK and phone masked."""
    who = participant.identity(turn.db, row)
    values: dict[str, Any] = {
        "name": people.name_of(turn, row),
        "nik": mask(who.nik) if who.nik else "-",
        "born": date.fromisoformat(who.born_on) if who.born_on else "-",
        "phone": f"****{who.phone[-4:]}" if who.phone else "-",
        "home": people.home(turn, row),
        "standing": people.standing(turn, row),
        "day": local(row.submitted_at).date(),
        "number": row.number or "-",
    }
    return turn.word("pair-side", **values)
