"""KTPs of people who do not exist, drawn and then photographed badly: turned, dark, creased.

Everything follows from a seed. The seeds from `HELD_OUT` on are never looked at while the rules of
the reader are made.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from benchmarks.population import names
from domain.regions import KECAMATAN, villages_of

HELD_OUT = 20_000
"""The first seed of the pictures that nothing was tuned on."""
CARD = (1000, 631)
"""Pixels of a card before it is enlarged: 85.6 by 54 mm."""
FONTS = Path("/usr/share/fonts/truetype")
SANS = (
    *("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    *("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    *("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
    *("liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSansNarrow-Bold.ttf"),
    *("liberation/LiberationSerif-Bold.ttf", ""),
)
"""Fonts of the machine; the empty name is the one that comes with Pillow."""
NUMBERS = (
    *("liberation/LiberationMono-Bold.ttf", "dejavu/DejaVuSansMono-Bold.ttf"),
    *("liberation/LiberationSans-Bold.ttf", "liberation/LiberationMono-Regular.ttf"),
)
BIRTHPLACES = [
    "JAKARTA",
    "BANDUNG",
    "BOGOR",
    "TEGAL",
    "BREBES",
    "CIREBON",
    "PEKALONGAN",
    "SUKABUMI",
    "TANGERANG",
    "MEDAN",
    "PADANG",
    "GARUT",
    "KEBUMEN",
    "SURABAYA",
    "SEMARANG",
    "SOLO",
    "WONOGIRI",
    "LAMONGAN",
    "PALEMBANG",
    "CIANJUR",
    "INDRAMAYU",
    "KUNINGAN",
    "DEPOK",
]
OCCUPATIONS = (
    *("WIRASWASTA", "BURUH HARIAN LEPAS", "KARYAWAN SWASTA", "MENGURUS RUMAH TANGGA", "PEDAGANG"),
    *("SOPIR", "BELUM/TIDAK BEKERJA", "PELAJAR/MAHASISWA", "TUKANG BATU", "PENATA RAMBUT", "GURU"),
    *("TUKANG JAHIT", "PEMBANTU RUMAH TANGGA", "PERDAGANGAN", "MEKANIK", "TUKANG KAYU"),
)
STREETS = (
    *("JL. MANGGA BESAR", "GG. SADAR", "JL KEBON JERUK RAYA", "JL. PETA SELATAN", "KP. BALI"),
    *("GG. H. MUCHTAR", "JL. TANAH SEREAL", "KAPUK POGLAR", "JL. DAAN MOGOT KM 12", "KP. DURI"),
    *(
        "JL. PESING KONENG",
        "PERUM TAMAN PALEM LESTARI",
        "JL. UTAMA RAYA",
        "GG. MASJID",
        "KP. GUSTI",
    ),
)
OTHER_REGENCIES = ("320105", "327102", "332806", "337401", "360303", "127101", "330510", "351506")
RELIGIONS = ("ISLAM", "KRISTEN", "KATHOLIK", "BUDHA", "HINDU")
LAST_BIRTH = date(2008, 6, 1)


@dataclass(frozen=True)
class Card:
    """A KTP by the fields that are read of it, and the rest that is printed."""

    fields: Mapping[str, str]
    blood: str
    religion: str
    married: str
    ends: str


@dataclass
class Photo:
    """A picture with what is on it; `traits` say what was done to it."""

    content: bytes
    card: Card
    traits: list[str] = field(default_factory=list)


def make_card(rng: random.Random) -> Card:
    """Somebody of West Jakarta; one in four was born, and got the NIK, elsewhere."""
    district, district_name = rng.choice(KECAMATAN)
    _, village = rng.choice(villages_of(district))
    sex = rng.choice("LP")
    born = LAST_BIRTH - timedelta(days=rng.randrange(50 * 365))
    issued = district.replace(".", "") if rng.random() < 0.75 else rng.choice(OTHER_REGENCIES)
    day = born.day + 40 * (sex == "P")
    serial = rng.choice([rng.randrange(1, 30), rng.randrange(1, 9999)])
    nik = f"{issued}{day:02}{born:%m%y}{serial:04}"
    first, second = (
        (names.WOMEN, names.SECOND_WOMEN) if sex == "P" else (names.MEN, names.SECOND_MEN)
    )
    name = [rng.choice(first), *rng.sample(second, rng.choice([0, 1, 1, 1, 2]))]
    if rng.random() < 0.1:
        name[0] = rng.choice(["MOH.", "M.", "NUR'AINI", "H.", "R.A.", "ST."])
    street = rng.choice(STREETS)
    if rng.random() < 0.7:
        street += rng.choice([" NO. ", " NO ", " NO."]) + str(rng.randrange(1, 200))
    if rng.random() < 0.15:
        street += f" BLOK {rng.choice('ABCDE')}{rng.randrange(1, 30)}"
    return Card(
        {
            "nik": nik,
            "name": " ".join(name),
            "birth_place": rng.choice(BIRTHPLACES) if rng.random() < 0.6 else "JAKARTA",
            "birth_date": born.isoformat(),
            "sex": sex,
            "street": street,
            "rt": f"{rng.randrange(1, 18):03}",
            "rw": f"{rng.randrange(1, 16):03}",
            "village": village.upper(),
            "district": district_name.upper(),
            "occupation": rng.choice(OCCUPATIONS),
        },
        rng.choice(["O", "A", "B", "AB", "-"]),
        rng.choice(RELIGIONS),
        rng.choice(["KAWIN", "BELUM KAWIN", "CERAI HIDUP", "CERAI MATI"]),
        rng.choice(["SEUMUR HIDUP", "SEUMUR HIDUP", "12-08-2019"]),
    )


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A font of the machine, or the one of Pillow where it is missing."""
    path = FONTS / name
    return (
        ImageFont.truetype(path, size) if name and path.exists() else ImageFont.load_default(size)
    )


