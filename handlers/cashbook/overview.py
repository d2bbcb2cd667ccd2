"""The cash book of an agent, and of an officer's agents."""

from bot.turn import Turn
from domain.roles import RoleKind
from handlers.cashbook.acts import AgentBook, agent_books
from handlers.cashbook.book_form import BookForm, book_number, offer_for
from handlers.cashbook.words import MOST_LINES, entries_text, rests_text
from handlers.roles.role_form import acting_role
from handlers.roles.words import role_holder_text
from models.cashbook import balances, reversals
from models.cashbook.balances import CashTotals
from models.contributions.ledger import LedgerEntry
from models.roles.role import Role

MOST = 20


class CashBook(BookForm, opens_with="/kas, buku kas", roles="agent officer"):
    """The money in hand, on the way and late."""

    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if who.kind == RoleKind.OFFICER:
            self.say_agents(turn, who)
            review = ["/pembatalan"] if reversals.open_cases(turn.db, who) else []
            return turn.offer(*review, "/cocokkan", "/menu")
        own = LedgerEntry.agent_id == who.id
        totals, rests = balances.totals(turn.db, own), balances.find_rests(turn.db, own)
        found = balances.open_money(turn.db, who.id, turn.now, MOST_LINES)
        parts = balances.open_parts(turn.db, [*found.in_hand, *found.on_the_way])
        turn.say("cash-title", collected=totals.collected, deposited=totals.deposited)
        say_given(turn, totals)
        rest = sum(each.sum for each in rests)
        if found.in_hand:
            lines = entries_text(turn, found.in_hand, found.in_hand_count, parts)
            turn.say("cash-in-hand", sum=totals.in_hand - rest, lines=lines)
        if rests:
            turn.say("cash-rests", sum=rest, lines=rests_text(turn, rests))
        if found.on_the_way:
            lines = entries_text(turn, found.on_the_way, found.on_the_way_count, parts)
            turn.say("cash-on-the-way", sum=totals.on_the_way, lines=lines)
        if not totals.in_hand and not totals.on_the_way:
            turn.say("cash-nothing")
        if found.late_count:
            turn.say("cash-late", count=found.late_count)
        if asked := reversals.waiting_requests(turn.db, who.id):
            turn.say("cash-asked", count=len(asked))
        deposit = ["/setor"] if found.in_hand else []
        give = ["/titipan"] if rests else []
        if who.ended_at:
            offer_for(turn, who, *deposit, *give, "/unduhkas")
            return turn.offer("/menu")
        for ended in balances.ended_agents_with_money(turn.db, turn.person.id):
            turn.add_option(f"/kas {book_number(ended)}", turn.text("cash-ended-book"))
        turn.offer("/catat", *deposit, *give, "/tutup", "/batalcatat", "/cocokkan", "/unduhkas")
        return turn.offer("/menu")

    def say_agents(self, turn: Turn, officer: Role) -> None:
        """The agents of the area with open money or reversals; most late entries stand first."""
        books = agent_books(turn, officer)
        turn.say("cash-agents" if books else "cash-agents-none")
        if books:
            turn.say_text("\n".join(book_text(turn, each) for each in books[:MOST]))


def book_text(turn: Turn, book: AgentBook) -> str:
    name = "cash-agent-ended" if book.agent.ended_at else "cash-agent"
    who = role_holder_text(turn.db, turn.text, book.agent)
    line = turn.text(name, who=who, hand=book.in_hand, way=book.on_the_way, late=book.late)
    if not book.undone.count:
        return line
    more = turn.text("cash-agent-undone", count=book.undone.count, sum=book.undone.sum)
    return f"{line}, {more}"


def say_given(turn: Turn, totals: CashTotals) -> None:
    """Say what left the book, or came into it, without being dues."""
    if totals.returned:
        turn.say("cash-returned", sum=totals.returned)
    if totals.handed_over:
        turn.say("cash-handed-over", sum=totals.handed_over)
    if totals.taken_over:
        turn.say("cash-taken-over", sum=totals.taken_over)
