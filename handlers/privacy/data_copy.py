"""The right to a copy of one's data: it is asked for here, and follows a moment later.

A copy costs as much as all files that somebody has sent, so they get only some in a day.
"""

import re
from datetime import timedelta

from bot.forms.form import Form
from bot.turn import Turn
from models import audit
from models.people import copy_orders
from models.roles import role

TAKEN = "took data"
DAY = timedelta(days=1)
MOST_A_DAY = 5
OF_OWN = re.compile(r"\b(?:saya|ku|aku|gue|gw|sendiri|pribadi|my|own)\b", re.IGNORECASE)


class Download(Form, opens_with="/unduh, unduh data, download"):
    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Staff have downloads of other kinds too: they choose, unless theirs is named."""
        named = turn.message.text.startswith("/") or not turn.message.text
        is_own = named or bool(OF_OWN.search(turn.message.text))
        if is_own or not role.find_open_roles(turn.db, turn.person.id):
            return True
        turn.say("which-before")
        turn.offer("/kerja", "/unduh", "/menu")
        return False

    def finish(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count_since(turn.db, actor, TAKEN, turn.now - DAY) >= MOST_A_DAY:
            turn.say("my-data-download-often", count=MOST_A_DAY)
            return turn.offer("/data", "/menu")
        if copy_orders.ask_for(turn.db, turn.person.id, turn.person.address_id, turn.now):
            audit.record(turn.db, actor, TAKEN, actor, turn.now)
        turn.say("my-data-download")
        return turn.offer("/data", "/menu")
