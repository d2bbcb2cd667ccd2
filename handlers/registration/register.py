"""Registration of a self-employed worker (BPU) by themselves, in the chat or on one page.

Consent comes first (UU 27/2022 art. 21-24: notice and consent), then the questions about a worker;
the answers become an application. A link opens the same form as a page, so that no NIK need stand
in a chat.
"""

import re
from datetime import timedelta
from typing import Any, ClassVar

from bot.forms.form import Form
from bot.forms.questions import (
    AskAgain,
    EndForm,
    PhoneQuestion,
    PhotoQuestion,
    YesNoQuestion,
)
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import age_in_years
from domain.contributions.age_limits import AgeLimit
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer, Sector
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.reading import is_question
from domain.parsing.amounts.money import Income
from domain.parsing.places.address import STREET
from domain.parsing.replies.asides import (
    BESIDE_LATER,
    BESIDE_RESUME,
    BUSY,
    LATER,
    UNKNOWN,
    parse_aside,
)
from domain.parsing.text import FILLERS, NEVER, letter_words
from domain.participants.occupation import is_work
from domain.participants.organisation import Organisation
from exchange.imports.intake import identity
from exchange.imports.reader import MemberLine
from handlers import answers, places
from handlers.contributions.words import say_condolence, say_merged
from handlers.decisions import decided_text
from handlers.people import merge_chats
from handlers.privacy import consent
from handlers.registration import ktp_photo
from handlers.registration.address import (
    PARTS,
    AddressQuestion,
    Residence,
    ResidenceQuestion,
    parts_in,
)
from handlers.registration.after_sending import ask_organisation, ask_reminders, post_in
from handlers.registration.elsewhere import (
    FOREIGNER,
    TOO_OLD,
    end_of_claim,
    place_elsewhere,
)
from handlers.registration.for_others import owner_in, relation_in, say_own_phone
from handlers.registration.questions import (
    NikQuestion,
    WorkerQuestions,
    application_of,
    organisation_question,
    post_question,
)
from handlers.registration.review import ApplicationReview
from handlers.registration.work import OF_WORK, reason_not_to_register
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.contributions import law_tables
from models.participants import applications, memberships, participant
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import form_links
from models.roles import role

WAITING = (
    ApplicationState.SUBMITTED,
    ApplicationState.PROCESSING,
    ApplicationState.AWAITING_PAYMENT,
    ApplicationState.ACTIVE,
)
"""The states in which a person may not apply again (`active`: until membership has ended)."""


ABOUT_NIK = re.compile(r"\b(?:NIK|KTP|NOMOR|NO|INI|ITU|SAYA|AKU|GUE|GW|KK)\b")
"""Words that are about the number, and in no name."""
TOO_YOUNG = "registration-too-young"
BY_AGE = (TOO_OLD, TOO_YOUNG)
"""The ends of a registration for the person's age."""
SMALL_WORDS = (
    FILLERS | NEVER | BUSY | LATER | BESIDE_LATER | BESIDE_RESUME | UNKNOWN | {"hp", "nik", "punya"}
)
LONGEST_NAME = 4
"""Words of a name that stands alone."""
IS_NAMED = re.compile(
    r"^\W*(?:(?:halo|hai|hi|oke?|iya?|baik)\W+)?(?:(?:nama|my name|name)(?:ku|nya)?"
    r"(?: (?:lengkap|saya|sy|aku|gue|gw|is))*|(?:saya|aku) (?:bernama|adalah)|i am|i'm)\W+",
    re.IGNORECASE,
)
"""What stands before a name."""
SAID_BEFORE = frozenset({"YAUDAH", "YA UDAH", "NIH", "UDAH", "OKE", "OK", "BAIK", "IYA", "SIAP"})
"""Words that stand before a NIK, and are no name."""
INCOME = re.compile(
    r"(?<!\d)(?:rp\W*)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)\w*\s*(?:se|per|/|tiap )\s*"
    r"(?:hari|bulan|minggu)\b[^,;\n]*|\b(?:penghasilan|pendapatan|gaji|omzet|omset|income|earn)\w*\b[^;\n]*?(?=,\s|;|\n|$)",
    re.IGNORECASE,
)
"""What somebody writes of their income in a longer message."""
SAME_DECLARATION = timedelta(days=31)
"""So long a rejected application may be sent again with its word to be working and well."""
REJECTED_FOR = {
    "nik": r"\b(?:nik|dukcapil|nomor induk)\b",
    "full_name": r"\bnama\b",
    "born_on": r"\b(?:lahir|umur|usia)\b",
    "photo": r"\b(?:foto|gambar|scan)\b",
    "phone": r"\b(?:hp|telepon|telp|ponsel|nomor wa)\b",
    "address": r"\b(?:alamat|domisili|kelurahan|kecamatan|rt|rw)\b",
    "occupation": r"\b(?:pekerjaan|usaha|profesi)\b",
    "income": r"\b(?:penghasilan|upah|pendapatan)\b",
}
"""By question, the words with which the branch rejects its answer."""


