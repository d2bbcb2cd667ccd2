"""A whole group at once: a list is read, tried, and registered on the cadre's word."""

from collections.abc import Mapping

from bot.state import Answers
from bot.turn import Turn
from domain.tariff import Payer
from handlers import answers, lists
from handlers.group import Group
from handlers.list_sheet import Joining, Joins, Sheet
from handlers.roles import role_of
from models import imports
from models.imports import Fate, Import, Stage

AT_WORK = {
    Stage.CHECKING: "bring-checking",
    Stage.COMMITTING: "bring-committing",
    Stage.UNDOING: "bring-undoing",
}


class Bring(Group, opens_with="/impor", roles="cadre agent"):
    """`/impor`, or `/impor 17` to go on with a list."""

    joins = Joining(Joins, when=lambda form: "open" in form.answers, feeds=("list",))
    list = Sheet(lambda turn, text: text, verbatim=True)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().known(turn, argument)
        role = role_of(turn, cls(dict(pinned), turn.today))
        row = imports.of_role(turn.db, role.id, argument)
        if row is not None and not row.forgotten_at:
            return pinned | {"list": f"{row.id}"} | standing(turn, row)
        old = imports.newest(turn.db, role.id)
        return pinned | ({"open": f"{old.id}"} if old and unfinished(turn, old) else {})

    def learned(self, turn: Turn, name: str) -> None:
        super().learned(turn, name)
        if name == "list":
            row = lists.find(turn, self)
            self.answers |= standing(turn, row)
            if row.stage == Stage.CHECKED:
                turn.say("import-found", **lists.numbers(turn, row))

    def done(self, turn: Turn) -> None:
        role, row = role_of(turn, self), imports.held(turn.db, int(self.list))
        if row.stage in imports.WORK:
            turn.say(AT_WORK[Stage(row.stage)])
            return turn.offer("/menu")
        if "agreed" in self.answers and not lists.register(turn, role, row):
            turn.say("bring-committing")
            return turn.offer("/menu")
        name = "import-committed" if "agreed" in self.answers else "bring-nothing-ready"
        turn.say(name, **lists.numbers(turn, row))
        return lists.offer_next(turn, row)


def standing(turn: Turn, row: Import) -> Answers:
    """What must be asked for the group, and how many rows wait for the cadre's word."""
    given = row.defaults
    open_ = [name for name in row.missing if name not in given and not settled(name, given)]
    counts = imports.counts(turn.db, row.id)
    waits = row.stage not in (*imports.WORK, Stage.REFUSED) and not row.forgotten_at
    ready = counts[Fate.READY] if waits else 0
    return {"missing": " ".join(open_) if ready else "", "ready": f"{ready}"}


def unfinished(turn: Turn, row: Import) -> bool:
    counts = imports.counts(turn.db, row.id)
    return any(counts[fate] for fate in (Fate.READY, Fate.FLAWED, Fate.SKIPPED))


def settled(name: str, given: Mapping[str, str]) -> bool:
    """Another answer says it: the work its sector, who pays that nobody needs to choose months."""
    if name == "sector":
        return bool("occupation" in given and answers.sector_of(given["occupation"]))
    return name == "months" and given.get("payer", Payer.SELF) != Payer.SELF
