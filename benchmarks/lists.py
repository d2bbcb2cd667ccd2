"""A list of members as a cadre sends it: every column of the template, one row in fifty flawed."""

import random
from datetime import date, timedelta
from io import BytesIO

from xlsxwriter import Workbook

from domain.organisation import Organisation
from domain.places import KELURAHAN
from domain.roles import Kind, Reach
from exchange.member_template import WIDTHS

VILLAGE, NAMED = next(each for each in KELURAHAN if each[0] == "31.73.04.1001")
REACH = Reach(Kind.CADRE, VILLAGE, Organisation.PKK)
DEFAULTS = {"organisation": "pkk", "village": VILLAGE}
FLAWED = 50
FIRST = ("SITI", "DEWI", "RINA", "NUR", "EKA", "SRI", "YUNI", "LILIS", "TUTI", "ANI", "RATNA")
LAST = ("AMINAH", "WATI", "LESTARI", "HASANAH", "KARTINI", "SUSANTI", "RAHAYU", "FITRIANI")
WORK = ("jualan kue", "tukang jahit", "ojek online", "warung", "asisten rumah tangga", "laundry")


def sheet(count: int) -> bytes:
    dice, out = random.Random(7), BytesIO()
    with Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet("Anggota")
        page.write_row(0, 0, list(WIDTHS))
        for number in range(count):
            page.write_row(number + 1, 0, someone(number, dice))
    return out.getvalue()


def someone(number: int, dice: random.Random) -> list[str]:
    born = date(1970, 1, 1) + timedelta(days=number % 10_000)
    nik = f"317304{born.day + 40:02d}{born:%m%y}{number // 10_000 + 1:03d}{number % 9 + 1}"
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    phone = f"08{12_0000_0000 + number}" if dice.random() < 0.7 else ""
    home = [f"Jl. Mangga {dice.randint(1, 9)} No. {number}", f"{dice.randint(1, 12)}"]
    shown = nik[:-1] if number % FLAWED == 7 else nik
    who = [f"{number + 1}", shown, name, f"{born:%d-%m-%Y}", "P", phone]
    body = [f"{dice.randint(1, 9)}", NAMED, "PKK", "Anggota"]
    work = [dice.choice(WORK), "LAINNYA", f"{dice.randint(8, 40)}00000"]
    return [*who, *home, *body, *work, "2", f"{dice.randint(1, 6)}", "MANDIRI", "", ""]
