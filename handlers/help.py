"""Help, and thanks."""

from bot.form import Form
from bot.turn import Turn


class Help(Form, opens_with="/bantuan, /help, bantuan, help", intents="help"):
    def done(self, turn: Turn) -> None:
        turn.say("help")
        turn.offer("/menu", "/petugas")


class Thanks(Form, opens_with="/terimakasih", intents="thanks"):
    def done(self, turn: Turn) -> None:
        turn.say("you-are-welcome")