WISH = re.compile(
    r"\b(?:n?daftar|dftr|n?daptar|registrasi|register|sign up)\b(?!\s*(?:nya|an)\b)", re.IGNORECASE
)
OWN_DATA = ("consent", "nik", "full_name", "born_sure")
"""The questions whose answers say who the person is."""


def is_bare_name(text: str) -> bool:
    """Whether a few words may be a name: none of them is one that people say to a bot."""
    words = letter_words(text)
    if not 2 <= len(words) <= LONGEST_NAME or not SMALL_WORDS.isdisjoint(words):
        return False
    return not (is_work(text) or STREET.match(text.strip()))


class PersonNik(NikQuestion):
    """The NIK and the name, or more, of the person who writes."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if FOREIGNER.search(given.text):
            raise EndForm("registration-foreigner", keeps_answers=True)
        try:
            kept = super().accept(turn, form, given)
        except Invalid:
            self.take_name(turn, form, given)
            raise
        if told := INCOME.search(given.text):
            self.take_income(turn, form, UserInput(told[0]))
        return kept

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if "full_name" in form.answers:
            turn.parts[-1] = turn.text("registration-nik.alone")

    def take_name(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Take a name that is written before the NIK, and ask for the NIK alone."""
        said = IS_NAMED.sub("", given.text)
        if given.value is not None or parse_aside(said) or is_question(given.text):
            return
        try:
            name = answers.read_name(turn, said)
        except (Ambiguous, Invalid):
            return
        plain = said != given.text or is_bare_name(said)
        if not plain or ABOUT_NIK.search(name) or answers.is_place(name):
            return
        form.listen(turn, given, guesses=True)
        form.answers["full_name"] = name
        turn.say("registration-full_name.echo", value=name)
        raise AskAgain

    def take_income(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Take the income that stands beside the NIK, and say it back."""
        found, form.found = form.found, {}
        try:
            income = type(form).income.accept(turn, form, given)
            turn.say(f"{form.name}-income.echo", value=type(form).income.show(turn, form, income))
            found = {**found, **form.found, "income": income}
        except (Ambiguous, Invalid):
            pass  # it is asked
        form.found = found

    def found_in(self, turn: Turn, form: Any, line: MemberLine) -> Answers:
        """The answers in the line; nothing that only follows from the NIK."""
        found = super().found_in(turn, form, line)
        found |= {each: str(line.values[each]) for each in PARTS if each in line.values}
        found |= parts_in(found.get("street", ""))
        name = found.get("full_name", "")
        if (
            ABOUT_NIK.search(name)
            or name in SAID_BEFORE
            or parse_aside(name)
            or answers.is_place(name)
        ):
            found.pop("full_name", None)
        if not {"born_on", "born"} & line.cells.keys():
            found.pop("born_on", None)
        return found


class BirthQuestion(YesNoQuestion):
    """Whether the birth date is the one on the KTP. Who is too old is told so, and forgotten."""

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if not form.birth_date_differs():
            turn.parts[-1] = turn.text("registration-born_sure.nik", **self.tell(turn, form))

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        """The age that the question shows is a yes too: "ya emang 66"."""
        age = age_in_years(form.born_on, form.today)
        rest = re.sub(rf"\b{age}\b(?:\s*(?:tahun|thn|th|years?(?: old)?))?", "", text)
        said = rest if rest == text or re.search(r"\w", rest) else "ya"
        return super().read_typed(turn, form, said)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        answer = super().accept(turn, form, given)
        ages = form.ages
        if ages.is_too_old(form.born_on, form.today):
            raise EndForm(TOO_OLD, limit=ages.below)
        if ages.is_too_young(form.born_on, form.today):
            raise EndForm(TOO_YOUNG, limit=ages.least)
        return answer


class Registration(
    WorkerQuestions,
    opens_with="/daftar, daftar, daftar bpjs, daftar lagi, register, register again",
    intents="register",
    without="payer months",
):
    """`/daftar`: consent, the questions about the worker, and the application.

    The payer and the months are asked of nobody here: who is paid for comes by a list or a branch.
    """

    asks_residence = True
    claims_texts = True
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
        part_of="born_sure",
        keyboard="date",
    )
    born_sure = BirthQuestion(
        or_again=("born_on",),
        when=lambda form: form.doubts_of_birth(),
        tell=lambda t, f: f.both_dates(t),
    )
    phone = PhoneQuestion(answers.read_phone, show=answers.show_phone, keyboard="tel")
    address = AddressQuestion(
        places.read_street,
        feeds=("outside", *PARTS),
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
    photo = PhotoQuestion(answers.keep_ktp, optional=True, on_request=True, part_of="review")
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
        known = known_answers(turn) or cls.photo_offer(turn)
        return consent.consent_answers(turn) | known | calculated | post_in(argument)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A wish to register that brings its NIK along, wherever in the message it stands."""
        wished = WISH.search(text) if not turn.state.form and cls.tail.fullmatch(text) else None
        if not wished or text.startswith("/") or relation_in(text):
            return False
        return not role.find_open_roles(turn.db, turn.person.id)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """The data of somebody who is not registered: with a NIK, and of no other meaning."""
        has_nik = re.search(r"(?<!\d)\d{16}(?!\d)", text) and re.search(r"[^\W\d_]{3}", text)
        if not has_nik or relation_in(text) or owner_in(text):
            return False
        is_staff = bool(role.find_open_roles(turn.db, turn.person.id))
        return not is_staff and participant.registration_of(turn.db, turn.person.id) is None

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        turn.say("registration-consent-first")
        return self.proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take a photo that comes before its time as that of the KTP, once consent is given.
        Nobody else's data become the person's own."""
        question = self.pending()
        own = question is not None and question.name in OWN_DATA and given.value is None
        if own and (whom := owner_in(given.text)):
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
        early = turn.message.files and "consent" in self.answers
        if early and ktp_photo.wants_photo(turn, self):
            return ktp_photo.have_read(turn, self)
        if question is None or question.takes_files or not early:
            return super().take(turn, given)
        try:
            self.answers["photo"] = answers.keep_ktp(turn, turn.message.files[0])
            turn.say("registration-photo.echo")
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
        return super().take(turn, given) if given.text else self.proceed(turn)

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
        if name in ("nik", "occupation") and "occupation" in self.answers:
            self.check_work()

    def take_birth_date(self) -> None:
        """Take the birth date in the NIK, in place of that in an earlier one; it is confirmed."""
        before = self.answers.pop("born_in_nik", None)
        if self.answers.get("born_on") == before:
            self.answers.pop("born_on", None)
        if "born_on" not in self.answers:
            born = self.number.born_on.isoformat()
            self.put_first({"born_in_nik": born, "born_on": born})

    def check_work(self) -> None:
        """End the form for those whom an employer registers; take the post in their work."""
        work = self.occupation
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
        """Whoever may not register for their age is led to a human."""
        over = super().end(turn, end)
        if end.reason in BY_AGE:
            turn.offer("/petugas", "/menu")
        return over

    def finish(self, turn: Turn) -> None:
        not_asked = {"organisation": Organisation.UMUM, "payer": Payer.SELF, "months": "1"}
        told = "organisation" in self.answers
        self.answers = not_asked | self.answers
        submit_application(turn, identity(self.answers), application_of(turn, self), told=told)


def may_apply(turn: Turn) -> bool:
    """Whether the person may apply; says why not while an application or membership lasts,
    be it the one that theirs was merged into."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None:
        return not say_merged(turn)
    if row.deceased_on:
        say_condolence(turn)
        turn.say("registration-after-death")
        return False
    status = memberships.load(turn.db, row).status(turn.today)
    ended = row.state == ApplicationState.ACTIVE and status is ProtectionStatus.ENDED
    if ended or (row.state not in WAITING and status is not ProtectionStatus.PAID):
        return True
    turn.say("registration-already")
    turn.open_after("/status")
    return False


def known_answers(turn: Turn) -> Answers:
    """The answers of a person who applies again, from their last application.

    Of a rejected one only that is asked again for which it was rejected.
    """
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.identity is None:
        return {}
    who = participant.identity(turn.db, row)
    known = {
        "nik": who.nik,
        "full_name": who.full_name,
        "born_on": who.born_on,
        "sex": row.sex,
        "phone": who.phone or "NONE",
        "district": row.village.rpartition(".")[0],
        "village": row.village,
        "rtrw": f"{row.rt}/{row.rw}",
        "street": who.street,
        "organisation": row.organisation or Organisation.UMUM,
        "post": who.post,
    }
    why = participant.rejection(turn.db, row)
    if row.state != ApplicationState.REJECTED or not why:
        turn.say("registration-known")
        return known
    known |= {
        "occupation": who.occupation,
        "sector": row.sector,
        "income": str(Income(row.income)),
        "programme": row.programme,
    }
    if turn.now - row.declared_at < SAME_DECLARATION:
        known |= {"working": "yes", "sick": "no"}
    return without_rejected(turn, row, known, why)


def without_rejected(turn: Turn, row: Participant, known: Answers, why: str) -> Answers:
    """The answers without those that the branch's words name, whose questions are asked again."""
    wrong = [name for name, words in REJECTED_FOR.items() if re.search(words, why, re.IGNORECASE)]
    told = decided_text(turn, row)[1].get("why", why)
    turn.say("registration-again" if wrong else "registration-again-which", why=told)
    form = Registration(known, turn.today)
    form.ask_anew(*wrong)
    return form.answers


def submit_application(
    turn: Turn, who: Identity, application: NewApplication, *, told: bool
) -> None:
    """Apply for the person's own membership, and say what happens next. `told`: they said of which
    organisation they are."""
    me = turn.person.id
    row = applications.apply_for_membership(
        turn.db, who, application, turn.now, person_id=me, registered_by=me
    )
    audit.record(turn.db, f"person:{me}", "applied", f"participant:{row.id}", turn.now)
    if row.duplicate_of:
        due_at = turn.now + BRANCH_ANSWERS_WITHIN
        cases.open_case(
            turn.db, CaseKind.DUPLICATE, now=turn.now, due_at=due_at, participant_id=row.id
        )
    say_submitted(turn, row)
    if turn.message.form:
        return turn.offer("/status", "/menu")
    return ask_reminders(turn) if told else ask_organisation(turn)


def say_submitted(turn: Turn, row: Participant) -> None:
    """Say the application number, and what happens next and by when."""
    turn.say("application-sent", number=row.number or "", day=turn.today + BRANCH_ANSWERS_WITHIN)


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
