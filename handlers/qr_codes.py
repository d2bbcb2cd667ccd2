"""A link as a picture, to show or to send on."""

from datetime import timedelta

from bot.turn import Turn
from exchange import drawing
from models.database import files
from models.roles import invitations

KEPT = timedelta(days=invitations.DAYS)
"""As long as the invitation itself may be used."""


def attach_qr_code(turn: Turn, link: str) -> None:
    """Attach the QR code of a link to the reply."""
    name, content = "undangan.png", drawing.qr_png(link)
    file_id = files.store_file(
        turn.db, turn.person.id, "invitation", name, "image/png", content, turn.now, KEPT
    )
    turn.attach(file_id)