def draw_card(card: Card, rng: random.Random) -> Image.Image:
    """The card as it is printed, 1400 pixels wide."""
    scale = 1.4
    width, height = (int(each * scale) for each in CARD)
    paper = background((width, height), rng)
    pen = ImageDraw.Draw(paper)
    ink = rng.choice(["black", (20, 20, 40), (35, 35, 35), (15, 15, 60)])
    labels = rng.choice([ink, ink, (70, 70, 80), (95, 95, 100)])
    body, label_font = (rng.choice(SANS), rng.choice(SANS))
    if rng.random() < 0.7:
        label_font = body
    size = int(rng.uniform(23, 29) * scale)

    def write(
        x: float, y: float, text: str, name: str = body, large: float = 1, of: object = ink
    ) -> None:
        pen.text((x * scale, y * scale), text, of, font(name, int(size * large)))

    def centre(y: float, text: str) -> None:
        face = font(body, int(size * 1.15))
        pen.text((width / 2 - face.getlength(text) / 2, y * scale), text, ink, face)

    centre(16, "PROVINSI DKI JAKARTA")
    centre(50, rng.choice(["JAKARTA BARAT", "KOTA JAKARTA BARAT", "KOTA ADM. JAKARTA BARAT"]))
    top = rng.uniform(88, 100)
    value_x, colon_x = rng.choice([(262, 246), (275, 250), (290, 272)])
    spaced = rng.random() < 0.15
    nik = card.fields["nik"]
    write(30, top, "NIK", label_font, 1.3, labels)
    write(190, top, ":", body, 1.3)
    shown = " ".join(nik[at : at + 4] for at in range(0, 16, 4)) if spaced else nik
    write(215, top, shown, rng.choice(NUMBERS), 1.5)
    born = date.fromisoformat(card.fields["birth_date"])
    street = two_lines(card.fields["street"], rng)
    indent = rng.choice([30, 55])
    colon = rng.choice([": ", ":", " : ", ":  "])
    sex = "LAKI-LAKI" if card.fields["sex"] == "L" else "PEREMPUAN"
    rows = [
        (30, "Nama", card.fields["name"]),
        (
            30,
            rng.choice(["Tempat/Tgl Lahir", "Tempat/Tgl. Lahir"]),
            f"{card.fields['birth_place']}, {born:%d-%m-%Y}",
        ),
        (30, rng.choice(["Jenis kelamin", "Jenis Kelamin"]), sex),
        (30, "Alamat", street[0]),
        *((30, "", more) for more in street[1:]),
        (
            indent,
            rng.choice(["RT/RW", "RT/RW", "RT / RW"]),
            rng.choice(["{}/{}", "{}/{}", "{} / {}"]).format(card.fields["rt"], card.fields["rw"]),
        ),
        (indent, "Kel/Desa", card.fields["village"]),
        (indent, "Kecamatan", card.fields["district"]),
        (30, "Agama", card.religion),
        (30, "Status Perkawinan", card.married),
        (30, "Pekerjaan", card.fields["occupation"]),
        (30, "Kewarganegaraan", "WNI"),
        (30, "Berlaku Hingga", card.ends),
    ]
    pitch = (610 - top - 52) / len(rows)
    for number, (x, label, value) in enumerate(rows):
        y = top + 52 + number * pitch
        write(x, y, label, label_font, 1, labels)
        if rng.random() < 0.5 and colon.strip() == colon:
            write(colon_x, y, ":" if label else "")
            write(value_x, y, value)
        else:
            write(colon_x, y, (colon if label else "  ") + value)
        if label.lower().startswith("jenis"):
            write(
                560,
                y,
                rng.choice(["Gol. Darah : ", "Gol. Darah :", "Gol Darah: "]) + card.blood,
                label_font,
                1,
                labels,
            )
    if rng.random() < 0.85:
        portrait(pen, rng, scale, size)
    return paper


