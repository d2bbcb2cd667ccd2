"""Broadcasts as options, and what may be done with one as it stands."""

from typing import Any

from bot.turn import Turn
from bot.wire import truncate
from domain.courtesy import local
from domain.roles import Kind
from handlers.roles import role_of
from models import broadcast_list, broadcasting
from models.campaign import Campaign, Stage
from models.role import Role

DEEDS = {
    "approve": "broadcast-do-approve",
    "decline": "broadcast-do-decline",
    "pause": "broadcast-do-pause",
    "resume": "broadcast-do-resume",
    "end": "broadcast-do-end",
    "look": "broadcast-do-look",
}


LABEL = 24


def rows(turn: Turn, form: Any) -> list[Campaign]:
    """Those that wait for this officer first, then one's own, the newest first."""
    mine = role_of(turn, form)
    found = {row.id: row for row in broadcast_list.asked(turn.db, mine)}
    return list((found | {row.id: row for row in broadcast_list.mine(turn.db, mine)}).values())


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(str(row.id), short(turn, row)) for row in rows(turn, form)]


def short(turn: Turn, row: Campaign) -> str:
    begins = " ".join(broadcasting.words_of(turn.db, row).split()) or "-"
    return truncate(f"{local(row.made_at):%d/%m}: {begins}", LABEL)


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
