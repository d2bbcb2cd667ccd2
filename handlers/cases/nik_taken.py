"""Somebody's NIK is used by others: what to do, and a case for the branch."""

from bot.forms.form import Form
from bot.turn import Turn
from handlers.cases.ask import open_request
from handlers.cases.words import promise_values
from models.cases import cases
from models.cases.cases import CaseKind


class NikTaken(
    Form,
    opens_with=(
        "/nikdipakai, nik saya dipakai orang, nik saya dipakai orang lain, nik dipakai orang, "
        "nik saya sudah dipakai orang lain, my nik is used"
    ),
    intents="nik_taken",
):
    """One case a person; nothing is said of whether we know the NIK."""

    def finish(self, turn: Turn) -> None:
        row = cases.find_request(turn.db, turn.person.id, [CaseKind.NIK_TAKEN])
        row = row or open_request(turn, CaseKind.NIK_TAKEN)
        turn.say("nik-taken", **promise_values(row))
        turn.add_option(f"/balas {row.id}", turn.text("nik-taken-more"))
        turn.offer("/menu")
