"""Savings (JHT) that are asked for, and what children may get for school."""

import re
from enum import StrEnum
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.options import last_offered_options
from bot.forms.questions import AskAgain, ChoiceQuestion, EndForm
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.checklist import Circumstance, ClaimKind, checklist
from domain.claims.deaths import late_named, tells_loss
from domain.claims.told import Claimant, ages
from domain.contributions.tariff import Programme
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import asks
from domain.parsing.text import NOT
from handlers.claims.opening.begin import begin, offer_papers
from handlers.claims.opening.claim_form import ClaimForm, again_question
from handlers.claims.opening.whose import name_question, nik_question
from handlers.claims.words import ClaimDetail, say_checklist
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.claims import law_tables
from models.participants import participant

STOPPED = re.compile(
    rf"\b(?:{NOT}|berhenti|berenti|brenti|mandek|stop|keluar(?: dari)?|quit|stopped)\b.{{0,8}}"
    r"\b(?:be)?(?:kerja|dagang|jualan|usaha|narik|pabrik|work)\w*|"
    r"\b(?:resign|di ?phk|phk|dipecat|bangkrut|gulung tikar|tutup usaha|"
    r"(?:su?dah|uda?h)\b.{0,15}\btutup|laid off)\b",
    re.IGNORECASE,
)
"""What tells that somebody has stopped working."""


STILL_WORKS = re.compile(
    r"\b(?:masih|msh|still)\s+(?:(?:aktif|tetap|juga)\s+)?(?:be)?(?:kerja|narik|dagang|jualan|usaha|ngojek|jalan|work)\w*",
    re.IGNORECASE,
)
OF_SAVINGS = re.compile(
    rf"{STOPPED.pattern}|{STILL_WORKS.pattern}|^\W*(?:su?dah|uda?h|baru|sejak|dari|kira2|kayak?nya|kyk?nya|sekitar|ada|saldo(?:nya)?|\W)*"
    r"(?:\d+|se)\s*(?:bulan|bln|minggu|tahun|thn|taun|jt|juta|months?|weeks?|years?|million)(?:an)?"
    r"(?:\W+(?:ada|kali|lebih|lalu|yang|yg|an|kira|kurang|an|ago|ya))*\W*$",
    re.IGNORECASE,
)
"""What somebody tells who was shown the way to their savings: whether they work, since when, the
sum."""
OF_JHT = re.compile(r"\b(?:ambil|cair\w*|tarik|klaim|take out|withdraw)\b.*\bjht\b", re.IGNORECASE)
"""The wish to have one's savings."""
SUM_TOLD = re.compile(
    r"\bsaldo(?:nya|ku)?\b.*?\d+\s*(?:jt|juta)\b|\b(?:ada|cuma|sekitar)\W+\d+\s*(?:jt|juta)\b"
)
SINCE = re.compile(
    r"\W*(?:(?:su?dah|uda?h|baru|kira2|sekitar|lebih dari|for|since)\W+)*(?:\d+\s*|se)"
    r"(?P<unit>hari|hr|minggu|bulan|bln|tahun|thn|taun|days|weeks|months?|years?)"
    r"(?:\W+(?:lebih|lalu|yang|yg|berhenti|ago|an))*\W*"
)
"""For how long somebody has stopped, in these words alone."""
JMO_FAILS = re.compile(
    rf"\bjmo\b.*\b(?:gagal|error|{NOT} bisa|susah|ditolak|fails?)|"
    rf"\b(?:gagal|error|{NOT} bisa)\b.*\bjmo\b"
)
"""The app does not do it."""
OLD = 56
"""The age from which savings are paid, in years (PP 46/2015)."""
ABROAD = re.compile(
    r"\b(?:luar negeri|ke (?:malaysia|singapura|hongkong|taiwan|arab|saudi|korea|jepang|australia)|"
    r"abroad|overseas)\b",
    re.IGNORECASE,
)
"""Somebody leaves the country, of which no source of ours says what then holds."""


class StopReason(StrEnum):
    """The reasons for which savings are paid out (PP 46/2015; Permenaker 4/2022)."""

    AGE = "savings_56"
    STOPPED = "savings_stopped"
    DISABLED = "savings_disabled"
    DIED = "savings_died"
    WORKING = "savings_working"
    """None of them: what may come then is told."""


