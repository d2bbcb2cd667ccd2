"""Numbers of how many there should be: an officer enters one with its source, and another one
approves it."""

import re
from datetime import date

from bot.forms.questions import ChoiceQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain import regions as places
from domain.invalid import Invalid
from domain.participants.organisation import Organisation
from handlers import answers
from handlers.answers import Verdict, VerdictQuestion
from handlers.coverage import words
from handlers.coverage.acts import OF_GROUPS, NumberKind, new_number, read_as_of, read_number
from handlers.places import organisation_options, read_organisation_invite
from handlers.roles.role_form import RoleForm, acting_role
from models import regions
from models.coverage import denominators
from models.coverage.denominators import LONGEST_SOURCE, Denominator, NewDenominator


def read_area(turn: Turn, text: str) -> str:
    """The code of the city, or of a kecamatan or kelurahan by name or code."""
    if regions.is_known(turn.db, text.strip()):
        return text.strip()
    if re.search(r"\b(kota|jakarta barat|jakbar)\b", text.lower()):
        return places.CITY[0]
    known = regions.within(turn.db, places.CITY[0], turn.today)
    for dots in (3, 2):
        level = [(code, name) for code, name in known if code.count(".") == dots]
        is_asked = dots == 2 or not re.search(r"\bkec", text.lower())
        try:
            if is_asked:
                return places.match_region(text, level, places.OUTSIDERS)
        except Invalid:
            if dots == 2:
                raise
    raise Invalid("place-unknown")


class EnterDenominator(RoleForm, opens_with="/angka, angka patokan", roles="officer"):
    """One number of an area with its day and source, which another officer has to approve."""

    area = Question(read_area, show=lambda turn, area: words.area_text(turn.db, turn.text, area))
    measure = ChoiceQuestion(NumberKind)
    organisation = Question(
        read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=organisation_options,
        when=lambda form: form.measure in OF_GROUPS,
    )
    number = Question(read_number)
    as_of = Question(read_as_of)
    source = Question(lambda turn, text: answers.read_line(text, 5, LONGEST_SOURCE, numbers=True))
    sure = YesNoQuestion(
        or_stop="enter-denominator-kept", tell=lambda turn, form: {"what": form.line(turn)}
    )

    def entered(self) -> NewDenominator:
        group = self.organisation if self.measure in OF_GROUPS else None
        return new_number(self.area, self.measure, group, self.number, self.as_of, self.source)

    def line(self, turn: Turn) -> str:
        new = self.entered()
        return number_line(
            turn, new.area, new.group, new.measure, new.number, new.as_of, new.source
        )

    def finish(self, turn: Turn) -> None:
        denominators.enter(turn.db, acting_role(turn, self), self.entered(), turn.now)
        turn.say("enter-denominator-done")
        turn.offer("/angka", "/menu")


def number_line(
    turn: Turn, area: str, group: str, measure: str, number: int, as_of: str, source: str
) -> str:
    """The line with all that an officer has to see of a number."""
    return turn.text(
        "denominator-line",
        place=words.area_text(turn.db, turn.text, area),
        what=words.number_what(turn.text, group, measure),
        number=words.number_text(measure, number),
        as_of=day_text(turn, as_of),
        source=source,
    )


def day_text(turn: Turn, as_of: str) -> str:
    """A day in words; a year as it is."""
    if len(as_of) == len("2026-11-03"):
        return turn.text("denominator-day", day=date.fromisoformat(as_of))
    return as_of or "-"


class ApproveDenominators(
    RoleForm, opens_with="/setujuangka, setuju angka, approve numbers", roles="officer"
):
    """The numbers that wait, one by one; not those that the officer entered."""

    verdict = VerdictQuestion(
        tell=lambda turn, form: form.values(turn),
        when=lambda form: "number" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        waiting = denominators.to_decide(turn.db, cls.opening_role(turn))
        first = {"number": str(waiting[0].id)} if waiting else {}
        return super().prefill(turn, argument) | first

    def shown(self, turn: Turn) -> Denominator | None:
        """The number that is asked about; None when it is gone or decided."""
        waiting = denominators.to_decide(turn.db, acting_role(turn, self))
        return next((each for each in waiting if str(each.id) == self.answers["number"]), None)

    def values(self, turn: Turn) -> dict[str, object]:
        row = self.shown(turn)
        if row is None:
            return {"what": "-"}
        parts = row.area, row.group, row.measure, row.number, row.as_of, row.source
        return {"what": number_line(turn, *parts)}

    def finish(self, turn: Turn) -> None:
        if "number" not in self.answers:
            turn.say("approve-denominators-none")
            return turn.offer("/angka", "/menu")
        approve = self.verdict is Verdict.APPROVE
        role, id = acting_role(turn, self), int(self.answers["number"])
        try:
            denominators.decide(turn.db, role, id, turn.now, approve=approve)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}")
        else:
            turn.say("approve-denominators-done" if approve else "approve-denominators-declined")
        if denominators.to_decide(turn.db, role):
            return turn.open_after("/setujuangka")
        return turn.offer("/menu")
