"""Areas beside one another in the chat: compared by name, or in the order of a figure."""

import re
from collections.abc import Sequence

from bot.turn import Turn
from domain.coverage.figures import People
from handlers.coverage import words
from handlers.coverage.asked import COMPARED, AskedArea, city_names
from handlers.coverage.more_asked import command, offer_others, say_more_asked
from handlers.coverage.ranked import (
    LEVELS,
    SHOWN,
    Ranking,
    area_name,
    asked_ranking,
    ranked,
    ranked_table,
    ranking_text,
)
from models.roles.role import Role

LEVEL = re.compile("|".join(each.pattern for _, each in LEVELS), re.IGNORECASE)


def asks_beside(turn: Turn, text: str) -> bool:
    """Does a text ask for areas of the city in an order, or beside one another?"""
    if COMPARED.search(text) and len(city_names(turn, text)) > 1:
        return True
    return bool(asked_ranking(text)) and bool(LEVEL.search(text) or city_names(turn, text))


def say_compared(
    turn: Turn, role: Role, areas: Sequence[AskedArea], people: Sequence[People], body: str | None
) -> None:
    """The sentence of each of several areas, of the same people, with the way to each."""
    for why in dict.fromkeys(each.why for each in areas if each.why):
        turn.say_text(why)
    found = [each.code for each in areas if not each.why] or [role.area]
    for code in found:
        table = words.table_of_area(turn.db, role, code, turn.today, people, body)
        assert table is not None, "the area is within reach"
        people = [table.scope.people]
        turn.say_text(words.sentence(turn.db, turn.text, table))
    for code in found:
        name = words.area_text(turn.db, turn.text, code)
        turn.add_option(command(code, people[0], body), name)
    return turn.offer("/menu")


def say_ranking(
    turn: Turn,
    role: Role,
    area: str,
    people: Sequence[People],
    body: str | None,
    wanted: Ranking,
) -> bool:
    """The areas inside of an area in the order that was asked for, and the way to each; False where
    there are none inside."""
    table = ranked_table(turn.db, role, area, turn.today, people, body, wanted)
    if table is None:
        return False
    rows = ranked(table, wanted)
    turn.say_text(ranking_text(turn.db, turn.text, table, rows, wanted))
    turn.say_text(words.sentence(turn.db, turn.text, table))
    say_more_asked(turn, role, table)
    if words.hides_some(table):
        turn.say("monev-ranked-hidden")
    for row in rows[:SHOWN]:
        name = area_name(turn.db, turn.text, table.scope, row)
        turn.add_option(command(row.code, table.scope.people, body), name)
    offer_others(turn, role, table)
    return True
