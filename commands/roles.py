"""The roles of staff from the command line: an invitation, which the first officer needs, and the
operator's word where no officer's is to be had.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import typer

import app
from commands.errors import build_or_exit, error_text, exit_with
from domain import regions
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid
from domain.participants import organisation
from domain.regions import CITY, KECAMATAN, KELURAHAN
from domain.roles import RoleKind, RoleScope
from exchange import drawing
from models import audit
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.roles import approvals, invitations, role, terms
from models.roles.role import Role
from models.roles.terms import EndReason
from settings import Settings

ACTOR = "command:roles"
HIGHEST_RW = 50
"""No kelurahan of Jakarta has as many."""
NO_PUBLIC_URL = (
    "PUBLIC_URL is not set: the web link opens on this machine only. Set it before you send one."
)


def list_roles(settings: Settings) -> None:
    """Print the open roles by number, without names."""
    built = app.build(settings)
    with built.sessions() as db:
        for row in role.open_roles(db):
            by = f"invited by no. {row.invited_by}" if row.invited_by else "invited by the operator"
            place = " ".join(filter(None, (row.organisation, row.area, row.rw)))
            since = to_local_time(row.since).date()
            state = state_text(row, role.has_proven_chat(db, row.person_id))
            typer.echo(f"{row.id:5}  {row.kind:8} {place}, since {since}, {by}: {state}")


def state_text(row: Role, proven: bool) -> str:
    """Whether the role is usable, or what it lacks; `proven`: its holder has a proven chat."""
    if row.usable:
        return "usable"
    if row.approved_at is None:
        return "waits for an officer"
    if proven:
        return "waits for an officer: it was invited by another chat of the same person"
    return "waits for Telegram or WhatsApp to be linked, or for an officer"


def approve(settings: Settings, number: int) -> None:
    """Make the role usable on any channel, without an officer's yes."""
    built = app.build(settings)
    with built.sessions.begin() as db:
        approvals.approve(db, open_role(db.get(Role, number), number), ACTOR, built.clock())
    typer.echo(f"Role {number} is usable.")


def end(settings: Settings, number: int) -> None:
    """End the role, an officer's too."""
    built = app.build(settings)
    with built.sessions.begin() as db:
        row = open_role(db.get(Role, number), number)
        terms.end_role(db, row, EndReason.REPLACED, ACTOR, built.clock())
        held = balances.open_sums(db, LedgerEntry.agent_id == number)
    typer.echo(f"Role {number} has ended.")
    if held.in_hand or held.on_the_way:
        typer.echo(
            f"Still in its cash book: Rp{held.in_hand} in hand, from {held.holders} people, and "
            f"Rp{held.on_the_way} deposited and not in the data of BPJS. Officers see it in /kas."
        )


def open_role(row: Role | None, number: int) -> Role:
    """The role; the command ends when there is none, or it has ended."""
    if row is None or row.ended_at is not None:
        exit_with(f"There is no open role {number}: see perisai roles list")
    return row


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
    if rw and rw > HIGHEST_RW:
        exit_with(f"RW {rw} cannot be: no kelurahan has more than {HIGHEST_RW}.")
    try:
        body = organisation.parse_organisation(organisation_name) if organisation_name else None
        area = region_code(kelurahan, kecamatan)
        scope = RoleScope(kind, area, body, f"{rw:03d}" if rw else None)
    except (Ambiguous, Invalid) as error:
        exit_with(error_text(built.texts, error))
    except ValueError as error:
        exit_with(f"{error}: see --organisation, --kelurahan and --rw")
    typer.echo(scope_text(scope))
    with built.sessions.begin() as db:
        row, token = invitations.create_invitation(db, scope, now, days=days)
        audit.record(db, "command:invite", "invited", f"invitation:{row.id}", now, kind=kind)
        links = invitations.invitation_links(db, token)
    for name, link in links.items():
        typer.echo(f"{name:10} {link}")
    if not settings.public_url:
        typer.secho(NO_PUBLIC_URL, fg=typer.colors.YELLOW, err=True)
    typer.echo(f"For one person, once, until {to_local_time(row.expires_at).date()}.")
    if qr_file:
        write_qr_code(qr_file, next(iter(links.values())))


def region_code(kelurahan: str, kecamatan: str) -> str:
    """The code of the smallest region named; the city when none is."""
    for name, options in ((kelurahan, KELURAHAN), (kecamatan, KECAMATAN)):
        if name:
            return name if name in dict(options) else exact_region(name, options)
    return CITY[0]


def exact_region(name: str, options: Sequence[regions.Option]) -> str:
    """The code of the region of this name; the command ends for a name that is only nearly one."""
    try:
        code = regions.match_region(name, options)
    except Invalid:
        exit_with(f"There is no {name} in Jakarta Barat: write its name or code in full.")
    found = dict(options)[code]
    if letters(name) != letters(found):
        exit_with(f"There is no {name} in Jakarta Barat. Did you mean {found}?")
    return code


def letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def scope_text(scope: RoleScope) -> str:
    """The role, organisation, RW and area of the invitation, to be read before it is sent."""
    body = f" {scope.organisation}" if scope.organisation else ""
    area = dict((CITY, *KECAMATAN, *KELURAHAN))[scope.area]
    return f"For: {scope.kind}{body}, {area}" + (f", RW {scope.rw}" if scope.rw else "")


def write_qr_code(file: Path, link: str) -> None:
    if file.suffix not in (".png", ".svg"):
        exit_with(f"{file}: name it .png or .svg")
    try:
        file.write_bytes(drawing.qr_svg(link) if file.suffix == ".svg" else drawing.qr_png(link))
    except OSError as error:
        exit_with(str(error))
    typer.echo(f"{file}: a picture of the first link.")
