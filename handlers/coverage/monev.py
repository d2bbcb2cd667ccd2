"""Monev in the chat: the sentence of an area, its picture, and the way down and up."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.forms.form import ClaimedTexts
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import month_start
from domain.coverage.figures import (
    AREAS,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    Table,
    rw_area,
)
from domain.participants.organisation import Organisation
from domain.roles import RoleKind
from exchange.coverage import charts
from handlers.coverage import words
from handlers.coverage.asked_figures import (
    AREA,
    COMPARED,
    KELURAHAN,
    RW,
    AskedArea,
    asked_area,
    asked_bodies,
    city_names,
    compared_areas,
    named_place,
)
from handlers.coverage.below_figures import STOP_MONTHLY, command, offer_others, say_below
from handlers.coverage.ranked import (
    HIGHEST,
    LOWEST,
    asked_ranking,
    asks_beside,
    say_compared,
    say_ranking,
)
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models.coverage import readers
from models.coverage.monev import letters, overview
from models.database import files
from models.roles.role import Role

PURPOSE = "monev"
KEPT = timedelta(days=1)
"""It says how things are today."""
PARTS = 5
"""Areas on a page, each with a button."""
MOST_CHOICES = 8
"""Areas or bodies that are offered where several are meant."""
STOP_WORDS = frozenset({"berhenti", "stop"})
COMMAND = re.compile(rf"({AREA.pattern})((?: [a-z_]+)*)(?: (\d+))?")


COUNTS = re.compile(r"\b(?:berapa|jumlah|how many)\b")
COUNTS_OR_HOW = re.compile(
    rf"{COUNTS.pattern}|\b(?:gimana|gmn|bagaimana|sekarang|how|now)\W*$"
    rf"|{COMPARED.pattern}|{LOWEST.pattern}|{HIGHEST.pattern}"
)
WORKERS = re.compile(
    r"\b(?:pekerja|warga|orang|peserta|ojek|ojol|pedagang|workers?|people|riders?|vendors?)(?:nya)?\b",
    re.IGNORECASE,
)
"""All who work, also those of a kind of work, rather than only who holds an office."""
OFFICES = re.compile(r"\b(?:kader|pengurus|cadres?|officeholders?)\b", re.IGNORECASE)
QUESTION = re.compile(
    rf"{COUNTS.pattern}.*"
    r"\b(?:terlindungi|terdaftar|menunggak|nunggak|pekerja|protected|registered|arrears)\b"
    r".*\b(?:di|in)\b",
    re.IGNORECASE,
)
OF_PLACE = re.compile(
    rf"{COUNTS.pattern}.*\b(?:di|in)\b.*"
    r"\b(?:terlindungi|(?:ter)?daftar|me?nunggak|protected|registered|arrears)\b",
    re.IGNORECASE,
)
"""The same with the place before the figure, where it has to be one that we know."""
"""A question about the figures of a place."""
HOW = re.compile(
    r"(?:[^\s?]{1,20} ){1,3}(?:gimana|gmn|bagaimana|sekarang|how|now)\W*", re.IGNORECASE
)
"""After the name of a place a monitor's question about its figures: "kembangan gimana"."""


