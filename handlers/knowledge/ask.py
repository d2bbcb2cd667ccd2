"""Questions that a form answers by what their text names: a price, a place, an age; and any other
kind by its name."""

import re

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.knowledge.heard.others import names_family
from domain.knowledge.heard.price import price_told
from domain.knowledge.normalise import plain_words
from domain.knowledge.subject import Thing
from domain.parsing.people.age import age_told
from domain.regions import named_in, only_works_here
from handlers.knowledge.answer import OF_ENROLLING, OLDEST, say_answer
from handlers.knowledge.own_state import HOW_MUCH
from models import regions
from models.contributions.law_tables import age_limit
from models.participants import participant
from models.participants.participant import ApplicationState

KIND = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LOWEST_PRICE, WHETHER_REAL, OUTSIDE = "iuran-min", "resmi-penipuan", "luar-jakbar"
FEW_WORDS = 4
OF_PLACE = re.compile(
    r"\b(?:daft?[ae]r|daptar|ikut|gabung|bisa|boleh|tinggal|domisili|warga|orang|ktp|rumah|kos|kost|ngekos|"
    r"ngontrak|kontrak|alamat|termasuk|masuk|join|register|live|from)\w*\b|di(?:daft?[ae]r|ikut)\w*",
    re.IGNORECASE,
)
"""Words of a longer text that asks whether those of a place may join, or tells where one lives."""
JOINS = re.compile(
    r"\b(?:(?:men|di|ke)?daft?[ae]r\w*|daptar\w*|ikut\w*|gabung|join|register|masuk)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\b(?:lanjut\w*|(?:di)?terus\w*|peserta\w*|putus|berhenti|continue|go on|keep|stop|"
    r"members?)\b",
    re.IGNORECASE,
)
"""Somebody asks of joining, or of a membership that goes on."""
_OF_A_SUM = (
    "berapa bayar iuran sebulan bulan per perbulan mahal kok banget yang dibayar harus jadi semua "
    "total tadi nanti sekarang pertama ini itu saya sih ya dong nih jumlah uang duit "
    "how much is it do i pay to have the contribution my"
)
OWN_SUM = frozenset(_OF_A_SUM.split())
"""The words of a question that asks for a sum and names nothing."""
OF_SOMEBODY = re.compile(
    r"\b(?:bapak|bpk|ayah|ibu|emak|mamah?|istri|bini|suami|anak|adik|kakak|ortu|orang ?tua|"
    r"(?:te)?men|tetangga|saudara|father|mother|wife|husband|parents?)(?:nya)?\b(?=.{0,8}"
    r"\b(?:saya|gue|gua|gw|aku|ku)\b)|\b(?:my|for) (?:father|mother|wife|husband|parents?)\b",
    re.IGNORECASE,
)
"""A relative of the asker, whose sum it is."""
OWN = re.compile(r"\b(?:saya|sy|aku|gue|gua|gw|gwe|ane|aye|kulo|my)\b", re.IGNORECASE)
"""A word for oneself."""


class Ask(Form, opens_with="/tanya"):
    """`/tanya iuran-min` answers the kind of question of this name."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"kind": argument} if KIND.fullmatch(argument) else {}

    def finish(self, turn: Turn) -> None:
        kind = self.answers.get("kind", "")
        if not turn.texts.has(turn.person.language, f"open-tanya-{kind}"):
            turn.say("knowledge-rephrase")
            return turn.offer("/menu", "/petugas")
        return say_answer(turn, kind)


class AskPrice(Form, opens_with="/iuran, iuran", intents="cost"):
    """The lowest price; for an income that is told, or was, the price of that, for a member's own
    dues those."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        told = price_told(argument)
        if told.income or (told and not OWN.search(argument)):
            return {"told": argument}
        is_own = OWN.search(argument) or {*plain_words(argument)} <= OWN_SUM
        return {"own": "yes"} if is_own and not OF_SOMEBODY.search(argument) else {}

    def finish(self, turn: Turn) -> None:
        if told := self.answers.get("told"):
            return turn.open_after(f"/harga {told}")
        row = (
            participant.registration_of(turn.db, turn.person.id) if "own" in self.answers else None
        )
        if row and not turn.state.form:
            first = row.state == ApplicationState.AWAITING_PAYMENT and row.payer == Payer.SELF
            return turn.open_after("/bayar" if first else f"/status {HOW_MUCH}")
        if "income" in turn.state.told and not turn.state.form:
            return turn.open_after("/harga")
        return say_answer(turn, LOWEST_PRICE)


class AskWhere(Form, opens_with="/wilayah, wilayah", kinds="luar-jakbar"):
    """May somebody join who lives there? A place of West Jakarta is named back."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if only_works_here(argument):
            return {"works_here": "yes"}
        if len(argument.split()) > FEW_WORDS and not OF_PLACE.search(argument):
            return {}
        code = named_in(argument)
        return {"place": regions.name(turn.db, code)} if code else {}

    def finish(self, turn: Turn) -> None:
        if place := self.answers.get("place"):
            turn.say("knowledge-here", place=place)
            return turn.offer("/daftar", "/menu", leads_on=True)
        if "works_here" in self.answers:
            turn.say("registration-works-here")
            return turn.offer("/menu")
        return say_answer(turn, OUTSIDE)


class AskAge(Form, opens_with="/umur, umur, usia", kinds="umur-max lewat-65"):
    """May somebody of that age still join? From the limit on, what is still possible."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        goes_on = GOES_ON.search(argument) and not JOINS.search(argument)
        age = None if goes_on else age_told(argument)
        of_family = names_family(argument) or turn.state.topic in OF_ENROLLING
        others = {"whose": "theirs"} if of_family else {}
        return {"age": f"{age}", **others} if age else {}

    def finish(self, turn: Turn) -> None:
        age = self.answers.get("age")
        registered = participant.registration_of(turn.db, turn.person.id) is not None
        if not age or (registered and "whose" not in self.answers and not turn.state.form):
            return say_answer(turn, OLDEST)
        return self.say_age(turn, int(age))

    def say_age(self, turn: Turn, age: int) -> None:
        """Say whether somebody of the age may still join."""
        below = age_limit(turn.today).below
        is_over = age >= below
        turn.say("knowledge-age-over" if is_over else "knowledge-age-under", age=age, below=below)
        turn.state.topic = OLDEST
        if "whose" in self.answers:
            turn.speak_of(Thing.FAMILY)
        if not turn.state.form:
            then = "/tanya keluarga" if "whose" in self.answers else "/daftar"
            turn.offer("/tanya lewat-65" if is_over else then, "/sumber", "/bukanitu")


class AskWhetherReal(Form, opens_with="/resmi, resmi, penipuan"):
    """Is this real? We never ask for money, a PIN, an OTP or a password."""

    def finish(self, turn: Turn) -> None:
        say_answer(turn, WHETHER_REAL)
