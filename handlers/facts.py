"""What becomes of the answers of a registration: who it is, and the columns of an application."""

from bot.turn import Turn
from domain import nik
from domain.organisation import Organisation
from domain.tariff import Payer
from handlers.particulars import Particulars
from models.participant import Identity


def identity(form: Particulars) -> Identity:
    phone = form.phone.removesuffix(" proven")
    return Identity(
        nik=form.nik,
        full_name=form.full_name,
        born_on=form.born_on.isoformat(),
        phone="" if phone == "NONE" else phone,
        street=form.street,
    )


def facts(turn: Turn, form: Particulars) -> dict[str, object]:
    """The columns of an application."""
    rt, rw = form.rtrw.split("/")
    umum = form.organisation is Organisation.UMUM
    return {
        "person_id": None,
        "registered_by": turn.person.id,
        "sex": form.sex,
        "village": form.village,
        "rt": rt,
        "rw": rw,
        "organisation": form.organisation,
        "post": None if umum else form.answers.get("post") or None,
        "occupation": form.occupation,
        "sector": form.sector,
        "income": form.monthly_income,
        "programme": form.programme,
        "payer": form.payer,
        "months": form.months if form.payer is Payer.SELF else 1,
        "declared_at": turn.now,
        "flags": flags(form),
        "photo_id": int(form.answers.get("photo") or 0) or None,
        "rejection": None,
    }


def flags(form: Particulars) -> list[str]:
    """What the person confirmed although it looks odd: for the branch to see."""
    doubts = nik.warnings(form.number, form.today, born_on=form.born_on, sex=form.sex)
    proven = ["phone_proven"] if form.phone.endswith(" proven") else []
    return [str(doubt) for doubt in doubts] + proven
