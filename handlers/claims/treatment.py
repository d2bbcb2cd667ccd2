"""The doctor's word after an accident, with which the second stage of its claim begins."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.claims.letters import tell_colleagues
from handlers.claims.papers.pages import count, offer_ways, there_in
from handlers.claims.which import chosen_claim, claim_options
from handlers.claims.words import say_missing
from models.claims import claim
from models.claims.claim import Claim, NotPossible
from models.inbox import own_claims


class TreatmentEnd(StrEnum):
    """The end of a treatment, as doctors name it for BPJS."""

    HEALED = "ended_healed"
    DISABLED = "ended_disabled"
    DIED = "ended_died"
    NOT_YET = "ended_not_yet"


def treated_claims(turn: Turn) -> Sequence[Claim]:
    """The person's claims of an accident whose treatment goes on."""
    return [each for each in own_claims.find_open(turn.db, turn.person.id) if each.in_treatment]


class EndTreatment(Form, opens_with="/sembuh, selesai berobat, sudah selesai berobat"):
    """`/sembuh 12` says that the treatment of the claim number 12 has ended."""

    tail = re.compile(r"\d{1,9}")

    which = QueryQuestion(lambda turn, form: claim_options(turn, treated_claims(turn)))
    ended = ChoiceQuestion(TreatmentEnd)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if treated_claims(turn):
            return True
        turn.say("end-treatment-nothing")
        turn.offer("/klaim", "/petugas", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = chosen_claim(treated_claims(turn), argument)
        return {"which": f"{row.case_id}"} if row else {}

    def finish(self, turn: Turn) -> None:
        row = own_claims.find(turn.db, turn.person.id, self.answers["which"])
        actor, died = f"person:{turn.person.id}", self.ended is TreatmentEnd.DIED
        try:
            if row is None:
                raise NotPossible
            if self.ended is not TreatmentEnd.NOT_YET:
                claim.end_treatment(turn.db, row, died, actor, turn.now)
                self.go_on(turn, row, died)
            else:
                turn.say("end-treatment-not-yet")
                offer_ways(turn, row)
        except NotPossible:
            turn.say("claim-gone")
            turn.offer("/klaim", "/menu")

    def go_on(self, turn: Turn, row: Claim, died: bool) -> None:
        """Say what comes now, and let staff know."""
        turn.say("end-treatment-died" if died else "end-treatment-done", number=f"{row.case_id}")
        there = there_in(turn, row)
        say_missing(turn, claim.checklist_of(turn.db, row), sorted(there))
        tell_colleagues(turn, row, "claim-treated-staff")
        count(turn, row)
        offer_ways(turn, row)
