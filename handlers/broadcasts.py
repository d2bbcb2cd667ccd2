"""How far broadcasts are: one's own, to be paused, gone on with or stopped; and for an officer
those that wait for a decision."""

from typing import Any

from bot.question import Lookup
from bot.state import Answers
from bot.turn import Turn
from bot.wire import clip
from domain.courtesy import local
from domain.roles import Kind
from handlers import broadcast_words
from handlers.posts import called
from handlers.roles import Work, role_of
from models import broadcasting
from models.campaign import Campaign, Stage
from models.role import Role

LABEL = 24
DEEDS = {
    "approve": "broadcast-do-approve",
    "decline": "broadcast-do-decline",
    "pause": "broadcast-do-pause",
    "resume": "broadcast-do-resume",
    "end": "broadcast-do-end",
    "look": "broadcast-do-look",
}
STAGES = {
    Stage.ASKED: "broadcast-stage-asked",
    Stage.RUNNING: "broadcast-stage-running",
    Stage.PAUSED: "broadcast-stage-paused",
    Stage.STOPPED: "broadcast-stage-stopped",
    Stage.DECLINED: "broadcast-stage-declined",
    Stage.DONE: "broadcast-stage-done",
}


def rows(turn: Turn, form: Any) -> list[Campaign]:
    """Those that wait for this officer first, then one's own, the newest first."""
    mine = role_of(turn, form)
    found = {row.id: row for row in broadcasting.asked(turn.db, mine)}
    return list((found | {row.id: row for row in broadcasting.mine(turn.db, mine)}).values())


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(str(row.id), short(turn, row)) for row in rows(turn, form)]


def short(turn: Turn, row: Campaign) -> str:
    begins = " ".join(broadcasting.words_of(turn.db, row).split()) or "-"
    return clip(f"{local(row.made_at):%d/%m}: {begins}", LABEL)


def deeds(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """What may be done with the one that was chosen, as it stands now."""
    row = form.chosen(turn)
    mine = role_of(turn, form)
    found = [(each, turn.word(DEEDS[each])) for each in possible(row, mine)] if row else []
    return [*found, ("look", turn.word(DEEDS["look"]))]


def possible(row: Campaign, mine: Role) -> tuple[str, ...]:
    if row.stage == Stage.ASKED and mine.kind == Kind.OFFICER and row.role_id != mine.id:
        return ("approve", "decline")
    mine_still = row.role_id == mine.id and row.ended_at is None
    ways = {Stage.RUNNING: ("pause", "end"), Stage.PAUSED: ("resume", "end"), Stage.ASKED: ("end",)}
    return ways.get(Stage(row.stage), ()) if mine_still else ()


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
        return broadcasting.find(turn.db, role_of(turn, self), self.answers.get("which", ""))

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
