"""Words of a claimant that nothing of ours answers go to whoever works on their claim, by one tap.

An account number or a PIN goes to nobody.
"""

import re
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import AnotherWish, AskAgain
from bot.state import UserInput
from bot.turn import Turn
from domain.claims.asked import (
    CORRECTS,
    OF_BROKERS,
    SECRET,
    UNWANTED,
    asks_about_claim,
    asks_how_much,
    asks_or_of_dues,
    corrects,
    is_of_brokers,
    withdraws,
)
from domain.claims.deaths import speaks_of_death
from domain.claims.told import says_payment
from domain.knowledge.heard.others import names_family
from domain.knowledge.heard.questions import asks
from handlers.cases.ask import (
    HOW_ASKED,
    BelongsQuestion,
    ReplyWithoutButton,
    find_answered,
    has_words,
)
from handlers.claims.words import say_claim, say_what_it_brings
from models.claims.claim import Claim
from models.inbox import own_claims
from models.participants import participant

LEAST_WORDS = 3


def own_claim(turn: Turn) -> Claim | None:
    """The newest open claim that is the person's own; None without one."""
    found = own_claims.find_open(turn.db, turn.person.id)
    return next((each for each in found if each.case.person_id == turn.person.id), None)


def say_unwanted(turn: Turn, text: str) -> None:
    """Say that an account number or a PIN is not needed, and not kept."""
    turn.say("secret-told" if SECRET.search(text.casefold()) else "account-told")


class ClaimLinesQuestion(BelongsQuestion):
    """Yes or no, or one more line for the staff; what is asked meanwhile is answered first."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if given.value is None:
            self.hear(turn, form, given)
        return super().accept(turn, form, given)

    def hear(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Answer what is no line; return for one, or for a yes or no."""
        row = own_claim(turn)
        if UNWANTED.search(given.text.casefold()):
            say_unwanted(turn, given.text)
            raise AskAgain(self.name)
        if row and asks_about_claim(given.text):
            say = say_what_it_brings if asks_how_much(given.text) else say_claim
            raise AnotherWish(lambda: say(turn, row))
        if asks(given.text):
            form.listen(turn, given, guesses=True)


class WordsForClaim(ReplyWithoutButton, opens_with="/untukklaim"):
    """A sentence that means nothing here, of somebody whose claim is open, may be for the staff who
    work on it, as what they put right in it, and that somebody wants money for it."""

    claims_texts = ClaimedTexts(
        re.compile(f"{CORRECTS.pattern}|{OF_BROKERS.pattern}"), idle=True, only_opens=True
    )

    belongs = ClaimLinesQuestion(**HOW_ASKED)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Say first that a claim is free to those whom somebody asked for money."""
        if is_of_brokers(turn.message.text):
            turn.say("claim-free")
        return super().may_open(turn)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Money that is asked for, and what is put right; what may be of the writer's own data
        where they have some is not taken for the claim's."""
        if own_claim(turn) is None:
            return False
        has_own = participant.registration_of(turn.db, turn.person.id) is not None
        of_claim = not has_own or names_family(text) or speaks_of_death(text)
        return is_of_brokers(text) or (of_claim and corrects(text))

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Open the withdrawal, and send nothing, when the claim is taken back instead."""
        if given.value is None and withdraws(given.text):
            turn.open_after(f"/batalklaim {self.answers['case']}")
            return True
        return super().take(turn, given)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        is_sentence = has_words(text) and len(text.split()) >= LEAST_WORDS
        if not is_sentence or asks_or_of_dues(text) or find_answered(turn):
            return False
        return own_claim(turn) is not None

    def cancelled_text(self) -> str:
        """A claim goes on when words for it are not sent."""
        return "words-for-claim-unsent"

    @classmethod
    def find(cls, turn: Turn) -> int | None:
        row = own_claim(turn)
        return row.case_id if row else None


class AccountTold(Form, opens_with="/nomorrekening"):
    """An account number or a PIN in the chat: it is not needed, and not kept."""

    claims_texts = ClaimedTexts(UNWANTED, idle=True)
    only_offered = True

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return not says_payment(text) and own_claim(turn) is not None

    def finish(self, turn: Turn) -> None:
        say_unwanted(turn, turn.message.text)
        turn.say("claim-free")
        turn.offer("/klaim", "/petugas", "/menu")
