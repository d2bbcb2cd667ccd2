"""Two chats of one person become one, or two again, in the middle of a turn; all sides are told."""

from collections.abc import Collection

from bot.state import State
from bot.turn import Turn
from handlers.notify import body
from models import channels, conversation, merging, outbox, person, unmerging
from models.channels import Line
from models.holding import hold
from models.merge import Merge, survivor
from models.outbox import Lane

REASON = "joined"


def join(turn: Turn, other: int) -> Merge:
    """The caller and `other` are one from now on; CannotMerge when they may not be."""
    leave(turn)
    row = merging.merge(turn.db, turn.person.id, other, f"person:{turn.person.id}", turn.now)
    come_back(turn)
    others = {line.id for line in lines(turn)} - {turn.person.address_id}
    this = shown(turn, here(turn), channels.language_of(turn.db, turn.person.id))
    tell(turn, turn.person.id, others, "joined-notice", "/bukansaya", f"{row.id}", channel=this)
    return row


def part(turn: Turn, row: Merge) -> dict[str, int]:
    """They are two again; what could not be given back, by table."""
    leave(turn)
    missing = unmerging.undo(turn.db, row, f"person:{turn.person.id}", turn.now)
    come_back(turn)
    for each in {row.gone, survivor(turn.db, row.kept)} - {turn.person.id}:
        everywhere = {line.id for line in channels.of_person(turn.db, each)}
        tell(turn, each, everywhere, "parted-notice", "/petugas")
    return missing


def leave(turn: Turn) -> None:
    """Keep the conversation as it stands: it may be put together with another one."""
    hold(turn.db, (), having=(turn.person.id,))
    kept, at = turn.state.kept(), max(turn.now, turn.person.touched_at)
    conversation.keep(turn.db, turn.person.id, kept, turn.person.address_id, at)


def come_back(turn: Turn) -> None:
    """Who is writing may be somebody else now, with another conversation."""
    here = turn.person
    turn.person = person.meet(turn.db, here.channel, here.address, turn.now)
    turn.state = State.of(conversation.read(turn.db, turn.person.state))


def tell(
    turn: Turn,
    owner: int,
    addresses: Collection[int],
    name: str,
    command: str,
    about: str = "",
    **values: str,
) -> None:
    """One letter to each of these addresses, with a button to do something about it."""
    language = channels.language_of(turn.db, owner)
    letter = body(turn.texts, language, name, values, [f"{command} {about}".strip()])
    for address in channels.addresses(turn.db, owner):
        if address.id in addresses:
            outbox.post(
                turn.db,
                owner,
                address.channel,
                address.address,
                letter,
                now=turn.now,
                lane=Lane.BULK,
                reason=REASON,
            )


def lines(turn: Turn) -> list[Line]:
    return channels.of_person(turn.db, turn.person.id)


def here(turn: Turn) -> Line:
    """The line of the chat that is being written in."""
    return next(line for line in lines(turn) if line.id == turn.person.address_id)


def shown(turn: Turn, line: Line, language: str = "") -> str:
    """A chat by its kind and the end of its address: "WhatsApp ****1234"."""
    language = language or turn.person.language
    name = f"channel-{line.channel}"
    kind = turn.texts(language, name) if turn.texts.has(language, name) else line.channel.title()
    return f"{kind} {line.masked}"
