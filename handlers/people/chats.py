"""Let one of my chats go: it belongs to nobody's data any more.

The chats of this person: by kind and masked address, which one is written to first.

Where we write first: a chat of one's choice, or wherever one wrote last.
"""

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion, YesNoQuestion
from bot.turn import Turn
from handlers.people import merge_chats
from models.people import addresses
from models.people.addresses import ChatAddress


class MyChats(Form, opens_with="/saluran, saluran, saluran saya, chat saya, my chats"):
    def finish(self, turn: Turn) -> None:
        lines = merge_chats.lines(turn)
        turn.say("channels-list", lines="\n".join(f"• {chat_text(turn, line)}" for line in lines))
        several = ("/kirimlewat", "/putus") if len(lines) > 1 else ()
        turn.offer("/sambung", *several, "/data", "/menu")


def chat_text(turn: Turn, line: ChatAddress) -> str:
    marks = {
        "channels-here": line.id == turn.person.address_id,
        "channels-first": line.preferred,
        "channels-unreachable": not line.reachable,
    }
    said = [turn.text(name) for name, holds in marks.items() if holds]
    return merge_chats.chat_text(turn, line) + (f" ({', '.join(said)})" if said else "")


def choices(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [(f"{line.id}", merge_chats.chat_text(turn, line)) for line in merge_chats.lines(turn)]


class UnlinkChat(Form, opens_with="/putus, putuskan, unlink"):
    address = QueryQuestion(choices)
    sure = YesNoQuestion(
        or_stop="unlink-kept",
        tell=lambda turn, form: {"channel": dict(choices(turn, form)).get(form.address, "")},
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if len(merge_chats.lines(turn)) > 1:
            return True
        turn.say("unlink-last")
        turn.offer("/sambung", "/hapus", "/menu")
        return False

    def finish(self, turn: Turn) -> None:
        """The chat that is let go is told, without a word about whose it was: if a thief did it,
        silence would hide it."""
        turn.state.close()
        merge_chats.save_conversation(turn)
        chosen, actor = int(self.address), f"person:{turn.person.id}"
        try:
            fresh = addresses.unlink_address(turn.db, turn.person.id, chosen, actor, turn.now)
        except addresses.LastAddress:
            turn.say("unlink-last")
            return turn.offer("/hapus", "/menu")
        merge_chats.reload_caller(turn)
        if chosen == turn.person.address_id:
            turn.say("unlinked-notice")
            return turn.offer("/menu")
        merge_chats.notify_addresses(turn, fresh, {chosen}, "unlinked-notice", "/petugas")
        turn.say("unlink-done")
        return turn.offer("/saluran", "/menu")


LAST_HEARD = "last"


def places(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [*choices(turn, form), (LAST_HEARD, turn.text("preferred-chat-last"))]


class PreferredChat(Form, opens_with="/kirimlewat, kirim lewat, send to"):
    address = QueryQuestion(places)

    def finish(self, turn: Turn) -> None:
        chosen = None if self.address == LAST_HEARD else int(self.address)
        addresses.set_preferred(turn.db, turn.person.id, chosen)
        turn.say(
            "preferred-chat-done" if chosen else "preferred-chat-done-last",
            channel=self.label(turn),
        )
        turn.offer("/saluran", "/pengingat", "/menu")

    def label(self, turn: Turn) -> str:
        return dict(places(turn, self)).get(self.address, "")
