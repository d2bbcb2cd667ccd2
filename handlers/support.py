"""Asking for a human being: a case for the branch."""

from datetime import timedelta

from bot.forms.form import Form
from bot.turn import Turn
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.participants import participant


class AskForHuman(
    Form,
    opens_with="/petugas, petugas, admin, cs",
    intents="human complaint agent_contact",
):
    """A case for the branch, once a day; the contact centre 175 at once."""

    shy = True

    def finish(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count_since(turn.db, actor, "asked for help", turn.now - timedelta(days=1)) == 0:
            row = participant.registration_of(turn.db, turn.person.id)
            cases.open_case(
                turn.db,
                CaseKind.HELP,
                now=turn.now,
                due_at=turn.now + BRANCH_ANSWERS_WITHIN,
                person_id=turn.person.id,
                participant_id=row.id if row else None,
            )
            audit.record(turn.db, actor, "asked for help", actor, turn.now)
        turn.say("human")
        turn.offer("/menu")


FORMS = (AskForHuman,)
