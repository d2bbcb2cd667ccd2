"""The photo of a KTP, for an officer who decides whose a registration is."""

from bot.turn import Turn
from domain.files import EXTENSIONS
from handlers.portfolio import words
from handlers.roles.reveals import reveal
from handlers.roles.role_form import NumberedForm, acting_role, participant_of, say_not_found
from models.database import files
from models.roles import access_log, staff_messages

REASON = "check_ktp"


class ShowKtp(NumberedForm, opens_with="/lihatktp", roles="officer"):
    """`/lihatktp 42` shows the KTP of the participant number 42, which counts as a NIK seen."""

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        photo = files.load_file(turn.db, row.photo_id) if row and row.photo_id else None
        if row is None or photo is None:
            return say_not_found(turn)
        if not reveal(turn, acting_role(turn, self), access_log.NIK, [row.id], REASON):
            turn.say("reveals-enough", count=access_log.MOST_A_DAY)
            return turn.offer("/ganda", "/menu")
        _, media_type, content = photo
        name, kept = f"ktp.{EXTENSIONS.get(media_type, 'jpg')}", staff_messages.KEPT
        owner = turn.person.id
        turn.attach(
            files.store_file(turn.db, owner, "ktp", name, media_type, content, turn.now, kept)
        )
        turn.say("show-ktp-done", name=words.name_of(turn, row))
        return turn.offer("/ganda", "/menu")
