"""Known advisories about the installed packages, from a file, without a network.

The file holds records of the OSV schema (https://ossf.github.io/osv-schema/), as osv.dev exports
them for PyPI: one JSON object or list, one object a line, or a ZIP of such files.
"""

import json
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

import typer
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from commands.errors import exit_with

NO_RECORDS = "{file} holds no OSV records: take an export of osv.dev for PyPI."
NONE_KNOWN = "{count} advisories read: none of them is about an installed package."


def print_advisories(file: Path) -> int:
    """Print each advisory about an installed package, with its version; how many."""
    installed: dict[str, str] = {
        canonicalize_name(each.name): each.version for each in distributions()
    }
    count, found = 0, 0
    try:
        for record in read_records(file):
            count += 1
            for name in sorted(affected_packages(record, installed)):
                found += 1
                summary = record.get("summary") or record.get("details", "")[:100]
                typer.echo(f"{record['id']}: {name} {installed[name]}: {summary}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BadZipFile):
        exit_with(NO_RECORDS.format(file=file))
    if not count:
        exit_with(NO_RECORDS.format(file=file))
    if not found:
        typer.echo(NONE_KNOWN.format(count=count))
    return found


def read_records(file: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, in its order."""
    if is_zipfile(file):
        with ZipFile(file) as archive:
            for name in sorted(archive.namelist()):
                yield from parse_records(archive.read(name).decode())
    else:
        yield from parse_records(file.read_text("utf-8"))


def parse_records(text: str) -> list[dict[str, Any]]:
    """The records of a text: an object, a list, or an object a line."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        found = [json.loads(line) for line in text.splitlines() if line.strip()]
    return found if isinstance(found, list) else [found]


def affected_packages(record: dict[str, Any], installed: dict[str, str]) -> set[str]:
    """The installed packages of a version that the record is about; none once it is withdrawn."""
    found = set[str]()
    for each in () if "withdrawn" in record else record.get("affected", ()):
        package = each.get("package", {})
        name = canonicalize_name(package.get("name", ""))
        if package.get("ecosystem") == "PyPI" and name in installed:
            version = installed[name]
            ranges = [span for span in each.get("ranges", ()) if span["type"] == "ECOSYSTEM"]
            if version in each.get("versions", ()) or any(in_range(version, r) for r in ranges):
                found.add(name)
    return found


def in_range(version: str, span: dict[str, Any]) -> bool:
    """Whether the version lies in a range; its events are in the order of the versions.

    A version that cannot be read counts as affected: better one warning too many.
    """
    try:
        current, inside = Version(version), False
        for event in span["events"]:
            (kind, value), *_ = event.items()
            bound = Version("0.dev0" if value == "0" else value)
            if kind == "introduced" and current >= bound:
                inside = True
            if (kind == "fixed" and current >= bound) or (
                kind == "last_affected" and current > bound
            ):
                inside = False
    except InvalidVersion:
        return True
    return inside
