"""Who saw my numbers, told to whom they belong."""

from bot.turn import Turn
from domain.courtesy import local
from handlers.posts import called_by_id
from models import sight
from models.participant import Participant
from models.sight import NIK, Sight

SHOWN = 5


def tell(turn: Turn, row: Participant) -> None:
    """The last few times; nothing when nobody did."""
    found = sight.of(turn.db, row.id, SHOWN)
    if found:
        told = [sentence(turn, each) for each in found]
        turn.say_text("\n".join([turn.word("mydata-seen"), *told]))


def sentence(turn: Turn, seen: Sight) -> str:
    who = called_by_id(turn, seen.role_id)
    day = local(seen.at).date()
    if seen.what == NIK:
        return turn.word("mydata-seen-nik", day=day, who=who, why=turn.word(f"option-{seen.why}"))
    return turn.word("mydata-seen-phone", day=day, who=who)
