"""Somebody among a role's people, by the application number."""

import re

from sqlalchemy.orm import Session

from models import scope
from models.participant import Participant
from models.role import Role


def find(db: Session, role: Role, text: str) -> Participant | None:
    """ "pb 2611 00042 7" is PB-2611-00042-7."""
    digits = re.fullmatch(r"pb(\d{4})(\d{5,})(\d)", re.sub(r"[\W_]+", "", text).lower(), re.ASCII)
    if digits is None:
        return None
    number = "PB-{}-{}-{}".format(*digits.groups())
    return db.scalar(scope.rows(role).where(Participant.number == number))
