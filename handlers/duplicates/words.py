"""The two registrations of a duplicate pair in words, with masked numbers, and letters about their
merge and its undoing: to their persons and agents.

A person reads numbers alone: if the two are not one worker after all, nobody's name was told.
"""

from datetime import date

from bot.message import LONGEST_LABEL
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.duplicates.likelihood import DuplicateReason
from domain.markup import truncate
from domain.parsing.people.nik import mask_nik
from handlers.notify import notify_colleague
from handlers.portfolio import words
from handlers.portfolio.words import name_of
from models.participants import memberships, participant
from models.participants.duplicate_pairs import DuplicatePair, RegistrationMerge
from models.participants.participant import Participant
from models.roles import scope
from models.roles.role import Role

REASONS = {
    DuplicateReason.ERASED: "pair-erased",
    DuplicateReason.SAME_NIK: "pair-same-nik",
    DuplicateReason.NEAR_NIK: "pair-near-nik",
    DuplicateReason.SAME_PHONE: "pair-same-phone",
    DuplicateReason.SAME_BIRTH: "pair-same-birth",
    DuplicateReason.SWAPPED_BIRTH: "pair-swapped-birth",
    DuplicateReason.SAME_HOME: "pair-same-home",
    DuplicateReason.NEAR_NAME: "pair-near-name",
}


def pair_values(turn: Turn, role: Role, pair: DuplicatePair) -> dict[str, object]:
    """`one` and `other` in words, `why` they may be one worker, and the `score`."""
    rows = [scope.find_participant(turn.db, role, each) for each in (pair.first_id, pair.second_id)]
    why = "\n".join(f"• {each}" for each in reason_texts(turn, pair))
    one, other = (registration_text(turn, row) if row else "-" for row in rows)
    return {"one": one, "other": other, "why": why, "score": pair.score}


def reason_texts(turn: Turn, pair: DuplicatePair) -> list[str]:
    """Each sign that they may be one worker, in words."""
    return [turn.text(REASONS[DuplicateReason(each)]) for each in pair.reasons]


def registration_text(turn: Turn, row: Participant) -> str:
    """One registration, its NIK and phone masked."""
    return turn.text("pair-side", **registration_values(turn, row))


def registration_values(turn: Turn, row: Participant) -> dict[str, str | date]:
    """The facts of a registration that are compared, its NIK and phone masked."""
    who = participant.identity(turn.db, row)
    return {
        "name": words.name_of(turn, row),
        "nik": mask_nik(who.nik) if who.nik else "-",
        "born": date.fromisoformat(who.born_on) if who.born_on else "-",
        "phone": f"****{who.phone[-4:]}" if who.phone else "-",
        "home": words.address_text(turn, row),
        "standing": words.standing_text(turn, row, memberships.load(turn.db, row)),
        "day": to_local_time(row.submitted_at).date(),
        "number": row.number or "-",
    }


def merge_label(turn: Turn, role: Role, row: RegistrationMerge) -> str:
    """The local day of a merge and the name."""
    kept = scope.find_participant(turn.db, role, row.kept_id)
    name = words.name_of(turn, kept) if kept else "-"
    return truncate(f"{to_local_time(row.at):%d/%m}: {name}", LONGEST_LABEL)


def tell_of_merge(turn: Turn, row: RegistrationMerge, agents: set[int]) -> None:
    """Tell the persons of both, and these agents, that they are one registration now."""
    kept, merged = (turn.db.get_one(Participant, id) for id in (row.kept_id, row.merged_id))
    for mine, other in ((merged, kept), (kept, merged)):
        if mine is merged or mine.person_id != merged.person_id:
            tell(turn, row, mine.person_id, "registrations-merged", numbers(mine, other))
    values = {"member": name_of(turn, merged)} | numbers(merged, kept)
    for role in (turn.db.get_one(Role, id) for id in sorted(agents)):
        tell(turn, row, role.person_id, "people-merged", values)


def tell_of_parting(turn: Turn, row: RegistrationMerge) -> None:
    """Tell the persons and the agents of both that they are two registrations again."""
    both = [turn.db.get_one(Participant, id) for id in (row.merged_id, row.kept_id)]
    people = {each.person_id for each in both} | {
        turn.db.get_one(Role, each.agent_id).person_id for each in both if each.agent_id
    }
    for person_id in sorted(filter(None, people)):
        tell(turn, row, person_id, "registrations-parted", numbers(*both))


def numbers(mine: Participant, other: Participant) -> dict[str, object]:
    return {"number": mine.number or "-", "other": other.number or "-"}


def tell(
    turn: Turn, row: RegistrationMerge, person_id: int | None, name: str, values: dict[str, object]
) -> None:
    """Post a letter of the merge to a person, but not to the one who decided."""
    if person_id is not None and person_id != turn.person.id:
        notify_colleague(
            turn, person_id, name, values, "/petugas", key=f"{name}:{row.id}:{person_id}"
        )
