"""The price at once, for what a message told: the income, the work, the programme, the months. What
was told stays for the next words, which may change one thing of it: "kalau 4 juta?"."""

from datetime import date

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Dues, Payer, Programme, Sector
from domain.knowledge.heard.price import income_in, is_supposed, price_told
from domain.knowledge.heard.questions import asks
from domain.knowledge.subject import Thing
from domain.parsing.amounts.income import Income, Period
from exchange.imports.cells.values import sector_of
from handlers.contributions.calculator import SOURCE
from handlers.contributions.words import months_text, tariff, total_due
from models.participants import participant

DAYS, WEEKS = 26, 4
"""Days and weeks of work in a month, where nobody told others; the answer names them."""


class Price(Form, opens_with="/harga"):
    """The dues of an income without and with the savings, or of the one that is asked for."""

    awaits_texts = True

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """An income alone asks what it costs: "sehari 120 ribu"; a member who tells one may as well
        want it changed."""
        is_asked = asks(text) or is_supposed(text)
        is_new = participant.registration_of(turn.db, turn.person.id) is None
        return income_in(text) is not None and (is_asked or is_new)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """All that was told before, with the change that this text makes."""
        if argument:
            remember_told(turn, argument)
        return dict(turn.state.told)

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        told = self.answers.get("sector", row.sector if row else Sector.OTHER)
        income, sector = income_of(self.answers), Sector(told)
        months = int(self.answers.get("months", "1"))
        start = month_start(turn.today)
        two, three = (
            tariff().schedule(income, sector, Payer.SELF, each, start, months)
            for each in (Programme.TWO, Programme.THREE)
        )
        turn.say(
            "price-told",
            which=self.answers.get("programme", "both"),
            income=income if "income" in self.answers else 0,
            often=often_text(turn, self.answers),
            months=months,
            period=months_text(turn, start, months),
            two=total_due(two),
            three=total_due(three),
            more=total_due(three) - total_due(two),
        )
        say_discount(turn, two, sector)
        keep_for_registration(turn, self.answers)
        turn.state.topic = SOURCE
        turn.speak_of(Thing.DUES if row else Thing.PRICE)
        if not turn.state.form:
            turn.offer("/status" if row else "/daftar", "/hitung", "/sumber", "/menu")


def remember_told(turn: Turn, text: str) -> None:
    """Keep what a text tells of a price, over what was told before."""
    told, kept = price_told(text), turn.state.told
    if told.income:
        kept |= {"income": str(told.income)}
        kept.pop("days", None)
        kept["supposed"] = "yes" if is_supposed(text) else "no"
    if told.days:
        kept["days"] = f"{told.days}"
    if told.programme or told.adds:
        kept["programme"] = str(told.programme or Programme.THREE)
    if told.months:
        kept["months"] = f"{told.months}"
    if sector := sector_of(text):
        kept["sector"] = str(sector)


def income_of(told: Answers) -> int:
    """Rupiah a month that somebody told; the lowest where they told none."""
    if "income" not in told:
        return 1
    income = Income.of(told["income"])
    times = {Period.DAY: int(told.get("days", DAYS)), Period.WEEK: WEEKS}
    return income.amount * times.get(income.period, 1)


def often_text(turn: Turn, told: Answers) -> str:
    """The days or weeks of an income in a month, behind a space; empty for that of a month."""
    period = Income.of(told["income"]).period if "income" in told else Period.MONTH
    if period is Period.MONTH:
        return ""
    count = int(told.get("days", DAYS)) if period is Period.DAY else WEEKS
    return turn.text("price-often", unit=str(period), count=count)


def say_discount(turn: Turn, schedule: tuple[Dues, ...], sector: Sector) -> None:
    """Say until when the dues are discounted, for this work."""
    month = next((each.month for each in reversed(schedule) if each.discounted), None)
    until: date | None = month and tariff().discounted_until(sector, Payer.SELF, month)
    if until:
        turn.add_line(turn.text("price-discount", until=until, sector=sector))


def keep_for_registration(turn: Turn, told: Answers) -> None:
    """Have the registration know the income and the work; what was only supposed is not kept."""
    kept = {"sector_told": told["sector"]} if "sector" in told else {}
    if "income" in told and told.get("supposed") != "yes":
        kept["income"] = told["income"]
        if Income.of(told["income"]).period is Period.DAY and "days" in told:
            kept["working_days"] = told["days"]
    turn.state.calculated = turn.state.calculated | kept
