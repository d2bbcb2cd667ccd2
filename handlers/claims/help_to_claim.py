"""An agent, cadre or officer begins a claim for one of their people."""

import re

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
SAID_BEFORE = r"(?:\W+(?:itu|sudah|udah|telah|barusan|baru|tadi|kemarin|kmrn|semalam|has|just))*\W+"
TOLD = {
    "/meninggal": r"(?:meninggal|wafat|tiada|tutup usia|berpulang|died|passed away)",
    "/kecelakaan": r"(?:kecelakaan|celaka|ketabrak|ditabrak|keserempet|jatuh(?! tempo)|"
    r"had an accident)",
}
"""What happened to somebody, behind their name."""
FAMILY = (
    r"\b(?:suami|istri|isteri|anak|bapak|ayah|ibu|mertua|kakak|adik|keluarga|husband|wife|child)"
    r"(?:nya)?\W+(?:(?:bu|pak|mbak|mas|bang)\W+)?"
)
"""Before the name of somebody to whose family it happened; or a title."""


def told_claim(text: str, named: str) -> str:
    """The form of the claim for what a text says happened to those who are named; empty where it
    may be their family, or nothing is said."""
    who = r"\W+".join(map(re.escape, named.split()))
    if not who or re.search(FAMILY + who, text, re.IGNORECASE):
        return ""
    said = (form for form, what in TOLD.items() if re.search(who + SAID_BEFORE + what, text, re.I))
    return next(said, "")


class HelpToClaim(RoleForm, opens_with="/bantuklaim", roles="agent cadre officer"):
    """`/bantuklaim 42` is about the participant number 42 of the role's people; with `/meninggal`
    behind it a sentence said that they died."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        argument, _, told = argument.partition(" /")
        if told:
            return super().prefill(turn, argument) | parse_participant_id(argument) | {"told": told}
        numbered = parse_participant_id(argument)
        named = {"named": argument} if argument and not numbered else {}
        return super().prefill(turn, argument) | numbered | named

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        whose = id_of_one(turn, cls, named)
        told = "" if turn.state.form else told_claim(text, named)
        return f"{whose} {told}".strip() if whose else named

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            named, acting = self.answers.get("named", ""), acting_role(turn, self)
            if any(portfolio.search_people(turn.db, acting, e, 1).total for e in named.split()):
                return turn.open_after(f"/orang {named}")
            turn.say("help-to-claim-unlisted")
            return turn.offer("/kecelakaan", "/meninggal", "/cari", "/menu")
        if "told" in self.answers:
            turn.say("help-to-claim-whose", name=name_of(turn, row))
            return turn.open_after(f"/{self.answers['told']} {row.id}")
        turn.say("help-to-claim", name=name_of(turn, row))
        for command in OPENS:
            turn.add_option(f"{command} {row.id}", turn.text(f"open-{command[1:]}"))
        return turn.offer("/menu")
