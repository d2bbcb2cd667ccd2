"""Claim, settle and look for lost letters, each in a transaction."""

from office import Office

from models import outbox
from models.outbox import Claimed, Lane, Outcome, Settlement


def claim(office: Office, lane: Lane = Lane.REPLY, **more: object) -> list[Claimed]:
    values = {"channels": ["web"], "now": office.now} | more
    with office.sessions.begin() as db:
        return outbox.claim(db, lane, **values)


def settle(office: Office, letter: Claimed, outcome: Outcome | None, **more: object) -> None:
    with office.sessions.begin() as db:
        outbox.settle(db, [Settlement(letter.id, letter.attempts, outcome, at=office.now, **more)])


def lost(office: Office, **more: object) -> int:
    with office.sessions.begin() as db:
        return outbox.lost(db, office.now, **more)


def texts(letters: list[Claimed]) -> list[str]:
    return [letter.body["text"] for letter in letters]
