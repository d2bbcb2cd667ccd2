"""Data that are masked otherwise, shown on a page for a while once a reason was given."""

from datetime import timedelta

from models.roles import access_log
from web.desk.page import Desk

REVEALED_FOR = timedelta(minutes=10)


def is_revealed(desk: Desk, what: str, id: int) -> bool:
    """Whether the role was shown this number of the participant, or role, a moment ago."""
    return access_log.has_seen_since(desk.db, desk.role, what, id, desk.now - REVEALED_FOR)


def revealed_text(desk: Desk) -> str:
    """The sentence that says for how long it is shown."""
    return desk.t("desk-revealed", minutes=REVEALED_FOR // timedelta(minutes=1))
