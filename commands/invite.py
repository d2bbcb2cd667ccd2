"""Inviting somebody from the command line: how the first officer comes in."""

from pathlib import Path

import typer

import app
from commands.errors import exit_with, sentence
from domain import regions
from domain.invalid import Ambiguous, Invalid
from domain.participants import organisation
from domain.regions import CITY, KECAMATAN, KELURAHAN
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind, RoleScope
from exchange import qr
from models import audit
from models.roles import invitations
from settings import Settings


def invite(
    settings: Settings,
    kind: RoleKind,
    place: tuple[str, str],
    body: str,
    rw: int | None,
    days: int,
    picture: Path | None,
) -> None:
    """Print the links; `place` is a kelurahan and a kecamatan, by name or code."""
    built = app.build(settings)
    now = built.clock()
    try:
        found = organisation.parse_organisation(body) if body else None
        reach = RoleScope(kind, region_code(*place), found, f"{rw:03d}" if rw else None)
    except (Ambiguous, Invalid) as wrong:
        exit_with(sentence(built.texts, wrong))
    except ValueError as wrong:
        exit_with(f"{wrong}: see --organisation, --kelurahan and --rw")
    with built.sessions.begin() as db:
        row, token = invitations.create_invitation(db, reach, now, days=days)
        audit.record(db, "command:invite", "invited", f"invitation:{row.id}", now, kind=kind)
        links = invitations.invitation_links(db, token)
    for name, link in links.items():
        typer.echo(f"{name:10} {link}")
    typer.echo(f"For one person, once, until {to_local_time(row.expires_at).date()}.")
    if picture:
        write_qr(picture, next(iter(links.values())))


def region_code(kelurahan: str, kecamatan: str) -> str:
    """The code of the smallest region named; the city when none is."""
    for said, options in ((kelurahan, KELURAHAN), (kecamatan, KECAMATAN)):
        if said:
            return said if said in dict(options) else regions.match_region(said, options)
    return CITY[0]


def write_qr(file: Path, link: str) -> None:
    if file.suffix not in (".png", ".svg"):
        exit_with(f"{file}: name it .png or .svg")
    try:
        file.write_bytes(qr.svg(link) if file.suffix == ".svg" else qr.png(link))
    except OSError as wrong:
        exit_with(str(wrong))
    typer.echo(f"{file}: a picture of the first link.")
