"""How far broadcasts are: one's own, to be paused, gone on with or stopped; and for an officer
those that wait for a decision."""

from bot.question import Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers import broadcast_words
from handlers.broadcast_rows import STAGES, choices, deeds, possible, rows
from handlers.posts import called
from handlers.roles import Work, role_of
from models import broadcast_list, broadcasting
from models.campaign import Campaign, Stage
from models.role import Role


class Broadcasts(Work, opens_with="/siaranku", roles="agent cadre officer"):
    which = Lookup(choices, feeds=("deed",), when=lambda form: "none" not in form.answers)
    deed = Lookup(
        deeds,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "none" not in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """One alone is shown at once."""
        found = super().known(turn, argument)
        there = rows(turn, cls(dict(found), turn.today))
        if not there:
            return found | {"none": "yes"}
        return found | ({"which": str(there[0].id)} if len(there) == 1 else {})

    def chosen(self, turn: Turn) -> Campaign | None:
        return broadcast_list.find(turn.db, role_of(turn, self), self.answers.get("which", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.chosen(turn)
        if row is None:
            return {"words": "-", "stage": "-", "result": "-", "who": "-"}
        sender = turn.db.get(Role, row.role_id)
        return {
            "words": broadcasting.words_of(turn.db, row),
            "stage": turn.word(STAGES[Stage(row.stage)]),
            "result": broadcast_words.result(turn, row),
            "who": called(turn, sender) if sender else "-",
        }

    def done(self, turn: Turn) -> None:
        row = None if "none" in self.answers else self.chosen(turn)
        if row is None:
            turn.say("broadcasts-none")
            return turn.offer("/siaran", "/menu")
        mine = role_of(turn, self)
        if self.deed in possible(row, mine):
            self.do(turn, row, mine)
        turn.say("broadcasts-now", stage=turn.word(STAGES[Stage(row.stage)]))
        turn.parts.append(broadcast_words.result(turn, row))
        return turn.offer("/siaran status", "/menu")

    def do(self, turn: Turn, row: Campaign, mine: Role) -> None:
        actor = f"role:{mine.id}"
        match self.deed:
            case "approve":
                broadcasting.approve(turn.db, row, mine, turn.now)
            case "pause":
                broadcasting.pause(turn.db, row, actor, turn.now)
            case "resume":
                broadcasting.resume(turn.db, row, actor, turn.now)
            case _:
                stage = Stage.DECLINED if self.deed == "decline" else Stage.STOPPED
                broadcasting.end(turn.db, row, stage, actor, turn.now)
