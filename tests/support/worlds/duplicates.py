"""People of a portfolio, and one who was registered twice."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from models.participants.participant import Identity
from models.people import person
from models.roles import role
from tests.support import people

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
TWICE = Identity("3173015208859010", "SITTI AMINA", "1985-08-12", "", "Jln Mangga 12")


def two(db: Session) -> None:
    people.member(db, None, date(2026, 11, 30))
    people.member(db, None, date(2026, 12, 31), TWICE)


def portfolio(db: Session, agent: int, count: int) -> None:
    mine = role.find_open_roles(db, agent)[0].id
    for number in range(count + 1):
        born = f"19{70 + number}-01-01"
        who = Identity(f"317301410170{number:04d}", f"BUDI {number}", born)
        chat = person.find_or_create(db, "web", f"folk-{number}", NOW).id if number else None
        people.member(db, chat, date(2026, 12, 31), who, agent_id=mine)