class StopReasonQuestion(ChoiceQuestion[StopReason]):
    """The reason for which savings are paid; whoever goes on working hears what may come then."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            kept = super().accept(turn, form, given)
        except (Ambiguous, Invalid):
            if given.value is None and ABROAD.search(given.text):
                raise EndForm("savings-claim-abroad") from None
            if given.value is None and any(each >= OLD for each in ages(given.text)):
                return str(StopReason.AGE)
            if given.value is not None:
                raise
            if STILL_WORKS.search(given.text):
                raise EndForm("savings-claim-working") from None
            if not STOPPED.search(given.text):
                raise
            return str(StopReason.STOPPED)
        if kept == StopReason.WORKING:
            raise EndForm("savings-claim-working")
        return kept


class SavingsClaim(ClaimForm, opens_with="/jht, klaim jht", intents="claim_jht"):
    """A claim of savings (JHT): the reason, the way that the sum decides, and the papers for those
    who want help."""

    urgent = False
    keeps_draft = False
    claimed = (ClaimKind.SAVINGS,)
    topic = "jht-dokumen"
    claims_texts = ClaimedTexts(
        re.compile(rf"{OF_SAVINGS.pattern}|\bjht\b", re.IGNORECASE), idle=True
    )

    again = again_question()
    who = Claimant.SELF
    reason = StopReasonQuestion(StopReason)
    helps = YesNoQuestion(
        or_stop="savings-claim-alone",
        tell=lambda turn, form: {"reason": str(form.reason)},
        when=lambda form: form.reason is not StopReason.DIED,
    )
    nik = nik_question(when=lambda form: form.reason is not StopReason.DIED)
    full_name = name_question(when=lambda form: form.reason is not StopReason.DIED)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Does the text go on from the button that was offered for a wish like "cairin jht", or
        tell with the wish why the savings are paid?"""
        if OF_JHT.search(text) and STOPPED.search(text) and not asks(text):
            return True
        return any(value == cls.opens_with[0] for value, _ in last_offered_options(turn))

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Say by which way a sum is paid that is told, and which is left where the app fails."""
        told = given.text.casefold() if given.value is None else ""
        if "reason" in self.answers and (since := SINCE.fullmatch(told)):
            is_over = since["unit"] not in ("hari", "hr", "minggu", "days", "weeks")
            turn.say("savings-claim-may" if is_over else "savings-claim-soon")
            return self.proceed(turn)
        if (SUM_TOLD.search(told) or JMO_FAILS.search(told)) and not self.settles(turn, given.text):
            turn.open_after("/tanya jht-kanal")
            return False
        return super().take(turn, given)

    def expects(self, turn: Turn, text: str) -> bool:
        told = text.casefold()
        is_told = SUM_TOLD.search(told) or JMO_FAILS.search(told) or SINCE.fullmatch(told)
        is_mine = bool(is_told) and not self.settles(turn, text)
        return is_mine or super().expects(turn, text)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Take the text as the reason where it is one; else it is asked for."""
        try:
            self.answers["reason"] = type(self).reason.accept(turn, self, given)
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            pass
        return self.proceed(turn)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or row.programme == Programme.THREE:
            return super().may_open(turn)
        turn.say("savings-claim-none")
        turn.offer("/petugas", "/menu")
        return False

    def end(self, turn: Turn, end: EndForm) -> bool:
        """End the form, and offer to those who go on working what a part of their savings asks
        for."""
        over = super().end(turn, end)
        if end.reason == "savings-claim-working":
            turn.offer("/tanya jht-sebagian", "/petugas", "/menu")
        if end.reason == "savings-claim-abroad":
            turn.offer("/petugas", "/menu")
        return over

    def finish(self, turn: Turn) -> None:
        if self.reason is StopReason.DIED:
            return turn.open_after("/meninggal")
        known = {Circumstance.STOPPED} if self.reason is StopReason.STOPPED else set()
        row = begin(turn, self, ClaimKind.SAVINGS, known, turn.now + BRANCH_ANSWERS_WITHIN)
        turn.say("savings-claim-done", number=f"{row.case_id}")
        return offer_papers(turn, row)


class ScholarshipHelp(Form, opens_with="/beasiswa"):
    """The conditions of a child's school money; `/beasiswa berkas` names the papers. They are about
    a child, so that none is taken here."""

    tail = re.compile(ClaimDetail.PAPERS)
    claims_texts = ClaimedTexts(re.compile(r"beasiswa|scholarship"), idle=True, only_opens=True)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Is the school money what a text wants that tells a death?"""
        return tells_loss(text) or late_named(text) is not None

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Condole first whoever tells a death."""
        turn.state.topic = "beasiswa-dokumen"
        if tells_loss(turn.message.text):
            turn.say("condolence")
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"part": argument} if argument == ClaimDetail.PAPERS else {}

    def finish(self, turn: Turn) -> None:
        if "part" in self.answers:
            rules = law_tables.paper_rules()
            say_checklist(turn, checklist(rules, ClaimKind.SCHOLARSHIP, (), turn.today))
        else:
            turn.say("scholarship-help")
            turn.say("claim-free")
            turn.add_option(f"/beasiswa {ClaimDetail.PAPERS}", turn.text("open-klaim-berkas"))
        turn.offer("/petugas", "/menu")
