"""A letter about a receipt: what every sentence about one may name."""

from typing import Any

from sqlalchemy.orm import Session

from bot.message import Option, Outbound
from bot.texts import Texts, long_day, month_name
from domain.courtesy import local
from domain.protection import add_months
from models import participant, receipts, role
from models.participant import Participant
from models.payment import Payment
from models.role import Role


def body(
    db: Session, texts: Texts, language: str, name: str, row: Participant, event: Payment
) -> dict[str, Any]:
    """The sentence `name` with buttons that check the receipt and the own status."""
    values = said(db, texts, language, row, event)
    check = Option(f"/cekbukti {values['code']}", texts(language, "open-cekbukti"))
    options = (check, Option("/status", texts(language, "open-status")))
    found = Outbound(texts(language, name, **values), options).body()
    kept = {each: f"{text}" for each, text in values.items()}
    return found | {"name": name, "values": kept, "language": language}


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
    """ "Desember 2026 – Januari 2027"."""
    first = month_name(language, event.first_month)
    if event.months == 1:
        return first
    return f"{first} – {month_name(language, add_months(event.first_month, event.months - 1))}"
