"""The review of one's own application: the sum first, then eight lines."""

from typing import Any

from bot.forms.questions import AskAgain
from bot.forms.review import ReviewQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.contributions.tariff import Payer, Programme, Sector
from handlers import answers
from handlers.contributions.words import month_text, tariff
from handlers.registration.address import address_text
from handlers.registration.questions import WITH_POSTS, first_month

CHANGEABLE = (
    *("nik", "full_name", "born_on", "phone", "address", "occupation", "sector", "income"),
    *("programme", "photo"),
)
"""As many as one list of WhatsApp shows."""


class ApplicationReview(ReviewQuestion):
    """The dues and who applies; a photo that is sent instead of an answer is that of the KTP."""

    takes_files = True

    def text(self, turn: Turn, form: Any) -> str:
        def said(name: str) -> str:
            question = next(each for each in form.questions if each.name == name)
            return str(question.show(turn, form, form.answers.get(name, "")))

        names = ("nik", "full_name", "born_on", "sex", "phone", "occupation", "sector", "programme")
        known = {name: said(name) for name in names}
        month = first_month(turn.today)
        in_organisation = form.answers.get("organisation") in WITH_POSTS
        dues = tariff().dues(
            form.monthly_income, form.sector, Payer.SELF, Programme(form.programme), month
        )
        return turn.text(
            "registration-summary",
            **known,
            dues=dues.total,
            discounted="yes" if dues.discounted else "no",
            month=month_text(turn, month),
            address=address_text(turn, form),
            earned=self.income_text(turn, form),
            organisation=said("organisation") if in_organisation else "",
            in_organisation="yes" if in_organisation else "no",
            is_transport="yes" if form.sector is Sector.TRANSPORT else "no",
            has_photo="yes" if form.answers.get("photo") else "no",
        )

    def income_text(self, turn: Turn, form: Any) -> str:
        """The income as it was said, and what it makes a month."""
        said = answers.show_income(turn, form.income)
        often = form.answers.get("working_days") or form.answers.get("working_weeks")
        if form.income.amount == form.monthly_income:
            return said
        return turn.text(
            "registration-income.worked_out", said=said, often=often, a_month=form.monthly_income
        )

    def changeable(self, turn: Turn, form: Any) -> list[str]:
        return list(CHANGEABLE)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if turn.message.files:
            photo = type(form).photo
            form.answers[photo.name] = photo.accept(turn, form, given)
            turn.say("registration-photo.echo")
            raise AskAgain
        return super().accept(turn, form, given)
