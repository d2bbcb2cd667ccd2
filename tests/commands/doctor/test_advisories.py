"""`perisai advisories`: known advisories from a file, without a network."""

import json
from collections.abc import Iterator
from importlib.metadata import distributions, version
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner

import cli
from commands.doctor import advisories
from commands.doctor.advisories import in_range

PILLOW = version("pillow")


@pytest.fixture(autouse=True, scope="module")
def installed() -> Iterator[None]:
    """Nothing is installed meanwhile: what there is is looked up once."""
    with pytest.MonkeyPatch.context() as patch:
        found = [SimpleNamespace(name=each.name, version=each.version) for each in distributions()]
        patch.setattr(advisories, "distributions", lambda: found)
        yield


def record(name: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    package = {"ecosystem": "PyPI", "name": name}
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}]
    affected = [{"package": package, "ranges": ranges}]
    return {"id": "PYSEC-1", "summary": "A bomb", "affected": affected} | more


HIT = record("Pillow", {"introduced": "0"}, {"fixed": "999"})
FIXED = record("pillow", {"introduced": "0"}, {"fixed": "1.0"})
FOREIGN = record("not-installed-here", {"introduced": "0"})


def run(file: Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli.app, ["advisories", str(file)])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    "text",
    [json.dumps(HIT), json.dumps([FIXED, HIT]), f"{json.dumps(HIT)}\n{json.dumps(FOREIGN)}\n"],
    ids=["object", "list", "lines"],
)
def test_an_installed_package_is_named_with_its_version(text: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(text)
    assert run(tmp_path / "known.json") == (1, f"PYSEC-1: pillow {PILLOW}: A bomb\n")


def test_an_archive_is_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a.json", json.dumps(HIT))
    assert run(tmp_path / "all.zip")[0] == 1


@pytest.mark.parametrize("harmless", [FIXED, FOREIGN, HIT | {"withdrawn": "2026-01-01T00:00:00Z"}])
def test_fixed_foreign_and_withdrawn_ones_are_passed_over(
    harmless: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "known.json").write_text(json.dumps(harmless))
    code, said = run(tmp_path / "known.json")
    assert (code, said[:18]) == (0, "1 advisories read:")


@pytest.mark.parametrize("text", ["", "no json", '{"affected": 5}'])
def test_what_is_no_such_file_is_one_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(text)
    code, said = run(tmp_path / "known.json")
    assert (code, "holds no OSV records" in said) == (1, True)


@pytest.mark.parametrize(
    ("now", "inside"),
    [("1.0", False), ("1.1", True), ("1.9", True), ("2.0", False), ("2.5", True), ("2.6", False)],
)
def test_ranges_have_both_kinds_of_ends(now: str, inside: bool) -> None:
    events = [
        *({"introduced": "1.1"}, {"fixed": "2.0"}),
        *({"introduced": "2.4"}, {"last_affected": "2.5"}),
    ]
    assert in_range(now, {"events": events}) is inside
