"""The claimant's own claims: how far each is, and taking one back."""

import re
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.asked import (
    ASKS_ABOUT_CLAIM,
    WITHDRAWS,
    asks_about_claim,
    asks_after_claim,
    asks_how_much,
    asks_whither,
    asks_who,
    withdraws,
)
from domain.claims.progress import ClaimState
from handlers.cases.letters import helper_text
from handlers.claims.letters import tell_colleagues
from handlers.claims.papers.pages import offer_ways
from handlers.claims.which import chosen_claim, claim_label, claim_options
from handlers.claims.words import ClaimDetail, say_claim, say_detail, say_what_it_brings
from models.claims import claim
from models.claims.claim import Claim, NotPossible
from models.inbox import own_claims, owners

BARE_CLAIM = re.compile(
    r"(?!.*\b(?:urus|bantu) klaim\b)"
    r"\W*(?:(?:iya?|ya|oke?|yaudah|trus|terus|jadi|yes|saya|sy|aku|gue|gw|aye|min|kak|pak|bu|bang|mau|mo|pengen|ingin|tolong|bantu|bantuin|"
    r"cara|caranya|gimana|gmn|bagaimana|bisa|buat|untuk|dong|i|want|would|like|to|how|do|make|file|a)"
    r"\W+)*(?:nge|meng|ajukan |mengajukan |ajuin |urus |ngurus )?(?:klaim|claim)(?:nya|kan|in)?"
    r"(?:\W+(?:dong|gimana|gmn|bagaimana|caranya|ya|yah|min|kak|pak|bu|bang|ini|nih|bpjs|bpjs tk|"
    r"jamsostek|asuransi))*\W*",
    re.IGNORECASE,
)
"""A claim of which nobody has said what happened: "saya mau klaim"; labels of tasks of staff are
none."""

OF_CLAIM = re.compile(r"\b(?:klaim|berkas|santunan|pengajuan|claim)(?:nya|ku|an)?\b", re.IGNORECASE)
"""Words of a claim that somebody asks after, though none was opened in this chat."""


class MyClaims(
    Form, opens_with="/klaim, klaim, klaim saya, status klaim, my claims, claim, claims, my claim"
):
    """`/klaim 12` is the claim number 12, `/klaim 12 berkas` a part of it; `/klaim` the only one,
    or all to choose from. Whoever has one is told of it too when they ask when it is paid, or what
    is missing."""

    claims_texts = ClaimedTexts(re.compile(f"{ASKS_ABOUT_CLAIM.pattern}|claim|klaim"))
    tail = re.compile(rf"\d{{1,9}}(?: (?:{'|'.join(ClaimDetail)}))?")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        number, _, part = argument.partition(" ")
        named = {"part": part} if part in (*ClaimDetail,) else {}
        return {"case": number, **named} if number.isdecimal() else {}

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        if not turn.state.form and BARE_CLAIM.fullmatch(text):
            return True
        if not turn.state.form and asks_after_claim(text) and OF_CLAIM.search(text):
            return True
        return asks_about_claim(text) and bool(own_claims.find_shown(turn.db, turn.person.id))

    def finish(self, turn: Turn) -> None:
        row = own_claims.find(turn.db, turn.person.id, self.answers.get("case", ""))
        own = [row] if row else list(own_claims.find_shown(turn.db, turn.person.id))
        if len(own) == 1 and "part" in self.answers:
            part = ClaimDetail(self.answers["part"])
            say_detail(turn, own[0], part)
            return offer_ways(turn, own[0], part)
        if len(own) == 1:
            say_claim(turn, own[0])
            if asks_how_much(turn.message.text) and own[0].is_open:
                say_what_it_brings(turn, own[0])
            if asks_who(turn.message.text):
                say_who_works(turn, own[0])
            if asks_whither(turn.message.text):
                turn.say("claim-free")
            if own[0].state == ClaimState.PAID and asks_after_claim(turn.message.text):
                turn.say("claim-paid-not-there")
            return offer_ways(turn, own[0])
        if not own and asks_after_claim(turn.message.text):
            return turn.open_after(f"/petugas {turn.message.text}")
        turn.say("my-claims-which" if own else "my-claims-none")
        for each in own[:8]:
            turn.add_option(f"/klaim {each.case_id}", claim_label(turn, each))
        if not own:
            turn.offer("/kecelakaan", "/meninggal", "/jht", "/beasiswa", "/petugas")
        return turn.offer("/menu")


def say_who_works(turn: Turn, row: Claim) -> None:
    """Say who of the staff works on a claim."""
    if owner := owners.usable_owner(turn.db, row.case):
        turn.say("claim-owner", who=helper_text(turn.db, turn.text, owner))
    else:
        turn.say("claim-owner-nobody")


class WithdrawQuestion(YesNoQuestion):
    """Yes or no; "batalkan" is a yes to taking the claim back, and leaves nothing else."""

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return self.said(turn, form, text) == "yes"


class WithdrawClaim(
    Form,
    opens_with="/batalklaim, tarik klaim, batalkan klaim, batal klaim, batalin klaim, "
    "batalkan klaimnya, batalin klaimnya, klaimnya batal, klaimnya dibatalin aja, withdraw claim, "
    "withdraw the claim, cancel the claim",
):
    """`/batalklaim 12` takes the claim number 12 back."""

    claims_texts = ClaimedTexts(WITHDRAWS, idle=True, only_opens=True)
    tail = re.compile(r"\d{1,9}")

    case = QueryQuestion(
        lambda turn, form: claim_options(turn, own_claims.find_open(turn.db, turn.person.id))
    )
    sure = WithdrawQuestion(
        or_stop="withdraw-claim-kept",
        tell=lambda turn, form: {"number": form.answers["case"]},
    )

    def cancelled_text(self) -> str:
        return "withdraw-claim-kept"

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return withdraws(text) and bool(own_claims.find_open(turn.db, turn.person.id))

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if own_claims.find_open(turn.db, turn.person.id):
            return True
        if turn.state.form:
            turn.open_after("/batal")
            return False
        turn.say("claim-gone")
        turn.offer("/klaim", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = chosen_claim(own_claims.find_open(turn.db, turn.person.id), argument)
        return {"case": f"{row.case_id}"} if row else {}

    def finish(self, turn: Turn) -> None:
        row = own_claims.find(turn.db, turn.person.id, self.answers["case"])
        try:
            if row is None:
                raise NotPossible
            claim.move(turn.db, row, ClaimState.WITHDRAWN, f"person:{turn.person.id}", turn.now)
        except NotPossible:
            turn.say("claim-gone")
        else:
            tell_colleagues(turn, row, "claim-withdrawn")
            turn.say("withdraw-claim-done", number=f"{row.case_id}")
        return turn.offer("/klaim", "/menu")
