"""A link as a picture, to show or to send on."""

from datetime import timedelta

from bot.turn import Turn
from exchange import drawing
from models.roles import invitations

KEPT = timedelta(days=invitations.DAYS)
"""As long as the invitation itself may be used."""


def attach_qr_code(turn: Turn, link: str) -> None:
    """Attach the QR code of a link to the reply."""
    turn.attach_new("invitation", "undangan.png", "image/png", drawing.qr_png(link), KEPT)
