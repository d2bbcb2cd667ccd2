"""What the branch gets and gives: applications, the status file, regions."""

from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import load_workbook
from sqlalchemy import select

from domain.calendar import month_end, to_local_time
from domain.parsing.people.nik import mask_nik
from models.audit import Audit
from models.participants.participant import ApplicationState
from scheduler.clock import Clock
from tests.support.chat import World
from tests.support.commands import Run, applicant_in, participants, refused, said
from tests.support.people import SITI, applicant

# Files in and out.


def test_applications_are_handed_over_once(run: Run, commands_world: World, folder: Path) -> None:
    applicant_in(commands_world)
    assert "1 pendaftaran ditulis" in said(run("export", "applications", folder / "a.xlsx"))
    assert "Tidak ada pendaftaran baru" in said(run("export", "applications", folder / "b.xlsx"))
    assert not (folder / "b.xlsx").exists()
    cells = load_workbook(folder / "a.xlsx").get_sheet_by_index(0).to_python()
    assert SITI.nik in [cell for row in cells for cell in row]
    assert [row.state for row in participants(commands_world)] == [ApplicationState.PROCESSING]


def test_a_sheet_of_applications_is_never_overwritten_and_can_be_had_again(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    before = (folder / "a.xlsx").read_bytes()
    rudi = replace(SITI, nik="3173011208859004", full_name="RUDI")
    with commands_world.sessions.begin() as db:
        applicant(db, None, rudi)
    assert "tidak ditimpa" in refused(run("export", "applications", folder / "a.xlsx"))
    assert (folder / "a.xlsx").read_bytes() == before
    states = [row.state for row in participants(commands_world)]
    assert states == [ApplicationState.PROCESSING, ApplicationState.SUBMITTED]
    again = "--again", str(TODAY)
    assert "1 pendaftaran ditulis" in said(run("export", "applications", folder / "c.xlsx", *again))
    cells = load_workbook(folder / "c.xlsx").get_sheet_by_index(0).to_python()
    assert [SITI.nik in row for row in cells] == [False, True]
    none = run("export", "applications", folder / "d.xlsx", "--again", "2020-01-01")
    assert "Tidak ada pendaftaran yang diambil" in said(none)


def test_the_audit_records_whose_account_took_the_applications(
    run: Run, commands_world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUDO_USER", "rina")
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    with commands_world.sessions() as db:
        actors = set(db.scalars(select(Audit.actor).where(Audit.verb == "exported")))
    assert actors == {"command:export:rina"}


def test_applications_stay_submitted_when_the_file_cannot_be_written(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    assert "a.xlsx" in refused(run("export", "applications", folder / "nowhere" / "a.xlsx"))
    assert [row.state for row in participants(commands_world)] == [ApplicationState.SUBMITTED]


STATUS = "nik,status,aktif_sampai,tanggal_data,nama,tanggal_lahir\n"


TODAY = to_local_time(Clock()()).date()


UNTIL = month_end(TODAY)


TOLD = f"aktif,{UNTIL},{TODAY},{SITI.full_name},{SITI.born_on}"


def status_file(folder: Path, *rows: str) -> Path:
    file = folder / "status.csv"
    file.write_text(STATUS + "\n".join(rows) + "\n")
    return file


def test_official_status_is_taken_over_and_told(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    assert "Berubah: 1." in said(run("import", "status", file, "--origin", "cabang Grogol"))
    found = participants(commands_world)[0]
    assert (found.state, found.protected_until) == (ApplicationState.ACTIVE, UNTIL)
    assert found.data_origin == "cabang Grogol"


def test_a_row_about_a_nik_that_another_person_typed_is_held_for_the_branch(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    told = TOLD.replace(SITI.full_name, "RUDI HARTONO")
    result = run("import", "status", status_file(folder, f"{SITI.nik},{told}"))
    assert "Ditahan: 1." in said(result)
    assert "Nama di data resmi berbeda: 1" in said(result)
    assert participants(commands_world)[0].protected_until is None


def test_the_same_status_file_again_changes_nothing(
    run: Run, commands_world: World, folder: Path
) -> None:
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    said(run("import", "status", file))
    assert "sudah pernah dimasukkan" in said(run("import", "status", file))


def test_a_status_file_with_rows_that_were_held_may_come_again(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    assert "Ditahan: 1." in said(run("import", "status", file))
    said(run("export", "applications", folder / "a.xlsx"))
    assert "Berubah: 1." in said(run("import", "status", file))
    assert "sudah pernah dimasukkan" in said(run("import", "status", file))


def test_a_faulty_row_is_listed_and_the_others_count(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    good, bad = f"{SITI.nik},{TOLD}", f"123,{TOLD}"
    result = run("import", "status", status_file(folder, bad, good))
    assert "1 baris perlu diperbaiki" in said(result)
    assert "baris 2, nik: NIK harus 16 angka" in result.stderr


def test_a_trial_of_a_status_file_changes_nothing_and_tells_the_same_but_for_matches(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    trial = said(run("import", "status", file, "--dry-run"))
    assert "PERCOBAAN" in trial
    assert participants(commands_world)[0].state == ApplicationState.PROCESSING
    done = said(run("import", "status", file))
    assert trial.partition("\n")[2] + "Setoran cocok: 0, perlu diputuskan: 0.\n" == done
    assert participants(commands_world)[0].state == ApplicationState.ACTIVE


def test_a_sheet_has_every_fault_and_the_unknown_niks_masked(
    run: Run, commands_world: World, folder: Path
) -> None:
    bad = [f"3173011208859002,OKE,{UNTIL},{TODAY},BUDI,1985-08-12"] * 25
    file = status_file(folder, *bad, f"{SITI.nik},{TOLD}")
    sheet = folder / "salah.xlsx"
    result = run("import", "status", file, "--dry-run", "--faults", sheet)
    assert "Status yang belum dikenal: OKE (25)" in said(result)
    assert "... 5 lagi" in result.stderr
    book = load_workbook(sheet)
    faults = book.get_sheet_by_name("Perlu dilihat").to_python()
    assert len(faults) == 26
    assert book.get_sheet_by_name("NIK tidak dikenal").to_python()[1] == [27, mask_nik(SITI.nik)]
    assert SITI.nik not in str(faults)
    assert "tidak ditimpa" in refused(run("import", "status", file, "--faults", sheet))


def test_a_status_file_that_is_not_there_is_said(run: Run, folder: Path) -> None:
    assert "nowhere.csv" in refused(run("import", "status", folder / "nowhere.csv"))


def test_a_status_file_without_the_columns_is_said(run: Run, folder: Path) -> None:
    (folder / "x.csv").write_text("a,b\n1,2\n")
    assert refused(run("import", "status", folder / "x.csv"))


def test_regions_are_taken_in(run: Run, schema: None, folder: Path) -> None:
    (folder / "r.csv").write_text("code,name\n31.74,KOTA JAKARTA SELATAN\n")
    assert "1 regions written" in said(run("import", "regions", folder / "r.csv"))


def test_regions_that_are_not_there_are_said(run: Run, folder: Path) -> None:
    assert "nowhere.csv" in refused(run("import", "regions", folder / "nowhere.csv"))
