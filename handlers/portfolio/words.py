"""People of a role in words: a line in a list, a page of them with a button for each."""

from bot.channels.channel import truncate
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from models import regions
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.portfolio.portfolio import PAGE_SIZE, Page

LABEL = 24


def name_of(turn: Turn, row: Participant) -> str:
    full = participant.identity(turn.db, row).full_name.title()
    return full or turn.text("people-nameless")


def standing_text(turn: Turn, row: Participant) -> str:
    """Protected until when, how many days are left, or how far the application is."""
    until = row.protected_until
    if row.deceased_on:
        return turn.text("people-deceased")
    if row.state != ApplicationState.ACTIVE or until is None:
        return turn.text(f"state-{row.state}")
    state = protection.protection_status(until, turn.today)
    if state is ProtectionStatus.ACTIVE:
        return turn.text("people-protected", until=until)
    if state is ProtectionStatus.ENDED:
        return turn.text("people-ended", until=until)
    left = (protection.grace_until(until) - turn.today).days
    return turn.text("people-behind", days=left)


def address_text(turn: Turn, row: Participant) -> str:
    place = regions.name(turn.db, row.village)
    return turn.text("posts-rw", place=place, rw=row.rw)


def person_line(turn: Turn, row: Participant, number: int) -> str:
    values = {
        "name": name_of(turn, row),
        "place": address_text(turn, row),
        "what": standing_text(turn, row),
    }
    told = turn.text("people-line", number=f"{number}", **values)
    if row.payer == Payer.SELF:
        return told
    payer = turn.text(f"digest-payer-{row.payer}")
    return turn.text("digest-paid-by", line=told, payer=payer)


def show_page(turn: Turn, page: Page[Participant], title: str, command: str, *ways: str) -> None:
    """A page, each with a button to the card; `command` and a number open another page."""
    first = (page.number - 1) * PAGE_SIZE
    turn.say_text(title)
    if page.pages > 1:
        turn.add_line(turn.text("people-page", number=page.number, pages=page.pages))
    turn.say_text(
        "\n".join(person_line(turn, row, first + n) for n, row in enumerate(page.rows, 1))
    )
    for n, row in enumerate(page.rows, 1):
        label = truncate(f"{first + n}. {name_of(turn, row)}", LABEL)
        turn.add_option(f"/kartu {row.id}", label)
    if page.pages > 1:
        after = page.number % page.pages + 1
        turn.add_option(command.replace("{page}", f"{after}"), turn.text("work-more"))
    turn.offer(*ways)
