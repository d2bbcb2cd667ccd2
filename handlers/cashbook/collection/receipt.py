"""The receipt of a collection: its words, its picture, and who gets it."""

from datetime import timedelta
from functools import partial

from bot.texts import rupiah
from bot.turn import Turn
from exchange.cashbook.receipt_image import ReceiptTexts, receipt_png
from handlers.cashbook.words import notify_payer, receipt_values, split_text
from models.contributions.ledger import LedgerEntry
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.people import person

PURPOSE = "receipt-code"
"""The purpose of the files that hold pictures of receipts."""
PICTURE_KEPT = timedelta(days=365)
"""As long as the letter that brings it; the page of the receipt stays."""


def send_receipt(turn: Turn, row: Participant, entry: LedgerEntry) -> bool:
    """Send the receipt to the worker; False when it is attached to the agent's reply instead.

    It is in the worker's language; in the agent's, when the worker has no chat.
    """
    language = turn.person.language
    if row.person_id is not None:
        language = person.language_of(turn.db, row.person_id)
    slip = receipt_texts(turn, language, row, entry)
    owner, name = row.person_id or turn.person.id, f"bukti-{slip.code}.png"
    picture = receipt_png(slip)
    file_id = files.store_file(
        turn.db, owner, PURPOSE, name, "image/png", picture, turn.now, PICTURE_KEPT
    )
    sent = notify_payer(turn, "receipt-given", row, entry, file_id=file_id)
    if not sent:
        turn.attach(file_id)
    return sent


def receipt_texts(turn: Turn, language: str, row: Participant, entry: LedgerEntry) -> ReceiptTexts:
    """The words on the picture of a receipt; it is shown around, so the name is masked."""
    say = partial(turn.texts, language)
    values = receipt_values(turn.db, turn.texts, language, row, entry)
    code = f"{values['code']}"
    rows = {
        "slip-name": participant.identity(turn.db, row).masked_name or "-",
        "slip-period": f"{values['period']}",
        "slip-paid": rupiah(entry.paid or 0),
        "slip-split": split_text(turn.db, turn.texts, language, entry),
        "slip-day": f"{values['day']}",
        "slip-agent": f"{values['agent']}",
    }
    return ReceiptTexts(
        product=say("web-title"),
        title=say("slip-title"),
        code_label=say("slip-code"),
        code=code,
        rows=[(say(label), value) for label, value in rows.items() if value],
        state=say("slip-state"),
        check=say("slip-check" if turn.site else "slip-check-code"),
        note=say("slip-note"),
        link=f"{turn.site}/bukti/{code}" if turn.site else code,
    )
