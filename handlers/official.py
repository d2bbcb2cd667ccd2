"""Is this real?"""

from bot.form import Form
from bot.turn import Turn


class Official(Form, opens_with="/resmi, resmi, penipuan", intents="fraud_check"):
    """Is this real? We never ask for money, a PIN, an OTP or a password."""

    def done(self, turn: Turn) -> None:
        turn.say("official")
        turn.offer("/petugas", "/menu")
