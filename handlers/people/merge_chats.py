"""Chats that become one person's, or another person's, in the middle of a turn; those who are left
with a chat are notified."""

from collections.abc import Collection
from datetime import timedelta

from bot.state import ConversationState
from bot.turn import Turn
from handlers.notify import message_body
from models import audit, merge_people
from models.messaging import outbox
from models.messaging.message import Lane
from models.people import addresses as people_addresses
from models.people import conversation, person
from models.people.addresses import ChatAddress
from models.people.locks import lock_people
from models.people.merge_history import Merge
from models.people.person import current_person_id

REASON = "joined"
LEFT = "left"
"""The verb of the audit log: somebody said that the chat is not its person's any more."""
COMES_BACK = timedelta(days=7)
"""The time for which whoever said so by mistake may have the chat back."""
TRIES = 3
PER = timedelta(days=1)


def merge_chats(turn: Turn, other_id: int) -> None:
    """Merge the caller with the person `other_id`; CannotMerge when they may not be one."""
    save_conversation(turn)
    actor = f"person:{turn.person.id}"
    row = merge_people.merge_people(turn.db, turn.person.id, other_id, actor, turn.now)
    reload_caller(turn)
    chats = {chat.id: chat for chat in chats_of(turn)}
    here = chats.pop(turn.person.address_id)
    channel = chat_text(turn, here, person.language_of(turn.db, turn.person.id))
    notify_addresses(
        turn, turn.person.id, chats, "joined-notice", "/bukansaya", f"{row.id}", channel=channel
    )


def split_chats(turn: Turn, row: Merge) -> dict[str, int]:
    """Undo the merge; the number of rows that could not be given back, by table."""
    save_conversation(turn)
    missing = merge_people.undo_merge(turn.db, row, f"person:{turn.person.id}", turn.now)
    reload_caller(turn)
    for each in {row.merged_id, current_person_id(turn.db, row.kept_id)} - {turn.person.id}:
        everywhere = {chat.id for chat in people_addresses.chat_addresses(turn.db, each)}
        notify_addresses(turn, each, everywhere, "parted-notice", "/petugas")
    return missing


def leave_person(turn: Turn) -> int:
    """Give the caller's chat to a new, unknown person; the id of whose it was.

    What is open or half-filled is forgotten.
    """
    former = turn.person.id
    turn.state.close()
    save_conversation(turn)
    here = turn.person.address_id
    people_addresses.detach_address(turn.db, former, here, f"person:{former}", turn.now)
    reload_caller(turn)
    me = f"person:{turn.person.id}"
    audit.record(turn.db, me, LEFT, me, turn.now, former=former)
    return former


def former_person(turn: Turn) -> int | None:
    """The id of whose the chat was, when the caller said lately that it is not theirs; merged or
    not."""
    for row in audit.about(turn.db, f"person:{turn.person.id}", [LEFT], 1):
        if row.at >= turn.now - COMES_BACK:
            return current_person_id(turn.db, row.details["former"])
    return None


def save_conversation(turn: Turn) -> None:
    """Save the conversation as it stands, since it may be merged with another one."""
    lock_people(turn.db, (), having=(turn.person.id,))
    state, at = turn.state.dump(), max(turn.now, turn.person.updated_at)
    conversation.save_state(turn.db, turn.person.id, state, turn.person.address_id, at)


def reload_caller(turn: Turn) -> None:
    """Load the person of this chat again, who may be another one, with their conversation."""
    turn.person = person.reload_caller(turn.db, turn.person)
    turn.state = ConversationState.load(conversation.load_state(turn.db, turn.person.state))


def may_try(turn: Turn, failed: str) -> bool:
    """Whether the person may prove again whose chat it is, after the tries that the audit log has
    as `failed`; says so when it was too often."""
    if audit.count_since(turn.db, f"person:{turn.person.id}", failed, turn.now - PER) < TRIES:
        return True
    turn.say("link-too-often")
    turn.offer("/petugas", "/menu")
    return False


def notify_addresses(
    turn: Turn,
    person_id: int,
    address_ids: Collection[int],
    name: str,
    command: str,
    argument: str = "",
    **values: str,
) -> None:
    """Post the text `name`, with a button for `command`, to each of these addresses."""
    language = person.language_of(turn.db, person_id)
    message = message_body(turn.texts, language, name, values, [f"{command} {argument}".strip()])
    for address in people_addresses.addresses(turn.db, person_id):
        if address.id in address_ids:
            outbox.post(
                turn.db,
                person_id,
                address.channel,
                address.address,
                message,
                now=turn.now,
                lane=Lane.BULK,
                reason=REASON,
            )


def chats_of(turn: Turn) -> list[ChatAddress]:
    return people_addresses.chat_addresses(turn.db, turn.person.id)


def chat_here(turn: Turn) -> str:
    """The chat of the turn, as `chat_text` words it."""
    here = turn.person.address_id
    return next(chat_text(turn, each) for each in chats_of(turn) if each.id == here)


def chat_text(turn: Turn, chat: ChatAddress, language: str = "") -> str:
    """The channel and the end of the address: "WhatsApp ****1234"; in the caller's language."""
    language = language or turn.person.language
    name = f"channel-{chat.channel}"
    channel = turn.texts(language, name) if turn.texts.has(language, name) else chat.channel.title()
    return f"{channel} {chat.masked}"
