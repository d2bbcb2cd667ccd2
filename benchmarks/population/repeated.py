"""Somebody is registered once more, by somebody who makes the mistakes that people make."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from benchmarks.population.households import STREETS, Someone, phone
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import parse_nik

TODAY = date(2026, 11, 22)

HEARD = (
    *(("IY", "I"), ("OE", "U"), ("U", "OE"), ("DJ", "J"), ("J", "DJ"), ("SY", "S"), ("KH", "H")),
    *(("DH", "D"), ("Y", "I"), ("F", "P"), ("V", "F"), ("TI", "TIH"), ("AH", "A"), ("Z", "J")),
    *(("MUHAMMAD", "MOCH."), ("SITI", "ST."), ("ABDUL", "ABD"), ("AHMAD", "ACHMAD")),
)
"""What is heard, and how somebody else writes it."""

Change = Callable[[random.Random, Someone], Someone]


def digit(dice: random.Random, who: Someone) -> Someone:
    at = dice.randrange(16)
    other = dice.choice([each for each in "0123456789" if each != who.nik[at]])
    return replace(who, nik=who.nik[:at] + other + who.nik[at + 1 :])


def swap(dice: random.Random, who: Someone) -> Someone:
    at = dice.choice([n for n in range(15) if who.nik[n] != who.nik[n + 1]])
    turned = who.nik[at + 1] + who.nik[at]
    return replace(who, nik=who.nik[:at] + turned + who.nik[at + 2 :])


def slip(dice: random.Random, who: Someone) -> Someone:
    """A slip that nobody refused; who gave no birth date has that of the NIK."""
    while True:
        found = dice.choice((digit, digit, swap))(dice, who)
        try:
            number = parse_nik(found.nik, TODAY)
        except (Invalid, Ambiguous):
            continue
        return replace(found, born_on=f"{number.born_on}") if dice.random() < 0.25 else found


def other_nik(dice: random.Random, who: Someone) -> Someone:
    """Several digits: an older card, or guessed."""
    return replace(who, nik=f"31730{dice.randint(1, 8)}{who.nik[6:12]}{dice.randint(10, 99):04d}")


def respelt(dice: random.Random, who: Someone) -> Someone:
    fits = [(old, new) for old, new in HEARD if old in who.name]
    old, new = dice.choice(fits) if fits else (who.name[-1], who.name[-1] * 2)
    return replace(who, name=who.name.replace(old, new, 1))


def slipped(dice: random.Random, who: Someone) -> Someone:
    """A letter left out, or another one hit."""
    at = dice.randrange(1, len(who.name))
    return replace(who, name=who.name[:at] + dice.choice(("", "", "A", "N")) + who.name[at + 1 :])


def shortened(dice: random.Random, who: Someone) -> Someone:
    words = who.name.split()
    if len(words) == 1:
        return respelt(dice, who)
    at = dice.randrange(len(words))
    initial = [words[at][0]] if at and dice.random() < 0.5 else []
    return replace(who, name=" ".join([*words[:at], *initial, *words[at + 1 :]]))


def reordered(dice: random.Random, who: Someone) -> Someone:
    words = who.name.split()
    return replace(who, name=" ".join([*words[1:], words[0]]))


def nicknamed(dice: random.Random, who: Someone) -> Someone:
    """As neighbours say: the end of a word, with what is said before it."""
    word = max(who.name.split(), key=len)
    return replace(who, name=f"{'BU' if who.sex == 'P' else 'PAK'} {word[-4:]}")


def day_and_month(dice: random.Random, who: Someone) -> Someone:
    born = date.fromisoformat(who.born_on)
    if born.day > 12:
        return wrong_birth(dice, who)
    return replace(who, born_on=f"{born.replace(month=born.day, day=born.month)}")


def wrong_birth(dice: random.Random, who: Someone) -> Someone:
    """The year, the month or the day is another one."""
    year, month, day = map(int, who.born_on.split("-"))
    part = dice.randrange(3)
    year += dice.choice((-10, -1, 1, 10)) if part == 0 else 0
    month = month % 12 + 1 if part == 1 else month
    day = day % 28 + 1 if part == 2 else min(day, 28)
    return replace(who, born_on=f"{date(year, month, day)}")


def other_phone(dice: random.Random, who: Someone) -> Someone:
    return replace(who, phone=phone(dice) if dice.random() < 0.7 else "")


def other_home(dice: random.Random, who: Someone) -> Someone:
    street = f"Gg {dice.choice(STREETS).title()} no {dice.randint(1, 150)}"
    return replace(who, street=street, rw=f"{dice.randint(1, 12):03d}")


def same_home(dice: random.Random, who: Someone) -> Someone:
    """The address as somebody else writes it."""
    words = who.street.replace("JL.", "jalan").replace("NO. ", "no.")
    return replace(who, street=words.partition(" RT ")[0])


KINDS: dict[str, tuple[Change, ...]] = {
    "nothing else": (),
    "address as others write it": (same_home,),
    "name spelt otherwise": (respelt,),
    "a letter of the name wrong": (slipped,),
    "name shortened": (shortened,),
    "name in another order": (reordered,),
    "nickname": (nicknamed,),
    "day and month of birth swapped": (day_and_month,),
    "birth date wrong": (wrong_birth,),
    "other phone": (other_phone,),
    "other address": (other_home,),
    "other phone and address": (other_phone, other_home),
    "phone, address and spelling": (other_phone, other_home, respelt),
    "phone, address and birth date": (other_phone, other_home, day_and_month),
    "phone, address and short name": (other_phone, other_home, shortened),
    "wholly other NIK": (other_nik,),
    "wholly other NIK, spelling": (other_nik, respelt),
    "wholly other NIK and phone": (other_nik, other_phone),
    "wholly other NIK, phone, address": (other_nik, other_phone, other_home),
}
"""What else is wrong, beside a digit of the NIK or two that are swapped."""


def again(dice: random.Random, who: Someone, kind: str) -> Someone:
    found = slip(dice, who)
    for change in KINDS[kind]:
        found = change(dice, found)
    return found
