"""My roles: which there are, and which is on."""

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from handlers.fitting import refuse
from handlers.posts import describe
from models import audit, hat, role

SHOWN = 7


class MyRoles(Form, opens_with="/peran"):
    """`/peran 12` puts on the hat number 12."""

    @classmethod
    def allows(cls, turn: Turn) -> bool:
        return bool(role.of_person(turn.db, turn.person.id)) or refuse(turn, cls.name)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return {"hat": argument}

    def done(self, turn: Turn) -> None:
        mine = role.of_person(turn.db, turn.person.id)
        wanted = next((each for each in mine if str(each.id) == self.answers["hat"]), None)
        if wanted:
            hat.put_on(turn.db, turn.person.id, wanted.id)
            audit.note(turn.db, f"person:{turn.person.id}", "put on", f"role:{wanted.id}", turn.now)
        on = wanted or hat.worn(turn.db, turn.person.id)
        lines = [
            turn.word("roles-on" if each is on else "roles-off", post=describe(turn, each.reach))
            for each in mine
        ]
        turn.say("roles-mine", lines="\n".join(lines))
        if len(mine) > 1:
            turn.say("roles-choose")
        for each in [each for each in mine if each is not on][:SHOWN]:
            turn.add_option(f"/peran {each.id}", describe(turn, each.reach)[:24])
        turn.offer("/kerja", "/lepas", "/menu")
