"""A made-up population in families: one home, often one phone, twins now and then."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.population.names import FAMILY, MEN, WOMEN, listed, name, some
from domain.regions import KELURAHAN

STREETS = listed(
    "MANGGA KIWI JERUK DURIAN MELATI MAWAR KENANGA ANGGREK FLAMBOYAN CEMARA MUSHOLA MASJID "
    "SEKOLAH PASAR INDUSTRI TANJUNG SAWAH KEBON PESING KALIJODO SATRIA KRENDANG LAKSA DURI "
    "SAHARI"
)
VILLAGES = [code for code, _ in KELURAHAN]


@dataclass(frozen=True, slots=True)
class Someone:
    """A registration, as it is typed. `born_on` is an ISO date, `phone` E.164 or empty."""

    nik: str
    name: str
    born_on: str
    phone: str
    street: str
    village: str
    rw: str
    sex: str


def population(dice: random.Random, count: int) -> list[Someone]:
    found: list[Someone] = []
    taken = set[str]()
    while len(found) < count:
        for each in family(dice):
            if each.nik not in taken:
                taken.add(each.nik)
                found.append(each)
    return found[:count]


def family(dice: random.Random) -> Iterator[Someone]:
    """The people of one home who work: some share a phone, a surname, or even the day of birth."""
    surname = dice.choice(FAMILY) if dice.random() < 0.15 else ""
    village, rw = dice.choice(VILLAGES), f"{dice.randint(1, 12):03d}"
    street = f"JL. {dice.choice(STREETS)} {dice.choice(('I', 'II', 'RAYA', ''))}".strip()
    street += f" NO. {dice.randint(1, 150)} RT {dice.randint(1, 12)}"
    shared = phone(dice) if dice.random() < 0.35 else ""
    for _ in range(dice.choices((1, 2, 3, 4), (55, 28, 12, 5))[0]):
        woman = dice.random() < 0.5
        mine = shared or (phone(dice) if dice.random() < 0.85 else "")
        born = date(1962, 1, 1) + timedelta(days=dice.randrange(16_000))
        called = name(dice, woman, surname)
        one = Someone("", called, f"{born}", mine, street, village, rw, "P" if woman else "L")
        one = replace(one, nik=nik(dice, born, woman))
        yield one
        if dice.random() < 0.006:
            yield sibling(dice, one)


def sibling(dice: random.Random, one: Someone) -> Someone:
    """Born on the same day: the next serial of the same place, and a name that goes with it."""
    nik = f"{one.nik[:12]}{int(one.nik[12:]) + 1:04d}"
    rest = one.name.split()[1:]
    others = [each for each in (WOMEN if one.sex == "P" else MEN) if each not in one.name]
    called = " ".join([some(dice, others), *rest])
    return replace(one, nik=nik, name=called)


def nik(dice: random.Random, born: date, woman: bool) -> str:
    place = f"31730{dice.randint(1, 8)}"
    if dice.random() < 0.35:
        place = f"{dice.choice((31, 32, 33, 36))}{dice.randint(1, 30):02d}{dice.randint(1, 20):02d}"
    day = born.day + (40 if woman else 0)
    serial = min(9_999, 1 + int(dice.expovariate(0.35)))
    return f"{place}{day:02d}{born:%m%y}{serial:04d}"


def phone(dice: random.Random) -> str:
    return f"+628{dice.choice((12, 13, 57, 78, 95, 96))}{dice.randrange(10**8):08d}"
