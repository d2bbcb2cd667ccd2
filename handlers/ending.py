"""Ending somebody else's office: replaced or moved, and who goes on with the people."""

from bot.agree import YesNo
from bot.question import Choice, Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers import answers
from handlers.below import FEW, NOBODY, NameOf, heirs, people
from handlers.notify import tell_colleague
from handlers.posts import called, role_in_words
from handlers.roles import Work, role_of
from models import office, role
from models.office import Why
from models.role import Role


class EndOffice(Work, opens_with="/akhiri", roles="officer agent cadre"):
    search = NameOf(
        lambda turn, text: answers.read_line(text, 2, 60),
        verbatim=True,
        feeds=("whose",),
        when=lambda form: "many" in form.answers,
    )
    whose = Lookup(people, feeds=("heir",))
    why = Choice(Why, among=lambda turn, form: (Why.REPLACED, Why.MOVED))
    heir = Lookup(heirs)
    sure = YesNo(or_stop="endoffice-kept", tell=lambda turn, form: form.what(turn))

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        found = role.below(turn.db, role_of(turn, cls(dict(pinned), turn.today)))
        return pinned | ({"many": "yes"} if len(found) > FEW else {})

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        mine = role_of(turn, cls(super().known(turn, ""), turn.today))
        if role.below(turn.db, mine):
            return True
        turn.say("endoffice-none-below")
        turn.offer("/undang", "/menu")
        return False

    def ending(self, turn: Turn) -> Role | None:
        """The role that is to end; None when it ended or moved away meanwhile."""
        found = role.below(turn.db, role_of(turn, self))
        return next((each for each in found if str(each.id) == self.whose), None)

    def what(self, turn: Turn) -> dict[str, object]:
        row = self.ending(turn)
        return {"who": called(turn, row) if row else "-"}

    def done(self, turn: Turn) -> None:
        row = self.ending(turn)
        if row is None:
            turn.say("endoffice-gone")
            return turn.offer("/akhiri", "/menu")
        mine, who = role_of(turn, self), called(turn, row)
        known = {value for value, _ in heirs(turn, self)} - {NOBODY}
        heir = turn.db.get(Role, int(self.heir)) if self.heir in known else None
        moved = office.end(turn.db, row, self.why, f"role:{mine.id}", turn.now, heir)
        tell(turn, row)
        turn.say("endoffice-done", who=who, people=moved)
        return turn.offer("/akhiri", "/menu")


def tell(turn: Turn, row: Role) -> None:
    """Whoever had the office hears that it is over."""

    def values(language: str) -> dict[str, object]:
        return {"post": role_in_words(turn.db, turn.texts, language, row.reach)}

    to, key = row.person_id, f"ended:{row.id}"
    tell_colleague(turn, to, "role-ended-notice", values, "/petugas", "/menu", key=key)
