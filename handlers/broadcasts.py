"""How far broadcasts are: one's own, to be paused, gone on with or stopped; and for an officer
those that wait for a decision."""

from enum import StrEnum

from bot.question import Choice, Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers import broadcast_words
from handlers.broadcast_rows import choices, deeds, possible, rows
from handlers.posts import called
from handlers.roles import Work, role_of
from models import broadcast_list, broadcasting
from models.campaign import Campaign, Stage
from models.role import Role


class Objection(StrEnum):
    """Why an officer declines a broadcast."""

    WORDS = "broadcast_words"
    PEOPLE = "broadcast_people"
    TIME = "broadcast_time"
    TALK = "broadcast_talk"


class Broadcasts(Work, opens_with="/siaranku", roles="agent cadre officer"):
    """`/siaranku 12` is about the broadcast number 12."""

    which = Lookup(choices, feeds=("deed",), when=lambda form: "none" not in form.answers)
    deed = Lookup(
        deeds,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "none" not in form.answers,
    )
    reason = Choice(Objection, when=lambda form: form.answers.get("deed") == "decline")

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """The one that is asked for, or one alone, is shown at once."""
        found = super().known(turn, argument)
        asked = cls(found | {"which": argument.strip()}, turn.today)
        if asked.chosen(turn):
            return dict(asked.answers)
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
            "stage": broadcast_words.stage(turn, row),
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
        turn.say("broadcasts-now", stage=broadcast_words.stage(turn, row))
        turn.say_text(broadcast_words.result(turn, row))
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
            case "decline":
                broadcasting.decline(turn.db, row, mine, self.reason, turn.now)
            case _:
                broadcasting.end(turn.db, row, Stage.STOPPED, actor, turn.now)
