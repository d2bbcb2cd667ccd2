"""Reporting a payment.

A report may be one sentence, a photo, or answers to questions. It is a case with a deadline of five
days, on which the bot speaks first; it closes when the branch's data shows the months.
"""

import re
from datetime import date, timedelta

from bot.forms.form import Form
from bot.forms.questions import EndForm, PhotoQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.payment_report import (
    GIVES_IN,
    MEANT,
    NO_PHOTO,
    OF_MONEY,
    asks_if_paid,
    is_sentence,
    says_paid,
    speaks_of_proof,
    tells_only,
    tells_payment,
    wishes_to_pay,
)
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Dues, Payer
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.anger import apologises, is_anger
from domain.knowledge.heard.questions import asks
from domain.knowledge.subject import Thing
from domain.parsing.amounts.income import parse_rupiah
from domain.parsing.replies.yes_no import says_done
from domain.parsing.text import DOUBT, letter_words
from domain.people.drafts import file_answer
from handlers import answers
from handlers.answers import large_amount, read_paid_on, suggest_days
from handlers.contributions.payment_told import (
    SUM,
    is_refused,
    is_with_agent,
    keep_photo,
    last_entry,
    last_report,
    months_named,
    months_of,
    months_told,
    open_report,
    read_place,
    told_by,
    told_in,
)
from handlers.contributions.status_card import first_name
from handlers.contributions.words import (
    months_text,
    say_condolence,
    say_merged,
    say_nobody,
    say_paid_for,
    schedule_of,
    total_due,
)
from handlers.kept_files import keep_receipt
from models import audit, uploads
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.participants import memberships, participant
from models.participants.participant import Participant

PATIENCE = timedelta(days=5)
PLAIN_SUM = re.compile(r"\d{1,9}")
"""A longer number is that of a card or a phone, which is never said back as a sum."""
BARE_SUM = re.compile(
    r"\W*(?:(?:cuma|totalnya|jumlahnya|bayarnya|only) )?(?:rp\.? ?)?\d[\d.]{0,9}"
    r"(?: ?(?:rb|ribu|rebu|k))?\W*",
    re.IGNORECASE,
)
"""A text that is a sum and nothing else."""
PLACES = (
    "Alfamart",
    "BRImo",
    "BRILink",
    "BCA mobile",
    "DANA",
    "GoPay",
    "ShopeePay",
    "Agen Perisai",
)


ACCUSES = re.compile(
    r"\b(?:maling|penipu|nipu|ditipu|tilep|nilep|ditilep|kabur|korupsi|dimakan|digelapin|"
    r"digelapkan|curiga|makan (?:uang|duit)\w*|thief|stole|stolen)\b",
    re.IGNORECASE,
)
"""Words about somebody who took the money: no place of payment."""


OF_REMINDERS = re.compile(r"\b(?:di)?(?:inget|ingat)(?:in|kan)?\b|\bremind\b", re.IGNORECASE)
"""Words of a wish to be reminded, whose day is none of a payment."""


class ToldQuestion(YesNoQuestion):
    """The question whether what was told is right; "sudah bayar" once more is a yes."""

    def claims(self, turn: Turn, form: Form, text: str) -> bool:
        return says_done(text)

    def said(self, turn: Turn, form: Form, text: str) -> str:
        return "yes" if says_done(text) else super().said(turn, form, text)


