"""Words of a claimant that nothing of ours answers go to whoever works on their claim, by one tap.

An account number goes to nobody.
"""

import re

from bot.forms.form import ClaimedTexts, Form
from bot.turn import Turn
from domain.claims.told import asks_or_of_dues, says_payment
from handlers.cases.ask import ReplyWithoutButton, find_answered, has_words
from models.claims.claim import Claim
from models.inbox import own_claims

LEAST_WORDS = 3
ACCOUNT = re.compile(
    r"\b(?:norek|rekening|rek|dana|ovo|gopay|shopeepay|linkaja|bca|bri|bni|mandiri|btn|bsi|account)"
    r"(?:nya)?\b[^?\d]{0,40}(?:\d[ .-]?){8}"
)
"""An account or a wallet with its number."""


def own_claim(turn: Turn) -> Claim | None:
    """The newest open claim that is the person's own; None without one."""
    found = own_claims.find_open(turn.db, turn.person.id)
    return next((each for each in found if each.case.person_id == turn.person.id), None)


class WordsForClaim(ReplyWithoutButton, opens_with="/untukklaim"):
    """A sentence that means nothing here, of somebody whose claim is open, may be for the staff who
    work on it."""

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        is_sentence = has_words(text) and len(text.split()) >= LEAST_WORDS
        if not is_sentence or asks_or_of_dues(text) or find_answered(turn):
            return False
        return own_claim(turn) is not None

    @classmethod
    def find(cls, turn: Turn) -> int | None:
        row = own_claim(turn)
        return row.case_id if row else None


class AccountTold(Form, opens_with="/nomorrekening"):
    """An account number in the chat: it is not needed, and not kept."""

    claims_texts = ClaimedTexts(ACCOUNT, idle=True)
    only_offered = True

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return not says_payment(text) and own_claim(turn) is not None

    def finish(self, turn: Turn) -> None:
        turn.say("account-told")
        turn.say("claim-free")
        turn.offer("/klaim", "/petugas", "/menu")
