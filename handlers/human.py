"""Talking to a human being."""

from datetime import timedelta

from bot.form import Form
from bot.turn import Turn
from models import audit, case, participant
from models.case import BRANCH_ANSWERS_WITHIN, About


class Human(
    Form,
    opens_with="/petugas, petugas, admin, cs",
    intents="human complaint agent_contact",
):
    """A case for the branch, once a day; the contact centre 175 at once."""

    shy = True

    def done(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count(turn.db, actor, "asked for help", turn.now - timedelta(days=1)) == 0:
            row = participant.of_person(turn.db, turn.person.id)
            case.open_case(
                turn.db,
                About.HELP,
                now=turn.now,
                due_at=turn.now + BRANCH_ANSWERS_WITHIN,
                person_id=turn.person.id,
                participant_id=row.id if row else None,
            )
            audit.note(turn.db, actor, "asked for help", actor, turn.now)
        turn.say("human")
        turn.offer("/menu")
