"""Somebody with the KTPs on the table answers what is asked about the rows of a list.

Lists of members as cadres send them, and the scheduler that works on long ones.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from sqlalchemy import func, select
from xlsxwriter import Workbook

from bot.message import Document
from exchange.files.read import read_member_list
from models.enrolment.member_lists import MemberRow, RowState
from models.participants.participant import Participant
from scheduler.imports import run
from tests.support.chat import TEXTS, Chat, World
from tests.support.registration import pending

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
    return run.run_imports(world.sessions, TEXTS, lambda: world.now, read_member_list, **more)  # type: ignore[arg-type]  # a test's fault


def people(world: World) -> int:
    with world.sessions() as db:
        return db.scalar(select(func.count(Participant.id))) or 0


def fates(world: World) -> dict[str, int]:
    with world.sessions() as db:
        rows = select(MemberRow.state, func.count()).group_by(MemberRow.state)
        return {row[0]: row[1] for row in db.execute(rows)}


ASKED = re.compile(r"^Baris (\d+): .*\n([^:\n]+): ", re.MULTILINE)
GROUP = {
    "organisation": "PKK",
    "district": "Cengkareng",
    "village": "Kapuk",
    "rtrw": "RT 3 RW 5",
    "occupation": "jualan kue",
    "sector": "Lainnya",
    "income": "1,5 juta",
    "working_days": "26",
    "programme": "Kecelakaan+kematian",
    "payer": "Bayar sendiri",
    "months": "1 bulan",
    "agreed": "ya",
}
"""By question: what holds for everybody in the list."""
CELLS = {
    "Tanggal lahir": "12-08-1985",
    "Nomor HP": "081234567890",
    "RT/RW": "RT 3 RW 5",
    "Alamat": "Jl. Mangga No. 12",
    "Kelurahan": "Kapuk",
    "Kecamatan": "Cengkareng",
    "Lembaga": "PKK",
    "Jabatan": "Anggota",
    "Pekerjaan": "jualan kue",
    "Sektor": "Lainnya",
    "Penghasilan": "1,5 juta",
    "Program": "Kecelakaan+kematian",
    "Pembayar": "Bayar sendiri",
    "Jumlah bulan": "1 bulan",
}
"""By field: what is said, or pressed where it is a button."""
PATIENCE = 12
"""So often one row is answered before it is left out."""


@dataclass(frozen=True)
class Repair:
    """`known`: by row what its KTP says, by field."""

    chat: Chat
    known: dict[int, dict[str, str]]

    def of(self, content: bytes) -> dict[int, str]:
        """Send the sheet and answer all that is asked; the fate of each row that was flawed."""
        bring(self.chat, content)
        flawed = [number for number, fate in self.fates() if fate == RowState.FLAWED]
        self.agree()
        self.mend(self.chat.say("/perbaikan"))
        self.chat.say("/impor")
        if pending(self.chat) == "joins":
            self.chat.say("[Lanjutkan di chat]")
            self.agree()
        return {number: fate for number, fate in self.fates() if number in flawed}

    def agree(self) -> None:
        """What the rows leave open holds for all of them; then the word is given."""
        while (name := pending(self.chat)) in GROUP:
            self.chat.say(GROUP[name])

    def mend(self, said: str) -> None:
        """All questions about all rows; a row that is asked again and again is left out."""
        tries: dict[str, int] = {}
        while asked := ASKED.search(said):
            row, field = asked.groups()
            tries[row] = tries.get(row, 0) + 1
            right = (CELLS | self.known[int(row)])[field]
            said = self.chat.say(self.way(right) if tries[row] < PATIENCE else "[Lewati baris]")

    def way(self, right: str) -> str:
        assert self.chat.last is not None
        offered = [each.label for each in self.chat.last.options]
        return f"[{right}]" if right in offered else right

    def fates(self) -> list[tuple[int, str]]:
        with self.chat.world.sessions() as db:
            rows = select(MemberRow.number, MemberRow.state).order_by(MemberRow.id)
            return [(number, fate) for number, fate in db.execute(rows)]