def two_lines(street: str, rng: random.Random) -> list[str]:
    words = street.split()
    if len(words) > 3 and (rng.random() < 0.2 or len(street) > 24):
        cut = rng.randrange(2, min(len(words), 4))
        return [" ".join(words[:cut]), " ".join(words[cut:])]
    return [street]


def portrait(pen: ImageDraw.ImageDraw, rng: random.Random, scale: float, size: int) -> None:
    """The photo at the right, and below it the town and the day of issue."""
    left, top, right, bottom = (each * scale for each in (735, 150, 960, 450))
    pen.rectangle(
        (left, top, right, bottom), rng.choice([(170, 40, 40), (40, 60, 160), (150, 150, 150)])
    )
    middle = (left + right) / 2
    pen.ellipse(
        (middle - 85 * scale / 1.4, top + 50, middle + 85 * scale / 1.4, top + 250), (205, 160, 130)
    )
    pen.ellipse((left + 25, top + 260, right - 25, bottom + 120), (60, 60, 70))
    pen.rectangle((left, bottom, right, bottom + 140), (190, 210, 225))
    for number, text in enumerate(
        (
            "JAKARTA BARAT",
            f"{rng.randrange(1, 29):02}-{rng.randrange(1, 13):02}-{rng.randrange(2011, 2024)}",
        )
    ):
        pen.text(
            (760 * scale, (470 + 32 * number) * scale),
            text,
            "black",
            font(SANS[0], int(size * 0.8)),
        )


