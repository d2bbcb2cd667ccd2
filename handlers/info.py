"""Plain answers: what it is for, what to do after an accident or a death, who to talk to."""

from datetime import timedelta

from bot.form import Form
from bot.turn import Turn
from domain.protection import JKM_FIRST_MONTHS, JKM_FULL
from models import audit, case, participant
from models.case import About

BRANCH_WITHIN = timedelta(days=3)


class Benefits(Form, opens_with="/manfaat, manfaat, benefits", intents="benefits"):
    def done(self, turn: Turn) -> None:
        turn.say("benefits", full=JKM_FULL, first=JKM_FIRST_MONTHS)
        turn.offer("/hitung", "/daftar", "/menu")


class Accident(Form, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-accident")
        turn.offer("/petugas", "/menu")


class Death(Form, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-death")
        turn.offer("/petugas", "/menu")


class Savings(Form, opens_with="/jht, klaim jht", intents="claim_jht"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-savings")
        turn.offer("/petugas", "/menu")


class Official(Form, opens_with="/resmi, resmi, penipuan", intents="fraud_check"):
    """Is this real? We never ask for money, a PIN, an OTP or a password."""

    def done(self, turn: Turn) -> None:
        turn.say("official")
        turn.offer("/petugas", "/menu")


class Human(
    Form,
    opens_with="/petugas, petugas, admin, cs",
    intents="human complaint agent_contact",
):
    """A case for the branch, once a day; the contact centre 175 at once."""

    def done(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count(turn.db, actor, "asked for help", turn.now - timedelta(days=1)) == 0:
            row = participant.of_person(turn.db, turn.person.id)
            case.open_case(
                turn.db,
                About.HELP,
                now=turn.now,
                due_at=turn.now + BRANCH_WITHIN,
                person_id=turn.person.id,
                participant_id=row.id if row else None,
            )
            audit.note(turn.db, actor, "asked for help", actor, turn.now)
        turn.say("human")
        turn.offer("/menu")
