"""The cash book of an agent, and of an officer's agents."""

from datetime import timedelta

from bot.turn import Turn
from domain.roles import RoleKind
from handlers.cashbook.words import MOST_LINES, entries_text
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.cashbook import balances, reversals
from models.contributions.ledger import LedgerEntry
from models.roles.role import Role

MOST = 20
REVERSALS_OF = timedelta(days=30)
"""The time of which an officer sees what was taken back."""


class CashBook(RoleForm, opens_with="/kas, buku kas", roles="agent officer"):
    """The money in hand, on the way and late."""

    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if who.kind == RoleKind.OFFICER:
            self.say_agents(turn, who)
            review = ["/pembatalan"] if reversals.open_cases(turn.db, who) else []
            return turn.offer(*review, "/cocokkan", "/menu")
        totals = balances.totals(turn.db, LedgerEntry.agent_id == who.id)
        found = balances.open_money(turn.db, who.id, turn.now, MOST_LINES)
        turn.say("cash-title", collected=totals.collected, deposited=totals.deposited)
        if found.in_hand:
            lines = entries_text(turn, found.in_hand, found.in_hand_count)
            turn.say("cash-in-hand", sum=totals.in_hand, lines=lines)
        elif totals.in_hand:
            turn.say("cash-rest", sum=totals.in_hand)
        if found.on_the_way:
            lines = entries_text(turn, found.on_the_way, found.on_the_way_count)
            turn.say("cash-on-the-way", sum=totals.on_the_way, lines=lines)
        if not found.in_hand and not found.on_the_way:
            turn.say("cash-nothing")
        if found.late_count:
            turn.say("cash-late", count=found.late_count)
        if asked := reversals.waiting_requests(turn.db, who.id):
            turn.say("cash-asked", count=len(asked))
        deposit = ["/setor"] if found.in_hand else []
        return turn.offer("/catat", *deposit, "/tutup", "/batalcatat", "/cocokkan", "/menu")

    def say_agents(self, turn: Turn, officer: Role) -> None:
        """The agents of the area with open money or reversals; most late entries stand first."""
        lines, agents = [], balances.agents_of_officer(turn.db, officer)
        ids, since = [each.id for each in agents], turn.now - REVERSALS_OF
        undone = reversals.reversal_totals(turn.db, ids, since, turn.now + timedelta(seconds=1))
        for agent in agents:
            totals = balances.totals(turn.db, LedgerEntry.agent_id == agent.id)
            late = balances.open_money(turn.db, agent.id, turn.now, 0).late_count
            taken_back = undone.get(agent.id)
            if totals.in_hand or totals.on_the_way or taken_back:
                values = {"hand": totals.in_hand, "way": totals.on_the_way, "late": late}
                who = role_holder_text(turn.db, turn.text, agent)
                line = turn.text("cash-agent", who=who, **values)
                if taken_back:
                    count, total = taken_back.count, taken_back.sum
                    more = turn.text("cash-agent-undone", count=count, sum=total)
                    line = f"{line}, {more}"
                lines.append((-late, line))
        turn.say("cash-agents" if lines else "cash-agents-none")
        if lines:
            turn.say_text("\n".join(line for _, line in sorted(lines)[:MOST]))
