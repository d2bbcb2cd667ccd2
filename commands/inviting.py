"""Inviting somebody from the command line: how the first officer comes in."""

from pathlib import Path

import typer

import app
from commands.failing import fail, sentence
from domain import organisation as bodies
from domain import places
from domain.courtesy import local
from domain.places import CITY, KECAMATAN, KELURAHAN
from domain.roles import Kind, Reach
from domain.typed import Ask, Invalid
from exchange import qr
from models import audit, doors, invitation
from settings import Settings


def invite(
    settings: Settings,
    kind: Kind,
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
        found = bodies.organisation(body) if body else None
        reach = Reach(kind, area(*place), found, f"{rw:03d}" if rw else None)
    except (Ask, Invalid) as wrong:
        fail(sentence(built.texts, wrong))
    except ValueError as wrong:
        fail(f"{wrong}: see --organisation, --kelurahan and --rw")
    with built.sessions.begin() as db:
        row, token = invitation.make(db, reach, now, days=days)
        audit.note(db, "command:invite", "invited", f"invitation:{row.id}", now, kind=kind)
        links = doors.links(db, token)
    for name, link in links.items():
        typer.echo(f"{name:10} {link}")
    typer.echo(f"For one person, once, until {local(row.expires_at).date()}.")
    if picture:
        draw(picture, next(iter(links.values())))


def area(kelurahan: str, kecamatan: str) -> str:
    """The code of the smallest region named; the city when none is."""
    for said, options in ((kelurahan, KELURAHAN), (kecamatan, KECAMATAN)):
        if said:
            return said if said in dict(options) else places.match(said, options)
    return CITY[0]


def draw(file: Path, link: str) -> None:
    if file.suffix not in (".png", ".svg"):
        fail(f"{file}: name it .png or .svg")
    try:
        file.write_bytes(qr.svg(link) if file.suffix == ".svg" else qr.png(link))
    except OSError as wrong:
        fail(str(wrong))
    typer.echo(f"{file}: a picture of the first link.")
