"""Laying down a role of one's own."""

from bot.agree import YesNo
from bot.turn import Turn
from handlers.posts import describe
from handlers.roles import Work, role_of
from models import office
from models.office import Why


class LayDown(Work, opens_with="/lepas", roles="cadre agent officer monitor"):
    """The role that is on ends."""

    sure = YesNo(or_stop="laydown-kept", tell=lambda turn, form: form.what(turn))

    def what(self, turn: Turn) -> dict[str, object]:
        return {"post": describe(turn, role_of(turn, self).reach)}

    def done(self, turn: Turn) -> None:
        mine, actor = role_of(turn, self), f"person:{turn.person.id}"
        office.end(turn.db, mine, Why.LAID_DOWN, actor, turn.now)
        turn.say("laydown-done", post=describe(turn, mine.reach))
        turn.go("/menu")
