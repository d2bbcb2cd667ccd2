"""What one cell of a member list means, by the parsers that the chat uses."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from domain import line, months, name, occupation, organisation, phone
from domain.money import income
from domain.phone import Kind
from domain.typed import Ask, Invalid
from exchange.members_choices import PAYERS, PROGRAMMES, SECTORS, SEXES, choose


def read_phone(text: str) -> str:
    """ "+62...", or NONE."""
    found = phone.phone(text)
    if found.kind is Kind.LANDLINE:
        raise Invalid("phone-landline")
    if found.kind is Kind.OWN:
        raise Invalid("phone-none")
    return str(found)


def read_work(text: str) -> str:
    with suppress(Ask):
        occupation.occupation(text)
    return line.line(text, *line.WORK)


def sector_of(work: str) -> object:
    """None when it must be asked."""
    with suppress(Ask, Invalid):
        found = occupation.occupation(work)
        return found.sector if found.sure else None
    return None


READERS: Mapping[str, Callable[[str], object]] = {
    "full_name": name.name,
    "sex": lambda text: choose(text, SEXES),
    "phone": read_phone,
    "street": lambda text: line.line(text, *line.STREET),
    "organisation": organisation.organisation,
    "post": organisation.post,
    "occupation": read_work,
    "sector": lambda text: choose(text, SECTORS),
    "income": income,
    "programme": lambda text: choose(text, PROGRAMMES),
    "months": months.months,
    "payer": lambda text: choose(text, PAYERS),
    "payer_name": lambda text: line.line(text, 2, 80),
}


def attempt(read: Callable[..., object], *given: object) -> object:
    try:
        return read(*given)
    except (Invalid, Ask) as why:
        return why.with_traceback(None)
