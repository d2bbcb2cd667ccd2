"""The roles of staff from the command line: the operator's word where no officer's is to be had."""

import typer

import app
from commands.errors import exit_with
from domain.reminders.contact_rules import to_local_time
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.roles import approvals, role, terms
from models.roles.role import Role
from models.roles.terms import EndReason
from settings import Settings

ACTOR = "command:roles"


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
