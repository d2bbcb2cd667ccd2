"""What may be taken back: the newest collections and deposits that are not in official data."""

from typing import Any

from bot.texts import rupiah
from bot.turn import Turn
from bot.wire import truncate
from domain.courtesy import local
from handlers.cash_lines import name_of
from handlers.people import LABEL
from handlers.roles import role_of
from models import cash
from models.payment import Payment

SHOWN = 5


def standing(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest collections and deposits that are not in official data."""
    mine = Payment.agent_id == role_of(turn, form).id
    open_ = cash.listed(turn.db, mine, cash.UNPOSTED)
    told = [(f"c{each.id}", truncate(name_of(turn, each), LABEL)) for each in open_[-SHOWN:]]
    sums: dict[int, int] = {}
    days: dict[int, str] = {}
    for each in cash.listed(turn.db, mine, cash.ON_THE_WAY):
        whole = each.deposit_id or 0
        sums[whole] = sums.get(whole, 0) + (each.amount or 0)
        days[whole] = f"{each.paid_on or local(each.at).date():%d/%m}"
    for whole in sorted(sums)[-SHOWN + 2 :]:
        label = turn.word("undo-deposit", day=days[whole], sum=rupiah(sums[whole]))
        told.append((f"d{whole}", truncate(label, LABEL)))
    return told
