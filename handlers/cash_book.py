"""The cash book read: what an agent has in hand and on the way, and what is late."""

from bot.turn import Turn
from domain.roles import Kind
from handlers.cash_lines import SHOWN, lines
from handlers.posts import called
from handlers.roles import Work, role_of
from models import cash, cashiers
from models.payment import Payment
from models.role import Role

MOST = 20


class CashBook(Work, opens_with="/kas, buku kas", roles="agent officer"):
    def done(self, turn: Turn) -> None:
        who = role_of(turn, self)
        if who.kind == Kind.OFFICER:
            return self.overview(turn, who)
        whole = cash.totals(turn.db, Payment.agent_id == who.id)
        found = cashiers.open_of(turn.db, who.id, turn.now, SHOWN)
        turn.say("cash-title", collected=whole.collected, deposited=whole.deposited)
        if found.in_hand:
            hand = lines(turn, found.in_hand, found.hands)
            turn.say("cash-in-hand", sum=whole.in_hand, lines=hand)
        elif whole.in_hand:
            turn.say("cash-rest", sum=whole.in_hand)
        if found.on_the_way:
            way = lines(turn, found.on_the_way, found.ways)
            turn.say("cash-on-the-way", sum=whole.on_the_way, lines=way)
        if not found.in_hand and not found.on_the_way:
            turn.say("cash-nothing")
        if found.late:
            turn.say("cash-late", count=found.late)
        ways = ["/catat", *(["/setor"] if found.in_hand else []), "/tutup", "/batalcatat"]
        return turn.offer(*ways, "/cocokkan", "/menu")

    def overview(self, turn: Turn, officer: Role) -> None:
        """The agents of the area with open money; those who are late stand first."""
        told = []
        for agent in cashiers.agents(turn.db, officer):
            whole = cash.totals(turn.db, Payment.agent_id == agent.id)
            found = cashiers.open_of(turn.db, agent.id, turn.now, 0)
            if whole.in_hand or whole.on_the_way:
                values = {"hand": whole.in_hand, "way": whole.on_the_way, "late": found.late}
                told.append(
                    (-found.late, turn.word("cash-agent", who=called(turn, agent), **values))
                )
        turn.say("cash-agents" if told else "cash-agents-none")
        if told:
            turn.say_text("\n".join(each for _, each in sorted(told)[:MOST]))
        return turn.offer("/cocokkan", "/menu")
