"""Somebody with the KTPs on the table answers what is asked about the rows of a list."""

import re
from dataclasses import dataclass

from chat import Chat
from fillings import pending
from lists import bring
from sqlalchemy import select

from models.imports import Fate, ImportRow

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
        flawed = [number for number, fate in self.fates() if fate == Fate.FLAWED]
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
            rows = select(ImportRow.number, ImportRow.fate).order_by(ImportRow.id)
            return [(number, fate) for number, fate in db.execute(rows)]
