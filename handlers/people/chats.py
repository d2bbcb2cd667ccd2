"""The chats of a person: their list, unlinking one, and the one that is written to first."""

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import WordQuestion
from bot.turn import Turn
from handlers.people import merge_chats
from models.people import addresses, web_sessions
from models.people.addresses import ChatAddress

LAST_USED = "last"


class MyChats(Form, opens_with="/saluran, saluran, saluran saya, chat saya, my chats"):
    def finish(self, turn: Turn) -> None:
        chats = merge_chats.chats_of(turn)
        turn.say("channels-list", lines="\n".join(f"• {chat_line(turn, chat)}" for chat in chats))
        several = ("/kirimlewat", "/putus") if len(chats) > 1 else ()
        on_the_web = web_sessions.devices(turn.db, turn.person.id, turn.now)
        turn.offer("/sambung", *several, *(("/perangkat",) if on_the_web else ()), "/data", "/menu")


def chat_line(turn: Turn, chat: ChatAddress) -> str:
    """The chat, and whether it is this one, the preferred one or unreachable."""
    marks = {
        "channels-here": chat.id == turn.person.address_id,
        "channels-first": chat.preferred,
        "channels-unreachable": not chat.reachable,
    }
    words = ", ".join(turn.text(name) for name, holds in marks.items() if holds)
    return merge_chats.chat_text(turn, chat) + (f" ({words})" if words else "")


def chat_options(turn: Turn, form: object) -> list[tuple[str, str]]:
    chats = merge_chats.chats_of(turn)
    return [(f"{chat.id}", merge_chats.chat_text(turn, chat)) for chat in chats]


class UnlinkChat(Form, opens_with="/putus, putuskan, unlink"):
    """The chat belongs to a new, unknown person afterwards."""

    short_menu = True

    address = QueryQuestion(chat_options)
    sure = WordQuestion(
        or_stop="unlink-kept",
        tell=lambda turn, form: {"channel": dict(chat_options(turn, form)).get(form.address, "")},
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if len(merge_chats.chats_of(turn)) > 1:
            return True
        turn.say("unlink-last")
        turn.offer("/sambung", "/hapus", "/menu")
        return False

    def finish(self, turn: Turn) -> None:
        """Unlink the chat and notify it, but do not say whose it was. If a thief unlinked it,
        silence would hide that."""
        turn.state.close()
        merge_chats.save_conversation(turn)
        chosen, actor = int(self.address), f"person:{turn.person.id}"
        try:
            new_person = addresses.unlink_address(turn.db, turn.person.id, chosen, actor, turn.now)
        except addresses.LastAddress:
            turn.say("unlink-last")
            return turn.offer("/hapus", "/menu")
        merge_chats.reload_caller(turn)
        if chosen == turn.person.address_id:
            turn.say("unlinked-notice")
            return turn.offer("/menu")
        merge_chats.notify_addresses(turn, new_person, {chosen}, "unlinked-notice", "/petugas")
        turn.say("unlink-done")
        return turn.offer("/saluran", "/menu")


def preferred_options(turn: Turn, form: object) -> list[tuple[str, str]]:
    """The chats, and the one that was used last, whichever it is."""
    return [*chat_options(turn, form), (LAST_USED, turn.text("preferred-chat-last"))]


class PreferredChat(Form, opens_with="/kirimlewat, kirim lewat, send to"):
    short_menu = True

    address = QueryQuestion(preferred_options)

    def finish(self, turn: Turn) -> None:
        chosen = None if self.address == LAST_USED else int(self.address)
        addresses.set_preferred(turn.db, turn.person.id, chosen)
        turn.say(
            "preferred-chat-done" if chosen else "preferred-chat-done-last",
            channel=dict(preferred_options(turn, self)).get(self.address, ""),
        )
        turn.offer("/saluran", "/pengingat", "/menu")
