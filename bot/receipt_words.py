"""A letter about a receipt: its buttons, and what every sentence about one may name."""

from datetime import date

from sqlalchemy.orm import Session

from bot.texts import Texts, long_day, month_name
from domain.courtesy import local
from domain.protection import add_months
from models import participant, receipts, role
from models.participant import Participant
from models.payment import Payment
from models.role import Role


def ways(db: Session, event: Payment) -> tuple[str, ...]:
    """The commands below a letter: check the receipt, see the own status."""
    return f"/cekbukti {receipts.code(db, event)}", "/status"


def said(
    db: Session, texts: Texts, language: str, row: Participant, event: Payment
) -> dict[str, object]:
    """The worker's first name, the agent, the months, what was paid (rupiah), the code, the local
    day."""
    agent = db.get(Role, event.agent_id) if event.agent_id else None
    called = role.name_of(db, agent).title() if agent else ""
    return {
        "name": participant.identity(db, row).first_name,
        "agent": called or texts(language, "posts-nameless"),
        "period": period(language, event),
        "paid": event.paid or 0,
        "code": receipts.code(db, event),
        "day": long_day(language, local(event.at).date()),
    }


def period(language: str, event: Payment) -> str:
    return month_range(language, event.first_month, event.months)


def month_range(language: str, first: date, months: int) -> str:
    """The months in words: "Desember 2026 – Januari 2027"."""
    begin = month_name(language, first)
    if months == 1:
        return begin
    return f"{begin} – {month_name(language, add_months(first, months - 1))}"
