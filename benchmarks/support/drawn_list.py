"""Lists of people who do not exist, as a cadre types or prints them, and photographs the paper."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PIL import Image, ImageDraw

from benchmarks.support.drawn_ktp import FLAWS, NUMBERS, SANS, as_jpeg, font, make_card

HEADERS: Mapping[str, Sequence[str]] = {
    "number": ("No", "NO", "No."),
    "name": ("Nama", "NAMA LENGKAP", "Nama sesuai KTP"),
    "nik": ("NIK", "No. KTP"),
    "birth_date": ("Tgl Lahir", "Tanggal Lahir"),
    "phone": ("No. HP", "HP/WA"),
    "rtrw": ("RT/RW",),
    "occupation": ("Pekerjaan", "Usaha"),
}
ALWAYS = ("number", "name", "nik")
JOBS = ("Ojek", "Pedagang", "Tukang jahit", "Sopir", "Jualan kue", "Kuli bangunan")
SIZE, LINE, PAD = 24, 42, 14
"""Pixels of the letters, of a row, and beside the text of a cell."""


@dataclass(frozen=True)
class PaperList:
    """A picture, and by the fields that are read the cells of each person on it."""

    content: bytes
    rows: Sequence[Mapping[str, str]]


def draw_list(seed: int) -> PaperList:
    """A list by its seed: up to 40 people, ruled or not, half of them with a flaw."""
    rng = random.Random(seed)
    people = [person(rng) for _ in range(rng.choice([5, 10, 20, 30, 40]))]
    columns = [name for name in HEADERS if name in ALWAYS or rng.random() < 0.5]
    is_upper, shape = rng.random() < 0.6, rng.choice(["%d-%m-%Y", "%d/%m/%Y"])

    def cell(name: str, number: int) -> str:
        each = people[number]
        if name == "number":
            return f"{number + 1}"
        if name == "birth_date":
            return f"{date.fromisoformat(each[name]):{shape}}"
        if name == "rtrw":
            return f"{each['rt']}/{each['rw']}"
        return each[name].title() if name == "name" and not is_upper else each[name]

    table = [[rng.choice(HEADERS[name]) for name in columns]]
    table += [[cell(name, number) for name in columns] for number in range(len(people))]
    image = draw_table(table, rng)
    if rng.random() < 0.7:
        larger = 1800 / max(image.size)
        image = image.resize((round(image.width * larger), round(image.height * larger)))
        angle, table_colour = rng.uniform(-5, 5), rng.choice(["#785032", "#3c3c41", "#c8beaf"])
        how = Image.Resampling.BICUBIC
        image = image.rotate(angle, how, expand=True, fillcolor=table_colour)
    if rng.random() < 0.5:
        image = FLAWS[rng.choice(["creased", "cast", "copied", "90"])](image, rng)
    kept = [name for name in columns if name not in ("number", "rtrw")]
    kept += ["rt", "rw"] if "rtrw" in columns else []
    rows = [{name: each[name] for name in kept} for each in people]
    return PaperList(as_jpeg(image, rng.choice([70, 85])), rows)


def person(rng: random.Random) -> dict[str, str]:
    """Somebody, with a phone and work of their own words."""
    phone = f"08{rng.choice(['12', '57', '78', '95'])}{rng.randrange(10**7, 10**8)}"
    return {**make_card(rng).fields, "phone": phone, "occupation": rng.choice(JOBS)}


def draw_table(table: Sequence[Sequence[str]], rng: random.Random) -> Image.Image:
    """The table on white paper, ruled, with lines between its rows, or without any."""
    face, bold = font(rng.choice([*SANS, NUMBERS[-1]]), SIZE), font(SANS[1], SIZE)
    widths = [
        max(max(face.getlength(each), bold.getlength(each)) for each in column) + 2 * PAD
        for column in zip(*table, strict=True)
    ]
    size = int(sum(widths)) + 120, LINE * len(table) + 160
    image = Image.new("RGB", size, rng.choice(["white", "#faf8f0"]))
    pen, ruled = ImageDraw.Draw(image), rng.choice(["all", "rows", "none"])
    pen.text((60, 30), "DAFTAR CALON PESERTA", "black", bold)
    for at, row in enumerate(table):
        x, y = 60.0, 90 + at * LINE
        for text, wide in zip(row, widths, strict=True):
            pen.text((x + PAD, y + 7), text, "#14141e", face if at else bold)
            if ruled == "all":
                pen.rectangle((x, y, x + wide, y + LINE), outline="#444444")
            x += wide
        if ruled == "rows":
            pen.line((60, y + LINE, x, y + LINE), "#444444")
    return image
