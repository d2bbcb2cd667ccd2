"""What becomes of the answers of a registration: the columns of an application."""

from bot.turn import Turn
from domain import nik
from exchange import intake_values
from handlers.particulars import Particulars


def facts(turn: Turn, form: Particulars) -> dict[str, object]:
    """The columns of an application."""
    photo_id = int(form.answers.get("photo") or 0) or None
    said = intake_values.facts(form.answers, form.monthly_income, flags(form), photo_id)
    return said | {
        "person_id": None,
        "registered_by": turn.person.id,
        "declared_at": turn.now,
    }


def flags(form: Particulars) -> list[str]:
    """What the person confirmed although it looks odd: for the branch to see."""
    doubts = nik.warnings(form.number, form.today, born_on=form.born_on, sex=form.sex)
    proven = ["phone_proven"] if form.phone.endswith(" proven") else []
    return [str(doubt) for doubt in doubts] + proven
