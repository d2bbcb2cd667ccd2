"""A copy of all my data (UU 27/2022 art. 7 and 13)."""

import json

from bot.form import Form
from bot.turn import Turn
from models import audit, file
from models.erasure import copy


class Download(Form, opens_with="/unduh, unduh data, download"):
    def done(self, turn: Turn) -> None:
        known = copy(turn.db, turn.person.id) | {"at": turn.now}
        content = json.dumps(known, indent=2, ensure_ascii=False, default=str).encode()
        name = "data-saya.json"
        kept = file.keep(
            turn.db, turn.person.id, "export", name, "application/json", content, turn.now
        )
        audit.note(turn.db, f"person:{turn.person.id}", "took data", f"file:{kept}", turn.now)
        turn.say("mydata-download")
        turn.hand_over(kept)
        turn.offer("/data", "/menu")
