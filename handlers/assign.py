"""An officer gives people who have no agent yet to one: those of a kelurahan, or of an RW in it."""

from bot.agree import YesNo
from bot.question import Lookup, Question
from bot.turn import Turn
from handlers import answers
from handlers.agents import AgentName, chosen, named
from handlers.invited import read_rw
from handlers.posts import called
from handlers.roles import Work, role_of
from models import assignment
from models.role import Role


class Assign(Work, opens_with="/tugaskan", roles="officer"):
    district = Lookup(answers.districts, match=answers.read_place, feeds=("village",))
    village = Lookup(answers.villages, match=answers.read_place)
    rw = Question(read_rw, optional=True)
    who = AgentName()
    agent = Lookup(named)
    sure = YesNo(or_stop="assign-kept", tell=lambda turn, form: form.told(turn))

    def but(self, turn: Turn) -> int:
        return 0

    def which(self, turn: Turn) -> assignment.Which:
        officer: Role = role_of(turn, self)
        return assignment.without_agent(officer, self.village, self.answers.get("rw", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        to = chosen(turn, self)
        count = assignment.count(turn.db, self.which(turn))
        return {"count": count, "who": called(turn, to) if to else "-"}

    def done(self, turn: Turn) -> None:
        to, officer = chosen(turn, self), role_of(turn, self)
        if to is None:
            turn.say("handover-gone")
        else:
            actor = f"role:{officer.id}"
            moved = assignment.move(turn.db, self.which(turn), to, actor, turn.now)
            turn.say("assign-done" if moved else "assign-nobody", count=moved, who=called(turn, to))
        turn.offer("/tugaskan", "/menu")
