"""Proofs of payment that nobody got: the slip of a shop, the page of a bank's app."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PIL import Image, ImageDraw

from benchmarks.support.drawn_ktp import FLAWS, as_jpeg, font, lay, make_card

MONO, SANS = "dejavu/DejaVuSansMono.ttf", "liberation/LiberationSans-Regular.ttf"
SIZE = 30
LAST_DAY = date(2026, 11, 22)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


@dataclass(frozen=True)
class Receipt:
    """A picture with the fields that are on it."""

    content: bytes
    fields: Mapping[str, str]


def draw_receipt(seed: int) -> Receipt:
    """A proof by its seed, half of them with a flaw."""
    rng = random.Random(seed)
    paid_on = LAST_DAY - timedelta(days=rng.randrange(60))
    fee, dues = rng.choice([2500, 3000, 0]), rng.choice([16800, 36800, 50400, 8400, 201600])
    nik = make_card(rng).fields["nik"]
    place = rng.choice(["Alfamart", "BRImo", "DANA", "Indomaret"])
    total = dues + fee
    if place in ("Alfamart", "Indomaret"):
        lines = [
            place.upper(),
            "JL. KEBON JERUK RAYA NO 7",
            f"{paid_on:%d.%m.%y}-10:42 2.0.17 88123",
            "BPJS KETENAGAKERJAAN BPU",
            f"NIK        : {nik}",
            f"IURAN      : Rp {dues:,}".replace(",", "."),
            f"ADMIN      : Rp {fee:,}".replace(",", "."),
            f"TOTAL BAYAR: Rp {total:,}".replace(",", "."),
            "STRUK INI BUKTI PEMBAYARAN",
        ]
        image = written(lines, MONO, (560, 60 + 52 * len(lines)), "white", "black")
    else:
        day = f"{paid_on.day} {MONTHS[paid_on.month - 1]} {paid_on.year}"
        lines = [
            f"{place}",
            "Pembayaran Berhasil",
            f"{day}, 10:42 WIB",
            "BPJS Ketenagakerjaan",
            f"Nomor {nik}",
            f"Nominal tagihan Rp{dues:,}".replace(",", "."),
            f"Biaya admin Rp{fee:,}".replace(",", "."),
            f"Total Rp{total:,}".replace(",", "."),
        ]
        image = written(lines, SANS, (620, 1100), rng.choice(["white", "#eef4fb"]), "#1c2733")
    if rng.random() < 0.5:
        if image.height < image.width:
            image = lay(image.resize((image.width * 2, image.height * 2)), rng, [])
        image = FLAWS[rng.choice(["noisy", "blurred", "half", "cast"])](image, rng)
    fields = {"amount": f"{total}", "paid_on": paid_on.isoformat(), "place": place, "nik": nik}
    return Receipt(as_jpeg(image, rng.choice([60, 80])), fields)


def written(
    lines: list[str], name: str, size: tuple[int, int], paper: str, ink: str
) -> Image.Image:
    """The lines below each other."""
    image = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        pen.text((30, 30 + 52 * number), line, ink, font(name, SIZE if name == SANS else 24))
    return image