def background(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Blue as of a KTP-el, with its waves or without; pale; or the grey of a copy."""
    light, deep = rng.choice(
        [
            ((190, 220, 235), (140, 185, 215)),
            ((200, 225, 240), (160, 200, 225)),
            ((175, 205, 230), (150, 190, 225)),
            ((235, 235, 230), (215, 215, 210)),
            ((250, 250, 250), (235, 235, 235)),
        ]
    )
    if rng.random() < 0.5:
        light, deep = deep, light
    mask = Image.linear_gradient("L").resize(size)
    paper = Image.composite(Image.new("RGB", size, light), Image.new("RGB", size, deep), mask)
    pen = ImageDraw.Draw(paper)
    if rng.random() < 0.6:
        tint = tuple(max(0, each - rng.randrange(10, 35)) for each in deep)
        for line in range(0, size[1], rng.randrange(12, 30)):
            wave = [(x, line + 10 * sin(x / 60 + line)) for x in range(0, size[0] + 20, 20)]
            pen.line(wave, tint, rng.choice([1, 2, 3]))
    return paper


def table(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """The table that the card lies on."""
    low = rng.choice([(120, 80, 50), (60, 60, 65), (200, 190, 175), (235, 235, 235), (70, 90, 70)])
    ground = Image.new("RGB", size, low)
    noise = (
        Image.effect_noise((size[0] // 8, size[1] // 2), rng.uniform(20, 60))
        .resize(size)
        .convert("RGB")
    )
    ground = Image.blend(ground, noise, rng.uniform(0.05, 0.25))
    if rng.random() < 0.3:
        pen = ImageDraw.Draw(ground)
        for _ in range(rng.randrange(1, 6)):
            pen.text(
                (rng.randrange(size[0]), rng.randrange(size[1])),
                rng.choice(
                    [
                        "berita hari ini",
                        "harga beras naik",
                        "toko sumber rejeki",
                        "no. 12",
                        "kopi susu",
                    ]
                ),
                (90, 90, 90),
                font(SANS[0], rng.randrange(20, 40)),
            )
    return ground


def perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """The coefficients that Pillow wants to bring a rectangle of `size` to these corners."""
    width, height = size
    flat = [(0, 0), (width, 0), (width, height), (0, height)]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for place in range(8):
        pivot = max(range(place, 8), key=lambda each: abs(rows[each][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        rows[place] = [each / rows[place][place] for each in rows[place]]
        for other in range(8):
            if other != place:
                factor = rows[other][place]
                rows[other] = [
                    a - factor * b for a, b in zip(rows[other], rows[place], strict=True)
                ]
    return [row[8] for row in rows]


def lay(paper: Image.Image, rng: random.Random, traits: list[str]) -> Image.Image:
    """The paper on a table, turned up to 12 degrees and seen from an angle."""
    if rng.random() < 0.2:
        return paper
    share = rng.choice([rng.uniform(0.4, 0.7), rng.uniform(0.65, 0.98)])
    traits.append(f"share{share:.2f}")
    angle = rng.choice([0, rng.uniform(-4, 4), rng.uniform(-12, 12)]) * pi / 180
    tilt = rng.choice([0, 0.03, 0.07])
    if abs(angle) > 0.08:
        traits.append("turned")
    frame = (1600, 1200) if rng.random() < 0.6 else (1600, 1100)
    ground = table(frame, rng)
    wide = frame[0] * share
    tall = wide * paper.height / paper.width
    x, y = frame[0] / 2 + rng.uniform(-30, 30), frame[1] / 2 + rng.uniform(-20, 20)
    corners = []
    for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        u = a * wide / 2 * (1 + tilt * rng.uniform(-1, 1))
        v = b * tall / 2 * (1 + tilt * rng.uniform(-1, 1))
        corners.append((x + u * cos(angle) - v * sin(angle), y + u * sin(angle) + v * cos(angle)))
    how = perspective(corners, paper.size)
    mask = Image.new("L", paper.size, 255).transform(frame, Image.Transform.PERSPECTIVE, how)
    laid = paper.transform(frame, Image.Transform.PERSPECTIVE, how, Image.Resampling.BICUBIC)
    return Image.composite(laid, ground, mask)


def dark(image: Image.Image, rng: random.Random) -> Image.Image:
    shadow = Image.linear_gradient("L").rotate(rng.choice([0, 90, 180])).resize(image.size)
    darker = ImageEnhance.Brightness(image).enhance(rng.uniform(0.25, 0.45))
    return Image.composite(ImageEnhance.Brightness(image).enhance(0.55), darker, shadow)


def blurred(image: Image.Image, rng: random.Random) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(rng.uniform(1.2, 2.2)))


def glare(image: Image.Image, rng: random.Random) -> Image.Image:
    spot = Image.new("L", image.size, 0)
    x, y = (int(each * rng.uniform(0.2, 0.8)) for each in image.size)
    reach = rng.randrange(60, 170)
    ImageDraw.Draw(spot).ellipse(
        (x - reach, y - reach, x + reach, y + reach), rng.randrange(150, 240)
    )
    spot = spot.filter(ImageFilter.GaussianBlur(reach / 2))
    return Image.composite(Image.new("RGB", image.size, "white"), image, spot)


def half(image: Image.Image, rng: random.Random) -> Image.Image:
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.BILINEAR)


def creased(image: Image.Image, rng: random.Random) -> Image.Image:
    pen = ImageDraw.Draw(image)
    for _ in range(rng.randrange(1, 4)):
        ends = [(rng.randrange(image.width), 0), (rng.randrange(image.width), image.height)]
        if rng.random() < 0.4:
            ends = [(0, rng.randrange(image.height)), (image.width, rng.randrange(image.height))]
        pen.line(
            ends,
            rng.choice([(245, 245, 245), (110, 110, 110), (200, 200, 200)]),
            rng.randrange(2, 5),
        )
    return image


def noisy(image: Image.Image, rng: random.Random) -> Image.Image:
    noise = Image.effect_noise(image.size, rng.uniform(15, 30)).convert("RGB")
    return (
        ImageChops.overlay(image, noise)
        if rng.random() < 0.3
        else Image.blend(image, noise, rng.uniform(0.08, 0.2))
    )


def moved(image: Image.Image, rng: random.Random) -> Image.Image:
    """The hand moved: a few pixels along one line."""
    reach = rng.randrange(2, 5)
    kernel = [0.0] * 25
    for step in range(5):
        if abs(step - 2) <= reach / 2:
            kernel[10 + step] = 1
    return image.filter(ImageFilter.Kernel((5, 5), kernel, sum(kernel)))


def on_screen(image: Image.Image, rng: random.Random) -> Image.Image:
    """A photo of a screen: the grid of its pixels, and a cast of colour."""
    pen = ImageDraw.Draw(image)
    step = rng.randrange(3, 6)
    for x in range(0, image.width, step):
        pen.line((x, 0, x, image.height), (40, 50, 90))
    return image.filter(ImageFilter.GaussianBlur(1.0))


def copied(image: Image.Image, rng: random.Random) -> Image.Image:
    """A photocopy: no colours, and hard contrasts."""
    return ImageEnhance.Contrast(image.convert("L")).enhance(rng.uniform(1.3, 2.2)).convert("RGB")


def stained(image: Image.Image, rng: random.Random) -> Image.Image:
    """Scratches and stains: some sign is half gone."""
    pen = ImageDraw.Draw(image)
    for _ in range(rng.randrange(2, 9)):
        x, y = rng.randrange(image.width), rng.randrange(image.height)
        wide, tall = rng.randrange(6, 26), rng.randrange(6, 26)
        pen.ellipse(
            (x, y, x + wide, y + tall), rng.choice([(250, 250, 250), (90, 80, 70), (180, 200, 220)])
        )
    return image


def cast(image: Image.Image, rng: random.Random) -> Image.Image:
    """The light of a lamp."""
    return Image.blend(
        image, Image.new("RGB", image.size, rng.choice([(255, 190, 90), (90, 150, 255)])), 0.3
    )


def quarter_turned(image: Image.Image, rng: random.Random) -> Image.Image:
    return image.rotate(rng.choice([90, 180, 270]), expand=True)


FLAWS: dict[str, Callable[[Image.Image, random.Random], Image.Image]] = {
    "dark": dark,
    "blurred": blurred,
    "glare": glare,
    "half": half,
    "creased": creased,
    "noisy": noisy,
    "90": quarter_turned,
    "moved": moved,
    "screen": on_screen,
    "copied": copied,
    "stained": stained,
    "cast": cast,
}


def photograph(seed: int) -> Photo:
    """A KTP as a telephone sends it: up to two flaws, and the quality of WhatsApp or worse."""
    rng = random.Random(seed)
    card = make_card(rng)
    traits: list[str] = []
    image = lay(draw_card(card, rng), rng, traits)
    for name in rng.sample(list(FLAWS), rng.choice([0, 1, 1, 2, 2, 3])):
        image = FLAWS[name](image, rng)
        traits.append(name)
    return Photo(as_jpeg(image, rng.choice([46, 60, 75, 90])), card, traits)


def as_jpeg(image: Image.Image, quality: int = 80) -> bytes:
    out = BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=quality)
    return out.getvalue()
