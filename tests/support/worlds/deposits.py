"""Made-up months of deposits and postings with seeded errors, and what truly belongs together."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from domain.calendar import add_months
from domain.reconciliation.deposits import OfficialPosting, OpenDeposit

MONTH = date(2026, 11, 1)
FIRST = ("SITI", "BUDI", "AGUS", "DEWI", "EKO", "RINA", "JOKO", "YANTI", "HASAN", "NUR", "UDIN")
LAST = ("AMINAH", "SANTOSO", "RAHAYU", "HIDAYAT", "KUSUMA", "LESTARI", "SARI", "MAULANA", "PUTRI")
AMOUNTS = (8_400, 16_800, 28_400, 36_800, 41_300)


@dataclass
class World:
    """`truth`: pairs of deposit id and posting row; `as_true`: those that are no worse, of what was
    paid or posted twice. `errors`: by deposit id, what happened to it."""

    random: Random
    deposits: list[OpenDeposit] = field(default_factory=list)
    postings: list[OfficialPosting] = field(default_factory=list)
    truth: set[tuple[int, int]] = field(default_factory=set)
    as_true: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[int, str] = field(default_factory=dict)

    def person(self) -> tuple[str, str]:
        day, month = self.random.randint(1, 28), self.random.randint(1, 12)
        sex, year = self.random.choice((0, 40)), self.random.randint(60, 99)
        serial = self.random.randint(1, 60)
        nik = f"31730{self.random.randint(1, 8)}{day + sex:02}{month:02}{year}{serial:04}"
        return nik, f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def deposit(self) -> OpenDeposit:
        nik, name = self.person()
        months = tuple(add_months(MONTH, n) for n in range(self.random.choice((1, 1, 1, 3))))
        amount = len(months) * self.random.choice(AMOUNTS)
        on = MONTH + timedelta(self.random.randint(0, 25))
        number = len(self.deposits)
        self.deposits.append(OpenDeposit(number, number, nik, name, months, amount, on))
        return self.deposits[-1]

    def post(self, one: OpenDeposit | None, **changes: object) -> None:
        """A posting of a deposit, or of somebody who paid without us."""
        like = one or self.deposit()
        if not one:
            self.deposits.pop()
        on = like.on + timedelta(self.random.randint(0, 5))
        row = len(self.postings) + 2
        posting = OfficialPosting(row, like.nik, like.name, like.months, like.amount, on)
        self.postings.append(replace(posting, **changes))  # type: ignore[arg-type]  # by name
        if one:
            self.truth.add((one.id, row))


def fine(world: World, one: OpenDeposit) -> None:
    world.post(one)


def never_posted(world: World, one: OpenDeposit) -> None:
    pass


def wrong_digit(world: World, one: OpenDeposit) -> None:
    at = world.random.randint(6, 15)
    other = world.random.choice([each for each in "0123456789" if each != one.nik[at]])
    world.post(one, nik=one.nik[:at] + other + one.nik[at + 1 :])


def misspelt(world: World, one: OpenDeposit) -> None:
    world.post(one, name=f"{one.name}H")


def misspelt_with_a_wrong_digit(world: World, one: OpenDeposit) -> None:
    wrong_digit(world, one)
    world.postings[-1] = replace(world.postings[-1], name=one.name[1:])


def two_wrong_digits(world: World, one: OpenDeposit) -> None:
    world.post(one, nik=f"{one.nik[:12]}{(int(one.nik[12:]) + 77):04}")


def namesake(world: World, one: OpenDeposit) -> None:
    """Somebody of the same name, born on the same day, paid without us; the deposit got lost."""
    never_posted(world, one)
    world.post(None, nik=f"{one.nik[:15]}{(int(one.nik[15]) + 1) % 10}", name=one.name)


def turned_digits(world: World, one: OpenDeposit) -> None:
    at = world.random.choice([at for at in range(6, 15) if one.nik[at] != one.nik[at + 1]])
    world.post(one, nik=one.nik[:at] + one.nik[at + 1] + one.nik[at] + one.nik[at + 2 :])


def other_month(world: World, one: OpenDeposit) -> None:
    world.post(one, months=tuple(add_months(month, -1) for month in one.months))


def less(world: World, one: OpenDeposit) -> None:
    world.post(one, amount=one.amount - world.random.choice((100, 1_000, 8_400)))


def more(world: World, one: OpenDeposit) -> None:
    world.post(one, amount=one.amount + world.random.choice((100, 1_000, 8_400)))


def in_parts(world: World, one: OpenDeposit) -> None:
    for month in one.months:
        world.post(one, months=(month,), amount=one.amount // len(one.months))


def for_many(world: World, one: OpenDeposit) -> None:
    people = [world.person() for _ in range(world.random.randint(2, 8))]
    total = replace(one, amount=16_800 * len(people), months=(MONTH,))
    world.deposits[-1] = replace(total, members=tuple(nik for nik, _ in people))
    for nik, name in people:
        world.post(world.deposits[-1], nik=nik, name=name, amount=16_800)


def some_of_many(world: World, one: OpenDeposit) -> None:
    """One deposit for many, and the branch forgot somebody."""
    for_many(world, one)
    last = world.postings.pop()
    world.truth.remove((one.id, last.row))


def paid_twice(world: World, one: OpenDeposit) -> None:
    """The same months, deposited again; posted once."""
    again = replace(one, id=len(world.deposits), on=one.on + timedelta(world.random.randint(0, 3)))
    world.deposits.append(again)
    world.post(one)
    world.as_true.add((again.id, world.postings[-1].row))


def posted_twice(world: World, one: OpenDeposit) -> None:
    world.post(one)
    again = replace(world.postings[-1], row=len(world.postings) + 2)
    world.postings.append(again)
    world.as_true.add((one.id, again.row))


def under_anothers_nik(world: World, one: OpenDeposit) -> None:
    """Of somebody who paid as much, and whose own money the branch forgot."""
    nik, name = world.person()
    other = replace(one, id=len(world.deposits), nik=nik, name=name)
    world.deposits.append(other)
    world.post(one, nik=nik)


ERRORS: dict[Callable[[World, OpenDeposit], None], int] = {
    fine: 660, never_posted: 60, wrong_digit: 50, turned_digits: 30, other_month: 40,
    less: 30, more: 30, in_parts: 30, for_many: 30, misspelt: 15,
    misspelt_with_a_wrong_digit: 10, two_wrong_digits: 10, namesake: 5,
    some_of_many: 10, paid_twice: 10, posted_twice: 10, under_anothers_nik: 3,
}  # fmt: skip
"""How often each happens, in a thousand."""


def month(seed: int, deposits: int, others: int) -> World:
    """`others`: postings of people who are not ours."""
    world = World(Random(seed))
    for _ in range(deposits):
        (error,) = world.random.choices([*ERRORS], [*ERRORS.values()])
        first = len(world.deposits)
        error(world, world.deposit())
        world.errors |= dict.fromkeys(range(first, len(world.deposits)), error.__name__)
    for _ in range(others):
        world.post(None)
    return world
