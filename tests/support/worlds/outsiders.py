"""Somebody in a role among strangers who have everything, and what that role may not read."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.broadcasts.broadcast import BroadcastState
from models.participants.participant import Identity, Participant, nik_index
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.databases import seed
from tests.support.worlds.strangers import Side, add_strangers

WHO = ["nobody", "worker", *RoleKind]
FAR = Side(
    name="jauh",
    area="31.74.01.1001",
    rw="009",
    until=date(2033, 5, 31),
    paid=7_777_700,
    official="XIMENA OBOLENSKY",
    listed="ZWANTJE KWAAK",
    words={
        BroadcastState.ASKED: "Zirkonium dibagikan hari Sabtu.",
        BroadcastState.RUNNING: "Xenon dibagikan hari Minggu.",
        BroadcastState.STOPPED: "Yodium dibagikan hari Senin.",
    },
    people=(
        Identity("3173015208859011", "QUIRINIA XAVERIA", "1985-08-12", "+6281277770001", "ZEBRA 1"),
        Identity("3173015208859012", "WOLFRAM ZYLBERT", "1979-01-02", "+6281277770002", "ZEBRA 2"),
        Identity("3173015208859110", "QUIRINA XAVERIA", "1985-08-12", "+6281277770001", "ZEBRA 1"),
    ),
)
"""Of another city, organisation and RW, in nobody's portfolio: outside of every role here."""

NEAR = Side(
    name="dekat",
    area=people.APPLICATION.village,
    rw="005",
    until=date(2034, 5, 31),
    paid=6_666_600,
    official="YOLANTHE QUAEDVLIEG",
    listed="WILHELMUS XHROUET",
    words={
        BroadcastState.ASKED: "Kobalt dibagikan hari Sabtu.",
        BroadcastState.RUNNING: "Vanadium dibagikan hari Minggu.",
        BroadcastState.STOPPED: "Itrium dibagikan hari Senin.",
    },
    people=(
        Identity("3173015208858813", "THEODORA VANDERKAM", "1985-08-12", "+6281277770003", "YAK 3"),
        Identity("3173011208798814", "ISIDORUS KWESTRA", "1979-08-12", "+6281277770004", "YAK 4"),
        Identity("3173015208858831", "TEODORA VANDERKAM", "1985-08-12", "+6281277770003", "YAK 3"),
    ),
)
"""Of the cadre's own RW but another organisation, in another agent's portfolio: the officer's."""

SECRETS = (
    "xaveria", "zylbert", "8127777000", "********9012", "********9110", "zebra", "mei 2033",
    "may 2033", "juni 2033", "june 2033", "7.777.7", "15.555.4", "obolensky", "kwaak",
    "zirkonium", "xenon", "yodium", "rw 069", "helium jauh",
)  # fmt: skip
NEAR_SECRETS = (
    "vanderkam", "kwestra", "********8814", "********8831", "yak 3", "yak 4", "mei 2034",
    "may 2034", "juni 2034", "june 2034", "6.666.6", "13.333.2", "quaedvlieg", "kobalt",
    "helium dekat",
)  # fmt: skip
OWN_SECRETS = ("vanadium", "itrium", "xhrouet", "rw 065")
"""Of those nearby, what is theirs alone: an officer does not see it either."""


def settle(world: World, who: str, sender: str = "me") -> Chat:
    """Somebody who is `who`, among strangers who have everything that forms list, in a world where
    nothing has happened yet."""
    chat = Chat(world, sender=sender)
    seed(world.engine, lambda: gather(chat, who), f"{who} {sender}")
    return chat


def gather(chat: Chat, who: str) -> None:
    with chat.world.sessions.begin() as db:
        me = chat.person_id(db)
        if who != "nobody":
            people.member(db, me, people.NOW.date())
        if who in list(RoleKind):
            people.give_role(db, me, who)
    for side in (FAR, NEAR):
        add_strangers(chat.world, side)


def secrets_of(world: World, who: str) -> list[str]:
    """What this role may not read; an officer sees everybody in the city."""
    near = () if who == RoleKind.OFFICER else NEAR_SECRETS
    sides = (FAR,) if who == RoleKind.OFFICER else (FAR, NEAR)
    hidden = [each.nik for side in sides for each in side.people]
    with world.sessions() as db:
        rows = db.scalars(select(Participant).where(Participant.nik_index.in_(indexes(db, hidden))))
        numbers = [row.number.casefold() for row in rows if row.number]
    assert len(numbers) == len(hidden)
    return [*SECRETS, *OWN_SECRETS, *near, *numbers]


def indexes(db: Session, niks: list[str]) -> list[str]:
    return [nik_index(db, each) for each in niks]
