"""Lists of members as cadres send them, and the scheduler that works on long ones."""

from datetime import date, timedelta
from io import BytesIO

from chat import TEXTS, Chat, World
from sqlalchemy import func, select
from xlsxwriter import Workbook

from bot.message import Document
from models.imports import ImportRow
from models.participant import Participant
from scheduler import imports

HEADER = (
    "nik", "nama_ktp", "tanggal_lahir", "rt", "rw", "pekerjaan", "penghasilan", "program",
    "bulan", "pembayar", "no_hp",
)  # fmt: skip
FIRST = ("Siti", "Ani", "Dewi", "Rina", "Yuni", "Tuti", "Wati", "Lilis", "Nur", "Eka")
LAST = ("Aminah", "Lestari", "Wulandari", "Hasanah", "Kartini", "Susanti", "Rahayu", "Fitri")
WORD = "ya"


def nik(number: int) -> str:
    """A woman born on some day of 1970 to 1999, in Tambora."""
    born = date(1970, 1, 1) + timedelta(days=number % 10_000)
    return f"317304{born.day + 40:02d}{born:%m%y}{number // 10_000 + 1:03d}{number % 9 + 1}"


def born(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=number % 10_000)


def row(number: int, **changes: str) -> list[str]:
    cells = dict(
        zip(
            HEADER,
            (
                nik(number), f"{FIRST[number % 10]} {LAST[number % 8]}", f"{born(number):%d-%m-%Y}",
                f"{number % 9 + 1}", "5", "jualan kue", "1500000", "2", "1", "MANDIRI", "",
            ),
            strict=True,
        )
    )  # fmt: skip
    return list((cells | changes).values())


def sheet(rows: list[list[str]]) -> bytes:
    out = BytesIO()
    with Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet("Anggota")
        for at, cells in enumerate([list(HEADER), *rows]):
            page.write_row(at, 0, cells)
    return out.getvalue()


def cadre(world: World, sender: str = "42", **reach: str) -> Chat:
    chat = Chat(world, sender=sender)
    rest = " ".join(f"{name}={value}" for name, value in reach.items())
    chat.do_role(f"cadre organisation=pkk area=31.73.04.1001 {rest}".strip())
    return chat


def bring(chat: Chat, content: bytes) -> str:
    """Send the sheet; the reply."""
    chat.say("/impor")
    if chat.last and any(option.value.endswith(".list_new") for option in chat.last.options):
        chat.say("Ini daftar baru")
    sent = chat.send(files=(Document("daftar.xlsx", "application/octet-stream", content),))
    return sent.text if sent else ""


def work(world: World, **more: object) -> int:
    return imports.work(world.sessions, TEXTS, lambda: world.now, **more)  # type: ignore[arg-type]  # a test's fault


def people(world: World) -> int:
    with world.sessions() as db:
        return db.scalar(select(func.count(Participant.id))) or 0


def fates(world: World) -> dict[str, int]:
    with world.sessions() as db:
        rows = select(ImportRow.fate, func.count()).group_by(ImportRow.fate)
        return {row[0]: row[1] for row in db.execute(rows)}
