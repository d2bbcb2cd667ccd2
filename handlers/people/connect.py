"""Linking two chats of one person: a code that one chat shows is typed in the other; and undoing
it, with one press on the notice that the other chat got."""

import re
from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, EndForm, Question
from bot.forms.yes_no import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.people.link_code import format_link_code, is_link_code, new_link_code, parse_link_code
from handlers.people import merge_chats
from models.merge_people import CannotMerge
from models.people import addresses, link_codes, merge_history
from models.people.merge_history import Merge
from models.people.person import current_person_id


class LinkDirection(StrEnum):
    SHOW = "show_code"
    ENTER = "enter_code"
    LIST = "my_chats"


def read_code(turn: Turn, text: str) -> str:
    """The code of another person's chat; wrong, expired and used ones get the same reply."""
    if not link_codes.may_try(turn.db, turn.person.address_id, turn.now):
        raise EndForm("connect-too-often")
    code = parse_link_code(text)
    other = link_codes.use_code(turn.db, code, turn.now)
    if other is None:
        link_codes.record_failed_try(turn.db, turn.person.address_id, turn.now)
        raise Invalid("code-wrong")
    if current_person_id(turn.db, other) == turn.person.id:
        raise Invalid("code-own")
    return code


class LinkChats(Form, opens_with="/sambung, sambung, sambungkan, connect", intents="connect"):
    short_menu = True

    tail = re.compile(r"\w{4}[\s.-]?\w{4}")
    wish = ChoiceQuestion(LinkDirection)
    code = Question(read_code, when=lambda form: form.wish is LinkDirection.ENTER)
    sure = WordQuestion(
        or_stop="connect-kept-apart",
        tell=lambda turn, form: {"channels": form.other_chats_text(turn)},
        when=lambda form: form.wish is LinkDirection.ENTER,
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if link_codes.may_try(turn.db, turn.person.address_id, turn.now):
            return True
        turn.say("connect-too-often")
        turn.offer("/petugas", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The code, when it follows the command."""
        if not is_link_code(argument):
            return {}
        try:
            return {"wish": LinkDirection.ENTER, "code": read_code(turn, argument)}
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}")
            return {"wish": LinkDirection.ENTER}

    def take(self, turn: Turn, said: UserInput) -> bool:
        """Accept a code also before it is asked for."""
        if "wish" not in self.answers and said.value is None and is_link_code(said.text):
            self.answers["wish"] = LinkDirection.ENTER
            turn.state.asked = "code"
        return super().take(turn, said)

    def other_chats_text(self, turn: Turn) -> str:
        other = link_codes.person_of_code(turn.db, self.code, turn.now) or turn.person.id
        chats = addresses.chat_addresses(turn.db, other)
        return ", ".join(merge_chats.chat_text(turn, chat) for chat in chats)

    def finish(self, turn: Turn) -> None:
        if self.wish is LinkDirection.LIST:
            turn.open_after("/saluran")
        elif self.wish is LinkDirection.SHOW:
            code = new_link_code()
            link_codes.create_code(turn.db, turn.person.id, code, turn.now)
            turn.say("connect-shown", code=format_link_code(code))
            turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/menu")
        else:
            self.link(turn)

    def link(self, turn: Turn) -> None:
        other = link_codes.redeem(turn.db, self.code, turn.now)
        if other is None:
            turn.say("error-code-wrong")
            return turn.offer("/sambung", "/menu")
        try:
            turn.state.close()
            merge_chats.merge_chats(turn, other)
        except CannotMerge as refusal:
            turn.say("connect-two" if refusal.reason == "two" else "connect-same")
            return turn.offer("/petugas", "/menu")
        turn.say("connect-done")
        if turn.state.form or turn.state.parked:
            return turn.open_after("/lanjut")
        return turn.offer("/status", "/saluran", "/menu")


class UndoChatMerge(Form, opens_with="/bukansaya, pisahkan, separate"):
    only_offered = True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"merge": argument}

    def chosen_merge(self, turn: Turn) -> Merge | None:
        """The merge of the notice; without a number the newest."""
        number = self.answers["merge"]
        rows = merge_history.merges_of(turn.db, turn.person.id)
        return next((row for row in rows if not number.isdecimal() or row.id == int(number)), None)

    def finish(self, turn: Turn) -> None:
        row = self.chosen_merge(turn)
        if row is None:
            turn.say("undo-chat-merge-nothing")
            return turn.offer("/saluran", "/petugas", "/menu")
        missing = merge_chats.split_chats(turn, row)
        turn.say("undo-chat-merge-done")
        if missing:
            lost = (
                turn.text(f"undo-chat-merge-lost-{table}", count=n) for table, n in missing.items()
            )
            turn.say("undo-chat-merge-lost", what=", ".join(lost))
        return turn.offer(*(("/lanjut",) if turn.state.dump() else ()), "/saluran", "/petugas")
