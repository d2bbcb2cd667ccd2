"""A turn that is only tried: to read a form's words and options, or to check answers.

Nothing that is said in it is sent. Give it a session that does not commit.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.message import Inbound
from bot.state import State
from bot.texts import Texts
from bot.turn import Turn
from models.person import Caller


def rehearsal(db: Session, texts: Texts, now: datetime, language: str, person_id: int = 0) -> Turn:
    """`person_id` 0 is nobody we know."""
    caller = Caller(person_id, 0, "", "", language, False, None, now)
    return Turn(db, caller, Inbound("", "", ""), now, texts, State())
