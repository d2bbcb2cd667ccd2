"""The empty page of a chat: a member finds their own affairs on it, staff their work, everybody
else who we are and what newcomers ask first."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.contributions.tariff import Payer
from models.database.encryption import keyring
from models.participants import participant
from models.people.person import Address
from models.roles import role


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first name of a member, empty for anybody else; and the commands of the buttons, the
    likeliest first, none for a newcomer."""

    name: str = ""
    commands: tuple[str, ...] = ()

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """Each command with the name of its label."""
        return [(command, f"open-{command[1:]}") for command in self.commands]


def welcome_for(db: Session, channel: str, sender: str) -> Welcome:
    """The welcome for whoever reads the chat at this address, which may be nobody's yet."""
    known = keyring(db).encrypted_addresses(sender)
    here = (Address.channel == channel, Address.address.in_(known))
    person_id = db.scalar(select(Address.person_id).where(*here))
    if person_id is None:
        return Welcome()
    work = ("/kerja",) if role.find_usable_roles(db, person_id) else ()
    row = participant.registration_of(db, person_id)
    if row is None:
        return Welcome(commands=(*work, "/menu") if work else ())
    report = ("/sudahbayar",) if row.payer == Payer.SELF else ()
    name = participant.identity(db, row).first_name
    return Welcome(name, (*work, "/status", "/bayar", *report, "/menu"))
