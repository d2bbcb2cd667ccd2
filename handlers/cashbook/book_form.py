"""Forms about an agent's own cash book, which an ended role leaves open until it is empty."""

from bot.state import Answers
from bot.turn import Turn
from handlers.roles.role_form import RoleForm
from models.cashbook import balances
from models.roles.role import Role


class BookForm(RoleForm):
    """`/kas r12` is about the book of the ended role number 12."""

    also_ended = True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        ended = {
            book_number(each): f"{each.id}" for each in cls.fitting_roles(turn) if each.ended_at
        }
        return known | ({"role": ended[argument]} if argument in ended else {})


def book_number(role: Role) -> str:
    """The number of a role's book in a command, which is no participant's."""
    return f"r{role.id}"


def offer_for(turn: Turn, role: Role, *commands: str) -> None:
    """Offer commands about the book of this role; none when the role and its book are closed."""
    if role.ended_at and not balances.has_open_money(turn.db, role.id):
        return
    for command in commands:
        number = f" {book_number(role)}" if role.ended_at else ""
        turn.add_option(f"{command}{number}", turn.text(f"open-{command.removeprefix('/')}"))
