"""A role and its holder in words.

`say` words a text in the reader's language: `turn.text` for the person who writes, or
`partial(texts, language)` for somebody else.
"""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from bot.texts import Say
from bot.turn import Turn
from domain.markup import truncate
from domain.roles import RoleScope
from models import regions
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.inbox import inbox
from models.participants import participant
from models.participants.participant import Participant
from models.people import addresses
from models.roles import role
from models.roles.role import Role


def role_text(db: Session, say: Say, scope: RoleScope) -> str:
    """The role and its area: "Kader PKK, Kapuk RW 005"."""
    place = regions.name(db, scope.area)
    if scope.rw:
        place = say("posts-rw", place=place, rw=scope.rw)
    organisation = say(f"option-{scope.organisation}") if scope.organisation else ""
    body = str(scope.organisation or "")
    return say(f"posts-{scope.kind}", place=place, organisation=organisation, body=body)


def role_holder_text(db: Session, say: Say, holder: Role | int | None) -> str:
    """The name and the role: "Siti Aminah (Kader PKK, Kapuk RW 005)".

    `holder` is a role or its id; without one, and after an erasure, there is no name.
    """
    row = db.get(Role, holder) if isinstance(holder, int) else holder
    if row is None:
        return say("posts-nameless")
    name = role.name_of(db, row).title() or say("posts-nameless")
    return say("posts-named", name=name, post=role_text(db, say, row.reach))


def people_text(
    db: Session, say: Say, people: Sequence[Participant], most: int, between: str
) -> str:
    """The first few names, each with its home, and how many there are more."""
    lines = [
        say(
            "people-named",
            name=participant.identity(db, row).full_name.title() or say("people-nameless"),
            place=say("posts-rw", place=regions.name(db, row.village), rw=row.rw),
        )
        for row in people[:most]
    ]
    more = [say("people-more", count=len(people) - most)] if len(people) > most else []
    return between.join([*lines, *more])


def offer_page(turn: Turn, command: str, number: int, pages: int) -> None:
    """Offer the page after this one, and from the last one the first.

    `command` has "{page}" in place of the number.
    """
    if pages > 1:
        following = number % pages + 1
        label = turn.text("work-more" if following > 1 else "work-first")
        turn.add_option(command.replace("{page}", f"{following}"), label)


def role_label(turn: Turn, row: Role) -> str:
    """The name, or else the role, as short as the label of an option."""
    text = role.name_of(turn.db, row).title() or role_text(turn.db, turn.text, row.reach)
    return truncate(text, 24)


def role_options(turn: Turn, rows: Sequence[Role]) -> list[tuple[str, str]]:
    """Roles to choose from, by their ids."""
    return [(str(each.id), role_label(turn, each)) for each in rows]


def open_cases_text(turn: Turn, row: Role) -> str:
    """The number of open cases that the role works on; empty for none."""
    count = inbox.count_owned(turn.db, row.id)
    return turn.text("end-role-cases", count=count) if count else ""


def open_money_text(db: Session, say: Say, agent_id: int, *where: ColumnElement[bool]) -> str:
    """The money in the agent's hand and on the way, and from how many people; empty for none.

    `where`: conditions on the ledger entries that count.
    """
    found = balances.open_sums(db, LedgerEntry.agent_id == agent_id, *where)
    parts = []
    if found.in_hand:
        parts.append(say("money-held", sum=found.in_hand, count=found.holders))
    if found.on_the_way:
        parts.append(say("money-on-the-way", sum=found.on_the_way, count=found.depositors))
    return " ".join(parts)


def waiting_text(turn: Turn, row: Role) -> str:
    """The role and its holder, their chats, and whoever invited them or wants the end."""
    text = partial(role_holder_text, turn.db, turn.text)
    if row.end_asked_by is not None:
        who, by = text(row), text(row.end_asked_by)
        return turn.text(
            "approve-roles-end", who=who, by=by, why=turn.text(f"option-{row.end_reason}")
        )
    chats = ", ".join(chat_texts(turn, row.person_id)) or "-"
    inviter = turn.db.get(Role, row.invited_by) if row.invited_by else None
    by = text(inviter) if inviter else turn.text("accept-from-operator")
    if inviter and inviter.ended_at:
        by = turn.text("approve-roles-ended", who=by)
    return turn.text("approve-roles-role", who=text(row), chats=chats, by=by)


def chat_texts(turn: Turn, person_id: int) -> list[str]:
    """The person's chats, masked: "WhatsApp ****1234"."""
    found = addresses.chat_addresses(turn.db, person_id)
    return [f"{turn.text(f'channel-{each.channel}')} {each.masked}" for each in found]
