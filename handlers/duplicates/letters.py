"""Letters about a merge of two registrations, and its undoing: to their persons and agents.

A person reads numbers alone: if the two are not one worker after all, nobody's name was told.
"""

from bot.turn import Turn
from handlers.notify import notify_colleague
from handlers.portfolio.words import name_of
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import Participant
from models.roles.role import Role


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
