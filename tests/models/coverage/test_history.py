"""Figures of any past day equal a slow count: 24 months of random events, kept a second time in
plain Python, day by day."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest
from sqlalchemy.orm import Session

from domain.calendar import DAY, add_months, month_end, month_start
from domain.contributions.protection import protection_status
from domain.coverage.figures import (
    FLOWS,
    REGISTERED,
    STOCKS,
    By,
    CoverageFigure,
    People,
    Scope,
    areas_around,
)
from domain.regions import KELURAHAN
from exchange.branch.status_cells import OfficialState
from exchange.branch.status_rows import StatusRow
from models import officeholders
from models.branch import status_files, status_undo
from models.branch.registrants import rows_of_one
from models.branch.status_import import apply_rows
from models.contributions import ledger
from models.coverage import figures, spans
from models.coverage.divide import RwMove, divide
from models.duplicates import merge_registrations
from models.officeholders import Officeholder, OrganisationPlace
from models.participants import versions
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import person
from models.privacy import erasure
from models.roles import assignments
from tests.support.people import applicant, give_role
from tests.support.sampling import sample, seeds

FIRST = date(2024, 12, 15)
LAST = date(2026, 12, 15)
DAYS = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
KAPUK, NEW_KAPUK = "31.73.01.1005", "31.73.01.1099"
VILLAGES = [KAPUK, KELURAHAN[0][0], "31.73.04.1001"]
GROUPS = ["rt", "pkk", None]
WORDS = [
    "ABADI",
    "BUDI",
    "CITRA",
    "DARMA",
    "EKO",
    "FAJAR",
    "GITA",
    "HADI",
    "INDAH",
    "JOKO",
    "KARTIKA",
    "LESTARI",
]
EVENTS = 110
ORDER = ["active", "arrears_1", "arrears_2", "arrears_3", "waiting", "ended", "never"]


Day = tuple[str, tuple[Any, ...]] | None
"""Status and cell; None: not counted."""


@dataclass
class Known:
    """A registration, each fact on each day; None: not known."""

    id: int
    facts: dict[str, list[Any]]
    identity: Identity
    root: "Known | None" = None
    duplicate: bool = False
    erased: date | None = None
    months: set[date] = field(default_factory=set)

    def set(self, day: date, **facts: Any) -> None:
        for name, value in facts.items():
            at = max((day - FIRST).days, 0)
            self.facts[name][at:] = [value] * (len(DAYS) - at)

    def top(self) -> "Known":
        return self.root.top() if self.root else self

    def on(self, at: int) -> Day:
        """Status and cell on a day; None when not counted."""
        now = {name: values[at] for name, values in self.facts.items()}
        if now["state"] is None or now["village"] is None or now["gone"] or now["duplicate"]:
            return None
        cell = tuple(now[each] for each in ("village", "rw", "group", "payer", "agent", "sector"))
        return status(now["state"], now["until"], now["died"], DAYS[at]), cell


def status(state: str, until: date | None, died: bool, day: date) -> str:
    if died or state == ApplicationState.ENDED:
        return "ended"
    if state == ApplicationState.REJECTED:
        return "never"
    if state != ApplicationState.ACTIVE or until is None:
        return "waiting"
    return str(protection_status(until, day))


@dataclass
class Post:
    id: int
    group: str
    village: list[str]
    rw: str
    since: date
    until: date | None = None
    whose: Known | None = None
    name: str = ""


class History:
    """The product, and beside it what happened."""

    def __init__(self, db: Session, seed: str) -> None:
        self.db, self.random, self.today = db, Random(seed), FIRST
        self.people: list[Known] = []
        self.posts: list[Post] = []
        self.merges: list[tuple[RegistrationMerge, Known, Known]] = []
        self.files: list[tuple[int, dict[int, dict[str, list[Any]]], dict[int, set[date]]]] = []
        self.serial = 0
        self.divided: date | None = None
        self.agents = [
            give_role(db, person.create_person(db, self.now), "agent", area="31.73")
            for _ in range(2)
        ]

    @property
    def now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 5, tzinfo=UTC)

    def name(self, first: str) -> str:
        tens, ones = divmod(self.serial, len(WORDS))
        return f"{first} {WORDS[ones]} {WORDS[tens % len(WORDS)]}"

    def alive(self) -> list[Known]:
        return [each for each in self.people if not each.erased]

    def register(self) -> None:
        self.serial += 1
        who = Identity(
            f"317301520885{self.serial:04d}",
            self.name(self.random.choice(WORDS)),
            "1985-08-12",
        )
        place: dict[str, Any] = {
            "village": self.random.choice(VILLAGES),
            "rw": self.random.choice(["001", "002"]),
            "organisation": self.random.choice(GROUPS),
            "payer": self.random.choice(["self", "donor"]),
            "sector": self.random.choice(["other", "transport"]),
        }
        if self.divided and place["village"] == KAPUK and place["rw"] == "002":
            place["village"] = NEW_KAPUK
        self.apply(who, place)

    def apply(self, who: Identity, place: dict[str, Any], duplicate: bool = False) -> Known:
        from tests.support import people as support

        before, support.NOW = support.NOW, self.now
        try:
            row = applicant(self.db, None, who, **place)
        finally:
            support.NOW = before
        names = [
            "state",
            "until",
            "died",
            "village",
            "rw",
            "group",
            "payer",
            "agent",
            "sector",
            "duplicate",
            "gone",
        ]
        known = Known(row.id, {name: [None] * len(DAYS) for name in names}, who)
        known.set(
            self.today,
            state="submitted",
            died=False,
            village=place["village"],
            rw=place["rw"],
            group=place["organisation"] or "umum",
            payer=place["payer"],
            agent="",
            sector=place["sector"],
            duplicate=duplicate,
        )
        row.handed_over_at = self.now
        self.people.append(known)
        if not duplicate:
            for post in self.posts:
                self.match(post)
        return known

    def register_again(self) -> None:
        """The same worker once more, in another kelurahan, and merged at once or later."""
        if not self.alive():
            return
        one = self.random.choice(self.alive())
        if one.root or any(each.root is one for each in self.people):
            return
        place = {
            "village": VILLAGES[2],
            "rw": "001",
            "organisation": None,
            "payer": "self",
            "sector": "other",
        }
        who = replace(one.identity, nik=f"3173015208{90 + self.serial % 9}{self.serial:04d}")
        self.serial += 1
        other = self.apply(who, place)
        self.merge(one, other)

    def merge(self, kept: Known, gone: Known) -> None:
        row = merge_registrations.merge_registrations(self.db, kept.id, gone.id, "test", self.now)
        gone.root = kept
        took_over = "kept.state" in row.changed or "kept.protected_until" in row.changed
        if took_over:
            kept.set(self.today, state="active", until=gone.facts["until"][-1])
        gone.set(self.today, until=None)
        if "kept.agent_id" in row.changed:
            kept.set(self.today, agent=gone.facts["agent"][-1])
        gone.set(self.today, agent="")
        self.merges.append((row, kept, gone))

    def part(self) -> None:
        if not self.merges:
            return
        row, kept, gone = self.merges.pop(self.random.randrange(len(self.merges)))
        merge_registrations.undo_merge(self.db, row, "test", self.now)
        gone.root = None
        for known in (kept, gone):
            self.read_back(known)

    def read_back(self, known: Known) -> None:
        """Undoing gives back what it can: from today on it is as the row says."""
        row = self.db.get_one(Participant, known.id)
        agent = "" if row.agent_id is None else str(row.agent_id)
        known.set(self.today, state=row.state, until=row.protected_until, agent=agent)
        known.set(self.today, duplicate=row.duplicate_of is not None)

    def file(self, keep: bool = False) -> None:
        """A file of the branch, of today or of an earlier day."""
        as_of = self.today - self.random.choice([0, 0, 3, 20]) * DAY
        found = self.random.sample(self.alive(), min(len(self.alive()), 6))
        concerned = {each.id: each for one in found for each in (one, one.top())}.values()
        rows = list[StatusRow]()
        for number, each in enumerate(found):
            state = self.random.choices(
                [OfficialState.ACTIVE, OfficialState.ENDED, OfficialState.REJECTED,
                 OfficialState.DECEASED], [12, 2, 1, 1]
            )[0]  # fmt: skip
            until = month_end(
                add_months(month_start(as_of), self.random.choice([-4, -2, -1, 0, 0, 1, 2]))
            )
            died = as_of - 2 * DAY if state is OfficialState.DECEASED else None
            row = StatusRow(
                number, each.identity.nik, state,
                until=until if state is not OfficialState.REJECTED else None,
                name=each.identity.full_name, born_on=each.identity.born_on, died_on=died,
            )  # fmt: skip
            rows.append(row)
        before = {
            each.id: {name: [*each.facts[name]] for name in ("state", "until", "died")}
            for each in concerned
        }
        import_id = None
        if keep:
            made = status_files.StatusImport(
                sha256=f"{len(self.files)}", as_of=as_of, origin="x", state="applied",
                created_at=self.now, imported_at=self.now,
            )  # fmt: skip
            self.db.add(made)
            self.db.flush()
            import_id = made.id
        among = rows_of_one(self.db, rows)
        apply_rows(self.db, rows, as_of, "cabang", self.now, import_id, among)
        for each in concerned:
            row = self.db.get_one(Participant, each.id)
            old = (each.facts["state"][-1], each.facts["until"][-1], each.facts["died"][-1])
            if old == (row.state, row.protected_until, row.deceased_on is not None):
                continue
            day = row.deceased_on if row.deceased_on and not old[2] else as_of
            each.set(
                day, state=row.state, until=row.protected_until, died=row.deceased_on is not None
            )
        if import_id:
            self.files.append((import_id, before, {}))

    def file_undone(self) -> None:
        if not self.alive():
            return
        self.file(keep=True)
        import_id, before, _ = self.files[-1]
        self.step()
        made = self.db.get_one(status_files.StatusImport, import_id)
        if status_undo.obstacles(self.db, made, 1):
            return
        while status_undo.undo_piece(self.db, made, "test", self.now, 100)[0]:
            pass
        for known in self.alive():  # an id of the erased is given out again
            for name, values in before.get(known.id, {}).items():
                known.facts[name] = values

    def step(self, days: int = 1) -> None:
        self.today = min(self.today + days * DAY, LAST)

    def assign(self) -> None:
        if self.alive():
            one = self.random.choice(self.alive())
            if one.root:
                return
            agent = self.random.choice([*self.agents, None])
            assignments.assign(self.db, [one.id], agent, "test", self.now)
            one.set(self.today, agent=str(agent.id) if agent else "")

    def correct(self) -> None:
        """Their work was another: it, and the sector, are corrected from today on; who pays for
        them changes too."""
        here = [each for each in self.alive() if not each.root]
        if here:
            one = self.random.choice(here)
            row = self.db.get_one(Participant, one.id)
            row.sector = "other" if row.sector == "transport" else "transport"
            row.payer = self.random.choice(["self", "donor", "government"])
            versions.keep_versions(self.db, [row.id], self.now)
            one.set(self.today, sector=row.sector, payer=row.payer)

    def erase(self) -> None:
        if not self.alive():
            return
        one = self.random.choice(self.alive())
        if one.root or any(each.root is one for each in self.people):
            return
        self.refresh()
        row = self.db.get_one(Participant, one.id)
        one.months = {*ledger.posted_months(self.db, one.id)}
        erasure.erase_registration(self.db, row, "test", self.now)
        one.erased = self.today
        one.set(self.today, gone=True)
        for post in self.posts:
            same = post.name == one.identity.full_name and post.group == one.facts["group"][-1]
            if same and post.village[-1] == one.facts["village"][-1]:
                post.until = post.until or self.today

    def appoint(self) -> None:
        """Somebody registered, or nobody whom we know, holds a post from today."""
        known = [
            each for each in self.alive() if each.facts["group"][-1] != "umum" and not each.root
        ]
        if known and self.random.random() < 0.7:
            one = self.random.choice(known)
            village, rw = one.facts["village"][-1], one.facts["rw"][-1]
            group, name = one.facts["group"][-1], one.identity.full_name
        else:
            self.serial += 1
            village, rw, group = VILLAGES[1], "001", "pkk"
            name = self.name("TANPA")
        post = self.random.choice(["ketua", "anggota"])
        place = OrganisationPlace(group, village, rw, "001")
        if officeholders.add_officeholder(self.db, None, place, name, post, self.today):
            id = officeholders.newest_id(self.db)
            made = Post(id, group, [village] * len(DAYS), rw, self.today, name=name)
            self.posts.append(made)
            self.match(made)

    def match(self, post: Post) -> None:
        """The registration of the same name, group and place, once both are known."""
        if post.whose or post.until:
            return
        for each in self.alive():
            known = [each.facts[name][-1] for name in ("group", "village", "rw")]
            known += [each.identity.full_name, each.root]
            if known == [post.group, post.village[-1], post.rw, post.name, None]:
                post.whose = each
                return

    def replace_holder(self) -> None:
        serving = [each for each in self.posts if each.until is None]
        self.refresh()  # nobody leaves within the half minute in which their registration is found
        if serving:
            post = self.random.choice(serving)
            row = self.db.get_one(Officeholder, post.id)
            officeholders.end_officeholder(row, self.today)
            post.until = self.today
            self.appoint()

    def divide(self) -> None:
        since = self.today - 40 * DAY
        moves = [
            RwMove(KAPUK, "001", KAPUK, "Kapuk"), RwMove(KAPUK, "002", NEW_KAPUK, "Kapuk Timur")
        ]  # fmt: skip
        divide(self.db, moves, since, "test", self.now)
        self.divided = since
        for each in self.people:
            if (
                each.facts["village"][-1] == KAPUK
                and each.facts["rw"][-1] == "002"
                and not each.erased
            ):
                first = next(at for at, value in enumerate(each.facts["village"]) if value)
                each.set(max(since, DAYS[first]), village=NEW_KAPUK)
        for post in self.posts:
            if post.village[-1] == KAPUK and post.rw == "002":
                at = max((since - FIRST).days, 0)
                post.village[at:] = [NEW_KAPUK] * (len(DAYS) - at)

    def refresh(self) -> None:
        while spans.refresh(self.db, self.now):
            pass

    def run(self) -> None:
        deeds: list[tuple[Callable[[], None], int]] = [
            (self.register, 10), (self.file, 16), (self.file_undone, 2), (self.assign, 4),
            (self.appoint, 6), (self.replace_holder, 2), (self.erase, 2), (self.register_again, 3),
            (self.part, 1), (self.correct, 4),
        ]  # fmt: skip
        for number in range(EVENTS):
            if number == EVENTS * 3 // 4:
                self.divide()
            else:
                self.random.choices([d for d, _ in deeds], [w for _, w in deeds])[0]()
            self.db.flush()
            # Posts are found when the figures are made, as the scheduler does.
            if self.random.random() < 0.4:
                self.refresh()
            self.step(self.random.randint(2, 10))
        self.refresh()
        for each in self.alive():  # an id of the erased is given out again
            each.months = {*ledger.posted_months(self.db, each.id)}

    # The slow count.

    def days_of(self, people: People) -> Iterator[list[Day]]:
        """Of each worker or post the status and cell on each day."""
        if people is People.WORKERS:
            for root in self.people:
                if root.root is None:
                    yield self.best([root, *self.merged_into(root)])
            return
        for post in self.posts:
            known = self.best(self.family(post.whose.top())) if post.whose else [None] * len(DAYS)
            days = list[Day]()
            for at, day in enumerate(DAYS):
                if day < post.since or (post.until and day >= post.until):
                    days.append(None)
                    continue
                name, cell = known[at] or ("never", ("", "", "", "", "", ""))
                days.append((name, (post.village[at], post.rw, post.group, *cell[3:])))
            yield days

    def family(self, root: Known) -> list[Known]:
        return [root, *self.merged_into(root)]

    def merged_into(self, root: Known) -> list[Known]:
        return [each for each in self.people if each.root and each.top() is root]

    def best(self, registrations: list[Known]) -> list[Day]:
        found = []
        for at in range(len(DAYS)):
            here = [one for each in registrations if (one := each.on(at))]
            found.append(min(here, key=lambda one: ORDER.index(one[0])) if here else None)
        return found

    def months_of(self, people: People) -> Iterator[tuple[set[date], bool]]:
        if people is People.WORKERS:
            for root in self.people:
                if root.root is None:
                    yield {m for each in self.family(root) for m in each.months}, True
            return
        for post in self.posts:
            whose = self.family(post.whose.top()) if post.whose else []
            yield {m for each in whose for m in each.months}, False


CELL = {By.GROUP: 2, By.PAYER: 3, By.AGENT: 4, By.SECTOR: 5}


def code_of(by: By, cell: tuple[Any, ...]) -> str:
    match by:
        case By.KECAMATAN:
            return str(cell[0].rpartition(".")[0])
        case By.KELURAHAN:
            return str(cell[0])
        case By.RW:
            return f"{cell[0]}/{cell[1]}"
        case _:
            return str(cell[CELL[by]])


class SlowCount:
    """Every figure out of the days of everybody."""

    def __init__(self, history: History, people: People) -> None:
        self.days = list(history.days_of(people))
        self.flows = [flow for days in self.days for flow in turns(days)]
        for (months, always), days in zip(history.months_of(people), self.days, strict=True):
            self.flows += paid(months, days, always)

    def table(self, scope: Scope) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
        now, before = (
            defaultdict[str, Counter[str]](Counter),
            defaultdict[str, Counter[str]](Counter),
        )

        def add(into: dict[str, Counter[str]], cell: tuple[Any, ...], figure: str) -> None:
            wanted = all(cell[CELL[by]] == value for by, value in scope.filters.items())
            if wanted and scope.area in areas_around(cell[0], cell[1]):
                into[code_of(scope.by, cell)][figure] += 1

        for day, into in ((scope.on, now), (scope.since, before)):
            for days in self.days if day else ():
                if one := days[(day - FIRST).days]:
                    add(into, one[1], one[0])
        for day, cell, figure in self.flows:
            if day <= scope.on and (scope.since is None or day > scope.since):
                add(now, cell, figure)
        return now, before


def turns(days: list[Day]) -> Iterator[tuple[date, Any, str]]:
    """The days on which somebody became registered, or was registered no more."""
    was: Day = None
    for at, one in enumerate(days):
        is_in, was_in = (bool(each and each[0] in REGISTERED) for each in (one, was))
        if one and is_in and not was_in:
            yield DAYS[at], one[1], "new"
        if was and was_in and not is_in:
            yield DAYS[at], was[1], "lost"
        was = one


def paid(months: set[date], days: list[Day], always: bool) -> Iterator[tuple[date, Any, str]]:
    """The paid months, each in the cell of its first day; those before the first day of all in the
    cell of that one if `always`."""
    begins = next((at for at, one in enumerate(days) if one), len(days))
    for month in months:
        at = (month - FIRST).days
        if at < begins < len(days) and always:
            at = begins
        one = days[at] if 0 <= at < len(days) else None
        if one:
            yield month, one[1], "months"


def month_ends() -> list[date]:
    return [month_end(add_months(FIRST, n)) for n in range(24)]


def scopes() -> Iterator[Scope]:
    for people in People:
        for on in month_ends():
            for by in (By.KECAMATAN, By.KELURAHAN, By.RW, *CELL):
                yield Scope(area="31.73", by=by, on=on, people=people)
            since = add_months(on, -2)
            if since >= FIRST:
                for by in (By.KELURAHAN, By.PAYER):
                    yield Scope(area="31.73.01", by=by, on=on, since=since, people=people)
                yield Scope(
                    area="31.73", by=By.KELURAHAN, on=on, since=since, group="pkk", people=people
                )
                yield Scope(area=KAPUK, by=By.RW, on=on, since=since, people=people)
                yield Scope(area=f"{KAPUK}/002", by=By.GROUP, on=on, since=since, people=people)
                yield Scope(
                    area="31.73", by=By.KELURAHAN, on=on, since=since, sector="other", people=people
                )
                yield Scope(
                    area="31.73",
                    by=By.AGENT,
                    on=on,
                    since=since,
                    payer="self",
                    group="pkk",
                    people=people,
                )


@pytest.mark.parametrize("seed", seeds(1, 12))
def test_every_figure_of_every_month_equals_a_slow_count_and_its_list(
    db: Session, seed: int
) -> None:
    history = History(db, f"{seed}")
    history.run()
    slow = {people: SlowCount(history, people) for people in People}
    for scope in sample(scopes(), 0.2, f"months {seed}"):
        now, before = slow[scope.people].table(scope)
        table = figures.coverage_table(db, scope)
        counted = figures.count_spans(db, scope)
        for row in table.rows:
            expected = figures.figures_of(now.get(row.code, Counter()))
            assert dict(row.counts) == expected, (scope, row.code)
            if scope.since:
                assert dict(row.before) == figures.stocks_of(before.get(row.code, Counter()))
            assert expected == figures.figures_of(counted[0][row.code])
        assert {*now} <= {row.code for row in table.rows}
        for figure in (*STOCKS, *FLOWS):
            assert table.total.counts[figure] == sum(row.counts[figure] or 0 for row in table.rows)
    for scope in sample(scopes(), 0.01, "lists") if seed == 0 else ():
        table = figures.coverage_table(db, scope)
        for row in (*table.rows, table.total):
            for figure, count in row.counts.items():
                behind = figures.people_behind(db, scope, row.code, figure)
                found = (
                    sum(one.months for one in behind)
                    if figure is CoverageFigure.MONTHS
                    else len(behind)
                )
                assert found == count, (scope, row.code, figure)
