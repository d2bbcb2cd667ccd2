"""One person, two chats: a code shown in the one and typed in the other makes them one."""

import re
import secrets
from enum import StrEnum

from bot.agree import YesNo
from bot.form import Form
from bot.question import Choice, Question, Stop
from bot.state import Answers, Said
from bot.turn import Turn
from domain.pairing_code import ALPHABET, LENGTH, pairing_code, readable, spelled
from domain.typed import Invalid
from handlers import joining
from models import channels, pairing
from models.merge import survivor
from models.merging import CannotMerge


class Way(StrEnum):
    SHOW = "show_code"
    ENTER = "enter_code"
    LIST = "my_chats"


def read_code(turn: Turn, text: str) -> str:
    """The code of somebody else; wrong, too old and used ones read the same."""
    if not pairing.may_try(turn.db, turn.person.id, turn.now):
        raise Stop("connect-too-often")
    code = pairing_code(text)
    other = pairing.find(turn.db, code, turn.now)
    if other is None:
        pairing.mistyped(turn.db, turn.person.id, turn.now)
        raise Invalid("code-wrong")
    if survivor(turn.db, other) == turn.person.id:
        raise Invalid("code-own")
    return code


def other_chats(turn: Turn, form: "Connect") -> dict[str, object]:
    other = pairing.find(turn.db, form.code, turn.now) or turn.person.id
    lines = channels.of_person(turn.db, other)
    return {"channels": ", ".join(joining.shown(turn, line) for line in lines)}


class Connect(Form, opens_with="/sambung, sambung, sambungkan, connect", intents="connect"):
    tail = re.compile(r"\w{4}[\s.-]?\w{4}")
    wish = Choice(Way)
    code = Question(read_code, when=lambda form: form.wish is Way.ENTER)
    sure = YesNo(
        or_stop="connect-kept-apart",
        tell=other_chats,
        when=lambda form: form.wish is Way.ENTER,
    )

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        if pairing.may_try(turn.db, turn.person.id, turn.now):
            return True
        turn.say("connect-too-often")
        turn.offer("/petugas", "/menu")
        return False

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """The code itself may follow the command."""
        if not readable(argument):
            return {}
        try:
            return {"wish": Way.ENTER, "code": read_code(turn, argument)}
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}")
            return {"wish": Way.ENTER}

    def take(self, turn: Turn, said: Said) -> bool:
        """A code that is typed before it is asked for is as good."""
        if "wish" not in self.answers and said.value is None and readable(said.text):
            self.answers["wish"] = Way.ENTER
            turn.state.asked = "code"
        return super().take(turn, said)

    def done(self, turn: Turn) -> None:
        if self.wish is Way.LIST:
            turn.go("/saluran")
        elif self.wish is Way.SHOW:
            code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
            pairing.show(turn.db, turn.person.id, code, turn.now)
            turn.say("connect-shown", code=spelled(code))
            turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/menu")
        else:
            self.connect(turn)

    def connect(self, turn: Turn) -> None:
        other = pairing.find(turn.db, self.code, turn.now)
        if other is None:
            turn.say("error-code-wrong")
            return turn.offer("/sambung", "/menu")
        try:
            turn.state.close()
            joining.join(turn, other)
        except CannotMerge as refusal:
            turn.say("connect-two" if refusal.reason == "two" else "connect-same")
            return turn.offer("/petugas", "/menu")
        turn.say("connect-done")
        if turn.state.form or turn.state.parked:
            return turn.go("/lanjut")
        return turn.offer("/status", "/saluran", "/menu")
