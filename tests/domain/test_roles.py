"""Names that staff may not choose, and which roles wait for an officer."""

from hypothesis import given
from hypothesis import strategies as st

from domain.roles import RoleKind, needs_approval, sounds_official
from tests.support.cases import for_each

OFFICES = (
    "Budi Kantor Cabang", "Pelayanan", "bpjs.",
    "Petugas Resmi BPJS", "PETUGAS", "pe tu gas", "P e t u g a s", "Pettugas Cabang", "pétugas",
    "B.P.J.S", "BPJS-TK", "Admin", "Customer Service", "CS Perisai", "Kantor Cabang Grogol",
    "Pemprov DKI", "Dinas Tenaga Kerja", "Akun Resmi", "Jamsostek", "petugasresmi", "PETUꓖAS",
    "РETUGAS", "ᴘᴇᴛᴜɢᴀꜱ", "Ⓟetugas", "Budi (petugas)", "Ketenaga kerjaan", "Kemensos RI",
    "Lurah Kapuk", "Pusat Bantuan", "Bank DKI", "Tim Bansos", "Whatsapp Resmi",
)  # fmt: skip
PEOPLE = (
    "Siti Aminah", "Abdul Kader", "Resmi Handayani", "Sri Resmi", "Dewi Lestari", "Nur'aini",
    "I Gusti Ngurah", "Tugas Prasetyo", "Dina Susanti", "Admiral Budi", "Mulyono, S.H.", "René",
    "Bp. Joko", "Agus",
)  # fmt: skip


@for_each("name", OFFICES)
def test_nobody_is_called_like_an_office(name: str) -> None:
    assert sounds_official(name)


@for_each("name", PEOPLE)
def test_people_are_called_as_they_are(name: str) -> None:
    assert not sounds_official(name)


@given(st.sampled_from(OFFICES), st.sampled_from(PEOPLE), st.booleans())
def test_a_name_beside_an_offices_hides_it_not(title: str, name: str, first: bool) -> None:
    assert sounds_official(f"{title} {name}" if first else f"{name} {title}")


def test_agents_and_officers_who_make_officers_wait_for_a_second_one() -> None:
    waiting = {
        (by, kind) for by in (None, *RoleKind) for kind in RoleKind if needs_approval(by, kind)
    }
    agents = {(RoleKind.AGENT, kind) for kind in RoleKind}
    assert waiting == agents | {(RoleKind.OFFICER, RoleKind.OFFICER)}
