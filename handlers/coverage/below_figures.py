"""Sentences and buttons below the figures of an area: what else was asked, and ways on."""

import re

from bot.turn import Turn
from domain.coverage.figures import CoverageFigure, People, Table, area_above, split_area
from domain.regions import is_within
from domain.roles import RoleKind
from handlers.coverage import words
from handlers.coverage.asked_figures import NOT_KEPT, ON_THE_PAGE
from handlers.coverage.target_words import target_views
from models.coverage.monev import freshness, letters, overview
from models.roles.role import Role

ASKED_FIGURES = (
    (
        CoverageFigure.NEVER,
        re.compile(r"\b(?:belum|blm|not) (?:ter|men)?(?:daftar|ikut|register)", re.IGNORECASE),
    ),
    (CoverageFigure.REGISTERED, re.compile(r"\b(?:terdaftar|registered)\b", re.IGNORECASE)),
)
"""Figures that are not in the sentence, the first of those that a text asks for."""
STOP_MONTHLY = "/monevbulanan berhenti"
TARGETS_ASKED = re.compile(r"\b(?:target\w*|sasaran)\b", re.IGNORECASE)
LISTS_ASKED = re.compile(
    r"\b(?:belum|blm) (?:meng|ng)?(?:kirim\w*|lapor\w*)|\b(?:not|no) (?:list|sent|report)",
    re.IGNORECASE,
)


def say_below(turn: Turn, role: Role, table: Table) -> None:
    """Say what else was asked of the area, and of what the chat does not have where it is."""
    text = turn.message.text
    for figure, asked in ASKED_FIGURES:
        if asked.search(text) and not LISTS_ASKED.search(text):
            name, count = turn.text(f"monev-asked-{figure}"), table.total.counts[figure]
            if count is None:
                turn.say("monev-asked-hidden", name=name)
            else:
                turn.say("monev-asked", name=name, count=words.figure_text(count))
            break
    if TARGETS_ASKED.search(text):
        say_targets(turn, table)
    if LISTS_ASKED.search(text):
        say_lists(turn, table)
    if NOT_KEPT.search(text):
        turn.say("monev-not-kept")
    elif ON_THE_PAGE.search(text):
        has_page = role.kind != RoleKind.CADRE
        turn.say("monev-on-the-page" if has_page else "monev-today-only")


def say_targets(turn: Turn, table: Table) -> None:
    """Both targets with their sources, as the page has them."""
    scope, area = table.scope, table.scope.area
    potential = overview.potential(turn.db, [area], scope.people, scope.group, scope.on).get(area)
    wanted = overview.targets(turn.db, area, scope.on)
    found = target_views(turn.text, table.total.counts, potential, wanted)
    lines = [
        turn.text("monev-target-line", name=each.name, percent=each.percent, missing=each.missing)
        + f" {each.source}."
        if each.percent
        else turn.text("monev-target-line-unknown", name=each.name)
        for each in found
    ]
    turn.say_text("\n".join(lines))


def say_lists(turn: Turn, table: Table) -> None:
    """The kelurahan from which no list of officeholders came."""
    region = split_area(table.scope.area)[0]
    fresh = freshness.freshness_of(turn.db, region, turn.today)
    if missing := freshness.not_reported(fresh, table.scope.group):
        head = turn.text("monev-missing-lists", count=len(missing))
        return turn.say_text(f"{head}: {', '.join(missing)}.")
    return turn.say("monev-all-listed")


def command(area: str, people: str, group: str | None, page: int = 1) -> str:
    """The command that shows an area's figures."""
    parts = "/monev", area, people, group, f"{page}" if page > 1 else ""
    return " ".join(filter(None, parts))


def offer_others(turn: Turn, role: Role, table: Table) -> None:
    """Offer the other people, or all of them, the area around, and the monthly letter."""
    area, people, group = table.scope.area, table.scope.people, table.scope.group
    other = people if group else next(each for each in People if each is not people)
    turn.add_option(command(area, other, None), turn.text(f"monev-people-{other}"))
    above = area_above(area)
    if is_within(split_area(above)[0], role.area):
        turn.add_option(command(above, people, group), turn.text("coverage-up"))
    if letters.is_wanted(turn.db, role):
        turn.offer(STOP_MONTHLY)
    else:
        turn.add_option("/monevbulanan", turn.text("monev-monthly-want"))
