"""Taking a whole list back, as long as nothing of it was handed on."""

from bot.agree import YesNo
from bot.state import Answers
from bot.turn import Turn
from handlers import lists
from handlers.roles import Work, role_of
from models import audit, importing, imports
from models.imports import Fate, Stage


class TakeList(Work, opens_with="/tarikdaftar", roles="cadre agent"):
    """`/tarikdaftar 17`; without a number the newest list."""

    sure = YesNo(
        or_stop="takelist-kept",
        when=lambda form: "list" in form.answers,
        tell=lambda turn, form: lists.numbers(turn, lists.find(turn, form)),
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        role = role_of(turn, cls(dict(pinned), turn.today))
        row = imports.asked_for(turn.db, role.id, argument)
        if row is None or not imports.counts(turn.db, row.id)[Fate.COMMITTED]:
            return pinned
        return pinned | {"list": f"{row.id}"}

    def done(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("takelist-nothing")
            return turn.offer("/impor", "/menu")
        role, row = role_of(turn, self), imports.held(turn.db, int(self.answers["list"]))
        actor = f"role:{role.id}"
        audit.note(turn.db, actor, "took list back", f"import:{row.id}", turn.now)
        count = imports.counts(turn.db, row.id)[Fate.COMMITTED]
        if count > lists.AT_ONCE or row.stage in imports.WORK:
            row.stage = Stage.UNDOING
            turn.say("bring-undoing")
            return turn.offer("/menu")
        importing.undo(turn.db, row.id, actor, turn.now, lists.AT_ONCE)
        importing.undone(turn.db, row)
        found = lists.numbers(turn, row)
        turn.say("import-undone-kept" if found["kept"] else "import-undone", **found)
        return turn.offer("/impor", "/menu")
