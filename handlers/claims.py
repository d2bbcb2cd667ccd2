"""First help after an accident or a death, and how to take out savings."""

from bot.forms.form import Form
from bot.turn import Turn
from domain.contributions.protection import ProtectionStatus, grace_until
from models.participants import memberships, participant
from models.participants.participant import ApplicationState


class AccidentHelp(Form, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    urgent = True

    def finish(self, turn: Turn) -> None:
        turn.say("claim-accident")
        say_cover(turn)
        turn.offer("/petugas", "/menu")


class DeathHelp(Form, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    """Nothing is said of the cover of the person who writes: somebody else died."""

    urgent = True

    def finish(self, turn: Turn) -> None:
        turn.say("claim-death")
        turn.offer("/tanya meninggal-karena-kerja", "/petugas", "/menu")


class SavingsHelp(Form, opens_with="/jht, klaim jht", intents="claim_jht"):
    def finish(self, turn: Turn) -> None:
        turn.say("claim-savings")
        turn.offer("/petugas", "/menu")


def say_cover(turn: Turn) -> None:
    """Say to whoever is not protected by our data that nobody should count on it."""
    row = participant.registration_of(turn.db, turn.person.id)
    until = row.protected_until if row else None
    if row and row.deceased_on:
        return None
    if row is None or row.state == ApplicationState.REJECTED:
        return turn.say("claim-cover-nobody")
    if until is None:
        return turn.say("claim-cover-waiting")
    status = memberships.load(turn.db, row).status(turn.today)
    if status is ProtectionStatus.ENDED:
        return turn.say("claim-cover-ended", grace=grace_until(until))
    if status is not ProtectionStatus.ACTIVE:
        turn.say("claim-cover-arrears", until=until)
    return None


FORMS = (AccidentHelp, DeathHelp, SavingsHelp)