class ReportPayment(
    Form,
    opens_with="/sudahbayar, sudah bayar, saya sudah bayar, lapor bayar, paid",
    intents="paid",
):
    """The worker says which months they paid, when and where; a picture is optional.

    What a sentence told is said back for a yes; then no more is asked.
    """

    awaits_texts = True
    subject = Thing.DUES

    is_receipt = YesNoQuestion(
        or_stop="report-no-receipt", when=lambda form: "photo_first" in form.answers
    )
    another = YesNoQuestion(
        or_stop="report-kept",
        tell=lambda turn, form: last_report(turn),
        when=lambda form: "reported" in form.answers,
    )
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        feeds=("large",),
    )
    paid_on = answers.DayQuestion(
        read_paid_on,
        suggest=suggest_days,
        feeds=("large",),
    )
    large = large_amount("sum", again="months")
    place = Question(
        lambda turn, text: read_place(turn, text),
        suggest=lambda turn, form: [(each, each) for each in PLACES],
        verbatim=True,
    )
    told = ToldQuestion(
        or_again=("months", "paid_on", "place"),
        tell=lambda turn, form: form.told_values(turn),
        when=lambda form: "sentence" in form.answers,
    )
    receipt = PhotoQuestion(
        keep_receipt, optional=True, when=lambda form: "sentence" not in form.answers
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row and row.deceased_on:
            say_condolence(turn)
            return False
        text = turn.message.text
        if row and wishes_to_pay(text) and not turn.message.files:
            turn.open_after("/bayar")
            return False
        asks_only = asks_if_paid(text) or (is_sentence(text) and is_with_agent(turn, text))
        if row and asks_only and not turn.message.files:
            turn.open_after("/status")
            return False
        if row and row.payer == Payer.SELF and speaks_of_proof(text) and not turn.message.files:
            turn.say("report-without-photo" if NO_PHOTO.search(text.casefold()) else "send-here")
            turn.offer("/sudahbayar", "/status", "/menu")
            return False
        if row and row.payer == Payer.SELF:
            return True
        if row:
            say_paid_for(turn, row)
        elif not say_merged(turn):
            say_nobody(turn)
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The photo that came first; months, day and place out of a sentence; an open report."""
        known: Answers = {"reported": "yes"} if open_report(turn) else {}
        if turn.message.files:
            known |= keep_photo(turn)
        if "receipt" in known and not argument:
            return known | {"photo_first": "yes"}
        said = told_in(argument, turn.today)
        tells = says_paid(argument) or tells_payment(argument, turn.today)
        if "months" not in said and tells:
            said |= months_told(turn, argument) or months_named(turn, argument)
        return known | said | ({"sentence": "yes"} if said else {})

    @classmethod
    def is_told(cls, text: str) -> bool:
        return (says_done(text) and not GIVES_IN.match(text)) or says_paid(text)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """A member's "udah gw bayar td di alfa", whatever else may be meant."""
        tells = says_paid(text) or tells_payment(text, turn.today)
        return tells and participant.registration_of(turn.db, turn.person.id) is not None

    def holds_nobody(self) -> bool:
        """Once all was reported another wish may take over."""
        question = self.pending()
        return question is not None and question.name == "another"

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take a photo at any question: it is the receipt, and a yes where a yes is asked; of a
        sentence all that it tells of the payment."""
        question = self.pending()
        if question is None or (question.name == "receipt" and turn.message.files):
            return super().take(turn, given)
        if ACCUSES.search(given.text):
            turn.say("ask-meant-inside")
            over = self.proceed(turn)
            turn.offer("/tanya agen-nakal")
            return over
        is_sum = given.value is None and SUM.search(given.text)
        asked = question.name == "months" or (
            question.name == "told" and BARE_SUM.fullmatch(given.text)
        )
        if is_sum and asked and self.take_sum(turn, given.text):
            return self.proceed(turn)
        if is_sum and question.name == "months" and (paid := months_told(turn, given.text)):
            self.answer(turn, question, paid["months"])
            self.take_told(turn, question.name, given.text)
            return self.proceed(turn)
        if given.value is None and OF_REMINDERS.search(given.text):
            turn.open_after(f"/pengingat {given.text}")
            return True
        if not turn.message.files:
            told = given.value is None and self.take_told(turn, question.name, given.text)
            return self.proceed(turn) if told else super().take(turn, given)
        kept = keep_photo(turn)
        self.answers |= kept
        if kept:
            turn.say("report-photo-kept")
        if kept and question.name == "told":
            self.answers["told"] = "yes"
        if given.text and not self.take_told(turn, question.name, given.text):
            self.listen(turn, given)  # what is below it may be no word about it
        return self.proceed(turn)

    def take_sum(self, turn: Turn, text: str) -> bool:
        """Take the sum of some months in place of their number, or ask once more of what it is;
        False for no sum."""
        row = participant.registration_of(turn.db, turn.person.id)
        try:
            plain = re.sub(r"[\s.]|rp", "", text.casefold())
            paid = int(plain) if PLAIN_SUM.fullmatch(plain) else parse_rupiah(text)
        except (Ambiguous, Invalid):
            return False
        if row is None:
            return False
        months, due = months_of(turn, row, paid, turn.today)
        if months:
            asked = next(each for each in self.questions if each.name == "months")
            self.answer(turn, asked, f"{months}")
        else:
            turn.say("report-sum-differs", paid=paid, due=due)
        return True

    def take_told(self, turn: Turn, asked: str, text: str) -> bool:
        """Take what a sentence tells of the payment, also beside what is asked; False when it tells
        nothing else. What it corrects is said back for a yes."""
        found = told_in(text, turn.today)
        others = {name: value for name, value in found.items() if name != asked}
        if asked == "told" and NO_PHOTO.search(text) and not OF_MONEY.search(text):
            turn.say("report-without-photo")
            return True
        beside = asked == "place" and not found.get("place") and not tells_only(text)
        doubted = asked == "is_receipt" and DOUBT & {*letter_words(text.casefold())}
        if apologises(text) or is_anger(text):
            return False
        if asked == "another" or asks(MEANT.sub("", text)) or not others or beside or doubted:
            return False
        if asked == "is_receipt":
            self.answers |= found | {"is_receipt": "yes", "sentence": "yes"}
            return True
        for question in self.questions:
            if question.name in found:
                self.answer(turn, question, found[question.name])
        return True

    def awaits_reading(self, turn: Turn) -> bool:
        """Accept what a photo says until its payment is told."""
        read = turn.message.read
        return read is not None and self.answers.get("receipt") == file_answer(read.file_id)

    def take_reading(self, turn: Turn) -> bool:
        """Take what the photo says for sure beside what is answered; it is said back for a yes."""
        read, said = turn.message.read, len(turn.parts)
        if read and is_refused(turn, read.paper):
            return self.drop_photo(turn)
        found = told_by(turn, read.paper) if read else {}
        found = {name: each for name, each in found.items() if name not in self.answers}
        if found:
            first = {"is_receipt": "yes"} if "photo_first" in self.answers else {}
            self.answers |= found | first | {"sentence": "yes"}
            turn.say("report-photo-read")
        elif len(turn.parts) == said:
            turn.say("report-photo-unread")
        return self.proceed(turn)

    def drop_photo(self, turn: Turn) -> bool:
        """Forget a photo that is refused; the form goes on where it began with words."""
        self.answers.pop("receipt", None)
        if "photo_first" not in self.answers or "is_receipt" in self.answers:
            return self.proceed(turn)
        turn.offer("/sudahbayar", "/menu")
        return True

    def end(self, turn: Turn, end: EndForm) -> bool:
        """Keep a photo that came first with the report that waits, when that has none."""
        report = last_entry(turn) if end.reason == "report-kept" else None
        photo = uploads.own_file(turn.db, turn.person.id, self.answers.get("receipt"))
        if report and photo and ledger.add_proof(report, photo):
            return super().end(turn, EndForm("report-photo-added"))
        return super().end(turn, end)

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep what the law asks for these months, so that a large sum is said back."""
        if {"months", "paid_on"} <= self.answers.keys():
            _, schedule = self.reported(turn)
            self.answers["sum"] = f"{total_due(schedule)}"

    def told_values(self, turn: Turn) -> dict[str, object]:
        start, schedule = self.reported(turn)
        period = months_text(turn, start, self.months)
        day, total = self.paid_on, total_due(schedule)
        told = {"period": period, "day": day, "place": self.place, "sum": total}
        return told | {"has_photo": "yes" if "receipt" in self.answers else "no"}

    def reported(self, turn: Turn) -> tuple[date, tuple[Dues, ...]]:
        """The first contribution month that the payment is for, and the dues of each month."""
        row = participant.registration_of(turn.db, turn.person.id)
        assert row is not None, "only a participant may open this form"
        start = memberships.load(turn.db, row).next_month(self.paid_on)
        return start, schedule_of(row, start, self.months)

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        assert row is not None, "only a participant may open this form"
        start, schedule = self.reported(turn)
        status = memberships.load(turn.db, row).status(self.paid_on)
        self.keep_report(turn, row, start, total_due(schedule))
        turn.speak_of(Thing.REPORT)
        turn.say(
            "paid-thanks",
            name=first_name(turn, row),
            period=months_text(turn, start, self.months),
            sum=total_due(schedule),
            days=PATIENCE.days,
        )
        if status is ProtectionStatus.ENDED:
            turn.say("paid-after-end")
            return turn.offer("/status", "/petugas", "/menu")
        return turn.offer("/status", "/menu")

    def keep_report(self, turn: Turn, row: Participant, start: date, amount: int) -> None:
        """Append the payment to the ledger, and open the case that waits for official data."""
        report = ledger.append_entry(
            turn.db,
            row.id,
            EntryKind.REPORTED,
            first_month=start,
            months=self.months,
            amount=amount,
            paid_on=self.paid_on,
            place=self.place,
            file_id=uploads.own_file(turn.db, turn.person.id, self.answers.get("receipt")),
            recorded_by=turn.person.id,
            at=turn.now,
        )
        cases.open_case(
            turn.db,
            CaseKind.PAYMENT,
            now=turn.now,
            due_at=turn.now + PATIENCE,
            person_id=turn.person.id,
            participant_id=row.id,
            state="waiting",
            payment=report.id,
        )
        actor, subject = f"person:{turn.person.id}", f"participant:{row.id}"
        audit.record(turn.db, actor, "reported payment", subject, turn.now)
