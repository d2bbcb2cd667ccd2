"""Registration of a self-employed worker (BPU) by themselves, in the chat or on one page, and the
link to that page.

Consent comes first (UU 27/2022 art. 21-24: notice and consent), then the questions about a worker;
the answers become an application.
"""

import re
from typing import Any, ClassVar

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import AskAgain, EndForm, PhotoQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import age_in_years
from domain.contributions.protection import AgeLimit
from domain.contributions.tariff import Payer, Sector
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.heard.why import doubts
from domain.knowledge.meanings import kind_of
from domain.parsing.dates.put_right import put_right_part
from domain.parsing.people.nik import SIXTEEN_DIGITS
from domain.parsing.replies.asides import greeting_of
from domain.parsing.replies.yes_no import says_just_that
from domain.parsing.text import FILLERS, NOT, letter_words
from domain.participants.organisation import Organisation
from exchange.imports.intake import identity
from handlers import answers, kept_files, places
from handlers.people import merge_chats
from handlers.privacy import consent
from handlers.registration.after_sending import post_in
from handlers.registration.applying import known_answers, may_apply, submit_application
from handlers.registration.for_others import owner_in, relation_in, say_own_phone
from handlers.registration.heard.corrections import BORN, read_told_birth_date
from handlers.registration.heard.early import tells_early
from handlers.registration.heard.elsewhere import TOO_OLD, end_of_claim, place_elsewhere
from handlers.registration.heard.pieces import told_of_work
from handlers.registration.own_questions import (
    HAS_DIGIT,
    TOO_YOUNG,
    BirthQuestion,
    PersonNik,
    PhoneInPartsQuestion,
)
from handlers.registration.questions.address import (
    HALF,
    PARTS,
    AddressQuestion,
    Residence,
    ResidenceQuestion,
)
from handlers.registration.questions.nik import AGAIN
from handlers.registration.questions.work import OF_WORK, own_work_beside, reason_not_to_register
from handlers.registration.review import ApplicationReview
from handlers.registration.worker import (
    WorkerQuestions,
    application_of,
    organisation_question,
    post_question,
)
from models.contributions import law_tables
from models.participants import participant
from models.people import form_links
from models.roles import role

BY_AGE = (TOO_OLD, TOO_YOUNG)
"""The ends of a registration for the person's age."""
WISH = re.compile(
    r"\b(?:n?daftar|dftr|n?daptar|registrasi|register|sign up)\b(?!\s*(?:nya|an)\b)", re.IGNORECASE
)
WANTS = re.compile(
    r"\b(?:mau|mo|pengen|pengin|pingin|pgn|ingin|minta|tolong|gas|ayo|yuk|want to|like to)\W+"
    rf"(?:\w+\W+){{0,2}}?(?:{WISH.pattern})|"
    r"\b(?:saya|aku|gue|gw|ane) sendiri (?:aja|saja|dulu)?\W*(?:(?:yang|yg|mau)\W+)*"
    rf"(?:{WISH.pattern})|"
    r"^\W*(?:(?:bismillah|ya ?udah|kalo gitu|oke?|sip|baik)\W+)+(?:saya\W+)?daftar\W*"
    r"(?:(?:dulu|aja|deh|dah|saya|sekarang)\W*)*$|"
    r"^\W*(?:(?:ya|iya|oke?|bang|min|kak|pak|bu)\W+)*daftar\W+"
    r"(?:cepet|cepat|buru\w*|langsung|now|quick\w*)\W*$",
    re.IGNORECASE,
)
"""A plain wish to register oneself."""
TELLS_SELF = re.compile(
    r"\d{12}|\b(?:nama (?:saya|aku|gue|gw|ane)|"
    r"(?:saya|aku|gue|gw|ane|sy) (?:ibu|bapak|pak|bu)\b|umur|"
    r"jual(?:an)?|dagang|tukang|ojol|ojek|narik|penghasilan|my name|i (?:sell|drive|work))\b",
    re.IGNORECASE,
)
"""What somebody tells of themselves beside the wish."""
NEEDS_ANSWER = re.compile(
    r"\b(?:rumah tangga|irt|nganggur\w*|pensiun\w*|hamil|sakit|pelajar|mahasiswa\w*|anak kuliah|"
    rf"{NOT} (?:be)?kerja|luar negeri|housewife|unemployed|retired|student|pregnant|ill|sick)\b",
    re.IGNORECASE,
)
"""What is to be answered before somebody registers."""
LEAST_BESIDE = 5
"""Words of a wish that is written as a letter, with more than the wish."""
BORN_TOLD = "born_told"
"""The answer of somebody who was just told the birth date in the NIK, until they write again."""
OF_BIRTH = frozenset(
    letter_words(
        "betul bener benar iya ya sama cocok right correct yes lahir lahirnya umur umurnya tanggal "
        "tanggalnya tgl segitu itu emang memang"
    )
)
DENIALS = frozenset(letter_words("bukan salah beda keliru wrong not"))
IS_WRONG = DENIALS | frozenset(letter_words("itu tanggal tanggalnya lahir lahirnya right"))
"""The words of a mere yes to a birth date, and of one that it is wrong."""
OWN_DATA = ("consent", "nik", "full_name", "born_sure")
"""The questions whose answers say who the person is."""