class MonevOfArea(
    RoleForm,
    opens_with="/monev, /cakupan, monev, cakupan, coverage",
    intents="report_monev",
    roles="monitor officer cadre",
):
    """`/monev 31.73.04 2` is the second page of a kecamatan, `/monev 31.73.04.1001/005` an RW,
    `/monev 31.73.04 workers` all workers of it, `/monev 31.73.04 pkk` those of a body."""

    claims_texts: ClassVar[ClaimedTexts | None] = ClaimedTexts(COUNTS_OR_HOW)
    tail: ClassVar[re.Pattern[str] | None] = re.compile(r"[A-Za-z][A-Za-z0-9 ,./]{2,59}[?!]?")

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        asks = any(each.search(text[:200]) for each in (QUESTION, OF_PLACE)) or HOW.fullmatch(text)
        # Within a form it may be what somebody writes for others, such as a broadcast.
        beside = not turn.state.form and asks_beside(turn, text)
        if not (asks or beside) or not cls.is_usable(turn):
            return False
        return beside or cls.is_about_place(turn, text)

    @classmethod
    def is_about_place(cls, turn: Turn, text: str) -> bool:
        """Does the text count people somewhere, or a monitor name an area of the city?"""
        if QUESTION.search(text[:200]):
            return True
        kind = cls.opening_role(turn).kind
        if OF_PLACE.search(text[:200]) and kind != RoleKind.CADRE and not turn.state.form:
            return bool(city_names(turn, text))
        return kind == RoleKind.MONITOR and bool(city_names(turn, text) or RW.search(text))

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Answer a question such as "berapa yang terlindungi di Tambora?"."""
        bodies = asked_bodies(given.text)
        of_offices = bool(bodies) or OFFICES.search(given.text) is not None
        people: str = People.OFFICEHOLDERS if of_offices else People.WORKERS
        if asks_beside(turn, given.text) and not WORKERS.search(given.text):
            people = ""  # as they are shown without a word about them
        self.answers |= {"area": self.heard(turn, given.text, ""), "people": people}
        self.finish(turn)
        return True

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return " ".join(filter(None, (*asked_bodies(text), named_place(turn, text))))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        asked = COMMAND.fullmatch(argument)
        area, words, page = asked.group(1, 3, 4) if asked else (argument, "", "")
        known = {
            "area": area,
            "page": parse_page_number(page or ""),
            "people": next((each for each in words.split() if each in [*People]), ""),
            "group": next((each for each in words.split() if each in [*Organisation]), ""),
        }
        return super().prefill(turn, argument) | known

    def finish(self, turn: Turn) -> None:
        role, text, said = acting_role(turn, self), self.answers["area"], turn.message.text
        ranking = asked_ranking(said)
        if ranking and ranking.level is By.KELURAHAN:
            text = KELURAHAN.sub(" ", text)  # It says of what, not where.
        asked = asked_area(turn, role, text)
        group = self.answers.get("group", "")
        bodies = (Organisation(group),) if group else asked_bodies(text)
        if asked.choices or len(bodies) > 1:
            return ask_which(turn, asked, bodies)
        people = self.answers.get("people", "")
        if not (people or bodies) and WORKERS.search(said) and not OFFICES.search(said):
            people = People.WORKERS
        wanted = [People(people)] if people else [People.OFFICEHOLDERS, People.WORKERS]
        body = next(iter(bodies), None)
        if compared := compared_areas(turn, role, said):
            return say_compared(turn, role, compared, wanted, body)
        if asked.why:
            turn.say_text(asked.why)
        if ranking and say_ranking(turn, role, asked.code, wanted, body, ranking):
            return turn.offer("/menu")
        table = words.table_of_area(turn.db, role, asked.code, turn.today, wanted, body)
        assert table is not None, "the area is within reach"
        turn.say_text(words.sentence(turn.db, turn.text, table))
        say_below(turn, role, table)
        if role.kind == RoleKind.CADRE and role.rw and asked.code == role.area:
            say_own_rw(turn, role, table)
        attach_map(turn, role, table)
        offer_parts(turn, table, int(self.answers.get("page", "1")))
        offer_others(turn, role, table)
        return turn.offer("/menu")


class NamesOfArea(MonevOfArea, opens_with="/namamonev", roles="monitor"):
    """A monitor asks who is behind the figures: they hear who knows, and see the figures."""

    claims_texts: ClassVar[ClaimedTexts | None] = None
    tail: ClassVar[re.Pattern[str] | None] = None

    def finish(self, turn: Turn) -> None:
        turn.say("monev-no-names")
        super().finish(turn)


def ask_which(turn: Turn, asked: AskedArea, bodies: Sequence[Organisation]) -> None:
    """Ask which of several areas, or of several bodies, is meant."""
    if asked.choices:
        turn.say("monev-which-area")
        for code, _ in asked.choices[:MOST_CHOICES]:
            name = words.area_text(turn.db, turn.text, code)
            turn.add_option(command(code, "", next(iter(bodies), None)), name)
    else:
        turn.say("monev-which-body")
        for body in bodies[:MOST_CHOICES]:
            turn.add_option(command(asked.code, "", body), turn.text(f"option-{body}"))
    return turn.offer("/menu")


def say_own_rw(turn: Turn, role: Role, table: Table) -> None:
    """The RW of a cadre beside the kelurahan."""
    code = rw_area(role.area, role.rw or "")
    own = readers.table_for(turn.db, role, replace(table.scope, area=code, by=By.GROUP))
    if own is None or own.total.counts[CoverageFigure.KNOWN] == 0:
        return turn.say("monev-own-rw-none", rw=role.rw)
    row = replace(own.total, code=code, name=role.rw or "")
    return turn.say_text(words.row_text(turn.db, turn.text, table, row))


def attach_map(turn: Turn, role: Role, table: Table) -> None:
    """Send the picture along, and say what it shows to whoever does not see it."""
    drawn = overview.map_table(turn.db, role, table.scope)
    if drawn is None or not drawn.rows:
        return
    title = words.sentence(turn.db, turn.text, table)
    foot = f"{turn.text('monev-picture')}. {turn.text('monev-on', day=turn.today)}"
    picture = charts.png(title, words.map_of(turn.db, turn.text, drawn), foot)
    files.delete_made_for(turn.db, turn.person.id, PURPOSE)
    turn.attach_new(PURPOSE, "monev.png", "image/png", picture, KEPT)
    turn.say_text(words.map_alternative(turn.db, turn.text, drawn))
    if words.hides_some(drawn):
        turn.say("monev-hidden")


def offer_parts(turn: Turn, table: Table, number: int) -> None:
    """Offer the areas inside, some at a time, each with its figures; where most are missing
    first."""
    rows = sorted(table.rows, key=unprotected, reverse=True) if table.scope.by in AREAS else []
    pages = [rows[start : start + PARTS] for start in range(0, len(rows), PARTS)]
    if not pages:
        return
    number = min(max(number, 1), len(pages))
    shown, shown_people = pages[number - 1], (table.scope.people, table.scope.group)
    lines = [f"• {words.row_text(turn.db, turn.text, table, row)}" for row in shown]
    if any(row.counts[CoverageFigure.KNOWN] != 0 for row in rows):
        turn.say_text("\n".join(lines))
    for row in shown:
        name = words.row_name(turn.db, turn.text, table.scope.by, row, names=False)
        turn.add_option(command(row.code, *shown_people), name)
    if number < len(pages):
        way = command(table.scope.area, *shown_people, number + 1)
        turn.add_option(way, turn.text("coverage-next"))


def unprotected(row: CoverageRow) -> int:
    """The number of people on record who are not protected; 0 where it is hidden."""
    known, active = row.counts[CoverageFigure.KNOWN], row.counts[CoverageFigure.ACTIVE]
    return known - active if known is not None and active is not None else 0


class MonthlyMonev(RoleForm, opens_with="/monevbulanan", roles="monitor officer cadre"):
    """`/monevbulanan` has the sentence sent each month; `/monevbulanan berhenti` no more."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | {"how": argument}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if self.answers["how"].casefold() in STOP_WORDS:
            letters.stop(turn.db, role)
            turn.say("monev-monthly-stopped")
            return turn.offer("/monev", "/menu")
        if not letters.is_wanted(turn.db, role):
            letters.want(turn.db, role, month_start(turn.today))
        turn.say("monev-monthly-wanted")
        turn.offer(STOP_MONTHLY)
        return turn.offer("/monev", "/menu")
