"""People of a role in words: a line in a list, a page of them with a button for each."""

from bot.turn import Turn
from bot.wire import truncate
from domain import protection
from domain.protection import Standing
from domain.tariff import Payer
from models import participant, region
from models.participant import Participant, State
from models.portfolio import PAGE, Page

LABEL = 24


def name_of(turn: Turn, row: Participant) -> str:
    full = participant.identity(turn.db, row).full_name.title()
    return full or turn.word("people-nameless")


def standing(turn: Turn, row: Participant) -> str:
    """Protected until when, how many days are left, or how far the application is."""
    until = row.protected_until
    if row.deceased_on:
        return turn.word("people-deceased")
    if row.state != State.ACTIVE or until is None:
        return turn.word(f"state-{row.state}")
    state = protection.standing(until, turn.today)
    if state is Standing.ACTIVE:
        return turn.word("people-protected", until=until)
    if state is Standing.ENDED:
        return turn.word("people-ended", until=until)
    left = (protection.grace_until(until) - turn.today).days
    return turn.word("people-behind", days=left)


def home(turn: Turn, row: Participant) -> str:
    place = region.name(turn.db, row.village)
    return turn.word("posts-rw", place=place, rw=row.rw)


def line(turn: Turn, row: Participant, number: int) -> str:
    values = {"name": name_of(turn, row), "place": home(turn, row), "what": standing(turn, row)}
    told = turn.word("people-line", number=f"{number}", **values)
    if row.payer == Payer.SELF:
        return told
    payer = turn.word(f"digest-payer-{row.payer}")
    return turn.word("digest-paid-by", line=told, payer=payer)


def show(turn: Turn, page: Page, title: str, command: str, *ways: str) -> None:
    """A page, each with a button to the card; `command` and a number open another page."""
    first = (page.number - 1) * PAGE
    turn.say_text(title)
    if page.pages > 1:
        turn.add_line(turn.word("people-page", number=page.number, pages=page.pages))
    turn.say_text("\n".join(line(turn, row, first + n) for n, row in enumerate(page.rows, 1)))
    for n, row in enumerate(page.rows, 1):
        label = truncate(f"{first + n}. {name_of(turn, row)}", LABEL)
        turn.add_option(f"/kartu {row.id}", label)
    if page.pages > 1:
        after = page.number % page.pages + 1
        turn.add_option(command.replace("{page}", f"{after}"), turn.word("work-more"))
    turn.offer(*ways)
