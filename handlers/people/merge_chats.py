"""Two chats of one person become one, or two again, in the middle of a turn; all sides are told."""

from collections.abc import Collection

from bot.state import ConversationState
from bot.turn import Turn
from handlers.notify import message_body
from models import merge_people
from models.messaging import outbox
from models.messaging.message import Lane
from models.people import addresses as people_addresses
from models.people import conversation, person
from models.people.addresses import ChatAddress
from models.people.locks import lock_people
from models.people.merge_history import Merge, current_person_id

REASON = "joined"


def merge_chats(turn: Turn, other: int) -> Merge:
    """The caller and `other` are one from now on; CannotMerge when they may not be."""
    save_conversation(turn)
    row = merge_people.merge_people(
        turn.db, turn.person.id, other, f"person:{turn.person.id}", turn.now
    )
    reload_caller(turn)
    others = {line.id for line in lines(turn)} - {turn.person.address_id}
    this = chat_text(turn, this_chat(turn), people_addresses.language_of(turn.db, turn.person.id))
    notify_addresses(
        turn, turn.person.id, others, "joined-notice", "/bukansaya", f"{row.id}", channel=this
    )
    return row


def split_chats(turn: Turn, row: Merge) -> dict[str, int]:
    """They are two again; what could not be given back, by table."""
    save_conversation(turn)
    missing = merge_people.undo_merge(turn.db, row, f"person:{turn.person.id}", turn.now)
    reload_caller(turn)
    for each in {row.merged_id, current_person_id(turn.db, row.kept_id)} - {turn.person.id}:
        everywhere = {line.id for line in people_addresses.chat_addresses(turn.db, each)}
        notify_addresses(turn, each, everywhere, "parted-notice", "/petugas")
    return missing


def save_conversation(turn: Turn) -> None:
    """Keep the conversation as it stands: it may be put together with another one."""
    lock_people(turn.db, (), having=(turn.person.id,))
    kept, at = turn.state.dump(), max(turn.now, turn.person.updated_at)
    conversation.save_state(turn.db, turn.person.id, kept, turn.person.address_id, at)


def reload_caller(turn: Turn) -> None:
    """Who is writing may be somebody else now, with another conversation."""
    here = turn.person
    turn.person = person.find_or_create(turn.db, here.channel, here.address, turn.now)
    turn.state = ConversationState.load(conversation.load_state(turn.db, turn.person.state))


def notify_addresses(
    turn: Turn,
    owner: int,
    addresses: Collection[int],
    name: str,
    command: str,
    about: str = "",
    **values: str,
) -> None:
    """One letter to each of these addresses, with a button to do something about it."""
    language = people_addresses.language_of(turn.db, owner)
    letter = message_body(turn.texts, language, name, values, [f"{command} {about}".strip()])
    for address in people_addresses.addresses(turn.db, owner):
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


def lines(turn: Turn) -> list[ChatAddress]:
    return people_addresses.chat_addresses(turn.db, turn.person.id)


def this_chat(turn: Turn) -> ChatAddress:
    """The line of the chat that is being written in."""
    return next(line for line in lines(turn) if line.id == turn.person.address_id)


def chat_text(turn: Turn, line: ChatAddress, language: str = "") -> str:
    """A chat by its kind and the end of its address: "WhatsApp ****1234"."""
    language = language or turn.person.language
    name = f"channel-{line.channel}"
    kind = turn.texts(language, name) if turn.texts.has(language, name) else line.channel.title()
    return f"{kind} {line.masked}"
