"""The owner of a NIK, decided by an officer in the chat and at the desk alike."""

from bot.turn import Turn
from domain.branch.official_identity import Doubt
from handlers.notify import notify
from handlers.portfolio.words import name_of
from models.duplicates import nik_owner
from models.duplicates.nik_owner import SharedNik
from models.participants import participant
from models.participants.participant import Participant
from models.roles.role import Role

REASON = "nik"
DOUBTS = {
    Doubt.NOT_TAKEN_UP: "doubt-not-taken-up",
    Doubt.UNNAMED: "doubt-unnamed",
    Doubt.NUMBER: "doubt-number",
    Doubt.NAME: "doubt-name",
    Doubt.BIRTH: "doubt-birth",
    Doubt.BIRTH_SWAPPED: "doubt-birth-swapped",
    Doubt.SHARED: "doubt-shared",
}


def doubt_texts(turn: Turn, found: SharedNik) -> list[str]:
    """Why somebody must look at the NIK, in words."""
    several = [turn.text("nik-owner-several")] if len(found.registrations) > 1 else []
    return [*several, *(turn.text(DOUBTS[Doubt(each)]) for each in found.doubts)]


def decide_owner(turn: Turn, officer: Role, number: str, owner_id: int | None) -> None:
    """Decide whose the NIK of this question is, None: nobody's, say so and tell them all.

    NikDecided when somebody was faster.
    """
    owner, aside = nik_owner.decide(turn.db, officer, number, owner_id, turn.now)
    for row in aside:
        tell_person(turn, row, "nik-set-aside", "/status", "/petugas")
    if owner is None:
        return turn.say("nik-owner-nobodys")
    tell_person(turn, owner, "nik-confirmed", "/status")
    return turn.say("nik-owner-done", name=name_of(turn, owner), aside=len(aside))


def tell_person(turn: Turn, row: Participant, name: str, *commands: str) -> None:
    """Tell the person of a registration what the branch decided; nothing of anybody else's."""
    if row.person_id is None:
        return
    notify(
        turn.db,
        turn.texts,
        row.person_id,
        name,
        {"name": participant.identity(turn.db, row).first_name, "number": row.number or "-"},
        *commands,
        now=turn.now,
        reason=REASON,
        key=f"{name}:{row.id}:{turn.now.isoformat()}",
        participant_id=row.id,
    )
