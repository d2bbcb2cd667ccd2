"""Participants of a role in words: a line of a list, and a page of them with an option for each."""

from collections.abc import Sequence
from enum import StrEnum

from bot.channels.channel import truncate
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.membership import Membership
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from handlers.roles.words import offer_page
from models import regions
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant
from models.portfolio.portfolio import PAGE_SIZE, Page

LABEL = 24
"""The most characters of an option's label."""
SHOWN_GROUPS = 7


def name_of(turn: Turn, row: Participant) -> str:
    full = participant.identity(turn.db, row).full_name.title()
    return full or turn.text("people-nameless")


def address_text(turn: Turn, row: Participant) -> str:
    """The kelurahan and the RW."""
    return turn.text("posts-rw", place=regions.name(turn.db, row.village), rw=row.rw)


def standing_text(turn: Turn, row: Participant, known: Membership) -> str:
    """Protected until when, what waits for official data, how many days of grace are left, or the
    state of the application."""
    until, status = row.protected_until, known.status(turn.today)
    if row.deceased_on:
        return turn.text("people-deceased")
    if status is ProtectionStatus.PAID:
        return turn.text("people-reported" if known.is_unchecked else "people-paid")
    if row.state != ApplicationState.ACTIVE or until is None:
        return turn.text(f"state-{row.state}")
    if status is ProtectionStatus.ACTIVE:
        return turn.text("people-protected", until=until)
    if status is ProtectionStatus.ENDED:
        return turn.text("people-ended", until=until)
    days = (protection.grace_until(until) - turn.today).days
    return turn.text("people-behind", days=days)


def say_groups(
    turn: Turn, groups: Sequence[tuple[StrEnum, int]], prefix: str, command: str, nobody: str
) -> None:
    """Say each group (`<prefix>-<group>`) with its number of people, or `nobody` without any.

    An option of the first few opens their list: `<command> <group> 1`.
    """
    lines = (f"• {turn.text(f'{prefix}-{group}', count=count)}" for group, count in groups)
    turn.say_text("\n".join(lines) or nobody)
    for group, count in groups[:SHOWN_GROUPS]:
        label = turn.text(f"{prefix}-{group}.button", count=count)
        turn.add_option(f"{command} {group} 1", label)


def person_line(turn: Turn, row: Participant, known: Membership, number: int) -> str:
    """Name, place and standing; and who pays, when that is not the participant."""
    line = turn.text(
        "people-line",
        number=f"{number}",
        name=name_of(turn, row),
        place=address_text(turn, row),
        what=standing_text(turn, row, known),
    )
    if row.payer == Payer.SELF:
        return line
    return turn.text("digest-paid-by", line=line, payer=turn.text(f"digest-payer-{row.payer}"))


def say_page(turn: Turn, page: Page[Participant], title: str, command: str, after: str) -> None:
    """Say a page, each participant with an option that opens the card.

    `command` with a number in place of "{page}" opens another page; `after` is offered last.
    """
    first = (page.number - 1) * PAGE_SIZE + 1
    turn.say_text(title)
    if page.pages > 1:
        turn.add_line(turn.text("people-page", number=page.number, pages=page.pages))
    known = memberships.load_all(turn.db, page.rows)
    turn.say_text(
        "\n".join(
            person_line(turn, row, known[row.id], n) for n, row in enumerate(page.rows, first)
        )
    )
    for n, row in enumerate(page.rows, first):
        turn.add_option(f"/kartu {row.id}", truncate(f"{n}. {name_of(turn, row)}", LABEL))
    offer_page(turn, command, page.number, page.pages)
    turn.offer(after)
