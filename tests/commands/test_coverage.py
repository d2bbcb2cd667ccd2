"""Figures of coverage, and kelurahan that are divided, on the command line."""

import csv
import json
from pathlib import Path

from tests.support.chat import World
from tests.support.commands import Run, applicant_in, refused, said

# Figures of coverage.


def test_monev_prints_the_same_figures_as_table_csv_and_json(
    run: Run, commands_world: World
) -> None:
    applicant_in(commands_world)
    words = ("monev", "--area", "31.73", "--by", "kelurahan", "--since", "2026-01-31")
    exact = json.loads(said(run(*words, "--format", "json", "--exact")))
    assert exact["total"]["counts"]["known"] == 1
    hidden = json.loads(said(run(*words, "--format", "json")))
    assert hidden["total"]["counts"]["known"] is None
    rows = list(csv.reader(said(run(*words, "--format", "csv", "--exact")).splitlines()))
    known = rows[0].index("known")
    assert sum(int(row[known]) for row in rows[1:-1]) == int(rows[-1][known]) == 1
    assert said(run(*words)).splitlines()[-1].split()[1] == "-"
    assert "--since and --on" in refused(run(*words, "--on", "2026-01-01"))


def test_monev_divides_and_narrows_by_everything(run: Run, commands_world: World) -> None:
    applicant_in(commands_world)
    exact = ("monev", "--area", "31.73", "--format", "json", "--exact")
    for by in ("kecamatan", "kelurahan", "rw", "group", "payer", "agent", "sector"):
        table = json.loads(said(run(*exact, "--by", by)))
        known = [row["counts"]["known"] for row in table["rows"]]
        assert sum(known) == table["total"]["counts"]["known"] == 1
        row = table["rows"][known.index(1)]
        if by in ("group", "payer", "sector"):
            narrowed = (*exact, "--by", "kelurahan", f"--{by}", row["code"])
            assert json.loads(said(run(*narrowed)))["total"] == table["total"] | {"code": "total"}
    posts = json.loads(said(run(*exact, "--by", "post", "--people", "officeholders")))
    assert [row["code"] for row in posts["rows"]] == ["ketua", "other"]
    assert "posts are counted of officeholders" in refused(run(*exact, "--by", "post"))


def test_areas_that_are_divided_take_their_people_along(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    file = folder / "areas.csv"
    file.write_text("code,rw,successor,name\n31.73.04.1001,5,31.73.04.1098,=Tambora Baru\n")
    assert "1 people moved" in said(run("import", "areas", file, "--since", "2026-01-01"))
    words = ("monev", "--area", "31.73.04", "--by", "kelurahan", "--format", "csv", "--exact")
    rows = {row[0]: row for row in csv.reader(said(run(*words)).splitlines())}
    assert rows["31.73.04.1098"][1:3] == ["'=Tambora Baru", "1"]
    file.write_text("code,rw,successor,name\n3174010,5,31.73.04.1098,Baru\n")
    assert "BPS" in refused(run("import", "areas", file, "--since", "2026-01-01"))
