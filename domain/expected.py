"""What `perisai parse KIND TEXT` prints: the value, or ASK, or INVALID."""

from collections.abc import Callable
from datetime import date

from domain.day import day
from domain.money import rupiah
from domain.months import months
from domain.name import name
from domain.nav import nav
from domain.nik import nik
from domain.phone import phone
from domain.rtrw import rtrw
from domain.typed import Ask, Invalid
from domain.yesno import yesno


def show(kind: str, text: str, today: date) -> str:
    """The value as this command spells it: 1985-08-12, 003/005, +6281234567890, back."""
    parsers: dict[str, Callable[[str], object]] = {
        "money": rupiah,
        "date": lambda text: day(text, today),
        "months": months,
        "phone": phone,
        "yesno": yesno,
        "rtrw": rtrw,
        "name": name,
        "nav": lambda text: nav(text) or "INVALID",
        "nik": lambda text: nik(text, today).digits,
    }
    try:
        return str(parsers[kind](text))
    except Ask:
        return "ASK"
    except Invalid:
        return "INVALID"