def tells_wish(text: str) -> bool:
    """Whether a text says that somebody wants to register themselves now, and asks nothing. One who
    is employed, and a wish of few words, are heard elsewhere."""
    if "?" in text or not WANTS.search(text) or is_question(text) or asks(text):
        return False
    is_letter = TELLS_SELF.search(text) and len(text.split()) >= LEAST_BESIDE
    is_own = not re.search(r"\b(?:mau|pengen|pengin|ingin|want)\b", text, re.IGNORECASE)
    is_other = reason_not_to_register(text) or NEEDS_ANSWER.search(text) or doubts(text)
    return bool(is_letter or is_own) and not is_other


class Registration(
    WorkerQuestions,
    opens_with="/daftar, daftar, daftar bpjs, daftar lagi, register, register again",
    intents="register",
    without="payer months",
):
    """`/daftar`: consent, the questions about the worker, and the application.

    The payer and the months are asked of nobody here: who is paid for comes by a list or a branch.
    """

    spares_answers = True
    asks_residence = True
    agreement = "consent"
    claims_texts = ClaimedTexts(re.compile(rf"{WISH.pattern}|\d{{16}}"), idle=True)
    awaits_texts = True
    tail = re.compile(r".*\d{12,}.*", re.DOTALL)
    pages: ClassVar = {
        "consent": ("consent", "reminders", "information"),
        "identity": ("nik", "full_name", "born_on", "phone"),
        "place": ("village", "rtrw", "street", "organisation", "post"),
        "work": ("occupation", "working", "sick", "income", "working_days"),
        "dues": ("programme",),
    }

    consent = consent.ConsentQuestion()
    reminders = YesNoQuestion(part_of="consent", on_request=True)
    information = YesNoQuestion(part_of="consent", on_request=True)
    nik = PersonNik(
        answers.read_nik,
        show=answers.show_nik,
        feeds=("nik_sure", "born_sure", "sex"),
        keyboard="number",
    )
    born_on = answers.DayQuestion(
        answers.read_any_birth_date,
        feeds=("born_sure", "born_in_nik"),
        part_of="nik",
        keyboard="date",
    )
    born_sure = BirthQuestion(
        or_again=("born_on",),
        when=lambda form: form.doubts_of_birth(),
        tell=lambda t, f: f.both_dates(t),
        part_of="nik",
    )
    phone = PhoneInPartsQuestion(answers.read_phone, show=answers.show_phone, keyboard="tel")
    address = AddressQuestion(
        places.read_street,
        feeds=("outside", *PARTS, HALF),
        when=lambda form: form.asks_address(),
    )
    residence = ResidenceQuestion(
        Residence,
        tell=lambda turn, form: {"place": form.answers["outside"]},
        when=lambda form: "outside" in form.answers,
        part_of="address",
    )
    organisation = organisation_question(on_request=True)
    post = post_question(part_of="organisation")
    photo = PhotoQuestion(kept_files.keep_ktp, optional=True, on_request=True, part_of="review")
    review = ApplicationReview()

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        return may_apply(turn)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The consent given before, the answers of an earlier application, what the calculator was
        told, and a post that the person names. Data beside the word are not taken unasked."""
        if cls.tail.fullmatch(argument):
            turn.say("registration-consent-first")
        calculated, turn.state.calculated = turn.state.calculated, {}
        known = known_answers(turn, cls) or cls.photo_offer(turn)
        again = {AGAIN: "yes"} if cls.tail.fullmatch(argument) else {}
        return consent.consent_answers(turn) | known | calculated | post_in(argument) | again

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A wish to register that brings its NIK along, wherever in the message it stands, or all
        of one's data without a word about what for."""
        if text.startswith("/") or relation_in(text):
            return False
        if not cls.tail.fullmatch(text):
            return tells_wish(text) and cls.opens_for(turn)
        if not WISH.search(text):
            return tells_early(text) and told_of_work(text) and cls.awaits(turn, text)
        return not role.find_open_roles(turn.db, turn.person.id)

    @classmethod
    def opens_for(cls, turn: Turn) -> bool:
        """Whether somebody has no role and is not registered."""
        is_staff = bool(role.find_open_roles(turn.db, turn.person.id))
        return not is_staff and participant.registration_of(turn.db, turn.person.id) is None

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """The data of somebody who is not registered: with a NIK, and of no other meaning."""
        has_nik = SIXTEEN_DIGITS.search(text) and re.search(r"[^\W\d_]{3}", text)
        of_another = relation_in(text) or owner_in(text) or turn.state.topic == kind_of(OF_OTHERS)
        if not has_nik or of_another:
            return False
        return cls.opens_for(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        if greeting := greeting_of(given.text):
            turn.say(f"greeting-{greeting}")
        if TELLS_SELF.search(given.text):
            self.answers[AGAIN] = "yes"
            turn.say("registration-consent-first")
        return self.proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take what is the person's own; nobody else's data become it."""
        question, told = self.pending(), self.answers.pop(BORN_TOLD, "")
        if told and question and given.value is None and self.hear_of_birth(turn, given.text):
            return self.proceed(turn)
        own = question is not None and question.name in OWN_DATA and given.value is None
        own = own or (bool(told) and bool(BORN.search(given.text)))
        if own and (whom := owner_in(given.text) or relation_in(given.text)):
            say_own_phone(turn, whom)
            over = self.proceed(turn)
            turn.offer("/petugas")
            return over
        if question and given.value is None:
            try:
                self.hear_elsewhere(question.name, given.text)
            except EndForm as end:
                return self.end(turn, end)
            except AskAgain:
                return self.proceed(turn)
        return super().take(turn, given)

    def skip(self, turn: Turn) -> bool:
        """Skip the question; at the review only the photo, which is optional, can be meant."""
        if self.pending() is not type(self).review:
            return super().skip(turn)
        turn.say("error-photo-not-needed")
        return self.proceed(turn)

    def hear_of_birth(self, turn: Turn, text: str) -> bool:
        """Hear what somebody says of the birth date that they were just told: a yes, that it is
        wrong, or another date. False where the text is about something else."""
        words = {*letter_words(text.casefold())} - FILLERS
        if HAS_DIGIT.search(text):
            if put_right_part(text, self.born_on):
                return False  # a part of the date is put right
        elif words & DENIALS and words <= IS_WRONG:
            self.ask_anew("born_on")
            return True
        if self.settles(turn, text):
            return False
        if says_just_that(text) or (words and words <= OF_BIRTH):
            turn.say("go-on")
            return True
        try:
            born = read_told_birth_date(turn, text)
        except (Ambiguous, Invalid) as refusal:
            if not (BORN.search(text) and HAS_DIGIT.search(text)):
                return False
            if isinstance(refusal, Invalid):
                turn.say(f"error-{refusal.reason}", **refusal.values)
            self.ask_anew("born_on")
            return True
        self.answer(turn, type(self).born_on, born.isoformat())
        return True

    def first_open(self, needed: dict[str, object]) -> Question[Any] | None:
        """A birth date that the NIK does not tell is asked before the name."""
        first = super().first_open(needed)
        asks_name = first is type(self).full_name
        return type(self).born_on if asks_name and "born_on" not in self.answers else first

    def hear_elsewhere(self, asked: str, text: str) -> None:
        """Hear what has somebody registered elsewhere, whatever was `asked`: raise EndForm, or
        AskAgain to ask where they live."""
        place, lives = place_elsewhere(text)
        if place and (lives or asked in ("consent", "residence")):
            raise EndForm("registration-elsewhere", keeps_answers=True)
        if place and asked not in ("full_name", "street"):
            self.answers["outside"] = place
            raise AskAgain
        end = end_of_claim(text, self.ages, self.today.year)
        if end and not (asked == "occupation" and end.reason in OF_WORK):
            raise end

    def on_answer(self, turn: Turn, name: str) -> None:
        super().on_answer(turn, name)
        consent.on_consent_answer(turn, name, self.answers[name])
        if name == "nik" and not turn.message.filled:  # a page asks for the birth date itself
            self.take_birth_date()
            self.tell_birth_date(turn)
        if name in ("nik", "occupation") and "occupation" in self.answers:
            self.check_work(turn)

    def take_birth_date(self) -> None:
        """Take the birth date in the NIK, in place of that in an earlier one; it is confirmed."""
        before = self.answers.pop("born_in_nik", None)
        if self.answers.get("born_on") == before:
            self.answers.pop("born_on", None)
        if "born_on" not in self.answers:
            born = self.number.born_on.isoformat()
            self.put_first({"born_in_nik": born, "born_on": born})

    def tell_birth_date(self, turn: Turn) -> None:
        """Say the birth date in the NIK instead of asking about it, unless there is a doubt. What
        is wrong in it may be put right at any question; the review shows it once more."""
        is_from_nik = "born_in_nik" in self.answers
        if is_from_nik and not self.doubts_of_nik() and self.ages.fit(self.born_on, self.today):
            older = {"born_sure": "yes"} | {
                name: self.answers[name] for name in ("sex", "full_name") if name in self.answers
            }
            self.put_first(older)
            self.answers[BORN_TOLD] = "yes"
            turn.say("registration-born_sure.told", **self.both_dates(turn))

    def check_work(self, turn: Turn) -> None:
        """End the form for those whom an employer registers; take the post in their work."""
        work = self.occupation
        if own := own_work_beside(work):
            work = self.answers["occupation"] = own
            turn.say("registration-own-work", work=own)
        if why_not := reason_not_to_register(work):
            self.clear_answers("occupation")
            raise EndForm(why_not, keeps_answers=True)
        if "organisation" not in self.answers:
            self.answers.update(post_in(work))

    def sector_of_work(self) -> Sector | None:
        """The sector that the work has without doubt, or that the calculator was told."""
        told = self.answers.get("sector_told")
        return super().sector_of_work() or (Sector(told) if told else None)

    def doubts_of_birth(self) -> bool:
        """Whether the birth date is to be confirmed: it is only known from the NIK, differs from
        it, or ends the registration."""
        if not {"nik", "born_on"} <= self.answers.keys():
            return True
        is_from_nik = "born_in_nik" in self.answers
        return (
            is_from_nik or self.birth_date_differs() or not self.ages.fit(self.born_on, self.today)
        )

    @property
    def ages(self) -> AgeLimit:
        """The ages of those who may become members."""
        return law_tables.age_limit(self.today)

    def both_dates(self, turn: Turn) -> dict[str, object]:
        return super().both_dates(turn) | {"age": age_in_years(self.born_on, self.today)}

    def end(self, turn: Turn, end: EndForm) -> bool:
        """End the form, and offer a human to those who may not register because of their age."""
        over = super().end(turn, end)
        if end.reason in OF_WORK:
            del turn.parts[:-1]  # how the work was noted is of no use to them
        if end.reason in BY_AGE:
            turn.offer("/petugas", "/menu")
        return over

    def finish(self, turn: Turn) -> None:
        not_asked = {"organisation": Organisation.UMUM, "payer": Payer.SELF, "months": "1"}
        told = "organisation" in self.answers
        self.answers = not_asked | self.answers
        submit_application(turn, identity(self.answers), application_of(turn, self), told=told)


class SendFormLink(Form, opens_with="/formulir, formulir, isi formulir, form page"):
    """`/formulir`: a personal link to the registration as one page."""

    def finish(self, turn: Turn) -> None:
        if not may_apply(turn):
            return None
        if not turn.site:
            turn.say("form-link-none")
            return turn.offer("/daftar", "/menu")
        if role.find_open_roles(turn.db, turn.person.id):
            turn.say("form-link-staff")
            return turn.offer("/daftar", "/menu")
        token = form_links.create_link(turn.db, turn.person.address_id, Registration.name, turn.now)
        url = f"{turn.site}/form/{Registration.name}?t={token}"
        turn.say("form-link", chat=merge_chats.chat_here(turn))
        turn.open_link("form-link.open", url)
        return turn.offer("/daftar", "/menu")
