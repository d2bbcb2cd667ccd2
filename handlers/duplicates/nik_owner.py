"""An officer's decision whose a NIK is, where official data do not agree or several have it."""

from typing import Any

from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers.duplicates.acts import decide_owner, doubt_texts
from handlers.duplicates.words import registration_text
from handlers.portfolio.words import name_of
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.duplicates import nik_owner
from models.duplicates.nik_owner import NikDecided, SharedNik

MOST_CASES = 8
MOST_SHOWN = 4
"""Registrations in one message; the others are named by their number."""
NOBODY, LATER = "nobody", "later"


def owner_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The registrations that are shown, nobody, and later."""
    question = form.question(turn)
    shown = question.registrations[:MOST_SHOWN] if question else []
    return [
        *(
            (str(row.id), turn.text("nik-owner-number", number=f"{number}"))
            for number, row in enumerate(shown, 1)
        ),
        (NOBODY, turn.text("nik-owner-nobody")),
        (LATER, turn.text("pair-later")),
    ]


class OwnerQuestion(QueryQuestion):
    """One of the options, or the application number of any registration of the NIK."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        typed = "".join(each for each in given.text.upper() if each.isalnum())
        question = form.question(turn)
        for row in question.registrations if question else []:
            if row.number and row.number.replace("-", "") == typed:
                return str(row.id)
        try:
            return super().accept(turn, form, given)
        except Invalid:
            raise Invalid("nik-owner-number") from None


class NikOwner(RoleForm, opens_with="/pemiliknik, pemilik nik", roles="officer"):
    """The open questions; `/pemiliknik 12` decides number 12."""

    owner = OwnerQuestion(
        owner_options,
        tell=lambda turn, form: form.question_values(turn),
        when=lambda form: "whose" in form.answers,
        feeds=("sure", "nobodys_sure"),
    )
    sure = WordQuestion(
        tell=lambda turn, form: {"name": form.owner_name(turn)},
        or_stop="nik-owner-kept",
        when=lambda form: form.answers.get("owner", LATER) not in (NOBODY, LATER),
    )
    nobodys_sure = WordQuestion(
        or_stop="nik-owner-kept", when=lambda form: form.answers.get("owner") == NOBODY
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        number = parse_participant_id(argument).get("whose", "")
        found = nik_owner.find_question(turn.db, cls.opening_role(turn), number)
        return known | ({"whose": number} if found else {})

    def question(self, turn: Turn) -> SharedNik | None:
        """The open question; None when it was decided meanwhile."""
        number = self.answers.get("whose", "")
        return nik_owner.find_question(turn.db, acting_role(turn, self), number)

    def question_values(self, turn: Turn) -> dict[str, object]:
        """The registrations in words, numbered, and why somebody must look."""
        found = self.question(turn)
        if found is None:
            return {"people": "-", "why": "-"}
        rows = found.registrations
        lines = [f"{n}. {registration_text(turn, row)}" for n, row in enumerate(rows, 1)]
        if len(lines) > MOST_SHOWN:
            more = turn.text("nik-owner-more", count=len(lines) - MOST_SHOWN)
            lines = [*lines[:MOST_SHOWN], more]
        why = "\n".join(f"• {each}" for each in doubt_texts(turn, found))
        return {"people": "\n\n".join(lines), "why": why}

    def owner_name(self, turn: Turn) -> str:
        found = self.question(turn)
        rows = found.registrations if found else ()
        return next((name_of(turn, row) for row in rows if str(row.id) == self.owner), "-")

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.say_waiting(turn)
        if self.owner == LATER:
            turn.say("nik-owner-later")
        else:
            self.decide(turn)
        return turn.offer("/pemiliknik", "/ganda", "/menu")

    def decide(self, turn: Turn) -> None:
        owner_id = None if self.owner == NOBODY else int(self.owner)
        officer, number = acting_role(turn, self), self.answers["whose"]
        try:
            decide_owner(turn, officer, number, owner_id)
        except NikDecided:
            turn.say("nik-owner-gone")

    def say_waiting(self, turn: Turn) -> None:
        found = nik_owner.open_questions(turn.db, acting_role(turn, self))
        turn.say("nik-owner-list" if found else "nik-owner-none", count=len(found))
        for each in found[:MOST_CASES]:
            label = turn.text("nik-owner-one", number=f"{each.case_id}")
            turn.add_option(f"/pemiliknik {each.case_id}", label)
        turn.offer("/ganda", "/menu")
