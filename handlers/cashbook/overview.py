"""The cash book read: what an agent has in hand and on the way, and what is late.

Lines of the cash book: whose money, for which months, how much, since when.

The end of the day: what is counted, beside what the book says. Once a day.
"""

from bot.forms.questions import Question
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook import collection
from domain.roles import RoleKind
from handlers.cashbook.words import SHOWN, entries_text
from handlers.roles.role_form import RoleForm, acting_role, choose_role, roles_of_kinds
from handlers.roles.words import role_holder_text
from models.cashbook import agents, balances, day_close
from models.cashbook.day_close import DayClose
from models.contributions.ledger import LedgerEntry
from models.roles.role import Role

MOST = 20


class CashBook(RoleForm, opens_with="/kas, buku kas", roles="agent officer"):
    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if who.kind == RoleKind.OFFICER:
            return self.overview(turn, who)
        whole = balances.totals(turn.db, LedgerEntry.agent_id == who.id)
        found = agents.open_money(turn.db, who.id, turn.now, SHOWN)
        turn.say("cash-title", collected=whole.collected, deposited=whole.deposited)
        if found.in_hand:
            hand = entries_text(turn, found.in_hand, found.hands)
            turn.say("cash-in-hand", sum=whole.in_hand, lines=hand)
        elif whole.in_hand:
            turn.say("cash-rest", sum=whole.in_hand)
        if found.on_the_way:
            way = entries_text(turn, found.on_the_way, found.ways)
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
        for agent in agents.agents(turn.db, officer):
            whole = balances.totals(turn.db, LedgerEntry.agent_id == agent.id)
            found = agents.open_money(turn.db, agent.id, turn.now, 0)
            if whole.in_hand or whole.on_the_way:
                values = {"hand": whole.in_hand, "way": whole.on_the_way, "late": found.late}
                who = role_holder_text(turn.db, turn.text, agent)
                told.append((-found.late, turn.text("cash-agent", who=who, **values)))
        turn.say("cash-agents" if told else "cash-agents-none")
        if told:
            turn.say_text("\n".join(each for _, each in sorted(told)[:MOST]))
        return turn.offer("/cocokkan", "/menu")


class CloseDay(RoleForm, opens_with="/tutup, tutup hari ini", roles="agent"):
    counted = Question(
        lambda turn, text: collection.parse_amount(text, 0),
        load=int,
        suggest=lambda turn, form: form.expected(turn),
        tell=lambda turn, form: form.told(turn),
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        agent = choose_role(turn, roles_of_kinds(turn, cls.roles))
        before = day_close.find_day_close(turn.db, agent.id, turn.today) if agent else None
        if before:
            turn.say("close-day-already")
            say_result(turn, before)
            turn.offer("/kas", "/menu")
        return before is None

    def told(self, turn: Turn) -> dict[str, object]:
        here, whole = day_close.totals_of_day(turn.db, acting_role(turn, self).id, turn.now)
        today: dict[str, object] = {"collected": here.collected, "deposited": here.deposited}
        return today | {"expected": whole.in_hand}

    def expected(self, turn: Turn) -> list[tuple[str, str]]:
        _, whole = day_close.totals_of_day(turn.db, acting_role(turn, self).id, turn.now)
        return [(str(whole.in_hand), rupiah(whole.in_hand))]

    def finish(self, turn: Turn) -> None:
        agent = acting_role(turn, self)
        before = day_close.find_day_close(turn.db, agent.id, turn.today)
        row = before or day_close.close_day(turn.db, agent, self.counted, turn.now)
        say_result(turn, row)
        return turn.offer("/kas", "/menu")


def say_result(turn: Turn, row: DayClose) -> None:
    values = {"collected": row.collected, "deposited": row.deposited, "counted": row.counted}
    turn.say("close-day-done", day=row.day, expected=row.in_hand, **values)
    short = row.in_hand - row.counted
    if short:
        turn.say("close-day-short" if short > 0 else "close-day-over", sum=abs(short))
    else:
        turn.say("close-day-right")
