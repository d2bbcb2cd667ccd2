"""The claimant's own claims: how far each is, and taking one back."""

import re
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.progress import ClaimState
from domain.claims.told import ASKS_ABOUT_CLAIM, asks_about_claim, asks_how_much
from handlers.claims.letters import tell_owner_of_withdrawal
from handlers.claims.papers.pages import offer_ways
from handlers.claims.which import chosen_claim, claim_label, claim_options
from handlers.claims.words import ClaimDetail, say_claim, say_detail, say_what_it_brings
from models.claims import claim
from models.claims.claim import NotPossible
from models.inbox import own_claims


class MyClaims(
    Form, opens_with="/klaim, klaim, klaim saya, status klaim, my claims, claim, claims, my claim"
):
    """`/klaim 12` is the claim number 12, `/klaim 12 berkas` a part of it; `/klaim` the only one,
    or all to choose from. Whoever has one is told of it too when they ask when it is paid, or what
    is missing."""

    claims_texts = ClaimedTexts(ASKS_ABOUT_CLAIM)
    tail = re.compile(rf"\d{{1,9}}(?: (?:{'|'.join(ClaimDetail)}))?")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        number, _, part = argument.partition(" ")
        named = {"part": part} if part in (*ClaimDetail,) else {}
        return {"case": number, **named} if number.isdecimal() else {}

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return asks_about_claim(text) and bool(own_claims.find_shown(turn.db, turn.person.id))

    def finish(self, turn: Turn) -> None:
        row = own_claims.find(turn.db, turn.person.id, self.answers.get("case", ""))
        own = [row] if row else list(own_claims.find_shown(turn.db, turn.person.id))
        if len(own) == 1 and "part" in self.answers:
            say_detail(turn, own[0], ClaimDetail(self.answers["part"]))
            return offer_ways(turn, own[0])
        if len(own) == 1:
            say_claim(turn, own[0])
            if asks_how_much(turn.message.text) and own[0].is_open:
                say_what_it_brings(turn, own[0])
            return offer_ways(turn, own[0])
        turn.say("my-claims-which" if own else "my-claims-none")
        for each in own[:8]:
            turn.add_option(f"/klaim {each.case_id}", claim_label(turn, each))
        if not own:
            turn.offer("/kecelakaan", "/meninggal", "/jht", "/beasiswa")
        return turn.offer("/menu")


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
            tell_owner_of_withdrawal(turn, row)
            turn.say("withdraw-claim-done", number=f"{row.case_id}")
        return turn.offer("/klaim", "/menu")
