"""The review of one's own application: the sum first, then eight lines."""

import re
from functools import partial
from typing import Any

from bot.forms.questions import AnotherWish, AskAgain
from bot.forms.review import CHANGE, ReviewQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.contributions.tariff import Dues, Payer, Programme, Sector
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.heard.why import doubts
from domain.parsing.people.phone import stored_number
from domain.parsing.text import NOT
from domain.participants.organisation import PARTNERS
from handlers.contributions.words import month_text, tariff
from handlers.incomes import income_text
from handlers.registration.few_answers import PROGRAMME_TAKEN
from handlers.registration.questions.address import as_part, short_address_text
from handlers.registration.worker import first_month, programme_values

CHANGEABLE = (
    *("nik", "full_name", "born_on", "phone", "address", "occupation", "sector", "income"),
    *("programme", "photo"),
)
"""As many as one list of WhatsApp shows."""


NO_PHOTO = re.compile(
    rf"\W*(?:(?:{NOT}|belum|blm|no|ada|punya|pake|pakai|usah|perlu)\W+)*"
    rf"(?:foto|poto|photo)(?:nya)?(?:\W+(?:ktp(?:nya)?|{NOT}|belum|blm|ada|punya|nanti|"
    r"nyusul|aja|dulu|later))+\W*|"
    rf"\W*(?:{NOT}|belum|blm|no)\W+(?:(?:ada|punya|pake|pakai|usah|perlu)\W+)*"
    r"(?:foto|poto|photo)(?:nya)?\W*",
    re.IGNORECASE,
)
"""Somebody has no photo to send now."""
ASKS_SUM = re.compile(
    r"\b(?:berapa|brp)\b.*\b(?:bayar|iuran|total|sebulan|duit|uang|semua)|"
    r"\b(?:bayar|iuran|total|sebulan|jadi|semua)(?:nya|e)?\W+(?:\w+\W+){0,2}?(?:berapa|brp)\b|"
    r"\bhow much\b",
    re.IGNORECASE,
)
"""Somebody asks what they would pay."""
MOST_ECHOES = 2
"""Answers said back above the review, which has them all."""


class ApplicationReview(ReviewQuestion):
    """The dues and who applies; a photo that is sent instead of an answer is that of the KTP."""

    takes_files = True

    def __init__(self, **how: Any) -> None:
        super().__init__(tell=besides_answers, **how)

    def text(self, turn: Turn, form: Any) -> str:
        def said(name: str) -> str:
            question = next(each for each in form.questions if each.name == name)
            return str(question.show(turn, form, form.answers.get(name, "")))

        names = ("nik", "full_name", "born_on", "sex", "phone", "occupation", "sector", "programme")
        known = {name: said(name) for name in names}
        month = first_month(turn.today)
        in_organisation = form.answers.get("organisation") in PARTNERS
        dues = dues_of(turn, form)
        return turn.text(
            "registration-summary",
            **known,
            dues=dues.total,
            discounted="yes" if dues.discounted else "no",
            month=month_text(turn, month),
            address=short_address_text(turn, form),
            earned=income_text(turn, form),
            organisation=said("organisation") if in_organisation else "",
            in_organisation="yes" if in_organisation else "no",
            is_transport="yes" if form.sector is Sector.TRANSPORT else "no",
            has_phone="yes" if stored_number(form.answers["phone"]) else "no",
            has_photo=has_photo(form),
        )

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return NO_PHOTO.fullmatch(text) is not None

    def ask(self, turn: Turn, form: Any) -> None:
        """Show the answers, but do not say those of one message back a second time."""
        if len(turn.parts) > MOST_ECHOES:
            turn.parts.clear()
        super().ask(turn, form)

    def value_beside(self, turn: Turn, form: Any, picked: str, text: str) -> str:
        """The value beside the name of an answer; the number of an RT or RW has its name before
        it."""
        value = super().value_beside(turn, form, picked, text)
        return as_part(text, value) if picked == f"{CHANGE}address" else value

    def changeable(self, turn: Turn, form: Any) -> list[str]:
        return list(CHANGEABLE)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if turn.message.files:
            photo = type(form).photo
            form.answers[photo.name] = photo.accept(turn, form, given)
            turn.say("registration-photo.echo")
            raise AskAgain
        if given.value is None and ASKS_SUM.search(given.text) and asks(given.text):
            raise AnotherWish(partial(say_sum, turn, form))
        if given.value is None and NO_PHOTO.fullmatch(given.text):
            turn.say("error-photo-not-needed")
            raise AskAgain
        if given.value is None and PROGRAMME_TAKEN in form.answers:
            self.take_programme(turn, form, given.text)
        return super().accept(turn, form, given)

    def take_programme(self, turn: Turn, form: Any, text: str) -> None:
        """Take the programme that is chosen where it was taken unasked: "yang kedua", "jht"."""
        if is_question(text) or doubts(text):
            return
        try:
            chosen = type(form).programme.accept(turn, form, UserInput(text))
        except (Ambiguous, Invalid):
            return
        form.answer(turn, type(form).programme, chosen)
        raise AskAgain


def dues_of(turn: Turn, form: Any) -> Dues:
    """The dues of the first month of whoever applies."""
    month, programme = first_month(turn.today), Programme(form.programme)
    return tariff().dues(form.monthly_income, form.sector, Payer.SELF, programme, month)


def besides_answers(turn: Turn, form: Any) -> dict[str, object]:
    """The values of the review besides the answers: whether there is a photo, and what the
    programme with savings costs where the other one was taken unasked; 0 where it was chosen."""
    taken = PROGRAMME_TAKEN in form.answers and Programme(form.programme) is Programme.TWO
    three = programme_values(turn, form)["three"] if taken else 0
    return {"has_photo": has_photo(form), "with_savings": three}


def say_sum(turn: Turn, form: Any) -> None:
    """Say what whoever applies would pay a month."""
    month = month_text(turn, first_month(turn.today))
    turn.say("registration-sum", dues=dues_of(turn, form).total, month=month)


def has_photo(form: Any) -> str:
    """Whether there is a photo of the KTP, as texts know it."""
    return "yes" if form.answers.get("photo") else "no"
