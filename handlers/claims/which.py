"""The claims of a person among which a message has its own, and how a button calls each."""

from collections.abc import Sequence

from bot.turn import Turn
from domain.claims.told import Claimant
from models.cases import talks
from models.claims import claim
from models.claims.claim import Claim
from models.inbox import own_claims


def open_claims(turn: Turn) -> Sequence[Claim]:
    """The claims of the person that take papers, the newest first, refused ones last."""
    return [each for each in own_claims.find_shown(turn.db, turn.person.id) if each.takes_papers]


def find_open(turn: Turn, number: str) -> Claim | None:
    """The person's own claim with this number, when it takes papers."""
    row = own_claims.find(turn.db, turn.person.id, number)
    return row if row and row.takes_papers else None


def claim_of_talk(turn: Turn) -> Claim | None:
    """The claim that the open talk of the person is about, or their only one; None for another
    talk, or where there is a choice."""
    talk = talks.find_talk(turn.db, turn.person.talk_id or 0)
    if talk is None or not talk.is_open:
        return None
    found = open_claims(turn)
    own = [each for each in found if each.case.person_id == turn.person.id]
    about = [each for each in found if each.case_id == talk.case_id] or own
    return about[0] if len(about) == 1 else None


def claim_label(turn: Turn, row: Claim) -> str:
    """The number and the kind of a claim, as a button says it, and the first name of a relative
    whom the person told of."""
    first = "" if row.claimant == Claimant.SELF else claim.facts_of(turn.db, row).name.title()
    kind = turn.text(f"claim-{row.kind}")
    return turn.text(
        "claim-label", number=f"{row.case_id}", kind=f"{kind} {first.partition(' ')[0]}".strip()
    )


def claim_options(turn: Turn, rows: Sequence[Claim]) -> list[tuple[str, str]]:
    """The claims to choose from."""
    return [(f"{each.case_id}", claim_label(turn, each)) for each in rows]


def chosen_claim(rows: Sequence[Claim], argument: str) -> Claim | None:
    """The claim that a command names, or the only one; None where there is a choice, or none."""
    named = [each for each in rows if f"{each.case_id}" == argument] or rows
    return named[0] if len(named) == 1 else None
