"""Inviting somebody from the command line, as the first officer must be."""

from pathlib import Path

import typer

from commands.errors import build_or_exit, error_text, exit_with
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
    *,
    kelurahan: str,
    kecamatan: str,
    organisation_name: str,
    rw: int | None,
    days: int,
    qr_file: Path | None,
) -> None:
    """Print the links of a new invitation; kelurahan and kecamatan are names or codes."""
    built = build_or_exit(settings)
    now = built.clock()
    try:
        body = organisation.parse_organisation(organisation_name) if organisation_name else None
        area = region_code(kelurahan, kecamatan)
        scope = RoleScope(kind, area, body, f"{rw:03d}" if rw else None)
    except (Ambiguous, Invalid) as error:
        exit_with(error_text(built.texts, error))
    except ValueError as error:
        exit_with(f"{error}: see --organisation, --kelurahan and --rw")
    with built.sessions.begin() as db:
        row, token = invitations.create_invitation(db, scope, now, days=days)
        audit.record(db, "command:invite", "invited", f"invitation:{row.id}", now, kind=kind)
        links = invitations.invitation_links(db, token)
    for name, link in links.items():
        typer.echo(f"{name:10} {link}")
    typer.echo(f"For one person, once, until {to_local_time(row.expires_at).date()}.")
    if qr_file:
        write_qr_code(qr_file, next(iter(links.values())))


def region_code(kelurahan: str, kecamatan: str) -> str:
    """The code of the smallest region named; the city when none is."""
    for name, options in ((kelurahan, KELURAHAN), (kecamatan, KECAMATAN)):
        if name:
            return name if name in dict(options) else regions.match_region(name, options)
    return CITY[0]


def write_qr_code(file: Path, link: str) -> None:
    if file.suffix not in (".png", ".svg"):
        exit_with(f"{file}: name it .png or .svg")
    try:
        file.write_bytes(qr.svg(link) if file.suffix == ".svg" else qr.png(link))
    except OSError as error:
        exit_with(str(error))
    typer.echo(f"{file}: a picture of the first link.")
