"""An agent, cadre or officer begins a claim for one of their people."""

from bot.state import Answers
from bot.turn import Turn
from handlers.portfolio.words import name_of
from handlers.roles.role_form import (
    RoleForm,
    acting_role,
    id_of_one,
    parse_participant_id,
    participant_of,
)
from models.portfolio import portfolio

OPENS = ("/kecelakaan", "/meninggal", "/jht")


class HelpToClaim(RoleForm, opens_with="/bantuklaim", roles="agent cadre officer"):
    """`/bantuklaim 42` is about the participant number 42 of the role's people."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        numbered = parse_participant_id(argument)
        named = {"named": argument} if argument and not numbered else {}
        return super().prefill(turn, argument) | numbered | named

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return id_of_one(turn, cls, named) or named

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            named, acting = self.answers.get("named", ""), acting_role(turn, self)
            if any(portfolio.search_people(turn.db, acting, e, 1).total for e in named.split()):
                return turn.open_after(f"/orang {named}")
            turn.say("help-to-claim-unlisted")
            return turn.offer("/kecelakaan", "/meninggal", "/cari", "/menu")
        turn.say("help-to-claim", name=name_of(turn, row))
        for command in OPENS:
            turn.add_option(f"{command} {row.id}", turn.text(f"open-{command[1:]}"))
        return turn.offer("/menu")
